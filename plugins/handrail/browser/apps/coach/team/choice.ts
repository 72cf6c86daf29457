/**
 * What of the board is shown, and in which order: by role, team and area of competencies, sorted by name, role or the
 * level in one competency. There is no order by anything that is added up over competencies.
 */

import { locale } from "../../../phrases.ts";
import type { Board, Column, Row } from "./board.ts";

export interface Choice {
  /** `=` and the id of a role (alone: those without one), or "" for all. */
  readonly role: string;
  /** `=` and a team, or "" for all. */
  readonly team: string;
  /** Id of an area, or "" for all. */
  readonly area: string;
  readonly below: boolean;
  /** "name", "role" or `=` and the id of a competency. */
  readonly sort: string;
  /** Only of a competency: from the lowest level. */
  readonly ascending: boolean;
  readonly anonymous: boolean;
}

export const EVERYTHING: Choice = {
  role: "",
  team: "",
  area: "",
  below: false,
  sort: "name",
  ascending: false,
  anonymous: false,
};

export interface Shown {
  readonly choice: Choice;
  /** Everybody of the role and team, whether the table shows them or not: what coverage is counted over. */
  readonly group: readonly Row[];
  /** The rows of the table, in their order. */
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
}

/** Names as people look for them: "Éva" beside "Eva", "p-10" behind "p-9". */
const COLLATOR = new Intl.Collator(locale(), { numeric: true });

/** What a person is called: nothing but the id when names are left out. */
export function nameOf({ id, called }: Row, anonymous: boolean): string {
  return anonymous ? id : called;
}

/** The choice without what the board does not have any more. */
export function fitting(board: Board, choice: Choice): Choice {
  const has = (value: string, of: (row: Row) => string) =>
    value === "" || board.rows.some((row) => value === `=${of(row)}`);
  const sorted = sortColumn(board, choice) ?? ["name", "role"].includes(choice.sort);
  return {
    ...choice,
    role: has(choice.role, ({ role }) => role) ? choice.role : "",
    team: has(choice.team, ({ team }) => team) ? choice.team : "",
    area: board.areas.some(({ id }) => id === choice.area) ? choice.area : "",
    sort: sorted ? choice.sort : "name",
  };
}

/** The competency that the rows are sorted by, if they are. */
export function sortColumn(board: Board, { sort }: Choice): Column | undefined {
  return board.columns.find(({ id }) => sort === `=${id}`);
}

export function shownOf(board: Board, choice: Choice): Shown {
  const columns = board.columns.filter(({ area }) => choice.area === "" || area === choice.area);
  const group = board.rows.filter(
    ({ role, team }) =>
      (choice.role === "" || choice.role === `=${role}`) &&
      (choice.team === "" || choice.team === `=${team}`),
  );
  const isBelow = ({ cells }: Row) => columns.some(({ place }) => cells[place]?.below);
  const rows = choice.below ? group.filter(isBelow) : [...group];
  return { choice, group, columns, rows: rows.sort(orderBy(board, choice)) };
}

type Order = (a: Row, b: Row) => number;

function orderBy(board: Board, choice: Choice): Order {
  // With ids in place of names the order would still tell the names.
  const byName: Order = (a, b) =>
    COLLATOR.compare(nameOf(a, choice.anonymous), nameOf(b, choice.anonymous)) ||
    COLLATOR.compare(a.id, b.id);
  if (choice.sort === "role") {
    return (a, b) => COLLATOR.compare(a.roleTitle, b.roleTitle) || byName(a, b);
  }
  const column = sortColumn(board, choice);
  if (column === undefined) return byName;
  const rank = ({ cells }: Row) => cells[column.place]?.rank ?? null;
  return (a, b) => {
    const [left, right] = [rank(a), rank(b)];
    // Nothing agreed is neither high nor low.
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null) || byName(a, b);
    }
    return (choice.ascending ? left - right : right - left) || byName(a, b);
  };
}

/** The different values of a field, as they are offered for choosing. */
export function valuesOf(
  rows: readonly Row[],
  of: (row: Row) => readonly [value: string, title: string],
): readonly (readonly [value: string, title: string])[] {
  const found = new Map(rows.map(of));
  return [...found].sort(([a, first], [b, second]) =>
    a === "" || b === "" ? Number(a === "") - Number(b === "") : COLLATOR.compare(first, second),
  );
}
