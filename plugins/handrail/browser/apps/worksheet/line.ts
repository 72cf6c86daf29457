/**
 * One row of a table on the page: its cells, and the buttons that move and remove it.
 */

import type { WorksheetField } from "../../worksheet/content.ts";
import type { Cells } from "../../worksheet/rows.ts";
import { Note, watchLimit } from "./limit.ts";
import { button, made } from "./made.ts";
import { Printed } from "./paper.ts";
import { say } from "./words.ts";

type Columns = NonNullable<WorksheetField["columns"]>;

interface Pressed {
  announce(text: string): void;
  move(step: -1 | 1): void;
  remove(): void;
}

interface Cell {
  readonly column: Columns[number];
  readonly area: HTMLTextAreaElement;
  readonly printed: Printed;
  readonly note: Note;
}

export function emptyRow(columns: Columns): HTMLTableRowElement {
  const cells = columns.map(({ text }) =>
    made("td", { "data-label": text }, made("textarea", { rows: "1" })),
  );
  return made("tr", {}, ...cells);
}

/** Distinguishes the notes of cells, which have no ids of their own. */
let count = 0;

export class Line {
  readonly row: HTMLTableRowElement;
  #cells: readonly Cell[];
  #up: HTMLButtonElement;
  #down: HTMLButtonElement;
  #remove: HTMLButtonElement;
  #number = 0;
  #isLast = false;

  constructor(row: HTMLTableRowElement, columns: Columns, pressed: Pressed) {
    this.row = row;
    const areas = [...row.querySelectorAll("textarea")];
    this.#cells = columns.flatMap((column, index) => {
      const area = areas[index];
      if (area === undefined) return [];
      area.autocomplete = "off";
      area.dir = "auto";
      const printed = new Printed(area);
      const note = new Note(area, `hr-sheet-note-${(count += 1)}`, (text) =>
        pressed.announce(text),
      );
      watchLimit(area, note);
      area.addEventListener("change", () => printed.update());
      return { column, area, printed, note };
    });
    this.#up = button("", () => pressed.move(-1), "hr-move is-up");
    this.#down = button("", () => pressed.move(1), "hr-move is-down");
    this.#remove = button("", () => pressed.remove(), "hr-move is-away");
    const tools = row.insertCell();
    tools.className = "hr-row-tools";
    tools.append(this.#up, this.#down, this.#remove);
  }

  /** What stands in its cells now. */
  get cells(): Cells {
    return new Map(this.#cells.map(({ column, area }) => [column.id, area.value]));
  }

  get isWritten(): boolean {
    return this.#cells.some(({ area }) => area.value !== "");
  }

  show(cells: Cells, stays: (area: Element) => boolean): void {
    for (const { column, area, printed, note } of this.#cells) {
      const text = cells.get(column.id) ?? "";
      if (!stays(area) && area.value !== text) {
        area.value = text;
        note.show("");
      }
      printed.update();
    }
  }

  /** Say where it stands now. */
  name(row: number, isLast: boolean): void {
    if (row === this.#number && isLast === this.#isLast) return;
    [this.#number, this.#isLast] = [row, isLast];
    for (const { column, area } of this.#cells) {
      area.setAttribute("aria-label", say("rowNames", { column: column.text, row }));
    }
    this.#up.setAttribute("aria-label", say("moveUp", { row }));
    this.#down.setAttribute("aria-label", say("moveDown", { row }));
    this.#remove.setAttribute("aria-label", say("removeRow", { row }));
    // Still focusable at the ends: the focus of whoever pressed it is not lost.
    this.#up.setAttribute("aria-disabled", String(row === 1));
    this.#down.setAttribute("aria-disabled", String(isLast));
  }

  focus(): void {
    this.#cells[0]?.area.focus();
  }
}
