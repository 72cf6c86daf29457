/**
 * The copies of a worksheet: which one is on the page, how much of it is filled, and what can be done with it.
 */

import { setText } from "../../elements/pieces.ts";
import { button, buttons, made } from "./made.ts";
import type { Shelf } from "./shelf.ts";
import { say } from "./words.ts";

interface Pressed {
  choose(id: string): void;
  make(): void;
  duplicate(): void;
  rename(): void;
  remove(): void;
}

export class Bar {
  readonly element: HTMLElement;
  #select: HTMLSelectElement;
  #count = made("span", { class: "hr-count" });
  #kept = made("span", { class: "hr-meta" });

  constructor({ id, title }: Shelf["sheet"], pressed: Pressed) {
    this.#select = made("select", { id: `${id}-copy`, autocomplete: "off" });
    this.#select.addEventListener("change", () => pressed.choose(this.#select.value));
    this.element = made(
      "div",
      { class: "hr-sheet-bar", role: "group", "aria-label": say("copies", { title }) },
      made(
        "p",
        { class: "hr-sheet-copy" },
        made("label", { for: this.#select.id }, say("copy")),
        " ",
        this.#select,
      ),
      buttons(
        button(say("newCopy"), pressed.make),
        button(say("duplicate"), pressed.duplicate),
        button(say("rename"), pressed.rename),
        button(say("delete"), pressed.remove),
      ),
      made("p", { class: "hr-sheet-state" }, this.#count, " ", this.#kept),
    );
  }

  focus(): void {
    this.#select.focus();
  }

  paint(shelf: Shelf): void {
    const { copies, present } = shelf;
    const all = copies.includes(present) ? copies : [present, ...copies];
    const options = all.map((copy) => ({ id: copy.id, text: shelf.nameOf(copy) }));
    const shown = [...this.#select.options];
    const same =
      shown.length === options.length &&
      options.every(({ id, text }, nth) => shown[nth]?.value === id && shown[nth]?.text === text);
    if (!same) this.#select.replaceChildren(...options.map(({ id, text }) => new Option(text, id)));
    if (this.#select.value !== present.id) this.#select.value = present.id;
    setText(this.#count, shelf.progress);
    setText(this.#kept, shelf.store.status === "saved" ? say("kept") : "");
  }
}
