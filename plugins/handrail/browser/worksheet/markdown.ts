/**
 * A copy of a worksheet as Markdown that reads well anywhere, and the same read back.
 *
 * A heading with an id in a comment begins a field, so a text may hold headings of its own. Everything written comes
 * back as it was; what somebody changed in an editor is read as far as it can be.
 */

import {
  contentOf,
  itemsOf,
  rowsContent,
  withLines,
  type Content,
  type Contents,
  type Sheet,
  type WorksheetField,
} from "./content.ts";
import type { Cells } from "./rows.ts";
import { say } from "./words.ts";

export const FORMAT = 1;

/** What the first comment says of the file. */
export interface Head {
  readonly worksheet: string;
  readonly name: string;
  readonly schema: unknown;
}

const HEAD = /^<!-- handrail worksheet (\{.*\}) -->\s*$/s;
const FIELD = /^## .*<!-- field: (\S+) -->\s*$/s;
const LIKE_A_FIELD = /^\\*## .*<!-- field: \S+ -->\s*$/s;
const ID = /<!-- (\S+) -->\s*$/s;

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The text of a cell in one line, without a bar that would end it. */
function writtenCell(text: string): string {
  return withLines(text)
    .replace(/[\\|]|<(?=br ?\/?>)|&(?=#\d+;)/gi, "\\$&")
    .replace(/^[ \t]+|[ \t]+$/g, (space) =>
      [...space].map((one) => `&#${one.charCodeAt(0)};`).join(""),
    )
    .replace(/\n/g, "<br>");
}

function readCell(cell: string): string {
  const plain = cell.replace(/^[ \t]+|[ \t]+$/g, "");
  return plain.replace(
    /\\([\\|<&])|<br ?\/?>|&#(\d{1,6});/gi,
    (_whole, escaped?: string, code?: string) =>
      escaped ?? (code === undefined ? "\n" : String.fromCodePoint(Number(code))),
  );
}

/** The cells of a line, between bars that no backslash stands before. */
function cellsOf(line: string): string[] {
  const cells = [""];
  for (let index = 0; index < line.length; index += 1) {
    const char = line.charAt(index);
    if (char === "|") cells.push("");
    else if (char === "\\") {
      cells[cells.length - 1] += char + line.charAt((index += 1));
    } else cells[cells.length - 1] += char;
  }
  const ended = cells.length > 2 && cells[cells.length - 1]?.trim() === "";
  return cells.slice(1, ended ? -1 : undefined);
}

function writtenTable(field: WorksheetField, rows: readonly Cells[]): string {
  const columns = field.columns ?? [];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ id, text }) => `${writtenCell(oneLine(text))} <!-- ${id} -->`)),
    line(columns.map(() => "---")),
    ...rows.map((cells) => line(columns.map(({ id }) => writtenCell(cells.get(id) ?? "")))),
  ].join("\n");
}

function readTable(field: WorksheetField, lines: readonly string[]): Content | undefined {
  const [head = [], , ...rows] = lines
    .filter((line) => line.trimStart().startsWith("|"))
    .map((line) => cellsOf(line.trim()));
  const columns = head.map(
    (cell) =>
      ID.exec(cell)?.[1] ??
      field.columns?.find(({ text }) => oneLine(text) === oneLine(readCell(cell)))?.id ??
      "",
  );
  return rowsContent(
    field,
    rows.map((cells) => new Map(columns.map((id, nth) => [id, readCell(cells[nth] ?? "")]))),
  );
}

function readOptions(field: WorksheetField, lines: readonly string[]): Content | undefined {
  const chosen = lines.flatMap((line) => {
    const text = /^\s*[-*+] \[[xX]\] (.*)$/s.exec(line)?.[1];
    if (text === undefined) return [];
    const id = ID.exec(text)?.[1];
    return id ?? field.options?.find((option) => oneLine(option.text) === oneLine(text))?.id ?? [];
  });
  return contentOf(field, field.kind === "choice" ? (chosen[0] ?? null) : chosen);
}

