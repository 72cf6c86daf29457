/**
 * What a learner does to the record: give an entry a value, clear what scopes cover. Later than all that it follows.
 */

import {
  LATEST,
  LONGEST_PATH,
  canonical,
  covers,
  coveringReset,
  settled,
  type Json,
  type Leaf,
  type LearnerDocument,
} from "./document.ts";
import { isJson } from "./parse.ts";

/** The value as it is kept: a copy, so that nobody changes it afterwards. Throws when it is not JSON. */
export function keptValue(value: Json): Json {
  if (!isJson(value)) throw new TypeError("the value is not JSON, or nested too deeply");
  return JSON.parse(canonical(value)) as Json;
}

export function checkLength(path: string): void {
  if (path.length > LONGEST_PATH) throw new RangeError("the path or scope is too long");
}

/** The leaf that gives an entry a value now. */
export function leafNow(document: LearnerDocument, path: string, value: Json, now: number): Leaf {
  const { leaves, resets } = document;
  const before = Math.max(leaves.get(path)?.[1] ?? -1, coveringReset(resets, path));
  return [value, Math.min(LATEST, Math.max(now, before + 1))];
}

/** The record without what scopes cover. */
export function cleared(
  { site, leaves, resets }: LearnerDocument,
  scopes: readonly string[],
  now: number,
): LearnerDocument {
  const marks = new Map(resets);
  for (const scope of scopes) {
    let at = Math.max(now, resets.get(scope) ?? -1);
    for (const [path, leaf] of leaves) if (covers(scope, path)) at = Math.max(at, leaf[1]);
    marks.set(scope, at);
  }
  return settled({ site, leaves, resets: marks });
}
