/**
 * What a coach did: changes that belong together, and how the browser's storage holds them.
 */

import { isJson } from "../store/parse.ts";
import type { Change } from "./changed.ts";
import type { Fields, Value } from "./emit.ts";
import { HEAD_FIELDS, LISTS, type HeadField } from "./model.ts";
import { LONGEST_FILE } from "./tree.ts";

/** Changes that were made, and are undone, together. */
export interface Act {
  /** Later ones sort behind earlier ones. */
  readonly key: string;
  readonly changes: readonly Change[];
  /** What the fields said that it sets; "" for nothing. */
  readonly before: Readonly<Partial<Record<HeadField, string>>>;
  /** Whether it waits for a choice, because somebody else has set the same field. */
  readonly held: boolean;
}

/** The text of a file that only the browser has. */
export interface KeptText {
  readonly file: string;
  readonly text: string;
  /** Whether it was never saved. */
  readonly isNew: boolean;
}

/** The members of a text of the storage, which anybody may have written. */
export function parsed(text: string): { readonly [key: string]: unknown } | undefined {
  try {
    const raw: unknown = JSON.parse(text);
    const isObject = typeof raw === "object" && raw !== null && !Array.isArray(raw);
    return isObject && isJson(raw) ? (raw as { [key: string]: unknown }) : undefined;
  } catch {
    return undefined;
  }
}

export function readText(raw: ReturnType<typeof parsed>): KeptText | undefined {
  if (raw?.["schema"] !== 1) return undefined;
  const { file, text, isNew } = raw;
  if (typeof file !== "string" || typeof text !== "string") return undefined;
  return text.length > LONGEST_FILE ? undefined : { file, text, isNew: isNew === true };
}

export function readAct(key: string, raw: ReturnType<typeof parsed>): Act | undefined {
  if (raw?.["schema"] !== 1 || !Array.isArray(raw["changes"])) return undefined;
  const changes: Change[] = [];
  for (const one of raw["changes"] as unknown[]) {
    const change = readChange(one);
    if (change === undefined) return undefined;
    changes.push(change);
  }
  const before: Partial<Record<HeadField, string>> = {};
  for (const [name, value] of Object.entries((raw["before"] ?? {}) as object)) {
    const field = HEAD_FIELDS.find((one) => one === name);
    if (field && typeof value === "string") before[field] = value;
  }
  return { key, changes, before, held: raw["held"] === true };
}

function readChange(raw: unknown): Change | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const { append, set } = raw as { append?: unknown; set?: unknown };
  if (typeof append === "object" && append !== null) {
    const { to, entry } = append as { to?: unknown; entry?: unknown };
    const list = LISTS.find((one) => one === to);
    return list && isFields(entry) ? { append: { to: list, entry } } : undefined;
  }
  if (typeof set !== "object" || set === null) return undefined;
  const { field, value } = set as { field?: unknown; value?: unknown };
  const name = HEAD_FIELDS.find((one) => one === field);
  if (!name || (value !== null && typeof value !== "string")) return undefined;
  return { set: { field: name, value } };
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) && isValue(value);
}

/** Whether a value is one that an entry can hold. */
function isValue(value: unknown): value is Value {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value !== "object") return false;
  if (Array.isArray(value)) return value.every((one) => typeof one === "string");
  return Object.values(value).every(isValue);
}
