/**
 * What the coach workspace says everywhere: the start, the list of people, saving. Its views have tables of their own.
 */

import { phrases } from "../../phrases.ts";

export const say = /* @__PURE__ */ phrases("coach", {
  noFramework: "This site has no competencies, so there is nothing to coach with here.",
  // Levels
  notYet: "Not yet",
  nothingSaid: "–",
  unknownId: "{id} (not in this framework)",
  noRole: "no role",
  // Start
  startTitle: "Open your team’s files",
  stays:
    "Nothing is sent anywhere. This page reads and writes files on this computer; they are yours, and no copy of them is on this site.",
  rules: "A first assessment in fifteen minutes, step by step",
  folderTitle: "Open a folder",
  folderText: "A folder of person files. What you save goes back into it.",
  folderButton: "Open a folder…",
  folderAgain: "Open “{name}” again",
  folderMissing:
    "This browser cannot open folders; Chrome and Edge can. Choose the files instead, and save them as downloads.",
  filesTitle: "Choose files",
  filesText: "Person files (.yml, .yaml, .json). What you save comes back as downloads.",
  files: "Person files",
  drop: "or drop them here",
  sampleTitle: "Try a sample team",
  sampleText: "Invented people, to look around. Nothing of it is kept.",
  sampleButton: "Try a sample team",
  // Who am I
  whoTitle: "Who you are",
  who: "Your id as a coach",
  whoHint:
    "It stands beside everything that you add, as in c-mara. It is kept in this browser. Letters, digits and hyphens.",
  whoWrong:
    "An id begins with a letter or a digit and has letters, digits, dots, hyphens and underscores only. Nothing was changed.",
  whoKept: "Your id is now {id}.",
  // Unsaved work of last time
  leftTitle: "Unsaved work of last time",
  leftText: {
    one: "{count} entry was not saved: {names}. Open the same folder or files, and it is there again.",
    other:
      "{count} entries were not saved: {names}. Open the same folder or files, and they are there again.",
  },
  leftOne: "{name}, {count}",
  goOn: "Go on without the folder",
  goOnHint: "What was read of these files last time is still here.",
  // A new person
  newButton: "Add a person…",
  newName: "Name (optional)",
  newNameHint:
    "Leave it out where files may be read by others: the id is enough for you to know who it is.",
  newRole: "Role",
  nextRole: "Next role",
  newTeam: "Team or area (optional)",
  noOtherRole: "none",
  create: "Add this person",
  created: "{name} was added. The file {file} is written when you save.",
  // The team
  team: "Team",
  people: { one: "{count} person", other: "{count} people" },
  nobody: "There is no person file here yet. Add the first person.",
  openedFolder: "Folder: {name}",
  openedFiles: "Files chosen on this computer",
  openedSample: "A sample team: all of it is invented, and nothing is kept.",
  reading: "Reading the files: {done} of {all}",
  openedNow: { one: "{count} person opened.", other: "{count} people opened." },
  otherFiles: "Open other files",
  name: "Person",
  role: "Role",
  lastTalk: "Last agreed",
  toDo: "What to do next",
  never: "never",
  unsavedHere: { one: "{count} unsaved", other: "{count} unsaved" },
  problemsHere: { one: "{count} problem in the file", other: "{count} problems in the file" },
  wholeTeam: "The whole team",
  reviewsDue: { one: "{count} review due", other: "{count} reviews due" },
  // Files that do not read
  problemsTitle: "What could not be read",
  problemsText: "Everything else was read. These parts stay in the file as they are.",
  refusedTitle: "Files that were not opened",
  isSelfAssessment: "it is a learner’s self-assessment; open the person and bring it in there",
  tooLarge: "it is larger than 1 MB",
  notText: "it holds no text",
  folderFailed: "The folder could not be opened. Nothing was changed.",
  folderRefused: "The browser was not allowed to open the folder. Nothing was changed.",
  nothingFound: "There is no person file among them. Nothing was changed.",
  // What was done
  evidenceAdded: "evidence “{title}”",
  ownView: "your view of {date}",
  newPerson: "the new person {name}",
  did: "{what}. Not saved yet.",
  // Saving
  bar: "Unsaved work",
  unsaved: { one: "{count} unsaved entry", other: "{count} unsaved entries" },
  allSaved: "Everything is saved",
  saveFolder: "Save to the folder",
  saveFiles: "Download the files",
  notKept: "This browser does not keep unsaved work: save before you close or reload this page.",
  undo: "Undo: {what}",
  undone: "Undone: {what}.",
  savedFolder: "Saved to the folder: {names}.",
  savedFiles: "Saved as downloads: {names}. Put them in the place of the old files.",
  sampleSave: "This is a sample; there is nothing to save.",
  notSaved: "{name} was not saved: {why} Your entries are still here.",
  readMeanwhile: "{name} was changed by somebody else meanwhile. Both are in the file now.",
  othersAdded: {
    one: "{count} entry of somebody else came in.",
    other: "{count} entries of others came in.",
  },
  levelMeanwhile:
    "{by} assigned {level} in {competency} meanwhile. Both are kept; theirs is newer and counts.",
  levelMeanwhileOlder:
    "{by} assigned {level} in {competency} meanwhile. Both are kept; yours is newer and counts.",
  takenBack: "“taken back”",
  goalMeanwhile: "{by} changed the goal “{text}” meanwhile. Both are kept.",
  fieldMeanwhile: "{field}: somebody else set “{value}” meanwhile. Open the person to choose.",
  missing: {
    one: "{count} entry that was in the file before is gone from it; somebody removed it.",
    other: "{count} entries that were in the file before are gone from it; somebody removed them.",
  },
  conflict: "{field}: you set “{ours}”, and meanwhile somebody else set “{theirs}”.",
  keepOurs: "Take “{value}”, as you did",
  keepTheirs: "Leave “{value}”",
  chosen: "{field}: “{value}” counts now.",
  writeAnew: "Write {file} anew",
  whyGone: "the file {file} is not there any more.",
  whyTaken: "there is a file {file} of somebody else already.",
  whyNotWritten:
    "{file} says something else than what was written; another program wrote it at the same moment.",
  whyUnreadable: "the file cannot be read now.",
  whyRefused: "the entries do not fit the file any more.",
  whyFailed: "{file} could not be written.",
  notAdded: "The person could not be added. Nothing was changed.",
  refused: "This does not fit the file. Nothing was changed.",
  stale: "What is pending does not fit the file any more. Your entries are kept.",
  sample: "Sample",
  dismiss: "Dismiss",
  cancel: "Cancel",
});

export { listed } from "../../signs.ts";
