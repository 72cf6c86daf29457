/**
 * Every phrase that My quizzes shows or speaks.
 */

import { phrases } from "../../phrases.ts";

export const say = /* @__PURE__ */ phrases("quizzes", {
  question: "Question {number}",
  noQuizzes: "This site has no quizzes yet.",
  passed: { one: "{done} of {count} quiz passed", other: "{done} of {count} quizzes passed" },
  // Review
  review: "Review what you missed",
  missed: { one: "{count} question to review", other: "{count} questions to review" },
  startReview: { one: "Review the question", other: "Review them one by one" },
  nothingMissed: "Nothing to review: no answer that you checked was wrong.",
  nothingChecked: "Questions that you answer and miss appear here, so that you can try them again.",
  inPage: "in {page}",
  moreMissed: { one: "{count} more question", other: "{count} more questions" },
  // Filter
  show: "Show",
  all: "All ({count})",
  review_: "To review ({count})",
  passed_: "Passed ({count})",
  begun_: "Begun ({count})",
  open_: "Not started ({count})",
  shown: { one: "{count} quiz is shown.", other: "{count} quizzes are shown." },
  noneShown: "No quiz is shown.",
  phaseTitle: "Phase {number}: {title}",
  elsewhere: "Outside the course",
  // Result of a quiz
  notStarted: "not started",
  answered: { one: "{done} of {count} answered", other: "{done} of {count} answered" },
  correct: "{done} of {count} correct",
  isPassed: "passed",
  isNotPassed: "not passed yet",
  toReview: { one: "{count} to review", other: "{count} to review" },
});
