/**
 * Agreeing on a level with evidence, a private note, a note that the learner reads, and a day to look at it again.
 * What is half filled is kept in this browser.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import type { PersonStanding } from "../../guidance/people.ts";
import type { CompetencyData } from "../../guide.ts";
import { REVIEW_AFTER, assigning } from "./assigning.ts";
import type { Case } from "./case.ts";
import { isDay, monthsLater } from "./days.ts";
import { valuesOf } from "./heading.ts";
import { rungsOf } from "./ladder.ts";
import type { Room } from "./room.ts";
import type { Open } from "./talk-open.ts";
import { about } from "./texts.ts";
import { say } from "./words-talk.ts";

const LONGEST = 20_000;
/** A field that was emptied, which is something else than one that was not touched. */
const EMPTIED = " ";

/** Shows what is kept of a field, and keeps what is typed. */
export function keeping({ drafts }: Room, base: string) {
  return {
    value: (name: string, otherwise = "") => {
      const kept = drafts.get(`${base}/${name}`);
      return kept === EMPTIED ? "" : kept || otherwise;
    },
    keep: (event: Event) => {
      const { name, value } = event.target as HTMLInputElement;
      if (name !== "") drafts.set(`${base}/${name}`, value || EMPTIED);
    },
    done: () => drafts.drop(`${base}/`),
  };
}

export function assignForm(
  room: Room,
  one: Case,
  competency: CompetencyData,
  row: PersonStanding,
  open: Open,
): TemplateResult {
  const key = `talk/${one.id}/${competency.id}`;
  const begun = room.drafts.below(`${key}/`).size > 0;
  const isOpen = open.is(key) || begun;
  return html`<details
    class="hr-fold hr-talk-form"
    .open=${isOpen}
    @toggle=${open.turned(key, room.paint)}
  >
    <summary>
      ${say(row.assigned?.entry.date === room.maker.day ? "more" : "choose")}<span
        class="hr-visually-hidden"
      >
        ${competency.title}</span
      >
    </summary>
    ${isOpen ? form(room, one, competency, row, open, key) : nothing}
  </details>`;
}

function form(
  room: Room,
  one: Case,
  competency: CompetencyData,
  row: PersonStanding,
  open: Open,
  key: string,
): TemplateResult {
  const { framework, guide, maker } = room;
  const { value, keep, done } = keeping(room, key);
  const before = row.assigned?.entry.date === maker.day ? row.assigned.entry : undefined;
  const level = value("level", String(row.assigned?.rank ?? row.coach ?? row.self ?? ""));
  const submit = (event: Event) => {
    event.preventDefault();
    const got = valuesOf(event.target as HTMLFormElement);
    const [url, reviewBy] = [got("url"), got("review")];
    if (got("level") === "") return room.refuse(say("noLevel"));
    if (url !== "" && !/^https?:\/\/\S+$/i.test(url)) return room.refuse(say("linkWrong"));
    if (reviewBy !== "" && !isDay(reviewBy)) return room.refuse(say("wrongDay"));
    const rank = Number(got("level"));
    const changes = assigning(room, one, competency, rank, {
      evidence: got("evidence"),
      url,
      worksheet: got("sheet"),
      note: got("note"),
      sharedNote: got("shared"),
      reviewBy,
    });
    const title = rungsOf(framework, competency)[rank]?.title ?? "";
    done();
    open.set(key, false);
    const what = say("did", { level: title, competency: competency.title });
    room.add(one.id, changes, what, `[id="hr-row-${competency.id}"]`);
  };
  const id = (name: string) => `hr-${name}-${competency.id}`;
  const area = (name: string, label: string, hint: string, text: string) =>
    html`<p class="hr-field" data-field=${name}>
      <label for=${id(name)}>${label}</label>
      <textarea
        id=${id(name)}
        name=${name}
        rows="2"
        maxlength=${LONGEST}
        aria-describedby="${id(name)}-hint"
        .value=${text}
      ></textarea>
      <span class="hr-meta" id="${id(name)}-hint">${hint}</span>
    </p>`;
  return html`<form class="hr-coach-form" novalidate @submit=${submit} @input=${keep}>
    <fieldset class="hr-coach-levels">
      <legend>${say("level")}</legend>
      ${rungsOf(framework, competency).map(
        ({ title, rank }) =>
          html`<label class="hr-choice"
            ><input
              type="radio"
              name="level"
              autocomplete="off"
              value=${rank}
              .checked=${level === String(rank)}
            />${title}</label
          >`,
      )}
    </fieldset>
    ${area("evidence", say("evidence_"), say("evidenceHint"), value("evidence"))}
    <div class="hr-form-row">
      <p class="hr-field">
        <label for=${id("url")}>${say("link")}</label>
        <input id=${id("url")} name="url" type="url" autocomplete="off" .value=${value("url")} />
      </p>
      ${
        (guide.worksheets ?? []).length === 0
          ? nothing
          : html`<p class="hr-field">
              <label for=${id("sheet")}>${say("sheet")}</label>
              <select id=${id("sheet")} name="sheet" autocomplete="off">
                <option value="" .selected=${value("sheet") === ""}>${say("noSheet")}</option>
                ${guide.worksheets?.map(
                  (sheet) =>
                    html`<option value=${sheet.id} .selected=${value("sheet") === sheet.id}>
                      ${sheet.title}
                    </option>`,
                )}
              </select>
            </p>`
      }
    </div>
    ${area(
      "shared",
      say("shared", { name: one.name }),
      say("sharedHint", { name: one.name }),
      value("shared", before?.sharedNote),
    )}
    ${area("note", say("private"), say("privateHint"), value("note", before?.note))}
    <p class="hr-field">
      <label for=${id("review")}>${say("review")}</label>
      <input
        id=${id("review")}
        name="review"
        type="date"
        autocomplete="off"
        .value=${value("review", before?.reviewBy || monthsLater(maker.day, REVIEW_AFTER))}
      />
    </p>
    <p class="hr-buttons">
      <button class="hr-button hr-main">${say("agreeOn")}${about(competency.title)}</button>
    </p>
  </form>`;
}
