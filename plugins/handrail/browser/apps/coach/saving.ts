/**
 * Saving, and what to say of it: everything that stays unsaved is said with its reason, and what others did meanwhile.
 */

import type { FrameworkData } from "../../guide.ts";
import type { OnDesk, PeopleIO, Saved } from "../../people/on-desk.ts";
import type { Assignment, PersonGoal } from "../../people/model.ts";
import { together } from "../../signs.ts";
import { nameOf } from "./case.ts";
import { fieldName, valueInWords } from "./conflicts.ts";
import { competencyTitle, levelInWords } from "./ladder.ts";
import { placeOf } from "./opening.ts";
import type { Session, Told } from "./session.ts";
import { listed, say } from "./words.ts";

type NotSaved = Exclude<Saved, { readonly kind: "saved" }>;

export function unsaved({ desk }: Session): number {
  return desk.pending;
}

function ioOf({ source }: Session): PeopleIO | undefined {
  if (source.kind === "folder") return source.folder;
  return source.kind === "files" ? source.files : undefined;
}

/** Save everybody; what came of it is shown, and returned in one text to be said. */
export async function saveAll(session: Session, framework: FrameworkData): Promise<string> {
  const io = ioOf(session);
  if (session.source.kind === "sample") return say("sampleSave");
  if (!io) return "";
  const results = await session.desk.saveAll(io);
  return tell(session, framework, results);
}

function tell(
  session: Session,
  framework: FrameworkData,
  results: ReadonlyMap<string, Saved>,
): string {
  const told: Told[] = [];
  const names: string[] = [];
  for (const [id, saved] of results) {
    const one = session.desk.person(id);
    if (!one) continue;
    const name = nameOf(one.person);
    if (saved.kind === "saved") {
      names.push(name);
      const lines = meanwhile(framework, one, saved);
      if (lines.length > 0) told.push({ text: say("readMeanwhile", { name }), lines });
    } else if (saved.kind !== "nothing") told.push(notSaved(session, framework, one, saved));
  }
  if (names.length > 0) {
    const how = session.source.kind === "folder" ? "savedFolder" : "savedFiles";
    told.unshift({ text: say(how, { names: listed(names) }) });
  }
  session.told = told;
  return together(told.flatMap(({ text, lines = [] }) => [text, ...lines]));
}

/** What others did to the same file since it was read. */
function meanwhile(
  framework: FrameworkData,
  { person }: OnDesk,
  saved: Saved & { readonly kind: "saved" },
): string[] {
  const lines = saved.overlaps.map((entry) => overlap(framework, entry, person.assignments));
  const others = saved.meanwhile.length - saved.overlaps.length;
  if (others > 0) lines.push(say("othersAdded", { count: others }));
  for (const { field, theirs } of saved.conflicts) {
    const value = valueInWords(framework, field, theirs);
    lines.push(say("fieldMeanwhile", { field: fieldName(field), value }));
  }
  if (saved.missing.length > 0) lines.push(say("missing", { count: saved.missing.length }));
  return lines;
}

/** Somebody else assigned the same competency, or changed the same goal. */
function overlap(
  framework: FrameworkData,
  entry: Assignment | PersonGoal,
  assignments: readonly Assignment[],
): string {
  if (!("level" in entry)) return say("goalMeanwhile", { by: entry.by, text: entry.text });
  const competency = competencyTitle(framework, entry.competency);
  const level =
    entry.level === "" ? say("takenBack") : levelInWords(framework, entry.competency, entry.level);
  const same = assignments.filter((one) => one.competency === entry.competency);
  const newer = same.some(
    (one) =>
      one.id !== entry.id &&
      (one.date.slice(0, 10) > entry.date.slice(0, 10) ||
        (one.date.slice(0, 10) === entry.date.slice(0, 10) &&
          same.indexOf(one) > same.indexOf(entry))),
  );
  return say(newer ? "levelMeanwhileOlder" : "levelMeanwhile", { by: entry.by, level, competency });
}

function notSaved(session: Session, framework: FrameworkData, one: OnDesk, saved: NotSaved): Told {
  const name = nameOf(one.person);
  const text = say("notSaved", { name, why: whyNot(one, saved) });
  const io = ioOf(session);
  if (saved.kind !== "gone" || !io) return { text, reason: reasonOf(one, saved) };
  const act = async () => {
    const again = await session.desk.save(one.id, io, { anew: true });
    return tell(session, framework, new Map([[one.id, again]]));
  };
  return { text, does: { label: say("writeAnew", { file: one.file }), act } };
}

function whyNot({ file }: OnDesk, saved: NotSaved): string {
  switch (saved.kind) {
    case "gone":
      return say("whyGone", { file });
    case "taken":
      return say("whyTaken", { file });
    case "not-written":
      return say("whyNotWritten", { file });
    case "unreadable":
      return say("whyUnreadable");
    case "refused":
      return say("whyRefused");
    default:
      return say("whyFailed", { file });
  }
}

/** What the reader of files says of it, with its place. */
function reasonOf({ file }: OnDesk, saved: NotSaved): string {
  if (saved.kind === "refused") return saved.message;
  const first = saved.kind === "unreadable" ? saved.problems[0] : undefined;
  return first ? `${placeOf(file, first)}: ${first.message}` : "";
}
