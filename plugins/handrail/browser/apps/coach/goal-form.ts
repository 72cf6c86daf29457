/**
 * Making a goal of what the next level asks for: its statements, and the modules that teach them.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { isMet, memberOf } from "../../guidance/levels.ts";
import type { PersonStanding } from "../../guidance/people.ts";
import type { CompetencyData } from "../../guide.ts";
import { goal } from "../../people/entries.ts";
import { keeping } from "./assign-form.ts";
import type { Case } from "./case.ts";
import { isDay } from "./days.ts";
import { statementText } from "./goals.ts";
import { valuesOf } from "./heading.ts";
import { rungsOf } from "./ladder.ts";
import type { Room } from "./room.ts";
import type { Open } from "./talk-open.ts";
import { about, short } from "./texts.ts";
import { say } from "./words-talk.ts";

/** The level to work on: the lowest described one above what is agreed, or else rated. */
function levelToWorkOn(room: Room, competency: CompetencyData, row: PersonStanding) {
  const reached = row.assigned?.rank ?? row.coach ?? row.self ?? 0;
  return rungsOf(room.framework, competency)
    .slice(reached + 1)
    .find(({ id }) => (memberOf(competency.levels, id)?.statements.length ?? 0) > 0);
}

/** Modules that teach one of these statements, or the level as a whole, in course order. */
export function modulesFor(
  { guide, modules }: Room,
  competency: string,
  level: string,
  statements: readonly string[],
) {
  const wanted = new Set([
    `${competency}/${level}`,
    ...statements.map((id) => `${competency}/${level}/${id}`),
  ]);
  return modules.filter(({ id }) =>
    memberOf(guide.modules, id)?.teaches.some((reference) => wanted.has(reference)),
  );
}

export function goalForm(
  room: Room,
  one: Case,
  competency: CompetencyData,
  row: PersonStanding,
  open: Open,
): TemplateResult | typeof nothing {
  const level = levelToWorkOn(room, competency, row);
  if (!level) return nothing;
  const key = `goal/${one.id}/${competency.id}`;
  const isOpen = open.is(key) || room.drafts.below(`${key}/`).size > 0;
  return html`<details
    class="hr-fold hr-talk-form"
    .open=${isOpen}
    @toggle=${open.turned(key, room.paint)}
  >
    <summary>
      ${say("makeGoal")}<span class="hr-visually-hidden"> ${competency.title}</span>
    </summary>
    ${isOpen ? form(room, one, competency, level, open, key) : nothing}
  </details>`;
}

function form(
  room: Room,
  one: Case,
  competency: CompetencyData,
  level: { readonly id: string; readonly title: string },
  open: Open,
  key: string,
): TemplateResult {
  const { drafts } = room;
  const { value, keep, done } = keeping(room, key);
  const ids = memberOf(competency.levels, level.id)?.statements ?? [];
  const chosen = ids.filter((id) => drafts.get(`${key}/statement:${id}`) !== "");
  const lessons = modulesFor(room, competency.id, level.id, chosen.length > 0 ? chosen : ids);
  const text = room.text(competency);
  const isLeftOut = (module: string) => drafts.get(`${key}/module:${module}`) === "no";
  const turn = (name: string, checked: string, unchecked: string) => (event: Event) => {
    event.stopPropagation();
    const on = (event.target as HTMLInputElement).checked;
    drafts.set(`${key}/${name}`, on ? checked : unchecked);
    room.paint();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const got = valuesOf(event.target as HTMLFormElement);
    const [words, due] = [got("text"), got("due")];
    if (words === "") return room.refuse(say("goalNoText"));
    if (due !== "" && !isDay(due)) return room.refuse(say("wrongDay"));
    const modules = lessons.filter(({ id }) => !isLeftOut(id)).map(({ id }) => id);
    const made = goal(room.maker, {
      text: words,
      competency: competency.id,
      statements: chosen,
      modules,
      due,
    });
    done();
    open.set(key, false);
    const what = say("goalAdded", { text: short(words) });
    room.add(one.id, [made], what, `[id="hr-row-${competency.id}"]`);
  };
  const box = (name: string, checked: boolean, on: string, off: string, label: unknown) =>
    html`<li>
      <label class="hr-coach-box"
        ><input
          type="checkbox"
          autocomplete="off"
          .checked=${checked}
          @input=${turn(name, on, off)}
        /><span>${label}</span></label
      >
    </li>`;
  const self = one.self?.ratings.get(competency.id);
  return html`<form class="hr-coach-form" novalidate @submit=${submit} @input=${keep}>
    <fieldset>
      <legend>${say("goalFor", { level: level.title })}</legend>
      <ul class="hr-list">
        ${ids.map((id) =>
          box(
            `statement:${id}`,
            chosen.includes(id),
            "yes",
            "",
            html`${statementText(text, id) ?? id}
            ${isMet(self?.get(id)) ? html`<span class="hr-meta">${say("allMet")}</span>` : nothing}`,
          ),
        )}
      </ul>
    </fieldset>
    <fieldset>
      <legend>${say("teaches")}</legend>
      ${
        lessons.length === 0
          ? html`<p>${say("noModules")}</p>`
          : html`<ul class="hr-list">
              ${lessons.map(({ id, title }) => box(`module:${id}`, !isLeftOut(id), "", "no", title))}
            </ul>`
      }
    </fieldset>
    <p class="hr-field">
      <label for="hr-goal-${competency.id}">${say("goalText")}</label>
      <textarea
        id="hr-goal-${competency.id}"
        name="text"
        rows="2"
        maxlength="2000"
        aria-describedby="hr-goal-hint-${competency.id}"
        .value=${value("text")}
      ></textarea>
      <span class="hr-meta" id="hr-goal-hint-${competency.id}">${say("goalTextHint")}</span>
    </p>
    <p class="hr-field">
      <label for="hr-due-${competency.id}">${say("goalDue")}</label>
      <input
        id="hr-due-${competency.id}"
        name="due"
        type="date"
        autocomplete="off"
        .value=${value("due")}
      />
    </p>
    <p class="hr-buttons">
      <button class="hr-button hr-main">${say("addGoal")}${about(competency.title)}</button>
    </p>
  </form>`;
}
