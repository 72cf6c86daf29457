/**
 * The coach's own view: one competency on the screen, the texts of its levels beside the choice, nothing of what the
 * learner says. Every choice is kept at once; all of it becomes one entry at the end.
 */

import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";

import { memberOf } from "../../guidance/levels.ts";
import { rankIn } from "../../guidance/people.ts";
import type { CompetencyData } from "../../guide.ts";
import { coachAssessment } from "../../people/entries.ts";
import { NOT_YET, type Assessment } from "../../people/model.ts";
import { enumerated } from "../../signs.ts";
import { asked, type Case } from "./case.ts";
import { dayInWords } from "./days.ts";
import { levelInWords, rungsOf, type Rung } from "./ladder.ts";
import { hashOfPerson } from "./place.ts";
import { overview } from "./rate-overview.ts";
import type { Room } from "./room.ts";
import { UNSEEN, choicesIn, choose, notesIn, ratedIn, throwAway, write } from "./view-draft.ts";
import { say as sayOf } from "./words.ts";
import { say } from "./words-person.ts";

/** The address of the view's last page, which no competency can have. */
const END = "/end";

/** Where to go on: the first competency that is not looked at yet, else the end. */
export function placeToRate({ framework, drafts }: Room, one: Case): string {
  const choices = choicesIn(drafts, one.id);
  return asked(framework, one).find(({ id }) => !choices.has(id))?.id ?? END;
}

export function rateView(room: Room, one: Case, place: string): TemplateResult {
  const { framework } = room;
  const main = asked(framework, one);
  const others = framework.competencies.filter((it) => !main.includes(it) && !it.deprecated);
  const all = [...main, ...others];
  const current = all.find(({ id }) => id === place);
  if (!current) return end(room, one, main);
  const mine = lastOf(room, one);
  return html`${head(one, html`${current.title}`)}
  ${keyed(current.id, question(room, one, current, mine))} ${ways(one, main, current)}
  ${overview(room, one, main, others, current)}`;
}

function head(one: Case, title: TemplateResult): TemplateResult {
  return html`<header class="hr-coach-head">
    <p class="hr-coach-up">
      <a href=${hashOfPerson(one.id)}>${one.name}</a>
    </p>
    <p class="hr-coach-eyebrow">${say("rateTitle", { name: one.name })}</p>
    <h2 tabindex="-1" data-hr-heading>${title}</h2>
  </header>`;
}

/** The newest view that this coach gave of this person. */
function lastOf({ maker }: Room, { person }: Case): Assessment | undefined {
  const mine = person.assessments.filter(({ kind, by }) => kind === "coach" && by === maker.by);
  return mine.sort((a, b) => (a.date < b.date ? -1 : 1)).slice(-1)[0];
}

function question(
  room: Room,
  one: Case,
  competency: CompetencyData,
  mine: Assessment | undefined,
): TemplateResult {
  const { drafts, framework } = room;
  const chosen = choicesIn(drafts, one.id).get(competency.id);
  const text = room.text(competency);
  const target = one.role?.targets.find((it) => it.competency === competency.id);
  const asks = target ? rankIn(framework, competency, target.level) : null;
  const take = (level: string) => () => {
    choose(drafts, one.id, competency.id, level);
    room.paint();
  };
  const type = (event: Event) =>
    write(drafts, one.id, competency.id, (event.target as HTMLTextAreaElement).value);
  const option = (value: string, title: string, body: unknown, isTarget = false) =>
    html`<div class="hr-level-choice">
      <label class="hr-choice"
        ><input
          type="radio"
          name="hr-level"
          autocomplete="off"
          value=${value}
          .checked=${chosen === value}
          @change=${take(value)}
        />${title}${
          isTarget
            ? html`<span class="hr-meta hr-target-note"
                >${say("targetHere", { role: one.role?.title ?? "" })}</span
              >`
            : nothing
        }</label
      >
      <div class="hr-level-text">${body}</div>
    </div>`;
  const levels = rungsOf(framework, competency).slice(1);
  return html`${textState(text)}
    <fieldset class="hr-rate-level">
      <legend>${say("question", { name: one.name })}</legend>
      ${option(UNSEEN, say("unseen"), html`<p>${say("unseenHint")}</p>`)}
      ${option(NOT_YET, sayOf("notYet"), html`<p>${say("notYetHint")}</p>`)}
      ${levels.map((rung) =>
        option(rung.id, rung.title, statements(text, rung), rung.rank === asks),
      )}
    </fieldset>
    ${chosen === undefined ? nothing : lastTime(room, competency, mine, chosen)}
    <p class="hr-field hr-coach-note">
      <label for="hr-rate-note">${say("note", { competency: competency.title })}</label>
      <textarea
        id="hr-rate-note"
        rows="2"
        maxlength="20000"
        .value=${notesIn(drafts, one.id).get(competency.id) ?? ""}
        @input=${type}
      ></textarea>
    </p>`;
}

