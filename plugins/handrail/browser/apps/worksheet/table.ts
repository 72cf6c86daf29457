/**
 * A table to write in: each row an entry of its own, with buttons to move and to remove it, and one to add another.
 */

import type { WorksheetField } from "../../worksheet/content.ts";
import { newId, parts, type Copy } from "../../worksheet/copies.ts";
import { moved, placeAfter, rowsOf, writtenRow, type Row } from "../../worksheet/rows.ts";
import type { Control, Desk } from "./control.ts";
import { Line, emptyRow } from "./line.ts";
import { button, made } from "./made.ts";
import { say } from "./words.ts";

export function table(part: HTMLElement, field: WorksheetField, desk: Desk): Control | undefined {
  const element = part.querySelector<HTMLElement>(".hr-sheet-table");
  const body = element?.querySelector("tbody");
  if (!element || !body) return undefined;
  const columns = field.columns ?? [];
  const printed = [...body.rows];
  const lines = new Map<string, Line>();
  let rows: readonly Row[] = [];

  const tools = made("span", { class: "hr-visually-hidden" }, say("rowTools"));
  element
    .querySelector("thead tr")
    ?.append(made("th", { scope: "col", class: "hr-row-tools" }, tools));
  const place = made("div");

  const pathOf = (id: string) => parts.row(field.id, id);
  const numberOf = (id: string) => rows.findIndex((row) => row.id === id) + 1;

  const lineAt = (id: string, from?: HTMLTableRowElement): Line => {
    const known = lines.get(id);
    if (known) return known;
    const made = new Line(from ?? emptyRow(columns), columns, {
      announce: (text) => desk.announce(text),
      move: (step) => move(id, step),
      remove: () => remove(id),
    });
    made.row.dataset["row"] = id;
    lines.set(id, made);
    return made;
  };

  const move = (id: string, step: -1 | 1) => {
    const changed = moved(rows, id, step);
    if (changed.length === 0) return;
    // What was typed a moment ago goes along.
    desk.write(
      new Map(
        changed.map(({ id: row, at, cells }) => [
          pathOf(row),
          writtenRow({ at, cells: lines.get(row)?.cells ?? cells }),
        ]),
      ),
    );
    desk.announce(say("rowMoved", { row: numberOf(id), count: rows.length }));
  };

  const remove = (id: string) => {
    const row = numberOf(id);
    desk.remove(new Map([[pathOf(id), null]]), place, say("rowRemoved", { row }), () => {
      lines.get(id)?.focus();
      return say("rowBack");
    });
  };

  const add = button(
    say("addRow"),
    () => {
      const id = newId(Date.now());
      desk.write(new Map([[pathOf(id), writtenRow({ at: placeAfter(rows), cells: new Map() })]]));
      lines.get(id)?.focus();
      desk.announce(say("rowAdded", { row: numberOf(id) }));
    },
    "hr-add-row",
  );
  element.append(add, place);

  printed.forEach((row, index) => lineAt(String(index + 1), row));

  /** Give the page the rows that the record has. */
  const arrange = () => {
    const kept = new Set(rows.map((row) => row.id));
    for (const [id, line] of lines) {
      if (kept.has(id)) continue;
      line.row.remove();
      lines.delete(id);
    }
    const focused = document.activeElement;
    rows.forEach(({ id }, index) => {
      const line = lineAt(id);
      const there = body.rows[index] ?? null;
      if (there !== line.row) body.insertBefore(line.row, there);
      line.name(index + 1, index + 1 === rows.length);
    });
    if (focused instanceof HTMLElement && body.contains(focused)) focused.focus();
  };

  return {
    field,
    printed: printed.length,
    pathOf: (target) => pathOf(target.closest<HTMLElement>("tr")?.dataset["row"] ?? ""),
    valueAt: (path) => {
      const row = rows.find(({ id }) => pathOf(id) === path);
      const line = row && lines.get(row.id);
      return row && line && writtenRow({ at: row.at, cells: line.cells });
    },
    written: () => [...lines].filter(([, line]) => line.isWritten).map(([id]) => pathOf(id)),
    show: (copy: Copy, stays) => {
      rows = rowsOf(copy.rows.get(field.id), printed.length);
      arrange();
      for (const { id, cells } of rows) {
        lineAt(id).show(cells, (area) => stays(pathOf(id), area));
      }
    },
  };
}
