/**
 * A person in the ids that the site has now: what was said under an old id counts under the new one. The file keeps
 * the old ids; this is for looking at, never for writing.
 *
 * `guidance/renamed.py` says the same in Python; tests/vectors hold the two together.
 */

import type { Rating } from "../record.ts";
import { currentPath, type Aliases } from "../store/aliases.ts";
import type { Assessment, Person } from "./model.ts";

/** The same object for the same person, so that nothing of a large team is worked out anew. */
const known = new WeakMap<Person, readonly [aliases: Aliases, person: Person]>();

export function inPresentIds(person: Person, aliases: Aliases): Person {
  const [made, found] = known.get(person) ?? [];
  if (found && made === aliases) return found;
  const table = new Map(Object.entries(aliases));
  const now = table.size === 0 ? person : renamed(person, (path) => currentPath(path, table));
  known.set(person, [aliases, now]);
  return now;
}

function renamed(person: Person, current: (path: string) => string): Person {
  const id = (kind: string, old: string) => old && current(`${kind}/${old}`).slice(kind.length + 1);
  const competency = (old: string) => id("note", old);
  const { head, assessments, assignments, evidence, goals } = person;
  return {
    head: { ...head, role: id("role", head.role), nextRole: id("role", head.nextRole) },
    assessments: assessments.map((entry) => ({
      ...entry,
      role: id("role", entry.role),
      ratings: ratings(entry, (path) => id("rating", path)),
      levels: keyed(entry.levels, competency),
      notes: keyed(entry.notes, competency),
      evidence: keyed(entry.evidence, competency),
    })),
    assignments: assignments.map((entry) => ({
      ...entry,
      competency: competency(entry.competency),
    })),
    evidence: evidence.map((entry) => ({
      ...entry,
      competencies: [...new Set(entry.competencies.map(competency))],
    })),
    goals: goals.map((entry) => ({
      ...entry,
      competency: competency(entry.competency),
      statements: entry.statements.map((key) => {
        const path = id("rating", `${entry.competency}/${key}`);
        return path.slice(path.indexOf("/") + 1);
      }),
      modules: entry.modules.map((one) => id("module", one)),
    })),
  };
}

/** Where an old id and the present one meet, what was said under the present one counts. */
function keyed(of: ReadonlyMap<string, string>, present: (id: string) => string) {
  const found = new Map<string, string>();
  for (const [id, value] of of) {
    const now = present(id);
    if (now === id || !found.has(now)) found.set(now, value);
  }
  return found;
}

function ratings({ ratings: told }: Assessment, present: (path: string) => string) {
  const found = new Map<string, Map<string, Rating>>();
  for (const [competency, of] of told) {
    for (const [key, rating] of of) {
      const old = `${competency}/${key}`;
      const now = present(old);
      const end = now.indexOf("/");
      const [id, statement] = [now.slice(0, end), now.slice(end + 1)];
      const others = found.get(id) ?? new Map<string, Rating>();
      if (now === old || !others.has(statement)) others.set(statement, rating);
      found.set(id, others);
    }
  }
  return found;
}