function bodyOf(field: WorksheetField, content: Content | undefined): string {
  switch (field.kind) {
    case "table":
      return writtenTable(field, (content ?? []) as readonly Cells[]);
    case "choice":
    case "choices": {
      const chosen: readonly unknown[] = Array.isArray(content) ? content : [content];
      return (field.options ?? [])
        .map(
          ({ id, text }) =>
            `- [${chosen.includes(id) ? "x" : " "}] ${oneLine(text)} <!-- ${id} -->`,
        )
        .join("\n");
    }
    case "score":
      return content === undefined
        ? ""
        : say("score", { score: String(content), max: String(field.max ?? "") });
    case "list":
      return itemsOf(String(content ?? ""))
        .map((item) => `- ${item}`)
        .join("\n");
    case "text":
      return String(content ?? "")
        .split("\n")
        .map((line) => (LIKE_A_FIELD.test(line) ? `\\${line}` : line))
        .join("\n");
  }
}

function readBody(field: WorksheetField, lines: readonly string[]): Content | undefined {
  switch (field.kind) {
    case "table":
      return readTable(field, lines);
    case "choice":
    case "choices":
      return readOptions(field, lines);
    case "score": {
      const number = /^\s*(-?\d{1,9})(?!\d)/.exec(lines.find((line) => line.trim() !== "") ?? "");
      return contentOf(field, number ? Number(number[1]) : null);
    }
    case "list":
      return contentOf(field, lines.map((line) => line.trim().replace(/^[-*+] /, "")).join("\n"));
    case "text":
      return contentOf(
        field,
        lines.map((line) => (LIKE_A_FIELD.test(line) ? line.slice(1) : line)).join("\n"),
      );
  }
}

/** A copy as Markdown. */
export function worksheetMarkdown(sheet: Sheet, name: string, contents: Contents): string {
  // No ">" inside, so that no name ends the comment.
  const head = JSON.stringify({ worksheet: sheet.id, schema: FORMAT, name }).replace(
    />/g,
    "\\u003e",
  );
  const title = oneLine(sheet.title) + (name === "" ? "" : `: ${name}`);
  const fields = sheet.fields.map(
    (field) =>
      `## ${oneLine(field.label)} <!-- field: ${field.id} -->\n\n${bodyOf(field, contents.get(field.id))}\n`,
  );
  return [`# ${title}\n`, `<!-- handrail worksheet ${head} -->\n`, ...fields].join("\n");
}

/** What the file says it is; `undefined` when it does not say that it is a worksheet. */
export function readHead(text: string): Head | undefined {
  for (const line of withLines(text).split("\n")) {
    if (FIELD.test(line)) return undefined;
    const found = HEAD.exec(line)?.[1];
    if (found === undefined) continue;
    try {
      const { worksheet, name, schema } = JSON.parse(found) as Record<string, unknown>;
      if (typeof worksheet !== "string") return undefined;
      return { worksheet, name: typeof name === "string" ? name : "", schema };
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** What is written below the headings, and the ids of the fields that this worksheet does not have. */
export function readFields(sheet: Sheet, text: string): { contents: Contents; unknown: string[] } {
  const bodies = new Map<string, string[]>();
  let lines: string[] | undefined;
  for (const line of withLines(text).split("\n")) {
    const id = FIELD.exec(line)?.[1];
    if (id === undefined) lines?.push(line);
    else bodies.set(id, (lines = []));
  }
  const contents = new Map<string, Content>();
  for (const field of sheet.fields) {
    const body = bodies.get(field.id) ?? [];
    bodies.delete(field.id);
    // One empty line stands below the heading, and one after the text.
    if (body[0] === "") body.shift();
    if (body[body.length - 1] === "") body.pop();
    const content = readBody(field, body);
    if (content !== undefined) contents.set(field.id, content);
  }
  return { contents, unknown: [...bodies.keys()] };
}
