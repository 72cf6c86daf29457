/**
 * Every phrase that the script of every page shows or speaks; quizzes and apps have tables of their own.
 */

import { locale, phrases } from "./phrases.ts";
import type { Notice } from "./store/store.ts";

export const say = /* @__PURE__ */ phrases("site", {
  doneQuestion: "Done with this module?",
  // Of a module, below its last section; `phaseCompleted` of a phase
  completed: "Completed",
  phaseCompleted: "Completed",
  onDate: "on {date}",
  undo: "Undo",
  completedOn: "Completed {date}",
  next: "Next",
  notCompleted: "Not completed",
  notStarted: "Not started",
  // On the link to the next module, before its title
  start: "Start:",
  continue: "Continue:",
  allDoneVerb: "All done:",
  allDone: "All done",
  lookBack: "Look back at the course",
  minutes: "{count} min",
  minutesLeft: "about {count} min left",
  modulesCompleted: {
    one: "{done} of {count} module completed",
    other: "{done} of {count} modules completed",
  },
  itemsTicked: "{done} of {count} ticked",
  allItemsTicked: { one: "The item is ticked", other: "All {count} items ticked" },
  moduleCompleted: "Module completed.",
  moduleReopened: "Marked as not completed.",
  // {count} is `modulesCompleted`, {phase} a phase with its number
  inPhase: "{count} in {phase}.",
  phase: "Phase {number}",
  // Follows the name of a link at once, for those who hear it
  linkCompleted: " (completed)",
  linkPhaseCompleted: " (completed)",
  // Messages, and names of parts of the page
  noticesLabel: "Your progress",
  problems: {
    one: "{count} problem. This is the last good version of the site.",
    other: "{count} problems. This is the last good version of the site.",
  },
  scrollable: "Table, scrolls sideways",
  download: "Download",
  dismiss: "Dismiss",
  rateYourself: "Rate yourself",
  notLoadedHere: "This could not be loaded. Your record is safe; try again.",
  appNotLoaded:
    "This page could not be loaded completely. Your record is safe; reload the page to try again.",
});

export const sayNotice: (kind: Notice["kind"]) => string = /* @__PURE__ */ phrases("notices", {
  memory: "Progress is kept only until you close or reload this page. Download it to keep it.",
  full: "This browser has no space left for your progress. It is kept only until you close or reload this page.",
  newer:
    "Your progress was saved by a newer version of this site. It was not changed; what you do now is kept only until you close or reload this page.",
  corrupt: "Your saved progress could not be read. It was set aside, nothing was deleted.",
  partial:
    "A part of your saved progress could not be read. It was set aside, nothing was deleted.",
  unreadable:
    "Your saved progress could not be read. It was left as it is; what you do now is kept only until you close or reload this page.",
});

const shortDates = /* @__PURE__ */ new Map<boolean, Intl.DateTimeFormat>();

/** A moment as a short date: "3 Nov", with the year when it is not this year. */
export function shortDate(at: number, now: number): string {
  const date = new Date(at);
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  const format =
    shortDates.get(sameYear) ??
    new Intl.DateTimeFormat(locale(), {
      day: "numeric",
      month: "short",
      ...(sameYear ? {} : { year: "numeric" }),
    });
  shortDates.set(sameYear, format);
  return format.format(date);
}
