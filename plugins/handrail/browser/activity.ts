/**
 * What a learner did, by day, read out of the moments at which the entries of the record were made.
 *
 * The record keeps what is, not what happened: an answer that was checked twice shows at its last check, and what was
 * taken back does not show at all. What belongs to a module or quiz that the site no longer has is left out.
 */

import { completionOf, type ModuleData, type PhaseData } from "./course.ts";
import { dayOf } from "./exchange/file-name.ts";
import { momentOfDay, readGoal } from "./goals.ts";
import { memberOf } from "./guidance/levels.ts";
import type { GuideData, QuizData, WorksheetData } from "./guide.ts";
import { nameOf } from "./quiz-results.ts";
import { readAnswer, readAssessment, readAssigned } from "./record.ts";
import type { Leaf } from "./store/document.ts";
import { isMoment } from "./store/parse.ts";
import { addressOf, saysAnything } from "./worksheet/copies.ts";

export interface Activity {
  /**
   * `checked` counts answers of a quiz, `ticked` items of a module's checklists, `filled` fields and rows of a
   * worksheet, `agreed` levels that were agreed with a coach; each is one entry a day.
   */
  readonly kind: "completed" | "checked" | "ticked" | "filled" | "kept" | "reached" | "agreed";
  /** The moment of the last one. */
  readonly at: number;
  /** Title of the module, the quiz's page or the worksheet, text of the goal, "" for a self-assessment and for levels. */
  readonly name: string;
  /** Address of its page below the site's root, or "". */
  readonly url: string;
  readonly count: number;
}

export interface Day {
  /** As yyyy-mm-dd. */
  readonly day: string;
  readonly activities: readonly Activity[];
}

/** What a path of the record can be about. */
export interface Places {
  readonly modules: ReadonlyMap<string, ModuleData>;
  /** The module by the id of a checklist on its page. */
  readonly checklists: ReadonlyMap<string, ModuleData>;
  readonly quizzes: ReadonlyMap<string, QuizData>;
  readonly worksheets: ReadonlyMap<string, WorksheetData>;
}

export function placesOf(phases: readonly PhaseData[], guide: GuideData): Places {
  const all = phases.flatMap((phase) => phase.modules);
  const checklists = all.flatMap((module) =>
    (memberOf(guide.modules, module.id)?.checklists ?? []).map((id) => [id, module] as const),
  );
  return {
    modules: new Map(all.map((module) => [module.id, module])),
    checklists: new Map(checklists),
    quizzes: new Map(guide.quizzes.map((quiz) => [quiz.id, quiz])),
    worksheets: new Map((guide.worksheets ?? []).map((sheet) => [sheet.id, sheet])),
  };
}

/** What is one entry a day, however often it was done. */
const TOGETHER: ReadonlySet<Activity["kind"]> = new Set(["checked", "ticked", "filled", "agreed"]);

type Found = Omit<Activity, "count">;

function about(kind: Activity["kind"], at: number, name: string, url = ""): Found {
  return { kind, at, name, url };
}

/** What one entry of the record says was done, if anything. */
function activityOf(path: string, leaf: Leaf, places: Places): Found | undefined {
  const end = path.indexOf("/");
  const [prefix, rest] = [path.slice(0, end), path.slice(end + 1)];
  const id = rest.split("/", 1)[0] ?? "";
  const [value, at] = leaf;
  switch (prefix) {
    case "module": {
      const [module, completed] = [places.modules.get(rest), completionOf(leaf)];
      return module && completed !== undefined
        ? about("completed", completed, module.title, module.url)
        : undefined;
    }
    case "quiz": {
      const quiz = places.quizzes.get(id);
      const checked = quiz && typeof readAnswer(value)?.ok === "boolean";
      return checked ? about("checked", at, nameOf(quiz), quiz.url) : undefined;
    }
    case "check":
    case "task": {
      const module = (prefix === "task" ? places.modules : places.checklists).get(id);
      return module && value === true ? about("ticked", at, module.title, module.url) : undefined;
    }
    case "sheet": {
      const sheet = places.worksheets.get(id);
      const filled = sheet && /^[^/]*\/[^/]*\/(field|row)\//.test(rest) && saysAnything(value);
      return filled ? about("filled", at, sheet.title, addressOf(sheet)) : undefined;
    }
    case "assessment": {
      const kept = readAssessment(rest, value)?.at;
      return isMoment(kept) ? about("kept", kept, "") : undefined;
    }
    case "goal": {
      const goal = readGoal(rest, value);
      return goal?.reached ? about("reached", goal.reached, goal.text) : undefined;
    }
    case "assigned": {
      const agreed = momentOfDay(readAssigned(value)?.date.slice(0, 10) ?? "");
      return agreed === undefined ? undefined : about("agreed", agreed, "");
    }
    default:
      return undefined;
  }
}

/** Everything that was done, the newest first. */
export function activities(leaves: ReadonlyMap<string, Leaf>, places: Places): Activity[] {
  const found: Activity[] = [];
  const together = new Map<string, Activity>();
  for (const [path, leaf] of leaves) {
    const one = activityOf(path, leaf, places);
    if (one === undefined) continue;
    if (!TOGETHER.has(one.kind)) {
      found.push({ ...one, count: 1 });
      continue;
    }
    const isOnePage = one.kind === "ticked" || one.kind === "agreed";
    const subject = isOnePage ? one.url : path.split("/", 2)[1];
    const key = `${one.kind} ${dayOf(one.at)} ${subject}`;
    const others = together.get(key);
    const at = Math.max(one.at, others?.at ?? 0);
    together.set(key, { ...one, at, count: 1 + (others?.count ?? 0) });
  }
  return [...found, ...together.values()].sort((a, b) => b.at - a.at);
}

/** The same, parted by day. */
export function byDay(sorted: readonly Activity[]): Day[] {
  const days = new Map<string, Activity[]>();
  for (const activity of sorted) {
    const day = dayOf(activity.at);
    const others = days.get(day);
    if (others) others.push(activity);
    else days.set(day, [activity]);
  }
  return [...days].map(([day, of]) => ({ day, activities: of }));
}

/** Whether a day is today or the one before, by the learner's calendar. */
export function nearDay(day: string, now: number): "today" | "yesterday" | undefined {
  if (day === dayOf(now)) return "today";
  const before = new Date(now);
  // By the calendar: a day can have 23 or 25 hours.
  before.setDate(before.getDate() - 1);
  return day === dayOf(before.getTime()) ? "yesterday" : undefined;
}
