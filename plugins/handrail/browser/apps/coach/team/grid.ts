/**
 * The keyboard in a grid: one stop for Tab, arrow keys from cell to cell, Enter for what a cell leads to.
 *
 * What takes the focus in a cell is its button or link, or the cell itself where it has none.
 *
 * Source: ARIA Authoring Practices, Grid Pattern.
 */

const PAGE = 10;

type Move = (row: number, cell: number, rows: number, cells: number) => readonly [number, number];

/** Where a key leads, with the reading direction from left to right. */
const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: (row, cell) => [row - 1, cell],
  ArrowDown: (row, cell) => [row + 1, cell],
  ArrowLeft: (row, cell) => [row, cell - 1],
  ArrowRight: (row, cell) => [row, cell + 1],
  PageUp: (row, cell) => [row - PAGE, cell],
  PageDown: (row, cell) => [row + PAGE, cell],
  Home: (row) => [row, 0],
  End: (row, _cell, _rows, cells) => [row, cells - 1],
};
const WITH_CONTROL: Readonly<Record<string, Move>> = {
  Home: () => [0, 0],
  End: (_row, _cell, rows, cells) => [rows - 1, cells - 1],
};
const MIRRORED: Readonly<Record<string, string>> = {
  ArrowLeft: "ArrowRight",
  ArrowRight: "ArrowLeft",
};

function focusable(cell: HTMLTableCellElement | undefined): HTMLElement | undefined {
  return cell?.querySelector<HTMLElement>("button, a") ?? cell;
}

export class GridKeys {
  #rows: () => readonly HTMLTableRowElement[];
  #stop: HTMLElement | undefined;

  /** @param rows the rows that can be reached at the moment, the one with the heads first. */
  constructor(table: HTMLTableElement, rows: () => readonly HTMLTableRowElement[]) {
    this.#rows = rows;
    table.addEventListener("keydown", (event) => this.#pressed(event));
    table.addEventListener("focusin", ({ target }) => {
      const cell = target instanceof Element ? target.closest("td, th") : null;
      if (cell instanceof HTMLTableCellElement) this.#stopAt(focusable(cell));
    });
  }

  /** Give Tab somewhere to go when the cell that it led to is not shown any more. */
  settle(): void {
    const cell = this.#stop?.closest("td, th");
    const row = cell?.closest("tr");
    if (row && cell instanceof HTMLElement && !cell.hidden && this.#rows().includes(row)) return;
    const [head, first] = this.#rows();
    this.#stopAt(focusable(cellsOf(first ?? head)[0]));
  }

  #stopAt(element: HTMLElement | undefined): void {
    if (element === this.#stop) return;
    this.#stop?.setAttribute("tabindex", "-1");
    element?.setAttribute("tabindex", "0");
    this.#stop = element;
  }

  #pressed(event: KeyboardEvent): void {
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
    if (altKey || metaKey || shiftKey) return;
    const cell = event.target instanceof Element ? event.target.closest("td, th") : null;
    const row = cell?.closest("tr");
    if (!row || !(cell instanceof HTMLTableCellElement)) return;
    if (key === "Enter" && event.target === cell) {
      event.preventDefault();
      cell.click();
      return;
    }
    const mirrored = getComputedStyle(row).direction === "rtl" ? (MIRRORED[key] ?? key) : key;
    const move = ctrlKey ? WITH_CONTROL[key] : MOVES[mirrored];
    const rows = this.#rows();
    const place = rows.indexOf(row);
    if (move === undefined || place < 0) return;
    event.preventDefault();
    const cells = cellsOf(row);
    const [to, at] = move(place, cells.indexOf(cell), rows.length, cells.length);
    const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);
    const reached = cellsOf(rows[within(to, rows.length)])[within(at, cells.length)];
    const target = focusable(reached);
    this.#stopAt(target);
    target?.focus();
  }
}

/** The cells of a row that are shown. */
function cellsOf(row: HTMLTableRowElement | undefined): HTMLTableCellElement[] {
  return [...(row?.cells ?? [])].filter((cell) => !cell.hidden);
}
