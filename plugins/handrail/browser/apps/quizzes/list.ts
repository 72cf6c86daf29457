/**
 * The quizzes of the site as a list that stays short: by the part of the course they stand in, and by how they stand.
 * Free of the DOM.
 */

import type { PhaseData } from "../../course.ts";
import type { QuizResult } from "../../quiz-results.ts";
import { enumerated } from "../../signs.ts";
import { say } from "./words.ts";

export const FILTERS = ["all", "review", "passed", "begun", "open"] as const;
export type Filter = (typeof FILTERS)[number];

export function fits({ answered, passed, missed }: QuizResult, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "review":
      return missed.length > 0;
    case "passed":
      return passed;
    case "begun":
      return answered > 0 && !passed;
    case "open":
      return answered === 0;
  }
}

export interface Group {
  /** Id of the phase; "" for quizzes outside the course. */
  readonly id: string;
  readonly title: string;
  readonly results: readonly QuizResult[];
}

/** By phase, in course order; those of other pages last. Groups without quizzes are left out. */
export function grouped(results: readonly QuizResult[], phases: readonly PhaseData[]): Group[] {
  const phaseOf = new Map(
    phases.flatMap((phase) => phase.modules.map((module) => [module.id, phase.id] as const)),
  );
  const by = new Map<string, QuizResult[]>(phases.map(({ id }) => [id, []]));
  by.set("", []);
  for (const result of results) by.get(phaseOf.get(result.quiz.module) ?? "")?.push(result);
  const titles = new Map(
    phases.map(({ id, number, title }) => [id, say("phaseTitle", { number, title })]),
  );
  return [...by]
    .map(([id, of]) => ({ id, title: titles.get(id) ?? say("elsewhere"), results: of }))
    .filter((group) => group.results.length > 0);
}

/** "3 of 4 correct, passed", "2 of 4 answered", "not started". */
export function inWords({
  quiz,
  answered,
  right,
  checked,
  graded,
  passed,
  missed,
}: QuizResult): string {
  if (answered === 0) return say("notStarted");
  const done = { done: answered, count: quiz.questions.length };
  if (checked === 0) return say("answered", done);
  const words = [say("correct", { done: right, count: graded })];
  if (passed) words.push(say("isPassed"));
  else if (checked === graded) words.push(say("isNotPassed"));
  else words.push(say("answered", done));
  if (missed.length > 0) words.push(say("toReview", { count: missed.length }));
  return enumerated(words);
}
