/**
 * What follows from a result: strengths, gaps, and what is left to rate.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { isKnown, type Gap } from "../../guidance/gaps.ts";
import { hashOfCompetency } from "./place.ts";
import { levelTitle } from "./plan.ts";
import { say } from "./result-words.ts";
import { levelThatCounts, type Row } from "./rows.ts";

/** Strengths, gaps in their order, and what is not rated. */
export function findings(rows: readonly Row[]): TemplateResult | typeof nothing {
  const known = rows.filter((row): row is Row & { gap: Gap } => row.gap !== undefined);
  if (known.length === 0) return nothing;
  const assessed = known.filter(({ gap }) => isKnown(gap));
  const strengths = assessed.filter(({ gap }) => gap.gap === 0);
  const left = assessed
    .filter(({ gap }) => gap.gap > 0)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const unrated = known.filter(({ gap }) => !isKnown(gap) && gap.gap > 0);
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
              (row) =>
                html`<li>
                  <b>${row.asked.competency.title}</b>
                  <span class="hr-meta">${levelThatCounts(row)}</span>
                </li>`,
            )}
          </ul>`
    }
    <h3>${say("gaps")}</h3>
    ${
      left.length === 0
        ? html`<p>
            ${say(assessed.some((row) => row.assigned !== undefined) ? "noGapsAgreed" : "noGaps")}
          </p>`
        : html`<ol class="hr-list hr-findings">
            ${left.map(
              (row) =>
                html`<li>
                  <b>${row.asked.competency.title}</b>
                  <span class="hr-meta"
                    >${say("gapLine", {
                      level: levelThatCounts(row),
                      target: levelTitle(row.asked, row.gap.rank),
                      gap: say("levelsToGo", { count: row.gap.gap }),
                      importance: row.gap.target.importance,
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
