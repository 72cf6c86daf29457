/**
 * Puts pending changes onto what a file says now, whoever wrote it: entries of others stay, nothing is put in twice.
 */

import { standingEntries } from "../guidance/people.ts";
import { NotWritten, changed, saysEntry, type Change } from "./changed.ts";
import type { Fields, Value } from "./emit.ts";
import { newId, type IdKind } from "./ids.ts";
import {
  LISTS,
  type Assignment,
  type Entry,
  type Head,
  type HeadField,
  type ListName,
  type Person,
  type PersonGoal,
} from "./model.ts";
import type { Act } from "./pending.ts";
import { readPerson, type Finding, type ReadPerson } from "./read.ts";
import type { Data, Tree } from "./tree.ts";

/** An entry and the list it is in. */
export interface Listed {
  readonly list: ListName;
  readonly entry: Entry;
}

/** A field of `person` that was set here and, meanwhile, by somebody else. */
export interface Conflict {
  /** Key of the act that set it. */
  readonly key: string;
  readonly field: HeadField;
  readonly ours: string;
  readonly theirs: string;
}

export interface Merged {
  readonly text: string;
  readonly read: ReadPerson;
  /** The changes that were put in, as they were. */
  readonly added: readonly Change[];
  readonly conflicts: readonly Conflict[];
}

/** Why changes cannot be put into a text: it is no person file, or the message says it. */
export type Unmerged = { readonly problems: readonly Finding[] } | { readonly message: string };

const HEAD: Readonly<Record<HeadField, keyof Head>> = {
  name: "name",
  role: "role",
  next_role: "nextRole",
  team: "team",
  coach: "coach",
};

export function headValue({ head }: Person, field: HeadField): string {
  return head[HEAD[field]];
}

/** What was read of a text. */
export interface ReadText {
  readonly file: string;
  readonly text: string;
  readonly read: ReadPerson;
}

/** The text with acts put in; those that wait for a choice are left out. */
export function merged(
  { file, text, read: now }: ReadText,
  acts: readonly Act[],
): Merged | Unmerged {
  if (now.person === undefined || now.tree === undefined) return { problems: now.problems };
  const ids = new Ids(now.tree);
  const { sets, conflicts } = settled(now.person, acts);
  const added: Change[] = [];
  for (const { held, changes } of acts) {
    for (const change of held ? [] : changes) {
      if ("set" in change) {
        if (sets.has(change)) added.push(change);
        continue;
      }
      const { to, entry } = change.append;
      const fresh = ids.fresh(to, entry);
      if (fresh) added.push({ append: { to, entry: fresh } });
    }
  }
  if (added.length === 0) return { text, read: now, added, conflicts };
  try {
    const result = changed(text, added);
    const read = readPerson(result, file);
    const known = new Set(errors(now));
    const wrong = errors(read).find((message) => !known.has(message));
    return wrong === undefined ? { text: result, read, added, conflicts } : { message: wrong };
  } catch (error) {
    if (error instanceof NotWritten) return { message: error.message };
    throw error;
  }
}

/** Which fields can be set, and which somebody else has set meanwhile: of those, the last value is at stake. */
function settled(now: Person, acts: readonly Act[]) {
  const byField = new Map<HeadField, { act: Act; change: Change; ours: string }[]>();
  for (const act of acts) {
    for (const change of act.held ? [] : act.changes) {
      if (!("set" in change)) continue;
      const field = change.set.field as HeadField;
      const ours = change.set.value ?? "";
      byField.set(field, [...(byField.get(field) ?? []), { act, change, ours }]);
    }
  }
  const sets = new Set<Change>();
  const conflicts: Conflict[] = [];
  for (const [field, all] of byField) {
    const theirs = headValue(now, field);
    // What the file says already was written before, whatever became of the note of it.
    const done = all.map(({ ours }) => ours).lastIndexOf(theirs);
    const left = all.slice(done + 1);
    const [first, last] = [left[0], left[left.length - 1]];
    if (first === undefined || last === undefined) continue;
    const isOurs = done >= 0 || (first.act.before[field] ?? theirs) === theirs;
    if (isOurs) left.forEach(({ change }) => sets.add(change));
    else conflicts.push({ key: last.act.key, field, ours: last.ours, theirs });
  }
  return { sets, conflicts };
}

