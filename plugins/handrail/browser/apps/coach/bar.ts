/**
 * The bar below every view: what is not saved, the way back, Save; above it what is to be known until it is dismissed.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { actInWords, entriesIn } from "./acts.ts";
import { nameOf } from "./case.ts";
import type { Room } from "./room.ts";
import { saveAll } from "./saving.ts";
import type { Session, Told } from "./session.ts";
import { inEnglish } from "./texts.ts";
import { say } from "./words.ts";

export function bar(room: Room, session: Session, person: string): TemplateResult {
  const open = session.source.kind !== "none";
  if (!open && session.told.length === 0) return html``;
  return html`<section class="hr-coach-bar" aria-label=${say("bar")}>
    ${session.told.map((one) => told(room, session, one))}
    ${open ? line(room, session, person) : nothing}
  </section>`;
}

function told(room: Room, session: Session, one: Told): TemplateResult {
  const { text, lines = [], reason, does } = one;
  const dismiss = () => {
    session.told = session.told.filter((other) => other !== one);
    room.paintNow();
    room.focus("[data-hr-heading]");
  };
  const act = async () => {
    if (!does) return;
    const said = await does.act();
    room.paintNow();
    if (said) room.announce(said);
  };
  return html`<div class="hr-coach-told">
    <p>${text} ${reason ? inEnglish(reason) : nothing}</p>
    ${
      lines.length === 0
        ? nothing
        : html`<ul>
            ${lines.map((each) => html`<li>${each}</li>`)}
          </ul>`
    }
    <p class="hr-buttons">
      ${
        does
          ? html`<button type="button" class="hr-button" @click=${act}>${does.label}</button>`
          : nothing
      }
      <button type="button" class="hr-button" @click=${dismiss}>${say("dismiss")}</button>
    </p>
  </div>`;
}

/** The person whose last act is taken back: the one on the screen, else the one that was changed last. */
function undoOf({ desk, last }: Session, person: string) {
  const ids = [person, last, ...desk.people.map(({ id }) => id)];
  for (const id of ids) {
    const one = desk.person(id);
    const act = one?.acts.filter(({ held }) => !held).slice(-1)[0];
    if (one && act) return { one, act };
    // Somebody who was added and not saved, with nothing else to take back.
    if (one?.isNew && id !== "" && id === last) return { one, act: undefined };
  }
  return undefined;
}

function line(room: Room, session: Session, person: string): TemplateResult {
  const { desk, source } = session;
  const count = desk.people.reduce(
    (sum, { acts, isNew }) =>
      sum + acts.reduce((all, act) => all + entriesIn(act), 0) + (isNew ? 1 : 0),
    0,
  );
  const back = undoOf(session, person);
  const what = back
    ? back.act
      ? actInWords(room.framework, back.act)
      : say("newPerson", { name: nameOf(back.one.person) })
    : "";
  const undo = () => {
    if (!back) return;
    if (back.act) desk.undo(back.one.id);
    else desk.forget(back.one.id);
    room.paintNow();
    room.announce(say("undone", { what }));
    if (undoOf(session, person) === undefined) room.focus("[data-hr-heading]");
  };
  const save = async () => {
    if (count === 0) return;
    const said = await saveAll(session, room.framework);
    room.paintNow();
    if (said) room.announce(said);
  };
  const volatile =
    count > 0 && source.kind !== "sample" && desk.notices.some((one) => one !== "unreadable");
  return html`<div class="hr-coach-saving">
    <p>
      ${source.kind === "sample" ? html`<span class="hr-flag">${say("sample")}</span>` : nothing}
      <b>${count === 0 ? say("allSaved") : say("unsaved", { count })}</b>
      ${volatile ? html`<span class="hr-coach-volatile">${say("notKept")}</span>` : nothing}
    </p>
    ${
      back
        ? html`<button type="button" class="hr-button hr-coach-undo" title=${what} @click=${undo}>
            <span>${say("undo", { what })}</span>
          </button>`
        : nothing
    }
    ${
      source.kind === "sample"
        ? nothing
        : html`<button
            type="button"
            class="hr-button hr-main"
            aria-disabled=${count === 0 ? "true" : nothing}
            @click=${save}
          >
            ${say(source.kind === "folder" ? "saveFolder" : "saveFiles")}
          </button>`
    }
  </div>`;
}
