/**
 * A coach's desk: the person files that are open, and what was done and is not saved yet.
 *
 * A change is never made in a file that was read a while ago. What is pending is put onto what the file says at the
 * moment of saving, so that another coach's entries stay; then the file is read back. Entries that this desk saved and
 * that are gone afterwards, because somebody wrote at the same moment, become pending again.
 */

import type { Place } from "../store/aside.ts";
import { newPersonFile, type Change } from "./changed.ts";
import { isId } from "./fields.ts";
import { headValue, merged, type Conflict } from "./merge.ts";
import type { HeadField } from "./model.ts";
import type { OnDesk, PeopleIO, PersonFile, Saved, Unread } from "./on-desk.ts";
import { Pending, type Act, type PendingNotice } from "./pending.ts";
import { readPerson } from "./read.ts";
import { save } from "./saving.ts";
import { Sheets } from "./sheets.ts";

export type { Conflict, Listed } from "./merge.ts";
export type { OnDesk, PeopleIO, PersonFile, Saved, Unread } from "./on-desk.ts";
export type { Act, PendingNotice } from "./pending.ts";

export interface DeskOptions {
  readonly site: string;
  /** Called for every access: a browser may throw on the mere mention of its storage. */
  readonly storage: () => Place;
  readonly now: () => number;
}

export class Desk {
  #pending: Pending;
  #sheets: Sheets;
  /** Whether files are read that nobody can read again. */
  #keepTexts = false;
  #saving = new Map<string, Promise<unknown>>();
  #listeners = new Set<() => void>();

  constructor({ site, storage, now }: DeskOptions) {
    this.#pending = new Pending(site, storage, now);
    this.#sheets = new Sheets(this.#pending);
  }