function textState(text: ReturnType<Room["text"]>): TemplateResult | typeof nothing {
  if (text === undefined) return html`<p class="hr-meta">${say("loading")}</p>`;
  return text === "failed" ? html`<p class="hr-empty">${say("loadFailed")}</p>` : nothing;
}

function statements(text: ReturnType<Room["text"]>, rung: Rung): TemplateResult | typeof nothing {
  const level = typeof text === "object" ? memberOf(text.levels, rung.id) : undefined;
  if (!level) return nothing;
  return html`<ul>
    ${level.statements.map((one) => html`<li>${one.text}</li>`)}
  </ul>`;
}

/** What the coach said before, once they have chosen anew. */
function lastTime(
  { framework }: Room,
  { id }: CompetencyData,
  mine: Assessment | undefined,
  chosen: string,
): TemplateResult | typeof nothing {
  const before = mine?.levels.get(id);
  if (!mine || before === undefined) return nothing;
  return html`<p class="hr-meta">
    ${enumerated([
      say("lastTime", { date: dayInWords(mine.date), level: levelInWords(framework, id, before) }),
      ...(before === chosen ? [say("sameAsLast")] : []),
    ])}
  </p>`;
}

function ways(one: Case, main: readonly CompetencyData[], current: CompetencyData) {
  const index = main.indexOf(current);
  const before = main[index - 1];
  const after = index < 0 ? undefined : main[index + 1];
  const to = (id: string) => hashOfPerson(one.id, "rate", id);
  return html`<p class="hr-buttons hr-turn">
    <a class="hr-button" href=${before ? to(before.id) : hashOfPerson(one.id)}>${say("back")}</a>
    <span class="hr-meta"
      >${index < 0 ? nothing : say("place", { place: index + 1, count: main.length })}</span
    >
    <a class="hr-button hr-main" href=${after ? to(after.id) : to(END)}
      >${say(after ? "next" : "toEnd")}</a
    >
  </p>`;
}

function end(room: Room, one: Case, main: readonly CompetencyData[]): TemplateResult {
  const { drafts, maker, framework } = room;
  const rated = ratedIn(drafts, one.id);
  const finish = () => {
    const role = one.person.head.role;
    const view = { role, levels: rated, notes: notesIn(drafts, one.id) };
    const change = coachAssessment(maker, view);
    throwAway(drafts, one.id);
    room.go(hashOfPerson(one.id));
    room.add(one.id, [change], say("finished", { name: one.name }));
  };
  const discard = () => {
    throwAway(drafts, one.id);
    room.go(hashOfPerson(one.id));
    room.announce(say("discarded"));
  };
  const others = framework.competencies.filter((it) => !main.includes(it) && !it.deprecated);
  return html`${head(one, html`${say("endTitle")}`)}
    <p>
      ${
        rated.size === 0
          ? say("endNothing")
          : say("endText", { done: rated.size, all: main.length })
      }
    </p>
    <p class="hr-buttons">
      ${
        rated.size === 0
          ? nothing
          : html`<button type="button" class="hr-button hr-main" @click=${finish}>
              ${say("finish")}
            </button>`
      }
      ${
        choicesIn(drafts, one.id).size === 0
          ? nothing
          : html`<button type="button" class="hr-button" @click=${discard}>
              ${say("discard")}
            </button>`
      }
    </p>
    ${overview(room, one, main, others)}`;
}
