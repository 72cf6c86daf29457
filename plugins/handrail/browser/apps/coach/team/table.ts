/**
 * The table: a row for each person, a column for each competency.
 *
 * Thousands of cells are made once, without templates, and stay. Choosing others moves rows and hides columns; only
 * people of whom something has changed are made anew. The browser leaves out groups of rows that are not in sight
 * (`content-visibility` in coach-team-table.css), which is why every part has its role written down.
 */

import { piece } from "../../../elements/pieces.ts";
import { parted } from "../../../signs.ts";
import { dayInWords } from "../days.ts";
import type { Board, Column, Row } from "./board.ts";
import { marksOf, wordsOf } from "./cell.ts";
import { nameOf, sortColumn, type Choice, type Shown } from "./choice.ts";
import { GridKeys } from "./grid.ts";
import { tile } from "./tile.ts";
import { say } from "./words.ts";

export interface TableEvents {
  /** The address of a person within the page. */
  href(person: string): string;
  open(person: string, competency?: string): void;
  sort(by: string): void;
}

/** So many rows are in sight, or out of it, together. */
const GROUP = 10;

export class TeamTable {
  readonly box = piece("div", "hr-team-box");
  #table = part("table", "grid", "hr-team-table");
  #head = part("thead", "rowgroup");
  #groups: HTMLTableSectionElement[] = [];
  #events: TableEvents;
  #keys: GridKeys;
  #made = new Map<Row, HTMLTableRowElement>();
  /** What the heads and cells were made for. */
  #columns = "";
  #heads: HTMLTableRowElement | undefined;
  #named: HTMLElement | null = null;
  #view: readonly [board: Board, shown: Shown] | undefined;

  constructor(events: TableEvents) {
    this.#events = events;
    this.#table.setAttribute("aria-label", say("table"));
    this.#table.append(this.#head);
    this.box.append(this.#table);
    // The row of the areas leads nowhere.
    this.#keys = new GridKeys(this.#table, () => [...this.#table.rows].slice(1));
    this.#table.addEventListener("click", (event) => this.#clicked(event));
    this.#table.addEventListener("pointerover", (event) => this.#pointed(event));
  }

  show(board: Board, shown: Shown): void {
    this.#view = [board, shown];
    const columns = JSON.stringify(board.columns);
    if (columns !== this.#columns) {
      this.#columns = columns;
      this.#made.clear();
      this.#heads = this.#headRow(board.columns);
    }
    this.#showColumns(board, shown);
    this.#showRows(board, shown);
    this.#keys.settle();
  }

  #showColumns(board: Board, { columns, choice }: Shown): void {
    const row = this.#heads;
    if (row === undefined) return;
    const areas = part("tr", "row", "hr-team-areas");
    const corner = part("td", "gridcell");
    areas.append(corner);
    for (const { id, title } of board.areas) {
      const span = columns.filter(({ area }) => area === id).length;
      if (span === 0) continue;
      const cell = part("th", "columnheader", "hr-team-area");
      cell.colSpan = span;
      cell.style.setProperty("--hr-span", String(span));
      cell.append(piece("span", "", title));
      areas.append(cell);
    }
    // The heads themselves are left where they are: one of them may have the focus.
    if (row.parentNode !== this.#head) this.#head.replaceChildren(areas, row);
    else this.#head.firstChild?.replaceWith(areas);
    const sorted = sortColumn(board, choice);
    const present = new Set(columns);
    board.columns.forEach((column, index) => {
      const cell = row.cells[index + 1];
      if (cell === undefined) return;
      const order = choice.ascending ? "ascending" : "descending";
      if (column === sorted) cell.setAttribute("aria-sort", order);
      else cell.removeAttribute("aria-sort");
      cell.hidden = !present.has(column);
    });
    if (choice.sort === "name") row.cells[0]?.setAttribute("aria-sort", "ascending");
    else row.cells[0]?.removeAttribute("aria-sort");
    this.#table.classList.toggle("is-wide", columns.length > 14);
  }

  #headRow(columns: readonly Column[]): HTMLTableRowElement {
    const row = part("tr", "row", "hr-team-heads");
    const sorter = (by: string, text: string, className = "") => {
      const cell = part("th", "columnheader", className);
      const button = piece("button", "hr-team-sort");
      button.type = "button";
      button.tabIndex = -1;
      button.dataset["sort"] = by;
      button.append(piece("span", "", text));
      cell.append(button);
      return cell;
    };
    row.append(
      sorter("name", say("person")),
      ...columns.map(({ id, title, area }, index) =>
        sorter(`=${id}`, title, columns[index - 1]?.area === area ? "" : "is-first"),
      ),
    );
    return row;
  }

