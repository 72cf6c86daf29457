/**
 * The result: per competency the level reached with its rule, the target and the gap, and what follows from it.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { gaps, type Gap } from "../../guidance/gaps.ts";
import type { SelfAssessment } from "../../record.ts";
import { beforeInWords, comparison, keeping, keptList } from "./kept.ts";
import { hashOf, hashOfCompetency } from "./place.ts";
import { levelTitle, type Asked, type Plan } from "./plan.ts";
import { firstOpen, progressOf, type Progress } from "./progress.ts";
import { levelFigure } from "./radar.ts";
import { levelInWords, reasonFor } from "./reason.ts";
import { ratingsIn, type PresentRatings } from "./ratings.ts";
import type { Sitting } from "./sitting.ts";
import { say } from "./words.ts";
import { sayOfFigure } from "./figure-words.ts";

/** Most competencies whose figure is shown unasked. */
const MANY = 12;

interface Row {
  readonly asked: Asked;
  readonly progress: Progress;
  /** Last time; undefined without one, or where nothing was said. */
  readonly before: Progress | undefined;
  readonly gap?: Gap;
  /** Among the gaps, in their order. */
  readonly place?: number;
}

export function result(sitting: Sitting): TemplateResult {
  const { plan, ratings, go, ownPage } = sitting;
  const heading = html`<h2 tabindex="-1" data-hr-heading>${say("result")}</h2>`;
  const open = plan.pages[firstOpen(plan, ratings)];
  const begin = html`<button
    type="button"
    class="hr-button hr-main"
    @click=${() => go(open ? hashOf(open) : "")}
  >
    ${say(open ? "start" : "yourRole")}
  </button>`;
  if (plan.asked.every(({ competency }) => !ratings.has(competency.id))) {
    return html`${heading}
      <div class="hr-empty"><p>${say("nothing")}</p></div>
      <p class="hr-buttons">${begin}</p>
      ${keptList(sitting)}`;
  }
  const before = comparison(sitting);
  const rows = rowsOf(sitting.framework, plan, ratings, before);
  const path = ownPage("path");
  return html`${heading} ${summary(plan, rows)} ${beforeInWords(sitting, before)} ${figures(rows)}
    ${table(sitting, plan, rows, before)} ${findings(rows)}
    <p class="hr-buttons">
      ${
        open
          ? html`<button type="button" class="hr-button" @click=${() => go(hashOf(open))}>
              ${say("rateMore")}
            </button>`
          : nothing
      }
      ${path && plan.role ? html`<a class="hr-next" href=${path}>${say("nextSteps")}</a>` : nothing}
    </p>
    ${keeping(sitting)} ${keptList(sitting)}`;
}

/** The result of a self-assessment that was kept: the same figures, and nothing to do. */
export function resultOf(sitting: Sitting, plan: Plan, kept: SelfAssessment): TemplateResult {
  const rows = rowsOf(sitting.framework, plan, kept.ratings, undefined);
  return html`${summary(plan, rows)} ${figures(rows)} ${table(sitting, plan, rows, undefined)}`;
}

function rowsOf(
  framework: Sitting["framework"],
  plan: Plan,
  ratings: PresentRatings,
  before: SelfAssessment | undefined,
): Row[] {
  const found = plan.role ? gaps(framework, plan.role, ratings) : [];
  const byCompetency = new Map(found.map((gap, place) => [gap.competency.id, { gap, place }]));
  return plan.asked.map((asked) => {
    const { id } = asked.competency;
    const then = before && progressOf(asked, ratingsIn(before.ratings, id));
    return {
      asked,
      progress: progressOf(asked, ratingsIn(ratings, id)),
      before: then && then.rated > 0 ? then : undefined,
      ...byCompetency.get(id),
    };
  });
}

function summary({ role }: Plan, rows: readonly Row[]): TemplateResult {
  // What is not relevant to the learner is no target of theirs.
  const targets = rows.filter(({ gap }) => gap?.standing.assessed || (gap && gap.gap > 0));
  const done = targets.filter(({ gap }) => gap?.gap === 0).length;
  const unrated = rows.filter(({ progress }) => progress.rated === 0).length;
  return html`<p>
    ${
      role
        ? html`${say("resultFor", { role: role.title })}
          ${
            targets.length > 0
              ? html`<strong>${say("targetsReached", { done, count: targets.length })}</strong>`
              : nothing
          }`
        : nothing
    }
    ${unrated > 0 ? say("notAssessed", { count: unrated }) : nothing}
  </p>`;
}

function figures(rows: readonly Row[]): TemplateResult {
  const [first] = rows;
  const oneScale = rows.every(({ asked }) => asked.scale === first?.asked.scale);
  const levels = oneScale ? (first?.asked.scale.levels.map(({ title }) => title) ?? []) : [];
  const axes = rows.map(({ asked, progress, before: then }, index) => ({
    number: index + 1,
    title: asked.competency.title,
    levels: asked.scale.levels.length,
    self: progress.standing.assessed ? progress.standing.rank : undefined,
    target: asked.rank,
    before: then?.standing.assessed ? then.standing.rank : undefined,
  }));
  const figure = levelFigure({ name: "hr-levels-figure", title: say("figure"), axes, levels });
  if (rows.length <= MANY) return figure;
  return html`<details class="hr-fold">
    <summary>${say("showFigure")}</summary>
    ${figure}
  </details>`;
}

