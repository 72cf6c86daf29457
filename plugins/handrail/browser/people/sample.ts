/**
 * A sample team to look around with, made from the framework at hand. Nobody in it exists.
 *
 * The levels differ from person to person, but are always the same ones: no chance is in it.
 */

import { memberOf } from "../guidance/levels.ts";
import type { CompetencyData, FrameworkData, RoleData } from "../guide.ts";
import { keptOf, newPersonFile } from "./changed.ts";
import { item, type Fields } from "./emit.ts";
import { LISTS, NOT_YET, type ListName } from "./model.ts";
import type { PersonFile } from "./on-desk.ts";
import { say } from "./words.ts";

const NAMES = ["Aster", "Birch", "Clover", "Dune", "Ember"] as const;
const DAY = 24 * 60 * 60 * 1000;

/** How far each one is from the targets of their role, in ranks, competency by competency. */
const SHAPES: readonly (readonly number[])[] = [
  [0, -1, 0, 1, -1],
  [-1, -1, -2, 0, -1],
  [2, 1, 3, 0, 2],
  [-1, 0, -1, -1, 1],
  [0, 0, 1, -2, 0],
];

/** Days since the last talk with each. */
const AGES = [40, 12, 96, 220, 30] as const;

/** Five person files. */
export function sampleTeam(framework: FrameworkData, today: string): readonly PersonFile[] {
  return NAMES.map((name, index) => samplePerson(framework, today, name, index));
}

function samplePerson(
  framework: FrameworkData,
  today: string,
  name: string,
  index: number,
): PersonFile {
  const { roles } = framework;
  const [role, next] = roleOf(roles, index);
  const id = `sample-${index + 1}`;
  const head = {
    id,
    name: say("name", { name }),
    ...(role ? { role: role.id } : {}),
    ...(next ? { next_role: next.id } : {}),
    team: say("team"),
    coach: "sample-coach",
  };
  const day = dayBefore(today, AGES[index] ?? 0);
  const pin = `${framework.id}@${framework.version}`;
  const entry = (letter: string, number: number, by: string, rest: Fields): Fields => ({
    id: `${letter}-${day.replaceAll("-", "")}-${index + 1}${String(number).padStart(3, "0")}`,
    date: day,
    by,
    ...rest,
  });
  const rows = rowsOf(framework, role, SHAPES[index] ?? []);
  const ratings = rows.map(({ competency, self }) => [
    competency.id,
    ratingsFor(competency, framework, self),
  ]);
  const notes = rows[0] ? { [rows[0].competency.id]: say("rated") } : {};
  const self = {
    kind: "self",
    framework: pin,
    role: role?.id,
    ratings: Object.fromEntries(ratings),
  };
  const coached = rows.map(({ competency, coach }) => [competency.id, coach]);
  const levels = Object.fromEntries(coached);
  const coach = { kind: "coach", framework: pin, role: role?.id, levels };
  const lists: Record<ListName, Fields[]> = {
    assessments: [entry("s", 1, id, { ...self, notes }), entry("c", 2, "sample-coach", coach)],
    assignments: [],
    evidence: [],
    goals: [],
  };
  for (const [at, { competency, level }] of rows.entries()) {
    // Every fifth is left for the coach to agree on.
    if (at % 5 === 4) continue;
    const shown = entry("e", at, "sample-coach", {
      title: say("evidence"),
      competencies: [competency.id],
    });
    const isShown = (at + index) % 4 !== 3;
    if (isShown) lists.evidence.push(shown);
    const agreed = entry("g", at, "sample-coach", {
      ...{ competency: competency.id, level, framework: pin },
      evidence: isShown ? [String(shown["id"])] : [],
      note: at === 0 ? say("note") : "",
      shared_note: at === 0 ? say("shared") : "",
      review_by: dayBefore(day, -180),
    });
    lists.assignments.push(agreed);
  }
  const below = rows.find(({ isBelow }) => isBelow);
  if (below) {
    const { id: competency, title } = below.competency;
    const text = say("goal", { competency: title });
    const goal = { text, competency, due: dayBefore(today, -60), state: "open" };
    lists.goals.push(entry("o", 1, "sample-coach", goal));
  }
  const lines = LISTS.flatMap((list) => {
    const items = lists[list].flatMap((one) => item(keptOf(one), 2));
    return items.length > 0 ? [`${list}:`, ...items] : [];
  });
  return { name: `${id}.yml`, text: `${newPersonFile(head)}${lines.join("\n")}\n` };
}

/** Most have the first role; one has the next, one wants it. */
function roleOf(roles: readonly RoleData[], index: number): (RoleData | undefined)[] {
  const asking = roles.filter(({ targets }) => targets.length > 0);
  const [first] = asking;
  const after = asking.find(({ id }) => id === first?.next) ?? asking[1];
  if (index === 2) return [after ?? first, undefined];
  return [first, index === 0 ? after : undefined];
}

interface Row {
  readonly competency: CompetencyData;
  /** Id of a level, or `NOT_YET`: what was agreed, and what the coach sees. */
  readonly level: string;
  readonly coach: string;
  /** Rank that the person gives themself. */
  readonly self: number;
  readonly isBelow: boolean;
}

function rowsOf(
  framework: FrameworkData,
  role: RoleData | undefined,
  shape: readonly number[],
): Row[] {
  const asked = new Map(role?.targets.map((target) => [target.competency, target.level]) ?? []);
  return framework.competencies.flatMap((competency, at): Row[] => {
    const levels = memberOf(framework.scales, competency.scale)?.levels ?? [];
    if (competency.deprecated || levels.length === 0) return [];
    const wanted = levels.findIndex(({ id }) => id === asked.get(competency.id)) + 1;
    const rank = between(0, levels.length, (wanted || 1) + (shape[at % shape.length] ?? 0));
    const seen = between(0, levels.length, rank - (at % 6 === 5 ? 1 : 0));
    const name = (of: number) => levels[of - 1]?.id ?? NOT_YET;
    const self = between(0, levels.length, rank + (at % 3 === 1 ? 1 : 0));
    return [{ competency, level: name(rank), coach: name(seen), self, isBelow: rank < wanted }];
  });
}

/** Ratings that come to a rank: everything up to it is met, of the next level half. */
function ratingsFor(competency: CompetencyData, framework: FrameworkData, rank: number): Fields {
  const levels = memberOf(framework.scales, competency.scale)?.levels ?? [];
  const pairs = levels.slice(0, rank + 1).flatMap(({ id }, at) => {
    const statements = memberOf(competency.levels, id)?.statements ?? [];
    const above = at >= rank;
    return statements.map((statement, place) => [
      statement,
      above
        ? place === 0
          ? "not-yet"
          : "sometimes"
        : place % 4 === 3
          ? "helps-others"
          : "consistently",
    ]);
  });
  return Object.fromEntries(pairs);
}

function between(least: number, most: number, number: number): number {
  return Math.min(most, Math.max(least, number));
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);
}
