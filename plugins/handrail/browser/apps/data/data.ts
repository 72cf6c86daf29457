/**
 * "My data": what is kept and where, export, import, what a coach gets, reset.
 */

import { html, nothing, type TemplateResult } from "lit-html";
import { createRef, ref } from "lit-html/directives/ref.js";

import { download } from "../../elements/notice.ts";
import { namesOf } from "../../exchange/entries.ts";
import { fileName } from "../../exchange/file-name.ts";
import { REMIND_AFTER, changesSinceExport, exported } from "../../exchange/learner-file.ts";
import { coveredBy } from "../../exchange/preview.ts";
import { counted } from "../../exchange/words.ts";
import { paths } from "../../record.ts";
import { dateHere } from "../../site.ts";
import { AppElement } from "../app.ts";
import { Coaching } from "./coaching.ts";
import type { Desk, Done } from "./desk.ts";
import { Importing } from "./importing.ts";
import { Resetting } from "./resetting.ts";
import { SetAside } from "./set-aside.ts";
import { say } from "./words.ts";

export class HandrailData extends AppElement {
  #importing = new Importing();
  #coaching = new Coaching();
  #resetting = new Resetting();
  #aside = new SetAside();
  #done: Done | undefined;
  #exported = "";
  #undo = createRef<HTMLButtonElement>();

  /** Who comes to import something is led to where it is done. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (location.hash === "#hr-import") this.querySelector<HTMLElement>("#hr-file")?.focus();
  }

  protected override template(): TemplateResult {
    const desk = this.#desk();
    const undo = (part: Done["part"]) =>
      this.#done?.part === part ? this.#doneBox(this.#done) : nothing;
    return html`<div class="hr-data">
      ${this.#where(desk)} ${this.#export(desk)} ${this.#importing.template(desk, undo("import"))}
      ${desk.guide.framework ? this.#coaching.template(desk) : nothing}
      ${this.#resetting.template(desk, undo("reset"))} ${this.#aside.template(desk)}
    </div>`;
  }

  #desk(): Desk {
    const { store, guide } = this;
    const { phases } = this.course;
    return {
      store,
      guide,
      phases,
      names: namesOf(phases, guide, dateHere, store.aliases),
      date: dateHere,
      assessmentPage: this.ownPage("assessment"),
      announce: (text) => this.announce(text),
      paint: () => this.isConnected && this.paint(),
      done: (done, focus) => {
        this.#done = done;
        this.paint();
        if (focus) this.#undo.value?.focus();
        this.announce(done.text);
      },
    };
  }

  #where({ store, names }: Desk): TemplateResult {
    const held = coveredBy(store.document, [""], names);
    const changes = changesSinceExport(store);
    const never = store.get(paths.exported) === undefined;
    return html`<section class="hr-part" aria-labelledby="hr-where">
      <h2 id="hr-where">${say("where")}</h2>
      <p>${say(store.status === "saved" ? "saved" : "notSaved")}</p>
      <p>${held.length > 0 ? say("held", { list: counted(held) }) : say("heldNothing")}</p>
      ${
        changes >= REMIND_AFTER
          ? html`<p class="hr-reminder">
              ${say(never ? "remindNever" : "remind", { count: changes })}
            </p>`
          : nothing
      }
    </section>`;
  }

  #export({ store, date }: Desk): TemplateResult {
    const last = store.leaf(paths.exported)?.[1];
    const save = () => {
      const name = fileName(store.site, Date.now());
      download(name, exported(store));
      this.#exported = say("exported", { name });
      this.announce(this.#exported);
      this.requestPaint();
    };
    const said =
      this.#exported || (last === undefined ? "" : say("lastExported", { date: date(last) }));
    return html`<section class="hr-part" aria-labelledby="hr-export">
      <h2 id="hr-export">${say("export")}</h2>
      <p>${say("exportIntro")}</p>
      <p class="hr-buttons">
        <button type="button" class="hr-button hr-main" @click=${save}>
          ${say("exportButton")}
        </button>
        ${said ? html`<span class="hr-meta">${said}</span>` : nothing}
      </p>
    </section>`;
  }

  /** What was done last, and the way back. */
  #doneBox(done: Done): TemplateResult {
    const undo = () => {
      this.store.restore(done.turns);
      this.#done = undefined;
      const [words, field] =
        done.part === "import"
          ? [say("importUndone"), "#hr-file"]
          : [say("resetUndone"), "#hr-reset"];
      this.announce(words);
      this.paint();
      this.querySelector<HTMLElement>(field)?.focus();
    };
    return html`<div class="hr-done-box">
      <p>${done.text}</p>
      <p class="hr-buttons">
        <button type="button" class="hr-button" @click=${undo} ${ref(this.#undo)}>
          ${say("undo")}
        </button>
      </p>
    </div>`;
  }
}
