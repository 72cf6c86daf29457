/**
 * What was agreed with a coach, as a learner's record holds it: the levels, and what a goal is tied to. Free of the DOM.
 */

import { dayOf } from "../../exchange/file-name.ts";
import type { PhaseData } from "../../course.ts";
import { memberOf } from "../../guidance/levels.ts";
import { rankIn } from "../../guidance/people.ts";
import type { CompetencyData, CompetencyText, FrameworkData } from "../../guide.ts";
import { ownStatement, paths, readAssigned, type AssignedRecord, type Goal } from "../../record.ts";
import { currentCompetency, currentModule, currentStatement } from "../../renamed.ts";
import type { Aliases } from "../../store/aliases.ts";
import type { Leaf } from "../../store/document.ts";
import { levelTitle } from "../assessment/plan.ts";

export interface AgreedLevel {
  readonly competency: CompetencyData;
  /** Title of the level, "" for "not yet". */
  readonly level: string;
  readonly record: AssignedRecord;
  /** As yyyy-mm-dd. */
  readonly day: string;
  /** Whether its review is due today or was before. */
  readonly due: boolean;
}

/** The levels that were agreed and that the framework still has, in its order. */
export function agreedLevels(
  framework: FrameworkData,
  leaves: ReadonlyMap<string, Leaf>,
  now: number,
): AgreedLevel[] {
  return framework.competencies.flatMap((competency) => {
    const record = readAssigned(leaves.get(paths.assigned(competency.id))?.[0]);
    const rank = rankIn(framework, competency, record?.level);
    const scale = memberOf(framework.scales, competency.scale);
    if (!record || !scale || rank === null) return [];
    return [
      {
        competency,
        level: levelTitle({ competency, scale }, rank),
        record,
        day: record.date.slice(0, 10),
        due: record.reviewBy !== "" && record.reviewBy <= dayOf(now),
      },
    ];
  });
}

/** A module or a statement that a goal names; without an address this site does not have it any more. */
export interface Tie {
  readonly text: string;
  readonly url: string;
  /** Id of the module, or "". */
  readonly module: string;
}

export function modulesOf(goal: Goal, phases: readonly PhaseData[], aliases: Aliases): Tie[] {
  const known = new Map(phases.flatMap(({ modules }) => modules.map((one) => [one.id, one])));
  return (goal.agreed?.modules ?? []).map((named) => {
    const id = currentModule(named, aliases);
    const found = known.get(id);
    return { text: found?.title ?? named, url: found?.url ?? "", module: id };
  });
}

/** @param textOf the texts of the goal's competency, once they are there; until then a statement is not told. */
export function statementsOf(
  goal: Goal,
  { competencies, roles }: FrameworkData,
  aliases: Aliases,
  textOf: (competency: CompetencyData) => CompetencyText | "failed" | undefined,
): Tie[] {
  const id = currentCompetency(goal.competency, aliases);
  const competency = competencies.find((one) => one.id === id);
  const named = goal.agreed?.statements ?? [];
  const texts = competency && named.length > 0 ? textOf(competency) : "failed";
  if (texts === undefined) return [];
  const known = new Map<string, { text: string; url: string }>();
  const url = competency?.url ?? "";
  for (const role of roles)
    for (const target of role.targets)
      if (target.competency === id)
        for (const { id: own, text } of target.statements)
          known.set(ownStatement(role.id, own), { text, url });
  for (const [level, { statements }] of Object.entries(texts === "failed" ? {} : texts.levels))
    for (const one of statements)
      known.set(one.id, { text: one.text, url: `${url}#${level}-${one.id}` });
  return named.map((key) => {
    const found = known.get(currentStatement(id, key, aliases)) ?? { text: key, url: "" };
    return { ...found, module: "" };
  });
}
