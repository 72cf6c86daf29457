/**
 * The copies of one worksheet in the record, and which of them is on the page.
 */

import type { Json } from "../../store/document.ts";
import type { Store } from "../../store/store.ts";
import type { Turns } from "../../store/take.ts";
import { contentsOf, type Contents, type Sheet } from "../../worksheet/content.ts";
import {
  FIRST,
  copiesOf,
  emptyCopy,
  latest,
  nameFrom,
  newId,
  parts,
  scopeOf,
  scopeOfCopy,
  type Copy,
} from "../../worksheet/copies.ts";
import { entriesFor, write, type Entries } from "../../worksheet/filling.ts";
import { say } from "./words.ts";

export class Shelf {
  readonly sheet: Sheet;
  readonly store: Store;
  #chosen = "";
  /** The entries that the copies were read from; they are never changed in place. */
  #read: unknown;
  #copies: readonly Copy[] = [];

  constructor(sheet: Sheet, store: Store) {
    this.sheet = sheet;
    this.store = store;
    try {
      this.#chosen = sessionStorage.getItem(this.#key) ?? "";
    } catch {
      // Without it the copy that was written in last is shown.
    }
    // From now on the same one, whatever other tabs make.
    this.#chosen = this.present.id;
  }

  get #key(): string {
    return `handrail:${this.store.site}:${scopeOf(this.sheet.id)}copy`;
  }

  get copies(): readonly Copy[] {
    const { leaves } = this.store.document;
    if (leaves !== this.#read) {
      this.#read = leaves;
      this.#copies = copiesOf(leaves, this.sheet.id);
    }
    return this.#copies;
  }

  /**
   * The copy on the page. One that another tab deleted gives way to the one written in last; the first one stays, as
   * it is there before anything is written in it.
   */
  get present(): Copy {
    const { copies } = this;
    const found = copies.find(({ id }) => id === this.#chosen);
    const other = this.#chosen === FIRST ? undefined : latest(copies);
    return found ?? other ?? emptyCopy(FIRST);
  }

  /** Show this copy from now on, or the one written in last, remembered in this tab until it is closed. */
  choose(id = latest(this.copies)?.id ?? FIRST): void {
    this.#chosen = id;
    try {
      sessionStorage.setItem(this.#key, id);
    } catch {
      // As above.
    }
  }

  /** What a copy is called; by its place while nobody gave it a name. */
  nameOf({ id, name }: Copy): string {
    const place = this.copies.findIndex((other) => other.id === id);
    return name || say("unnamed", { number: Math.max(place, 0) + 1 });
  }

  /** What a further copy is called that nobody gave a name. */
  get nextName(): string {
    const names = this.copies.map((copy) => this.nameOf(copy));
    let number = this.copies.length + 1;
    while (names.includes(say("unnamed", { number }))) number += 1;
    return say("unnamed", { number });
  }

  /** A name that no other copy has: of two that are called alike, nobody knows which is which. */
  #free(name: string): string {
    const names = this.copies.map((copy) => this.nameOf(copy));
    const stem = [...nameFrom(name).replace(/ \(\d{1,3}\)$/, "")].slice(0, 90).join("");
    let [free, number] = [nameFrom(name), 1];
    while (names.includes(free)) free = `${stem} (${(number += 1)})`;
    return free;
  }

  get contents(): Contents {
    return contentsOf(this.sheet, this.present);
  }

  /** "4 of 6 filled". */
  get progress(): string {
    return say("filled", { done: this.contents.size, count: this.sheet.fields.length });
  }

  /** Whether the present copy has an entry at a path. */
  has(path: string): boolean {
    return this.store.leaf(this.#scope() + path) !== undefined;
  }

  /** Keep a value in the present copy, unless it says nothing new. */
  keep(path: string, value: Json): void {
    const before = this.store.get(this.#scope() + path);
    if (JSON.stringify(value) === JSON.stringify(before)) return;
    // What is empty and was never anything else needs no entry.
    if (before === undefined && (value === "" || value === null)) return;
    this.store.set(this.#scope() + path, value);
  }

  /** Write several entries of the present copy at once. */
  write(entries: Entries): Turns {
    return write(this.store, this.#scope(), entries);
  }

  /** Make a copy of entries, and show it. */
  add(name: string, entries: Entries): Turns {
    const id = newId(Date.now());
    const named = new Map([...entries, [parts.name, this.#free(name)]]);
    const turns = write(this.store, this.#scope(id), named);
    this.choose(id);
    return turns;
  }

  /** Write contents into the present copy or, given a name that may be empty, into a new one, and show that. */
  fill(contents: Contents, printed: ReadonlyMap<string, number>, name?: string): Turns {
    const copy = name === undefined ? this.present : emptyCopy("");
    const entries = entriesFor(this.sheet, copy, contents, printed, Date.now());
    return name === undefined ? this.write(entries) : this.add(name || this.nextName, entries);
  }

  /** Delete the present copy. */
  remove(): Turns {
    return this.store.reset(this.#scope());
  }

  #scope(copy = this.present.id): string {
    return scopeOfCopy(this.sheet.id, copy);
  }
}
