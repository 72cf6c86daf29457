/**
 * Where a person stands in each competency: as they see it, as a coach sees it, as it was agreed.
 *
 * `guidance/people.py` says the same in Python; tests/vectors hold the two together.
 *
 * - The newest self-assessment and the newest assessment of a coach count; of equal days, the later in the file.
 * - Of the assignments of a competency that no other entry supersedes, the newest counts; a withdrawn one counts as none.
 * - Ranks are those of today's framework. What was said under an old id of a competency, statement or role counts under
 *   the present one (a person comes here in the present ids, by `people/present-ids.ts`); of what the framework does not
 *   have any more, nothing counts, and it stays in the file.
 * - The gap is the rank of the target less the rank assigned. Nothing assigned is no gap but a question.
 * - Ratings are never averaged, and nobody gets a total.
 */

import type { CompetencyData, FrameworkData, RoleData } from "../guide.ts";
import {
  NOT_YET,
  dayOfEntry,
  type Assessment,
  type Assignment,
  type Entry,
  type Person,
  type PersonGoal,
} from "../people/model.ts";
import { ownStatement } from "../record.ts";
import { memberOf, standing } from "./levels.ts";

/** Days, half a year, after which what was said of a person is old. */
export const OLD = 183;

const DAY = 24 * 60 * 60 * 1000;

/** The level that counts as agreed. */
export interface Assigned {
  /** From 0, "not yet". */
  readonly rank: number;
  readonly entry: Assignment;
}

/** One competency of one person. Ranks are from 0, "not yet"; null is "not assessed", and of a target "none". */
export interface PersonStanding {
  readonly competency: string;
  readonly assigned: Assigned | null;
  readonly self: number | null;
  readonly coach: number | null;
  readonly target: number | null;
  /** Of the role that the person wants next. */
  readonly nextTarget: number | null;
  /** Ranks left to the target; null without a target or an assignment. */
  readonly gap: number | null;
  /** Whether the assigned level, or else the coach's or the person's own, is lower than the target. */
  readonly belowTarget: boolean;
  /** Whether the person and the coach see it differently. */
  readonly differs: boolean;
  /** Whether a level was assigned or rated, above "not yet", and nothing is named that shows it. */
  readonly noEvidence: boolean;
  /** Whether everything that was said of it is older than half a year. */
  readonly old: boolean;
  readonly reviewDue: boolean;
}

/** The entry with the latest day; of equal days, the later in the file. */
export function newest<T extends Entry>(entries: Iterable<T>): T | undefined {
  let found: T | undefined;
  for (const entry of entries) {
    if (found === undefined || dayOfEntry(entry) >= dayOfEntry(found)) found = entry;
  }
  return found;
}

/** The entries that no other one supersedes, in the order of the file. */
export function standingEntries<T extends Assignment | PersonGoal>(entries: readonly T[]): T[] {
  const replaced = new Set(
    entries.flatMap(({ id, supersedes }) => (supersedes === id ? [] : [supersedes])),
  );
  return entries.filter(({ id }) => !replaced.has(id));
}

/** The assignment that counts for a competency, if any does. */
export function currentAssignment(person: Person, competency: string): Assignment | undefined {
  const entries = standingEntries(person.assignments);
  const entry = newest(entries.filter((one) => one.competency === competency));
  return entry?.withdrawn ? undefined : entry;
}

/** The goals in their present state, without those that were dropped. */
export function currentGoals(person: Person): PersonGoal[] {
  return standingEntries(person.goals).filter(({ state }) => state !== "dropped");
}

export function lastAssessment(person: Person, kind: Assessment["kind"]): Assessment | undefined {
  return newest(person.assessments.filter((one) => one.kind === kind));
}

/** The rank of a level, 0 for `NOT_YET`; null where the competency's scale does not have it. */
export function rankIn(
  framework: FrameworkData,
  competency: CompetencyData,
  level: string | undefined,
): number | null {
  if (level === undefined || level === "") return null;
  if (level === NOT_YET) return 0;
  const levels = memberOf(framework.scales, competency.scale)?.levels ?? [];
  return levels.findIndex(({ id }) => id === level) + 1 || null;
}

