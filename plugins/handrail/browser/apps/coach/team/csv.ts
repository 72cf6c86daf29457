/**
 * The team as a table of texts: one line for each person and competency, nothing added up.
 *
 * Columns are those of `exchange/report_csv.py`, without texts: what was written for the learner or for coaches alone
 * stays in the person files.
 */

import type { FrameworkData } from "../../../guide.ts";
import { memberOf } from "../../../guidance/levels.ts";
import { NOT_YET } from "../../../people/model.ts";
import type { Board, Cell, Column, Row } from "./board.ts";
import type { Shown } from "./choice.ts";

/**
 * What a spreadsheet may read as a formula, in its full-width forms too, and what is guarded already.
 *
 * Source: OWASP, CSV Injection; the same as `exchange/csv_cells.py`.
 */
const GUARDED = /^'*[\s\u200b\u2060\ufeff]*[=+\-@\t\r＝＋－＠]/;

/** A text as a cell: never a formula, quoted where it has to be. */
export function csvCell(text: string): string {
  const safe = GUARDED.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows and columns shown as CSV, by RFC 4180, with the mark by which spreadsheets know UTF-8. */
export function csvOf({ framework }: Board, { rows, columns, choice }: Shown): string {
  const lines = rows.flatMap((row) =>
    columns.flatMap((column) => {
      const cell = row.cells[column.place];
      if (cell === undefined) return [];
      return [lineOf(row, column, cell, (rank) => idOf(framework, column, rank), choice.anonymous)];
    }),
  );
  const heads = Object.keys(lines[0] ?? {});
  const texts = [heads, ...lines.map((line) => Object.values(line))];
  return `\ufeff${texts.map((line) => `${line.map(csvCell).join(",")}\r\n`).join("")}`;
}

function idOf(framework: FrameworkData, { place }: Column, rank: number | null): string {
  if (rank === null) return "";
  if (rank === 0) return NOT_YET;
  const scale = framework.competencies[place]?.scale ?? "";
  return memberOf(framework.scales, scale)?.levels[rank - 1]?.id ?? "";
}

function lineOf(
  row: Row,
  column: Column,
  cell: Cell,
  id: (rank: number | null) => string,
  anonymous: boolean,
): Readonly<Record<string, string>> {
  const standing = row.standings[column.place];
  const yes = (is: boolean | undefined) => (is ? "yes" : "");
  return {
    person: row.id,
    name: anonymous ? "" : row.name,
    role: row.role,
    next_role: row.nextRole,
    team: row.team,
    coach: row.coach,
    competency: column.id,
    title: column.title,
    self: id(cell.own),
    coach_level: id(cell.coach),
    assigned: id(cell.rank),
    rank: cell.rank === null ? "" : String(cell.rank),
    assigned_on: cell.day,
    assigned_by: cell.by,
    framework: standing?.assigned?.entry.framework ?? "",
    target: id(cell.target),
    next_target: id(standing?.nextTarget ?? null),
    gap: cell.gap === null ? "" : String(cell.gap),
    below_target: yes(cell.below),
    differs: yes(standing?.differs),
    no_evidence: yes(standing?.noEvidence),
    old: yes(standing?.old),
    review_due: yes(cell.due),
    review_by: cell.reviewBy,
  };
}
