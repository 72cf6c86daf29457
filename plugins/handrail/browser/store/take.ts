/**
 * Taking in a record from elsewhere (a file, a link), and taking it back.
 *
 * Undoing never goes back in time: values from before return as newer leaves, and what was not there before is
 * removed by a reset of its own path, so that other tabs and other machines follow.
 */

import {
  LATEST,
  canonical,
  changedPaths,
  coveringReset,
  settled,
  type Json,
  type Leaf,
  type LearnerDocument,
} from "./document.ts";

/** How far ahead the clock of another machine may be: more, and its dates say nothing. */
export const AHEAD = 24 * 60 * 60 * 1000;

/** One entry that changed: its leaf before and after, `undefined` where there was or is none. */
export interface Turn {
  readonly before: Leaf | undefined;
  readonly after: Leaf | undefined;
}

/** What an action changed, by path: all that it takes to undo it. */
export type Turns = ReadonlyMap<string, Turn>;

/** Whether a path names one entry; an empty one, or one that ends in "/", is a scope. */
function namesAnEntry(path: string): boolean {
  return path !== "" && !path.endsWith("/");
}

/**
 * What of a foreign record may be merged into one's own.
 *
 * A date in the far future would win against everything that is done from now on. So an entry with such a date counts
 * as made now, and only where one has nothing of one's own, not even a reset; a reset with such a date is left out.
 */
export function admitted(
  theirs: LearnerDocument,
  mine: LearnerDocument,
  now: number,
): LearnerDocument {
  const latest = Math.min(LATEST, now + AHEAD);
  const leaves = new Map<string, Leaf>();
  for (const [path, leaf] of theirs.leaves) {
    if (!namesAnEntry(path)) continue;
    if (leaf[1] <= latest) leaves.set(path, leaf);
    else if (!mine.leaves.has(path) && coveringReset(mine.resets, path) < 0) {
      leaves.set(path, [leaf[0], now]);
    }
  }
  const resets = new Map([...theirs.resets].filter(([, at]) => at <= latest));
  return settled({ site: theirs.site, leaves, resets });
}

/** What changed between two states of a record. */
export function turnsBetween(before: LearnerDocument, after: LearnerDocument): Turns {
  const turns = new Map<string, Turn>();
  for (const path of changedPaths(before, after)) {
    turns.set(path, { before: before.leaves.get(path), after: after.leaves.get(path) });
  }
  return turns;
}

/** The value that brings an old leaf back. A completed module keeps the day on which it was completed. */
export function returned(path: string, [value, at]: Leaf): Json {
  return path.startsWith("module/") && value === true ? at : value;
}

function same(a: Leaf | undefined, b: Leaf | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a[1] === b[1] && canonical(a[0]) === canonical(b[0]);
}

/** The record with an action undone; what was changed since that action stays as it is. */
export function undone(document: LearnerDocument, turns: Turns, now: number): LearnerDocument {
  const leaves = new Map(document.leaves);
  const resets = new Map(document.resets);
  for (const [path, { before, after }] of turns) {
    const present = leaves.get(path);
    if (!same(present, after)) continue;
    if (before !== undefined) {
      const past = Math.max(present?.[1] ?? -1, coveringReset(resets, path));
      leaves.set(path, [returned(path, before), Math.min(LATEST, Math.max(now, past + 1))]);
    } else if (present !== undefined && namesAnEntry(path)) {
      resets.set(path, Math.max(now, present[1]));
    }
  }
  return settled({ site: document.site, leaves, resets });
}
