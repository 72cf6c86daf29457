/**
 * The text of a record, kept line by line, so that one changed entry costs one new line and not six thousand.
 * What it gives is exactly what `serialise` gives.
 */

import { framed, leafLine, type LearnerDocument } from "./document.ts";

/** With more changes than this, writing everything anew is the shorter way. */
const FEW = 64;

/** The place of a path in a sorted list, or where it would stand. */
function placeOf(paths: readonly string[], path: string): number {
  let [low, high] = [0, paths.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((paths[middle] as string) < path) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class Manuscript {
  #paths: string[] = [];
  #lines: string[] = [];
  /** Paths whose lines are out of date; `undefined` while nothing is written yet. */
  #due: Set<string> | undefined;

  /** Note which entries of the record changed. */
  note(changed: Iterable<string>): void {
    if (this.#due === undefined) return;
    for (const path of changed) this.#due.add(path);
  }

  /** The text of a record all of whose changes were noted. */
  text(document: LearnerDocument): string {
    if (this.#due === undefined || this.#due.size > FEW) this.#rewrite(document);
    else for (const path of this.#due) this.#mend(document, path);
    this.#due = new Set();
    return framed(document, this.#lines.join(","));
  }

  #rewrite({ leaves }: LearnerDocument): void {
    this.#paths = [...leaves.keys()].sort();
    this.#lines = this.#paths.map((path) => leafLine(path, leaves.get(path)!));
  }

  #mend({ leaves }: LearnerDocument, path: string): void {
    const leaf = leaves.get(path);
    const place = placeOf(this.#paths, path);
    const present = this.#paths[place] === path ? 1 : 0;
    if (leaf === undefined) {
      this.#paths.splice(place, present);
      this.#lines.splice(place, present);
    } else {
      this.#paths.splice(place, present, path);
      this.#lines.splice(place, present, leafLine(path, leaf));
    }
  }
}
