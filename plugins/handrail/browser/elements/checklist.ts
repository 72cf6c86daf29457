/**
 * `<handrail-checklist scope="check/c-x">`: a list of native check boxes that stay ticked.
 *
 * The browser announces each box itself; only the moment when all are ticked is announced here.
 */

import { announce } from "../announce.ts";
import { site } from "../site.ts";
import { say } from "../words.ts";
import { piece, setText } from "./pieces.ts";

export class HandrailChecklist extends HTMLElement {
  #stop: (() => void) | undefined;
  /** By path in the store. */
  #boxes = new Map<string, HTMLInputElement>();

  constructor() {
    super();
    this.addEventListener("change", (event) => this.#changed(event.target));
  }

  connectedCallback(): void {
    const scope = this.getAttribute("scope");
    if (scope === null) return;
    this.#boxes = new Map();
    for (const box of this.querySelectorAll<HTMLInputElement>("input[data-item]")) {
      this.#boxes.set(`${scope}/${box.dataset["item"]}`, box);
      // Firefox would restore the boxes of the last visit over what the store says.
      box.autocomplete = "off";
      box.disabled = false;
    }
    this.#stop ??= site().store.subscribe((changed) => {
      if ([...this.#boxes.keys()].some((path) => changed.has(path))) this.#paint();
    });
    this.#paint();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  get #ticked(): number {
    return [...this.#boxes.values()].filter((box) => box.checked).length;
  }

  #changed(target: EventTarget | null): void {
    for (const [path, box] of this.#boxes) {
      if (box !== target) continue;
      site().store.set(path, box.checked);
      const count = this.#boxes.size;
      if (box.checked && this.#ticked === count) announce(say("allItemsTicked", { count }));
    }
  }

  #paint(): void {
    const { store } = site();
    for (const [path, box] of this.#boxes) {
      const value = store.get(path);
      box.checked = value === undefined ? box.defaultChecked : value === true;
    }
    const text = say("itemsTicked", { done: this.#ticked, count: this.#boxes.size });
    setText(this.querySelector(".hr-count") ?? this.#addCount(), text);
  }

  #addCount(): HTMLElement {
    const count = piece("p", "hr-count");
    count.setAttribute("data-search-exclude", "");
    return this.appendChild(count);
  }
}
