/**
 * What a team can do together: who holds which level, what rests on one person, who could help whom.
 *
 * `guidance/team.py` says the same in Python; tests/vectors hold the two together. Only assigned levels count.
 * Nothing here adds up a person: there is no total and no ranking of people.
 */

import type { CompetencyData, FrameworkData } from "../guide.ts";
import { memberOf } from "./levels.ts";
import { rankIn, type PersonStanding } from "./people.ts";

/** Id of the level from which somebody can carry a competency for others. */
export const HOLDER = "guide";

/** By the id of each person, in the team's order, their standings in the framework's order. */
export type Team = ReadonlyMap<string, readonly PersonStanding[]>;

/** Somebody who could help somebody else, in one competency. */
export interface Pair {
  readonly competency: string;
  readonly mentor: string;
  readonly learner: string;
}

/** One competency across a team. People are named by their ids, in the team's order. */
export interface Coverage {
  readonly competency: string;
  /** How many people are assigned each level of the scale or a higher one, from the lowest level. */
  readonly atLeast: readonly number[];
  /** Those at the level of a holder or above it. */
  readonly holders: readonly string[];
  /** The only person who reaches the highest target that anybody in the team has, where two or more have one. */
  readonly single: string | null;
  /** Those whose assigned level is lower than their own target. */
  readonly below: readonly string[];
  /** Those who have a target and no assigned level. */
  readonly unknown: readonly string[];
}

/** A review that is due: its day, the person, the competency. */
export interface Review {
  readonly day: string;
  readonly person: string;
  readonly competency: string;
}

/** The rank of `guide`; on a scale without it that of the fourth level, or of the last one. */
export function holderRank(framework: FrameworkData, competency: CompetencyData): number {
  return (
    rankIn(framework, competency, HOLDER) ?? Math.min(4, levelsOf(framework, competency).length)
  );
}

function levelsOf(framework: FrameworkData, { scale }: CompetencyData) {
  return memberOf(framework.scales, scale)?.levels ?? [];
}

/** The coverage of every competency, in the framework's order. */
export function coverages(framework: FrameworkData, people: Team): Coverage[] {
  return framework.competencies.map((competency, index) => {
    const ranks = new Map<string, number>();
    const targets = new Map<string, number>();
    for (const [person, standings] of people) {
      const one = standings[index];
      if (one?.assigned) ranks.set(person, one.assigned.rank);
      if (one?.target) targets.set(person, one.target);
    }
    const enough = holderRank(framework, competency);
    const highest = Math.max(0, ...targets.values());
    const those = (fits: (rank: number, person: string) => boolean) =>
      [...ranks].flatMap(([person, rank]) => (fits(rank, person) ? [person] : []));
    const reach = those((rank) => rank >= highest);
    return {
      competency: competency.id,
      atLeast: levelsOf(framework, competency).map((_, at) => those((rank) => rank > at).length),
      holders: those((rank) => enough > 0 && rank >= enough),
      single: targets.size > 1 && reach.length === 1 ? (reach[0] ?? null) : null,
      below: those((rank, person) => rank < (targets.get(person) ?? 0)),
      unknown: [...targets.keys()].filter((person) => !ranks.has(person)),
    };
  });
}

/** Who could help whom: a holder, and somebody below their own target. Nobody helps themselves. */
export function pairs(found: readonly Coverage[]): Pair[] {
  return found.flatMap(({ competency, holders, below }) =>
    holders.flatMap((mentor) =>
      below
        .filter((learner) => learner !== mentor)
        .map((learner) => ({ competency, mentor, learner })),
    ),
  );
}

/** Every review that is due, the earliest first. */
export function reviewsDue(people: Team): Review[] {
  const due = [...people].flatMap(([person, standings]) =>
    standings.flatMap(({ competency, assigned, reviewDue }) =>
      assigned && reviewDue ? [{ day: assigned.entry.reviewBy, person, competency }] : [],
    ),
  );
  return due.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
