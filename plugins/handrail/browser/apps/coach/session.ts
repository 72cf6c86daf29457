/**
 * What is open, for as long as this page of the site is: it outlives the element, which the theme may put in anew.
 */

import { Desk } from "../../people/desk.ts";
import { isId } from "../../people/fields.ts";
import type { Folder } from "../../people/folder.ts";
import type { Dropped } from "../../people/dropped.ts";
import { randomSigns } from "../../people/ids.ts";
import type { Place } from "../../store/aside.ts";
import { Drafts } from "./drafts.ts";

/** Where the files came from, and go back to. */
export type Source =
  | { readonly kind: "none" | "sample" }
  | { readonly kind: "folder"; readonly folder: Folder }
  | { readonly kind: "files"; readonly files: Dropped };

/** A line that is shown until it is dismissed, with something to do about it where there is. */
export interface Told {
  readonly text: string;
  readonly lines?: readonly string[];
  /** What the reader of files says, in English. */
  readonly reason?: string;
  readonly does?: { readonly label: string; readonly act: () => Promise<string> };
}

/** A storage that ends with the page. */
class Memory implements Place {
  #items = new Map<string, string>();

  get length(): number {
    return this.#items.size;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }
}

export class Session {
  readonly site: string;
  desk: Desk;
  drafts: Drafts;
  source: Source = { kind: "none" };
  told: readonly Told[] = [];
  /** Files that cannot even be looked into, each with its reason. */
  left: readonly string[] = [];
  /** How many of the files that are being opened have been read. */
  reading: { readonly done: number; readonly all: number } | undefined;
  /** Id of the person that was changed last. */
  last = "";
  #me = "";
  #listener: () => void = () => {};
  #stop: () => void = () => {};

  constructor(site: string) {
    this.site = site;
    this.desk = this.#newDesk(() => localStorage);
    this.drafts = new Drafts(site, () => localStorage);
    addEventListener("storage", ({ key, newValue }) => this.desk.receive(key, newValue));
  }

  /** Who is told of every change; one at a time. */
  listen(listener: () => void): void {
    this.#listener = listener;
  }

  #newDesk(storage: () => Place): Desk {
    const desk = new Desk({ site: this.site, storage, now: () => Date.now() });
    this.#stop();
    this.#stop = desk.subscribe(() => this.#listener());
    return desk;
  }

  /** Begin with other files: what is open is put away, and what is pending of it stays kept. */
  begin(source: Source): void {
    const kept = source.kind !== "sample";
    if (kept && this.drafts.kept) this.desk.close();
    else {
      const memory = new Memory();
      const storage = kept ? () => localStorage : () => memory;
      this.desk = this.#newDesk(storage);
      this.drafts = new Drafts(this.site, storage);
      this.drafts.kept = kept;
    }
    this.source = source;
    this.told = this.left = [];
    this.last = "";
  }

  get me(): string {
    if (this.#me !== "") return this.#me;
    const stored = this.#stored();
    if (stored !== "") return (this.#me = stored);
    this.me = `c-${randomSigns(4)}`;
    return this.#me;
  }

  set me(id: string) {
    this.#me = id;
    try {
      localStorage.setItem(this.#key, id);
    } catch {
      // It holds until the page is closed.
    }
  }

  get #key(): string {
    return `handrail:${this.site}:coach-id:v1`;
  }

  #stored(): string {
    try {
      const id = localStorage.getItem(this.#key) ?? "";
      return isId(id) ? id : "";
    } catch {
      return "";
    }
  }
}

let session: Session | undefined;

export function sessionOf(site: string): Session {
  if (session?.site !== site) session = new Session(site);
  return session;
}
