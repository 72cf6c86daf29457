/**
 * What a learner's record holds: the path of each kind of entry in the store, and its value.
 *
 * Whatever the store holds may have been written by anybody, so every reader takes any value and returns a value of
 * the expected shape, or `undefined`.
 */

import type { Json } from "./store/document.ts";
import { isMoment } from "./store/parse.ts";

/** What a learner answered to a question. `ok` is the verdict of the last check; `null` while it is not checked. */
export interface AnswerRecord {
  /** Option ids (choices; all of them in order for an ordering), a text, or the chosen option by prompt (matching). */
  readonly answer: readonly string[] | string | Readonly<Record<string, string>>;
  readonly ok: boolean | null;
  /** How often it was checked. */
  readonly tries: number;
}

/** What a learner says of a statement, from the least to the most; the last is no rating. */
export const RATINGS = [
  "not-yet",
  "sometimes",
  "consistently",
  "helps-others",
  "not-relevant",
] as const;
export type Rating = (typeof RATINGS)[number];

/** By competency, then statement (`ownStatement` for those of one role). */
export type Ratings = ReadonlyMap<string, ReadonlyMap<string, Rating>>;

/** A finished self-assessment; never changed afterwards. */
export interface SelfAssessment {
  readonly id: string;
  /** ms since 1970. */
  readonly at: number;
  readonly framework: { readonly id: string; readonly version: string };
  /** Id of the role, or "" without one. */
  readonly role: string;
  readonly ratings: Ratings;
  readonly notes: ReadonlyMap<string, string>;
  readonly evidence: ReadonlyMap<string, string>;
}

export interface Goal {
  readonly id: string;
  readonly text: string;
  /** Id of a competency, or "". */
  readonly competency: string;
  /** Day as yyyy-mm-dd, or "". */
  readonly due: string;
  /** ms since 1970 when it was reached, else null. */
  readonly reached: number | null;
  /** Of a goal that was agreed with a coach: with whom, and what it is tied to. */
  readonly agreed?: {
    readonly by: string;
    readonly statements: readonly string[];
    readonly modules: readonly string[];
    /** Whether the coach says that it is reached; the learner's own mark is `reached`. */
    readonly done: boolean;
  };
}

/** A level that a coach assigned, agreed with the learner. */
export interface AssignedRecord {
  /** A level's id, or "none" for "not yet". */
  readonly level: string;
  /** A day as yyyy-mm-dd, or a moment that begins with one. */
  readonly date: string;
  /** Id of the coach. */
  readonly by: string;
  /** The coach's note for the learner, or "". */
  readonly note: string;
  /** Day, or "". */
  readonly reviewBy: string;
  /** Version of the framework. */
  readonly version: string;
}

/** What the learner has seen of the course: ids of its modules, and when. */
export interface Seen {
  readonly modules: readonly string[];
  readonly at: number;
}

/** The key, in place of a statement's id, of one that only one role asks for. */
export function ownStatement(role: string, statement: string): string {
  return `${role}:${statement}`;
}

export const paths = {
  module: (module: string) => `module/${module}`,
  answer: (quiz: string, question: string) => `quiz/${quiz}/${question}`,
  rating: (competency: string, statement: string) => `rating/${competency}/${statement}`,
  note: (competency: string) => `note/${competency}`,
  evidence: (competency: string) => `evidence/${competency}`,
  assessment: (id: string) => `assessment/${id}`,
  goal: (id: string) => `goal/${id}`,
  assigned: (competency: string) => `assigned/${competency}`,
  role: "learner/role",
  nextRole: "learner/next-role",
  name: "learner/name",
  /** Random text that keeps shuffled options in one order per learner. */
  seed: "learner/seed",
  seen: "learner/seen",
  exported: "learner/exported",
} as const;

function isRecord(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** A day as yyyy-mm-dd; "" for anything else. */
function dayIn(value: Json | undefined): string {
  return /^\d{4}-\d\d-\d\d$/.test(textOf(value)) ? textOf(value) : "";
}

function textsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter(isText) : [];
}

