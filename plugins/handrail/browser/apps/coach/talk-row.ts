/**
 * One competency in a conversation: what each says of it, on one ladder; agreeing; the forms behind it.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { withdrawal } from "../../people/entries.ts";
import { RATINGS, type Rating } from "../../record.ts";
import { ratingWord } from "../../rating-words.ts";
import { assignForm } from "./assign-form.ts";
import { assigning } from "./assigning.ts";
import type { Case } from "./case.ts";
import { dayInWords } from "./days.ts";
import { goalForm } from "./goal-form.ts";
import { statementText } from "./goals.ts";
import { dot, ladder, levelInWords, rankInWords, type Mark } from "./ladder.ts";
import type { Room } from "./room.ts";
import { remarksOf } from "./standing.ts";
import type { Open } from "./talk-open.ts";
import type { Row } from "./talk.ts";
import { about } from "./texts.ts";
import { say as sayOf } from "./words.ts";
import { say } from "./words-talk.ts";

export function talkRow(room: Room, one: Case, [competency, row]: Row, open: Open): TemplateResult {
  const { framework, address } = room;
  const id = `hr-row-${competency.id}`;
  // Where all rows differ, and the ladder shows how far, it need not be said of each.
  const remarks = remarksOf({ ...row, differs: false });
  return html`<article class="hr-talk-row" aria-labelledby=${id}>
    <h4 id=${id} tabindex="-1">
      <a href=${address(competency.url)}>${competency.title}</a>
      ${remarks.map((text) => html`<span class="hr-flag">${text}</span>`)}
    </h4>
    ${ladder(framework, competency, { ...row, assigned: row.assigned?.rank })}
    ${saidOf(room, one, [competency, row])} ${words(room, one, [competency, row])}
    ${agreeing(room, one, [competency, row])} ${assignForm(room, one, competency, row, open)}
    ${goalForm(room, one, competency, row, open)}
  </article>`;
}

/** What each says, in words. */
function saidOf({ framework }: Room, one: Case, [competency, row]: Row): TemplateResult {
  const value = (mark: Mark, label: string, rank: number | null, date = "") => {
    const level = rankInWords(framework, competency, rank);
    return html`<div>
      <dt>${dot(mark)} ${label}</dt>
      <dd>${date && rank !== null ? say("onDay", { level, date: dayInWords(date) }) : level}</dd>
    </div>`;
  };
  return html`<dl class="hr-talk-said">
    ${value("self", one.name, row.self)} ${value("coach", one.other || say("coach"), row.coach)}
    ${value("assigned", say("assigned"), row.assigned?.rank ?? null, row.assigned?.entry.date)}
    ${value("target", say("target"), row.target)}
  </dl>`;
}

/** What both wrote, and what was rated statement by statement. */
function words(room: Room, { name, self, coach, other, person }: Case, [competency]: Row) {
  const { id } = competency;
  const quote = (label: string, text: string | undefined) =>
    text
      ? html`<div class="hr-talk-words">
          <p class="hr-label">${label}</p>
          <p class="hr-own-words">${text}</p>
        </div>`
      : nothing;
  const shown = person.evidence.filter(({ competencies }) => competencies.includes(id));
  const ratings = self?.ratings.get(id);
  return html`${quote(say("wrote", { name }), self?.notes.get(id))}
  ${quote(say("showsIt", { name }), self?.evidence.get(id))}
  ${quote(other ? say("wrote", { name: other }) : say("youWrote"), coach?.notes.get(id))}
  ${
    shown.length === 0
      ? nothing
      : html`<div class="hr-talk-words">
          <p class="hr-label">${say("evidenceOf")}</p>
          <ul>
            ${shown.map(
              (entry) =>
                html`<li>
                  ${
                    /^https?:/i.test(entry.url)
                      ? html`<a href=${entry.url} rel="noopener noreferrer" target="_blank"
                          >${entry.title}</a
                        >`
                      : entry.title
                  }
                  <span class="hr-meta">${dayInWords(entry.date)}</span>
                </li>`,
            )}
          </ul>
        </div>`
  }
  ${ratings && ratings.size > 0 ? rated(room, competency, ratings) : nothing}`;
}

function rated(
  room: Room,
  competency: Row[0],
  ratings: ReadonlyMap<string, Rating>,
): TemplateResult {
  const text = room.text(competency);
  const own = new Map(
    room.framework.roles.flatMap(({ id, targets }) =>
      targets.flatMap(({ statements }) => statements.map((one) => [`${id}:${one.id}`, one.text])),
    ),
  );
  const sorted = [...ratings].sort(([, a], [, b]) => RATINGS.indexOf(b) - RATINGS.indexOf(a));
  return html`<details class="hr-fold">
    <summary>${say("statementsOf", { count: ratings.size })}</summary>
    <dl class="hr-said">
      ${sorted.map(
        ([key, rating]) =>
          html`<div>
            <dt>${own.get(key) ?? statementText(text, key) ?? sayOf("unknownId", { id: key })}</dt>
            <dd>${ratingWord(rating)}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}

/** One click to agree on what is rated; what was agreed, and the way back. */
function agreeing(room: Room, one: Case, [competency, row]: Row): TemplateResult {
  const { framework, maker } = room;
  const { self, coach, assigned } = row;
  const here = `[id="hr-row-${competency.id}"]`;
  const said = (rank: number) => rankInWords(framework, competency, rank);
  const accept = (rank: number) => () => {
    const what = say("did", { level: said(rank), competency: competency.title });
    room.add(one.id, assigning(room, one, competency, rank), what, here);
  };
  const button = (rank: number, words: string, main: boolean) =>
    html`<button type="button" class="hr-button ${main ? "hr-main" : ""}" @click=${accept(rank)}>
      ${words}${about(competency.title)}
    </button>`;
  const back = () => {
    const what = say("withdrew", { competency: competency.title });
    if (assigned) room.add(one.id, [withdrawal(maker, assigned.entry)], what, here);
  };
  const today = assigned !== null && assigned.entry.date.slice(0, 10) === maker.day;
  return html`${
      today
        ? html`<p class="hr-talk-settled">
            ${dot("assigned")}
            ${say("settled", {
              level: levelInWords(framework, competency.id, assigned.entry.level),
              date: dayInWords(assigned.entry.date),
            })}
            ${
              room.isPending(one.id, assigned.entry.id)
                ? html`<span class="hr-flag">${say("unsavedMark")}</span>`
                : nothing
            }
          </p>`
        : nothing
    }
    <p class="hr-buttons">
      ${
        self !== null && !(today && assigned.rank === self)
          ? button(self, say("accept", { level: said(self), name: one.name }), !today)
          : nothing
      }
      ${
        coach !== null && coach !== self && !(today && assigned.rank === coach)
          ? button(
              coach,
              say(one.other ? "accept" : "acceptCoach", { level: said(coach), name: one.other }),
              false,
            )
          : nothing
      }
      ${
        today
          ? html`<button type="button" class="hr-button" @click=${back}>
              ${say("withdraw")}${about(competency.title)}
            </button>`
          : nothing
      }
    </p>`;
}
