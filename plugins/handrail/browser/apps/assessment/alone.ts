/**
 * One competency on its own page: the levels reached and agreed, their marks on the rail of levels, and the way to
 * rating it.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { assignedRanks } from "../../guidance/gaps.ts";
import { levelTitle, type Asked } from "./plan.ts";
import { progressOf } from "./progress.ts";
import { levelInWords, reasonFor } from "./reason.ts";
import { ratingsIn } from "./ratings.ts";
import type { Sitting } from "./sitting.ts";
import { say } from "./words.ts";

/** The level reached, with a button to rate. */
export function standingAlone(sitting: Sitting, rate: () => void): TemplateResult {
  const { plan, ratings, ownPage } = sitting;
  const [asked] = plan.asked;
  if (!asked) return html`${nothing}`;
  const mine = ratingsIn(ratings, asked.competency.id);
  const progress = progressOf(asked, mine);
  const agreed = agreedRank(sitting, asked);
  const all = ownPage("assessment");
  return html`<p class="hr-own-standing" tabindex="-1" data-hr-heading>
      ${say("yourLevel", { level: levelInWords(asked, progress) })}
      ${
        agreed === undefined
          ? nothing
          : html`<br />${say("agreedLevel", { level: levelTitle(asked, agreed) || say("notYetAgreed") })}`
      }
      <span class="hr-meta">${reasonFor(asked, progress)}</span>
    </p>
    <p class="hr-buttons">
      <button type="button" class="hr-button" @click=${rate}>
        ${say(mine.size > 0 ? "rateYourselfAgain" : "rateYourself")}
      </button>
      ${all ? html`<a href=${all}>${say("wholeAssessment")}</a>` : nothing}
    </p>`;
}

/** Hang the learner's mark at the level reached, and a solid one at the level agreed; or take them away. */
export function markLevel(sitting: Sitting | undefined): void {
  const [asked] = sitting?.plan.asked ?? [];
  const own =
    asked && progressOf(asked, ratingsIn(sitting?.ratings ?? new Map(), asked.competency.id));
  const agreed = asked && sitting && (agreedRank(sitting, asked) ?? 0);
  mark("own", "hollow", "yourLevelHere", own?.standing.level);
  mark("agreed", "solid", "agreedHere", asked?.scale.levels[(agreed ?? 0) - 1]?.id);
}

function mark(
  whose: "own" | "agreed",
  form: string,
  words: "yourLevelHere" | "agreedHere",
  level: string | null | undefined,
): void {
  const title = level ? document.getElementById(`level-${level}`) : null;
  const present = document.querySelector<HTMLElement>(`.hr-${whose}-level`);
  if (present && title && present.dataset["level"] === level) return;
  present?.remove();
  if (!title || !level) return;
  const made = document.createElement("p");
  made.className = `hr-${whose}-level`;
  made.dataset["level"] = level;
  const shape = document.createElement("span");
  shape.className = `hr-${form}`;
  shape.setAttribute("aria-hidden", "true");
  made.append(shape, say(words));
  title.after(made);
}

function agreedRank({ framework, store }: Sitting, { competency }: Asked): number | undefined {
  return assignedRanks(framework, store.document.leaves).get(competency.id);
}
