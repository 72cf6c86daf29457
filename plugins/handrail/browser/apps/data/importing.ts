/**
 * Importing a learner file, or what a coach agreed with the learner: choose or drop it, see what it would change,
 * import or cancel.
 */

import { html, nothing, type TemplateResult } from "lit-html";
import { createRef, ref } from "lit-html/directives/ref.js";

import { broughtBack } from "../../exchange/bring-back.ts";
import { claimsToBeAgreedResult } from "../../exchange/agreed-file.ts";
import { readLearnerFile } from "../../exchange/learner-file.ts";
import { FATES, previewOf, type Fate, type Preview } from "../../exchange/preview.ts";
import { counted } from "../../exchange/words.ts";
import { together } from "../../signs.ts";
import type { AgreedScript, Offered } from "../agreed/offer.ts";
import { opened } from "../opened.ts";
import type { Desk } from "./desk.ts";
import { refusalWords, textOf } from "./files.ts";
import { groupList } from "./groups.ts";
import type { LearnerDocument } from "../../store/document.ts";
import { say } from "./words.ts";

const page = globalThis as unknown as AgreedScript;
const HEADS = { new: "headNew", changed: "headChanged", removed: "headRemoved" } as const;

/** What a file would do, or did, sentence by sentence. */
function sentences(preview: Preview): string[] {
  const { groups, mineStay, ahead } = preview;
  const said = (["new", "changed", "removed"] as const).flatMap((fate) =>
    groups[fate].length > 0 ? [say(fate, { list: counted(groups[fate]) })] : [],
  );
  if (mineStay > 0) said.push(say("mineStay", { count: mineStay }));
  if (ahead > 0) said.push(say("ahead", { count: ahead }));
  return said;
}

/** What a text offers to import, whichever kind of file it is; else why it is refused. */
async function offerOf(text: string, { store, guide }: Desk): Promise<Offered | string> {
  if (claimsToBeAgreedResult(text)) {
    await opened()
      .load("agreed")
      .catch(() => {});
    return page.handrailAgreed?.(text, store, guide) ?? say("agreedNotFetched");
  }
  const found = readLearnerFile(text, store);
  return "why" in found ? refusalWords(found) : { ...found, about: [] };
}

export class Importing {
  #shown: (Offered & { name: string }) | undefined;
  #said = "";
  /** Whether what was reset here comes back. */
  #back = false;
  /** Counts the files that were chosen: of two, the later one is shown. */
  #turn = 0;
  #over = false;
  #field = createRef<HTMLInputElement>();
  #heading = createRef<HTMLElement>();

