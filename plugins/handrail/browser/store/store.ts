/**
 * The learner's record in memory and in the browser's storage, kept one across tabs.
 *
 * Every write reads first and merges, so that another tab loses nothing. A write that was lost all the same
 * (storage has no lock) is noticed when the other tab's `storage` event arrives, and written again.
 * How the text itself is read and written is in `stored-text.ts`. Storage, clock and events are passed in.
 */

import type { Aliases } from "./aliases.ts";
import type { Aside, Place } from "./aside.ts";
import { checkLength, cleared, keptValue, leafNow } from "./change.ts";
import { Condition, type Notice, type Status } from "./condition.ts";
import {
  LATEST,
  changedPaths,
  compareLeaves,
  emptyDocument,
  merge,
  type Json,
  type Leaf,
  type LearnerDocument,
} from "./document.ts";
import { Manuscript } from "./manuscript.ts";
import type { Migrations } from "./migrate.ts";
import type { ParseOptions } from "./parse.ts";
import { StoredText, type Find } from "./stored-text.ts";
import { admitted, turnsBetween, undone, type Turns } from "./take.ts";

export type { Notice, Status } from "./condition.ts";

export interface StoreOptions {
  site: string;
  /** Called for every access: a browser may throw on the mere mention of its storage. */
  storage: () => Place;
  now: () => number;
  aliases?: Aliases | undefined;
  migrations?: Migrations | undefined;
  limit?: number | undefined;
}

/** Hears which paths changed; the set is empty when only status or notices did. */
export type Listener = (changed: ReadonlySet<string>) => void;

export class Store {
  readonly site: string;
  readonly key: string;
  #now: () => number;
  #reading: ParseOptions;
  #document: LearnerDocument;
  #manuscript = new Manuscript();
  /** What changed since the listeners were last told. */
  #changed = new Set<string>();
  #condition = new Condition();
  #stored: StoredText;
  #listeners = new Set<Listener>();

  constructor(options: StoreOptions) {
    const { site, storage, now, aliases, migrations, limit } = options;
    this.site = site;
    this.#now = now;
    this.#reading = { site, aliases, migrations, limit };
    this.#document = emptyDocument(site);
    this.#stored = new StoredText(storage, () => this.#moment(), this.#reading, this.#condition);
    this.key = this.#stored.key;
    this.#read();
    this.#changed.clear();
  }

  /** Old paths with their present ones, for whoever reads a record from elsewhere. */
  get aliases(): Aliases {
    return this.#reading.aliases ?? {};
  }

  get status(): Status {
    return this.#condition.status;
  }

  get notices(): readonly Notice[] {
    return this.#condition.notices;
  }

  get document(): LearnerDocument {
    return this.#document;
  }

  leaf(path: string): Leaf | undefined {
    return this.#document.leaves.get(path);
  }

  get(path: string): Json | undefined {
    return this.leaf(path)?.[0];
  }

  /** The whole record as JSON text, for a download. */
  text(): string {
    return this.#manuscript.text(this.#document);
  }

  set(path: string, value: Json): void {
    checkLength(path);
    const kept = keptValue(value);
    this.#act(() => {
      const { site, leaves, resets } = this.#document;
      const leaf = leafNow(this.#document, path, kept, this.#moment());
      const old = leaves.get(path);
      // Only this one can have changed, so nothing needs to be compared with the whole record.
      const changed = old !== undefined && compareLeaves(old, leaf) === 0 ? [] : [path];
      this.#become({ site, leaves: new Map(leaves).set(path, leaf), resets }, changed);
    });
  }

  /** Forget what scopes cover, here and, through the merge, everywhere else. */
  reset(...scopes: string[]): Turns {
    scopes.forEach(checkLength);
    return this.#turn((mine) => cleared(mine, scopes, this.#moment()));
  }

  /** Merge a record from elsewhere, as far as it is `admitted`. */
  take(document: LearnerDocument): Turns {
    return this.#turn((mine) => merge(mine, admitted(document, mine, this.#moment())));
  }

  /** Undo what `reset` or `take` did, but for what was changed since. */
  restore(turns: Turns): void {
    this.#turn((mine) => undone(mine, turns, this.#moment()));
  }

  /** Take in the new text of a `storage` event; `null` when the storage was cleared. */
  receive(text: string | null): void {
    this.#watch(() => {
      if (text === null) {
        // Somebody wanted it gone: what is in memory is written again only with the next action.
        this.#stored.clear();
      } else if (this.#join(this.#stored.takeIn(text))) {
        this.#heal();
      }
    });
  }

  /** Look at the storage again, after a time in which no events arrived (a page out of the back cache). */
  refresh(): void {
    this.#watch(() => this.#heal());
  }

  /** Try again to write what could not be written. */
  flush(): void {
    if (this.#stored.pending) this.#act(() => {});
  }

  /** Texts that could not be read and were set aside, the newest first. */
  get asides(): readonly Aside[] {
    return this.#stored.asides;
  }

  /** Delete a text that was set aside, also where it still stands in the record's own place. */
  dropAside({ at, text }: Aside): void {
    this.#stored.dropAside(at);
    if (this.#stored.holds(text)) this.#act(() => {});
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Read, change memory, write. */
  #act(change: () => void): void {
    this.#watch(() => {
      // Read before the change: its timestamp must be later than anything another tab has written.
      const writable = this.#read();
      change();
      if (writable) this.#write();
      else this.#stored.pending = true;
    });
  }

  /** Replace the record by what a function makes of it, and return what that changed. */
  #turn(change: (mine: LearnerDocument) => LearnerDocument): Turns {
    let turns: Turns = new Map();
    this.#act(() => {
      const before = this.#document;
      const after = change(before);
      turns = turnsBetween(before, after);
      this.#become(after, turns.keys());
    });
    return turns;
  }

  #become(document: LearnerDocument, changed: Iterable<string>): void {
    this.#document = document;
    const paths = [...changed];
    this.#manuscript.note(paths);
    for (const path of paths) this.#changed.add(path);
  }

  /** Do something, then tell the listeners what came of it. */
  #watch(action: () => void): void {
    const { status, notices } = this.#condition;
    action();
    const changed = this.#changed;
    this.#changed = new Set();
    if (
      changed.size === 0 &&
      this.#condition.status === status &&
      this.#condition.notices === notices
    )
      return;
    for (const listener of [...this.#listeners]) {
      try {
        listener(changed);
      } catch (error) {
        // One broken listener must not silence the others; the error still reaches the console.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  /** Merge what the storage holds into memory. Returns whether it may be written over. */
  #read(): boolean {
    return this.#join(this.#stored.read());
  }

  /** Merge what was found in the storage into memory, and pass on whether it may be written over. */
  #join({ record, writable }: Find): boolean {
    if (record !== undefined) {
      const merged = merge(this.#document, record);
      this.#become(merged, changedPaths(this.#document, merged));
    }
    return writable;
  }

  #write(): void {
    this.#stored.write(this.text(), this.#document);
  }

  /** Write again what the storage once had or should have had: the other tab's write came between. */
  #heal(): void {
    if (this.#read() && this.#stored.differsFrom(this.#document)) this.#write();
  }

  #moment(): number {
    const now = Math.floor(this.#now());
    return now >= 0 && now <= LATEST ? now : 0;
  }
}