/** The members of an object that fit, in its order. */
function entriesOf<T>(
  value: Json | undefined,
  read: (value: Json) => T | undefined,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  if (!isRecord(value)) return found;
  for (const [key, member] of Object.entries(value)) {
    const kept = read(member);
    if (kept !== undefined) found.set(key, kept);
  }
  return found;
}

export function readRating(value: Json | undefined): Rating | undefined {
  return RATINGS.find((rating) => rating === value);
}

export function readAnswer(value: Json | undefined): AnswerRecord | undefined {
  if (!isRecord(value)) return undefined;
  const { answer, ok, tries } = value;
  const fits =
    isText(answer) ||
    (Array.isArray(answer) && answer.every(isText)) ||
    (isRecord(answer) && Object.values(answer).every(isText));
  if (!fits) return undefined;
  return {
    answer: answer as AnswerRecord["answer"],
    ok: typeof ok === "boolean" ? ok : null,
    tries: typeof tries === "number" && Number.isInteger(tries) && tries > 0 ? tries : 0,
  };
}

/** Whether anything is chosen or written; what was taken back leaves an empty answer behind. */
export function isAnswer(record: AnswerRecord | undefined): record is AnswerRecord {
  return record !== undefined && Object.keys(record.answer).length > 0;
}

export function readAssessment(id: string, value: Json | undefined): SelfAssessment | undefined {
  if (!isRecord(value)) return undefined;
  const { at, framework, role } = value;
  if (!isMoment(at) || !isRecord(framework)) return undefined;
  return {
    id,
    at,
    framework: { id: textOf(framework["id"]), version: textOf(framework["version"]) },
    role: textOf(role),
    ratings: entriesOf(value["ratings"], (member) => entriesOf(member, readRating)),
    notes: entriesOf(value["notes"], (member) => textOf(member) || undefined),
    evidence: entriesOf(value["evidence"], (member) => textOf(member) || undefined),
  };
}

/** The value that `readAssessment` reads back. */
export function writtenAssessment(assessment: SelfAssessment): Json {
  const ratings = [...assessment.ratings].map(([id, of]) => [id, Object.fromEntries(of)] as const);
  return {
    at: assessment.at,
    framework: { ...assessment.framework },
    role: assessment.role,
    ratings: Object.fromEntries(ratings),
    notes: Object.fromEntries(assessment.notes),
    evidence: Object.fromEntries(assessment.evidence),
  };
}

/** A goal that was removed has the value null. */
export function readGoal(id: string, value: Json | undefined): Goal | undefined {
  if (!isRecord(value) || !isText(value["text"])) return undefined;
  const { competency, due, reached, agreed } = value;
  return {
    id,
    text: value["text"],
    competency: textOf(competency),
    due: dayIn(due),
    reached: typeof reached === "number" ? reached : null,
    ...(isRecord(agreed)
      ? {
          agreed: {
            by: textOf(agreed["by"]),
            statements: textsOf(agreed["statements"]),
            modules: textsOf(agreed["modules"]),
            done: agreed["done"] === true,
          },
        }
      : {}),
  };
}

/** A level that was taken back has the value null. */
export function readAssigned(value: Json | undefined): AssignedRecord | undefined {
  if (!isRecord(value)) return undefined;
  const { level, date, by, note, reviewBy, version } = value;
  if (!isText(level) || level === "" || !isText(date) || dayIn(date.slice(0, 10)) === "") {
    return undefined;
  }
  return {
    ...{ level, date },
    by: textOf(by),
    note: textOf(note),
    reviewBy: dayIn(reviewBy),
    version: textOf(version),
  };
}

export function readSeen(value: Json | undefined): Seen | undefined {
  if (!isRecord(value)) return undefined;
  const { modules, at } = value;
  if (!Array.isArray(modules) || !isMoment(at)) return undefined;
  return { modules: modules.filter(isText), at };
}
