/**
 * What a coach's desk shows of the people on it, and what becomes of a save.
 */

import type { Conflict, Listed } from "./merge.ts";
import type { Assignment, Person, PersonGoal } from "./model.ts";
import type { Act } from "./pending.ts";
import type { Finding, ReadPerson } from "./read.ts";

/** Where person files are read and written, whole. */
export interface PeopleIO {
  /** The text of a file; `undefined` when there is none of that name. */
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  /** Does something while nobody else in this browser does anything with the file. */
  alone?<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export interface PersonFile {
  readonly name: string;
  readonly text: string;
}

/** A file that is not on the desk, and why. */
export interface Unread {
  readonly file: string;
  readonly problems: readonly Finding[];
}

/** One person on the desk. */
export interface OnDesk {
  readonly id: string;
  /** Name of the file. */
  readonly file: string;
  /** As it was last read or saved. */
  readonly text: string;
  /** With what is pending. */
  readonly will: string;
  /** As `will` says it. */
  readonly person: Person;
  readonly read: ReadPerson;
  /** What is pending, the oldest first. */
  readonly acts: readonly Act[];
  /** Whether it was never saved. */
  readonly isNew: boolean;
  /** Why what is pending does not fit the file any more; `will` is without it then. */
  readonly refused?: string;
  /** Entries of others that the file had and, though nobody removes entries, has not any more. */
  readonly missing: readonly Listed[];
}

/** Whatever is not "saved" leaves everything pending. */
export type Saved =
  | {
      readonly kind: "saved";
      /** Entries of others that were not there when the file was read before. */
      readonly meanwhile: readonly Listed[];
      /** Those of them that speak of what was changed here as well. */
      readonly overlaps: readonly (Assignment | PersonGoal)[];
      readonly conflicts: readonly Conflict[];
      readonly missing: readonly Listed[];
    }
  /**
   * "gone": the file is not there any more. "taken": a new person, and a file of that name is about somebody else.
   * "not-written": the file says something else than what was written.
   */
  | { readonly kind: "nothing" | "gone" | "taken" | "not-written" }
  | { readonly kind: "unreadable"; readonly problems: readonly Finding[] }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "failed"; readonly error: unknown };
