/**
 * The level reached in words, and the rule behind it. Free of the DOM.
 */

import { passesThrough } from "../../guidance/levels.ts";
import { levelTitle, type Asked } from "./plan.ts";
import type { Progress } from "./progress.ts";
import { listed, together } from "../../signs.ts";
import { say } from "./words.ts";

/** "Intermediate", "Not yet Beginner", "Not rated" or "Not relevant to you". */
export function levelInWords(asked: Asked, { standing, rated, needed }: Progress): string {
  if (!standing.assessed) return say(rated > 0 && rated === needed ? "irrelevant" : "unrated");
  if (standing.rank > 0) return levelTitle(asked, standing.rank);
  return say("notYet", { level: levelTitle(asked, standing.next?.rank ?? 1) });
}

/** Why it is this level, and what the next one that is asked for still needs. */
export function reasonFor(asked: Asked, { standing, levels, rated, needed }: Progress): string {
  if (!standing.assessed)
    return say(rated > 0 && rated === needed ? "ruleIrrelevant" : "ruleUnrated");
  const said: string[] = [];
  const { rank, next } = standing;
  if (rank > 0) {
    const lowest = asked.scale.cumulative ? 1 : rank;
    const climbed = levels.slice(lowest - 1, rank).filter((level) => !passesThrough(level));
    const met = climbed.reduce((sum, level) => sum + level.met.length, 0);
    const count = climbed.reduce((sum, level) => sum + level.unmet.length, met);
    const names = listed(climbed.map((level) => levelTitle(asked, level.rank)));
    said.push(say(met === count ? "allMet" : "enoughMet", { met, count, levels: names }));
  }
  if (next && next.rank <= (asked.levels[asked.levels.length - 1]?.rank ?? 0)) {
    const level = levelTitle(asked, next.rank);
    const [met, unmet, unrated] = [next.met.length, next.unmet.length, next.unrated.length];
    const count = met + unmet + unrated;
    if (next.needed < count) said.push(say("someMet", { level, met, count, needed: next.needed }));
    else if (unmet > 0) said.push(say("notMet", { level, count: unmet }));
    if (unrated > 0) {
      const text = say("notRated", { count: unrated });
      said.push(said.length > 0 && unmet > 0 ? text : say("ofLevel", { level, text }));
    }
  }
  return together(said);
}
