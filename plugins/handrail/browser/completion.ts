/**
 * What a completion record says: the modules of a phase, or of all phases, with the days on which they were completed.
 */

import type { Course, ModuleData, PhaseData } from "./course.ts";
import type { QuizData } from "./guide.ts";
import { resultOf, type Get, type QuizResult } from "./quiz-results.ts";

export interface CompletedPhase {
  readonly phase: PhaseData;
  readonly modules: readonly {
    readonly module: ModuleData;
    /** ms since 1970 when it was completed, else undefined. */
    readonly at: number | undefined;
  }[];
  /** The quizzes of its modules. */
  readonly quizzes: readonly QuizResult[];
}

export interface Completion {
  /** Phases without modules are left out. */
  readonly phases: readonly CompletedPhase[];
  readonly done: number;
  readonly total: number;
  /** Minutes that the completed modules take, by their authors. */
  readonly minutes: number;
  /** The days of the first and the last completion. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly passed: number;
  readonly quizzes: number;
}

/** @param phase id of the phase to speak of; any other text means the whole course. */
export function completionIn(
  course: Course,
  quizzes: readonly QuizData[],
  get: Get,
  phase = "",
): Completion {
  const wanted = course.phases.filter(({ id }) => id === phase);
  const phases = (wanted.length > 0 ? wanted : course.phases)
    .filter(({ modules }) => modules.length > 0)
    .map((one) => {
      const ids = new Set(one.modules.map(({ id }) => id));
      return {
        phase: one,
        modules: one.modules.map((module) => ({ module, at: course.completedAt(module.id) })),
        quizzes: quizzes.filter((quiz) => ids.has(quiz.module)).map((quiz) => resultOf(quiz, get)),
      };
    });
  const modules = phases.flatMap((one) => one.modules);
  const results = phases.flatMap((one) => one.quizzes);
  const done = modules.filter(({ at }) => at !== undefined);
  const moments = done.map(({ at }) => at as number).sort((a, b) => a - b);
  return {
    phases,
    done: done.length,
    total: modules.length,
    minutes: done.reduce((sum, { module }) => sum + (module.minutes ?? 0), 0),
    first: moments[0],
    last: moments[moments.length - 1],
    passed: results.filter(({ passed }) => passed).length,
    quizzes: results.length,
  };
}
