/**
 * How a learner stands in the quizzes of the site. What the record holds of quizzes and questions that the site no
 * longer has counts nowhere.
 */

import type { QuestionData, QuizData } from "./guide.ts";
import { score, type Score } from "./quiz/score.ts";
import type { ReviewItem } from "./quiz/review.ts";
import { isAnswer, paths, readAnswer } from "./record.ts";
import type { Json } from "./store/document.ts";

export interface QuizResult extends Score {
  readonly quiz: QuizData;
  /** Questions with an answer, be it checked or not. */
  readonly answered: number;
  /** Questions whose last check found the answer wrong. */
  readonly missed: readonly QuestionData[];
}

/** What to call a quiz among others: its page says more than "Check your understanding". */
export function nameOf({ page, title }: QuizData): string {
  return page || title;
}

/** What the record holds at a path. */
export type Get = (path: string) => Json | undefined;

export function resultOf(quiz: QuizData, get: Get): QuizResult {
  const missed: QuestionData[] = [];
  let answered = 0;
  const marks = quiz.questions.flatMap((question) => {
    const answer = readAnswer(get(paths.answer(quiz.id, question.id)));
    const ok = isAnswer(answer) ? answer.ok : null;
    if (isAnswer(answer)) answered += 1;
    if (!question.graded) return [];
    if (ok === false) missed.push(question);
    return [ok === null ? undefined : ok ? "right" : "wrong"];
  });
  return { quiz, answered, missed, ...score(marks as Parameters<typeof score>[0], quiz.pass) };
}

export interface Tally {
  readonly quizzes: number;
  readonly passed: number;
  readonly notStarted: number;
  /** Quizzes with a missed question. */
  readonly toReview: number;
  /** Missed questions in all. */
  readonly missed: number;
}

export function tallyOf(results: readonly QuizResult[]): Tally {
  const count = (fits: (result: QuizResult) => boolean) => results.filter(fits).length;
  return {
    quizzes: results.length,
    passed: count(({ passed }) => passed),
    notStarted: count(({ answered }) => answered === 0),
    toReview: count(({ missed }) => missed.length > 0),
    missed: results.reduce((sum, { missed }) => sum + missed.length, 0),
  };
}

export interface Missed extends ReviewItem {
  /** Its place in the quiz, from 1. */
  readonly number: number;
  /** Title of the page it stands on. */
  readonly page: string;
}

/** The questions to look at again, in the order of the course. */
export function missedIn(results: readonly QuizResult[]): Missed[] {
  return results.flatMap(({ quiz, missed }) =>
    missed.map((question) => ({
      url: quiz.url,
      quiz: quiz.id,
      question: question.id,
      number: quiz.questions.indexOf(question) + 1,
      page: quiz.page,
    })),
  );
}
