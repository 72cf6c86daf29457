/**
 * A person file: what a coach keeps of one person, append-only, outside the site. `model/person.py` says the same.
 *
 * Any id in it may be unknown to the framework of today, because a file outlives versions. Texts are data that anybody
 * may have written. A text that is not there is "".
 */

import type { Ratings } from "../record.ts";

/** Version of the format of person files. */
export const SCHEMA = 1;

/** In place of a level's id: not yet at the lowest one. Nothing at all means "not assessed". */
export const NOT_YET = "none";

/** Most characters of a text of an entry. */
export const LONGEST_TEXT = 20_000;

/** The lists of a person file, in their order. */
export const LISTS = ["assessments", "assignments", "evidence", "goals"] as const;
export type ListName = (typeof LISTS)[number];

/** The fields of `person`, which alone may be set anew. */
export const HEAD_FIELDS = ["name", "role", "next_role", "team", "coach"] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

/** Who the file is about. */
export interface Head {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly nextRole: string;
  /** The area that the person works in. */
  readonly team: string;
  readonly coach: string;
}

/** Anything that was added on a day by somebody. */
export interface Entry {
  readonly id: string;
  /** A day as yyyy-mm-dd, or a moment that begins with one; as it was written. */
  readonly date: string;
  /** Id of who made it. */
  readonly by: string;
}

/** A dated set of ratings: the learner's own, or the view of a coach who has not seen it. */
export interface Assessment extends Entry {
  readonly kind: "self" | "coach";
  /** `<id>@<version>` */
  readonly framework: string;
  readonly role: string;
  readonly ratings: Ratings;
  /** By competency: what a coach says of it as a whole; a level's id or `NOT_YET`. */
  readonly levels: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
  readonly evidence: ReadonlyMap<string, string>;
}

/** A level that a coach gives, agreed with the person. */
export interface Assignment extends Entry {
  readonly competency: string;
  /** A level's id or `NOT_YET`; "" exactly where it is withdrawn. */
  readonly level: string;
  readonly framework: string;
  /** Ids of the assessments that it rests on. */
  readonly basis: readonly string[];
  /** Ids of entries of evidence. */
  readonly evidence: readonly string[];
  /** For coaches alone. */
  readonly note: string;
  /** The learner reads this one. */
  readonly sharedNote: string;
  /** Day, or "". */
  readonly reviewBy: string;
  readonly supersedes: string;
  readonly withdrawn: boolean;
}

/** Something that shows what a person does; a link or a name, never a copy of it. */
export interface Evidence extends Entry {
  readonly title: string;
  readonly url: string;
  readonly worksheet: string;
  readonly competencies: readonly string[];
}

export const GOAL_STATES = ["open", "reached", "dropped"] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** What a person and a coach agreed to work on. */
export interface PersonGoal extends Entry {
  readonly text: string;
  readonly competency: string;
  readonly statements: readonly string[];
  readonly modules: readonly string[];
  /** Day, or "". */
  readonly due: string;
  readonly state: GoalState;
  readonly supersedes: string;
}

/** What could be read of a person file; the entries in the order in which the file has them. */
export interface Person {
  readonly head: Head;
  readonly assessments: readonly Assessment[];
  readonly assignments: readonly Assignment[];
  readonly evidence: readonly Evidence[];
  readonly goals: readonly PersonGoal[];
}

/** The day on which an entry was made, as its date says it. */
export function dayOfEntry({ date }: Entry): string {
  return date.slice(0, 10);
}
