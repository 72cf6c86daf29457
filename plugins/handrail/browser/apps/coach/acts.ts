/**
 * What is pending, in words: for the way back, and for what was done last time.
 */

import type { FrameworkData } from "../../guide.ts";
import type { Fields, Value } from "../../people/emit.ts";
import type { Change } from "../../people/changed.ts";
import type { Act } from "../../people/desk.ts";
import { competencyTitle, levelInWords } from "./ladder.ts";
import { short } from "./texts.ts";
import { say as sayOf } from "./words.ts";
import { say as sayPerson } from "./words-person.ts";
import { say } from "./words-talk.ts";
import { dayInWords } from "./days.ts";

function text(value: Value): string {
  return typeof value === "string" ? value : "";
}

/** How many entries it adds; a change of fields counts as one. */
export function entriesIn({ changes }: Act): number {
  const added = changes.filter((change) => "append" in change).length;
  return added + (changes.length > added ? 1 : 0);
}

/** The one thing that an act is about: evidence only goes with what it shows. */
export function actInWords(framework: FrameworkData, { changes }: Act): string {
  const agreed = changes.filter((one) => "append" in one && one.append.to === "assignments");
  if (agreed.length > 1) return say("agreedAll", { count: agreed.length });
  const [main] = agreed.length > 0 ? agreed : changes;
  return main === undefined ? "" : changeInWords(framework, main);
}

function changeInWords(framework: FrameworkData, change: Change): string {
  if ("set" in change) {
    const name = `field_${change.set.field}` as Parameters<typeof sayPerson>[0];
    return sayPerson("headChanged", { fields: sayPerson(name) });
  }
  const { to, entry } = change.append;
  if (to === "assessments") return assessmentInWords(entry);
  const competency = competencyTitle(framework, text(entry["competency"]));
  if (to === "goals") return goalInWords(entry);
  if (to === "evidence") return sayOf("evidenceAdded", { title: short(text(entry["title"])) });
  if (entry["withdrawn"] === true) return say("withdrew", { competency });
  const level = levelInWords(framework, text(entry["competency"]), text(entry["level"]));
  return say("did", { level, competency });
}

function assessmentInWords(entry: Fields): string {
  const date = dayInWords(text(entry["date"]));
  return entry["kind"] === "self" ? sayPerson("added", { date }) : sayOf("ownView", { date });
}

function goalInWords(entry: Fields): string {
  const words = { text: short(text(entry["text"])) };
  if (entry["state"] === "reached") return sayPerson("goalReached", words);
  if (entry["state"] === "dropped") return sayPerson("goalDropped", words);
  return text(entry["supersedes"]) === ""
    ? say("goalAdded", words)
    : sayPerson("goalOpened", words);
}
