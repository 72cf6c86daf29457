/**
 * A coach's view while it is being given: a choice and a note by competency, kept in this browser.
 */

import type { Drafts } from "./drafts.ts";

/** In place of a level: looked at, and left out because it was not seen. */
export const UNSEEN = "unseen";

function base(person: string): string {
  return `rate/${person}/`;
}

/** By competency: a level's id, `none` or `UNSEEN`. */
export function choicesIn(drafts: Drafts, person: string): Map<string, string> {
  return drafts.below(`${base(person)}level/`);
}

/** Those that were rated, without those not seen. */
export function ratedIn(drafts: Drafts, person: string): Map<string, string> {
  return new Map([...choicesIn(drafts, person)].filter(([, level]) => level !== UNSEEN));
}

export function notesIn(drafts: Drafts, person: string): Map<string, string> {
  return drafts.below(`${base(person)}note/`);
}

export function choose(drafts: Drafts, person: string, competency: string, level: string): void {
  drafts.set(`${base(person)}level/${competency}`, level);
}

export function write(drafts: Drafts, person: string, competency: string, text: string): void {
  drafts.set(`${base(person)}note/${competency}`, text);
}

export function throwAway(drafts: Drafts, person: string): void {
  drafts.drop(base(person));
}
