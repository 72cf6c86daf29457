/**
 * The first screen: three ways in, what stays where, who one is, what was left unsaved last time.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { isId } from "../../people/fields.ts";
import { canPickFolders } from "../../people/folder.ts";
import { entriesIn } from "./acts.ts";
import { DropZone } from "./drop-zone.ts";
import { valuesOf } from "./heading.ts";
import {
  folderOfLastTime,
  goOn,
  openAgain,
  openFiles,
  openFolder,
  openSample,
  type Opened,
} from "./opening.ts";
import { TEAM, viewAt } from "./place.ts";
import type { Room } from "./room.ts";
import type { Session } from "./session.ts";
import { listed, say } from "./words.ts";

export class Start {
  #again: FileSystemDirectoryHandle | undefined;
  #asked = false;
  #zone = new DropZone();

  template(room: Room, session: Session): TemplateResult {
    if (!this.#asked) {
      this.#asked = true;
      void folderOfLastTime(session.site).then((handle) => {
        this.#again = handle;
        if (handle) room.paint();
      });
    }
    return html`<h2 tabindex="-1" data-hr-heading>${say("startTitle")}</h2>
      <p class="hr-coach-stays">${say("stays")}</p>
      ${room.rules ? html`<p><a href=${room.rules}>${say("rules")}</a></p>` : nothing}
      ${reading(session)} ${this.#left(room, session)}
      <div class="hr-grid hr-coach-ways">
        ${this.#folder(room, session)} ${this.#files(room, session)}
        <section class="hr-card">
          <h3>${say("sampleTitle")}</h3>
          <p>${say("sampleText")}</p>
          <p class="hr-buttons">
            <button
              type="button"
              class="hr-button"
              @click=${() => after(room, session, openSample(session, room.framework))}
            >
              ${say("sampleButton")}
            </button>
          </p>
        </section>
      </div>
      ${who(room, session)}`;
  }

  #folder(room: Room, session: Session): TemplateResult {
    const again = this.#again;
    const pick = () =>
      void openFolder(session).then((came) => {
        this.#asked = false;
        after(room, session, came);
      });
    const reopen = () =>
      again && void openAgain(session, again).then((came) => after(room, session, came));
    return html`<section class="hr-card">
      <h3>${say("folderTitle")}</h3>
      <p>${canPickFolders() ? say("folderText") : say("folderMissing")}</p>
      ${
        canPickFolders()
          ? html`<p class="hr-buttons">
              ${
                again
                  ? html`<button type="button" class="hr-button hr-main" @click=${reopen}>
                      ${say("folderAgain", { name: again.name })}
                    </button>`
                  : nothing
              }
              <button type="button" class="hr-button ${again ? "" : "hr-main"}" @click=${pick}>
                ${say("folderButton")}
              </button>
            </p>`
          : nothing
      }
    </section>`;
  }

  #files(room: Room, session: Session): TemplateResult {
    const take = (files: readonly File[]) =>
      openFiles(session, files).then((came) => after(room, session, came));
    const field = {
      id: "hr-people",
      label: say("files"),
      hint: say("drop"),
      accept: ".yml,.yaml,.json",
      multiple: true,
      className: "hr-card",
    };
    const before = html`<h3>${say("filesTitle")}</h3>
      <p>${say("filesText")}</p>`;
    return this.#zone.template(room, field, take, [before, nothing]);
  }

  /** What was not saved last time, of files that are not open now. */
  #left(room: Room, session: Session): TemplateResult | typeof nothing {
    const { waiting } = session.desk;
    if (waiting.length === 0) return nothing;
    const counts = waiting.map(({ id, acts }) => ({
      name: id,
      count: Math.max(
        1,
        acts.reduce((sum, act) => sum + entriesIn(act), 0),
      ),
    }));
    const names = listed(counts.map((one) => say("leftOne", one)));
    const count = counts.reduce((sum, one) => sum + one.count, 0);
    return html`<section class="hr-reminder" aria-labelledby="hr-left">
      <h3 id="hr-left">${say("leftTitle")}</h3>
      <p>${say("leftText", { count, names })}</p>
      <p class="hr-buttons">
        <button
          type="button"
          class="hr-button"
          aria-describedby="hr-go-on"
          @click=${() => after(room, session, goOn(session))}
        >
          ${say("goOn")}
        </button>
        <span class="hr-meta" id="hr-go-on">${say("goOnHint")}</span>
      </p>
    </section>`;
  }
}

/** Go on where one was, or to the team, where something was opened; and say what came of it. */
function reading({ reading: far }: Session): TemplateResult | typeof nothing {
  if (far === undefined) return nothing;
  const { done, all } = far;
  return html`<p class="hr-told">
    <label for="hr-reading">${say("reading", { done, all })}</label>
    <progress id="hr-reading" max=${all} value=${done}></progress>
  </p>`;
}

function after(room: Room, session: Session, { opened, text }: Opened): void {
  if (text === "") return;
  if (!opened) return room.refuse(text);
  const view = viewAt(location.hash);
  room.go("id" in view && session.desk.person(view.id) ? location.hash : TEAM);
  room.announce(text);
}

export function who(room: Room, session: Session): TemplateResult {
  const keep = (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const id = valuesOf(form)("coach");
    if (!isId(id)) return room.refuse(say("whoWrong"));
    session.me = id;
    room.paint();
    room.announce(say("whoKept", { id }));
  };
  const submit = (event: Event) => (event.target as HTMLInputElement).form?.requestSubmit();
  return html`<form class="hr-coach-form hr-coach-who" @submit=${keep}>
    <h3>${say("whoTitle")}</h3>
    <p class="hr-field">
      <label for="hr-who">${say("who")}</label>
      <input
        id="hr-who"
        name="coach"
        type="text"
        maxlength="100"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="hr-who-hint"
        .value=${session.me}
        @change=${submit}
      />
      <span class="hr-meta" id="hr-who-hint">${say("whoHint")}</span>
    </p>
  </form>`;
}