  #showRows(board: Board, { rows, columns, choice }: Shown): void {
    const present = new Set(board.rows);
    for (const row of this.#made.keys()) if (!present.has(row)) this.#made.delete(row);
    const visible = board.columns.map((column) => columns.includes(column));
    const key = visible.map(Number).join("");
    const elements = rows.map((row) => {
      const known = this.#made.get(row);
      const element = known ?? this.#row(row, board);
      if (!known) this.#made.set(row, element);
      if (element.dataset["columns"] !== key) {
        element.dataset["columns"] = key;
        visible.forEach((is, index) => {
          const cell = element.cells[index + 1];
          if (cell !== undefined && cell.hidden === is) cell.hidden = !is;
        });
      }
      this.#name(element, row, choice);
      return element;
    });
    this.#group(elements);
  }

  /** Rows that come into sight one by one would each be laid out by itself, too often to scroll. */
  #group(elements: readonly HTMLTableRowElement[]): void {
    const count = Math.ceil(elements.length / GROUP);
    while (this.#groups.length > count) this.#groups.pop()?.remove();
    while (this.#groups.length < count) this.#groups.push(part("tbody", "rowgroup"));
    this.#groups.forEach((group, at) => {
      const rows = elements.slice(at * GROUP, (at + 1) * GROUP);
      const same =
        group.rows.length === rows.length && rows.every((row, i) => row === group.rows[i]);
      if (!same) group.replaceChildren(...rows);
      group.style.setProperty("--hr-rows", String(rows.length));
      if (!group.parentNode) this.#table.append(group);
    });
  }

  #name(element: HTMLTableRowElement, row: Row, { anonymous }: Choice): void {
    const name = nameOf(row, anonymous);
    const link = element.cells[0]?.querySelector("a");
    if (link && link.textContent !== name) link.textContent = name;
  }

  #row(row: Row, { columns }: Board): HTMLTableRowElement {
    const element = part("tr", "row");
    const head = part("th", "rowheader");
    const link = piece("a", "hr-team-person");
    link.href = this.#events.href(row.id);
    link.tabIndex = -1;
    const about = [row.roleTitle, row.team].filter(Boolean).join(" · ");
    head.append(link, piece("span", "hr-team-about", about));
    element.dataset["person"] = row.id;
    element.append(head);
    columns.forEach((column, index) => {
      const cell = this.#cell(row, column);
      if (columns[index - 1]?.area !== column.area) cell.classList.add("is-first");
      element.append(cell);
    });
    return element;
  }

  #cell(row: Row, column: Column): HTMLTableCellElement {
    const element = part("td", "gridcell");
    const known = row.cells[column.place];
    if (known === undefined) return element;
    const words = wordsOf(known, column, dayInWords);
    element.append(tile(marksOf(known, column)), piece("span", "hr-team-words", words));
    return element;
  }

  /** The words of a cell or a name beside the pointer; only while it is there, since it holds them already. */
  #pointed({ target }: Event): void {
    const cell = target instanceof Element ? target.closest<HTMLElement>("tbody > tr > *") : null;
    if (cell === this.#named) return;
    this.#named?.removeAttribute("title");
    this.#named = cell;
    if (!cell) return;
    // A long name is cut off in its column.
    const words = [...cell.querySelectorAll(".hr-team-words, .hr-team-person, .hr-team-about")];
    cell.title = parted(words.flatMap(({ textContent }) => textContent || []));
  }

  #clicked(event: MouseEvent): void {
    if (!(event.target instanceof Element) || !this.#view) return;
    const sort = event.target.closest<HTMLElement>("button[data-sort]")?.dataset["sort"];
    if (sort !== undefined) {
      this.#events.sort(sort);
      return;
    }
    const cell = event.target.closest("td, th");
    const row = cell?.closest("tr");
    const person = row?.dataset["person"];
    if (person === undefined || !(cell instanceof HTMLTableCellElement)) return;
    if (event.target.closest("a")) {
      // A new tab or window is the browser's to open.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
    }
    this.#events.open(person, this.#view[0].columns[cell.cellIndex - 1]?.id);
  }
}

/** A part of the grid; a table that is laid out as something else loses its roles. */
function part<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  role: string,
  className = "",
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.setAttribute("role", role);
  if (className) element.className = className;
  return element;
}
