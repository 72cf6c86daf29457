/**
 * What lies between a learner and the targets of a role.
 *
 * `guidance/gaps.py` says the same in Python; tests/vectors hold the two together.
 *
 * - The gap is the rank of the target less the rank reached. It is 0 where as much or more is reached, and where
 *   nothing is left to meet up to the target: all that was missing is not described, or not relevant to this learner.
 * - On a scale that is not cumulative only the target's own level counts.
 * - Where a coach assigned a level, the gap is the rank of the target less the rank assigned, whatever the ratings say:
 *   a rating never changes an assignment. The level to work on is then the lowest one above the assigned level that
 *   does not pass through.
 * - Order: required targets before optional ones; then importance times gap, importance, the framework's order.
 * - A target that nothing can be said about (competency, scale or level unknown) is left out. A deprecated competency
 *   counts as long as a role asks for it.
 */

import type { CompetencyData, FrameworkData, RoleData, TargetData } from "../guide.ts";
import { ownStatement, paths, readAssigned, type Rating, type Ratings } from "../record.ts";
import type { Leaf } from "../store/document.ts";
import {
  levelStandings,
  memberOf,
  passesThrough,
  standingOn,
  type LevelStanding,
  type Standing,
} from "./levels.ts";
import { rankIn } from "./people.ts";

export interface Gap {
  readonly competency: CompetencyData;
  readonly target: TargetData;
  /** Rank of the target's level, from 1. */
  readonly rank: number;
  /** With the statements that only this role asks for. */
  readonly standing: Standing;
  /** Ranks left to climb. */
  readonly gap: number;
  /** Importance times gap. */
  readonly weight: number;
  /** The level to work on for this target; null where the gap is 0, and where nothing can be met in a gap assigned. */
  readonly next: LevelStanding | null;
  /** Rank that a coach assigned, where one did, from 0; the gap is then counted from here. */
  readonly assigned?: number;
}

/** Whether anything can be said of where the learner stands: by their ratings, or as it was agreed. */
export function isKnown({ standing, assigned }: Gap): boolean {
  return standing.assessed || assigned !== undefined;
}

/** By competency the rank that a coach assigned, from 0, "not yet". */
export type AssignedRanks = ReadonlyMap<string, number>;

const NO_RATINGS: ReadonlyMap<string, Rating> = new Map();

/** Every target of a role with its gap, those first that matter most. */
export function gaps(
  framework: FrameworkData,
  role: RoleData,
  ratings: Ratings,
  assigned: AssignedRanks = new Map(),
): Gap[] {
  const known = new Map(framework.competencies.map((competency) => [competency.id, competency]));
  const place = new Map([...known.keys()].map((id, index) => [id, index]));
  const found: Gap[] = [];
  for (const target of role.targets) {
    const competency = known.get(target.competency);
    const scale = competency && memberOf(framework.scales, competency.scale);
    const rank = scale ? scale.levels.findIndex(({ id }) => id === target.level) + 1 : 0;
    if (!competency || !scale || rank === 0) continue;
    const levels = levelStandings(competency, scale, ratings.get(competency.id) ?? NO_RATINGS, {
      level: target.level,
      statements: target.statements.map(({ id }) => ownStatement(role.id, id)),
    });
    const standing = standingOn(levels, scale.cumulative);
    const given = assigned.get(competency.id);
    const [gap, next] =
      given === undefined
        ? ownGap(rank, standing, levels, scale.cumulative)
        : assignedGap(rank, given, levels, scale.cumulative);
    const weight = target.importance * gap;
    const from = given === undefined ? {} : { assigned: given };
    found.push({ competency, target, rank, standing, gap, weight, next, ...from });
  }
  return found.sort(
    (a, b) =>
      Number(b.target.required) - Number(a.target.required) ||
      b.weight - a.weight ||
      b.target.importance - a.target.importance ||
      (place.get(a.competency.id) ?? 0) - (place.get(b.competency.id) ?? 0),
  );
}

/** The gap to a target of that rank by the learner's own ratings, and the level to work on. */
function ownGap(
  rank: number,
  { rank: reached, next }: Standing,
  levels: readonly LevelStanding[],
  cumulative: boolean,
): [gap: number, next: LevelStanding | null] {
  const asked = cumulative ? next : levels[rank - 1];
  const isLeft = cumulative ? asked && asked.rank <= rank : asked && !passesThrough(asked);
  return asked && isLeft && reached < rank ? [rank - reached, asked] : [0, null];
}

/** The same from the rank that was assigned. */
function assignedGap(
  rank: number,
  given: number,
  levels: readonly LevelStanding[],
  cumulative: boolean,
): [gap: number, next: LevelStanding | null] {
  const between = levels.slice(cumulative ? given : rank - 1, rank);
  const asked = between.find((level) => !passesThrough(level));
  return given < rank ? [rank - given, asked ?? null] : [0, null];
}

/** The ranks that were assigned, of the leaves of a record; a level that the framework does not have counts as none. */
export function assignedRanks(
  framework: FrameworkData,
  leaves: ReadonlyMap<string, Leaf>,
): AssignedRanks {
  const found = new Map<string, number>();
  for (const competency of framework.competencies) {
    const record = readAssigned(leaves.get(paths.assigned(competency.id))?.[0]);
    const rank = rankIn(framework, competency, record?.level);
    if (rank !== null) found.set(competency.id, rank);
  }
  return found;
}
