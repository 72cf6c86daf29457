/**
 * A worksheet on paper: a field there does not scroll, so all of its text stands beside it for printing, and lines to
 * write on where there is none.
 */

import { piece } from "../../elements/pieces.ts";
import { itemsOf } from "../../worksheet/content.ts";

type Writable = HTMLTextAreaElement | HTMLInputElement;

/** A text of so many characters, or half-filled lines, may be longer than a page. */
const LONG = 1200;

/** What stands beside a field on paper. */
export class Printed {
  #field: Writable;
  #paper = piece("div", "hr-printed");
  #shown: string | undefined;

  constructor(field: Writable) {
    this.#field = field;
    // It says what the field says, which stays the one that is read out.
    this.#paper.setAttribute("aria-hidden", "true");
    this.#paper.dir = "auto";
    field.after(this.#paper);
  }

  /** Say what the field says now. */
  update(): void {
    const { value } = this.#field;
    if (value === this.#shown) return;
    this.#shown = value;
    if (this.#field.closest("[data-kind='list']") === null) this.#paper.textContent = value;
    else this.#paper.replaceChildren(...itemsOf(value).map((one) => piece("p", "", one)));
    this.#paper.classList.toggle("is-long", value.length + 40 * value.split("\n").length > LONG);
    if (value.trim() !== "") return;
    const lines = this.#field instanceof HTMLTextAreaElement ? Math.max(1, this.#field.rows) : 1;
    this.#paper.replaceChildren(
      ...Array.from({ length: lines }, () => piece("span", "hr-paper-line")),
    );
  }
}

const PRINTING = "hr-printing";
const ASIDE = "hr-not-printed";
const AROUND = "hr-around-printed";

function unmark(): void {
  for (const mark of [PRINTING, ASIDE, AROUND]) {
    for (const marked of document.querySelectorAll(`.${mark}`)) marked.classList.remove(mark);
  }
}

/** Print one element and nothing around it. */
export function printAlone(element: HTMLElement): void {
  unmark();
  for (
    let inner: Element = element, outer = inner.parentElement;
    outer !== null && inner !== document.body;
    inner = outer, outer = inner.parentElement
  ) {
    outer.classList.add(AROUND);
    for (const other of outer.children) if (other !== inner) other.classList.add(ASIDE);
  }
  document.documentElement.classList.add(PRINTING);
  addEventListener("afterprint", unmark, { once: true });
  print();
}
