/**
 * What is written in the fields of one copy, as it is counted, exported, imported and compared.
 */

import type { Json } from "../store/document.ts";
import type { Copy } from "./copies.ts";
import { isWritten, rowsOf, type Cells } from "./rows.ts";

export interface WorksheetField {
  readonly id: string;
  readonly label: string;
  readonly kind: "text" | "list" | "score" | "choice" | "choices" | "table";
  /** Of a choice or choices. */
  readonly options?: readonly { readonly id: string; readonly text: string }[];
  /** Of a table. */
  readonly columns?: readonly { readonly id: string; readonly text: string }[];
  /** Of a score. */
  readonly min?: number;
  readonly max?: number;
}

/** The worksheet itself, wherever it stands. */
export interface Sheet {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly WorksheetField[];
}

/** Text, score, ids of options, or the rows of a table. */
export type Content = string | number | readonly string[] | readonly Cells[];

/** By field; fields with nothing in them are left out. */
export type Contents = ReadonlyMap<string, Content>;

/** Most characters of one field or cell. */
export const LONGEST_FIELD = 20_000;

/** Lines end in one way, wherever a text was written. */
export function withLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** The items of a list, one a line. */
export function itemsOf(text: string): string[] {
  return withLines(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Whether a number can be the score of a field. */
export function isScore({ min = 1, max = min }: WorksheetField, value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
}

/** What a value says in a field that is no table; `undefined` for nothing, and for what does not fit. */
export function contentOf(field: WorksheetField, value: Json | undefined): Content | undefined {
  switch (field.kind) {
    case "score":
      return isScore(field, value) ? value : undefined;
    case "choice":
      return field.options?.find(({ id }) => id === value)?.id;
    case "choices": {
      const chosen = Array.isArray(value) ? value : [];
      const ids = (field.options ?? []).map(({ id }) => id).filter((id) => chosen.includes(id));
      return ids.length > 0 ? ids : undefined;
    }
    case "list": {
      const items = typeof value === "string" ? itemsOf(value) : [];
      return items.length > 0 ? items.join("\n") : undefined;
    }
    case "text":
      return typeof value === "string" && value.trim() !== "" ? withLines(value) : undefined;
    case "table":
      return undefined;
  }
}

/** The rows of a table with something in them, columns that the table does not have left out. */
export function rowsContent(
  field: WorksheetField,
  rows: readonly Cells[],
): readonly Cells[] | undefined {
  const columns = (field.columns ?? []).map(({ id }) => id);
  const written = rows
    .map((cells) => {
      const texts = columns.map((id) => [id, withLines(cells.get(id) ?? "")] as const);
      return new Map(texts.filter(([, text]) => text.trim() !== ""));
    })
    .filter(isWritten);
  return written.length > 0 ? written : undefined;
}

/** Everything that is written in a copy, in the order of the fields. */
export function contentsOf({ fields }: Sheet, copy: Copy): Contents {
  const contents = new Map<string, Content>();
  for (const field of fields) {
    const content =
      field.kind === "table"
        ? rowsContent(
            field,
            rowsOf(copy.rows.get(field.id)).map((row) => row.cells),
          )
        : contentOf(field, copy.fields.get(field.id));
    if (content !== undefined) contents.set(field.id, content);
  }
  return contents;
}

/** Equal texts for contents that say the same. */
export function textOfContent(content: Content | undefined): string {
  return JSON.stringify(content ?? null, (_key, value: unknown) =>
    value instanceof Map ? [...value].sort() : value,
  );
}
