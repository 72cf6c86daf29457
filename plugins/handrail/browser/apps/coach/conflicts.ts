/**
 * Fields of a person that somebody else has set as well: the file's value stands until the coach chooses.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import type { FrameworkData } from "../../guide.ts";
import type { Conflict } from "../../people/desk.ts";
import type { HeadField } from "../../people/model.ts";
import type { Case } from "./case.ts";
import { roleTitle } from "./ladder.ts";
import type { Room } from "./room.ts";
import type { Session } from "./session.ts";
import { capital } from "./texts.ts";
import { say } from "./words.ts";
import { say as sayPerson } from "./words-person.ts";

/** A field as it stands at the beginning of a line. */
export function fieldName(field: HeadField): string {
  return capital(sayPerson(`field_${field}`));
}

export function valueInWords(framework: FrameworkData, field: HeadField, value: string): string {
  const isRole = field === "role" || field === "next_role";
  return isRole ? roleTitle(framework, value) : value || say("noOtherRole");
}

export function conflictsOf(
  room: Room,
  session: Session,
  one: Case,
): TemplateResult | typeof nothing {
  const found = session.desk.conflicts(one.id);
  if (found.length === 0) return nothing;
  return html`<div class="hr-reminder">
    ${found.map((conflict) => question(room, session, one, conflict))}
  </div>`;
}

function question(
  room: Room,
  session: Session,
  { id }: Case,
  { key, field, ours, theirs }: Conflict,
): TemplateResult {
  const words = (value: string) => valueInWords(room.framework, field, value);
  const name = fieldName(field);
  const choose = (whose: "ours" | "theirs") => () => {
    session.desk.choose(id, key, whose);
    room.paintNow();
    room.announce(say("chosen", { field: name, value: words(whose === "ours" ? ours : theirs) }));
    room.focus("[data-hr-heading]");
  };
  return html`<p>${say("conflict", { field: name, ours: words(ours), theirs: words(theirs) })}</p>
    <p class="hr-buttons">
      <button type="button" class="hr-button" @click=${choose("ours")}>
        ${say("keepOurs", { value: words(ours) })}
      </button>
      <button type="button" class="hr-button" @click=${choose("theirs")}>
        ${say("keepTheirs", { value: words(theirs) })}
      </button>
    </p>`;
}
