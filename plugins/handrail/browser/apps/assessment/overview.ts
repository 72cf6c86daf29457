/**
 * All competencies with their state, to go to any of them.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { hashOfCompetency } from "./place.ts";
import type { Asked } from "./plan.ts";
import { progressOf, type Progress } from "./progress.ts";
import { levelInWords } from "./reason.ts";
import { ratingsIn } from "./ratings.ts";
import type { Sitting } from "./sitting.ts";
import { listed } from "../../signs.ts";
import { say } from "./words.ts";

/** The state of a competency in words: "3 of 7 rated", "Done: Beginner. Intermediate not needed, skipped". */
export function stateInWords(asked: Asked, progress: Progress): string {
  const { state, rated, needed, standing, skipped } = progress;
  if (state === "open") return say("unrated");
  if (state === "begun") return say("rated", { rated, needed });
  if (!standing.assessed) return say("irrelevant");
  const done =
    standing.rank > 0
      ? say("doneAt", { level: levelInWords(asked, progress) })
      : say("doneNone", { level: asked.levels[0]?.title ?? "" });
  if (skipped.length === 0) return done;
  return say("doneSkipped", { done, levels: listed(skipped.map(({ title }) => title)) });
}

/** The list; folded, with how many are done, where the learner is at one of them. */
export function overview({ plan, ratings }: Sitting, at: Asked | undefined): TemplateResult {
  const progress = plan.asked.map((asked) =>
    progressOf(asked, ratingsIn(ratings, asked.competency.id)),
  );
  const done = progress.filter(({ state }) => state === "done").length;
  const count = say("overview", { done, count: plan.asked.length });
  const list = html`<ol class="hr-list hr-overview">
    ${plan.asked.map((asked, index) => {
      const mine = progress[index] as Progress;
      return html`<li state=${mine.state}>
        <span class="hr-mark" aria-hidden="true"></span>
        <a
          href=${hashOfCompetency(asked.competency.id)}
          aria-current=${asked === at ? "step" : nothing}
          >${asked.competency.title}</a
        >
        <span class="hr-meta">${stateInWords(asked, mine)}</span>
      </li>`;
    })}
  </ol>`;
  return at
    ? html`<details class="hr-fold">
        <summary>${count}</summary>
        ${list}
        <p><a href="#">${say("change")}</a></p>
      </details>`
    : html`<p class="hr-overview-count">${count}</p>
        ${list}`;
}
