/**
 * The rows of a table: each is one entry of the record with its place, so that rows which two computers added or
 * filled come together and none is lost.
 */

import type { Json } from "../store/document.ts";

export type Cells = ReadonlyMap<string, string>;

export interface Row {
  readonly id: string;
  /** Where it stands: rows are in the order of these numbers, equal ones in the order of their ids. */
  readonly at: number;
  /** By column. */
  readonly cells: Cells;
}

function isTable(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function readCells(value: Json | undefined): Cells {
  const cells = new Map<string, string>();
  if (!isTable(value)) return cells;
  for (const [column, text] of Object.entries(value)) {
    if (typeof text === "string") cells.set(column, text);
  }
  return cells;
}

/** A row as the record has it; `undefined` for one that was removed. */
function readRow(id: string, value: Json): Row | undefined {
  if (!isTable(value)) return undefined;
  const { at, cells } = value;
  return {
    id,
    at: typeof at === "number" && Number.isFinite(at) ? at : 0,
    cells: readCells(cells),
  };
}

export function writtenRow({ at, cells }: Pick<Row, "at" | "cells">): Json {
  return { at, cells: Object.fromEntries(cells) };
}

function inOrder(a: Row, b: Row): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

/**
 * The rows that are there, in order.
 *
 * @param kept What the record holds, by the row's id.
 * @param printed How many empty rows the table comes with; their ids are "1", "2" and so on.
 */
export function rowsOf(kept: ReadonlyMap<string, Json> | undefined, printed = 0): Row[] {
  const rows: Row[] = [];
  for (const [id, value] of kept ?? []) {
    const row = readRow(id, value);
    if (row !== undefined) rows.push(row);
  }
  for (let number = 1; number <= printed; number += 1) {
    const id = String(number);
    if (!kept?.has(id)) rows.push({ id, at: number, cells: new Map() });
  }
  return rows.sort(inOrder);
}

/** Whether anything is written in a row. */
export function isWritten(cells: Cells): boolean {
  return [...cells.values()].some((text) => text.trim() !== "");
}

/** The place of a row that comes after all others. */
export function placeAfter(rows: readonly Row[]): number {
  return Math.floor(rows[rows.length - 1]?.at ?? 0) + 1;
}

/** Move a row one up (-1) or down (1): the rows whose place changes, as few as it takes; none at the ends. */
export function moved(rows: readonly Row[], id: string, step: -1 | 1): Row[] {
  const from = rows.findIndex((row) => row.id === id);
  const [row, passed, beyond] = [rows[from], rows[from + step], rows[from + 2 * step]];
  if (row === undefined || passed === undefined) return [];
  const at = beyond === undefined ? passed.at + step : (passed.at + beyond.at) / 2;
  const fits = (at - passed.at) * step > 0 && (beyond === undefined || (beyond.at - at) * step > 0);
  if (fits) return [{ ...row, at }];
  // No number lies between the two: all rows are numbered anew.
  const order = rows.filter((other) => other !== row);
  order.splice(from + step, 0, row);
  return order
    .map((other, index) => ({ ...other, at: index + 1 }))
    .filter((other) => rows.find((before) => before.id === other.id)?.at !== other.at);
}
