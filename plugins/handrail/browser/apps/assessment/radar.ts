/**
 * The figure of levels: a radar, or bars where it would have too few or too many axes, with a legend.
 *
 * Lines differ in shape as well as in colour: hollow dots for oneself, an outline for the target, dashes for last
 * time. The caller puts a table with the same figures beside it; the numbers are those of its rows.
 */

import { html, nothing, svg, type TemplateResult } from "lit-html";

import {
  CENTRE,
  WIDTH,
  around,
  extent,
  isRadar,
  labelsOf,
  pointsOf,
  wrapped,
  type Axis,
} from "./figure.ts";
import { sayOfFigure } from "./figure-words.ts";

export type { Axis };

const BAR = { width: 360, step: 44 };
const NOTHING = svg``;

interface Figure {
  /** Ids of the figure's parts begin with it. */
  readonly name: string;
  readonly title: string;
  readonly axes: readonly Axis[];
  /** Names of the levels, where all axes have the same; they name the rings. */
  readonly levels?: readonly string[];
}

/** The figure with its legend. */
export function levelFigure(figure: Figure): TemplateResult {
  const { axes } = figure;
  const round = isRadar(axes);
  return html`<figure class="hr-figure hr-figure-${round ? "radar" : "bars"}">
      <div class="hr-figure-box">${round ? radar(figure) : bars(figure)}</div>
    </figure>
    <ul class="hr-list hr-legend">
      <li><span class="hr-legend-self" aria-hidden="true"></span>${sayOfFigure("you")}</li>
      ${
        axes.some(({ target }) => target > 0)
          ? html`<li>
              <span class="hr-legend-outline" aria-hidden="true"></span>${sayOfFigure("target")}
            </li>`
          : nothing
      }
      ${
        axes.some(({ before }) => before !== undefined)
          ? html`<li>
              <span class="hr-legend-before" aria-hidden="true"></span>${sayOfFigure("last")}
            </li>`
          : nothing
      }
    </ul>`;
}

function described(name: string, title: string, text: string) {
  return svg`<title id="${name}-title">${title}</title><desc id="${name}-desc">${text}</desc>`;
}

function radar({ name, title, axes, levels = [] }: Figure): TemplateResult {
  const rings = levels.length || Math.max(...axes.map((axis) => axis.levels));
  const labels = labelsOf(axes);
  const [top, height] = extent(labels);
  const shares = (rank: (axis: Axis) => number | undefined) =>
    around(axes.map((axis) => (rank(axis) ?? 0) / axis.levels));
  const mine = shares(({ self }) => self);
  const polygon = (kind: string, rank: (axis: Axis) => number | undefined) =>
    axes.some((axis) => rank(axis))
      ? svg`<polygon class=${`hr-radar-${kind}`} points=${pointsOf(shares(rank))}></polygon>`
      : NOTHING;
  return html`<svg
    class="hr-radar"
    viewBox="0 ${top} ${WIDTH} ${height}"
    role="img"
    aria-labelledby="${name}-title ${name}-desc"
  >
    ${described(name, title, sayOfFigure("figureOf", { count: axes.length }))}
    ${Array.from({ length: rings }, (_, ring) => {
      const corners = around(axes.map(() => (ring + 1) / rings));
      return svg`<polygon class="hr-radar-ring" points=${pointsOf(corners)}></polygon>`;
    })}
    ${around(axes.map(() => 1)).map(
      ([x, y]) =>
        svg`<line class="hr-radar-spoke" x1=${CENTRE[0]} y1=${CENTRE[1]} x2=${x} y2=${y}></line>`,
    )}
    ${polygon("outline", ({ target }) => target)} ${polygon("before", ({ before }) => before)}
    ${polygon("self", ({ self }) => self)}
    ${mine.map(([x, y], place) =>
      axes[place]?.self === undefined
        ? NOTHING
        : svg`<circle class="hr-radar-hollow" cx=${x} cy=${y} r="5.5"></circle>`,
    )}
    ${levels.map((level, ring) => {
      const [[, y] = CENTRE] = around(axes.map(() => (ring + 1) / rings));
      return svg`<text class="hr-radar-level" x=${CENTRE[0] + 4} y=${y + 12}>${level}</text>`;
    })}
    ${labels.map(
      (label) =>
        svg`<text class="hr-radar-number" x=${label.at[0]} y=${label.at[1] + 5} text-anchor="middle">${label.number}</text>${label.lines.map(
          ({ y, text }) =>
            svg`<text class="hr-radar-title" x=${label.x} y=${y} text-anchor=${label.anchor}>${text}</text>`,
        )}`,
    )}
  </svg>`;
}

function bars({ name, title, axes }: Figure): TemplateResult {
  return html`<svg
    class="hr-bars"
    viewBox="0 0 ${BAR.width} ${BAR.step * axes.length}"
    role="img"
    aria-labelledby="${name}-title ${name}-desc"
  >
    ${described(name, title, sayOfFigure("barsOf", { count: axes.length }))}
    ${axes.map((axis, place) => {
      const y = place * BAR.step;
      const length = (rank: number) => Math.round((BAR.width * rank) / axis.levels);
      const mark = (kind: string, rank: number | undefined) =>
        rank
          ? svg`<line class=${`hr-bar-${kind}`} x1=${length(rank) - 1.5} x2=${length(rank) - 1.5} y1=${y + 20} y2=${y + 38}></line>`
          : NOTHING;
      return svg`<text class="hr-bar-title" x="0" y=${y + 14}>${axis.number} ${wrapped(axis.title, 48, 1)[0]}</text>
        <rect class="hr-bar-track" x="0.5" y=${y + 23.5} width=${BAR.width - 1} height="11"></rect>
        <rect class="hr-bar-self" x="1" y=${y + 24} width=${Math.max(0, length(axis.self ?? 0) - 2)} height="10"></rect>
        ${Array.from({ length: axis.levels - 1 }, (_, level) => {
          const x = length(level + 1);
          return svg`<line class="hr-bar-step" x1=${x} x2=${x} y1=${y + 23} y2=${y + 35}></line>`;
        })}
        ${mark("target", axis.target)} ${mark("before", axis.before)}`;
    })}
  </svg>`;
}
