/**
 * Tells the learner what the store could not do, once per kind, with their data to take away.
 */

import type { Notice, Store } from "../store/store.ts";
import { say, sayNotice } from "../words.ts";
import { piece } from "./pieces.ts";

/** Offer a text as a file. Nothing leaves the machine: the address is a blob of this page. */
export function download(name: string, text: string, type = "application/json"): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Some browsers start the download after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export class Notices {
  #store: Store;
  #shown = new Map<Notice["kind"], HTMLElement>();
  #panel = piece("aside", "hr-notices");

  constructor(store: Store) {
    this.#store = store;
    this.#panel.setAttribute("aria-label", say("noticesLabel"));
    store.subscribe(() => this.#update());
    this.#update();
  }

  #update(): void {
    for (const notice of this.#store.notices) {
      if (!this.#shown.has(notice.kind)) this.#show(notice);
    }
    if (this.#store.status === "saved") {
      for (const kind of ["memory", "full", "newer"] as const) {
        const box = this.#shown.get(kind);
        if (box !== undefined) this.#close(box);
        this.#shown.delete(kind);
      }
    }
  }

  #show(notice: Notice): void {
    const box = this.add(sayNotice(notice.kind), () =>
      notice.text === undefined ? ["progress", this.#store.text()] : ["set-aside", notice.text],
    );
    this.#shown.set(notice.kind, box);
  }

  /** Tell something, with what to take away: the last part of the file's name, and its text. */
  add(words: string, file: () => readonly [name: string, text: string]): HTMLElement {
    const box = piece("div", "hr-notice");
    const text = piece("p", "hr-notice-text");
    const save = piece("button", "hr-notice-download", say("download"));
    const dismiss = piece("button", "hr-notice-dismiss", say("dismiss"));
    save.type = dismiss.type = "button";
    text.setAttribute("role", "status");
    save.addEventListener("click", () => {
      const [name, content] = file();
      download(`handrail-${this.#store.site}-${name}.json`, content);
    });
    dismiss.addEventListener("click", () => this.#close(box));
    box.append(text, save, dismiss);
    this.#panel.append(box);
    document.body.append(this.#panel);
    // The status must be on the page before its text is, or it is not read out.
    setTimeout(() => (text.textContent = words));
    return box;
  }

  #close(box: HTMLElement): void {
    box.remove();
    if (this.#panel.childElementCount === 0) this.#panel.remove();
  }
}
