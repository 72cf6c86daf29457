/** Storages as browsers have them on bad days, and a clock that a test can turn. */

import type { Place } from "../../plugins/handrail/browser/store/aside.ts";
import { Store, type StoreOptions } from "../../plugins/handrail/browser/store/store.ts";
import { SITE } from "./documents.ts";

export const KEY = `handrail:${SITE}:v1`;

function domError(name: string): Error {
  return Object.assign(new Error(name), { name });
}

/** A storage with room for so many characters, keys included. */
export class MemoryStorage implements Place {
  entries = new Map<string, string>();
  room: number;
  /** The name of the error that `setItem` throws when the room is used up. */
  full = "QuotaExceededError";
  /** How often anything was written. */
  writes = 0;

  constructor(entries: Record<string, string> = {}, room = Infinity) {
    this.entries = new Map(Object.entries(entries));
    this.room = room;
  }

  get length(): number {
    return this.entries.size;
  }

  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    let used = key.length + value.length;
    for (const [other, text] of this.entries) if (other !== key) used += other.length + text.length;
    if (used > this.room) throw domError(this.full);
    this.entries.set(key, value);
    this.writes += 1;
  }

  removeItem(key: string): void {
    this.entries.delete(key);
  }

  /** The texts that were set aside, oldest first. */
  get asides(): string[] {
    const prefix = `${KEY}:aside:`;
    return [...this.entries.keys()]
      .filter((key) => key.startsWith(prefix))
      .sort((a, b) => Number(a.slice(prefix.length)) - Number(b.slice(prefix.length)))
      .map((key) => this.entries.get(key) as string);
  }
}

/** What Chromium and Firefox do with storage switched off: the mention alone throws. */
export function forbidden(): never {
  throw domError("SecurityError");
}

export class Clock {
  time = 1000;
  now = (): number => this.time;
}

export function open(place: Place | (() => Place), options: Partial<StoreOptions> = {}): Store {
  const storage = typeof place === "function" ? place : () => place;
  return new Store({ site: SITE, storage, now: () => 1000, ...options });
}

/** What the learner is told, by kind. */
export const kinds = (store: Store) => store.notices.map((notice) => notice.kind);
