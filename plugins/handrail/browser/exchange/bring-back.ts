/**
 * Entries of a file that were reset here after they were made. The merge keeps them out, as it must: a reset is newer.
 * Yet who resets a shared computer and imports the backup later wants them again, and can say so.
 */

import { coveringReset, type Leaf, type LearnerDocument } from "../store/document.ts";
import { AHEAD, returned } from "../store/take.ts";
import { kindOf, saysSomething } from "./entries.ts";

/** Whether a reset of mine is all that keeps an entry of a file out. */
export function wasReset(path: string, leaf: Leaf, mine: LearnerDocument, now: number): boolean {
  if (mine.leaves.has(path) || kindOf(path) === undefined || !saysSomething(path, leaf))
    return false;
  const reset = coveringReset(mine.resets, path);
  return leaf[1] <= reset && reset < now + AHEAD;
}

/** A file in which those entries are as new as it takes to come back. */
export function broughtBack(
  theirs: LearnerDocument,
  mine: LearnerDocument,
  now: number,
): LearnerDocument {
  const leaves = new Map(theirs.leaves);
  for (const [path, leaf] of theirs.leaves) {
    if (!wasReset(path, leaf, mine, now)) continue;
    leaves.set(path, [returned(path, leaf), Math.max(now, coveringReset(mine.resets, path) + 1)]);
  }
  return { ...theirs, leaves };
}
