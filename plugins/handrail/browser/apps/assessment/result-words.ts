/**
 * The phrases of the result of a self-assessment and of those that were kept, which are fetched with them.
 */

import { phrases, type Values } from "../../phrases.ts";
import { WORDS, say as sayOfRating } from "./words.ts";

const RESULT = {
  // Result
  resultFor: "Role: {role}.",
  targetsReached: {
    one: "{done} of {count} target reached.",
    other: "{done} of {count} targets reached.",
  },
  notAssessed: {
    one: "{count} competency is not rated yet.",
    other: "{count} competencies are not rated yet.",
  },
  nothing: "Nothing is rated yet. Rate the first statements, and your result appears here.",
  competency: "Competency",
  number: "Number in the figure",
  no: "No.",
  gap: "Gap",
  optional: "optional",
  reached: "none",
  levelsToGo: { one: "{count} level to go", other: "{count} levels to go" },
  none: "none",
  tableCaption: "Level reached in each competency",
  agreedAt: "{level}, agreed with your coach",
  agreedNotYet: "Not yet",
  nothingAssessed: "No strengths or gaps yet: all that you rated is not relevant to you.",
  strengths: "Strengths",
  noStrengths: "No target is reached yet. Start with the first of the gaps below.",
  gaps: "Gaps, the most important first",
  gapLine: "{level}, target {target}; {gap}, importance {importance} of 10.",
  noGaps: "No gap is left: every target that you rated is reached.",
  noGapsAgreed: "No gap is left: every target that is rated or agreed is reached.",
  toRate: "Not rated yet",
  nextSteps: "Your next steps are on My path",
  rateMore: "Rate what is left",
  // Figure
  figure: "Your levels",
  showFigure: "Show as a figure",
  // Keeping
  whyKeep:
    "Keep it to compare with later. A kept self-assessment stays as it is; you go on rating from here.",
  keep: "Keep this self-assessment",
  isKept: "Kept",
  keptAt: "Kept {date}. Nothing has changed since.",
  keptNow: "Kept. Your next self-assessment is compared with it.",
  compare: "Compare with",
  compareNone: "Nothing",
  otherVersion:
    "It was kept with framework {then}; now it is {now}. Statements may have changed since.",
  keptTitle: "Self-assessment of {date}",
  keptNote: "This is a kept self-assessment. It cannot be changed.",
  keptGone: "This self-assessment is not in your record.",
  competencyGone: "{id} (not in the framework any more)",
  toNow: "Back to the present result",
  showRatings: "Ratings, notes and evidence",
} as const;

const sayOfResult = /* @__PURE__ */ phrases("result", RESULT);

/** Those of the self-assessment as well. */
export function say(name: keyof typeof RESULT | keyof typeof WORDS, values?: Values): string {
  return name in RESULT
    ? sayOfResult(name as keyof typeof RESULT, values)
    : sayOfRating(name as keyof typeof WORDS, values);
}
