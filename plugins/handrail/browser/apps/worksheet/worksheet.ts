/**
 * `<handrail-worksheet sheet="opportunity-canvas">`: the form that the server wrote, kept as one types, in as many
 * copies as one wants.
 *
 * The page's own fields stay where they are; nothing is drawn anew but the controls around them.
 */

import { scopeOf, emptyCopy, nameFrom, parts } from "../../worksheet/copies.ts";
import type { WorksheetFile } from "../../worksheet/file.ts";
import { entriesFor, entriesOf } from "../../worksheet/filling.ts";
import { opened } from "../opened.ts";
import { Bar } from "./bar.ts";
import { choosing } from "./choosing.ts";
import type { Control, Desk } from "./control.ts";
import { asked } from "./dialog.ts";
import { Drafts } from "./drafts.ts";
import { made } from "./made.ts";
import { printAlone } from "./paper.ts";
import { fieldsOf, formOf, sheetOf } from "./shape.ts";
import { Shelf } from "./shelf.ts";
import { table } from "./table.ts";
import { Taking } from "./taking.ts";
import { Undoing } from "./undo.ts";
import { say } from "./words.ts";
import { writing } from "./writing.ts";

export class HandrailWorksheet extends HTMLElement {
  #begun = false;
  /** Id of the copy that the fields show. */
  #shown: string | undefined;
  #stop: (() => void) | undefined;
  // All of them from the moment on that the element stands on the page with its form.
  #shelf!: Shelf;
  #bar!: Bar;
  #taking!: Taking;
  #controls: readonly Control[] = [];
  #undoing = new Undoing();
  #drafts = new Drafts((paths) => paths.forEach((path) => this.#save(path)));
  /** Where what was done with a whole copy can be undone. */
  #afterBar = made("div");
  #afterForm = made("div");

