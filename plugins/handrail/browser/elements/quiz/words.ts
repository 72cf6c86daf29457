/**
 * Every phrase that quizzes show or speak.
 */

import { phrases } from "../../phrases.ts";

export const say = /* @__PURE__ */ phrases("quiz", {
  check: "Check answer",
  tryAgain: "Try again",
  showAnswer: "Show the answer",
  hideAnswer: "Hide the answer",
  showModel: "Show a good answer",
  hideModel: "Hide the good answer",
  noChoice: "Choose an answer first.",
  noText: "Write an answer first.",
  noNumber: "Enter a number.",
  thousands: "Enter the number without separators of thousands.",
  noOrder: "Put the items in order first.",
  noMatch: "Choose an answer for each item first.",
  correct: "Correct.",
  notQuite: "Not quite.",
  partly: "Partly right: {right} of {of}.",
  partlyWrong: "Partly right: {right} of {of}, and {wrong} wrong.",
  right: "Right",
  wrong: "Wrong",
  inPlace: "In its place",
  outOfPlace: "Not in its place",
  moveUp: "Move up: {item}",
  moveDown: "Move down: {item}",
  moved: "{item} moved to {place} of {count}",
  choices: "To choose from: {choices}",
  score: "{right} of {count} correct.",
  passMark: "Pass mark {percent}\u00a0%.",
  passed: "Passed.",
  notPassed: "Not passed yet.",
  startOver: "Start over",
  startOverAsk: "Start this quiz over?",
  startOverWhat: {
    one: "Your answer to its question is deleted. Nothing else changes.",
    other: "Your answers to all {count} questions are deleted. Nothing else changes.",
  },
  startedOver: "Your answers to this quiz are deleted.",
  cancel: "Cancel",
  review: "Review: {number} of {count}",
  reviewGone: "This question is no longer here.",
  reviewNext: "Next question",
  reviewBack: "Back to My quizzes",
});
