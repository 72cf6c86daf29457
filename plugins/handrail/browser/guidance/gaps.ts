/**
 * What lies between a learner and the targets of a role.
 *
 * `guidance/gaps.py` says the same in Python; tests/vectors hold the two together.
 *
 * - The gap is the rank of the target less the rank reached. It is 0 where as much or more is reached, and where
 *   nothing is left to meet up to the target: all that was missing is not described, or not relevant to this learner.
 * - On a scale that is not cumulative only the target's own level counts.
 * - Order: required targets before optional ones; then importance times gap, importance, the framework's order.
 * - A target that nothing can be said about (competency, scale or level unknown) is left out. A deprecated competency
 *   counts as long as a role asks for it.
 */

import type { CompetencyData, FrameworkData, RoleData, TargetData } from "../guide.ts";
import { ownStatement, type Rating, type Ratings } from "../record.ts";
import {
  levelStandings,
  memberOf,
  passesThrough,
  standingOn,
  type LevelStanding,
  type Standing,
} from "./levels.ts";

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
  /** The level to work on for this target; null exactly where the gap is 0. */
  readonly next: LevelStanding | null;
  /** Rank that a coach assigned, where one did. */
  readonly assigned?: number;
}

const NO_RATINGS: ReadonlyMap<string, Rating> = new Map();

/** Every target of a role with its gap, those first that matter most. */
export function gaps(framework: FrameworkData, role: RoleData, ratings: Ratings): Gap[] {
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
    const next = nextFor(rank, standing, levels, scale.cumulative);
    const gap = next ? rank - standing.rank : 0;
    found.push({ competency, target, rank, standing, gap, weight: target.importance * gap, next });
  }
  return found.sort(
    (a, b) =>
      Number(b.target.required) - Number(a.target.required) ||
      b.weight - a.weight ||
      b.target.importance - a.target.importance ||
      (place.get(a.competency.id) ?? 0) - (place.get(b.competency.id) ?? 0),
  );
}

/** The level to work on for a target of that rank, if anything is left up to it. */
function nextFor(
  rank: number,
  { rank: reached, next }: Standing,
  levels: readonly LevelStanding[],
  cumulative: boolean,
): LevelStanding | null {
  if (cumulative) return next && next.rank <= rank ? next : null;
  const asked = levels[rank - 1];
  return asked && reached < rank && !passesThrough(asked) ? asked : null;
}