/** The rank that an assessment gives: the level named as a whole, or else what its ratings come to. */
export function assessedRank(
  framework: FrameworkData,
  competency: CompetencyData,
  assessment: Assessment | undefined,
  role: RoleData | undefined,
): number | null {
  if (assessment === undefined) return null;
  const named = rankIn(framework, competency, assessment.levels.get(competency.id));
  if (named !== null) return named;
  const scale = memberOf(framework.scales, competency.scale);
  if (scale === undefined) return null;
  const target = role?.targets.find((one) => one.competency === competency.id);
  const own = role && target && ownOf(role.id, target);
  const ratings = assessment.ratings.get(competency.id) ?? new Map();
  const found = standing(competency, scale, ratings, own);
  return found.assessed ? found.rank : null;
}

function ownOf(role: string, { level, statements }: RoleData["targets"][number]) {
  return { level, statements: statements.map(({ id }) => ownStatement(role, id)) };
}

interface Known {
  readonly framework: FrameworkData;
  readonly today: string;
  readonly found: readonly PersonStanding[];
}

/** A person never changes: whoever is changed is another object. */
const known = new WeakMap<Person, Known>();

/** Where a person stands in every competency, in the framework's order; `today` is a day as yyyy-mm-dd. */
export function standings(
  person: Person,
  framework: FrameworkData,
  today: string,
): readonly PersonStanding[] {
  const before = known.get(person);
  if (before?.framework === framework && before.today === today) return before.found;
  const found = worked(person, framework, today);
  known.set(person, { framework, today, found });
  return found;
}

function worked(person: Person, framework: FrameworkData, today: string): PersonStanding[] {
  const { head } = person;
  const roles = new Map(framework.roles.map((role) => [role.id, role]));
  const [role, wanted] = [roles.get(head.role), roles.get(head.nextRole)];
  const [own, coached] = [lastAssessment(person, "self"), lastAssessment(person, "coach")];
  const shown = new Set(person.evidence.flatMap(({ competencies }) => competencies));
  return framework.competencies.map((competency) => {
    const { id } = competency;
    const entry = currentAssignment(person, id);
    const rank = rankIn(framework, competency, entry?.level);
    const assigned = entry && rank !== null ? { rank, entry } : null;
    const self = assessedRank(framework, competency, own, own && roles.get(own.role));
    const coach = assessedRank(framework, competency, coached, coached && roles.get(coached.role));
    const said = [assigned?.entry, self !== null && own, coach !== null && coached]
      .flatMap((one) => (one ? [dayOfEntry(one)] : []))
      .sort();
    const isShown =
      shown.has(id) ||
      (entry !== undefined && entry.evidence.length > 0) ||
      [own, coached].some((one) => one?.evidence.has(id));
    const target = targetIn(framework, competency, role);
    const known = assigned?.rank ?? coach ?? self;
    const reviewBy = assigned?.entry.reviewBy ?? "";
    return {
      competency: id,
      assigned,
      self,
      coach,
      target,
      nextTarget: targetIn(framework, competency, wanted),
      gap: target === null || assigned === null ? null : Math.max(0, target - assigned.rank),
      belowTarget: target !== null && known !== null && known < target,
      differs: self !== null && coach !== null && self !== coach,
      noEvidence: Math.max(assigned?.rank ?? 0, self ?? 0) > 0 && !isShown,
      old: said.length > 0 && daysBetween(said[said.length - 1] ?? today, today) > OLD,
      reviewDue: reviewBy !== "" && reviewBy <= today,
    };
  });
}

function targetIn(
  framework: FrameworkData,
  competency: CompetencyData,
  role: RoleData | undefined,
): number | null {
  const target = role?.targets.find((one) => one.competency === competency.id);
  return rankIn(framework, competency, target?.level);
}

/** From one day to another, both as yyyy-mm-dd. */
function daysBetween(from: string, until: string): number {
  return (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
}
