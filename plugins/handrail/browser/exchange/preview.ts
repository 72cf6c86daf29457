/**
 * What an import would change, before it does: worked out with the same rules that the import itself follows.
 */

import { canonical, covers, merge, type Leaf, type LearnerDocument } from "../store/document.ts";
import { AHEAD, admitted } from "../store/take.ts";
import { wasReset } from "./bring-back.ts";
import { KINDS, kindOf, saysSomething, subjectOf, type Kind, type Names } from "./entries.ts";

/** What happens to an entry. */
export const FATES = ["new", "changed", "removed"] as const;
export type Fate = (typeof FATES)[number];

/** What entries of one kind belong to, and how many of them belong to it. */
export interface Subject {
  readonly name: string;
  readonly count: number;
}

export interface Group {
  readonly kind: Kind;
  readonly count: number;
  /** In the order of the file. */
  readonly subjects: readonly Subject[];
}

export interface Preview {
  readonly groups: Readonly<Record<Fate, readonly Group[]>>;
  /** Entries of the file that say something else than mine, which are newer and stay. */
  readonly mineStay: number;
  /** Entries of the file that a reset of mine keeps out. */
  readonly reset: readonly Group[];
  /** Entries of the file that are dated more than a day ahead of this computer's clock. */
  readonly ahead: number;
  /** Whether the import would change anything that a learner can see. */
  readonly empty: boolean;
}

class Tally {
  #kinds = new Map<Kind, Map<string, number>>();

  add(kind: Kind, name: string): void {
    const subjects = this.#kinds.get(kind) ?? new Map<string, number>();
    this.#kinds.set(kind, subjects.set(name, (subjects.get(name) ?? 0) + 1));
  }

  get groups(): Group[] {
    return KINDS.flatMap((kind) => {
      const found = this.#kinds.get(kind);
      if (found === undefined) return [];
      const subjects = [...found].map(([name, count]) => ({ name, count }));
      return [{ kind, count: subjects.reduce((sum, { count }) => sum + count, 0), subjects }];
    });
  }
}

function sameValue(a: Leaf, b: Leaf): boolean {
  return a[0] === b[0] || canonical(a[0]) === canonical(b[0]);
}

/** What becomes of an entry; `undefined` when nobody would see a difference. */
function fateOf(path: string, before: Leaf | undefined, after: Leaf | undefined): Fate | undefined {
  const [had, has] = [saysSomething(path, before), saysSomething(path, after)];
  if (had && has)
    return sameValue(before as Leaf, after as Leaf) || isModule(path) ? undefined : "changed";
  return had ? "removed" : has ? "new" : undefined;
}

/** A module is completed or not; another day of completion is not worth a word. */
function isModule(path: string): boolean {
  return kindOf(path) === "module";
}

export function previewOf(
  mine: LearnerDocument,
  theirs: LearnerDocument,
  now: number,
  names: Names,
): Preview {
  const merged = merge(mine, admitted(theirs, mine, now));
  const tallies = { new: new Tally(), changed: new Tally(), removed: new Tally() };
  const reset = new Tally();
  let [mineStay, ahead] = [0, 0];
  for (const path of new Set([...mine.leaves.keys(), ...theirs.leaves.keys()])) {
    const kind = kindOf(path);
    if (kind === undefined) continue;
    const [before, after] = [mine.leaves.get(path), merged.leaves.get(path)];
    const offered = theirs.leaves.get(path);
    if (offered !== undefined && offered[1] > now + AHEAD) ahead += 1;
    const fate = fateOf(path, before, after);
    if (fate !== undefined) {
      tallies[fate].add(
        kind,
        subjectOf(path, (fate === "removed" ? before : after) as Leaf, names),
      );
    } else if (offered !== undefined && wasReset(path, offered, mine, now)) {
      reset.add(kind, subjectOf(path, offered, names));
    } else if (offered !== undefined && differs(path, before, offered)) mineStay += 1;
  }
  const groups = {
    new: tallies.new.groups,
    changed: tallies.changed.groups,
    removed: tallies.removed.groups,
  };
  const empty = FATES.every((fate) => groups[fate].length === 0);
  return { groups, mineStay, reset: reset.groups, ahead, empty };
}

/** Whether the file would have had it otherwise. */
function differs(path: string, mine: Leaf | undefined, offered: Leaf): boolean {
  return fateOf(path, mine, offered) !== undefined;
}

/** What scopes cover that says anything: what a reset of them would take. */
export function coveredBy(
  document: LearnerDocument,
  scopes: readonly string[],
  names: Names,
): readonly Group[] {
  const tally = new Tally();
  for (const [path, leaf] of document.leaves) {
    const kind = kindOf(path);
    if (kind === undefined || !saysSomething(path, leaf)) continue;
    if (scopes.some((scope) => covers(scope, path))) tally.add(kind, subjectOf(path, leaf, names));
  }
  return tally.groups;
}
