/**
 * A copy of a worksheet as a file, and reading one that anybody may have written: ours as JSON, or our Markdown.
 */

import type { Json } from "../store/document.ts";
import { LIMIT, isJson } from "../store/parse.ts";
import {
  LONGEST_FIELD,
  contentOf,
  rowsContent,
  type Content,
  type Contents,
  type Sheet,
} from "./content.ts";
import { nameFrom } from "./copies.ts";
import { FORMAT, readFields, readHead } from "./markdown.ts";
import { readCells, type Cells } from "./rows.ts";

export const SCHEMA_ID = "urn:handrail:schema:worksheet";

/** Most rows that a table is given by a file. */
const MOST_ROWS = 1000;

/** Most bytes that are read; what fits a browser's storage is smaller. */
export const MOST_BYTES = LIMIT;

export interface WorksheetFile {
  readonly name: string;
  readonly contents: Contents;
  /** How many of its fields this worksheet does not have. */
  readonly unknown: number;
}

/** Why a file is refused. */
export type Refusal =
  | { readonly why: "too-large" | "empty" | "not-a-worksheet" | "newer" }
  | { readonly why: "foreign"; readonly worksheet: string }
  | { readonly why: "too-long"; readonly field: string };

function writtenContent(content: Content): Json {
  if (!Array.isArray(content)) return content as Json;
  return (content as readonly (string | Cells)[]).map((entry) =>
    typeof entry === "string" ? entry : Object.fromEntries(entry),
  );
}

/** The text of the file, for people to look into. */
export function worksheetText(
  sheet: Sheet,
  copy: { readonly site: string; readonly name: string; readonly contents: Contents },
  now: number,
): string {
  const fields = [...copy.contents].map(([id, content]) => [id, writtenContent(content)] as const);
  const written = {
    $schema: SCHEMA_ID,
    schema: FORMAT,
    site: copy.site,
    worksheet: sheet.id,
    title: sheet.title,
    ...(copy.name === "" ? {} : { name: copy.name }),
    date: new Date(now).toISOString(),
    fields: Object.fromEntries(fields),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function isTable(value: unknown): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldsOf(sheet: Sheet, given: { [key: string]: Json }) {
  const values = new Map(Object.entries(given));
  const contents = new Map<string, Content>();
  for (const field of sheet.fields) {
    const value = values.get(field.id);
    values.delete(field.id);
    const content =
      field.kind === "table"
        ? rowsContent(field, Array.isArray(value) ? value.map(readCells) : [])
        : contentOf(field, value);
    if (content !== undefined) contents.set(field.id, content);
  }
  return { contents, unknown: [...values.keys()] };
}

/** The texts of a content, one by one. */
function textsOf(content: Content): readonly string[] {
  if (typeof content === "string") return [content];
  if (typeof content === "number") return [];
  return (content as readonly (string | Cells)[]).flatMap((entry) =>
    typeof entry === "string" ? [] : [...entry.values()],
  );
}

function checked(
  sheet: Sheet,
  head: { readonly worksheet: string; readonly name: string; readonly schema: unknown },
  read: () => { contents: Contents; unknown: readonly string[] },
): WorksheetFile | Refusal {
  const { worksheet, name, schema } = head;
  if (typeof schema === "number" && schema > FORMAT) return { why: "newer" };
  if (schema !== FORMAT) return { why: "not-a-worksheet" };
  if (worksheet !== sheet.id) return { why: "foreign", worksheet };
  const { contents, unknown } = read();
  for (const field of sheet.fields) {
    const content = contents.get(field.id);
    if (content === undefined) continue;
    if (textsOf(content).some((text) => text.length > LONGEST_FIELD))
      return { why: "too-long", field: field.label };
    if (Array.isArray(content) && content.length > MOST_ROWS) return { why: "too-large" };
  }
  return { name: nameFrom(name), contents, unknown: unknown.length };
}

/** Read a file for one worksheet. */
export function readWorksheet(text: string, sheet: Sheet): WorksheetFile | Refusal {
  if (text.length > LIMIT) return { why: "too-large" };
  const plain = text.replace(/^\ufeff/, "");
  if (plain.trim() === "") return { why: "empty" };
  const head = readHead(plain);
  if (head !== undefined) return checked(sheet, head, () => readFields(sheet, plain));
  let raw: unknown;
  try {
    raw = JSON.parse(plain);
  } catch {
    return { why: "not-a-worksheet" };
  }
  if (!isJson(raw) || !isTable(raw) || raw["$schema"] !== SCHEMA_ID)
    return { why: "not-a-worksheet" };
  const { schema, worksheet, name, fields } = raw;
  if (typeof worksheet !== "string" || (schema === FORMAT && !isTable(fields)))
    return { why: "not-a-worksheet" };
  const said = { worksheet, name: typeof name === "string" ? name : "", schema };
  return checked(sheet, said, () => fieldsOf(sheet, isTable(fields) ? fields : {}));
}