  connectedCallback(): void {
    const form = formOf(this);
    if (form === null) return;
    if (!this.#begun) this.#begin(form);
    this.#stop ??= this.#shelf.store.subscribe((changed) => {
      const scope = scopeOf(this.#shelf.sheet.id);
      if (changed.size === 0 || [...changed].some((path) => path.startsWith(scope))) this.#paint();
    });
    addEventListener("pagehide", this.#flush);
    addEventListener("beforeprint", this.#flush);
    document.addEventListener("visibilitychange", this.#flush);
    this.#paint();
  }

  disconnectedCallback(): void {
    this.#flush();
    this.#stop?.();
    this.#stop = undefined;
    removeEventListener("pagehide", this.#flush);
    removeEventListener("beforeprint", this.#flush);
    document.removeEventListener("visibilitychange", this.#flush);
  }

  #flush = (): void => this.#drafts.flush();

  /** Take the server's form over. */
  #begin(form: HTMLElement): void {
    this.#begun = true;
    this.querySelector(":scope > .hr-hint")?.remove();
    this.#shelf = new Shelf(sheetOf(this), opened().store);
    this.#bar = new Bar(this.#shelf.sheet, {
      choose: (id) =>
        this.#open(id, (name) => say("shown", { name, filled: this.#shelf.progress })),
      make: () => void this.#make(),
      duplicate: () => this.#duplicate(),
      rename: () => void this.#rename(),
      remove: () => void this.#remove(),
    });
    this.#taking = new Taking(this.#shelf, {
      flush: () => this.#drafts.flush(),
      print: () => printAlone(this),
      take: (file, anew) => this.#bring(file, anew),
      announce: (text) => opened().announce(text),
    });
    this.#controls = fieldsOf(this).flatMap(([part, field]) => {
      const kinds = { table, choice: choosing, choices: choosing };
      const control = (kinds[field.kind as keyof typeof kinds] ?? writing)(part, field, this.#desk);
      if (control === undefined) return [];
      part.addEventListener("input", ({ target }) => {
        if (!(target instanceof Element)) return;
        this.#drafts.type(control.pathOf(target), target);
        // A choice is made at once; only a text is still being written.
        if (target.matches("[type='radio'], [type='checkbox']")) this.#flush();
      });
      return [control];
    });
    form.addEventListener("focusout", this.#flush);
    form.before(this.#bar.element, this.#afterBar);
    form.after(this.#taking.element, this.#afterForm);
    // Somebody may have written before this script came; what the record holds goes before that.
    const early = this.#controls.flatMap((control) => control.written());
    for (const path of early) if (!this.#shelf.has(path)) this.#save(path);
  }

  #paint(): void {
    const copy = this.#shelf.present;
    const another = copy.id !== this.#shown;
    this.#shown = copy.id;
    for (const control of this.#controls) {
      control.show(
        copy,
        (path, place) => !another && (this.#drafts.has(path, place) || hasFocus(place)),
      );
    }
    this.#bar.paint(this.#shelf);
    this.#taking.paint();
  }

  /** Keep what stands at a path of the present copy. */
  #save(path: string): void {
    const control = this.#controls.find(
      ({ field: { id } }) => path === parts.field(id) || path.startsWith(parts.row(id, "")),
    );
    const value = control?.valueAt(path);
    if (value !== undefined) this.#shelf.keep(path, value);
  }

  #desk: Desk = {
    announce: (text) => opened().announce(text),
    write: (entries) => {
      this.#flush();
      this.#undoing.clear();
      this.#shelf.write(entries);
    },
    remove: (entries, place, text, undone) => {
      this.#flush();
      const turns = this.#shelf.write(entries);
      const undo = () => {
        this.#shelf.store.restore(turns);
        opened().announce(undone());
      };
      this.#undoing.offer(place, text, undo, true);
      opened().announce(text);
    },
  };

  /** Show another copy, and say so. */
  #open(copy: string | undefined, words: (name: string) => string): void {
    this.#flush();
    this.#undoing.clear();
    this.#taking.forget();
    this.#shelf.choose(copy);
    this.#paint();
    opened().announce(words(this.#shelf.nameOf(this.#shelf.present)));
  }

  async #make(): Promise<void> {
    const name = await asked(this, {
      title: say("newTitle"),
      yes: say("save"),
      name: this.#shelf.nextName,
    });
    if (!name?.trim()) return;
    this.#flush();
    this.#shelf.add(name, new Map());
    this.#open(this.#shelf.present.id, (called) => say("created", { name: called }));
  }

  #duplicate(): void {
    this.#flush();
    const { present } = this.#shelf;
    const name = say("duplicateOf", { name: this.#shelf.nameOf(present) });
    this.#shelf.add(name, entriesOf(present));
    this.#open(this.#shelf.present.id, (called) => say("duplicated", { name: called }));
  }

  async #rename(): Promise<void> {
    const before = this.#shelf.nameOf(this.#shelf.present);
    const title = say("renameTitle", { name: before });
    const name = nameFrom((await asked(this, { title, yes: say("save"), name: before })) ?? "");
    if (name === "" || name === before) return;
    this.#shelf.write(new Map([[parts.name, name]]));
    opened().announce(say("renamed", { name }));
  }

  async #remove(): Promise<void> {
    this.#flush();
    const { present, contents } = this.#shelf;
    const name = this.#shelf.nameOf(present);
    const title = say("deleteTitle", { name });
    const text = say("deleteWhat", { count: contents.size });
    if ((await asked(this, { title, yes: say("delete"), text })) === undefined) return;
    const turns = this.#shelf.remove();
    const words = say("deleted", { name });
    this.#open(undefined, () => words);
    const undo = () => {
      this.#shelf.store.restore(turns);
      this.#open(present.id, () => say("back", { name }));
      this.#bar.focus();
    };
    this.#undoing.offer(this.#afterBar, words, undo, false);
  }

  #bring(file: WorksheetFile, anew: boolean): void {
    const { id } = this.#shelf.present;
    const printed = new Map(this.#controls.map(({ field, printed: rows }) => [field.id, rows]));
    const copy = anew ? emptyCopy("") : this.#shelf.present;
    const now = Date.now();
    const entries = entriesFor(this.#shelf.sheet, copy, file.contents, printed, now);
    const turns = anew
      ? this.#shelf.add(file.name || this.#shelf.nextName, entries)
      : this.#shelf.write(entries);
    const words = (name: string) => say("imported", { copy: name });
    this.#open(this.#shelf.present.id, words);
    const undo = () => {
      this.#shelf.store.restore(turns);
      this.#open(id, () => say("undone"));
      this.#taking.focus();
    };
    this.#undoing.offer(
      this.#afterForm,
      words(this.#shelf.nameOf(this.#shelf.present)),
      undo,
      true,
    );
  }
}

/** Whether the learner is in a part of the page: another window's focus is not theirs. */
function hasFocus(place: Element): boolean {
  return document.hasFocus() && place.contains(document.activeElement);
}
