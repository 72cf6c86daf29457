/**
 * What the keeper does with a record that a page hands it: merges it into the one that it holds.
 */

import { emptyDocument, merge, serialise } from "../store/document.ts";
import { parse } from "../store/parse.ts";
import { setAside, type Place } from "../store/aside.ts";
import { markKey, readMark } from "./carry.ts";

/** What the keeper answers. */
export type Answer =
  /** The pages have the keeper's own storage: no need of a keeper. */
  | { readonly kind: "shared" }
  /** The record as it is kept now. */
  | { readonly kind: "kept"; readonly record: string }
  /** Nothing can be kept. */
  | { readonly kind: "failed" };

/** What a page asks. */
export interface Question {
  readonly site: string;
  readonly nonce: string;
  readonly record: string;
}

export function readQuestion(data: unknown): Question | undefined {
  const { site, nonce, record } = (data ?? {}) as Record<string, unknown>;
  const fits = typeof site === "string" && typeof nonce === "string" && typeof record === "string";
  return fits ? { site, nonce, record } : undefined;
}

export function recordKey(site: string): string {
  return `handrail:${site}:v1`;
}

export function answered(place: Place, question: Question, now: number): Answer {
  const { site, nonce } = question;
  const key = recordKey(site);
  try {
    if (readMark(place.getItem(markKey(site)))?.nonce === nonce) return { kind: "shared" };
    const given = parse(question.record, { site });
    const text = place.getItem(key);
    const held = parse(text, { site });
    if (given.kind !== "ok" || held.kind === "newer") return { kind: "failed" };
    const whole = held.kind === "empty" || (held.kind === "ok" && held.rejected.length === 0);
    if (!whole && text !== null && !setAside(place, key, text, now)) return { kind: "failed" };
    const before = held.kind === "ok" ? held.document : emptyDocument(site);
    const record = serialise(merge(before, given.document));
    if (record !== text) place.setItem(key, record);
    return { kind: "kept", record };
  } catch {
    return { kind: "failed" };
  }
}
