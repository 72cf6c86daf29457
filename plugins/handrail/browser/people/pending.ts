/**
 * What a coach did and did not save yet, kept by the browser so that no crash takes it.
 *
 * Every act has a key of its own in the storage. So two tabs never write over each other, and what is saved or taken
 * back is gone from the storage with one removal. Without a folder, the text of the file is kept beside its acts.
 */

import type { Place } from "../store/aside.ts";
import { parsed, readAct, readText, type Act, type KeptText } from "./act.ts";
import { isId } from "./fields.ts";
import { randomSigns } from "./ids.ts";

export type { Act, KeptText } from "./act.ts";

/** "memory": the browser keeps nothing. "full": it has no room. "unreadable": an entry of it is left as it is. */
export type PendingNotice = "memory" | "full" | "unreadable";

const TEXT = "text";
const ACT = /^[0-9a-z]{9}-[0-9a-z]{6}$/;
const FULL: ReadonlySet<string> = new Set(["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"]);

export class Pending {
  readonly prefix: string;
  #storage: () => Place;
  #now: () => number;
  #acts = new Map<string, Map<string, Act>>();
  #texts = new Map<string, KeptText>();
  #last = 0;
  /** What the storage has not taken yet, by its key. */
  #unwritten = new Map<string, string>();
  #notices = new Set<PendingNotice>();

  constructor(site: string, storage: () => Place, now: () => number) {
    this.prefix = `handrail:${site}:coach:v1:`;
    this.#storage = storage;
    this.#now = now;
    this.#readAll();
  }

  get notices(): readonly PendingNotice[] {
    return [...this.#notices];
  }

  /** Ids of the people of whom anything is kept. */
  get people(): string[] {
    return [...new Set([...this.#acts.keys(), ...this.#texts.keys()])].sort();
  }

  /** The oldest first. */
  acts(person: string): Act[] {
    const acts = [...(this.#acts.get(person)?.values() ?? [])];
    return acts.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  text(person: string): KeptText | undefined {
    return this.#texts.get(person);
  }

  /** A key for an act that is done now, behind those of all others. */
  newKey(): string {
    this.#last = Math.max(Math.floor(this.#now()), this.#last + 1);
    return `${this.#last.toString(36).padStart(9, "0")}-${randomSigns(6)}`;
  }

  /** Keeps an act, in place of one with the same key. */
  keep(person: string, act: Act): void {
    this.#actsOf(person).set(act.key, act);
    const { changes, before, held } = act;
    this.#write(`${this.prefix}${person}:${act.key}`, { schema: 1, changes, before, held });
  }

  remove(person: string, key: string): void {
    const acts = this.#actsOf(person);
    acts.delete(key);
    if (acts.size === 0) this.#acts.delete(person);
    this.#remove(`${this.prefix}${person}:${key}`);
  }

  keepText(person: string, text: KeptText): void {
    this.#texts.set(person, text);
    this.#write(`${this.prefix}${person}:${TEXT}`, { schema: 1, ...text });
  }

  removeText(person: string): void {
    if (this.#texts.delete(person)) this.#remove(`${this.prefix}${person}:${TEXT}`);
  }

  /** Takes in what another tab did; whether that was about people. */
  receive(key: string | null, value: string | null): boolean {
    if (key === null) {
      // Somebody cleared the storage: what is in memory is written again with the next act.
      for (const [person, acts] of this.#acts)
        for (const act of acts.values()) this.#note(person, act);
      return false;
    }
    if (!key.startsWith(this.prefix)) return false;
    const [person = "", name = ""] = key.slice(this.prefix.length).split(":");
    this.#unwritten.delete(key);
    if (value !== null) {
      this.#take(key, value);
    } else if (name === TEXT) {
      this.#texts.delete(person);
    } else {
      this.#acts.get(person)?.delete(name);
      if (this.#acts.get(person)?.size === 0) this.#acts.delete(person);
    }
    return true;
  }

  #note(person: string, { key, changes, before, held }: Act): void {
    const text = JSON.stringify({ schema: 1, changes, before, held });
    this.#unwritten.set(`${this.prefix}${person}:${key}`, text);
  }

  #actsOf(person: string): Map<string, Act> {
    const acts = this.#acts.get(person) ?? new Map<string, Act>();
    this.#acts.set(person, acts);
    return acts;
  }

  #readAll(): void {
    try {
      const place = this.#storage();
      const keys = Array.from({ length: place.length }, (_, index) => place.key(index) ?? "");
      for (const key of keys.filter((key) => key.startsWith(this.prefix))) {
        this.#take(key, place.getItem(key) ?? "");
      }
    } catch {
      this.#notices.add("memory");
    }
  }

  /** Takes an entry of the storage into memory; one that cannot be read stays where it is. */
  #take(key: string, value: string): void {
    const [person = "", name = "", ...rest] = key.slice(this.prefix.length).split(":");
    const raw = parsed(value);
    const text = name === TEXT ? readText(raw) : undefined;
    const act = ACT.test(name) ? readAct(name, raw) : undefined;
    if (!isId(person) || rest.length > 0 || (text ?? act) === undefined) {
      this.#notices.add("unreadable");
    } else if (text) {
      this.#texts.set(person, text);
    } else if (act) {
      this.#actsOf(person).set(name, act);
      const at = parseInt(name.slice(0, 9), 36);
      this.#last = Math.max(this.#last, Math.min(at, this.#now()));
    }
  }

  #write(key: string, value: object): void {
    this.#unwritten.set(key, JSON.stringify(value));
    this.#flush();
  }

  #remove(key: string): void {
    this.#unwritten.delete(key);
    try {
      this.#storage().removeItem(key);
    } catch {
      this.#notices.add("memory");
    }
    this.#flush();
  }

  #flush(): void {
    if (this.#unwritten.size === 0) return;
    try {
      const place = this.#storage();
      for (const [key, text] of [...this.#unwritten]) {
        place.setItem(key, text);
        this.#unwritten.delete(key);
      }
      this.#notices.delete("memory");
      this.#notices.delete("full");
    } catch (error) {
      this.#notices.add(FULL.has((error as Error).name) ? "full" : "memory");
    }
  }
}
