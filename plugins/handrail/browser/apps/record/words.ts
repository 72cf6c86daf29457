/**
 * Every phrase of the completion record.
 */

import { phrases } from "../../phrases.ts";

export const say = /* @__PURE__ */ phrases("record", {
  toPath: "Back to My path",
  about: "About",
  wholeCourse: "The whole course",
  phaseTitle: "Phase {number}: {title}",
  name: "Your name (optional)",
  nameHint: "It is printed on the record, and kept in this browser only.",
  print: "Print",
  title: "Completion record",
  progressTitle: "Progress record",
  nobody: "The learner",
  // {phase} is the title of a phase with its number; {when} is `between`, `onDay` or `notBegun`
  completedCourse: {
    one: "{name} has completed the module of the course {when}",
    other: "{name} has completed all {count} modules of the course {when}",
  },
  completedPhase: {
    one: "{name} has completed the module of {phase} {when}",
    other: "{name} has completed all {count} modules of {phase} {when}",
  },
  completedOfCourse: {
    one: "{name} has completed {done} of {count} module of the course {when}",
    other: "{name} has completed {done} of {count} modules of the course {when}",
  },
  completedOfPhase: {
    one: "{name} has completed {done} of {count} module of {phase} {when}",
    other: "{name} has completed {done} of {count} modules of {phase} {when}",
  },
  between: "between {first} and {last}.",
  onDay: "on {first}.",
  notBegun: "so far.",
  // The table
  missing: { one: "Still to do: {count} module.", other: "Still to do: {count} modules." },
  module: "Module",
  completed: "Completed",
  time: "Time",
  notYet: "not yet",
  minutes: "{count} min",
  hours: "{hours} h {count} min",
  wholeHours: "{hours} h",
  total: "Completed modules together",
  quizzes: { one: "{done} of {count} quiz passed.", other: "{done} of {count} quizzes passed." },
  quizzesNamed: {
    one: "{done} of {count} quiz passed: {names}.",
    other: "{done} of {count} quizzes passed: {names}.",
  },
  agreed: "Levels agreed with a coach",
  agreedWith: "{level}, {date}, with {who}",
  agreedOn: "{level}, {date}",
  levelNotYet: "not yet",
  printed: "Printed on {date}.",
  nature:
    "This is the learner’s own record, made from what their browser has kept. Nobody has verified it.",
  noModules: "This site has no modules yet.",
});
