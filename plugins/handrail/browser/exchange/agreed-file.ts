/**
 * The agreed result: the levels and goals that a coach and a learner agreed on, read on the learner's side.
 *
 * Anybody may have written the file. What can be taken of it becomes entries of the record, dated as the file is, so
 * that an older file never takes the place of a newer one, and the usual preview and undo work.
 */

import { isDay, isId } from "../people/fields.ts";
import { rankIn } from "../guidance/people.ts";
import type { FrameworkData } from "../guide.ts";
import { paths, readAssigned, readGoal, type AssignedRecord } from "../record.ts";
import { currentCompetency } from "../renamed.ts";
import type { Aliases } from "../store/aliases.ts";
import { LATEST, type Json, type Leaf, type LearnerDocument } from "../store/document.ts";
import { isJson } from "../store/parse.ts";
import { scopesOfAgreed } from "./entries.ts";

export const SCHEMA_ID = "urn:handrail:schema:agreed-result";
export const SCHEMA = 1;

/** Most characters of a text that is read as one, and most of a text in it. */
export const LONGEST_FILE = 1024 * 1024;
const LONGEST_TEXT = 20_000;
/** Most levels, goals, and names in a goal. */
const MOST = 1000;

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)$/;

export interface AgreedGoal {
  readonly id: string;
  readonly text: string;
  readonly competency: string;
  readonly statements: readonly string[];
  readonly modules: readonly string[];
  /** Day, or "". */
  readonly due: string;
  readonly state: "open" | "reached";
}

export interface AgreedResult {
  readonly site: string;
  readonly person: string;
  readonly name: string;
  /** ms since 1970. */
  readonly at: number;
  readonly by: string;
  readonly framework: { readonly id: string; readonly version: string };
  readonly role: string;
  readonly assigned: ReadonlyMap<string, AssignedRecord>;
  readonly goals: readonly AgreedGoal[];
  /** How many levels and goals could not be read; the others could. */
  readonly unreadable: number;
}

function isRecord(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown, most = LONGEST_TEXT): string {
  return typeof value === "string" ? value.slice(0, most).trim() : "";
}

function idsIn(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST).filter((one) => typeof one === "string" && one.length <= 200);
}

/** Whether a text says that it is such a file; it does not have to be a sound one, nor one that is short enough. */
export function claimsToBeAgreedResult(text: string): boolean {
  return text.includes(`"${SCHEMA_ID}"`);
}

export function readAgreedResult(text: string): AgreedResult | "unreadable" | "newer" {
  if (text.length > LONGEST_FILE) return "unreadable";
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return "unreadable";
  }
  if (!isRecord(raw) || !isJson(raw) || raw["$schema"] !== SCHEMA_ID) return "unreadable";
  const { schema, date, framework, assigned, goals } = raw;
  if (typeof schema === "number" && schema > SCHEMA) return "newer";
  if (schema !== SCHEMA || typeof date !== "string" || !MOMENT.test(date)) return "unreadable";
  const at = Date.parse(date);
  if (!Number.isFinite(at) || at < 0 || at > LATEST) return "unreadable";
  if (!isRecord(framework) || !isRecord(assigned)) return "unreadable";
  const version = textOf(framework["version"], 100);
  const levels = new Map<string, AssignedRecord>();
  const pairs = Object.entries(assigned);
  for (const [competency, value] of pairs.slice(0, MOST)) {
    const level = isRecord(value) ? readLevel(value, version) : undefined;
    if (level !== undefined && isId(competency)) levels.set(competency, level);
  }
  const offered = Array.isArray(goals) ? goals : [];
  const kept = offered.slice(0, MOST).flatMap((value) => readAgreedGoal(value) ?? []);
  return {
    site: textOf(raw["site"], 200),
    person: textOf(raw["person"], 100),
    name: textOf(raw["name"], 200),
    at,
    by: textOf(raw["by"], 100),
    framework: { id: textOf(framework["id"], 100), version },
    role: textOf(raw["role"], 100),
    assigned: levels,
    goals: kept,
    unreadable: pairs.length - levels.size + offered.length - kept.length,
  };
}

