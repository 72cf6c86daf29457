/**
 * Every phrase that My path shows or speaks.
 */

import { phrases } from "../../phrases.ts";

export const say = /* @__PURE__ */ phrases("path", {
  // Where you are
  modulesIn: {
    one: "You are {done} of {count} module in.",
    other: "You are {done} of {count} modules in.",
  },
  notBegun: {
    one: "{count} module lies ahead of you.",
    other: "{count} modules lie ahead of you.",
  },
  courseDone: {
    one: "You have completed the module of the course.",
    other: "You have completed all {count} modules of the course.",
  },
  noCourse: "This site has no course yet.",
  role: "Role: {role}",
  // {role} is one of the phrases around this one, {link} the link `change` or `choose`
  roleWith: "{role} ({link})",
  noRole: "No role",
  roleGone: "The role that you chose is not part of the framework any more",
  roleNotChosen: "No role chosen yet",
  change: "change",
  choose: "choose",
  changeRole: "Change role",
  chooseRole: "Choose a role",
  // What is new
  news: "New since you were here",
  newsCount: {
    one: "{count} module was added or revised since {date}.",
    other: "{count} modules were added or revised since {date}.",
  },
  added: "New",
  revised: "Revised {date}",
  moreNews: { one: "{count} more", other: "{count} more" },
  seen: "Seen",
  seenSaid: "Marked as seen.",
  // Next steps
  nextSteps: {
    one: "Your next step",
    other: "Your next {count} steps",
  },
  steps: "Your next steps",
  chooseToSee:
    "Choose the role that you have or want, and rate yourself. Then this page says which modules take you there, and why.",
  rateToSee: "Rate yourself for {role}. Then this page says which modules take you there, and why.",
  irrelevantSteps:
    "You said of everything that {role} asks for that it is not relevant to you, so nothing follows from it. Choose another role, or rate yourself again.",
  startAssessment: "Start the self-assessment",
  noRoleSteps:
    "Steps follow from what a role asks for. Choose a role to see them; until then the course goes on in its own order.",
  allMet:
    "You meet every target of {role} that you rated. Keep this self-assessment, and show it to your coach.",
  allMetAgreed:
    "Every target of {role} that you rated, or agreed with your coach, is met. Keep your self-assessment, and talk about what comes next.",
  allMetNext: "You meet every target of {role}. The next role is {next}: look at what it asks for.",
  lookAt: "Look at {role}",
  noModules: "No module is left for your gaps. This is what is left:",
  onlyUnrated:
    "Nothing that you rated asks for a module. Rate what is not rated yet, and the next steps appear.",
  showAll: { one: "Show all {count} steps", other: "Show all {count} steps" },
  showFewer: "Show the first {count}",
  shown: { one: "{count} step is shown.", other: "{count} steps are shown." },
  rules: "How these steps are chosen",
  minutes: "{count} min",
  phase: "Phase {number}",
  next: "Next",
  // Why a module is a step; the first three begin the sentence of `teaches`, as {start}
  youNeed: "For {competency} you need {level}",
  youNeedFirst: "For {competency} you need {target}, and {level} comes first",
  wouldHelp: "{level} in {competency} is an optional target",
  teaches: {
    one: "{start}; this module teaches {count} statement that you rated “not yet” or “sometimes”{quotes}.",
    other:
      "{start}; this module teaches {count} statements that you rated “not yet” or “sometimes”{quotes}.",
  },
  // What follows on {quotes} above: a sign, then quoted statements
  quotes: ": {list}",
  quote: "“{text}”",
  moreQuotes: { one: "{count} more", other: "{count} more" },
  alsoHelps: "It also helps with {names}.",
  prerequisite: "You need it for {names}.",
  // What no module helps with
  untaught:
    "No module teaches this yet. Find it in your work, and ask your coach who does it well.",
  practise: "You have completed the modules for this. Practise it, then rate yourself again.",
  unrated: "Not rated yet. Rate it, and the steps become clearer.",
  notYetLevel: "“not yet”",
  agree: "To talk about with your coach",
  agreeHigher: "You rate yourself at {own} in {competency}; your coach has {assigned}.",
  agreeNothing:
    "In {competency} your coach has {assigned}, and you have nothing left to rate on the way to {target}.",
  remaining: {
    one: "{competency}, {level}: {count} statement",
    other: "{competency}, {level}: {count} statements",
  },
  printRecord: "Print your completion record",
  moreGaps: { one: "{count} more gap", other: "{count} more gaps" },
  otherGaps: "What modules do not cover",
  // Where you stand
  standing: "Where you stand",
  targetsMet: {
    one: "{done} of {count} target of {role} reached.",
    other: "{done} of {count} targets of {role} reached.",
  },
  biggest: "The biggest gaps: {names}.",
  assessed: {
    one: "{done} of {count} competency assessed.",
    other: "{done} of {count} competencies assessed.",
  },
  notAssessedYet: {
    one: "{count} target is not assessed yet.",
    other: "{count} targets are not assessed yet.",
  },
  irrelevant: "You said of everything that {role} asks for that it is not relevant to you.",
  notRelevant: "not relevant",
  askedByRole: {
    one: "{role} asks for {count} competency. You have rated none yet.",
    other: "{role} asks for {count} competencies. You have rated none yet.",
  },
  standingCaption: "Your level and the target in each competency",
  standingTop: "The {count} biggest gaps of {all}; the self-assessment shows all.",
  number: "Number in the figure",
  no: "No.",
  competency: "Competency",
  target: "Target",
  notYet: "not yet",
  notAssessed: "not rated",
  optional: "optional",
  reached: "reached",
  toAssessment: "Go to the self-assessment",
  toAgreed: "Import what you agreed with your coach",
  figure: "Your levels and the targets of {role}",
  // Phases, quizzes
  phases: "The course",
  phaseTitle: "Phase {number}: {title}",
  quizzes: "Quizzes",
  quizzesPassed: {
    one: "{done} of {count} quiz passed.",
    other: "{done} of {count} quizzes passed.",
  },
  toReview: { one: "{count} question to review.", other: "{count} questions to review." },
  nothingToReview: "Nothing to review.",
  toQuizzes: "My quizzes",
  // Worksheets
  worksheets: "Worksheets",
  sheetFilled: { one: "{done} of {count} filled", other: "{done} of {count} filled" },
  sheetUnnamed: "Copy {number}",
  // Recent activity
  recent: "What you did",
  nothingYet: "Nothing yet. What you complete, check and keep appears here, by day.",
  today: "Today",
  yesterday: "Yesterday",
  // {link} is where it was done, as a link
  completed: "Completed {link}",
  checked: { one: "Checked {count} answer in {link}", other: "Checked {count} answers in {link}" },
  ticked: { one: "Ticked {count} item in {link}", other: "Ticked {count} items in {link}" },
  filled: { one: "Filled {count} entry of {link}", other: "Filled {count} entries of {link}" },
  // {link} is “self-assessment”, the next phrase, as a link
  kept: "Kept a {link}",
  selfAssessment: "self-assessment",
  agreed: {
    one: "Agreed {count} level with your coach",
    other: "Agreed {count} levels with your coach",
  },
  goalReached: "Reached your goal: {name}",
  more: "Show more",
  shownOf: "{shown} of {count} shown.",
  // Goals
  goals: "Your goals",
  noGoals: "No goals yet. Write down one thing that you want to be able to do, and by when.",
  addGoal: "Add a goal",
  agreedGoal: "From your coach",
  goalText: "Goal",
  goalHint:
    "Something that you will do, or can show, such as “Interview five users before the next planning”.",
  goalCompetency: "Competency (optional)",
  noCompetency: "None",
  goalDue: "By (optional)",
  add: "Add",
  save: "Save",
  cancel: "Cancel",
  dueBy: "by {date}",
  overdue: "overdue: it was due on {date}",
  reachedOn: "reached on {date}",
  markReached: "Mark as reached",
  reopen: "Not reached after all",
  edit: "Edit",
  remove: "Remove",
  undo: "Undo",
  removed: "Removed: {text}",
  goalAdded: "Goal added.",
  goalSaved: "Goal saved.",
  goalReachedSaid: "Goal marked as reached.",
  goalReopened: "Goal marked as not reached.",
  goalRemoved: "Goal removed. You can undo it.",
  goalBack: "The goal is back.",
  // Your record
  record: "Your record",
  keptHere: "It is kept in this browser only.",
  exportedOn: "Last exported on {date}.",
  neverExported: "You have not exported it yet.",
  changes: {
    one: "{count} entry has changed since.",
    other: "{count} entries have changed since.",
  },
  changesNever: { one: "It holds {count} entry.", other: "It holds {count} entries." },
  exportNow: "Export it, so that nothing is lost with this browser.",
  toData: "My data: export, import, reset",
  toRecord: "Completion record",
});
