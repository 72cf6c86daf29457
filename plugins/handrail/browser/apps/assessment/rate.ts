/**
 * Rating: at most three statements of one level of one competency on the screen.
 */

import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";

import { memberOf } from "../../guidance/levels.ts";
import type { StatementText } from "../../guide.ts";
import { ratingWord } from "../../rating-words.ts";
import { RATINGS, paths, type Rating } from "../../record.ts";
import { enumerated } from "../../signs.ts";
import { notes } from "./notes.ts";
import { overview } from "./overview.ts";
import { hashOf } from "./place.ts";
import { levelTitle, type AskedPage } from "./plan.ts";
import { ahead, progressOf } from "./progress.ts";
import { ratingsIn } from "./ratings.ts";
import type { Sitting } from "./sitting.ts";
import { say } from "./words.ts";

const CHOICES: readonly (Rating | "")[] = [...RATINGS, ""];

/** How the learner moves between pages. */
export interface Ways {
  /** Show the page at this place of the plan. */
  turn(index: number): void;
  /** After the last page, and before the first. */
  leave(back: boolean): void;
  /** A statement was rated. */
  rated(index: number): void;
}

export function rate(sitting: Sitting, index: number, ways: Ways): TemplateResult {
  const page = sitting.plan.pages[index] as AskedPage;
  return html`${heading(sitting, page)}
  ${keyed(
    `${hashOf(page)}`,
    html`${meaning(sitting, page)} ${statements(sitting, page, index, ways)}
    ${notes(sitting, page.asked.competency)}`,
  )}
  ${buttons(sitting, index, ways)} ${sitting.alone ? nothing : overview(sitting, page.asked)}`;
}

function heading({ alone, plan, store, ratings }: Sitting, page: AskedPage): TemplateResult {
  const { asked, level, part, parts } = page;
  const { title } = asked.competency;
  const place = say("place", { place: plan.asked.indexOf(asked) + 1, count: plan.asked.length });
  // The comma makes it a sentence for whoever hears it; the eye sees two lines.
  const ofParts = parts > 1 ? [say("part", { place: part, count: parts })] : [];
  const comma = html`<span class="hr-visually-hidden">${enumerated(["", ""])}</span>`;
  const where = html`${comma}<span class="hr-where"
      >${enumerated([level.title, ...ofParts])}</span
    >`;
  const saved = store.status === "saved" ? "saved" : "notSaved";
  return html`<div class="hr-rate-head">
    ${
      alone
        ? html`<h3 tabindex="-1" data-hr-heading>${say("rateYourself")}${where}</h3>`
        : html`<h2 tabindex="-1" data-hr-heading>
            ${title}${comma}<span class="hr-meta">${place}</span>${where}
          </h2>`
    }
    ${
      ratings.has(asked.competency.id)
        ? html`<p class="hr-saved" data-state=${saved}>${say(saved)}</p>`
        : nothing
    }
  </div>`;
}

function meaning({ text }: Sitting, { asked, level }: AskedPage): TemplateResult | typeof nothing {
  const found = text(asked.competency);
  const description =
    typeof found === "object" ? memberOf(found.levels, level.id)?.description : undefined;
  if (!description) return nothing;
  return html`<details class="hr-fold">
    <summary>${say("meaning", { level: level.title })}</summary>
    <p>${description}</p>
  </details>`;
}

function statements(
  sitting: Sitting,
  page: AskedPage,
  index: number,
  ways: Ways,
): TemplateResult | TemplateResult[] {
  const { asked, level } = page;
  const found = sitting.text(asked.competency);
  if (found === "failed") return html`<p class="hr-empty">${say("failed")}</p>`;
  if (found === undefined) return html`<p class="hr-meta">${say("loading")}</p>`;
  const texts = new Map<string, StatementText>(asked.own);
  for (const one of memberOf(found.levels, level.id)?.statements ?? []) texts.set(one.id, one);
  return page.statements.map((key, nth) =>
    statement(sitting, page, key, `hr-rate-${index}-${nth}`, texts.get(key), () =>
      ways.rated(index),
    ),
  );
}

