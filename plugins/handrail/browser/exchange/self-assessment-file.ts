/**
 * The self-assessment file: the part of a learner's record that a coach gets, and nothing else.
 *
 * Coaches' own files are a different thing; this one is the learner's and is never changed by anybody else.
 */

import { readAssessment, writtenAssessment, type Rating, type SelfAssessment } from "../record.ts";
import { canonical, type Json } from "../store/document.ts";
import { isJson } from "../store/parse.ts";

export const SCHEMA_ID = "urn:handrail:schema:self-assessment";
export const SCHEMA = 1;

/** Most characters of a text that is read as one. */
export const LONGEST_TEXT = 1024 * 1024;

/** The last moment that a date with a year of four digits can tell. */
const END_OF_9999 = 253_402_300_799_999;

/** A self-assessment on its way. */
export interface SharedAssessment {
  /** Id of the site it was made on. */
  readonly site: string;
  /** Whose it is, as they wish to be called; "" when they did not say. */
  readonly name: string;
  readonly assessment: SelfAssessment;
}

export function writtenShared({ site, name, assessment }: SharedAssessment): {
  [key: string]: Json;
} {
  const { at, ...rest } = writtenAssessment(assessment) as { at: number; [key: string]: Json };
  return {
    $schema: SCHEMA_ID,
    schema: SCHEMA,
    site,
    id: assessment.id,
    ...(name === "" ? {} : { name }),
    date: new Date(Math.min(at, END_OF_9999)).toISOString(),
    ...rest,
  };
}

/** The text of the file, for people to look into. */
export function selfAssessmentText(shared: SharedAssessment): string {
  return `${JSON.stringify(writtenShared(shared), null, 2)}\n`;
}

/** The same on one line, as short as it gets. */
export function selfAssessmentLine(shared: SharedAssessment): string {
  return canonical(writtenShared(shared));
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Read the text of a file or of a link, which anybody may have written. */
export function readSelfAssessment(text: string): SharedAssessment | "unreadable" | "newer" {
  if (text.length > LONGEST_TEXT) return "unreadable";
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return "unreadable";
  }
  if (!isJson(raw) || typeof raw !== "object" || raw === null || Array.isArray(raw))
    return "unreadable";
  if (raw["$schema"] !== SCHEMA_ID) return "unreadable";
  const { schema, date } = raw;
  if (typeof schema === "number" && schema > SCHEMA) return "newer";
  if (schema !== SCHEMA || typeof date !== "string" || !MOMENT.test(date)) return "unreadable";
  const assessment = readAssessment(textOf(raw["id"]), { ...raw, at: Date.parse(date) });
  if (assessment === undefined) return "unreadable";
  return { site: textOf(raw["site"]), name: textOf(raw["name"]), assessment };
}

/** Every self-assessment that a record keeps, the newest first. */
export function keptAssessments(
  leaves: ReadonlyMap<string, readonly [value: Json, at: number]>,
): SelfAssessment[] {
  const prefix = "assessment/";
  const found: SelfAssessment[] = [];
  for (const [path, [value]] of leaves) {
    if (!path.startsWith(prefix)) continue;
    const assessment = readAssessment(path.slice(prefix.length), value);
    if (assessment !== undefined) found.push(assessment);
  }
  return found.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

/** How many statements a self-assessment rates. */
export function ratingCount({ ratings }: SelfAssessment): number {
  let count = 0;
  for (const of of ratings.values()) count += of.size;
  return count;
}

/** How many statements of one competency got each rating. */
export function ratingCounts(of: ReadonlyMap<string, Rating>): ReadonlyMap<Rating, number> {
  const counts = new Map<Rating, number>();
  for (const rating of of.values()) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  return counts;
}
