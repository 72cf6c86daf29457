/**
 * A record that travels in the fragment of a link, from a page opened from disk to the next.
 *
 * Firefox gives every page that is opened from disk a storage of its own. What can be read, is decided or is refused is
 * here, free of the DOM; anybody may have written a fragment.
 *
 *     #hr=<nonce>.<record as base64url>&<the anchor that was wanted>
 */

import type { Aliases } from "../store/aliases.ts";
import type { LearnerDocument } from "../store/document.ts";
import { parse } from "../store/parse.ts";

/** Most characters that a link carries. Firefox takes addresses of up to a million or so, the path included. */
export const LONGEST = 900_000;

/** Bytes that are handed over as arguments at once. */
const CHUNK = 0x2000;

/** What a link brought along. */
export interface Carried {
  /** Names the storage of the page that the link was on. */
  readonly nonce: string;
  readonly record: string;
}

function encoded(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decoded(data: string): string | undefined {
  try {
    const binary = atob(data.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What a link carries, without "#" and anchor; `undefined` when the record is too large for that. */
export function written(nonce: string, record: string): string | undefined {
  // Three bytes make four characters, so much longer records need not be tried.
  if (record.length > LONGEST) return undefined;
  const text = `hr=${nonce}.${encoded(record)}`;
  return text.length > LONGEST ? undefined : text;
}

/** Read `<nonce>.<record>`, as a link brought it; `undefined` for whatever nobody here can have written. */
export function read(text: string): Carried | undefined {
  const [, nonce, data] = /^([\da-f-]{8,40})\.([\w-]+)$/i.exec(text) ?? [];
  if (nonce === undefined || data === undefined || text.length > LONGEST) return undefined;
  const record = decoded(data);
  return record === undefined ? undefined : { nonce, record };
}

/** The record that came along. Another site's, or one that cannot be read, is nothing. */
export function recordOf(
  carried: Carried,
  site: string,
  aliases?: Aliases,
): LearnerDocument | "newer" | undefined {
  const found = parse(carried.record, { site, aliases });
  if (found.kind === "newer") return "newer";
  return found.kind === "ok" ? found.document : undefined;
}

/** What is known of a storage: `shared` by all pages, or that of one page `alone`. */
export type Verdict = "unknown" | "shared" | "alone";

/** Left in a storage, so that who sees it knows the storage. */
export interface Mark {
  readonly nonce: string;
  readonly verdict: Verdict;
}

export function readMark(text: string | null): Mark | undefined {
  const [, verdict, nonce] = /^(unknown|shared|alone) ([\da-f-]{8,40})$/i.exec(text ?? "") ?? [];
  return verdict === undefined || nonce === undefined
    ? undefined
    : { nonce, verdict: verdict as Verdict };
}

export function writtenMark({ nonce, verdict }: Mark): string {
  return `${verdict} ${nonce}`;
}

/**
 * The mark of a storage after a page with it was opened.
 *
 * The nonce of the page before is here: one storage for both. It is not: each has its own.
 */
export function judged(
  found: Mark | undefined,
  carried: Carried | undefined,
  random: () => string,
): Mark {
  const mark = found ?? { nonce: random(), verdict: "unknown" };
  if (carried === undefined || mark.verdict === "shared") return mark;
  return { nonce: mark.nonce, verdict: carried.nonce === mark.nonce ? "shared" : "alone" };
}

/** Where the mark of a site is kept. */
export function markKey(site: string): string {
  return `handrail:${site}:disk`;
}
