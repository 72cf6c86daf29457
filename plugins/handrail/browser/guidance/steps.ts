/**
 * What to do next on the way to a role: modules, each with the reasons for it, and what no module can help with.
 *
 * `guidance/steps.py` says the same in Python; tests/vectors hold the two together.
 *
 * - The gaps are walked in their order. Of each, only the level to work on counts, and of that the statements that are
 *   rated and not met. An unrated statement calls for a rating, not for a module, and neither does a level call for
 *   one that has enough statements met and only waits for a rating of the others.
 * - Where a coach assigned a level and the learner has met all of the next one, no module is asked for: what is left is
 *   to agree on it with the coach.
 * - Modules that teach one of these statements come before those that teach the level as a whole, each group in course
 *   order. Completed modules are left out.
 * - What a module requires comes before it, unless it is completed; what lies behind a completed module is not asked
 *   for again. A circle is cut once.
 */

import type { FrameworkData, GuideData, ModuleLinks, RoleData } from "../guide.ts";
import type { Ratings } from "../record.ts";
import { gaps, isKnown, type AssignedRanks, type Gap } from "./gaps.ts";
import { isReached, memberOf } from "./levels.ts";

/** Why a module is a step. */
export interface Reason {
  readonly competency: string;
  readonly level: string;
  /** The unmet statements that it teaches: all of them where it teaches the level, none where it is a prerequisite. */
  readonly statements: readonly string[];
  /** Whether the target is a required one. */
  readonly required: boolean;
  /** The step that requires this module; competency and level are then those that the other is there for. */
  readonly prerequisiteOf?: string;
}

export interface Step {
  readonly module: string;
  /** At least one; what it teaches first, in the order of the gaps, then what it is a prerequisite of. */
  readonly reasons: readonly Reason[];
}

/** Statements of one level of one competency. */
export interface Remaining {
  readonly competency: string;
  readonly level: string;
  readonly statements: readonly string[];
}

export interface NextSteps {
  /**
   * "nothing-rated": no competency that the role asks for is assessed, or has a level assigned. "all-met": no gap is
   * left.
   */
  readonly kind: "nothing-rated" | "all-met" | "steps";
  /** May be empty with a gap left: then the lists below say what is left. */
  readonly steps: readonly Step[];
  /** Unmet statements that no module teaches. */
  readonly untaught: readonly Remaining[];
  /** Unmet statements whose modules are all completed: practice is left, and the talk with a coach. */
  readonly practise: readonly Remaining[];
  /** Statements to rate, of the levels to work on. */
  readonly unrated: readonly Remaining[];
  /** Levels that the learner has met, above the assigned one: to be agreed with the coach. */
  readonly agree: readonly Remaining[];
}

/** A module and the unmet statements of one level that it teaches. */
interface Lesson {
  readonly module: string;
  readonly statements: readonly string[];
}

/**
 * The next steps towards the targets of a role.
 *
 * @param modules what each module teaches and requires.
 * @param order ids of the modules in course order; a module that is not in it does not exist.
 */
export function nextSteps(
  framework: FrameworkData,
  role: RoleData,
  ratings: Ratings,
  modules: GuideData["modules"],
  order: readonly string[],
  completed: ReadonlySet<string>,
  assigned: AssignedRanks = new Map(),
): NextSteps {
  const links = new Map<string, ModuleLinks>();
  for (const id of order) {
    const found = memberOf(modules, id);
    if (found) links.set(id, found);
  }
  const teachers = teachersByReference(links);
  const place = new Map([...links.keys()].map((id, index) => [id, index]));
  const found = gaps(framework, role, ratings, assigned);
  const reasons = new Map<string, Reason[]>();
  const [untaught, practise, unrated]: [Remaining[], Remaining[], Remaining[]] = [[], [], []];
  const agree = found.flatMap(toAgree);
  for (const gap of found) {
    if (!gap.next) continue;
    const [competency, level] = [gap.competency.id, gap.next.level];
    const add = (list: Remaining[], statements: readonly string[]): void => {
      if (statements.length > 0) list.push({ competency, level, statements });
    };
    add(unrated, gap.next.unrated);
    const unmet = gap.next.met.length < gap.next.needed ? gap.next.unmet : [];
    const lessons = lessonsFor(`${competency}/${level}`, unmet, teachers, place);
    const open = lessons.filter(({ module }) => !completed.has(module));
    for (const { module, statements } of open) {
      const reason = { competency, level, statements, required: gap.target.required };
      push(reasons, module, reason);
    }
    const taught = new Set(lessons.flatMap(({ statements }) => statements));
    const ahead = new Set(open.flatMap(({ statements }) => statements));
    const untaughtHere = unmet.filter((id) => !taught.has(id));
    const practised = unmet.filter((id) => taught.has(id) && !ahead.has(id));
    add(untaught, untaughtHere);
    add(practise, practised);
  }
  const open = new Map([...links].filter(([id]) => !completed.has(id)));
  const placed = afterWhatTheyRequire([...reasons.keys()], open);
  addPrerequisites(placed, open, reasons);
  const steps = placed.map((module) => ({ module, reasons: reasons.get(module) ?? [] }));
  return { kind: kindOf(found), steps, untaught, practise, unrated, agree };
}

