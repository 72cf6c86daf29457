/**
 * Ids that are values of the record, not parts of its paths, under the names that the site has for them now: the
 * role that was chosen, the competency of a goal, everything in a self-assessment that was kept.
 */

import type { Rating, SelfAssessment } from "./record.ts";
import { currentPath, type Aliases } from "./store/aliases.ts";

type Current = (path: string) => string;

function currentBy(aliases: Aliases): Current {
  const table = new Map(Object.entries(aliases));
  return (path) => currentPath(path, table);
}

function tail(path: string): string {
  return path.slice(path.indexOf("/") + 1);
}

export function currentRole(id: string, aliases: Aliases): string {
  return tail(currentBy(aliases)(`role/${id}`));
}

export function currentCompetency(id: string, aliases: Aliases): string {
  return tail(currentBy(aliases)(`note/${id}`));
}

export function currentModule(id: string, aliases: Aliases): string {
  return tail(currentBy(aliases)(`module/${id}`));
}

/** Key of a statement of a competency. */
export function currentStatement(competency: string, key: string, aliases: Aliases): string {
  return tail(tail(currentBy(aliases)(`rating/${competency}/${key}`)));
}

/** The same self-assessment in the site's present ids; where an old and a new one meet, the new one counts. */
export function withCurrentIds(kept: SelfAssessment, aliases: Aliases): SelfAssessment {
  const current = currentBy(aliases);
  const ratings = new Map<string, Map<string, Rating>>();
  for (const [competency, of] of kept.ratings) {
    for (const [statement, rating] of of) {
      const old = `${competency}/${statement}`;
      const now = tail(current(`rating/${old}`));
      const end = now.indexOf("/");
      const [id, key] = [now.slice(0, end), now.slice(end + 1)];
      const others = ratings.get(id) ?? new Map<string, Rating>();
      if (now === old || !others.has(key)) others.set(key, rating);
      ratings.set(id, others);
    }
  }
  const texts = (kind: string, of: ReadonlyMap<string, string>) => {
    const found = new Map<string, string>();
    for (const [id, text] of of) {
      const now = tail(current(`${kind}/${id}`));
      if (now === id || !found.has(now)) found.set(now, text);
    }
    return found;
  };
  return {
    ...kept,
    role: tail(current(`role/${kept.role}`)),
    ratings,
    notes: texts("note", kept.notes),
    evidence: texts("evidence", kept.evidence),
  };
}
