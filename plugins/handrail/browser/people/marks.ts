/**
 * What a person file names that the framework does not have: it is marked, never lost.
 *
 * `sources/people_chain.py` says the same on the command line.
 */

import { memberOf } from "../guidance/levels.ts";
import type { CompetencyData, FrameworkData } from "../guide.ts";
import { ownStatement } from "../record.ts";
import { currentCompetency, currentRole } from "../renamed.ts";
import { currentPath, type Aliases } from "../store/aliases.ts";
import { entriesIn } from "./merge.ts";
import { NOT_YET, type Assignment, type ListName } from "./model.ts";
import type { Finding, ReadPerson } from "./read.ts";
import { quote, unknown } from "./sentences.ts";
import type { Path, Tree } from "./tree.ts";

/** Most names that a message lists, of those of which there may be many. */
const MOST_LISTED = 8;

/** All of them are warnings, in the order of the lists; `aliases` are those of the site's record. */
export function marks(
  { person, tree, paths }: ReadPerson,
  framework: FrameworkData,
  aliases: Aliases = {},
): Finding[] {
  if (person === undefined || tree === undefined) return [];
  const chain = new Chain(tree, framework, aliases);
  const roles = framework.roles.map(({ id }) => id);
  const { role, nextRole } = person.head;
  for (const [field, id] of [
    ["role", role],
    ["next_role", nextRole],
  ] as const) {
    const now = currentRole(id, aliases);
    if (id === "" || roles.includes(id)) continue;
    const said = roles.includes(now) ? `role ${quote(id)} is called ${quote(now)} now` : "";
    chain.say(["person", field], said || unknown("role", id, roles));
  }
  for (const entry of person.assessments) {
    const path = paths.get(entry) ?? [];
    for (const [id, of] of entry.ratings) {
      const competency = chain.competency([...path, "ratings", id], id, "key");
      if (competency) chain.statements([...path, "ratings", id], competency, [...of.keys()], "key");
    }
    for (const [id, level] of entry.levels) {
      const competency = chain.competency([...path, "levels", id], id, "key");
      if (competency) chain.level([...path, "levels", id], competency, level);
    }
  }
  for (const entry of person.assignments) chain.assignment(paths.get(entry) ?? [], entry);
  for (const entry of person.goals) {
    const path = paths.get(entry) ?? [];
    const competency =
      entry.competency && chain.competency([...path, "competency"], entry.competency);
    if (competency) chain.statements([...path, "statements"], competency, entry.statements);
  }
  return chain.found;
}

class Chain {
  readonly found: Finding[] = [];
  #tree: Tree;
  #framework: FrameworkData;
  #aliases: Aliases;
  #competencies: ReadonlyMap<string, CompetencyData>;

  constructor(tree: Tree, framework: FrameworkData, aliases: Aliases) {
    this.#tree = tree;
    this.#framework = framework;
    this.#aliases = aliases;
    this.#competencies = new Map(framework.competencies.map((one) => [one.id, one]));
  }

  say(path: Path, message: string, key?: "key"): void {
    this.found.push({ ...this.#tree.place(path, key), message, severity: "warning" });
  }

  competency(path: Path, id: string, key?: "key"): CompetencyData | undefined {
    const known = this.#competencies.get(id);
    if (known) return known;
    const now = currentCompetency(id, this.#aliases);
    const migrates = "'handrail people migrate' brings it along";
    this.say(
      path,
      this.#competencies.has(now)
        ? `competency ${quote(id)} is called ${quote(now)} now; ${migrates}`
        : `${unknown("competency", id, [...this.#competencies.keys()])}; it is kept and counts for nothing`,
      key,
    );
    return undefined;
  }

  level(path: Path, { scale }: CompetencyData, level: string): void {
    const levels = (memberOf(this.#framework.scales, scale)?.levels ?? []).map(({ id }) => id);
    if (level !== NOT_YET && !levels.includes(level)) {
      this.say(path, unknown("level", level, [NOT_YET, ...levels]));
    }
  }

  statements(path: Path, { id, levels }: CompetencyData, names: readonly string[], key?: "key") {
    const own = this.#framework.roles.flatMap((role) =>
      role.targets
        .filter(({ competency }) => competency === id)
        .flatMap(({ statements }) => statements.map((one) => ownStatement(role.id, one.id))),
    );
    const described = Object.values(levels).flatMap(({ statements }) => statements);
    const known = new Set([...described, ...own]);
    const table = new Map(Object.entries(this.#aliases));
    for (const [index, name] of names.entries()) {
      const now = currentPath(`rating/${id}/${name}`, table).slice(`rating/${id}/`.length);
      if (known.has(name)) continue;
      const said = known.has(now)
        ? `statement ${quote(name)} is called ${quote(now)} now, and counts there`
        : `${unknown("statement", name, [...known].sort(), MOST_LISTED)}; it is kept and counts for nothing`;
      this.say([...path, key ? name : index], said, key);
    }
  }

  assignment(path: Path, entry: Assignment): void {
    const competency = this.competency([...path, "competency"], entry.competency);
    if (competency && entry.level !== "") this.level([...path, "level"], competency, entry.level);
    this.#entries([...path, "basis"], entry.basis, "assessments", "assessment");
    this.#entries([...path, "evidence"], entry.evidence, "evidence", "evidence");
  }

  /** Broken entries are known as well: what is wrong with those has been said. */
  #entries(path: Path, names: readonly string[], list: ListName, what: string): void {
    const known = [...(entriesIn(this.#tree).get(list)?.keys() ?? [])].sort();
    for (const [index, name] of names.entries()) {
      if (!known.includes(name)) {
        this.say([...path, index], unknown(what, name, known, MOST_LISTED));
      }
    }
  }
}
