/**
 * The result: per competency the level reached with its rule, what was agreed, the target and the gap, and what
 * follows from it.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { assignedRanks, isKnown, type Gap } from "../../guidance/gaps.ts";
import type { SelfAssessment } from "../../record.ts";
import { labelled, strung } from "../../signs.ts";
import { agreedPart } from "../agreed/part.ts";
import { sayOfFigure } from "./figure-words.ts";
import { findings } from "./findings.ts";
import { keptList } from "./kept-list.ts";
import { beforeInWords, comparison, keeping } from "./kept.ts";
import { hashOf } from "./place.ts";
import { levelTitle, type Asked, type Plan } from "./plan.ts";
import { firstOpen } from "./progress.ts";
import { levelFigure } from "./radar.ts";
import { levelInWords, reasonFor } from "./reason.ts";
import { say } from "./result-words.ts";
import { agreedInWords, rowsOf, type Row } from "./rows.ts";
import { sideBySide } from "./side-by-side.ts";
import type { Sitting } from "./sitting.ts";

/** Most competencies whose figure is shown unasked. */
const MANY = 12;

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
  const assigned = assignedRanks(sitting.framework, sitting.store.document.leaves);
  if (plan.asked.every(({ competency: { id } }) => !ratings.has(id) && !assigned.has(id))) {
    return html`${heading}
      <div class="hr-empty"><p>${say("nothing")}</p></div>
      <p class="hr-buttons">${begin}</p>
      ${keptList(sitting)}`;
  }
  const before = comparison(sitting);
  const rows = rowsOf(sitting.framework, plan, ratings, before, assigned);
  const path = ownPage("path");
  return html`${heading} ${summary(plan, rows)} ${beforeInWords(sitting, before)} ${figures(rows)}
    ${table(sitting, plan, rows, before)}
    ${assigned.size > 0 ? agreedPart("", sitting.paint) : nothing} ${findings(rows)}
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

/** The result of a self-assessment that was kept: the same figures as then, without what was agreed since. */
export function resultOf(sitting: Sitting, plan: Plan, kept: SelfAssessment): TemplateResult {
  const rows = rowsOf(sitting.framework, plan, kept.ratings, undefined);
  return html`${summary(plan, rows)} ${figures(rows)} ${table(sitting, plan, rows, undefined)}`;
}

function summary({ role }: Plan, rows: readonly Row[]): TemplateResult {
  // What is not relevant to the learner is no target of theirs.
  const targets = rows.filter(({ gap }) => gap && (isKnown(gap) || gap.gap > 0));
  const done = targets.filter(({ gap }) => gap?.gap === 0).length;
  const unrated = rows.filter(
    (row) => row.progress.rated === 0 && row.assigned === undefined,
  ).length;
  const count = targets.length;
  return html`<p>
    ${strung([
      role ? say("resultFor", { role: role.title }) : "",
      role && count > 0 ? html`<strong>${say("targetsReached", { done, count })}</strong>` : "",
      unrated > 0 ? say("notAssessed", { count: unrated }) : "",
    ])}
  </p>`;
}

function figures(rows: readonly Row[]): TemplateResult {
  const [first] = rows;
  const oneScale = rows.every(({ asked }) => asked.scale === first?.asked.scale);
  const levels = oneScale ? (first?.asked.scale.levels.map(({ title }) => title) ?? []) : [];
  const axes = rows.map(({ asked, progress, assigned, before: then }, index) => ({
    number: index + 1,
    title: asked.competency.title,
    levels: asked.scale.levels.length,
    self: progress.standing.assessed ? progress.standing.rank : undefined,
    agreed: assigned,
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
  const both = rows.some(({ assigned }) => assigned !== undefined);
  return html`<table class="hr-targets hr-result" role="table">
    <caption class="hr-visually-hidden">
      ${say("tableCaption")}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${head(html`<abbr title=${say("number")}>${say("no")}</abbr>`)} ${head(say("competency"))}
        ${head(sayOfFigure(both ? "both" : "you"))}
        ${role ? html`${head(sayOfFigure("target"))} ${head(say("gap"))}` : nothing}
        ${before ? head(sayOfFigure("last")) : nothing}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ({ asked, progress, assigned, before: then, gap }, index) =>
          html`<tr role="row">
            <td role="cell" class="hr-number">${index + 1}</td>
            <th role="rowheader" scope="row">
              <a href=${address(asked.competency.url)}>${asked.competency.title}</a>
              <span class="hr-reason">${reasonFor(asked, progress)}</span>
            </th>
            ${
              both
                ? html`<td role="cell">
                    ${sideBySide(
                      assigned === undefined ? assigned : agreedInWords(asked, assigned),
                      levelInWords(asked, progress),
                    )}
                  </td>`
                : cell(sayOfFigure("you"), html`<b>${levelInWords(asked, progress)}</b>`)
            }
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
      ? html`<span class="hr-meta hr-also">${labelled(also, levelTitle(asked, alsoRank))}</span>`
      : nothing
  }`;
}

function gapInWords(gap: Gap | undefined): string {
  if (!gap) return say("none");
  if (!isKnown(gap)) return say(gap.gap > 0 ? "unrated" : "none");
  return gap.gap > 0 ? say("levelsToGo", { count: gap.gap }) : say("reached");
}