  template(desk: Desk, undo: TemplateResult | typeof nothing): TemplateResult {
    const chosen = (event: Event) => {
      const field = event.target as HTMLInputElement;
      void this.#read(desk, [...(field.files ?? [])]);
    };
    const dropped = (event: DragEvent) => {
      event.preventDefault();
      this.#drag(desk, false);
      void this.#read(desk, [...(event.dataTransfer?.files ?? [])]);
    };
    const over = (event: DragEvent) => {
      event.preventDefault();
      this.#drag(desk, true);
    };
    return html`<section
      class="hr-part ${this.#over ? "is-over" : ""}"
      aria-labelledby="hr-import"
      @dragover=${over}
      @dragleave=${() => this.#drag(desk, false)}
      @drop=${dropped}
    >
      <h2 id="hr-import">${say("import")}</h2>
      <p>${say("importIntro")}</p>
      <p class="hr-field hr-choose">
        <label for="hr-file">${say("choose")}</label>
        <input
          ${ref(this.#field)}
          id="hr-file"
          type="file"
          accept=".json,application/json"
          autocomplete="off"
          @change=${chosen}
        />
        <span class="hr-meta">${say("drop")}</span>
      </p>
      ${this.#said ? html`<p class="hr-told">${this.#said}</p>` : nothing}
      ${this.#shown ? this.#preview(desk, this.#shown) : nothing} ${undo}
    </section>`;
  }

  #drag(desk: Desk, over: boolean): void {
    if (this.#over === over) return;
    this.#over = over;
    desk.paint();
  }

  async #read(desk: Desk, files: readonly File[]): Promise<void> {
    const [file, another] = files;
    if (file === undefined) return;
    const turn = (this.#turn += 1);
    this.#shown = undefined;
    if (another !== undefined) return this.#refuse(desk, say("several"));
    this.#said = say("reading", { name: file.name });
    desk.paint();
    const text = await textOf(file);
    if (turn !== this.#turn) return;
    if (typeof text !== "string") return this.#refuse(desk, text.refused);
    const found = await offerOf(text, desk);
    if (turn !== this.#turn) return;
    if (typeof found === "string") return this.#refuse(desk, found);
    const { empty, reset } = this.#previewOf(desk, found.document);
    if (empty && reset.length === 0) {
      const { unreadable: count } = found;
      const left = count > 0 ? say("unreadable", { count }) : "";
      const words = [...found.about, left, say("nothingNew", { name: file.name })];
      return this.#refuse(desk, together(words));
    }
    this.#said = "";
    this.#back = empty;
    this.#shown = { ...found, name: file.name };
    desk.paint();
    // The heading names the file; what it would change is read on from there.
    this.#heading.value?.focus();
  }

  #refuse(desk: Desk, words: string): void {
    this.#said = words;
    this.#clear();
    desk.announce(words);
    desk.paint();
  }

  /** Forget the chosen file, so that choosing the same one again is noticed. */
  #clear(): void {
    this.#shown = undefined;
    if (this.#field.value) this.#field.value.value = "";
  }

  #previewOf({ store, names }: Desk, document: LearnerDocument): Preview {
    return previewOf(store.document, document, Date.now(), names);
  }

  /** The file as it would be imported. */
  #wanted({ store }: Desk, { document }: Offered): LearnerDocument {
    return this.#back ? broughtBack(document, store.document, Date.now()) : document;
  }

  #preview(desk: Desk, shown: Offered & { name: string }): TemplateResult {
    const preview = this.#previewOf(desk, this.#wanted(desk, shown));
    const { reset } = this.#previewOf(desk, shown.document);
    const { groups, empty } = preview;
    const said = [...shown.about, ...sentences(preview)];
    const back = (event: Event) => {
      this.#back = (event.target as HTMLInputElement).checked;
      desk.paint();
    };
    if (shown.unreadable > 0) said.push(say("unreadable", { count: shown.unreadable }));
    const list = (fate: Fate) =>
      groups[fate].length === 0
        ? nothing
        : html`<h4>${say(HEADS[fate])}</h4>
            ${groupList(groups[fate])}`;
    return html`<div class="hr-preview">
      <h3 tabindex="-1" ${ref(this.#heading)}>${say("previewTitle", { name: shown.name })}</h3>
      ${said.map((sentence) => html`<p>${sentence}</p>`)}
      ${
        reset.length === 0
          ? nothing
          : html`<p>
              <label class="hr-choice"
                ><input type="checkbox" autocomplete="off" .checked=${this.#back} @change=${back} />
                ${say("bringBack", { list: counted(reset) })}</label
              >
            </p>`
      }
      ${
        empty
          ? html`<p>${say("nothingElse")}</p>`
          : html`<details class="hr-fold">
              <summary>${say("showAll")}</summary>
              ${FATES.map(list)}
            </details>`
      }
      <p class="hr-buttons">
        <button type="button" class="hr-button hr-main" @click=${() => this.#import(desk, shown)}>
          ${say("importButton")}
        </button>
        <button type="button" class="hr-button" @click=${() => this.#cancel(desk)}>
          ${say("cancel")}
        </button>
      </p>
    </div>`;
  }

  #import(desk: Desk, shown: Offered): void {
    const document = this.#wanted(desk, shown);
    const preview = this.#previewOf(desk, document);
    if (preview.empty) return this.#cancel(desk);
    const text = together([say("imported"), ...sentences(preview)]);
    this.#said = "";
    this.#clear();
    const turns = desk.store.take(document);
    desk.done({ part: "import", text, turns }, true);
  }

  #cancel(desk: Desk): void {
    this.#refuse(desk, say("cancelled"));
    this.#field.value?.focus();
  }
}
