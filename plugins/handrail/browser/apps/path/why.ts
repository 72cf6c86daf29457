/**
 * Why a module is one of the next steps, in words. Free of the DOM.
 */

import type { Gap } from "../../guidance/gaps.ts";
import type { NextSteps, Reason, Remaining, Step } from "../../guidance/steps.ts";
import { memberOf } from "../../guidance/levels.ts";
import type {
  CompetencyData,
  CompetencyText,
  FrameworkData,
  RoleData,
  StatementText,
} from "../../guide.ts";
import { ownStatement } from "../../record.ts";
import { levelTitle } from "../assessment/plan.ts";
import { listed, together } from "../../signs.ts";
import { say } from "./words.ts";

/** So many statements are quoted; of more the number is told. */
const QUOTED = 2;

export interface Knowledge {
  readonly framework: FrameworkData;
  readonly role: RoleData;
  /** Title of a module. */
  readonly module: (id: string) => string;
  /** The texts of a competency, once they are there. */
  readonly text: (competency: CompetencyData) => CompetencyText | undefined;
}

function competencyOf({ framework }: Knowledge, id: string): CompetencyData | undefined {
  return framework.competencies.find((competency) => competency.id === id);
}

export function titleOf(known: Knowledge, id: string): string {
  return competencyOf(known, id)?.title ?? id;
}

/** What a competency calls one of its levels. */
export function levelOf({ framework, ...known }: Knowledge, id: string, level: string): string {
  const competency = competencyOf({ framework, ...known }, id);
  const scale = competency && memberOf(framework.scales, competency.scale);
  if (!competency || !scale) return level;
  const rank = scale.levels.findIndex((one) => one.id === level) + 1;
  return levelTitle({ competency, scale }, rank) || level;
}

/** A sentence within a sentence: without its last point. */
function withoutPoint(text: string): string {
  return text.replace(/[.。．｡\s]+$/u, "");
}

/** The texts of statements, as far as they are known. */
export function statementTexts(
  known: Knowledge,
  { competency, level, statements }: Remaining,
): string[] {
  const found = competencyOf(known, competency);
  const described = found && known.text(found);
  const target = known.role.targets.find((one) => one.competency === competency);
  const texts = new Map<string, string>();
  const add = (key: string, { text }: StatementText): void => {
    texts.set(key, withoutPoint(text));
  };
  for (const one of (described && memberOf(described.levels, level)?.statements) ?? []) {
    add(one.id, one);
  }
  for (const one of target?.statements ?? []) add(ownStatement(known.role.id, one.id), one);
  return statements.flatMap((key) => texts.get(key) || []);
}

/** ": “one”, “two” and 3 more", or nothing while the texts are not there. */
export function quotesOf(known: Knowledge, remaining: Remaining): string {
  const texts = statementTexts(known, remaining).slice(0, QUOTED);
  if (texts.length === 0) return "";
  const more = remaining.statements.length - texts.length;
  const parts = texts.map((text) => say("quote", { text }));
  if (more > 0) parts.push(say("moreQuotes", { count: more }));
  return say("quotes", { list: listed(parts) });
}

function startOf(known: Knowledge, { competency, level, required }: Reason): string {
  const wanted = known.role.targets.find((one) => one.competency === competency)?.level ?? level;
  const names = {
    competency: titleOf(known, competency),
    level: levelOf(known, competency, level),
    target: levelOf(known, competency, wanted),
  };
  if (!required) return say("wouldHelp", { ...names, level: names.target });
  return say(wanted === level ? "youNeed" : "youNeedFirst", names);
}

/** The sentences that say why a module is a step. */
export function why(known: Knowledge, { reasons }: Step): string {
  const [first, ...others] = reasons.filter((reason) => reason.prerequisiteOf === undefined);
  const said: string[] = [];
  if (first) {
    const count = first.statements.length;
    said.push(
      say("teaches", { start: startOf(known, first), count, quotes: quotesOf(known, first) }),
    );
    const names = new Set(others.map(({ competency }) => titleOf(known, competency)));
    if (names.size > 0) said.push(say("alsoHelps", { names: listed([...names]) }));
  }
  const needing = new Set(reasons.flatMap(({ prerequisiteOf }) => prerequisiteOf ?? []));
  if (needing.size > 0) {
    said.push(say("prerequisite", { names: listed([...needing].map(known.module)) }));
  }
  return together(said);
}

/** What to agree with a coach, each in a sentence: ratings above the agreed level, and where none is left to give. */
export function toTalkAbout(
  known: Knowledge,
  agree: readonly Remaining[],
  all: readonly Gap[],
): string[] {
  const { framework } = known;
  return agree.flatMap(({ competency: id, level }) => {
    const gap = all.find(({ competency }) => competency.id === id);
    const scale = gap && memberOf(framework.scales, gap.competency.scale);
    if (!gap || !scale) return [];
    const name = (rank: number) =>
      levelTitle({ competency: gap.competency, scale }, rank) || say("notYetLevel");
    const [own, given] = [gap.standing.rank, gap.assigned ?? 0];
    return say(own > given ? "agreeHigher" : "agreeNothing", {
      competency: titleOf(known, id),
      own: name(own),
      assigned: name(given),
      target: levelOf(known, id, level),
    });
  });
}

/** What is left besides modules, by what to do about it. */
export function besides({ untaught, practise, unrated }: NextSteps) {
  return (
    [
      ["practise", practise],
      ["untaught", untaught],
      ["unrated", unrated],
    ] as const
  ).filter(([, remaining]) => remaining.length > 0);
}
