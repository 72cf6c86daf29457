/**
 * Text that anybody may have written (storage, an imported file) becomes a document, or says why not.
 * A bad leaf is set apart and does not cost the others.
 */

import { withCurrentPaths, type Aliases } from "./aliases.ts";
import {
  LATEST,
  LONGEST_PATH,
  SCHEMA,
  settled,
  type Json,
  type Leaf,
  type LearnerDocument,
} from "./document.ts";
import { MIGRATIONS, migrated, type Migrations, type RawDocument } from "./migrate.ts";

/** Most that is read or written, in UTF-16 units; browsers give a site about as much. */
export const LIMIT = 5 * 1024 * 1024;

/** Deepest nesting of a value. */
const DEEPEST = 16;

export interface ParseOptions {
  site: string;
  aliases?: Aliases | undefined;
  limit?: number | undefined;
  migrations?: Migrations | undefined;
}

/** An entry that could not be read. */
export interface Rejected {
  in: "leaves" | "resets";
  key: string;
  value: unknown;
}

export type Parsed =
  | { kind: "ok"; document: LearnerDocument; rejected: Rejected[] }
  | { kind: "empty" }
  | { kind: "corrupt"; reason: string }
  | { kind: "newer"; schema: number }
  | { kind: "foreign"; site: string };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value can be kept: JSON, finite and not nested too deeply. */
export function isJson(value: unknown, depth = DEEPEST): value is Json {
  if (typeof value === "number") return Number.isFinite(value);
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value !== "object" || depth === 0) return false;
  const members = Array.isArray(value) ? value : Object.values(value);
  return members.every((member) => isJson(member, depth - 1));
}

/** Whether a value is ms since 1970, as far as a `Date` reaches. */
export function isMoment(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LATEST;
}

function isLeaf(value: unknown): value is Leaf {
  return Array.isArray(value) && value.length === 2 && isJson(value[0]) && isMoment(value[1]);
}

/** Whether a value can be the moment of a reset: with the last one of all, nothing could ever be kept again. */
function isReset(value: unknown): value is number {
  return isMoment(value) && value < LATEST;
}

/** Sort the entries of one member into a map and the rejected. */
function sift<T>(
  where: Rejected["in"],
  entries: unknown,
  fits: (value: unknown) => value is T,
  rejected: Rejected[],
): Map<string, T> {
  const kept = new Map<string, T>();
  if (entries === undefined) return kept;
  if (!isRecord(entries)) {
    rejected.push({ in: where, key: "", value: entries });
    return kept;
  }
  for (const [key, value] of Object.entries(entries)) {
    if (key.length <= LONGEST_PATH && fits(value)) kept.set(key, value);
    else rejected.push({ in: where, key, value });
  }
  return kept;
}

export function parse(text: string | null, options: ParseOptions): Parsed {
  if (text === null || text.trim() === "") return { kind: "empty" };
  const corrupt = (reason: string): Parsed => ({ kind: "corrupt", reason });
  if (text.length > (options.limit ?? LIMIT)) return corrupt("too large");

  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return corrupt("not JSON");
  }
  if (!isRecord(raw)) return corrupt("not an object");
  const schema = raw["schema"];
  if (!Number.isInteger(schema) || (schema as number) < 0) return corrupt("no schema");
  if ((schema as number) > SCHEMA) return { kind: "newer", schema: schema as number };

  let current: RawDocument;
  try {
    current = migrated(raw, schema as number, SCHEMA, options.migrations ?? MIGRATIONS);
  } catch {
    return corrupt(`schema ${schema} could not be brought forward`);
  }
  const site = current["site"];
  if (typeof site !== "string") return corrupt("no site");
  if (site !== options.site) return { kind: "foreign", site };
  if (!isRecord(current["leaves"])) return corrupt("no leaves");

  const rejected: Rejected[] = [];
  const leaves = sift("leaves", current["leaves"], isLeaf, rejected);
  const resets = sift("resets", current["resets"], isReset, rejected);
  const document = settled({ site, leaves, resets });
  return { kind: "ok", document: withCurrentPaths(document, options.aliases ?? {}), rejected };
}
