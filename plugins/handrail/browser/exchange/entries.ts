/**
 * What the entries of a record are to a learner: of which kind, what they belong to, whether they say anything.
 */

import { completionOf, type PhaseData } from "../course.ts";
import { levelTitle } from "./assessment-summary.ts";
import { memberOf } from "../guidance/levels.ts";
import type { ChecklistData, GuideData } from "../guide.ts";
import {
  isAnswer,
  paths,
  readAnswer,
  readAssessment,
  readAssigned,
  readGoal,
  readRating,
} from "../record.ts";
import { NOT_YET } from "../people/model.ts";
import { nameOf } from "../quiz-results.ts";
import { currentRole } from "../renamed.ts";
import type { Aliases } from "../store/aliases.ts";
import type { Leaf, LearnerDocument } from "../store/document.ts";
import { saysAnything } from "../worksheet/copies.ts";
import { notYetAgreed } from "./words.ts";
import { labelled } from "../signs.ts";

/** In the order in which they are told. */
export const KINDS = [
  "module",
  "rating",
  "answer",
  "tick",
  "worksheet",
  "assessment",
  "note",
  "goal",
  "assigned",
  "choice",
  "other",
] as const;
export type Kind = (typeof KINDS)[number];

const KIND_OF_PREFIX: ReadonlyMap<string, Kind> = new Map([
  ["module", "module"],
  ["rating", "rating"],
  ["quiz", "answer"],
  ["check", "tick"],
  ["task", "tick"],
  ["sheet", "worksheet"],
  ["assessment", "assessment"],
  ["note", "note"],
  ["evidence", "note"],
  ["goal", "goal"],
  ["assigned", "assigned"],
]);

/** What the site keeps for itself; a learner is not asked about it. */
const BEHIND_THE_SCENES: ReadonlySet<string> = new Set([paths.seed, paths.seen, paths.exported]);
const CHOICES: ReadonlySet<string> = new Set([paths.role, paths.nextRole, paths.name]);

/** The kind of an entry; `undefined` for what the site keeps for itself. */
export function kindOf(path: string): Kind | undefined {
  if (BEHIND_THE_SCENES.has(path)) return undefined;
  if (CHOICES.has(path)) return "choice";
  const end = path.indexOf("/");
  return KIND_OF_PREFIX.get(path.slice(0, Math.max(end, 0))) ?? "other";
}

/** Whether an entry says anything: what was unticked, cleared or taken back says nothing. */
export function saysSomething(path: string, leaf: Leaf | undefined): leaf is Leaf {
  if (leaf === undefined) return false;
  const [value] = leaf;
  const id = path.slice(path.indexOf("/") + 1);
  switch (kindOf(path)) {
    case "module":
      return completionOf(leaf) !== undefined;
    case "rating":
      return readRating(value) !== undefined;
    case "answer":
      return isAnswer(readAnswer(value));
    case "tick":
      return value === true;
    case "worksheet":
      return saysAnything(value);
    case "assessment":
      return readAssessment(id, value) !== undefined;
    case "goal":
      return readGoal(id, value) !== undefined;
    case "assigned":
      return readAssigned(value) !== undefined;
    case "note":
    case "choice":
      return typeof value === "string" && value.trim() !== "";
    default:
      return value !== null && value !== false && value !== "";
  }
}

/** What the things are called that entries belong to; `undefined` for what this site does not have. */
export interface Names {
  module(id: string): string | undefined;
  quiz(id: string): string | undefined;
  checklist(id: string): string | undefined;
  worksheet(id: string): string | undefined;
  competency(id: string): string | undefined;
  /** A level of a competency; the bare id where the site does not have it. */
  level(competency: string, level: string): string;
  role(id: string): string | undefined;
  /** A moment as a date. */
  date(at: number): string;
}

/** The page first: most checklists are called the same. */
function named({ page, title }: ChecklistData): string {
  return page && title ? labelled(page, title) : page || title;
}

export function namesOf(
  phases: readonly PhaseData[],
  guide: GuideData,
  date: (at: number) => string,
  aliases: Aliases = {},
): Names {
  const titles = (things: readonly { readonly id: string; readonly title: string }[]) => {
    const table = new Map(things.map(({ id, title }) => [id, title]));
    return (id: string) => table.get(id);
  };
  const roles = titles(guide.framework?.roles ?? []);
  return {
    module: titles(phases.flatMap((phase) => phase.modules)),
    quiz: titles(guide.quizzes.map((quiz) => ({ id: quiz.id, title: nameOf(quiz) }))),
    checklist: titles(
      (guide.checklists ?? []).map((list) => ({ id: list.id, title: named(list) })),
    ),
    worksheet: titles(guide.worksheets ?? []),
    competency: titles(guide.framework?.competencies ?? []),
    level: (id, level) => {
      const { framework } = guide;
      const competency = framework?.competencies.find((one) => one.id === id);
      if (level === NOT_YET) return notYetAgreed();
      return framework && competency ? levelTitle(framework, competency, level) : level;
    },
    role: (id) => roles(currentRole(id, aliases)),
    date,
  };
}

/** What an entry belongs to, in a learner's words where the site has them; the bare id otherwise. */
export function subjectOf(path: string, leaf: Leaf, names: Names): string {
  const [prefix, id = "", ...rest] = path.split("/");
  switch (prefix) {
    case "module":
    case "task":
      return names.module(id) ?? id;
    case "quiz":
      return names.quiz(id) ?? id;
    case "sheet":
      return names.worksheet(id) ?? id;
    case "rating":
    case "note":
    case "evidence":
      return names.competency(id) ?? id;
    case "assigned": {
      const level = readAssigned(leaf[0])?.level ?? "";
      return labelled(names.competency(id) ?? id, names.level(id, level));
    }
    case "assessment": {
      const assessment = readAssessment(id, leaf[0]);
      return assessment === undefined ? id : names.date(assessment.at);
    }
    case "goal":
      return readGoal(id, leaf[0])?.text ?? id;
    case "check":
      return names.checklist(id) || id;
    default: {
      const value = leaf[0];
      if (typeof value !== "string") return path;
      return path === paths.role || path === paths.nextRole
        ? (names.role(value) ?? value)
        : rest.length > 0
          ? path
          : value;
    }
  }
}

/** What a phase covers: its modules, and the tasks, checklists and quizzes on their pages. */
export function scopesOfPhase(phase: PhaseData, guide: GuideData): string[] {
  return phase.modules.flatMap(({ id }) => [
    paths.module(id),
    `task/${id}/`,
    ...checklistsOf(guide, id).map((list) => `check/${list}/`),
    ...guide.quizzes.filter((quiz) => quiz.module === id).map((quiz) => scopeOfQuiz(quiz.id)),
  ]);
}

/** The ids of the checklists that stand in a module. */
export function checklistsOf(guide: GuideData, module: string): readonly string[] {
  return memberOf(guide.modules, module)?.checklists ?? [];
}

export function scopeOfQuiz(quiz: string): string {
  return `quiz/${quiz}/`;
}

/** What was agreed with a coach: the levels, and goals from them. */
export function scopesOfAgreed({ leaves }: LearnerDocument): string[] {
  return [...leaves]
    .filter(([path, [value]]) => {
      const isGoal = path.startsWith(paths.goal("")) && readGoal("", value)?.agreed !== undefined;
      return isGoal || (path.startsWith(paths.assigned("")) && readAssigned(value) !== undefined);
    })
    .map(([path]) => path);
}
