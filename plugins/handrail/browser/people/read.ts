/**
 * Reads a person file: a broken entry is said with its line, and everything else is read.
 *
 * `sources/people.py` reads the same for the command line; tests/vectors hold what follows from it together.
 */

import { RATINGS } from "../record.ts";
import { FieldReader, type Finding } from "./fields.ts";
import {
  GOAL_STATES,
  HEAD_FIELDS,
  LISTS,
  LONGEST_TEXT,
  SCHEMA,
  type Assessment,
  type Assignment,
  type Entry,
  type Evidence,
  type Head,
  type ListName,
  type Person,
  type PersonGoal,
} from "./model.ts";
import { quote, unknown } from "./sentences.ts";
import { readTree, type DataMap, type Path, type Tree } from "./tree.ts";

export type { Finding } from "./fields.ts";

/** A person as far as they could be read, and what is wrong in the file, by line. */
export interface ReadPerson {
  readonly person?: Person;
  readonly problems: readonly Finding[];
  /** Of every entry, where it is in the file. */
  readonly paths: ReadonlyMap<Entry, Path>;
  readonly tree?: Tree;
}

const NAMES = {
  head: ["id", ...HEAD_FIELDS],
  assessments: [
    ...["id", "date", "by", "kind", "framework", "role", "ratings", "levels", "notes", "evidence"],
  ],
  assignments: [
    ...["id", "date", "by", "competency", "level", "framework", "basis", "evidence", "note"],
    ...["shared_note", "review_by", "supersedes", "withdrawn"],
  ],
  evidence: ["id", "date", "by", "title", "url", "worksheet", "competencies"],
  goals: [
    ...["id", "date", "by", "text", "competency", "statements", "modules", "due", "state"],
    "supersedes",
  ],
} as const;