function table(
  { address }: Sitting,
  { role, also }: Plan,
  rows: readonly Row[],
  before: SelfAssessment | undefined,
): TemplateResult {
  const head = (text: unknown) => html`<th role="columnheader" scope="col">${text}</th>`;
  const cell = (label: string, text: unknown) =>
    html`<td role="cell"><span class="hr-cell-label">${label}</span> ${text}</td>`;
  return html`<table class="hr-targets hr-result" role="table">
    <caption class="hr-visually-hidden">
      ${say("tableCaption")}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${head(html`<abbr title=${say("number")}>${say("no")}</abbr>`)} ${head(say("competency"))}
        ${head(sayOfFigure("you"))}
        ${role ? html`${head(sayOfFigure("target"))} ${head(say("gap"))}` : nothing}
        ${before ? head(sayOfFigure("last")) : nothing}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ({ asked, progress, before: then, gap }, index) =>
          html`<tr role="row">
            <td role="cell" class="hr-number">${index + 1}</td>
            <th role="rowheader" scope="row">
              <a href=${address(asked.competency.url)}>${asked.competency.title}</a>
              <span class="hr-reason">${reasonFor(asked, progress)}</span>
            </th>
            ${cell(sayOfFigure("you"), html`<b>${levelInWords(asked, progress)}</b>`)}
            ${
              role
                ? html`${cell(sayOfFigure("target"), targetInWords(asked, also?.title))}
                  ${cell(say("gap"), gapInWords(gap))}`
                : nothing
            }
            ${
              before
                ? cell(sayOfFigure("last"), then ? levelInWords(asked, then) : say("unrated"))
                : nothing
            }
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function targetInWords(asked: Asked, also: string | undefined): TemplateResult {
  const { target, rank, alsoRank } = asked;
  return html`${rank > 0 ? levelTitle(asked, rank) : say("none")}
  ${target && !target.required ? html`<span class="hr-meta">${say("optional")}</span>` : nothing}
  ${
    also && alsoRank > 0
      ? html`<span class="hr-meta hr-also">${also}: ${levelTitle(asked, alsoRank)}</span>`
      : nothing
  }`;
}

function gapInWords(gap: Gap | undefined): string {
  if (!gap) return say("none");
  if (gap.gap > 0)
    return gap.standing.assessed ? say("levelsToGo", { count: gap.gap }) : say("unrated");
  return say(gap.standing.assessed ? "reached" : "none");
}

/** Strengths, gaps in their order, and what is not rated. */
function findings(rows: readonly Row[]): TemplateResult | typeof nothing {
  const known = rows.filter((row): row is Row & { gap: Gap } => row.gap !== undefined);
  if (known.length === 0) return nothing;
  const assessed = known.filter(({ gap }) => gap.standing.assessed);
  const strengths = assessed.filter(({ gap }) => gap.gap === 0);
  const left = assessed
    .filter(({ gap }) => gap.gap > 0)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const unrated = known.filter(({ gap }) => !gap.standing.assessed && gap.gap > 0);
  const toRate = unrated.length === 0 ? nothing : whatToRate(unrated);
  if (assessed.length === 0)
    return html`<p>${say("nothingAssessed")}</p>
      ${toRate}`;
  return html`<h3>${say("strengths")}</h3>
    ${
      strengths.length === 0
        ? html`<p>${say("noStrengths")}</p>`
        : html`<ul class="hr-list hr-findings">
            ${strengths.map(
              ({ asked, progress }) =>
                html`<li>
                  <b>${asked.competency.title}</b>
                  <span class="hr-meta">${levelInWords(asked, progress)}</span>
                </li>`,
            )}
          </ul>`
    }
    <h3>${say("gaps")}</h3>
    ${
      left.length === 0
        ? html`<p>${say("noGaps")}</p>`
        : html`<ol class="hr-list hr-findings">
            ${left.map(
              ({ asked, progress, gap }) =>
                html`<li>
                  <b>${asked.competency.title}</b>
                  <span class="hr-meta"
                    >${say("gapLine", {
                      level: levelInWords(asked, progress),
                      target: levelTitle(asked, gap.rank),
                      gap: say("levelsToGo", { count: gap.gap }),
                      importance: gap.target.importance,
                    })}</span
                  >
                </li>`,
            )}
          </ol>`
    }
    ${toRate}`;
}

function whatToRate(rows: readonly Row[]): TemplateResult {
  return html`<h3>${say("toRate")}</h3>
    <ul class="hr-list hr-findings">
      ${rows.map(
        ({ asked: { competency } }) =>
          html`<li><a href=${hashOfCompetency(competency.id)}>${competency.title}</a></li>`,
      )}
    </ul>`;
}
