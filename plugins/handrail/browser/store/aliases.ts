/**
 * Old ids lead to new ones: what a learner ticked under an old path counts under its new path.
 * Keys and values are exact paths, or prefixes that end in "/".
 */

import { settled, compareLeaves, type Leaf, type LearnerDocument } from "./document.ts";

export type Aliases = Readonly<Record<string, string>>;

/** A chain longer than this is taken for one without an end. */
const LONGEST_CHAIN = 16;

/** The path after one step: an exact alias first, then the longest prefix. */
function step(path: string, aliases: ReadonlyMap<string, string>): string | undefined {
  const exact = aliases.get(path);
  if (exact !== undefined) return exact;
  for (let end = path.lastIndexOf("/"); end >= 0; end = path.lastIndexOf("/", end - 1)) {
    const target = aliases.get(path.slice(0, end + 1));
    if (target !== undefined) return target + path.slice(end + 1);
    if (end === 0) break;
  }
  return undefined;
}

/** Where a path leads in the end. A chain without an end leaves the path as it is. */
export function currentPath(path: string, aliases: ReadonlyMap<string, string>): string {
  let current = path;
  for (let steps = 0; steps < LONGEST_CHAIN; steps += 1) {
    const next = step(current, aliases);
    if (next === undefined || next === current) return current;
    current = next;
  }
  return path;
}

/** Move leaves and resets to their current paths; where two meet, the usual winner stays. */
export function withCurrentPaths(document: LearnerDocument, aliases: Aliases): LearnerDocument {
  const table = new Map(Object.entries(aliases));
  if (table.size === 0) return document;
  const leaves = new Map<string, Leaf>();
  for (const [path, leaf] of settled(document).leaves) {
    const current = currentPath(path, table);
    const other = leaves.get(current);
    if (other === undefined || compareLeaves(leaf, other) > 0) leaves.set(current, leaf);
  }
  const resets = new Map<string, number>();
  for (const [scope, at] of document.resets) {
    const current = currentPath(scope, table);
    resets.set(current, Math.max(at, resets.get(current) ?? -1));
  }
  return settled({ site: document.site, leaves, resets });
}
