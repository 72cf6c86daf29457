/**
 * Every phrase that "My data" shows or speaks.
 */

import { phrases } from "../../phrases.ts";

export const say = /* @__PURE__ */ phrases("data", {
  undo: "Undo",
  // Where it is
  where: "Where your data is",
  saved:
    "Everything you do on this site is kept in this browser, on this computer, and nowhere else. Nothing is sent to anybody.",
  notSaved:
    "This browser does not let the site keep your data: it is lost when you close or reload this page. Export it to keep it.",
  held: "It holds {list}.",
  heldNothing:
    "There is nothing yet: complete a module, tick an item or rate yourself, and it appears here.",
  remind: {
    one: "{count} change since you last exported. Clearing the browser's data would lose it.",
    other: "{count} changes since you last exported. Clearing the browser's data would lose them.",
  },
  remindNever: {
    one: "{count} entry, and you have never exported. Clearing the browser's data would lose it.",
    other:
      "{count} entries, and you have never exported. Clearing the browser's data would lose them.",
  },
  // Export
  export: "Export",
  exportIntro:
    "Your learner file holds all of it. Keep it as a backup, or import it on another computer or in another browser.",
  exportButton: "Export learner file",
  exported: "Exported as {name}.",
  lastExported: "Last exported {date}.",
  // Import
  import: "Import",
  importIntro:
    "Import a learner file of this site, or the file in which your coach gives you what you agreed. You see what would change before anything does. Entry by entry, the newer one wins; nothing newer is lost.",
  choose: "Learner file or file from your coach",
  drop: "or drop it here",
  previewTitle: "What {name} would change",
  new: "New: {list}.",
  changed: "Changed: {list}.",
  removed: "Removed: {list}.",
  mineStay: {
    one: "{count} entry stays as it is because yours is newer.",
    other: "{count} entries stay as they are because yours are newer.",
  },
  ahead: {
    one: "{count} entry is dated in the future, so the clock of the other computer was wrong. It is added only where you have nothing, dated today.",
    other:
      "{count} entries are dated in the future, so the clock of the other computer was wrong. They are added only where you have nothing, dated today.",
  },
  bringBack: "Bring back what was reset or undone here since: {list}.",
  nothingElse: "Without that, the file changes nothing.",
  unreadable: {
    one: "{count} entry could not be read and is left out.",
    other: "{count} entries could not be read and are left out.",
  },
  nothingNew: "{name} holds nothing newer than what you have already. Nothing was changed.",
  showAll: "Show every entry",
  // How many entries belong to something
  subject: "{name} ({count})",
  andMore: "and {count} more",
  headNew: "New",
  headChanged: "Changed",
  headRemoved: "Removed",
  importButton: "Import",
  cancel: "Cancel",
  cancelled: "Cancelled. Nothing was changed.",
  imported: "Imported.",
  importUndone: "The import was undone.",
  reading: "Reading {name}…",
  tooLarge: "This file is too large: a learner file has at most 5 MB. Nothing was changed.",
  empty: "This file is empty. Nothing was changed.",
  notJson:
    "This file cannot be read: it is no learner file, or it is damaged. Nothing was changed.",
  notALearnerFile: "This is not a learner file. Nothing was changed.",
  selfAssessment:
    "This is a self-assessment for a coach. Import your learner file instead; its name ends with the day it was exported. Nothing was changed.",
  foreign: "This learner file is from another site ({site}). Nothing was changed.",
  newer:
    "This learner file is from a newer version of this site. Reload this page and try again. Nothing was changed.",
  failed: "This file could not be opened. Nothing was changed.",
  several: "Choose one file. Nothing was changed.",
  agreedNotFetched:
    "What it takes to read a file from a coach could not be loaded. Reload the page and try again. Nothing was changed.",
  // For a coach
  coach: "For your coach",
  coachIntro:
    "Give your coach a self-assessment that you finished. It holds your role, your ratings, notes and evidence, the date and the version of the framework. It holds nothing else: no answers, no modules, no goals.",
  coachAgreed: "The text also says which levels you agreed; the file and the link do not.",
  noAssessment: "You have not finished a self-assessment yet.",
  toAssessment: "Go to the self-assessment",
  which: "Self-assessment",
  oneOf: { one: "{date}, {role}, {count} rating", other: "{date}, {role}, {count} ratings" },
  noRole: "no role",
  name: "Your name (optional)",
  nameHint: "It is kept in this browser and goes into what you give away.",
  saveFile: "Save as file",
  copyText: "Copy as text",
  copyLink: "Copy link",
  savedFile: "Saved as {name}.",
  copied: "Copied.",
  notCopied: "This browser does not allow copying. Take it from the field below.",
  byHand: "Copy by hand",
  text: "Text",
  link: "Link",
  aboutLink:
    "The link holds the self-assessment itself, in the part after “#”. Browsers do not send that part to any server. Whoever has the link can read it.",
  longLink:
    "The link is long; some programs for mail and chat cut such links. The file always works.",
  tooLong: "This self-assessment is too long for a link. Give your coach the file.",
  noLinkFromDisk: "A link works only from the published site, not from files on your disk.",
  noLink: "This browser is too old to make a link. Give your coach the file.",
  // Reset
  reset: "Reset",
  resetIntro:
    "Start over with everything, with one phase, one quiz or one worksheet. You are asked before anything goes.",
  phase: "Phase",
  phaseTitle: "Phase {number}: {title}",
  quiz: "Quiz",
  quizTitle: "{page}: {title}",
  resetPhase: "Reset this phase…",
  resetQuiz: "Reset this quiz…",
  worksheet: "Worksheet, with all its copies",
  resetSheet: "Reset this worksheet…",
  resetAgreed: "Reset what you agreed…",
  whatIsAgreed: "what you agreed with your coach",
  resetAll: "Reset everything…",
  everything: "everything",
  resetQuestion: "Reset {what}?",
  goes: "This is deleted: {list}.",
  alsoElsewhere:
    "It is also deleted on your other computers once you import your learner file there. You can undo it until you leave this page.",
  resetButton: "Reset",
  nothingToReset: "There is nothing to reset in {what}. Nothing was changed.",
  wasReset: "Reset: {what}.",
  resetUndone: "The reset was undone.",
  // Set aside
  aside: "Set aside",
  asideIntro:
    "These texts were found where your data is kept and could not be read. They were set aside and have not been changed since. Download one to keep it or to show it to somebody.",
  asideOf: "Set aside {date}, {size} kB",
  download: "Download",
  delete: "Delete…",
  asideQuestion: "Delete what was set aside {date}?",
  asideGone: "It cannot be brought back.",
  deleteButton: "Delete",
  deleted: "Deleted.",
  // What somebody was given
  sharedReading: "Reading the link…",
  sharedUnreadable: "This link is damaged or was cut short. Ask for it again, or for the file.",
  sharedNewer:
    "This link was made by a newer version of this site. Reload this page and try again.",
  sharedNote: "You see what is in the link. Nothing of it is stored here.",
  sharedForeign: "It was made on another site ({site}).",
  sharedOther:
    "It was made with {framework} {version}, this site has another version: levels and targets are worked out with this site's.",
  sharedOwn: "Go to your own self-assessment",
  sharedNothing: "It holds no ratings.",
  statements: { one: "{count} rated statement", other: "{count} rated statements" },
  loading: "Loading the statements…",
  loadFailed: "The statements could not be loaded.",
});
