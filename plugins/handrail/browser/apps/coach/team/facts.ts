/**
 * What the people shown can do together: coverage, what rests on one person, who could mentor whom, reviews due.
 *
 * The rules are those of `guidance/team.ts`; here its ids become rows and columns, in the order of what is shown.
 */

import { coverages, holderRank, reviewsDue } from "../../../guidance/team.ts";
import type { Board, Column, Row } from "./board.ts";
import type { Shown } from "./choice.ts";

export interface Covered {
  readonly column: Column;
  /** Rank from which somebody can carry the competency for others. */
  readonly enough: number;
  /** How many of the people reach that rank. */
  readonly holders: number;
  readonly people: number;
  /** How many are at each rank exactly, from "not yet". */
  readonly at: readonly number[];
  readonly unassigned: number;
}

export interface Alone {
  readonly column: Column;
  readonly row: Row;
  /** The rank that only this person reaches. */
  readonly rank: number;
}

export interface Mentoring {
  readonly column: Column;
  /** Those who have somebody to help beside themselves. */
  readonly mentors: readonly Row[];
  /** Those furthest from their target first. */
  readonly learners: readonly Row[];
}

export interface Due {
  readonly day: string;
  readonly row: Row;
  readonly column: Column;
}

export interface Facts {
  readonly coverage: readonly Covered[];
  readonly alone: readonly Alone[];
  readonly mentoring: readonly Mentoring[];
  readonly reviews: readonly Due[];
}

export function factsOf({ framework }: Board, { group, columns }: Shown): Facts {
  const team = new Map(group.map(({ id, standings }) => [id, standings]));
  const rows = new Map(group.map((row) => [row.id, row]));
  const shown = new Map(columns.map((column) => [column.id, column]));
  const found = new Map(coverages(framework, team).map((one) => [one.competency, one]));
  const coverage: Covered[] = [];
  const alone: Alone[] = [];
  const mentoring: Mentoring[] = [];
  for (const column of columns) {
    const one = found.get(column.id);
    const competency = framework.competencies[column.place];
    if (one === undefined || competency === undefined) continue;
    const cells = group.flatMap(({ cells }) => cells[column.place] ?? []);
    const count = (rank: number | null) => cells.filter((cell) => cell.rank === rank).length;
    coverage.push({
      column,
      enough: holderRank(framework, competency),
      holders: one.holders.length,
      people: group.length,
      at: [count(0), ...column.levels.map((_, index) => count(index + 1))],
      unassigned: count(null),
    });
    const only = one.single === null ? undefined : rows.get(one.single);
    const highest = Math.max(0, ...cells.map(({ target }) => target ?? 0));
    if (only) alone.push({ column, row: only, rank: highest });
    const named = (ids: readonly string[]) => ids.flatMap((id) => rows.get(id) ?? []);
    const mentors = named(one.holders.filter((id) => one.below.some((other) => other !== id)));
    const learners = named(one.below.filter((id) => one.holders.some((other) => other !== id)));
    const gap = ({ cells: own }: Row) => own[column.place]?.gap ?? 0;
    learners.sort((a, b) => gap(b) - gap(a));
    if (mentors.length > 0 && learners.length > 0) mentoring.push({ column, mentors, learners });
  }
  const reviews = reviewsDue(team).flatMap(({ day, person, competency }) => {
    const [row, column] = [rows.get(person), shown.get(competency)];
    return row && column ? [{ day, row, column }] : [];
  });
  return { coverage, alone, mentoring, reviews };
}
