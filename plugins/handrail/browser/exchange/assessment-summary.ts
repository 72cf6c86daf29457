/**
 * What a self-assessment comes to, competency by competency: for a coach who reads it, and for its author before sending.
 */

import { gaps, type AssignedRanks } from "../guidance/gaps.ts";
import { memberOf, standing, type Standing } from "../guidance/levels.ts";
import type { CompetencyData, FrameworkData, RoleData } from "../guide.ts";
import type { Rating, SelfAssessment } from "../record.ts";

export interface Row {
  readonly id: string;
  readonly title: string;
  /** `undefined` when this site does not know the competency. */
  readonly competency: CompetencyData | undefined;
  /** Title of the level reached; "" when none is, or when it cannot be told. */
  readonly level: string;
  readonly assessed: boolean;
  /** Title of the level that was agreed with a coach, "" for "not yet"; undefined without one. */
  readonly agreed: string | undefined;
  /** Title of the level that the role asks for, or "". */
  readonly target: string;
  /** Whether the target is met; false without one. */
  readonly met: boolean;
  readonly ratings: ReadonlyMap<string, Rating>;
  /** How many statements of the level to work on have no rating, and so keep it from being told. */
  readonly unrated: number;
  readonly note: string;
  readonly evidence: string;
}

export interface Summary {
  readonly role: RoleData | undefined;
  /** Whether framework and version are those of this site. */
  readonly sameFramework: boolean;
  /** In the framework's order; those that it does not know last. */
  readonly rows: readonly Row[];
}

const NONE: ReadonlyMap<string, Rating> = new Map();

/** What a level is called in a competency. */
export function levelTitle(
  framework: FrameworkData,
  competency: CompetencyData,
  level: string,
): string {
  const scale = memberOf(framework.scales, competency.scale);
  const own = memberOf(competency.levels, level)?.title;
  return own || scale?.levels.find(({ id }) => id === level)?.title || level;
}

/** @param assigned the levels that were agreed with a coach; they stand beside the others, and count for a target. */
export function summaryOf(
  assessment: SelfAssessment,
  framework: FrameworkData | null,
  assigned: AssignedRanks = new Map(),
): Summary {
  const role = framework?.roles.find(({ id }) => id === assessment.role);
  const targets = new Map(
    framework && role
      ? gaps(framework, role, assessment.ratings, assigned).map((gap) => [gap.competency.id, gap])
      : [],
  );
  const mentioned = new Set([
    ...targets.keys(),
    ...assessment.ratings.keys(),
    ...assessment.notes.keys(),
    ...assessment.evidence.keys(),
    ...assigned.keys(),
  ]);
  const rows: Row[] = [];
  const add = (id: string, competency: CompetencyData | undefined) => {
    const ratings = assessment.ratings.get(id) ?? NONE;
    const [gap, given] = [targets.get(id), assigned.get(id)];
    const scale = framework && competency && memberOf(framework.scales, competency.scale);
    const stands: Standing | undefined =
      gap?.standing ?? (competency && scale ? standing(competency, scale, ratings) : undefined);
    const title = (level: string | null | undefined) =>
      framework && competency && level ? levelTitle(framework, competency, level) : "";
    rows.push({
      id,
      title: competency?.title ?? id,
      competency,
      level: title(stands?.level),
      assessed: stands?.assessed ?? false,
      agreed: given === undefined ? given : title(scale?.levels[given - 1]?.id),
      target: title(gap?.target.level),
      met: gap !== undefined && gap.gap === 0,
      ratings,
      unrated: (gap ? gap.next : stands?.next)?.unrated.length ?? 0,
      note: assessment.notes.get(id) ?? "",
      evidence: assessment.evidence.get(id) ?? "",
    });
    mentioned.delete(id);
  };
  for (const competency of framework?.competencies ?? []) {
    if (mentioned.has(competency.id)) add(competency.id, competency);
  }
  for (const id of [...mentioned]) add(id, undefined);
  const sameFramework =
    framework !== null &&
    framework.id === assessment.framework.id &&
    framework.version === assessment.framework.version;
  return { role, sameFramework, rows };
}
