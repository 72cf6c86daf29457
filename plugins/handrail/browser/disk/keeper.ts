/**
 * A page's side of the keeper: asks it once what is kept, then tells it every change and hears those of other tabs.
 */

import type { Aliases } from "../store/aliases.ts";
import type { Store } from "../store/store.ts";
import { parse } from "../store/parse.ts";
import type { Answer, Question } from "./keep.ts";

/** Long enough for an answer from the same disk. That a frame could not be loaded is not always told. */
const PATIENCE = 2000;

export const KEEPER = "assets/handrail/keeper.html";

export class Keeper {
  #store: Store;
  #nonce: string;
  #aliases: Aliases | undefined;
  #frame = document.createElement("iframe");
  #settle: (kind: Answer["kind"]) => void = () => {};
  #settled = false;

  constructor(store: Store, nonce: string, aliases: Aliases | undefined) {
    this.#store = store;
    this.#nonce = nonce;
    this.#aliases = aliases;
  }

  /** How it goes: from then on the record is kept, or the frame is gone again. */
  open(address: string): Promise<Answer["kind"]> {
    this.#frame.hidden = true;
    this.#frame.title = "";
    this.#frame.src = address;
    addEventListener("message", ({ source, data }) => {
      if (source === this.#frame.contentWindow && source !== null) this.#hear(data);
    });
    return new Promise((resolve) => {
      this.#settle = (kind) => {
        if (this.#settled) return;
        this.#settled = true;
        if (kind === "kept") this.#follow();
        else this.#frame.remove();
        resolve(kind);
      };
      setTimeout(() => this.#settle("failed"), PATIENCE);
      document.body.append(this.#frame);
    });
  }

  #hear(message: Answer | { kind: "ready" }): void {
    if (message?.kind === "ready") return this.#tell();
    if (message?.kind === "kept") this.#take(message.record);
    this.#settle(message?.kind);
  }

  #take(record: string): void {
    if (record === this.#store.text()) return;
    const found = parse(record, { site: this.#store.site, aliases: this.#aliases });
    if (found.kind === "ok") this.#store.take(found.document);
  }

  #tell(): void {
    const { site } = this.#store;
    const question: Question = { site, nonce: this.#nonce, record: this.#store.text() };
    // Pages from disk have no origin that could be named.
    this.#frame.contentWindow?.postMessage(question, "*");
  }

  #follow(): void {
    this.#store.subscribe((changed) => {
      if (changed.size > 0) this.#tell();
    });
    addEventListener("pageshow", (event) => {
      // While it lay in the back cache the page heard nothing.
      if (event.persisted) this.#tell();
    });
  }
}
