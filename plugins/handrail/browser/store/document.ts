/**
 * The record of one learner on one site, and the one `merge` that serves other tabs, imports and restores.
 * Free of the DOM and of storage; documents are never changed in place.
 */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A value and the moment (ms since 1970, an integer) it was given. */
export type Leaf = readonly [value: Json, at: number];

export interface LearnerDocument {
  readonly site: string;
  /** By path, such as `module/outcome-thinking` or `check/c-outcomes/rewrite`. */
  readonly leaves: ReadonlyMap<string, Leaf>;
  /** By scope: whatever it covers and is not younger than the reset is gone. */
  readonly resets: ReadonlyMap<string, number>;
}

export const SCHEMA = 1;

/** The last moment a `Date` can hold. */
export const LATEST = 8.64e15;

/** Longest path or scope, in UTF-16 units: keeps the walk over its parts short for hostile files. */
export const LONGEST_PATH = 512;

export function emptyDocument(site: string): LearnerDocument {
  return { site, leaves: new Map(), resets: new Map() };
}

/** One text for equal values, whatever the order of their keys; the order of these texts breaks ties. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Json)}`);
  return `{${members.join(",")}}`;
}

/** Positive when `a` wins over `b`, 0 when they are the same: a total order, so that a tie has one winner everywhere. */
export function compareLeaves(a: Leaf, b: Leaf): number {
  if (a[1] !== b[1]) return a[1] - b[1];
  if (a[0] === b[0]) return 0;
  const [left, right] = [canonical(a[0]), canonical(b[0])];
  return left === right ? 0 : left > right ? 1 : -1;
}

/** A scope is "" (everything), a prefix that ends in "/", or the path of one leaf. */
export function covers(scope: string, path: string): boolean {
  return scope === path || scope === "" || (scope.endsWith("/") && path.startsWith(scope));
}

/** The newest reset that covers a path, -1 without one. Walks the parts of the path, not the resets. */
export function coveringReset(resets: ReadonlyMap<string, number>, path: string): number {
  if (resets.size === 0) return -1;
  let newest = Math.max(resets.get("") ?? -1, resets.get(path) ?? -1);
  for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) {
    newest = Math.max(newest, resets.get(path.slice(0, end + 1)) ?? -1);
  }
  return newest;
}

/** Drop the leaves that a reset covers. */
export function settled(document: LearnerDocument): LearnerDocument {
  const { site, leaves, resets } = document;
  if (resets.size === 0) return document;
  const kept = [...leaves].filter(([path, leaf]) => leaf[1] > coveringReset(resets, path));
  return kept.length === leaves.size ? document : { site, leaves: new Map(kept), resets };
}

/** The union: per leaf the winner of `compareLeaves`, per scope the newest reset. */
export function merge(a: LearnerDocument, b: LearnerDocument): LearnerDocument {
  if (a.site !== b.site) throw new Error(`cannot merge the record of ${b.site} into ${a.site}`);
  const leaves = new Map(a.leaves);
  for (const [path, leaf] of b.leaves) {
    const mine = leaves.get(path);
    if (mine === undefined || compareLeaves(leaf, mine) > 0) leaves.set(path, leaf);
  }
  const resets = new Map(a.resets);
  for (const [scope, at] of b.resets) resets.set(scope, Math.max(at, resets.get(scope) ?? -1));
  return settled({ site: a.site, leaves, resets });
}

/** The paths whose leaf appeared, vanished or changed. */
export function changedPaths(before: LearnerDocument, after: LearnerDocument): Set<string> {
  const changed = new Set<string>();
  if (before === after) return changed;
  for (const [path, leaf] of after.leaves) {
    const old = before.leaves.get(path);
    if (old !== leaf && (old === undefined || compareLeaves(old, leaf) !== 0)) changed.add(path);
  }
  for (const path of before.leaves.keys()) if (!after.leaves.has(path)) changed.add(path);
  return changed;
}

export function sameDocument(a: LearnerDocument, b: LearnerDocument): boolean {
  if (a === b) return true;
  if (a.resets.size !== b.resets.size || changedPaths(a, b).size > 0) return false;
  return [...a.resets].every(([scope, at]) => b.resets.get(scope) === at);
}

/** One leaf as a member of the text. */
export function leafLine(path: string, [value, at]: Leaf): string {
  return `${JSON.stringify(path)}:[${canonical(value)},${at}]`;
}

/** The text around the lines of the leaves, which stand in the order of their paths. */
export function framed({ site, resets }: LearnerDocument, leaves: string): string {
  const scopes = [...resets.keys()].sort();
  const lines = scopes.map((scope) => `${JSON.stringify(scope)}:${resets.get(scope)}`).join(",");
  return `{"schema":${SCHEMA},"site":${JSON.stringify(site)},"leaves":{${leaves}},"resets":{${lines}}}`;
}

/** The document as JSON text; equal documents give equal texts. */
export function serialise(document: LearnerDocument): string {
  const paths = [...document.leaves.keys()].sort();
  const lines = paths.map((path) => leafLine(path, document.leaves.get(path) as Leaf));
  return framed(document, lines.join(","));
}
