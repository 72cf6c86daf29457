/**
 * Messages about what an author wrote, in the words of the command line (`sources/diagnostics.py`).
 */

import type { Data } from "./tree.ts";

/** So alike are two names at least when one is offered for the other. */
const LIKENESS = 0.6;

/** A text between quotes. */
export function quote(text: string): string {
  const sign = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inner = text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
  return sign + inner.replaceAll(sign, `\\${sign}`) + sign;
}

/** What a value is that should have been something else. */
export function kindOf(value: Data): string {
  if (value === null) return "nothing";
  if (typeof value === "string") return quote(value);
  return value instanceof Map ? "a mapping" : "a list";
}

/** How many signs two texts share: the longest run, and the same to the left and to the right of it. */
function shared(a: string, b: string): number {
  let [length, atA, atB] = [0, 0, 0];
  let before = new Map<number, number>();
  for (let i = 0; i < a.length; i += 1) {
    const runs = new Map<number, number>();
    for (let j = 0; j < b.length; j += 1) {
      if (a[i] !== b[j]) continue;
      const run = (before.get(j - 1) ?? 0) + 1;
      runs.set(j, run);
      if (run > length) [length, atA, atB] = [run, i - run + 1, j - run + 1];
    }
    before = runs;
  }
  if (length === 0) return 0;
  return (
    length +
    shared(a.slice(0, atA), b.slice(0, atB)) +
    shared(a.slice(atA + length), b.slice(atB + length))
  );
}

/** The allowed name that was most probably meant. */
export function nearest(name: string, allowed: readonly string[]): string | undefined {
  const wanted = name.toLowerCase().slice(0, 100);
  let best = { name: "", folded: "", likeness: LIKENESS };
  for (const one of allowed) {
    const folded = one.toLowerCase();
    const likeness = (2 * shared(folded, wanted)) / Math.max(1, wanted.length + folded.length);
    const isBetter =
      likeness > best.likeness || (likeness === best.likeness && folded > best.folded);
    if (isBetter) best = { name: one, folded, likeness };
  }
  return best.name || undefined;
}

/** Says that a name is unknown, which name is nearest, and what is allowed; of that so many at the most. */
export function unknown(what: string, name: string, allowed: readonly string[], most = 30): string {
  const said = `unknown ${what} ${quote(name)}`;
  if (allowed.length === 0) return `${said} (there is no ${what} yet)`;
  const guess = nearest(name, allowed);
  const rest = allowed.length - most;
  const listed = allowed.slice(0, most).join(", ") + (rest > 0 ? `, and ${rest} more` : "");
  return `${said}${guess === undefined ? "" : `; did you mean ${quote(guess)}?`} (${listed})`;
}
