/**
 * Every phrase of the completion record.
 */

import { phrases } from "../../phrases.ts";

export const say = phrases({
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
  completedAll: {
    one: "{name} has completed the module of {what}",
    other: "{name} has completed all {count} modules of {what}",
  },
  completedSome: {
    one: "{name} has completed {done} of {count} module of {what}",
    other: "{name} has completed {done} of {count} modules of {what}",
  },
  theCourse: "the course",
  between: "between {first} and {last}.",
  onDay: "on {first}.",
  notBegun: "so far.",
  missing: { one: "Still to do: {count} module.", other: "Still to do: {count} modules." },
  module: "Module",
  completed: "Completed",
  time: "Time",
  notYet: "not yet",
  minutes: "{count} min",
  hours: "{hours} h {count} min",
  wholeHours: "{hours} h",
  total: "Completed modules together",
  quizzes: { one: "{done} of {count} quiz passed", other: "{done} of {count} quizzes passed" },
  agreed: "Levels agreed with a coach",
  agreedWith: "{level}, {date}, with {who}",
  agreedOn: "{level}, {date}",
  levelNotYet: "not yet",
  quizzesPassed: "Quizzes passed: {names}",
  printed: "Printed on {date}.",
  nature:
    "This is the learner’s own record, made from what their browser has kept. Nobody has verified it.",
  noModules: "This site has no modules yet.",
});