function statement(
  { store, ratings, kept }: Sitting,
  { asked }: AskedPage,
  key: string,
  name: string,
  text: StatementText | undefined,
  rated: () => void,
): TemplateResult {
  const competency = asked.competency.id;
  const rating = ratingsIn(ratings, competency).get(key) ?? "";
  const last = kept[0]?.ratings.get(competency)?.get(key);
  const own = asked.own.get(key);
  const choose = (value: Rating | "") => {
    store.set(paths.rating(competency, key), value || null);
    rated();
  };
  const small = (label: "example" | "evidenceHint", texts: readonly string[] = []) =>
    texts.map(
      (one) => html`<p class="hr-evidence"><span class="hr-label">${say(label)}</span> ${one}</p>`,
    );
  return html`<fieldset class="hr-rate">
    <legend>${text?.text ?? key}</legend>
    <div class="hr-rate-beside">
      ${own ? html`<p class="hr-meta">${say("onlyRole", { role: own.role })}</p>` : nothing}
      ${small("example", text?.examples)} ${small("evidenceHint", text?.evidence)}
    </div>
    <div class="hr-choices">
      ${CHOICES.map(
        (value) =>
          html`<label class="hr-choice" data-rating=${value}
            ><input
              type="radio"
              autocomplete="off"
              name=${name}
              value=${value}
              .checked=${value === rating}
              @change=${() => choose(value)}
            />${ratingWord(value)}</label
          >`,
      )}
    </div>
    ${
      last ? html`<p class="hr-meta">${say("lastTime", { rating: ratingWord(last) })}</p>` : nothing
    }
  </fieldset>`;
}

/** What is said where one may stop; "" where nothing is to be said. */
export function stopInWords({ plan, ratings }: Sitting, index: number): string {
  const page = plan.pages[index];
  const { stop } = page ? ahead(plan, index, ratings) : { stop: undefined };
  if (!page || !stop) return "";
  const { asked, statements } = page;
  const own = ratingsIn(ratings, asked.competency.id);
  if (statements.some((key) => !own.has(key))) return "";
  if (stop === "target") {
    const level = levelTitle(asked, asked.rank);
    return say("roleAsks", { role: plan.role?.title ?? "", level });
  }
  const { rank, next } = progressOf(asked, own).standing;
  // With a statement unrated further down, the level is open still; only the ones above are settled.
  if (next?.unrated.length) return "";
  return rank > 0
    ? say("settled", { level: levelTitle(asked, rank) })
    : say("settledNone", { level: levelTitle(asked, next?.rank ?? 1) });
}

function buttons(sitting: Sitting, index: number, { turn, leave }: Ways): TemplateResult {
  const { plan, ratings, alone } = sitting;
  const { stop, next, higher } = ahead(plan, index, ratings);
  const note = stopInWords(sitting, index);
  const last = alone ? say("done") : say("toResult");
  const main = next < 0 ? last : say(stop ? "nextCompetency" : "next");
  const above = plan.pages[higher]?.level.title ?? "";
  const onwards = stop === "target" ? "goOnWith" : "allTheSame";
  const back = () => (index > 0 ? turn(index - 1) : leave(true));
  return html`${note ? html`<p class="hr-settled">${note}</p>` : nothing}
    <p class="hr-buttons hr-turn">
      <button type="button" class="hr-button" @click=${back}>${say("back")}</button>
      ${
        stop
          ? html`<button type="button" class="hr-button hr-higher" @click=${() => turn(higher)}>
              ${say(onwards, { level: above })}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="hr-button hr-main"
        @click=${() => (next < 0 ? leave(false) : turn(next))}
      >
        ${main}
      </button>
    </p>`;
}
