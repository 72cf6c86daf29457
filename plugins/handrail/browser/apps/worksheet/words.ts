/**
 * Every phrase that a worksheet shows or speaks.
 */

import { phrases } from "../../phrases.ts";

export const say = /* @__PURE__ */ phrases("worksheet", {
  // Fields
  filled: { one: "{done} of {count} filled", other: "{done} of {count} filled" },
  full: "This field is full: it takes 20,000 characters.",
  cut: {
    one: "This field takes 20,000 characters. {count} character of what you pasted did not fit and was left out.",
    other:
      "This field takes 20,000 characters. The last {count} characters of what you pasted did not fit and were left out.",
  },
  noScore: "A whole number from {min} to {max}. What stands here is not kept.",
  // Tables
  rowTools: "Move or remove",
  rowNames: "{column}, row {row}",
  moveUp: "Move row {row} up",
  moveDown: "Move row {row} down",
  removeRow: "Remove row {row}",
  addRow: "Add a row",
  rowAdded: "Row {row} added.",
  rowMoved: "Moved to row {row} of {count}.",
  rowRemoved: "Row {row} removed.",
  rowBack: "The row is back.",
  // Copies
  copies: "Your copies of {title}",
  copy: "Copy:",
  unnamed: "Copy {number}",
  shown: "{name}: {filled}.",
  newCopy: "New",
  newTitle: "A new, empty copy",
  duplicate: "Duplicate",
  rename: "Rename",
  renameTitle: "Rename “{name}”",
  name: "Name of the copy",
  delete: "Delete",
  deleteTitle: "Delete “{name}”?",
  deleteWhat: {
    one: "{count} filled field goes with it. You can undo it until you leave this page.",
    other: "{count} filled fields go with it. You can undo it until you leave this page.",
  },
  save: "Save",
  cancel: "Cancel",
  created: "New copy: {name}.",
  duplicated: "Duplicated as {name}.",
  renamed: "Renamed: {name}.",
  deleted: "Deleted: {name}.",
  gone: "{name} was deleted elsewhere. Shown now: {shown}, {filled}.",
  back: "Back again: {name}.",
  useExample: "Use this example as a start",
  fromExample: "A copy of your own, filled like the example: {name}.",
  exampleUndone: "The copy was taken back.",
  kept: "What you write is kept in this browser, as you write.",
  // Taking it away
  take: "Take {title} away, or bring it back",
  print: "Print",
  copyMarkdown: "Copy as Markdown",
  saveMarkdown: "Save as Markdown",
  saveFile: "Save as JSON",
  copied: "Copied as Markdown.",
  notCopied: "This browser does not allow copying. Save it as Markdown instead.",
  saved: "Saved as {name}.",
  // Import
  import: "Import a saved copy (Markdown or JSON)",
  previewTitle: "What {name} would change in {copy}",
  willFill: "Filled: {fields}.",
  willChange: "Changed: {fields}.",
  willEmpty: "Emptied: {fields}.",
  unknown: {
    one: "{count} field of the file is not in this worksheet and is left out.",
    other: "{count} fields of the file are not in this worksheet and are left out.",
  },
  importHere: "Import into {copy}",
  importNew: "Import as a new copy",
  imported: "Imported into {copy}.",
  cancelled: "Cancelled. Nothing was changed.",
  undone: "The import was undone.",
  same: "{name} says what this copy says already. Nothing was changed.",
  tooLarge: "This file is too large: a worksheet has at most 5 MB. Nothing was changed.",
  empty: "This file is empty. Nothing was changed.",
  notAWorksheet:
    "This is not a saved worksheet: neither our JSON nor our Markdown. Nothing was changed.",
  foreign: "This file is of another worksheet ({worksheet}). Nothing was changed.",
  newer:
    "This file was saved by a newer version of this site. Reload this page and try again. Nothing was changed.",
  tooLong: "“{field}” is longer than 20,000 characters in this file. Nothing was changed.",
  failed: "This file could not be opened. Nothing was changed.",
  undo: "Undo",
});
