/**
 * What entries a copy needs to say what a file says, and which of its fields that changes.
 */

import { keptValue, leafNow } from "../store/change.ts";
import type { Json, Leaf } from "../store/document.ts";
import type { Store } from "../store/store.ts";
import type { Turns } from "../store/take.ts";
import {
  contentsOf,
  textOfContent,
  type Contents,
  type Sheet,
  type WorksheetField,
} from "./content.ts";
import { newId, parts, type Copy } from "./copies.ts";
import { placeAfter, rowsOf, writtenRow, type Cells } from "./rows.ts";

/** By the path below the copy. */
export type Entries = ReadonlyMap<string, Json>;

/** What happens to the fields of a copy, each in the order of the worksheet. */
export interface Difference {
  readonly filled: readonly WorksheetField[];
  readonly changed: readonly WorksheetField[];
  readonly emptied: readonly WorksheetField[];
}

export function differenceOf(sheet: Sheet, copy: Copy, wanted: Contents): Difference {
  const present = contentsOf(sheet, copy);
  const others = sheet.fields.filter(
    ({ id }) => textOfContent(present.get(id)) !== textOfContent(wanted.get(id)),
  );
  return {
    filled: others.filter(({ id }) => !present.has(id)),
    changed: others.filter(({ id }) => present.has(id) && wanted.has(id)),
    emptied: others.filter(({ id }) => !wanted.has(id)),
  };
}

/** Give a table other rows: those that are there keep their ids, the surplus goes. */
function tableEntries(
  field: WorksheetField,
  copy: Copy,
  wanted: readonly Cells[],
  printed: number,
  now: number,
): (readonly [path: string, value: Json])[] {
  const present = rowsOf(copy.rows.get(field.id), printed);
  const after = placeAfter(present);
  const given = wanted.map((cells, index) => {
    const row = present[index];
    const id = row?.id ?? newId(now);
    const at = row?.at ?? after + index;
    return [parts.row(field.id, id), writtenRow({ at, cells })] as const;
  });
  // The empty rows that a table comes with are there to be written in.
  const surplus = present.slice(wanted.length).filter(({ cells }) => cells.size > 0);
  return [...given, ...surplus.map(({ id }) => [parts.row(field.id, id), null] as const)];
}

/**
 * The entries that make a copy say what is wanted; fields that say it already are left alone.
 *
 * @param printed How many empty rows each table comes with, by field.
 */
export function entriesFor(
  sheet: Sheet,
  copy: Copy,
  wanted: Contents,
  printed: ReadonlyMap<string, number>,
  now: number,
): Entries {
  const present = contentsOf(sheet, copy);
  const entries = new Map<string, Json>();
  for (const field of sheet.fields) {
    const content = wanted.get(field.id);
    if (textOfContent(present.get(field.id)) === textOfContent(content)) continue;
    if (field.kind === "table") {
      const rows = (content ?? []) as readonly Cells[];
      for (const [path, value] of tableEntries(field, copy, rows, printed.get(field.id) ?? 0, now))
        entries.set(path, value);
    } else {
      const empty = field.kind === "text" || field.kind === "list" ? "" : null;
      entries.set(parts.field(field.id), (content as Json | undefined) ?? empty);
    }
  }
  return entries;
}

/** Everything of a copy as entries of another. */
export function entriesOf(copy: Copy): Entries {
  const entries = new Map<string, Json>();
  for (const [field, value] of copy.fields) entries.set(parts.field(field), value);
  for (const [field, rows] of copy.rows) {
    for (const [row, value] of rows) entries.set(parts.row(field, row), value);
  }
  return entries;
}

/** Write several entries at once, as one thing that can be undone. */
export function write(store: Store, scope: string, entries: Entries): Turns {
  const leaves = new Map<string, Leaf>();
  for (const [part, value] of entries) {
    const path = scope + part;
    leaves.set(path, leafNow(store.document, path, keptValue(value), Date.now()));
  }
  return store.take({ site: store.site, leaves, resets: new Map() });
}