function errors({ problems }: ReadPerson): string[] {
  return problems.flatMap(({ severity, message }) => (severity === "error" ? [message] : []));
}

/** The entries of a file as it has them, by list and id; broken ones as well. */
export function entriesIn({ data }: Tree): ReadonlyMap<string, Map<string, Data>> {
  const pairs = LISTS.map((list) => {
    const entries = data.get(list);
    const found = new Map<string, Data>();
    for (const entry of Array.isArray(entries) ? (entries as readonly Data[]) : []) {
      const id = entry instanceof Map ? entry.get("id") : undefined;
      if (typeof id === "string") found.set(id, entry);
    }
    return [list, found] as const;
  });
  return new Map<string, Map<string, Data>>(pairs);
}

/** The ids of a file; what was pending with an id that somebody else has taken gets another one. */
class Ids {
  #entries: ReadonlyMap<string, Map<string, Data>>;
  #renamed = new Map<string, string>();

  constructor(tree: Tree) {
    this.#entries = entriesIn(tree);
  }

  /** The entry as it can be added; `undefined` when the file has it. */
  fresh(list: string, entry: Fields): Fields | undefined {
    const pointed = mapped(entry, (id) => this.#renamed.get(id) ?? id);
    const entries = this.#entries.get(list) ?? new Map<string, Data>();
    const id = String(pointed["id"]);
    const there = entries.get(id);
    if (there === undefined) {
      entries.set(id, null);
      return pointed;
    }
    // A self-assessment has its id from its own file: the same id is the same self-assessment.
    if (entry["kind"] === "self" || saysEntry(there, pointed)) return undefined;
    for (const [other, said] of entries) {
      if (!saysEntry(said, { ...pointed, id: other })) continue;
      this.#renamed.set(id, other);
      return undefined;
    }
    const kind = (list === "assessments" ? "coach" : list) as IdKind;
    const own = newId(kind, String(entry["date"]), new Set(entries.keys()));
    entries.set(own, null);
    this.#renamed.set(id, own);
    return { ...pointed, id: own };
  }
}

/** The same entry, pointing at other entries. */
function mapped(entry: Fields, to: (id: string) => string): Fields {
  const one = (value: Value): Value =>
    typeof value === "string" ? to(value) : Array.isArray(value) ? value.map(to) : value;
  const pointers = ["basis", "supersedes", ...("competency" in entry ? ["evidence"] : [])];
  const changed = pointers.filter((name) => entry[name] !== undefined);
  return { ...entry, ...Object.fromEntries(changed.map((name) => [name, one(entry[name])])) };
}

function keysOf(person: Person | undefined): ReadonlySet<string> {
  return new Set(LISTS.flatMap((list) => (person?.[list] ?? []).map(({ id }) => `${list}/${id}`)));
}

/** The entries of one state of a file that another one does not have. */
export function entriesWithout(person: Person, other: Person | undefined): Listed[] {
  const known = keysOf(other);
  return LISTS.flatMap((list) =>
    (person[list] as readonly Entry[])
      .filter(({ id }) => !known.has(`${list}/${id}`))
      .map((entry) => ({ list, entry })),
  );
}

/** What others did, of which one's own changes speak as well: the same competency, or the same goal. */
export function overlapsOf(
  others: readonly Listed[],
  now: Person,
  added: readonly Change[],
): (Assignment | PersonGoal)[] {
  const mine = added.flatMap((change) => ("append" in change ? [change.append] : []));
  const ids = new Set(others.map(({ list, entry }) => `${list}/${entry.id}`));
  const said = (list: ListName, field: string) =>
    new Set(mine.filter(({ to }) => to === list).map(({ entry }) => entry[field]));
  const [competencies, goals] = [said("assignments", "competency"), said("goals", "supersedes")];
  return [
    ...standingEntries(now.assignments).filter(
      ({ id, competency }) => ids.has(`assignments/${id}`) && competencies.has(competency),
    ),
    ...standingEntries(now.goals).filter(
      ({ id, supersedes }) => ids.has(`goals/${id}`) && supersedes !== "" && goals.has(supersedes),
    ),
  ];
}
