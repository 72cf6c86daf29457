/**
 * One save: what is pending is put onto what the file says now, written, and read back.
 */

import { entriesWithout, merged, overlapsOf, type Listed, type Merged } from "./merge.ts";
import type { Head } from "./model.ts";
import type { PeopleIO, Saved } from "./on-desk.ts";
import type { Act, Pending } from "./pending.ts";
import { readPerson, type ReadPerson } from "./read.ts";
import { keyOf, type Sheet, type Sheets } from "./sheets.ts";

/** `anew` writes a file that is not there any more. */
export async function save(
  id: string,
  sheets: Sheets,
  pending: Pending,
  io: PeopleIO,
  anew: boolean,
): Promise<Saved> {
  const sheet = sheets.get(id);
  if (sheet === undefined) return { kind: "nothing" };
  const { file, isNew } = sheet;
  const there = await io.read(file);
  if (there === undefined && !isNew && !anew) return { kind: "gone" };
  const read = there === undefined ? sheet.read : readPerson(there, file);
  const now = { file, text: there ?? sheet.text, read };
  if (read.person === undefined) return { kind: "unreadable", problems: read.problems };
  const mine = sheet.read.person?.head;
  const { head } = read.person;
  if (head.id !== id || (isNew && !(mine && sameHead(head, mine)))) return { kind: "taken" };
  if (there !== undefined) sheets.recover(id, read);
  const acts = pending.acts(id).filter(({ held }) => !held);
  if (acts.length === 0 && there !== undefined && !isNew) {
    if (there !== sheet.text) sheets.take(id, { ...sheet, text: there, read });
    return { kind: "nothing" };
  }
  const found = merged(now, acts);
  if ("problems" in found) return { kind: "unreadable", problems: found.problems };
  if ("message" in found) return { kind: "refused", message: found.message };
  if (found.text === there) return done(id, sheets, sheet, read, acts, found);
  await io.write(file, found.text);
  const back = await io.read(file);
  if (back === found.text) return done(id, sheets, sheet, read, acts, found);
  // Somebody wrote at the same moment: onto what was written here, or over it.
  const text = back ?? "";
  const after = merged({ file, text, read: readPerson(text, file) }, acts);
  const isThere = "text" in after && after.added.length === 0 && after.read.person?.head.id === id;
  return isThere ? done(id, sheets, sheet, read, acts, after) : { kind: "not-written" };
}

/** Notes that acts are in the file. */
function done(
  id: string,
  sheets: Sheets,
  sheet: Sheet,
  { person }: ReadPerson,
  acts: readonly Act[],
  found: Merged,
): Saved {
  const known = sheet.read.person;
  const mine = sheets.savedKeys(id);
  for (const { changes } of acts) for (const change of changes) mine.add(keyOf(change));
  const isOthers = ({ list, entry }: Listed) => !mine.has(`${list}/${entry.id}`);
  const meanwhile = person ? entriesWithout(person, known).filter(isOthers) : [];
  const overlaps = person ? overlapsOf(meanwhile, person, found.added) : [];
  sheets.noteSaved(id, found.added);
  sheets.hold(id, found.conflicts);
  for (const act of acts) sheets.remove(id, act);
  sheets.take(id, { ...sheet, text: found.text, read: found.read, isNew: false });
  const missing = sheets.get(id)?.missing ?? [];
  return { kind: "saved", meanwhile, overlaps, conflicts: sheets.conflicts(id), missing };
}

function sameHead(a: Head, b: Head): boolean {
  return (Object.keys(a) as (keyof Head)[]).every((field) => a[field] === b[field]);
}
