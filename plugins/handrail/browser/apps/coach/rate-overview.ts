/**
 * All competencies of a coach's view, with what was chosen so far: each leads to its place.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import type { CompetencyData } from "../../guide.ts";
import type { Case } from "./case.ts";
import { levelInWords } from "./ladder.ts";
import { hashOfPerson } from "./place.ts";
import type { Room } from "./room.ts";
import { UNSEEN, choicesIn } from "./view-draft.ts";
import { say as sayOf } from "./words.ts";
import { say } from "./words-person.ts";

export function overview(
  room: Room,
  one: Case,
  main: readonly CompetencyData[],
  others: readonly CompetencyData[],
  current?: CompetencyData,
): TemplateResult {
  const choices = choicesIn(room.drafts, one.id);
  const done = main.filter(({ id }) => choices.has(id)).length;
  const item = (it: CompetencyData) => {
    const level = choices.get(it.id);
    const inWords =
      level === undefined
        ? sayOf("nothingSaid")
        : level === UNSEEN
          ? say("unseen")
          : levelInWords(room.framework, it.id, level);
    return html`<li>
      <a
        href=${hashOfPerson(one.id, "rate", it.id)}
        aria-current=${it === current ? "step" : nothing}
        >${it.title}</a
      >
      <span class="hr-meta">${inWords}</span>
    </li>`;
  };
  return html`<section class="hr-coach-overview">
    <h3>${say("all", { done, all: main.length })}</h3>
    <ul class="hr-list">
      ${main.map(item)}
    </ul>
    ${
      others.length === 0
        ? nothing
        : html`<details class="hr-fold">
            <summary>${say("further")}</summary>
            <ul class="hr-list">
              ${others.map(item)}
            </ul>
          </details>`
    }
  </section>`;
}
