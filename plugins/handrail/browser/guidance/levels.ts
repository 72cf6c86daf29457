/**
 * Where a learner stands on the levels of one competency, worked out from the ratings of its statements.
 *
 * `guidance/levels.py` says the same in Python; tests/vectors hold the two together.
 *
 * - A statement is met from "consistently" on. "Not relevant" is no rating, and takes the statement out of the count.
 * - A level with nothing to count (not described, no statements, all of them not relevant) passes through: it holds
 *   nobody back and is never itself the level reached, which therefore always rests on statements that were met.
 * - A level is reached when none of its statements is unrated and enough of them are met. While one is unrated it is
 *   not reached even where enough are met, because nobody has said so.
 * - Cumulative scale: the level reached has every level below it reached or passing through. Otherwise it is the
 *   highest level that is reached by itself.
 */

import type { CompetencyData, ScaleData } from "../guide.ts";
import type { Rating } from "../record.ts";

/** What the ratings say of one level. Ids of statements in the framework's order, without those not relevant. */
export interface LevelStanding {
  readonly level: string;
  /** Place in the scale, from 1. */
  readonly rank: number;
  readonly met: readonly string[];
  /** Rated, but lower than it takes to be met. */
  readonly unmet: readonly string[];
  readonly unrated: readonly string[];
  /** How many must be met in all: `met.length >= needed` with nothing unrated is a level reached. */
  readonly needed: number;
}

export interface Standing {
  /** Whether any statement is rated; "not assessed" is something else than rank 0, "not yet". */
  readonly assessed: boolean;
  /** Rank of the level reached, 0 for "not yet". */
  readonly rank: number;
  readonly level: string | null;
  /** The lowest level above the one reached that is not reached; null when nothing is left. */
  readonly next: LevelStanding | null;
}

/** The statements that only one role asks for, as the keys of their ratings; they count with those of the level. */
export interface OwnStatements {
  readonly level: string;
  readonly statements: readonly string[];
}

export function isMet(rating: Rating | undefined): boolean {
  return rating === "consistently" || rating === "helps-others";
}

/** The member of a table, never what every object has, such as "constructor". */
export function memberOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}

/** How many of so many statements a share is; a share such as 0.28 of 25 is 7, whatever floating point makes of it. */
function shareOf(count: number, share: number): number {
  return Math.max(1, Math.ceil(share * count - 1e-9));
}

/** Whether there is nothing in the level that could be met. */
export function passesThrough({ met, unmet, unrated }: LevelStanding): boolean {
  return met.length + unmet.length + unrated.length === 0;
}

export function isReached({ met, unrated, needed }: LevelStanding): boolean {
  return unrated.length === 0 && met.length >= needed;
}

/** What the ratings say of every level of the scale, from the lowest. */
export function levelStandings(
  competency: CompetencyData,
  scale: ScaleData,
  ratings: ReadonlyMap<string, Rating>,
  own?: OwnStatements,
): LevelStanding[] {
  return scale.levels.map(({ id: level }, index) => {
    const met: string[] = [];
    const unmet: string[] = [];
    const unrated: string[] = [];
    const described = memberOf(competency.levels, level)?.statements ?? [];
    for (const id of own?.level === level ? [...described, ...own.statements] : described) {
      const rating = ratings.get(id);
      if (rating === "not-relevant") continue;
      (rating === undefined ? unrated : isMet(rating) ? met : unmet).push(id);
    }
    const needed = shareOf(met.length + unmet.length + unrated.length, scale.met);
    return { level, rank: index + 1, met, unmet, unrated, needed };
  });
}

/** What the standings of all levels come to. */
export function standingOn(levels: readonly LevelStanding[], cumulative: boolean): Standing {
  const counting = levels.filter((level) => !passesThrough(level));
  let reached = -1;
  counting.every((level, index) => {
    const climbed = isReached(level);
    if (climbed) reached = index;
    return climbed || !cumulative;
  });
  return {
    assessed: counting.some(({ met, unmet }) => met.length + unmet.length > 0),
    rank: counting[reached]?.rank ?? 0,
    level: counting[reached]?.level ?? null,
    next: counting[reached + 1] ?? null,
  };
}

/**
 * Where the learner stands in a competency.
 *
 * @param ratings of this competency's statements; those of unknown ids are ignored.
 * @param own statements that a role adds to one level, its target's. They can make a level that the competency does
 *   not describe one that is reached or not.
 */
export function standing(
  competency: CompetencyData,
  scale: ScaleData,
  ratings: ReadonlyMap<string, Rating>,
  own?: OwnStatements,
): Standing {
  return standingOn(levelStandings(competency, scale, ratings, own), scale.cumulative);
}
