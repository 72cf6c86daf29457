/**
 * How parts of a text are put together: a list, a label with its text, sentence after sentence.
 */

import { isolated, locale, phrases } from "./phrases.ts";

const say = /* @__PURE__ */ phrases("signs", {
  // Between the parts of an enumeration without "and"
  comma: ", ",
  // Between longer parts that may hold commas
  semicolon: "; ",
  // Between two sentences; empty where a language leaves no space
  space: " ",
  // Makes a sentence of a list of several parts
  sentence: "{text}.",
  // A label, a title or a name with what belongs to it
  labelled: "{label}: {text}",
});

/** "a, b, c". */
export function enumerated(parts: readonly string[]): string {
  return parts.map((part) => isolated(part)).join(say("comma"));
}

/** "a; b; c". */
export function parted(parts: readonly string[]): string {
  return parts.map((part) => isolated(part)).join(say("semicolon"));
}

/** Sentences, one after the other; empty ones are left out. */
export function together(sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(say("space"));
}

/** Parts of which some are elements, with the sign between two of them; empty ones are left out. */
export function strung<Part>(
  parts: readonly (Part | string | false)[],
  sign: "space" | "comma" | "semicolon" = "space",
): (Part | string)[] {
  const present = parts.filter((part): part is Part | string => part !== "" && part !== false);
  return present.flatMap((part, place) => (place > 0 ? [say(sign), part] : [part]));
}

/** "Text." */
export function sentence(text: string): string {
  return say("sentence", { text });
}

/** "Label: text". */
export function labelled(label: string, text: string): string {
  return say("labelled", { label, text });
}

/** What stands between a label and its text, where each is an element of its own: ": ". */
export function colon(): string {
  return say("labelled", { label: "\0", text: "\0" }).split("\0")[1] ?? "";
}

/** "a, b and c". */
export function listed(names: readonly string[]): string {
  const format = new Intl.ListFormat(locale(), { type: "conjunction" });
  return format.format(names.map((name) => isolated(name)));
}
