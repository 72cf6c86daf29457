/**
 * Who it is: name, roles, team; and changing them.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { headField } from "../../people/entries.ts";
import type { Head, HeadField } from "../../people/model.ts";
import type { Case } from "./case.ts";
import { roleTitle } from "./ladder.ts";
import { TEAM } from "./place.ts";
import type { Room } from "./room.ts";
import { listed, say as sayOf } from "./words.ts";
import { say } from "./words-person.ts";

const FIELDS = [
  ["name", "name"],
  ["role", "role"],
  ["next_role", "nextRole"],
  ["team", "team"],
] as const satisfies readonly (readonly [HeadField, keyof Head])[];

/** The fields of a form, by their names; white space around them says nothing. */
export function valuesOf(form: HTMLFormElement): (name: string) => string {
  const data = new FormData(form);
  return (name) => String(data.get(name) ?? "").trim();
}

/** The fields for who somebody is; an id that the framework does not have stays a choice. */
export function headFields(room: Room, head: Partial<Head>, prefix: string): TemplateResult {
  const roles = (name: string, label: string, value: string) => {
    const known = room.framework.roles.some(({ id }) => id === value);
    return html`<p class="hr-field">
      <label for="${prefix}-${name}">${label}</label>
      <select id="${prefix}-${name}" name=${name} autocomplete="off">
        <option value="" .selected=${value === ""}>${sayOf("noOtherRole")}</option>
        ${
          known || value === ""
            ? nothing
            : html`<option value=${value} selected>${roleTitle(room.framework, value)}</option>`
        }
        ${room.framework.roles.map(
          ({ id, title }) => html`<option value=${id} .selected=${id === value}>${title}</option>`,
        )}
      </select>
    </p>`;
  };
  const text = (name: string, label: string, value: string, hint = "") =>
    html`<p class="hr-field">
      <label for="${prefix}-${name}">${label}</label>
      <input
        id="${prefix}-${name}"
        name=${name}
        type="text"
        maxlength="200"
        autocomplete="off"
        aria-describedby=${hint ? `${prefix}-${name}-hint` : nothing}
        .value=${value}
      />
      ${hint ? html`<span class="hr-meta" id="${prefix}-${name}-hint">${hint}</span>` : nothing}
    </p>`;
  return html`${text("name", sayOf("newName"), head.name ?? "", sayOf("newNameHint"))}
  ${roles("role", sayOf("newRole"), head.role ?? "")}
  ${roles("next_role", sayOf("nextRole"), head.nextRole ?? "")}
  ${text("team", sayOf("newTeam"), head.team ?? "")}`;
}

export class Heading {
  #open = false;

  template(room: Room, one: Case): TemplateResult {
    const { head } = one.person;
    const { framework } = room;
    const role = roleTitle(framework, head.role);
    const roles = head.nextRole
      ? say("about", { role, next: roleTitle(framework, head.nextRole) })
      : role;
    const fold = (event: Event) => (this.#open = (event.target as HTMLDetailsElement).open);
    return html`<header class="hr-coach-head">
      <p class="hr-coach-up"><a href=${TEAM}>${say("toTeam")}</a></p>
      <h2 tabindex="-1" data-hr-heading>${one.name}</h2>
      <p class="hr-meta">
        <span>${roles}</span>
        ${head.team ? html`<span>${say("inTeam", { team: head.team })}</span>` : nothing}
        ${head.name ? html`<code>${head.id}</code>` : nothing}
      </p>
      <details class="hr-fold" .open=${this.#open} @toggle=${fold}>
        <summary>${say("edit")}</summary>
        <form class="hr-coach-form" @submit=${(event: Event) => this.#change(event, room, head)}>
          ${headFields(room, head, "hr-head")}
          <p class="hr-buttons">
            <button class="hr-button">${say("change")}</button>
          </p>
        </form>
      </details>
    </header>`;
  }

  #change(event: Event, room: Room, head: Head): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const value = valuesOf(form);
    const changed = FIELDS.filter(([field, key]) => value(field) !== head[key]);
    if (changed.length === 0) return room.refuse(say("nothingToChange"));
    this.#open = false;
    room.add(
      head.id,
      changed.map(([field]) => headField(field, value(field))),
      say("headChanged", { fields: listed(changed.map(([field]) => say(`field_${field}`))) }),
      "[data-hr-heading]",
    );
  }
}
