/**
 * What the table holds before anything is chosen: people by competency, each cell with what is known of it.
 *
 * The calculations are those of `guidance/people.ts`. Of a person nothing is added up.
 */

import type { FrameworkData } from "../../../guide.ts";
import { lastAssessment, standings, type PersonStanding } from "../../../guidance/people.ts";
import { dayOfEntry, type Assessment, type Person } from "../../../people/model.ts";
import { daysBetween } from "../days.ts";
import { roleTitle } from "../ladder.ts";
import { levelsOf, type Level } from "./levels.ts";
import { say } from "./words.ts";

export interface Column {
  readonly id: string;
  readonly title: string;
  /** Id of its area. */
  readonly area: string;
  /** From the lowest. */
  readonly levels: readonly Level[];
  /** Its place among the cells of a row. */
  readonly place: number;
}

/** Ranks are from 0, "not yet"; null is "not known", and of a target "none". */
export interface Cell {
  readonly rank: number | null;
  readonly coach: number | null;
  readonly own: number | null;
  readonly target: number | null;
  readonly gap: number | null;
  readonly below: boolean;
  /** Whole months since anything was said of it, where that is more than half a year ago; else 0. */
  readonly months: number;
  /** Day on which the level was agreed, and by whom; "" without one. */
  readonly day: string;
  readonly by: string;
  readonly reviewBy: string;
  readonly due: boolean;
}

export interface Row {
  readonly id: string;
  /** Or "". */
  readonly name: string;
  /** The name as it is shown: with the id where somebody else has the same one, the id alone without one. */
  readonly called: string;
  readonly role: string;
  readonly roleTitle: string;
  readonly nextRole: string;
  readonly team: string;
  readonly coach: string;
  /** In the order of the framework's competencies. */
  readonly cells: readonly Cell[];
  readonly standings: readonly PersonStanding[];
}

export interface Area {
  readonly id: string;
  readonly title: string;
}

export interface Board {
  readonly framework: FrameworkData;
  readonly today: string;
  readonly areas: readonly Area[];
  /** By area, then in the framework's order. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Rows of people that have been seen already are taken over, so that what is painted of them can stay. */
export class Boards {
  #rows = new WeakMap<Person, Row>();
  #for: readonly [framework: FrameworkData, today: string] | undefined;

  of(people: readonly Person[], framework: FrameworkData, today: string): Board {
    if (this.#for?.[0] !== framework || this.#for[1] !== today) {
      this.#rows = new WeakMap();
      this.#for = [framework, today];
    }
    const names = people.map(({ head }) => head.name);
    const rows = people.map((person) => {
      const { id, name } = person.head;
      const twin = names.indexOf(name) !== names.lastIndexOf(name);
      const called = name === "" ? id : twin ? say("twin", { name, id }) : name;
      const known = this.#rows.get(person) ?? rowOf(person, framework, today);
      const row = known.called === called ? known : { ...known, called };
      this.#rows.set(person, row);
      return row;
    });
    return { framework, today, rows, ...columnsOf(framework, rows) };
  }
}

function columnsOf(
  framework: FrameworkData,
  rows: readonly Row[],
): Pick<Board, "areas" | "columns"> {
  const order = new Map(framework.areas.map(({ id }, place) => [id, place]));
  const used = ({ rank, target, own, coach }: Cell) => (rank ?? target ?? own ?? coach) !== null;
  const columns = framework.competencies
    .map((competency, place) => ({ competency, place }))
    .filter(
      ({ competency, place }) =>
        !competency.deprecated || rows.some(({ cells }) => cells[place] && used(cells[place])),
    )
    .map(({ competency, place }) => ({
      id: competency.id,
      title: competency.title,
      area: competency.area,
      levels: levelsOf(framework, competency),
      place,
    }))
    .sort((a, b) => (order.get(a.area) ?? order.size) - (order.get(b.area) ?? order.size));
  const present = new Set(columns.map(({ area }) => area));
  const areas = framework.areas.filter(({ id }) => present.has(id));
  const unknown = [...present].filter((id) => !order.has(id)).map((id) => ({ id, title: id }));
  return { columns, areas: [...areas, ...unknown] };
}

function rowOf(person: Person, framework: FrameworkData, today: string): Row {
  const { head } = person;
  const own = lastAssessment(person, "self");
  const coach = lastAssessment(person, "coach");
  const found = standings(person, framework, today);
  const cells = found.map((one) => cellOf(one, own, coach, today));
  return {
    id: head.id,
    name: head.name,
    called: head.name || head.id,
    role: head.role,
    roleTitle: head.role === "" ? "" : roleTitle(framework, head.role),
    nextRole: head.nextRole,
    team: head.team,
    coach: head.coach,
    cells,
    standings: found,
  };
}

function cellOf(
  one: PersonStanding,
  own: Assessment | undefined,
  coach: Assessment | undefined,
  today: string,
): Cell {
  const { assigned, target } = one;
  const day = assigned ? dayOfEntry(assigned.entry) : "";
  const said = [
    day,
    own && one.self !== null ? dayOfEntry(own) : "",
    coach && one.coach !== null ? dayOfEntry(coach) : "",
  ].sort();
  return {
    rank: assigned ? assigned.rank : null,
    coach: one.coach,
    own: one.self,
    target,
    gap: one.gap,
    below: one.belowTarget,
    months: one.old
      ? Math.max(6, Math.floor(daysBetween(said[said.length - 1] ?? "", today) / 30.44))
      : 0,
    day,
    by: assigned?.entry.by ?? "",
    reviewBy: assigned?.entry.reviewBy ?? "",
    due: one.reviewDue,
  };
}
