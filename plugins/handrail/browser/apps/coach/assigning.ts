/**
 * An agreed level as changes to the file: what it rests on is put in by itself.
 */

import { currentAssignment } from "../../guidance/people.ts";
import type { CompetencyData } from "../../guide.ts";
import type { Change } from "../../people/changed.ts";
import { assignment, entryId, evidence } from "../../people/entries.ts";
import type { Assessment } from "../../people/model.ts";
import type { Case } from "./case.ts";
import { monthsLater } from "./days.ts";
import { rungsOf } from "./ladder.ts";
import type { Room } from "./room.ts";

/** Months until a level is looked at again. */
export const REVIEW_AFTER = 6;

export interface Agreed {
  readonly evidence: string;
  readonly url: string;
  readonly worksheet: string;
  readonly note: string;
  readonly sharedNote: string;
  /** A day, or "" for none. */
  readonly reviewBy: string;
}

/** The changes that agree on a level; without more it is to be looked at again in half a year. */
export function assigning(
  { framework, maker }: Room,
  { person, self, coach }: Case,
  competency: CompetencyData,
  rank: number,
  more: Partial<Agreed> = {},
): Change[] {
  const level = rungsOf(framework, competency)[rank]?.id;
  if (level === undefined) return [];
  const { id } = competency;
  const rates = (one: Assessment | undefined): one is Assessment =>
    Boolean(one && (one.levels.has(id) || one.ratings.has(id)));
  const title = more.evidence || more.worksheet || more.url || "";
  const shown =
    title === ""
      ? []
      : [
          evidence(maker, {
            title,
            url: more.url ?? "",
            worksheet: more.worksheet ?? "",
            competencies: [id],
          }),
        ];
  const agreed = assignment(maker, {
    competency: id,
    level,
    basis: [self, coach].filter(rates).map((one) => one.id),
    evidence: shown.map(entryId),
    note: more.note ?? "",
    sharedNote: more.sharedNote ?? "",
    reviewBy: more.reviewBy ?? monthsLater(maker.day, REVIEW_AFTER),
    before: currentAssignment(person, id),
  });
  return [...shown, agreed];
}