/** Reads the text of a person file; `file` is its name. */
export function readPerson(text: string, file: string): ReadPerson {
  const paths = new Map<Entry, Path>();
  const tree = readTree(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
  if (!("root" in tree)) {
    return { problems: tree.map((problem) => ({ ...problem, severity: "error" })), paths };
  }
  const found: Finding[] = [];
  const person = personIn(tree, file, found, paths);
  const problems = found.sort((a, b) => a.line - b.line || a.column - b.column);
  return { ...(person ? { person } : {}), problems, paths, tree };
}

function personIn(
  tree: Tree,
  file: string,
  found: Finding[],
  paths: Map<Entry, Path>,
): Person | undefined {
  const whole = new FieldReader(tree.data, tree, [], found);
  const schema = tree.data.get("schema") ?? null;
  if (schema !== null && schema !== String(SCHEMA)) {
    const isNewer = typeof schema === "string" && /^\d{1,9}$/.test(schema) && +schema > SCHEMA;
    whole.say(
      ["schema"],
      isNewer
        ? `made by a newer Handrail (schema ${schema}); this one reads schema ${SCHEMA}`
        : `'schema' must be ${SCHEMA}, not ${typeof schema === "string" ? quote(schema) : "that"}`,
    );
    return undefined;
  }
  whole.sayUnknown(["schema", "person", ...LISTS]);
  const data = tree.data.get("person");
  if (!(data instanceof Map)) {
    const message = "field 'person' is missing; write 'person: {id: ...}'";
    whole.say(["person"], message, "error", "key");
    return undefined;
  }
  const head = headIn(new FieldReader(data, tree, ["person"], found));
  if (head === undefined) return undefined;
  const [, stem = "", suffix = ""] = /^(.*?)(\.[^.]*)?$/s.exec(file) ?? [];
  if (head.id !== stem) {
    const message = `the file should be called '${head.id}${suffix}', as its person`;
    whole.say(["person", "id"], message, "warning");
  }
  const entries = <T extends Entry>(name: ListName, read: (fields: FieldReader) => T) =>
    entriesIn(tree, name, read, found, paths);
  return {
    head,
    assessments: entries("assessments", assessmentIn),
    assignments: entries("assignments", assignmentIn),
    evidence: entries("evidence", evidenceIn),
    goals: entries("goals", goalIn),
  };
}

function headIn(fields: FieldReader): Head | undefined {
  const head = {
    id: fields.required("id", (name) => fields.id(name)),
    name: fields.text("name", 200),
    role: fields.id("role"),
    nextRole: fields.id("next_role"),
    team: fields.text("team", 200),
    coach: fields.id("coach"),
  };
  if (fields.broken) return undefined;
  fields.sayUnknown(NAMES.head);
  return head;
}

function entriesIn<T extends Entry>(
  tree: Tree,
  name: ListName,
  read: (fields: FieldReader) => T,
  found: Finding[],
  paths: Map<Entry, Path>,
): T[] {
  const list = tree.data.get(name) ?? [];
  const place = (path: Path, message: string, severity: Finding["severity"] = "error") =>
    found.push({ ...tree.place(path), message, severity });
  if (typeof list === "string" || list instanceof Map) {
    place([name], `'${name}' must be a list; write one '- ' for each entry`);
    return [];
  }
  const seen = new Map<string, Path>();
  /** With the ids of broken ones: what is wrong with those has been said. */
  const above = new Set<string>();
  const entries: T[] = [];
  for (const [index, data] of list.entries()) {
    const path = [name, index];
    if (!(data instanceof Map)) {
      place(path, "an entry must be a mapping of fields");
      continue;
    }
    const fields = new FieldReader(data as DataMap, tree, path, found);
    const entry = read(fields);
    if (fields.broken) {
      above.add(String(data.get("id")));
      continue;
    }
    fields.sayUnknown(NAMES[name]);
    const first = seen.get(entry.id);
    if (first !== undefined) {
      const { line } = tree.place(first);
      const message = `id ${quote(entry.id)} is taken on line ${line}; the second entry is not read`;
      place([...path, "id"], message);
      continue;
    }
    const replaced = "supersedes" in entry ? String(entry.supersedes) : "";
    if (replaced !== "" && !above.has(replaced)) {
      const message = `${unknown("entry", replaced, [...seen.keys()])}; 'supersedes' names one above it`;
      place([...path, "supersedes"], message, "warning");
    }
    seen.set(entry.id, path);
    above.add(entry.id);
    paths.set(entry, path);
    entries.push(entry);
  }
  return entries;
}

function entryIn(fields: FieldReader): Entry {
  return {
    id: fields.required("id", (name) => fields.id(name)),
    date: fields.required("date", (name) => fields.date(name)),
    by: fields.required("by", (name) => fields.id(name)),
  };
}

function assessmentIn(fields: FieldReader): Assessment {
  const entry = entryIn(fields);
  const kind = fields.required("kind", (name) => fields.oneOf(name, ["self", "coach"]) ?? "");
  return {
    ...entry,
    kind: kind === "coach" ? "coach" : "self",
    framework: fields.required("framework", (name) => fields.frameworkVersion(name)),
    role: fields.id("role"),
    ratings: fields.table("ratings", RATINGS),
    levels: fields.mapping("levels", "ids"),
    notes: fields.mapping("notes", LONGEST_TEXT),
    evidence: fields.mapping("evidence", LONGEST_TEXT),
  };
}

function assignmentIn(fields: FieldReader): Assignment {
  const assignment = {
    ...entryIn(fields),
    competency: fields.required("competency", (name) => fields.id(name)),
    level: fields.id("level"),
    framework: fields.required("framework", (name) => fields.frameworkVersion(name)),
    basis: fields.list("basis"),
    evidence: fields.list("evidence"),
    note: fields.text("note", LONGEST_TEXT),
    sharedNote: fields.text("shared_note", LONGEST_TEXT),
    reviewBy: fields.day("review_by"),
    supersedes: fields.text("supersedes", Infinity),
    withdrawn: fields.yes("withdrawn"),
  };
  if (!fields.broken && (assignment.level === "") !== assignment.withdrawn) {
    const message = "an assignment has a level, or it is 'withdrawn: true' and has none";
    fields.say([], `'this': ${message}`);
  }
  return assignment;
}

function evidenceIn(fields: FieldReader): Evidence {
  return {
    ...entryIn(fields),
    title: fields.required("title", (name) => fields.text(name, LONGEST_TEXT)),
    url: fields.webAddress("url"),
    worksheet: fields.id("worksheet"),
    competencies: fields.list("competencies", "ids"),
  };
}

function goalIn(fields: FieldReader): PersonGoal {
  return {
    ...entryIn(fields),
    text: fields.required("text", (name) => fields.text(name, LONGEST_TEXT)),
    competency: fields.id("competency"),
    statements: fields.list("statements"),
    modules: fields.list("modules", "ids"),
    due: fields.day("due"),
    state: fields.oneOf("state", GOAL_STATES) ?? "open",
    supersedes: fields.text("supersedes", Infinity),
  };
}
