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

function isList(answer: Answer): answer is readonly string[] {
  return Array.isArray(answer);
}

/** What of a stored answer fits the question as it is now; `undefined` when nothing does. */
export function fitting(key: Key, answer: Answer): Answer | undefined {
  if (key.kind === "text" || key.kind === "number" || key.kind === "open") {
    return typeof answer === "string" && answer.trim() !== "" ? answer : undefined;
  }
  if (typeof answer === "string") return undefined;
  if (key.kind === "match") {
    if (isList(answer)) return undefined;
    const values = new Set(key.pairs.values());
    const kept = Object.entries(answer).filter(
      ([prompt, value]) => key.pairs.has(prompt) && values.has(value),
    );
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  }
  if (!isList(answer)) return undefined;
  const known = key.kind === "order" ? new Set(key.order) : key.options;
  const kept = [...new Set(answer)].filter((id) => known.has(id));
  return kept.length === 0 || (key.kind === "single" && kept.length > 1) ? undefined : kept;
}

/** What keeps an answer from being graded, if anything does. */
export function lacking(key: Key, answer: Answer | undefined): Lack | undefined {
  const given = answer === undefined ? undefined : fitting(key, answer);
  if (key.kind === "number") {
    const read = readNumber(typeof given === "string" ? given : "", key.value, key.tolerance);
    return read.kind === "number" ? undefined : read.kind === "none" ? "number" : "thousands";
  }
  if (given === undefined) return "none";
  if (key.kind === "order" && isList(given))
    return given.length < key.order.length ? "none" : undefined;
  if (key.kind === "match") return Object.keys(given).length < key.pairs.size ? "none" : undefined;
  return undefined;
}

/** For each part that was chosen, placed or matched: whether it is right. Nothing for answers without parts. */
export function parts(key: Key, answer: Answer): ReadonlyMap<string, boolean> {
  if (isList(answer)) {
    if (key.kind === "order")
      return new Map(answer.map((id, place) => [id, key.order[place] === id]));
    if (key.kind !== "single" && key.kind !== "several") return new Map();
    return new Map(answer.map((id) => [id, key.options.get(id) === true]));
  }
  if (key.kind !== "match" || typeof answer === "string") return new Map();
  const pairs = Object.entries(answer);
  return new Map(pairs.map(([prompt, value]) => [prompt, key.pairs.get(prompt) === value]));
}

function whole(ok: boolean): Verdict {
  return { ok, right: ok ? 1 : 0, of: 1, wrong: ok ? 0 : 1 };
}

/** The verdict on an answer; `undefined` for what cannot be graded, and for open questions. */
export function grade(key: Key, answer: Answer): Verdict | undefined {
  const given = fitting(key, answer);
  if (given === undefined || lacking(key, given) !== undefined) return undefined;
  if (typeof given === "string") {
    if (key.kind === "text") {
      return whole(key.answers.some((right) => folded(right) === folded(given)));
    }
    if (key.kind !== "number") return undefined;
    const read = readNumber(given, key.value, key.tolerance);
    // 0.1 + 0.2 is within 0 of 0.3 to anybody but a computer.
    const slack = 1e-9 * Math.max(1, Math.abs(key.value));
    return read.kind === "number"
      ? whole(Math.abs(read.value - key.value) <= key.tolerance + slack)
      : undefined;
  }
  const judged = [...parts(key, given).values()];
  const right = judged.filter(Boolean).length;
  const wrong = judged.length - right;
  const all = "options" in key ? [...key.options.values()].filter(Boolean) : judged;
  return { ok: right === all.length && wrong === 0, right, of: all.length, wrong };
}