function kindOf(found: readonly Gap[]): NextSteps["kind"] {
  if (!found.some(isKnown)) return "nothing-rated";
  return found.every(({ gap }) => gap === 0) ? "all-met" : "steps";
}

/** What only a coach can settle, in a gap that was assigned: the level is met, or nothing in it can be met. */
function toAgree({ competency, target, gap, next }: Gap): Remaining[] {
  if (gap === 0 || (next && !isReached(next))) return [];
  const level = next?.level ?? target.level;
  return [{ competency: competency.id, level, statements: next?.met ?? [] }];
}

function push<T>(lists: Map<string, T[]>, key: string, entry: T): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}

/** Which modules teach exactly this `competency/level` or `competency/level/statement`, in course order. */
function teachersByReference(links: ReadonlyMap<string, ModuleLinks>): Map<string, string[]> {
  const teachers = new Map<string, string[]>();
  for (const [id, { teaches }] of links) {
    for (const reference of new Set(teaches)) push(teachers, reference, id);
  }
  return teachers;
}

/** The modules that teach any of these statements of a level: by name first, then those that teach the level. */
function lessonsFor(
  reference: string,
  unmet: readonly string[],
  teachers: ReadonlyMap<string, readonly string[]>,
  place: ReadonlyMap<string, number>,
): Lesson[] {
  if (unmet.length === 0) return [];
  const byName = new Map<string, string[]>();
  for (const statement of unmet) {
    for (const module of teachers.get(`${reference}/${statement}`) ?? []) {
      push(byName, module, statement);
    }
  }
  const whole = new Set(teachers.get(reference));
  const named = [...byName.keys()].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  const others = [...whole].filter((module) => !byName.has(module));
  return [...named, ...others].map((module) => ({
    module,
    statements: whole.has(module) ? unmet : (byName.get(module) ?? []),
  }));
}

/** The modules and all that they require, each once and after its requirements; a circle is cut once. */
function afterWhatTheyRequire(
  wanted: readonly string[],
  links: ReadonlyMap<string, ModuleLinks>,
): string[] {
  const placed: string[] = [];
  const begun = new Set<string>();
  for (const module of wanted) {
    const stack = [{ id: module, ready: false }];
    for (let current = stack.pop(); current; current = stack.pop()) {
      const { id, ready } = current;
      if (ready) {
        placed.push(id);
      } else if (!begun.has(id)) {
        begun.add(id);
        stack.push({ id, ready: true });
        const required = (links.get(id)?.requires ?? []).filter((name) => links.has(name));
        for (const name of required.reverse()) stack.push({ id: name, ready: false });
      }
    }
  }
  return placed;
}

/** Add to every step the steps after it that require it, from the last step backwards, so that each has its reasons. */
function addPrerequisites(
  placed: readonly string[],
  links: ReadonlyMap<string, ModuleLinks>,
  reasons: Map<string, Reason[]>,
): void {
  const place = new Map(placed.map((id, index) => [id, index]));
  const dependents = new Map<string, string[]>();
  placed.forEach((id, index) => {
    for (const name of new Set(links.get(id)?.requires)) {
      if ((place.get(name) ?? index) < index) push(dependents, name, id);
    }
  });
  for (const id of [...placed].reverse()) {
    for (const prerequisiteOf of dependents.get(id) ?? []) {
      const causes = reasons.get(prerequisiteOf) ?? [];
      const cause = causes.find(({ required }) => required) ?? causes[0];
      if (cause) push(reasons, id, { ...cause, statements: [], prerequisiteOf });
    }
  }
}
