/**
 * What the record holds of a worksheet: its copies, each with a name, its fields and the rows of its tables.
 */

import type { WorksheetData } from "../guide.ts";
import type { Json, Leaf } from "../store/document.ts";

/** Id of the copy that is there before anything is written. */
export const FIRST = "1";

export const LONGEST_NAME = 100;

export interface Copy {
  readonly id: string;
  /** "" while it has none. */
  readonly name: string;
  /** When something was last written in it, in ms since 1970. */
  readonly at: number;
  /** By field. */
  readonly fields: ReadonlyMap<string, Json>;
  /** By field, then by the row's id; null for a row that was removed. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Json>>;
}

type Making = {
  id: string;
  name: string;
  at: number;
  fields: Map<string, Json>;
  rows: Map<string, Map<string, Json>>;
};

/** The address of a worksheet on its page, below the site's root: its heading has its id. */
export function addressOf({ id, url }: Pick<WorksheetData, "id" | "url">): string {
  return `${url}#${id}`;
}

/** Everything of a worksheet. */
export function scopeOf(worksheet: string): string {
  return `sheet/${worksheet}/`;
}

/** Everything of one copy. */
export function scopeOfCopy(worksheet: string, copy: string): string {
  return `sheet/${worksheet}/${copy}/`;
}

/** The parts of a path below a copy. */
export const parts = {
  name: "name",
  field: (field: string) => `field/${field}`,
  row: (field: string, row: string) => `row/${field}/${row}`,
} as const;

export function emptyCopy(id: string): Copy {
  return making(id);
}

function making(id: string): Making {
  return { id, name: "", at: 0, fields: new Map(), rows: new Map() };
}

/** A name as it is kept: one line, not too long. */
export function nameFrom(text: string): string {
  return [...text.replace(/\s+/g, " ").trim()].slice(0, LONGEST_NAME).join("").trim();
}

function take(copy: Making, kind: string, rest: readonly string[], value: Json): void {
  const [first = "", second = ""] = rest;
  if (kind === "name") copy.name = typeof value === "string" ? nameFrom(value) : "";
  else if (kind === "field") copy.fields.set(first, value);
  else if (kind === "row") {
    const rows = copy.rows.get(first) ?? new Map<string, Json>();
    copy.rows.set(first, rows.set(second, value));
  }
}

/** The copies of every worksheet in a record, in the order in which they were made. */
export function allCopies(leaves: ReadonlyMap<string, Leaf>): ReadonlyMap<string, readonly Copy[]> {
  const found = new Map<string, Map<string, Making>>();
  for (const [path, [value, at]] of leaves) {
    if (!path.startsWith("sheet/")) continue;
    const [, worksheet = "", id = "", kind = "", ...rest] = path.split("/");
    if (kind === "") continue;
    const copies = found.get(worksheet) ?? new Map<string, Making>();
    const copy = copies.get(id) ?? making(id);
    found.set(worksheet, copies.set(id, copy));
    copy.at = Math.max(copy.at, at);
    take(copy, kind, rest, value);
  }
  const inOrder = (a: Making, b: Making) => (a.id < b.id ? -1 : 1);
  return new Map([...found].map(([id, copies]) => [id, [...copies.values()].sort(inOrder)]));
}

export function copiesOf(leaves: ReadonlyMap<string, Leaf>, worksheet: string): readonly Copy[] {
  return allCopies(leaves).get(worksheet) ?? [];
}

/** Whether a value says anything: what was emptied or removed does not. */
export function saysAnything(value: Json | undefined): boolean {
  if (typeof value === "string") return value.trim() !== "";
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== "object" || value === null) return typeof value === "number";
  const cells = Object.entries(value).find(([key]) => key === "cells")?.[1];
  return typeof cells === "object" && cells !== null && Object.values(cells).some(saysAnything);
}

/** Whether anything is written in a copy. */
export function isBegun({ fields, rows }: Copy): boolean {
  return (
    [...fields.values()].some(saysAnything) ||
    [...rows.values()].some((of) => [...of.values()].some(saysAnything))
  );
}

/** How many of these fields have something in them. */
export function filledCount(ids: readonly string[], { fields, rows }: Copy): number {
  const written = (id: string) =>
    saysAnything(fields.get(id)) || [...(rows.get(id)?.values() ?? [])].some(saysAnything);
  return ids.filter(written).length;
}

/** The copy in which something was written last. */
export function latest(copies: readonly Copy[]): Copy | undefined {
  return copies.reduce<Copy | undefined>(
    (best, copy) => (best === undefined || copy.at > best.at ? copy : best),
    undefined,
  );
}

/** An id for something new: later ones sort behind earlier ones. */
export function newId(now: number): string {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${now.toString(36)}-${chance.toString(36)}`;
}
