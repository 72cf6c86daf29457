/**
 * What was done last, shown where it was done, with the way back.
 */

import { button, buttons, made } from "./made.ts";
import { say } from "./words.ts";

export class Undoing {
  #box: HTMLElement | undefined;

  /** Show a text in a place; `undo` is called at most once, and without it there is no way back. */
  offer(place: HTMLElement, text: string, undo?: () => void, focus = false): void {
    this.clear();
    const back = button(say("undo"), () => {
      this.clear();
      undo?.();
    });
    this.#box = made("div", { class: "hr-done-box" }, made("p", {}, text));
    if (undo) this.#box.append(buttons(back));
    place.append(this.#box);
    if (focus) back.focus();
  }

  clear(): void {
    this.#box?.remove();
    this.#box = undefined;
  }
}
