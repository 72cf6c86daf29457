/**
 * How far a self-assessment is: what is rated, what is settled, where to go on. Free of the DOM.
 */

import {
  levelStandings,
  standingOn,
  type LevelStanding,
  type Standing,
} from "../../guidance/levels.ts";
import type { Rating } from "../../record.ts";
import type { Asked, AskedLevel, AskedPage, Plan } from "./plan.ts";
import { ratingsIn, type PresentRatings } from "./ratings.ts";

export interface Progress {
  readonly state: "open" | "begun" | "done";
  /** Of the statements that are needed. */
  readonly rated: number;
  readonly needed: number;
  /** Levels that need no rating: one below them is settled as not reached. */
  readonly skipped: readonly AskedLevel[];
  readonly levels: readonly LevelStanding[];
  readonly standing: Standing;
}

/** Whether no rating of what is unrated could still make the level one that is reached. */
export function isOutOfReach({ met, unmet, unrated, needed }: LevelStanding): boolean {
  return unmet.length > 0 && met.length + unrated.length < needed;
}

export function progressOf(asked: Asked, ratings: ReadonlyMap<string, Rating>): Progress {
  const { competency, scale, counted } = asked;
  const levels = levelStandings(competency, scale, ratings, counted);
  const settled = scale.cumulative ? levels.find(isOutOfReach) : undefined;
  const top = settled?.rank ?? Infinity;
  let [rated, needed] = [0, 0];
  for (const { rank, statements } of asked.levels) {
    if (rank > top) continue;
    needed += statements.length;
    rated += statements.filter((key) => ratings.has(key)).length;
  }
  return {
    state: rated === needed ? "done" : rated > 0 ? "begun" : "open",
    rated,
    needed,
    skipped: asked.levels.filter(({ rank }) => rank > top),
    levels,
    standing: standingOn(levels, scale.cumulative),
  };
}

/** The first page with a statement that still needs a rating; -1 when there is none. */
export function firstOpen(plan: Plan, ratings: PresentRatings, only?: Asked): number {
  const skipped = new Map<Asked, ReadonlySet<AskedLevel>>();
  return plan.pages.findIndex(({ asked, level, statements }) => {
    if (only && asked !== only) return false;
    const own = ratingsIn(ratings, asked.competency.id);
    if (statements.every((key) => own.has(key))) return false;
    if (!skipped.has(asked)) skipped.set(asked, new Set(progressOf(asked, own).skipped));
    return !skipped.get(asked)?.has(level);
  });
}

/** What comes after a page. */
export interface Ahead {
  /** Why one may stop here: the level is out of reach, or the role asks for no more. */
  readonly stop: "settled" | "target" | undefined;
  /** The page to go to; -1 when it was the last. */
  readonly next: number;
  /** Where one may stop: the page of the level above, for whoever wants to go on. */
  readonly higher: number;
}

export function ahead(plan: Plan, index: number, ratings: PresentRatings): Ahead {
  const { pages } = plan;
  const page = pages[index] as AskedPage;
  const { asked, level } = page;
  const following = pages[index + 1];
  const goesUp = page.part === page.parts && following?.asked === asked;
  const last = index + 1 < pages.length ? index + 1 : -1;
  if (!goesUp) return { stop: undefined, next: last, higher: -1 };
  const { levels } = progressOf(asked, ratingsIn(ratings, asked.competency.id));
  const settled =
    asked.scale.cumulative &&
    levels.slice(0, level.rank).some((standing) => isOutOfReach(standing));
  const top = Math.max(asked.rank, asked.alsoRank);
  const stop = settled ? "settled" : top > 0 && following.level.rank > top ? "target" : undefined;
  if (!stop) return { stop, next: last, higher: -1 };
  return {
    stop,
    next: pages.findIndex((one, at) => at > index && one.asked !== asked),
    higher: index + 1,
  };
}
