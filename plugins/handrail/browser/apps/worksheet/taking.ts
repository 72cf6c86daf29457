/**
 * A copy taken away, printed or brought back: with a preview of what would change, and a clear word for every file
 * that is none of ours.
 */

import type { WorksheetField } from "../../worksheet/content.ts";
import { MOST_BYTES, readWorksheet, type WorksheetFile } from "../../worksheet/file.ts";
import { differenceOf } from "../../worksheet/filling.ts";
import { copyAway, saveFile, saveMarkdown } from "./away.ts";
import { button, buttons, made } from "./made.ts";
import { refusalWords } from "./refusal.ts";
import type { Shelf } from "./shelf.ts";
import { listed } from "../../signs.ts";
import { say } from "./words.ts";

interface Pressed {
  /** Save what was typed a moment ago. */
  flush(): void;
  print(): void;
  /** Bring a file in, into the present copy or a new one. */
  take(file: WorksheetFile, anew: boolean): void;
  announce(text: string): void;
}

const FILES = ".json,.md,.markdown,.txt,application/json,text/markdown,text/plain";

export class Taking {
  readonly element: HTMLElement;
  #shelf: Shelf;
  #pressed: Pressed;
  #field: HTMLInputElement;
  #told = made("p", { class: "hr-told" });
  #place = made("div");
  #file: (WorksheetFile & { readonly from: string }) | undefined;
  /** Counts the files that were chosen: of two, the later one is shown. */
  #turn = 0;

  constructor(shelf: Shelf, pressed: Pressed) {
    this.#shelf = shelf;
    this.#pressed = pressed;
    const { id, title } = shelf.sheet;
    this.#field = made("input", {
      id: `${id}-file`,
      type: "file",
      accept: FILES,
      autocomplete: "off",
    });
    this.#field.addEventListener("change", () => {
      const file = this.#field.files?.[0];
      if (file) void this.#read(file);
    });
    const taken = (text: string, take: (shelf: Shelf) => string | Promise<string>) =>
      button(text, async () => {
        pressed.flush();
        this.#tell(await take(shelf));
      });
    this.element = made(
      "div",
      { class: "hr-sheet-foot", role: "group", "aria-label": say("take", { title }) },
      buttons(
        button(say("print"), pressed.print),
        taken(say("copyMarkdown"), copyAway),
        taken(say("saveMarkdown"), saveMarkdown),
        taken(say("saveFile"), saveFile),
      ),
      made(
        "p",
        { class: "hr-field" },
        made("label", { for: this.#field.id }, say("import")),
        this.#field,
      ),
      this.#place,
    );
  }

  focus(): void {
    this.#field.focus();
  }

  /** Show what the file would change now. */
  paint(): void {
    const focused = this.#place.contains(document.activeElement);
    if (this.#file && !focused) this.#place.replaceChildren(this.#preview(this.#file));
  }

  /** Another copy is shown: what was said of the one before goes, and so does the file. */
  forget(): void {
    this.#file = undefined;
    // Choosing the same file again is noticed only so.
    this.#field.value = "";
    this.#place.replaceChildren();
  }

  #tell(words: string): void {
    this.#told.textContent = words;
    this.#place.replaceChildren(this.#told);
    this.#pressed.announce(words);
  }

  #refuse(words: string): void {
    this.forget();
    this.#tell(words);
  }

  async #read(file: File): Promise<void> {
    const turn = (this.#turn += 1);
    if (file.size > MOST_BYTES) return this.#refuse(say("tooLarge"));
    const text = await file.text().catch(() => undefined);
    if (turn !== this.#turn) return;
    if (text === undefined) return this.#refuse(say("failed"));
    this.#pressed.flush();
    const found = readWorksheet(text, this.#shelf.sheet);
    if ("why" in found) return this.#refuse(refusalWords(found));
    this.#file = { ...found, from: file.name };
    this.#place.replaceChildren(this.#preview(this.#file));
    // The heading names the file; what it would change is read on from there.
    this.#place.querySelector("h3")?.focus();
  }

  #preview(file: WorksheetFile & { readonly from: string }): HTMLElement {
    const { sheet, present } = this.#shelf;
    const copy = this.#shelf.nameOf(present);
    const { filled, changed, emptied } = differenceOf(sheet, present, file.contents);
    const same = filled.length + changed.length + emptied.length === 0;
    const line = (
      phrase: "willFill" | "willChange" | "willEmpty",
      fields: readonly WorksheetField[],
    ) => (fields.length === 0 ? "" : say(phrase, { fields: listed(fields.map((f) => f.label)) }));
    const lines = [
      same ? say("same", { name: file.from }) : "",
      line("willFill", filled),
      line("willChange", changed),
      line("willEmpty", emptied),
      file.unknown > 0 ? say("unknown", { count: file.unknown }) : "",
    ].filter((text) => text !== "");
    const bring = (anew: boolean) => () => {
      this.forget();
      this.#pressed.take(file, anew);
    };
    const cancel = () => {
      this.#refuse(say("cancelled"));
      this.focus();
    };
    return made(
      "div",
      { class: "hr-preview" },
      made("h3", { tabindex: "-1" }, say("previewTitle", { name: file.from, copy })),
      ...lines.map((text) => made("p", {}, text)),
      buttons(
        ...(same ? [] : [button(say("importHere", { copy }), bring(false), "hr-main")]),
        button(say("importNew"), bring(true)),
        button(say("cancel"), cancel),
      ),
    );
  }
}
