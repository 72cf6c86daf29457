/**
 * The files on a desk: what each says, what is pending for it, and what becomes of that when the file says something else.
 */

import type { Change } from "./changed.ts";
import {
  entriesIn,
  entriesWithout,
  headValue,
  merged,
  type Conflict,
  type Listed,
  type ReadText,
} from "./merge.ts";
import type { HeadField } from "./model.ts";
import type { OnDesk, PersonFile, Unread } from "./on-desk.ts";
import type { Act, Pending } from "./pending.ts";
import { readPerson, type ReadPerson } from "./read.ts";

/** What is known of a file beside what is pending. */
export interface Sheet extends ReadText {
  readonly isNew: boolean;
  /** Whether the browser keeps the text while something is pending, because nobody can read it again. */
  readonly keepText: boolean;
  readonly missing: readonly Listed[];
}

export class Sheets {
  unread: readonly Unread[] = [];
  #pending: Pending;
  #sheets = new Map<string, Sheet>();
  /** Worked out of the text and what is pending, until one of them changes. */
  #views = new Map<string, OnDesk>();
  /** By person, what this desk has put into files. */
  #saved = new Map<string, readonly Change[]>();

  constructor(pending: Pending) {
    this.#pending = pending;
  }

  get ids(): string[] {
    return [...this.#sheets.keys()];
  }

  get(id: string): Sheet | undefined {
    return this.#sheets.get(id);
  }

  clear(): void {
    this.#sheets.clear();
    this.#views.clear();
    this.unread = [];
  }

  /** What is pending was changed elsewhere. */
  lookAgain(): void {
    this.#views.clear();
  }

  put(id: string, sheet: Sheet): void {
    this.#sheets.set(id, sheet);
    this.#keepText(id);
  }

  drop(id: string): void {
    for (const { key } of this.#pending.acts(id)) this.#pending.remove(id, key);
    this.#pending.removeText(id);
    this.#sheets.delete(id);
    this.#views.delete(id);
  }

  keep(id: string, act: Act): void {
    this.#pending.keep(id, act);
    this.#keepText(id);
  }

  remove(id: string, { key }: Act): void {
    this.#pending.remove(id, key);
    this.#keepText(id);
  }

  view(id: string): OnDesk | undefined {
    const sheet = this.#sheets.get(id);
    if (sheet === undefined) return undefined;
    const view = this.#views.get(id) ?? this.#viewOf(id, sheet);
    if (view !== undefined) this.#views.set(id, view);
    return view;
  }

  #viewOf(id: string, sheet: Sheet): OnDesk | undefined {
    const { file, text, isNew, missing } = sheet;
    const acts = this.#pending.acts(id);
    const found = merged(sheet, acts);
    const [will, read] =
      "text" in found ? [found.text, found.read] : [text, readPerson(text, file)];
    if (read.person === undefined) return undefined;
    const refused = "message" in found ? { refused: found.message } : {};
    const { person } = read;
    return { id, file, text, will, person, read, acts, isNew, missing, ...refused };
  }

  /** Puts a file on the desk, or takes in what it says now. */
  open({ name: file, text }: PersonFile, keepText: boolean): void {
    this.unread = this.unread.filter((one) => one.file !== file);
    const read = readPerson(text, file);
    const id = read.person?.head.id;
    if (id === undefined) {
      // What was read of it before stays on the desk, although the file is broken now.
      this.unread = [...this.unread, { file, problems: read.problems }];
      return;
    }
    const first = this.#sheets.get(id);
    if (first !== undefined && first.file !== file) {
      if (isCalled(file, id) && !isCalled(first.file, id) && !first.isNew) {
        this.#sheets.delete(id);
        this.open({ name: file, text }, keepText);
        this.open({ name: first.file, text: first.text }, keepText);
        return;
      }
      const place = read.tree?.place(["person", "id"]) ?? { line: 1, column: 1 };
      const message = `person id '${id}' is taken by ${first.file}; this file is not read`;
      this.unread = [
        ...this.unread,
        { file, problems: [{ ...place, message, severity: "error" }] },
      ];
      return;
    }
    for (const [other, sheet] of [...this.#sheets]) {
      if (sheet.file === file && other !== id) this.#sheets.delete(other);
    }
    this.take(id, { file, text, read, isNew: false, keepText, missing: first?.missing ?? [] });
  }

  /** Takes a text in: what this desk saved and is gone is pending again, what both set waits for a choice. */
  take(id: string, sheet: Sheet): void {
    const { read } = sheet;
    const known = this.#sheets.get(id)?.read.person;
    this.recover(id, read);
    const mine = this.savedKeys(id);
    const gone = known && read.person ? entriesWithout(known, read.person) : [];
    const missing = [
      ...sheet.missing.filter(({ list, entry }) => !hasEntry(read, list, entry.id)),
      ...gone.filter(({ list, entry }) => !mine.has(`${list}/${entry.id}`)),
    ];
    this.#sheets.set(id, { ...sheet, missing: [...new Set(missing)] });
    const found = merged(sheet, this.#pending.acts(id));
    if ("text" in found) this.hold(id, found.conflicts);
    this.#keepText(id);
  }

  noteSaved(id: string, changes: readonly Change[]): void {
    this.#saved.set(id, [...(this.#saved.get(id) ?? []), ...changes]);
  }

  /** The entries that this desk has saved, as `<list>/<id>`. */
  savedKeys(id: string): Set<string> {
    return new Set((this.#saved.get(id) ?? []).map(keyOf));
  }

  /** Makes pending again what this desk saved and a file does not have any more. */
  recover(id: string, read: ReadPerson): void {
    const saved = this.#saved.get(id) ?? [];
    const isLost = (change: Change) =>
      "append" in change && !hasEntry(read, change.append.to, String(change.append.entry["id"]));
    const lost = saved.filter(isLost);
    if (lost.length === 0) return;
    this.#saved.set(
      id,
      saved.filter((change) => !isLost(change)),
    );
    this.keep(id, { key: this.#pending.newKey(), changes: lost, before: {}, held: false });
  }

  /** Sets apart what somebody else has set as well: the file's value stands until a choice is made. */
  hold(id: string, conflicts: readonly Conflict[]): void {
    for (const { field, ours, theirs } of conflicts) {
      for (const act of this.#pending.acts(id)) {
        const left = act.changes.filter(
          (change) => act.held || !("set" in change) || change.set.field !== field,
        );
        if (left.length === 0) this.remove(id, act);
        else if (left.length < act.changes.length) this.keep(id, { ...act, changes: left });
      }
      const changes: Change[] = [{ set: { field, value: ours === "" ? null : ours } }];
      const key = this.#pending.newKey();
      this.keep(id, { key, changes, before: { [field]: theirs }, held: true });
    }
  }

  /** What waits for a choice. */
  conflicts(id: string): Conflict[] {
    const person = this.#sheets.get(id)?.read.person;
    return this.#pending.acts(id).flatMap(({ key, held, changes }) =>
      changes.flatMap((change) => {
        if (!held || !person || !("set" in change)) return [];
        const { field, value } = change.set as { field: HeadField; value: string | null };
        return [{ key, field, ours: value ?? "", theirs: headValue(person, field) }];
      }),
    );
  }

  /** Keeps the text with what is pending where nobody else has it, and drops it otherwise. */
  #keepText(id: string): void {
    this.#views.delete(id);
    const sheet = this.#sheets.get(id);
    if (sheet === undefined) return;
    const { file, text, isNew, keepText } = sheet;
    if (isNew || (keepText && this.#pending.acts(id).length > 0)) {
      this.#pending.keepText(id, { file, text, isNew });
    } else {
      this.#pending.removeText(id);
    }
  }
}

/** Whether a file is called as its person. */
function isCalled(file: string, id: string): boolean {
  return file.replace(/\.[^.]*$/, "") === id;
}

function hasEntry({ tree }: ReadPerson, list: string, id: string): boolean {
  return tree === undefined || entriesIn(tree).get(list)?.has(id) === true;
}

/** `<list>/<id>` of the entry that a change adds. */
export function keyOf(change: Change): string {
  return "append" in change ? `${change.append.to}/${String(change.append.entry["id"])}` : "";
}
