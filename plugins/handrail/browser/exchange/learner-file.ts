/**
 * The learner file: the store's document as a file, and whether a file somebody chose is one.
 *
 * A file is never believed: it may be of another site, of a newer version, something else altogether, or made to do
 * harm. It is read by the reader that also reads the storage.
 */

import type { Aliases } from "../store/aliases.ts";
import type { LearnerDocument } from "../store/document.ts";
import { paths } from "../record.ts";
import { LIMIT, parse } from "../store/parse.ts";
import type { Store } from "../store/store.ts";
import { kindOf } from "./entries.ts";

/** Most bytes that are read; what fits a browser's storage is smaller. */
export const MOST_BYTES = LIMIT;

/** So many changes after an export are a reason to remind of the next. */
export const REMIND_AFTER = 50;

/** Why a file is refused. */
export type Refusal =
  | { why: "too-large" | "empty" | "not-json" | "not-a-learner-file" | "self-assessment" }
  | { why: "foreign"; site: string }
  | { why: "newer"; schema: number };

export interface ReadFile {
  readonly document: LearnerDocument;
  /** How many entries could not be read; the others could. */
  readonly unreadable: number;
}

/** Whether a text is a self-assessment file; it does not have to be a sound one. */
export function claimsToBeSelfAssessment(text: string): boolean {
  try {
    const found: unknown = JSON.parse(text);
    return (
      typeof found === "object" &&
      found !== null &&
      Object.entries(found).some(
        ([name, value]) => name === "$schema" && String(value).includes("self-assessment"),
      )
    );
  } catch {
    return false;
  }
}

export function readLearnerFile(
  text: string,
  options: { site: string; aliases?: Aliases | undefined },
): ReadFile | Refusal {
  const found = parse(text, options);
  switch (found.kind) {
    case "ok":
      break;
    case "empty":
      return { why: "empty" };
    case "newer":
      return { why: "newer", schema: found.schema };
    case "foreign":
      return { why: "foreign", site: found.site };
    case "corrupt":
      if (found.reason === "too large") return { why: "too-large" };
      if (found.reason === "not JSON") return { why: "not-json" };
      return { why: claimsToBeSelfAssessment(text) ? "self-assessment" : "not-a-learner-file" };
  }
  const { site, leaves, resets } = found.document;
  // When another computer last exported says nothing of this one.
  const kept = [...leaves].filter(([path]) => path !== paths.exported);
  return {
    document: { site, leaves: new Map(kept), resets },
    unreadable: found.rejected.length,
  };
}

/** The text of the learner file; notes in the record that it was taken. */
export function exported(store: Store): string {
  let latest = 0;
  for (const [, at] of store.document.leaves.values()) latest = Math.max(latest, at);
  store.set(paths.exported, latest);
  return store.text();
}

/** How many entries changed since the learner file was last taken; all of them when it never was. */
export function changesSinceExport(store: Pick<Store, "document" | "get">): number {
  const last = store.get(paths.exported);
  const since = typeof last === "number" ? last : -1;
  let changes = 0;
  for (const [path, leaf] of store.document.leaves) {
    if (leaf[1] > since && kindOf(path) !== undefined) changes += 1;
  }
  return changes;
}
