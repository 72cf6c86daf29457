/**
 * The ways in: a folder, files, a sample team, what was left unsaved last time.
 */

import type { TemplateResult } from "lit-html";

import { download } from "../../elements/notice.ts";
import type { FrameworkData } from "../../guide.ts";
import { Dropped, textsOf } from "../../people/dropped.ts";
import type { Texts } from "../../people/files.ts";
import { Folder, lastFolder, pickFolder, rememberFolder } from "../../people/folder.ts";
import type { PersonFile } from "../../people/on-desk.ts";
import { sampleTeam } from "../../people/sample.ts";
import { SCHEMA_ID } from "../../exchange/self-assessment-file.ts";
import { written } from "../../phrases.ts";
import { labelled, together } from "../../signs.ts";
import { todayHere } from "./days.ts";
import type { Session } from "./session.ts";
import { inEnglish } from "./texts.ts";
import { say } from "./words.ts";

/** What came of it: whether there is something to look at, and what to say. */
export interface Opened {
  readonly opened: boolean;
  readonly text: string;
}

/** Files that are read without a pause. */
const AT_ONCE = 16;

const NOTHING: Opened = { opened: false, text: "" };

export async function openFolder(session: Session): Promise<Opened> {
  try {
    return await takeFolder(session, await pickFolder());
  } catch {
    return { opened: false, text: say("folderFailed") };
  }
}

/** The folder of last time; the browser asks whether it may. */
export async function openAgain(
  session: Session,
  handle: FileSystemDirectoryHandle,
): Promise<Opened> {
  try {
    const folder = await Folder.reopen(handle);
    if (folder === undefined) return { opened: false, text: say("folderRefused") };
    return await takeFolder(session, folder);
  } catch {
    return { opened: false, text: say("folderFailed") };
  }
}

async function takeFolder(session: Session, folder: Folder | undefined): Promise<Opened> {
  if (folder === undefined) return NOTHING;
  const files = await folder.list();
  session.begin({ kind: "folder", folder });
  const [isOpen] = await Promise.all([
    put(session, files, false),
    rememberFolder(session.site, folder),
  ]);
  return isOpen ? told(session, folder) : NOTHING;
}

/** Puts files on the desk a few at a time, so that the page says how far it is; false where others were opened meanwhile. */
async function put(session: Session, files: readonly PersonFile[], keepTexts: boolean) {
  const { source } = session;
  for (let done = 0; done < files.length; done += AT_ONCE) {
    session.reading = { done, all: files.length };
    session.desk.open(files.slice(done, done + AT_ONCE), keepTexts);
    if (files.length > AT_ONCE) await new Promise((then) => setTimeout(then));
    if (session.source !== source) return false;
  }
  session.reading = undefined;
  return true;
}

/** The handle of the folder of last time. */
export async function folderOfLastTime(
  site: string,
): Promise<FileSystemDirectoryHandle | undefined> {
  return lastFolder(site).catch(() => undefined);
}

export async function openFiles(session: Session, list: readonly File[]): Promise<Opened> {
  if (list.length === 0) return NOTHING;
  const texts = await textsOf(list);
  const { files } = texts;
  const io = new Dropped(download);
  const before = session.source;
  // More of the same: files that come one by one are one team.
  if (before.kind === "files") {
    before.files.take(files);
    return (await put(session, files, true)) ? told(session, texts) : NOTHING;
  }
  session.begin({ kind: "files", files: io });
  io.take(files);
  if (!(await put(session, files, true))) return NOTHING;
  const found = told(session, texts);
  if (session.desk.people.length > 0) return found;
  session.source = { kind: "none" };
  return { opened: false, text: say("nothingFound") };
}

/** Go on with what this browser kept of files that are not open. */
export function goOn(session: Session): Opened {
  const files = new Dropped(download);
  session.begin({ kind: "files", files });
  session.desk.reopen();
  const written = session.desk.people.filter(({ isNew }) => !isNew);
  files.take(written.map(({ file, text }) => ({ name: file, text })));
  return told(session);
}

export function openSample(session: Session, framework: FrameworkData): Opened {
  session.begin({ kind: "sample" });
  session.desk.open(sampleTeam(framework, todayHere()), false);
  return told(session);
}

type Left = Partial<Pick<Texts, "tooLarge" | "notText">>;

function told(session: Session, { tooLarge = [], notText = [] }: Left = {}): Opened {
  const { people, unread } = session.desk;
  // They stand above the team until other files are opened.
  session.left = [
    ...tooLarge.map((name) => labelled(name, say("tooLarge"))),
    ...notText.map((name) => labelled(name, say("notText"))),
  ];
  const refused = session.left.length + unread.length;
  const text = together([
    say("openedNow", { count: people.length }),
    refused > 0 ? labelled(say("refusedTitle"), written(refused)) : "",
  ]);
  return { opened: true, text };
}

interface Problem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export function placeOf(file: string, { line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}

/** What is wrong with a file, line by line, as the reader of files says it; what coaches often meet in their words. */
export function whyNot(file: string, problems: readonly Problem[]): (TemplateResult | string)[] {
  return problems.map((one) => {
    const place = placeOf(file, one);
    return one.message.includes(SCHEMA_ID)
      ? labelled(place, say("isSelfAssessment"))
      : inEnglish(`${place}: ${one.message}`);
  });
}