  /** By the names of their files. */
  get people(): readonly OnDesk[] {
    const found = this.#sheets.ids.flatMap((id) => this.person(id) ?? []);
    return found.sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  person(id: string): OnDesk | undefined {
    return this.#sheets.view(id);
  }

  /** Files that are no person files, or whose person another file is about. */
  get unread(): readonly Unread[] {
    return this.#sheets.unread;
  }

  /** What a coach must be told about how the browser keeps what is pending. */
  get notices(): readonly PendingNotice[] {
    return this.#pending.notices;
  }

  /** People with something pending whose files are not on the desk. */
  get waiting(): readonly { readonly id: string; readonly acts: readonly Act[] }[] {
    const away = this.#pending.people.filter((id) => this.#sheets.get(id) === undefined);
    return away.map((id) => ({ id, acts: this.#pending.acts(id) }));
  }

  /** How many acts are pending, and people who were never saved. */
  get pending(): number {
    const acts = this.#pending.people.map((id) => this.#pending.acts(id).length);
    const fresh = this.#sheets.ids.filter((id) => this.#sheets.get(id)?.isNew);
    return acts.reduce((sum, count) => sum + count, fresh.length);
  }

  isSaving(id: string): boolean {
    return this.#saving.has(id);
  }

  /** Puts files on the desk, or takes in what they say now. `keepTexts`: nobody can read them again. */
  open(files: readonly PersonFile[], keepTexts: boolean): void {
    this.#keepTexts = keepTexts;
    const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const file of sorted) this.#sheets.open(file, keepTexts);
    this.#tell();
  }

  /** Puts files on the desk that only the browser has; returns how many. */
  reopen(): number {
    let count = 0;
    for (const { id } of this.waiting) {
      const kept = this.#pending.text(id);
      const read = kept && readPerson(kept.text, kept.file);
      if (kept === undefined || read?.person?.head.id !== id) continue;
      this.#sheets.put(id, { ...kept, read, keepText: true, missing: [] });
      count += 1;
    }
    this.#tell();
    return count;
  }

  /** Takes everything off the desk. What is pending stays kept. */
  close(): void {
    this.#sheets.clear();
    this.#tell();
  }

  /** Begins a file; `undefined` where the id is none, or taken. */
  add(head: { readonly id: string } & Readonly<Partial<Record<HeadField, string>>>) {
    const { id } = head;
    if (!isId(id) || this.#sheets.get(id)) return undefined;
    const said = Object.entries(head).filter(([, value]) => value !== "");
    const [file, text] = [`${id}.yml`, newPersonFile(Object.fromEntries(said))];
    const read = readPerson(text, file);
    if (read.person === undefined) return undefined;
    this.#sheets.put(id, { file, text, read, isNew: true, keepText: this.#keepTexts, missing: [] });
    this.#tell();
    return this.person(id);
  }

  /** Takes back `add`, with everything that was done since; only before the first save. */
  forget(id: string): void {
    if (this.#sheets.get(id)?.isNew !== true || this.isSaving(id)) return;
    this.#sheets.drop(id);
    this.#tell();
  }

  /** Does something to a person: what one undo takes back. */
  change(id: string, changes: readonly Change[]): { act: Act } | { refused: string } {
    const now = this.person(id);
    if (now === undefined) return { refused: "the file is not open" };
    const before: Partial<Record<HeadField, string>> = {};
    for (const change of changes) {
      if (!("set" in change)) continue;
      const field = change.set.field as HeadField;
      before[field] = headValue(now.person, field);
    }
    const act: Act = { key: this.#pending.newKey(), changes, before, held: false };
    const found = merged({ file: now.file, text: now.will, read: now.read }, [act]);
    if ("problems" in found) return { refused: found.problems[0]?.message ?? "" };
    if ("message" in found) return { refused: found.message };
    if (found.added.length === 0) return { refused: "the file says this already" };
    this.#sheets.keep(id, act);
    this.#tell();
    return { act };
  }

  /** Takes the last act of a person back. */
  undo(id: string): Act | undefined {
    const acts = this.#pending.acts(id).filter(({ held }) => !held);
    const last = acts[acts.length - 1];
    if (last === undefined || this.isSaving(id)) return undefined;
    this.#sheets.remove(id, last);
    this.#tell();
    return last;
  }

  /** Puts an act back that was taken back. */
  again(id: string, act: Act): void {
    this.#sheets.keep(id, act);
    this.#tell();
  }

  /** Takes everything back that is pending of a person. */
  discard(id: string): Act[] {
    if (this.isSaving(id)) return [];
    const acts = this.#pending.acts(id);
    for (const act of acts) this.#sheets.remove(id, act);
    this.#tell();
    return acts;
  }

  /** What waits for a choice: fields that somebody else has set as well. */
  conflicts(id: string): Conflict[] {
    return this.#sheets.conflicts(id);
  }

  choose(id: string, key: string, whose: "ours" | "theirs"): void {
    const conflict = this.conflicts(id).find((one) => one.key === key);
    const act = this.#pending.acts(id).find((one) => one.key === key);
    if (conflict === undefined || act === undefined) return;
    const before = { [conflict.field]: conflict.theirs };
    if (whose === "ours") this.#sheets.keep(id, { ...act, before, held: false });
    else this.#sheets.remove(id, act);
    this.#tell();
  }

  /** Saves what is pending of a person. `anew` writes a file that is not there any more. */
  async save(id: string, io: PeopleIO, { anew = false } = {}): Promise<Saved> {
    for (let other = this.#saving.get(id); other; other = this.#saving.get(id)) await other;
    const file = this.#sheets.get(id)?.file ?? "";
    const work = () => save(id, this.#sheets, this.#pending, io, anew);
    const alone = async () => (io.alone ? io.alone(file, work) : work());
    const saving = alone().catch((error: unknown): Saved => ({ kind: "failed", error }));
    this.#saving.set(id, saving);
    this.#tell();
    const saved = await saving;
    this.#saving.delete(id);
    this.#tell();
    return saved;
  }

  /** Saves everybody of whom something is pending. */
  async saveAll(io: PeopleIO): Promise<ReadonlyMap<string, Saved>> {
    const found = new Map<string, Saved>();
    for (const { id, acts, isNew } of this.people) {
      if (acts.some(({ held }) => !held) || isNew) found.set(id, await this.save(id, io));
    }
    return found;
  }

  /** Reads all files again. One that cannot be read stays as it was. */
  async refresh(io: PeopleIO): Promise<void> {
    for (const id of this.#sheets.ids) {
      const { file = "", isNew } = this.#sheets.get(id) ?? {};
      const text = isNew ? undefined : await io.read(file).catch(() => undefined);
      const sheet = this.#sheets.get(id);
      const isKnown = sheet?.text === text && this.unread.every((one) => one.file !== file);
      if (text === undefined || sheet === undefined || isKnown || this.isSaving(id)) continue;
      this.#sheets.open({ name: file, text }, sheet.keepText);
    }
    this.#tell();
  }

  /** Takes in the `storage` event of another tab. */
  receive(key: string | null, value: string | null): void {
    if (!this.#pending.receive(key, value)) return;
    this.#sheets.lookAgain();
    this.#tell();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
