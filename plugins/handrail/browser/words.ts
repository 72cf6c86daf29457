/**
 * Every phrase that the script of every page shows or speaks; quizzes and apps have tables of their own.
 */

import { phrases } from "./phrases.ts";
import type { Notice } from "./store/store.ts";

export const say = /* @__PURE__ */ phrases({
  doneQuestion: "Done with this module?",
  completed: "Completed",
  onDate: "on {date}",
  undo: "Undo",
  completedOn: "Completed {date}",
  next: "Next",
  notCompleted: "Not completed",
  notStarted: "Not started",
  start: "Start",
  continue: "Continue",
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
  inPhase: "{count} in {phase}.",
  phase: "Phase {number}",
  linkCompleted: " (completed)",
  noticesLabel: "Your progress",
  problems: {
    one: "{count} problem. This is the last good version of the site.",
    other: "{count} problems. This is the last good version of the site.",
  },
  scrollable: "Table, scrolls sideways",
  search: "Search",
  breadcrumbs: "Breadcrumbs",
  download: "Download",
  dismiss: "Dismiss",
  rateYourself: "Rate yourself",
  notLoadedHere: "This could not be loaded. Your record is safe; try again.",
  appNotLoaded:
    "This page could not be loaded completely. Your record is safe; reload the page to try again.",
});

export const NOTICES: Record<Notice["kind"], string> = {
  memory: "Progress is kept only until you close or reload this page. Download it to keep it.",
  full: "This browser has no space left for your progress. It is kept only until you close or reload this page.",
  newer:
    "Your progress was saved by a newer version of this site. It was not changed; what you do now is kept only until you close or reload this page.",
  corrupt: "Your saved progress could not be read. It was set aside, nothing was deleted.",
  partial:
    "A part of your saved progress could not be read. It was set aside, nothing was deleted.",
  unreadable:
    "Your saved progress could not be read. It was left as it is; what you do now is kept only until you close or reload this page.",
};

/** A moment as a short date: "3 Nov", with the year when it is not this year. */
export function shortDate(at: number, language: string, now: number): string {
  const date = new Date(at);
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  const format: Intl.DateTimeFormatOptions = { day: "numeric", month: "short" };
  if (!sameYear) format.year = "numeric";
  // Bare "en" would mean the American order, which most readers of English do not use.
  const locale = language.toLowerCase() === "en" ? "en-GB" : language;
  try {
    return new Intl.DateTimeFormat(locale || undefined, format).format(date);
  } catch {
    return new Intl.DateTimeFormat(undefined, format).format(date);
  }
}
