/**
 * Every phrase that the self-assessment shows or speaks, but for those of its result.
 */

import { phrases } from "../../phrases.ts";

export const WORDS = {
  noFramework: "This site has no competencies to assess.",
  // Choosing a role
  yourRole: "Your role",
  intro:
    "Say of each statement how far it is true of your work. Nobody else sees it: it stays in this browser.",
  role: "The role that you have or want",
  chooseRole: "Choose a role",
  roleGone:
    "The role that you chose is not part of the framework any more. Choose another; your ratings stay.",
  noRole: "No role: assess every competency",
  chooseFirst: "Choose a role, or “No role”, to begin.",
  also: "Also look at (optional)",
  noOther: "No other role",
  aboutRole: "What the role asks for",
  // {statements} is the phrase of that name
  asks: {
    one: "{count} competency with {statements}: about {minutes} min, at 20 seconds a statement.",
    other:
      "{count} competencies with {statements}: about {minutes} min, at 20 seconds a statement.",
  },
  statements: { one: "{count} statement", other: "{count} statements" },
  // Below the choice of a role
  asksNothing: "This role asks for no competency with statements to rate.",
  fewer: "It is often shorter: once a level is settled, the ones above it are not asked.",
  savedAsYouGo: "Every answer is saved at once. Stop when you like and go on later.",
  goOnTitle: "Your self-assessment",
  left: {
    one: "{count} statement is left: a moment.",
    other: "{count} statements are left, about {minutes} min. Every answer is saved at once.",
  },
  start: "Start",
  goOn: "Continue where you stopped:",
  allRated: "Everything that this role needs is rated.",
  allRatedNoRole: "Everything is rated.",
  // Rating
  place: "{place} of {count}",
  part: "part {place} of {count}",
  meaning: "What {level} means",
  loading: "Loading the statements…",
  failed:
    "The statements could not be loaded. Your ratings are safe; reload the page to try again.",
  linkFailed: "What the link holds could not be shown. Reload the page to try again.",
  onlyRole: "Only for {role}",
  example: "For example",
  evidenceHint: "Where to look",
  lastTime: "Last time: {rating}",
  saved: "Saved",
  savedSaid: "Saved.",
  notSaved: "Not saved yet",
  notes: "Note and evidence: {competency}",
  written: "written",
  note: "Note",
  evidence: "Evidence: a link, or where to find it",
  addSheet: "Add a worksheet of yours",
  add: "Add",
  sheetLine: "Worksheet: {name} ({address})",
  sheetNamed: "{title}, {name}",
  sheetAdded: "Added to the evidence: {name}.",
  sheetTooLong: "The evidence is full: {name} does not fit. Nothing was changed.",
  back: "Back",
  next: "Next",
  nextCompetency: "Next competency",
  toResult: "See the result",
  done: "Done",
  allTheSame: "Rate {level} all the same",
  goOnWith: "Go on with {level}",
  settled: "This settles it: {level} is your level here for now.",
  settledNone: "This settles it: you are not at {level} yet.",
  roleAsks: "{role} asks for {level}; you have rated up to there.",
  // Overview
  overview: {
    one: "{done} of {count} competency done",
    other: "{done} of {count} competencies done",
  },
  unrated: "Not rated",
  rated: "{rated} of {needed} rated",
  doneAt: "Done: {level}",
  doneNone: "Done: not yet {level}",
  irrelevant: "Not relevant to you",
  // {done} is one of the two phrases above, {levels} are names of levels
  doneSkipped: "{done}. {levels} not needed, skipped",
  // Leads back to the choice of a role
  change: "Change role",
  // Result
  result: "Your result",
  resultFailed:
    "The result could not be loaded. Your ratings are safe; reload the page to try again.",
  notYet: "Not yet {level}",
  // The rule of a level
  allMet: {
    one: "The statement of {levels} is met.",
    other: "All {count} statements of {levels} are met.",
  },
  enoughMet: {
    by: "met",
    one: "{met} of {count} statements of {levels} is met, which is enough.",
    other: "{met} of {count} statements of {levels} are met, which is enough.",
  },
  notMet: {
    one: "For {level} {count} statement is not met yet.",
    other: "For {level} {count} statements are not met yet.",
  },
  someMet: {
    by: "met",
    one: "For {level} {needed} of {count} statements must be met; {met} is.",
    other: "For {level} {needed} of {count} statements must be met; {met} are.",
  },
  notRated: { one: "{count} statement not rated.", other: "{count} statements not rated." },
  ofLevel: "{level}: {text}",
  ruleUnrated: "Not rated yet.",
  ruleIrrelevant: "All its statements are not relevant to you.",
  // What was kept
  kept: "Kept self-assessments",
  keptLine: "{role}, framework {version}",
  noRoleShort: "No role",
  // One competency on its page
  rateYourself: "Rate yourself",
  rateYourselfAgain: "Rate yourself again",
  yourLevel: "Your level: {level}",
  yourLevelHere: "Your level",
  agreedLevel: "Agreed with your coach: {level}",
  notYetAgreed: "not yet",
  agreedHere: "Agreed with your coach",
  wholeAssessment: "The whole self-assessment",
} as const;

export const say = /* @__PURE__ */ phrases("assessment", WORDS);
