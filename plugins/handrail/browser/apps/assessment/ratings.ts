/**
 * What the record holds for a self-assessment: the present ratings and texts, the chosen roles, the ones kept.
 */

import type { FrameworkData, RoleData } from "../../guide.ts";
import {
  paths,
  readAssessment,
  readRating,
  writtenAssessment,
  type Rating,
  type SelfAssessment,
} from "../../record.ts";
import { currentRole, withCurrentIds } from "../../renamed.ts";
import { LATEST, type Json } from "../../store/document.ts";
import type { Store } from "../../store/store.ts";

export type PresentRatings = ReadonlyMap<string, ReadonlyMap<string, Rating>>;

const NONE: ReadonlyMap<string, Rating> = new Map();

/** The present ratings, by competency and then by the statement's key. */
export function ratingsOf(store: Store): PresentRatings {
  const found = new Map<string, Map<string, Rating>>();
  for (const [path, [value]] of store.document.leaves) {
    if (!path.startsWith("rating/")) continue;
    const [, competency = "", statement] = path.split("/", 3);
    const rating = readRating(value);
    if (rating === undefined || !statement) continue;
    const ratings = found.get(competency);
    if (ratings) ratings.set(statement, rating);
    else found.set(competency, new Map([[statement, rating]]));
  }
  return found;
}

export function ratingsIn(
  ratings: PresentRatings,
  competency: string,
): ReadonlyMap<string, Rating> {
  return ratings.get(competency) ?? NONE;
}

/** A text of the record; anything else is no text. */
export function textAt(store: Store, path: string): string {
  const value = store.get(path);
  return typeof value === "string" ? value : "";
}

function textsBelow(store: Store, prefix: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [path, [value]] of store.document.leaves) {
    if (path.startsWith(prefix) && typeof value === "string" && value !== "")
      found.set(path.slice(prefix.length), value);
  }
  return found;
}

export interface ChosenRoles {
  /** Whether anything was chosen, be it "no role". */
  readonly chosen: boolean;
  readonly role: RoleData | undefined;
  readonly also: RoleData | undefined;
}

/** The roles that the learner chose; the role also looked at is the one that usually follows, unless they said so. */
export function rolesOf(store: Store, { roles }: FrameworkData): ChosenRoles {
  const named = store.get(paths.role);
  const find = (named: Json | undefined) => {
    if (typeof named !== "string") return undefined;
    const id = currentRole(named, store.aliases);
    return roles.find((role) => role.id === id);
  };
  const role = find(named);
  const chosen = roles.length === 0 || role !== undefined || named === "";
  const also = role && find(store.get(paths.nextRole) ?? role.next);
  return { chosen, role, also: also === role ? undefined : also };
}

/** Whether a role was chosen that the framework does not have any more. */
export function hasLostRole(store: Store, framework: FrameworkData): boolean {
  return Boolean(textAt(store, paths.role)) && !rolesOf(store, framework).chosen;
}

/** The values of leaves never change, so each is read once. */
const read = new WeakMap<object, SelfAssessment>();

/** The self-assessments that were kept, the newest first, in the ids that the site has now. */
export function keptIn(store: Store): SelfAssessment[] {
  const prefix = paths.assessment("");
  const found: SelfAssessment[] = [];
  for (const [path, [value]] of store.document.leaves) {
    if (!path.startsWith(prefix) || value === null || typeof value !== "object") continue;
    const known = read.get(value);
    const kept = known ?? readAssessment(path.slice(prefix.length), value);
    if (!kept) continue;
    const current = known ?? withCurrentIds(kept, store.aliases);
    read.set(value, current);
    found.push(current);
  }
  return found.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

/** The present state as a self-assessment. */
export function presentRatings(
  store: Store,
  { id: framework, version }: FrameworkData,
  role: string,
): SelfAssessment {
  return {
    id: "",
    at: 0,
    framework: { id: framework, version },
    role,
    ratings: ratingsOf(store),
    notes: textsBelow(store, paths.note("")),
    evidence: textsBelow(store, paths.evidence("")),
  };
}

/** Whether two say the same, whenever they were made. */
export function sameContent(a: SelfAssessment, b: SelfAssessment): boolean {
  return (
    a.role === b.role &&
    a.framework.version === b.framework.version &&
    sameMap(a.notes, b.notes) &&
    sameMap(a.evidence, b.evidence) &&
    sameMap(a.ratings, b.ratings, (left, right) => sameMap(left, right))
  );
}

function sameMap<T>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
  same: (a: T, b: T) => boolean = Object.is,
): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined || !same(value, other)) return false;
  }
  return true;
}

/**
 * Keep a self-assessment under a new id, made of the day and chance. It is the newest whatever the clock says: what
 * comes after is compared with it.
 */
export function keep(store: Store, assessment: SelfAssessment, clock: number): void {
  const last = keptIn(store)[0]?.at ?? -1;
  const now = Math.min(LATEST, Math.max(clock, last + 1));
  const day = new Date(now).toISOString().slice(0, 10);
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  const id = `${day}-${chance.toString(36)}`;
  store.set(paths.assessment(id), writtenAssessment({ ...assessment, id, at: now }));
}
