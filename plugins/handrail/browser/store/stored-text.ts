/**
 * The record's place in the browser's storage: its text is taken out, set aside when it cannot be read, put back.
 *
 * Nothing is thrown; what goes wrong with the storage is noted in the condition. Memory, and when to write, are the
 * store's business.
 */

import { asidesOf, dropAside, setAside, type Aside, type Place } from "./aside.ts";
import type { Condition } from "./condition.ts";
import { emptyDocument, sameDocument, type LearnerDocument } from "./document.ts";
import { LIMIT, parse, type ParseOptions } from "./parse.ts";

/** What came of a look at the storage. */
export interface Find {
  /** What the text says; `undefined` when it is the one seen last, or says nothing that can be read. */
  readonly record: LearnerDocument | undefined;
  /** Whether it may be written over. */
  readonly writable: boolean;
}

export class StoredText {
  readonly key: string;
  /** Whether something is in memory alone. */
  pending = false;
  #storage: () => Place;
  #moment: () => number;
  #reading: ParseOptions;
  #condition: Condition;
  /** The storage's text as last read or written, and what it says. */
  #seen: string | null = null;
  #stored: LearnerDocument;

  constructor(
    storage: () => Place,
    moment: () => number,
    reading: ParseOptions,
    condition: Condition,
  ) {
    this.key = `handrail:${reading.site}:v1`;
    this.#storage = storage;
    this.#moment = moment;
    this.#reading = reading;
    this.#condition = condition;
    this.#stored = emptyDocument(reading.site);
  }

  /** Look at what the storage holds. */
  read(): Find {
    let text: string | null;
    try {
      text = this.#storage().getItem(this.key);
    } catch {
      this.#condition.fail("memory");
      return { record: undefined, writable: false };
    }
    return this.takeIn(text);
  }

  /** Look at a text that the storage holds. */
  takeIn(text: string | null): Find {
    if (text !== null && text === this.#seen) return { record: undefined, writable: true };
    const read = parse(text, this.#reading);
    if (read.kind === "newer") {
      this.#condition.fail("newer");
      return { record: undefined, writable: false };
    }
    const record = read.kind === "ok" ? read.document : undefined;
    const damaged = read.kind === "ok" ? read.rejected.length > 0 : read.kind !== "empty";
    if (text !== null && damaged && !this.#keep(text, record ? "partial" : "corrupt")) {
      return { record, writable: false };
    }
    this.#see(text, record ?? emptyDocument(this.#reading.site));
    if (!this.pending) this.#condition.saved();
    return { record, writable: true };
  }

  /** Write the record, as its text. */
  write(text: string, record: LearnerDocument): void {
    this.pending = true;
    // What could not be read back must not be written either.
    if (text.length > (this.#reading.limit ?? LIMIT)) return this.#condition.fail("full");
    try {
      if (!this.holds(text)) this.#storage().setItem(this.key, text);
    } catch (error) {
      // Firefox names its error NS_ERROR_DOM_QUOTA_REACHED, the others QuotaExceededError.
      const name = String((error as { name?: unknown } | null)?.name);
      return this.#condition.fail(/quota/i.test(name) ? "full" : "memory");
    }
    this.#see(text, record);
    this.pending = false;
    this.#condition.saved();
  }

  /** Note that the storage was cleared: what is in memory is not due before something is done. */
  clear(): void {
    this.#see(null, emptyDocument(this.#reading.site));
    this.pending = false;
  }

  /** Whether a text is the one that stands there. */
  holds(text: string): boolean {
    return text === this.#seen;
  }

  /** Whether a record stands there, and another than this one. */
  differsFrom(record: LearnerDocument): boolean {
    return this.#seen !== null && !sameDocument(record, this.#stored);
  }

  /** Texts that could not be read and were set aside, the newest first. */
  get asides(): readonly Aside[] {
    try {
      return asidesOf(this.#storage(), this.key);
    } catch {
      return [];
    }
  }

  dropAside(at: number): void {
    try {
      dropAside(this.#storage(), this.key, at);
    } catch {
      // Out of reach, it stays where it is, and is listed again once the storage opens.
    }
  }

  /** Set a text aside and say so. Without that it must not be written over. */
  #keep(text: string, kind: "corrupt" | "partial"): boolean {
    let kept = false;
    try {
      kept = setAside(this.#storage(), this.key, text, this.#moment());
    } catch {
      // The storage itself is out of reach: the text stays where it is.
    }
    if (!kept) this.#condition.status = "unreadable";
    this.#condition.tell({ kind: kept ? kind : "unreadable", text });
    return kept;
  }

  #see(text: string | null, record: LearnerDocument): void {
    this.#seen = text;
    this.#stored = record;
  }
}
