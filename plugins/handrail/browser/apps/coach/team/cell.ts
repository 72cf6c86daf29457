/**
 * What one cell says, in a few letters for the eye and in whole words for whoever hears or points at it.
 */

import { parted } from "../../../signs.ts";
import type { Cell, Column } from "./board.ts";
import { shortOf, titleOf } from "./levels.ts";
import { say } from "./words.ts";

export interface Marks {
  /** The level agreed, in short. */
  readonly level: string;
  /** Step of colour from 1; 0 for paper. */
  readonly shade: number;
  /** Whether the tile has an outline, and which. */
  readonly outline: "none" | "met" | "below";
  /** The target in short, where it is not reached. */
  readonly aim: string;
  /** Whether there is a ring for the own rating, and its level where it is another one. */
  readonly ring: boolean;
  readonly own: string;
  /** How long nothing was said, or "". */
  readonly age: string;
  readonly due: boolean;
}

export function marksOf(cell: Cell, { levels }: Column): Marks {
  const { rank, target, own } = cell;
  const asked = target !== null && target > 0;
  const met = asked && rank !== null && rank >= target;
  return {
    level: rank === null ? say("none") : shortOf(levels, rank),
    shade: rank ? (levels[rank - 1]?.shade ?? 0) : 0,
    outline: !asked ? "none" : met ? "met" : "below",
    aim: asked && !met ? shortOf(levels, target) : "",
    ring: own !== null,
    own: own === null || own === rank ? "" : shortOf(levels, own),
    age: ageOf(cell.months),
    due: cell.due,
  };
}

function ageOf(months: number): string {
  if (months === 0) return "";
  return months < 24
    ? say("months", { count: months })
    : say("years", { count: Math.floor(months / 12) });
}

/** The cell in words, the level agreed first. */
export function wordsOf(cell: Cell, { levels }: Column, date: (day: string) => string): string {
  const { rank, coach, own, target, months, due } = cell;
  const said: string[] = [];
  if (rank !== null) said.push(titleOf(levels, rank));
  else if (coach !== null) said.push(say("viewOnly", { level: titleOf(levels, coach) }));
  else said.push(say("notAssigned"));
  if (target === null || target === 0) said.push(say("noTarget"));
  else {
    const level = titleOf(levels, target);
    if (rank === null) said.push(say("aim", { level }));
    else if (rank >= target) said.push(say("reached", { level }));
    else said.push(say("toGo", { level, count: target - rank }));
  }
  if (own !== null) {
    said.push(own === rank ? say("ownSame") : say("own", { level: titleOf(levels, own) }));
  }
  if (months > 0) said.push(say("said", { count: months }));
  if (due) said.push(say("due", { date: date(cell.reviewBy) }));
  return parted(said);
}
