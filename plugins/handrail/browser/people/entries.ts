/**
 * Makes entries of person files, as changes to be put into the text.
 */

import { writtenAssessment, type Ratings } from "../record.ts";
import type { SharedAssessment } from "../exchange/self-assessment-file.ts";
import type { FrameworkData } from "../guide.ts";
import type { Change } from "./changed.ts";
import type { Fields } from "./emit.ts";
import { isFrameworkVersion, isId } from "./fields.ts";
import { newId } from "./ids.ts";
import { LONGEST_TEXT, type Assignment, type GoalState, type PersonGoal } from "./model.ts";

/** Who makes entries, when, and with which framework at hand. */
export interface Maker {
  /** Id of the coach. */
  readonly by: string;
  /** yyyy-mm-dd */
  readonly day: string;
  readonly framework: Pick<FrameworkData, "id" | "version">;
}

/** Without the signs that no file may hold, and no longer than it may be. */
function clean(text: string, most = LONGEST_TEXT): string {
  const plain = text
    .replace(/\r\n?/g, "\n")
    .replace(/[\x00-\x08\x0b-\x1f\x7f]/g, "")
    .replace(/[\x85\u2028\u2029]/g, "\n")
    .trim();
  // Half of a character does not stay behind at the cut.
  return plain.length > most ? plain.slice(0, most).replace(/[\ud800-\udbff]$/, "") : plain;
}

function cleaned(texts: Iterable<readonly [string, string]>): Fields {
  return Object.fromEntries([...texts].map(([key, text]) => [key, clean(text)] as const));
}

function pin({ id, version }: Maker["framework"]): string {
  return `${id}@${version}`;
}

/** The id of the entry that a change adds; "" of a change of a field. */
export function entryId(change: Change): string {
  return "append" in change ? String(change.append.entry["id"] ?? "") : "";
}

/** A coach's own view of a person, before they have seen the person's. */
export function coachAssessment(
  { by, day, framework }: Maker,
  view: {
    readonly role?: string;
    /** By competency: a level's id or `NOT_YET`. */
    readonly levels: ReadonlyMap<string, string>;
    readonly ratings?: Ratings;
    readonly notes?: ReadonlyMap<string, string>;
    readonly evidence?: ReadonlyMap<string, string>;
  },
): Change {
  const ratings = [...(view.ratings ?? [])].map(
    ([id, of]) => [id, Object.fromEntries(of)] as const,
  );
  const entry: Fields = {
    id: newId("coach", day),
    date: day,
    by,
    kind: "coach",
    framework: pin(framework),
    role: view.role,
    ratings: Object.fromEntries(ratings),
    levels: Object.fromEntries(view.levels),
    notes: cleaned(view.notes ?? []),
    evidence: cleaned(view.evidence ?? []),
  };
  return { append: { to: "assessments", entry } };
}

/** What a learner gave, with the id that it has in their file; `undefined` when it cannot be an entry. */
export function selfAssessment(
  { assessment }: SharedAssessment,
  person: string,
): Change | undefined {
  const { id, at, framework, role, notes, evidence } = assessment;
  if (!isId(id) || !isFrameworkVersion(pin(framework))) return undefined;
  const { ratings } = writtenAssessment(assessment) as unknown as { ratings: Fields };
  const rated = Object.entries(ratings).filter(([, of]) => Object.keys(of as Fields).length > 0);
  const entry: Fields = {
    id,
    date: new Date(at).toISOString(),
    by: person,
    kind: "self",
    framework: pin(framework),
    role: isId(role) ? role : "",
    ratings: Object.fromEntries(rated),
    notes: cleaned(notes),
    evidence: cleaned(evidence),
  };
  return { append: { to: "assessments", entry } };
}

/** Something that shows what a person does. */
export function evidence(
  { by, day }: Maker,
  what: {
    readonly title: string;
    readonly url?: string;
    readonly worksheet?: string;
    readonly competencies?: readonly string[];
  },
): Change {
  const entry: Fields = {
    id: newId("evidence", day),
    date: day,
    by,
    title: clean(what.title),
    url: what.url?.trim(),
    worksheet: what.worksheet,
    competencies: what.competencies ?? [],
  };
  return { append: { to: "evidence", entry } };
}

/** A level that was agreed. */
export function assignment(
  { by, day, framework }: Maker,
  agreed: {
    readonly competency: string;
    /** A level's id or `NOT_YET`. */
    readonly level: string;
    readonly basis?: readonly string[];
    /** Ids of entries of evidence (`entryId` of their changes). */
    readonly evidence?: readonly string[];
    readonly note?: string;
    readonly sharedNote?: string;
    readonly reviewBy?: string;
    /** The assignment that it takes the place of (`currentAssignment`). */
    readonly before?: Assignment | undefined;
  },
): Change {
  const entry: Fields = {
    id: newId("assignments", day),
    date: day,
    by,
    competency: agreed.competency,
    level: agreed.level,
    framework: pin(framework),
    basis: agreed.basis ?? [],
    evidence: agreed.evidence ?? [],
    note: clean(agreed.note ?? ""),
    shared_note: clean(agreed.sharedNote ?? ""),
    review_by: agreed.reviewBy,
    supersedes: agreed.before?.id,
  };
  return { append: { to: "assignments", entry } };
}

/** Takes an assignment back; nothing is assigned then. */
export function withdrawal(
  { by, day, framework }: Maker,
  { id, competency }: Assignment,
  note = "",
): Change {
  const entry: Fields = {
    id: newId("assignments", day),
    date: day,
    by,
    competency,
    framework: pin(framework),
    note: clean(note),
    supersedes: id,
    withdrawn: true,
  };
  return { append: { to: "assignments", entry } };
}

/** A goal that two people agreed on. */
export function goal(
  { by, day }: Maker,
  agreed: {
    readonly text: string;
    readonly competency?: string;
    readonly statements?: readonly string[];
    readonly modules?: readonly string[];
    readonly due?: string;
  },
): Change {
  return goalEntry(by, day, { ...agreed, state: "open" });
}

/** A goal with another state, or other words: the goal before stays in the file. */
export function goalChanged(
  { by, day }: Maker,
  before: PersonGoal,
  now: Partial<Pick<PersonGoal, "text" | "due" | "state" | "statements" | "modules">>,
): Change {
  return goalEntry(by, day, { ...before, ...now, supersedes: before.id });
}

function goalEntry(
  by: string,
  day: string,
  goal: {
    readonly text: string;
    readonly competency?: string;
    readonly statements?: readonly string[];
    readonly modules?: readonly string[];
    readonly due?: string;
    readonly state: GoalState;
    readonly supersedes?: string;
  },
): Change {
  const entry: Fields = {
    id: newId("goals", day),
    date: day,
    by,
    text: clean(goal.text),
    competency: goal.competency,
    statements: goal.statements ?? [],
    modules: goal.modules ?? [],
    due: goal.due,
    state: goal.state,
    supersedes: goal.supersedes,
  };
  return { append: { to: "goals", entry } };
}

/** Sets a field of `person`; "" takes its value away. */
export function headField(
  field: "name" | "role" | "next_role" | "team" | "coach",
  value: string,
): Change {
  const text = clean(value.replace(/\s+/g, " "), 200);
  return { set: { field, value: text === "" ? null : text } };
}
