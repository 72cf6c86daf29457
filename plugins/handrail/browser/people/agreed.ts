/**
 * What a coach and a learner agreed, as a file for the learner: never a note for coaches, never another person.
 *
 * `exchange/agreed.py` writes the same; `exchange/agreed-file.ts` reads it on the learner's side.
 */

import { SCHEMA, SCHEMA_ID } from "../exchange/agreed-file.ts";
import { fileName } from "../exchange/file-name.ts";
import { currentAssignment, currentGoals, rankIn } from "../guidance/people.ts";
import type { FrameworkData } from "../guide.ts";
import type { Json } from "../store/document.ts";
import type { Person } from "./model.ts";

export interface Agreement {
  /** Id of the site on which the learner reads it. */
  readonly site: string;
  readonly framework: FrameworkData;
  readonly person: Person;
  /** Id of the coach who gives it; without one, the person's coach. */
  readonly by?: string;
  /** ms since 1970. */
  readonly now: number;
  /** Whether the person's name is in it; it is when nothing is said. */
  readonly named?: boolean;
}

/** The members that say anything. */
function saying(members: Readonly<Record<string, string>>): { [key: string]: Json } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== ""));
}

/** What the framework does not have any more is left out. */
export function agreedResult(agreement: Agreement): { [key: string]: Json } {
  const { site, framework, person, now, named = true } = agreement;
  const by = agreement.by ?? person.head.coach;
  const assigned = framework.competencies.flatMap((competency): [string, Json][] => {
    const entry = currentAssignment(person, competency.id);
    if (entry === undefined || rankIn(framework, competency, entry.level) === null) return [];
    const { level, date, sharedNote, reviewBy } = entry;
    const rest = saying({ note: sharedNote, review_by: reviewBy });
    return [[competency.id, { level, date, by: entry.by, ...rest }]];
  });
  return {
    $schema: SCHEMA_ID,
    schema: SCHEMA,
    site,
    person: person.head.id,
    ...saying({ name: named ? person.head.name : "" }),
    date: new Date(now).toISOString(),
    by,
    framework: { id: framework.id, version: framework.version },
    role: person.head.role,
    assigned: Object.fromEntries(assigned),
    goals: currentGoals(person).map(
      ({ id, text, competency, statements, modules, due, state }) => ({
        id,
        text,
        ...saying({ competency }),
        statements: [...statements],
        modules: [...modules],
        ...saying({ due }),
        state,
      }),
    ),
  };
}

/** The text of the file, for people to look into. */
export function agreedText(agreement: Agreement): string {
  return `${JSON.stringify(agreedResult(agreement), null, 2)}\n`;
}

/** A name for the file. */
export function agreedName(person: string, now: number): string {
  return fileName("agreed", now, person);
}
