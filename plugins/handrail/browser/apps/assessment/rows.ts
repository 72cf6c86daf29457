/**
 * The rows of a result: what there is to say of each competency. Free of the DOM.
 */

import { gaps, type AssignedRanks, type Gap } from "../../guidance/gaps.ts";
import type { FrameworkData } from "../../guide.ts";
import type { SelfAssessment } from "../../record.ts";
import { levelTitle, type Asked, type Plan } from "./plan.ts";
import { progressOf, type Progress } from "./progress.ts";
import { ratingsIn, type PresentRatings } from "./ratings.ts";
import { levelInWords } from "./reason.ts";
import { say } from "./result-words.ts";

export interface Row {
  readonly asked: Asked;
  readonly progress: Progress;
  /** Rank that was agreed with a coach, from 0; undefined without one. */
  readonly assigned: number | undefined;
  /** Last time; undefined without one, or where nothing was said. */
  readonly before: Progress | undefined;
  readonly gap?: Gap;
  /** Among the gaps, in their order. */
  readonly place?: number;
}

export function rowsOf(
  framework: FrameworkData,
  plan: Plan,
  ratings: PresentRatings,
  before: SelfAssessment | undefined,
  assigned: AssignedRanks = new Map(),
): Row[] {
  const found = plan.role ? gaps(framework, plan.role, ratings, assigned) : [];
  const byCompetency = new Map(found.map((gap, place) => [gap.competency.id, { gap, place }]));
  return plan.asked.map((asked) => {
    const { id } = asked.competency;
    const then = before && progressOf(asked, ratingsIn(before.ratings, id));
    return {
      asked,
      progress: progressOf(asked, ratingsIn(ratings, id)),
      assigned: assigned.get(id),
      before: then && then.rated > 0 ? then : undefined,
      ...byCompetency.get(id),
    };
  });
}

/** The level that was agreed, in words. */
export function agreedInWords(asked: Asked, rank: number): string {
  return rank > 0 ? levelTitle(asked, rank) : say("agreedNotYet");
}

/** The level that counts: the agreed one, else one's own. */
export function levelThatCounts({ asked, progress, assigned }: Row): string {
  if (assigned === undefined) return levelInWords(asked, progress);
  return say("agreedAt", { level: agreedInWords(asked, assigned) });
}
