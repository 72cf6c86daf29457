/**
 * The form above the table: whom and which competencies it shows, and in which order.
 */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";

import type { Board } from "./board.ts";
import { EVERYTHING, sortColumn, valuesOf, type Choice } from "./choice.ts";
import { say } from "./words.ts";

type Options = readonly (readonly [value: string, title: string])[];

export function filterForm(
  board: Board,
  choice: Choice,
  choose: (part: Partial<Choice>) => void,
): TemplateResult {
  const { rows, areas, columns } = board;
  const roles = valuesOf(rows, ({ role, roleTitle }) => [role, roleTitle || say("noRole")]);
  const teams = valuesOf(rows, ({ team }) => [team, team || say("noTeam")]);
  const marked = (options: Options): Options => options.map(([id, title]) => [`=${id}`, title]);
  const field = (name: "role" | "team" | "area", label: string, all: string, options: Options) =>
    options.length < 2 && choice[name] === ""
      ? nothing
      : html`<p>
          <label for="hr-team-${name}">${label}</label>
          <select
            id="hr-team-${name}"
            .value=${live(choice[name])}
            @change=${(event: Event) => choose({ [name]: valueIn(event) })}
          >
            <option value="" ?selected=${choice[name] === ""}>${all}</option>
            ${options.map(
              ([value, title]) =>
                html`<option value=${value} ?selected=${choice[name] === value}>${title}</option>`,
            )}
          </select>
        </p>`;
  const box = (name: "below" | "anonymous", label: string) =>
    html`<label class="hr-team-check"
      ><input
        type="checkbox"
        .checked=${live(choice[name])}
        @change=${({ target }: Event) =>
          choose({ [name]: target instanceof HTMLInputElement && target.checked })}
      />
      ${label}</label
    >`;
  return html`<form
    class="hr-filter hr-team-filter"
    aria-label=${say("filter")}
    @submit=${(event: Event) => event.preventDefault()}
  >
    ${field("role", say("role"), say("allRoles"), marked(roles))}
    ${field("team", say("team"), say("allTeams"), marked(teams))}
    ${field(
      "area",
      say("area"),
      say("allAreas"),
      areas.map(({ id, title }) => [id, title] as const),
    )}
    <p>
      <label for="hr-team-sort">${say("sort")}</label>
      <select
        id="hr-team-sort"
        .value=${live(choice.sort)}
        @change=${(event: Event) => choose({ sort: valueIn(event), ascending: false })}
      >
        <option value="name" ?selected=${choice.sort === "name"}>${say("name")}</option>
        <option value="role" ?selected=${choice.sort === "role"}>${say("role")}</option>
        <optgroup label=${say("levelIn")}>
          ${columns.map(
            ({ id, title }) =>
              html`<option value=${`=${id}`} ?selected=${choice.sort === `=${id}`}>
                ${title}
              </option>`,
          )}
        </optgroup>
      </select>
    </p>
    <div class="hr-team-checks">
      ${box("below", say("belowOnly"))} ${box("anonymous", say("anonymous"))}
      ${
        isEverything(choice)
          ? nothing
          : html`<button type="button" @click=${() => choose(EVERYTHING)}>
              ${say("everything")}
            </button>`
      }
    </div>
  </form>`;
}

function valueIn({ target }: Event): string {
  return target instanceof HTMLSelectElement ? target.value : "";
}

/** Names in place of ids are no part of "everything": whoever shows the table to others keeps the ids. */
export function isEverything(choice: Choice): boolean {
  return !choice.role && !choice.team && !choice.area && !choice.below;
}

/** How the rows are sorted, where that is by a competency. */
export function sortWords(board: Board, choice: Choice): string {
  const column = sortColumn(board, choice);
  if (column === undefined) return "";
  const way = say(choice.ascending ? "ascending" : "descending");
  return say("sortedBy", { by: column.title, way });
}
