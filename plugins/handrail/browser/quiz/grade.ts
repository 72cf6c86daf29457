/**
 * Which answers are right, and how far one is from it. Pure: the key comes in, a verdict goes out.
 */

import type { AnswerRecord } from "../record.ts";
import { readNumber } from "./number.ts";
import { folded } from "./text.ts";

export type Answer = AnswerRecord["answer"];

/** What is right, by kind of question. */
export type Key =
  /** By option, whether it is right. */
  | { readonly kind: "single" | "several"; readonly options: ReadonlyMap<string, boolean> }
  | { readonly kind: "text"; readonly answers: readonly string[] }
  | { readonly kind: "number"; readonly value: number; readonly tolerance: number }
  /** Option ids in the right order. */
  | { readonly kind: "order"; readonly order: readonly string[] }
  /** By prompt, the option that belongs to it. */
  | { readonly kind: "match"; readonly pairs: ReadonlyMap<string, string> }
  | { readonly kind: "open" };

export interface Verdict {
  readonly ok: boolean;
  /** How many parts are right, of how many: 1 of 1 for an answer that has no parts. */
  readonly right: number;
  readonly of: number;
  /** How many were chosen that are not right. */
  readonly wrong: number;
}

/** Why an answer cannot be graded: none was given, it is no number, or it has separators of thousands. */
export type Lack = "none" | "number" | "thousands";

/** What of a stored answer fits the question as it is now; `undefined` when nothing does. */
export function fitting(key: Key, answer: Answer): Answer | undefined {
  if (typeof answer === "string") {
    const written = key.kind === "text" || key.kind === "number" || key.kind === "open";
    return written && answer.trim() ? answer : undefined;
  }
  if ("pairs" in key) {
    const values = new Set(key.pairs.values());
    const kept = Object.entries(answer).filter(
      ([prompt, value]) => key.pairs.has(prompt) && values.has(value as string),
    );
    return kept.length > 0 && !Array.isArray(answer) ? Object.fromEntries(kept) : undefined;
  }
  const known = "options" in key ? key.options : new Set("order" in key ? key.order : []);
  const kept = [...new Set(Array.isArray(answer) ? (answer as string[]) : [])].filter((id) =>
    known.has(id),
  );
  return kept.length === 0 || (key.kind === "single" && kept.length > 1) ? undefined : kept;
}

/** What keeps an answer from being graded, if anything does. */
export function lacking(key: Key, answer: Answer | undefined): Lack | undefined {
  const given = answer === undefined ? undefined : fitting(key, answer);
  if (key.kind === "number") {
    const read = readNumber(typeof given === "string" ? given : "", key.value, key.tolerance);
    return read.kind === "none" ? "number" : read.kind === "thousands" ? read.kind : undefined;
  }
  const size = "order" in key ? key.order.length : "pairs" in key ? key.pairs.size : 1;
  return given === undefined || Object.keys(given).length < size ? "none" : undefined;
}

/** For each part that was chosen, placed or matched: whether it is right. Nothing for answers without parts. */
export function parts(key: Key, answer: Answer): ReadonlyMap<string, boolean> {
  if (typeof answer === "string") return new Map();
  return new Map(
    Object.entries(answer).map(([place, value]) => {
      if ("pairs" in key) return [place, key.pairs.get(place) === value];
      if ("options" in key) return [value, key.options.get(value) === true];
      return [value, "order" in key && key.order[Number(place)] === value];
    }),
  );
}

function isRight(key: Key, text: string): boolean {
  if (key.kind === "text") return key.answers.some((right) => folded(right) === folded(text));
  if (key.kind !== "number") return false;
  const read = readNumber(text, key.value, key.tolerance);
  // 0.1 + 0.2 is within 0 of 0.3 to anybody but a computer.
  const slack = 1e-9 * Math.max(1, Math.abs(key.value));
  return read.kind === "number" && Math.abs(read.value - key.value) <= key.tolerance + slack;
}

/** The verdict on an answer; `undefined` for what cannot be graded, and for open questions. */
export function grade(key: Key, answer: Answer): Verdict | undefined {
  const given = fitting(key, answer);
  if (given === undefined || key.kind === "open" || lacking(key, given)) return undefined;
  const judged =
    typeof given === "string" ? [isRight(key, given)] : [...parts(key, given).values()];
  const right = judged.filter(Boolean).length;
  const wrong = judged.length - right;
  const of = "options" in key ? [...key.options.values()].filter(Boolean).length : judged.length;
  return { ok: right === of && wrong === 0, right, of, wrong };
}
