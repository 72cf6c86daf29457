/**
 * One competency on its own page: the level reached, its mark on the rail of levels, and the way to rating it.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { progressOf } from "./progress.ts";
import { levelInWords, reasonFor } from "./reason.ts";
import { ratingsIn } from "./ratings.ts";
import type { Sitting } from "./sitting.ts";
import { say } from "./words.ts";

const MARK = "hr-own-level";

/** The level reached, with a button to rate. */
export function standingAlone(sitting: Sitting, rate: () => void): TemplateResult {
  const { plan, ratings, ownPage } = sitting;
  const [asked] = plan.asked;
  if (!asked) return html`${nothing}`;
  const mine = ratingsIn(ratings, asked.competency.id);
  const progress = progressOf(asked, mine);
  const all = ownPage("assessment");
  return html`<p class="hr-own-standing" tabindex="-1" data-hr-heading>
      ${say("yourLevel", { level: levelInWords(asked, progress) })}
      <span class="hr-meta">${reasonFor(asked, progress)}</span>
    </p>
    <p class="hr-buttons">
      <button type="button" class="hr-button" @click=${rate}>
        ${say(mine.size > 0 ? "rateYourselfAgain" : "rateYourself")}
      </button>
      ${all ? html`<a href=${all}>${say("wholeAssessment")}</a>` : nothing}
    </p>`;
}

/** Hang the learner's mark at the level reached, or take it away. */
export function markLevel(sitting: Sitting | undefined): void {
  const [asked] = sitting?.plan.asked ?? [];
  const own = asked && ratingsIn(sitting?.ratings ?? new Map(), asked.competency.id);
  const level = asked && own && progressOf(asked, own).standing.level;
  const title = level ? document.getElementById(`level-${level}`) : null;
  const present = document.querySelector(`.${MARK}`);
  if (present && present.previousElementSibling === title) return;
  present?.remove();
  if (!title) return;
  const mark = document.createElement("p");
  mark.className = MARK;
  const shape = document.createElement("span");
  shape.className = "hr-hollow";
  shape.setAttribute("aria-hidden", "true");
  mark.append(shape, say("yourLevelHere"));
  title.after(mark);
}
