/**
 * A learner's own goals: read from the record, put in order, written back.
 */

import { dayOf } from "./exchange/file-name.ts";
import { paths, readGoal as readEntry, type Goal } from "./record.ts";
import type { Json, Leaf } from "./store/document.ts";
import { isMoment } from "./store/parse.ts";

export const LONGEST_GOAL = 500;

/** The beginning of a day as yyyy-mm-dd by the learner's calendar; `undefined` for one that no calendar has. */
export function momentOfDay(day: string): number | undefined {
  const [year = NaN, month = NaN, date = NaN] = day.split("-").map(Number);
  const at = new Date(year, month - 1, date).getTime();
  return Number.isFinite(at) && dayOf(at) === day ? at : undefined;
}

/** A goal with words; a day that does not exist is none, and neither is a moment. */
export function readGoal(id: string, value: Json | undefined): Goal | undefined {
  const goal = readEntry(id, value);
  if (goal === undefined || goal.text.trim() === "") return undefined;
  const due = momentOfDay(goal.due) === undefined ? "" : goal.due;
  return { ...goal, due, reached: isMoment(goal.reached) ? goal.reached : null };
}

/** What a coach and the learner agreed is longer at times, and stays as it was agreed. */
export function writtenGoal({ text, competency, due, reached, agreed }: Goal): Json {
  if (agreed === undefined) {
    return { text: text.trim().slice(0, LONGEST_GOAL), competency, due, reached };
  }
  const { statements, modules } = agreed;
  const tied = { ...agreed, statements: [...statements], modules: [...modules] };
  return { text, competency, due, reached, agreed: tied };
}

/** By the nearest day, those without one last. */
function byDue(a: Goal, b: Goal): number {
  const [left, right] = [a.due || "~", b.due || "~"];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Open goals by the day they are due, then those that were reached, the newest first. */
export function goalsIn(leaves: ReadonlyMap<string, Leaf>): Goal[] {
  const prefix = paths.goal("");
  const goals: Goal[] = [];
  for (const [path, [value]] of leaves) {
    const goal = path.startsWith(prefix) && readGoal(path.slice(prefix.length), value);
    if (goal) goals.push(goal);
  }
  const byId = (a: Goal, b: Goal) => (a.id < b.id ? -1 : 1);
  return goals.sort((a, b) => {
    if (a.reached !== null && b.reached !== null) return b.reached - a.reached || byId(a, b);
    if (a.reached !== null || b.reached !== null) return a.reached === null ? -1 : 1;
    return byDue(a, b) || byId(a, b);
  });
}

export function isOverdue({ due, reached }: Goal, now: number): boolean {
  return reached === null && due !== "" && due < dayOf(now);
}

/** An id for a new goal: later ones sort behind earlier ones. */
export function newGoalId(now: number): string {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${now.toString(36)}-${chance.toString(36)}`;
}