function readLevel(
  value: { readonly [key: string]: Json },
  version: string,
): AssignedRecord | undefined {
  const { level, date, by, note, review_by: reviewBy } = value;
  return readAssigned({
    ...{ level: level ?? null, date: date ?? null, version },
    by: textOf(by, 100),
    note: textOf(note),
    reviewBy: textOf(reviewBy, 10),
  });
}

function readAgreedGoal(value: Json): AgreedGoal | undefined {
  if (!isRecord(value)) return undefined;
  const { id, state } = value;
  const [text, due] = [textOf(value["text"]), textOf(value["due"], 10)];
  if (typeof id !== "string" || !isId(id) || text === "") return undefined;
  if (state !== "open" && state !== "reached") return undefined;
  return {
    ...{ id, text, state },
    competency: textOf(value["competency"], 100),
    statements: idsIn(value["statements"]),
    modules: idsIn(value["modules"]),
    due: isDay(due) ? due : "",
  };
}

/** What of an agreed result can be taken here. */
export interface Agreed {
  /** For `previewOf` and `Store.take`. */
  readonly document: LearnerDocument;
  /** Whether it was made for another site; nothing is taken then. */
  readonly foreign: boolean;
  /** Whether it speaks of another framework; then no level is taken. */
  readonly otherFramework: boolean;
  /** Whether it was made with another version of this one; then levels that it still has are taken. */
  readonly otherVersion: boolean;
  /** Ids of competencies whose level cannot be taken: this framework has no such competency, or no such level of it. */
  readonly unknown: readonly string[];
}

export interface AgreedOptions {
  readonly site: string;
  readonly framework: FrameworkData;
  /** The record; levels and goals of coaches that the result does not name any more are taken out of it. */
  readonly mine: LearnerDocument;
  readonly aliases?: Aliases;
}

export function agreedDocument(result: AgreedResult, options: AgreedOptions): Agreed {
  const { site, framework, mine, aliases = {} } = options;
  const foreign = result.site !== site;
  const otherFramework = result.framework.id !== framework.id;
  const otherVersion = !otherFramework && result.framework.version !== framework.version;
  const leaves = new Map<string, Leaf>();
  const unknown: string[] = [];
  const competencies = new Map(framework.competencies.map((one) => [one.id, one]));
  for (const [id, level] of result.assigned) {
    const competency = competencies.get(currentCompetency(id, aliases));
    const isKnown = competency && rankIn(framework, competency, level.level) !== null;
    if (!isKnown || otherFramework) unknown.push(id);
    else leaves.set(paths.assigned(competency.id), [{ ...level }, result.at]);
  }
  for (const goal of result.goals)
    leaves.set(paths.goal(goal.id), [goalValue(goal, result, mine), result.at]);
  for (const path of otherFramework ? [] : scopesOfAgreed(mine)) {
    if (!leaves.has(path)) leaves.set(path, [null, result.at]);
  }
  const taken = foreign ? new Map<string, Leaf>() : leaves;
  const document = { site, leaves: taken, resets: new Map<string, number>() };
  return { document, foreign, otherFramework, otherVersion, unknown };
}

/** The learner's own mark stays with its moment; what only the coach called reached is open again when they do. */
function goalValue(goal: AgreedGoal, { at, by }: AgreedResult, mine: LearnerDocument): Json {
  const { id, text, competency, due, statements, modules, state } = goal;
  const before = readGoal(id, mine.leaves.get(paths.goal(id))?.[0]);
  const done = state === "reached";
  const agreed = { by, statements: [...statements], modules: [...modules], done };
  const own = before?.agreed?.done && !done ? null : (before?.reached ?? null);
  const reached = done ? (own ?? at) : own;
  return { text, competency, due, reached, agreed };
}
