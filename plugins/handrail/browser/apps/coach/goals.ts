/**
 * The goals that were agreed: what they are tied to, and their state.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import type { ModuleData } from "../../course.ts";
import type { CompetencyText } from "../../guide.ts";
import { goalChanged } from "../../people/entries.ts";
import type { GoalState, PersonGoal } from "../../people/model.ts";
import type { Case } from "./case.ts";
import { dayInWords } from "./days.ts";
import { competencyTitle } from "./ladder.ts";
import type { Room } from "./room.ts";
import { about, short } from "./texts.ts";
import { say as sayOf } from "./words.ts";
import { say } from "./words-person.ts";

export function goalList(room: Room, one: Case): TemplateResult {
  if (one.goals.length === 0) return html`<p>${say("noGoals")}</p>`;
  const first = (goal: PersonGoal) => (goal.state === "open" ? 0 : 1);
  const goals = [...one.goals].sort((a, b) => first(a) - first(b));
  return html`<ul class="hr-list hr-coach-goals">
    ${goals.map((goal) => item(room, one, goal))}
  </ul>`;
}

function item(room: Room, one: Case, goal: PersonGoal): TemplateResult {
  const { text, due, state } = goal;
  const brief = short(text);
  const turn = (now: GoalState, what: string) => () =>
    room.add(one.id, [goalChanged(room.maker, goal, { state: now })], what, "#hr-goals");
  return html`<li class="hr-coach-goal" data-state=${state}>
    <p class="hr-goal-text">${text}</p>
    <p class="hr-meta">
      ${goal.competency ? competencyTitle(room.framework, goal.competency) : nothing}
      ${due ? html`<span>${say("due", { date: dayInWords(due) })}</span>` : nothing}
      ${state === "reached" ? html`<b>${say("stateReached")}</b>` : nothing}
    </p>
    ${tiedTo(room, goal)}
    <p class="hr-buttons">
      ${
        state === "open"
          ? html`<button
                type="button"
                class="hr-button"
                @click=${turn("reached", say("goalReached", { text: brief }))}
              >
                ${say("reached")}${about(brief)}
              </button>
              <button
                type="button"
                class="hr-button"
                @click=${turn("dropped", say("goalDropped", { text: brief }))}
              >
                ${say("drop")}${about(brief)}
              </button>`
          : html`<button
              type="button"
              class="hr-button"
              @click=${turn("open", say("goalOpened", { text: brief }))}
            >
              ${say("reopen")}${about(brief)}
            </button>`
      }
    </p>
  </li>`;
}

/** The text of a statement, of whatever level; its id while there is none. */
export function statementText(
  text: CompetencyText | "failed" | undefined,
  id: string,
): string | undefined {
  if (typeof text !== "object") return undefined;
  for (const level of Object.values(text.levels)) {
    const found = level.statements.find((one) => one.id === id);
    if (found) return found.text;
  }
  return undefined;
}

export function moduleOf({ modules }: Room, id: string): ModuleData | undefined {
  return modules.find((one) => one.id === id);
}

/** The statements and modules of a goal. */
export function tiedTo(room: Room, goal: PersonGoal): TemplateResult | typeof nothing {
  const { statements, modules, competency } = goal;
  if (statements.length + modules.length === 0) return nothing;
  const known = room.framework.competencies.find(({ id }) => id === competency);
  const text = known && statements.length > 0 ? room.text(known) : undefined;
  return html`<ul class="hr-coach-ties">
    ${statements.map((id) => html`<li>${statementText(text, id) ?? id}</li>`)}
    ${modules.map((id) => {
      const module = moduleOf(room, id);
      return html`<li>
        ${
          module
            ? html`<a href=${room.address(module.url)}>${module.title}</a>`
            : sayOf("unknownId", { id })
        }
      </li>`;
    })}
  </ul>`;
}
