/**
 * `<handrail-worksheet sheet="opportunity-canvas">`: the form that the server wrote, kept as one types, in as many
 * copies as one wants.
 *
 * The page's own fields stay where they are; nothing is drawn anew but the controls around them.
 */

import { piece } from "../../elements/pieces.ts";
import { parts, scopeOf } from "../../worksheet/copies.ts";
import { opened } from "../opened.ts";
import { Bar } from "./bar.ts";
import { choosing } from "./choosing.ts";
import { hasFocus, type Control, type Desk } from "./control.ts";
import { Copying } from "./copying.ts";
import { Drafts } from "./drafts.ts";
import { exampleOf } from "./example.ts";
import { button, buttons, made } from "./made.ts";
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
  /** The copy that the fields show, what it is called, and whether the record has it. */
  #shown: { readonly id: string; readonly name: string; readonly kept: boolean } | undefined;
  #stop: (() => void) | undefined;
  // All of them from the moment on that the element stands on the page with its form.
  #shelf!: Shelf;
  #bar!: Bar;
  /** On paper nothing else says whose or which copy it is. */
  #paperName = piece("p", "hr-printed hr-sheet-name");
  #copying!: Copying;
  #taking!: Taking;
  #controls: readonly Control[] = [];
  #undoing = new Undoing();
  #drafts = new Drafts((path) => this.#save(path));
  /** Where what was done with a whole copy can be undone. */
  #afterBar = made("div");
  #afterForm = made("div");

  connectedCallback(): void {
    const form = formOf(this);
    if (form === null) return;
    if (!this.#begun) this.#begin(form);
    this.#stop ??= this.#shelf.store.subscribe((changed) => {
      const scope = scopeOf(this.#shelf.sheet.id);
      if (changed.size > 0 && ![...changed].some((path) => path.startsWith(scope))) return;
      const { copies } = this.#shelf;
      if (this.#shown?.kept && copies.every(({ id }) => id !== this.#shown?.id))
        this.#copying.gone(this.#shown.name);
      else this.#paint();
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
    const copying = (this.#copying = new Copying({
      host: this,
      shelf: this.#shelf,
      undoing: this.#undoing,
      place: this.#afterBar,
      flush: this.#flush,
      open: (copy, words) => this.#open(copy, words),
      printed: () => new Map(this.#controls.map(({ field, printed }) => [field.id, printed])),
      focus: () => this.#bar.focus(),
    }));
    this.#bar = new Bar(this.#shelf.sheet, {
      choose: (id) =>
        this.#open(id, (name) => say("shown", { name, filled: this.#shelf.progress })),
      make: () => void copying.make(),
      duplicate: () => copying.duplicate(),
      rename: () => void copying.rename(),
      remove: () => void copying.remove(),
    });
    this.#taking = new Taking(this.#shelf, {
      flush: this.#flush,
      print: () => printAlone(this),
      take: (file, anew) =>
        copying.fill(file, anew, {
          place: this.#afterForm,
          done: (copy) => say("imported", { copy }),
          undone: say("undone"),
          back: () => this.#taking.focus(),
        }),
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
    form.addEventListener("focusout", () => {
      this.#flush();
      // What another tab wrote there meanwhile was held back until now. Rows that are moved lose the focus as well, but
      // have it again in a moment.
      queueMicrotask(() => this.#paint());
    });
    form.before(this.#bar.element, this.#afterBar, this.#paperName);
    form.after(this.#taking.element, this.#afterForm);
    for (const example of this.querySelectorAll(":scope > .hr-filled")) {
      const start = button(say("useExample"), () =>
        copying.fill(exampleOf(example, this.#shelf.sheet), true, {
          place: this.#afterBar,
          done: (name) => say("fromExample", { name }),
          undone: say("exampleUndone"),
          back: () => start.focus(),
        }),
      );
      example.append(buttons(start));
    }
    // Somebody may have written before this script came; what the record holds goes before that.
    const early = this.#controls.flatMap((control) => control.written());
    for (const path of early) if (!this.#shelf.has(path)) this.#save(path);
  }

  #paint(): void {
    const copy = this.#shelf.present;
    const another = copy.id !== this.#shown?.id;
    const kept = this.#shelf.copies.includes(copy);
    this.#shown = { id: copy.id, name: this.#shelf.nameOf(copy), kept };
    for (const control of this.#controls) {
      control.show(
        copy,
        (path, place) => !another && (this.#drafts.has(path, place) || hasFocus(place)),
      );
    }
    this.#paperName.textContent = copy.name;
    this.#bar.paint(this.#shelf);
    this.#taking.paint();
  }

  /** Keep what stands at a path of the present copy; `false` when it cannot be kept. */
  #save(path: string): boolean {
    const control = this.#controls.find(
      ({ field: { id } }) => path === parts.field(id) || path.startsWith(parts.row(id, "")),
    );
    const value = control?.valueAt(path);
    if (value !== undefined) this.#shelf.keep(path, value);
    return value !== undefined;
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
}
