/**
 * The figure of levels: a radar, or bars where it would have too few or too many axes, with a legend.
 *
 * Lines differ in shape as well as in colour: hollow dots for oneself, solid ones for what was agreed with a coach,
 * an outline for the target, dashes for last time. The caller puts a table with the same figures beside it; the numbers are those of its rows.
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

/** What is in the legend, and when; one's own level always is. */
const LEGEND = [
  ["target", "agreedWith", ({ agreed }: Axis) => agreed !== undefined],
  ["self", "you", () => true],
  ["outline", "target", ({ target }: Axis) => target > 0],
  ["before", "last", ({ before }: Axis) => before !== undefined],
] as const;

/** The figure with its legend. */
export function levelFigure(figure: Figure): TemplateResult {
  const { axes } = figure;
  const round = isRadar(axes);
  return html`<figure class="hr-figure hr-figure-${round ? "radar" : "bars"}">
      <div class="hr-figure-box">${round ? radar(figure) : bars(figure)}</div>
    </figure>
    <ul class="hr-list hr-legend">
      ${LEGEND.map(([mark, words, isThere]) =>
        axes.some(isThere)
          ? html`<li>
              <span class="hr-legend-${mark}" aria-hidden="true"></span>${sayOfFigure(words)}
            </li>`
          : nothing,
      )}
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
  const dots = (
    kind: string,
    rank: (axis: Axis) => number | undefined,
    size: (axis: Axis) => number,
  ) =>
    shares(rank).map(([x, y], place) => {
      const axis = axes[place] as Axis;
      return rank(axis) === undefined
        ? NOTHING
        : svg`<circle class=${`hr-radar-${kind}`} cx=${x} cy=${y} r=${size(axis)}></circle>`;
    });
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
    ${polygon("agreed", ({ agreed }) => agreed)} ${polygon("self", ({ self }) => self)}
    ${
      // Where both are the same, the hollow dot is a ring around the solid one.
      dots(
        "hollow",
        ({ self }) => self,
        ({ self, agreed }) => (self === agreed ? 9 : 5.5),
      )
    }
    ${dots(
      "mark",
      ({ agreed }) => agreed,
      () => 5.5,
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
      const bar = (kind: string, rank: number | undefined, top: number, height: number) =>
        svg`<rect class=${`hr-bar${kind}`} x="1" y=${y + top} width=${Math.max(0, length(rank ?? 0) - 2)} height=${height}></rect>`;
      return svg`<text class="hr-bar-title" x="0" y=${y + 14}>${axis.number} ${wrapped(axis.title, 48, 1)[0]}</text>
        <rect class="hr-bar-track" x="0.5" y=${y + 23.5} width=${BAR.width - 1} height="11"></rect>
        ${bar("", axis.agreed, 24, 5)}
        ${axis.agreed === undefined ? bar("-self", axis.self, 24, 10) : bar("-self", axis.self, 30, 4)}
        ${Array.from({ length: axis.levels - 1 }, (_, level) => {
          const x = length(level + 1);
          return svg`<line class="hr-bar-step" x1=${x} x2=${x} y1=${y + 23} y2=${y + 35}></line>`;
        })}
        ${mark("target", axis.target)} ${mark("before", axis.before)}`;
    })}
  </svg>`;
}
