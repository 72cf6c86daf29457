/**
 * What could not be read and was set aside: to look at, to take away, to delete.
 */

import { html, nothing, type TemplateResult } from "lit-html";
import { createRef, ref } from "lit-html/directives/ref.js";

import { download } from "../../elements/notice.ts";
import { fileName } from "../../exchange/file-name.ts";
import type { Aside } from "../../store/aside.ts";
import type { Desk } from "./desk.ts";
import { asked } from "./dialog.ts";
import { say } from "./words.ts";

export class SetAside {
  #said = "";
  #heading = createRef<HTMLElement>();

  template(desk: Desk): TemplateResult | typeof nothing {
    const { asides } = desk.store;
    if (asides.length === 0 && this.#said === "") return nothing;
    return html`<section class="hr-part" aria-labelledby="hr-aside">
      <h2 id="hr-aside" tabindex="-1" ${ref(this.#heading)}>${say("aside")}</h2>
      ${asides.length > 0 ? html`<p>${say("asideIntro")}</p>` : nothing}
      <ul class="hr-list">
        ${asides.map((aside) => this.#one(desk, aside))}
      </ul>
      ${this.#said ? html`<p class="hr-told">${this.#said}</p>` : nothing}
    </section>`;
  }

  #one(desk: Desk, aside: Aside): TemplateResult {
    const { store, date } = desk;
    const title = say("asideOf", {
      date: date(aside.at),
      size: Math.ceil(aside.text.length / 1000),
    });
    const id = `hr-aside-${aside.at}`;
    const take = () => download(fileName(store.site, aside.at, "set-aside"), aside.text);
    return html`<li class="hr-pick">
      <span id=${id}>${title}</span>
      <button type="button" class="hr-button" aria-describedby=${id} @click=${take}>
        ${say("download")}
      </button>
      <button
        type="button"
        class="hr-button"
        aria-describedby=${id}
        @click=${() => this.#drop(desk, aside)}
      >
        ${say("delete")}
      </button>
    </li>`;
  }

  async #drop(desk: Desk, aside: Aside): Promise<void> {
    const title = say("asideQuestion", { date: desk.date(aside.at) });
    const body = html`<p>${say("asideGone")}</p>`;
    if (!(await asked({ title, body, yes: say("deleteButton") }))) return;
    desk.store.dropAside(aside);
    this.#said = say("deleted");
    desk.announce(this.#said);
    desk.paint();
    this.#heading.value?.focus();
  }
}
