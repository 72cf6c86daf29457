/**
 * The levels of a scale as the table names them: a few letters in a cell, the whole name wherever it is read out.
 */

import type { CompetencyData, FrameworkData } from "../../../guide.ts";
import { locale } from "../../../phrases.ts";
import { rungsOf } from "../ladder.ts";
import { signsOf } from "../texts.ts";
import { say } from "./words.ts";

export interface Level {
  /** A few letters, or its number; different from those of the other levels. */
  readonly short: string;
  readonly title: string;
  /** Which of the five steps of colour it is drawn in, from 1. */
  readonly shade: number;
}

const SHADES = 5;

/** Names of three or four letters that tell the levels apart; numbers where the titles give none. */
export function shortNames(titles: readonly string[]): string[] {
  for (const letters of [3, 4]) {
    const cut = titles.map((title) => signsOf(title.trim()).slice(0, letters).join("").trim());
    const different = new Set(cut.map((name) => name.toLocaleLowerCase(locale())));
    if (different.size === cut.length && !different.has("")) return cut;
  }
  return titles.map((_, index) => String(index + 1));
}

/** The levels of a competency, from the lowest. */
export function levelsOf(framework: FrameworkData, competency: CompetencyData): Level[] {
  const titles = rungsOf(framework, competency)
    .slice(1)
    .map(({ title }) => title);
  const names = shortNames(titles);
  return titles.map((title, index) => ({
    short: names[index] ?? "",
    title,
    shade: shadeOf(index + 1, titles.length),
  }));
}

/** Of a scale with another number of levels, the highest is as deep and the lowest as pale as of one with five. */
function shadeOf(rank: number, count: number): number {
  return 1 + Math.round(((rank - 1) * (SHADES - 1)) / Math.max(count - 1, 1));
}

/** What a rank is called; 0 is "not yet". */
export function titleOf(levels: readonly Level[], rank: number): string {
  return rank === 0 ? say("notYet") : (levels[rank - 1]?.title ?? String(rank));
}

/** What a rank is called in a cell. */
export function shortOf(levels: readonly Level[], rank: number): string {
  return rank === 0 ? say("notYetShort") : (levels[rank - 1]?.short ?? String(rank));
}

/** The different scales of columns, each with its levels from the lowest. */
export function scalesOf(
  columns: readonly { readonly levels: readonly Level[] }[],
): (readonly Level[])[] {
  const found = new Map(columns.map(({ levels }) => [JSON.stringify(levels), levels]));
  return [...found.values()].filter((levels) => levels.length > 0);
}
