/**
 * One page for the conversation, to print: what is seen differently first, goals, and room to write.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { together } from "../../signs.ts";
import type { Case } from "./case.ts";
import { dayInWords } from "./days.ts";
import { marked, roleTitle, type Mark } from "./ladder.ts";
import { hashOfPerson } from "./place.ts";
import type { Room } from "./room.ts";
import { groupsOf, rowsOf, type Row } from "./talk.ts";
import { say } from "./words-history.ts";

/** So many competencies fit a page beside goals and room to write. */
const MOST_GOALS = 4;

export function paperView(room: Room, one: Case): TemplateResult {
  const { differing, alike, oneSided, unrated } = groupsOf(rowsOf(room, one));
  const { framework, maker } = room;
  const goals = one.goals.filter(({ state }) => state === "open").slice(0, MOST_GOALS);
  const part = (title: string, rows: readonly Row[]) =>
    rows.length === 0
      ? nothing
      : html`<tbody>
          <tr class="hr-paper-part">
            <th colspan="6" scope="colgroup">${title}</th>
          </tr>
          ${rows.map((row) => paperRow(room, row))}
        </tbody>`;
  const heads = [
    say("competency"),
    say("self"),
    say("coach"),
    say("assigned"),
    say("target"),
    say("agreedNow"),
  ];
  return html`<header class="hr-coach-head hr-not-printed">
      <p class="hr-coach-up"><a href=${hashOfPerson(one.id)}>${one.name}</a></p>
      <p class="hr-buttons">
        <button type="button" class="hr-button hr-main" @click=${() => print()}>
          ${say("paperPrint")}
        </button>
        <span class="hr-meta">${say("paperPrivate")}</span>
      </p>
    </header>
    <div class="hr-paper">
      <h2 tabindex="-1" data-hr-heading>${say("paperTitle", { name: one.name })}</h2>
      <p class="hr-meta">
        ${together([
          say("paperHead", {
            role: roleTitle(framework, one.person.head.role),
            date: dayInWords(maker.day),
            coach: maker.by,
          }),
          one.hidden ? say("paperHidden", { name: one.name }) : "",
        ])}
      </p>
      <table class="hr-paper-table">
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        ${part(say("differing"), differing)} ${part(say("alike"), alike)}
        ${part(say("others"), [...oneSided, ...unrated])}
      </table>
      <div class="hr-paper-below">
        <div>
          <h3>${say("goals")}</h3>
          <ul class="hr-list">
            ${goals.map(
              ({ text, due }) =>
                html`<li>
                  <span class="hr-paper-box" aria-hidden="true"></span>${text}
                  ${due ? html`<span class="hr-meta">${dayInWords(due)}</span>` : nothing}
                </li>`,
            )}
          </ul>
        </div>
        <div>
          <h3>${say("newGoals")}</h3>
          <p class="hr-paper-line" aria-hidden="true"></p>
          <p class="hr-paper-line" aria-hidden="true"></p>
          <p class="hr-paper-line">${say("nextTalk")}</p>
        </div>
      </div>
    </div>`;
}

function paperRow({ framework }: Room, [competency, row]: Row): TemplateResult {
  const cell = (mark: Mark, rank: number | null) =>
    html`<td data-label=${say(mark)}>${marked(framework, competency, mark, rank)}</td>`;
  return html`<tr>
    <th scope="row">${competency.title}</th>
    ${cell("self", row.self)} ${cell("coach", row.coach)}
    ${cell("assigned", row.assigned?.rank ?? null)} ${cell("target", row.target)}
    <td class="hr-paper-empty" data-label=${say("agreedNow")}></td>
  </tr>`;
}
