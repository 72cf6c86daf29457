/** Folders, person files and desks for the tests of the coach's desk. */

import { Desk, type PeopleIO } from "../../plugins/handrail/browser/people/desk.ts";
import type { Change } from "../../plugins/handrail/browser/people/changed.ts";
import { goal, type Maker } from "../../plugins/handrail/browser/people/entries.ts";
import { readPerson } from "../../plugins/handrail/browser/people/read.ts";
import { Clock, MemoryStorage } from "./storages.ts";

export const FILE = "p-1.yml";
export const TEXT = "# kept by hand\nschema: 1\nperson:\n  id: p-1\n  role: owner\n";
export const PREFIX = "handrail:site:coach:v1:";

export const maker = (by: string): Maker => ({
  by,
  day: "2026-03-08",
  framework: { id: "fw", version: "1.0.0" },
});

/** A folder in memory. */
export class MemoryFolder implements PeopleIO {
  files: Map<string, string>;

  constructor(files: Record<string, string> = { [FILE]: TEXT }) {
    this.files = new Map(Object.entries(files));
  }

  async read(name: string): Promise<string | undefined> {
    return this.files.get(name);
  }

  async write(name: string, text: string): Promise<void> {
    this.files.set(name, text);
  }

  list() {
    return [...this.files].map(([name, text]) => ({ name, text }));
  }
}

export interface Opened {
  desk: Desk;
  place: MemoryStorage;
}

/** A desk with the files of a folder on it. */
export function deskOn(
  folder: MemoryFolder,
  place = new MemoryStorage(),
  keepTexts = false,
): Opened {
  const desk = new Desk({ site: "site", storage: () => place, now: new Clock().now });
  desk.open(folder.list(), keepTexts);
  return { desk, place };
}

export const aGoal = (text: string, by = "c-1"): Change => goal(maker(by), { text });

/** What the goals of a file say. */
export function goalsIn(text: string | undefined): string[] {
  return (readPerson(text ?? "", FILE).person?.goals ?? []).map((one) => one.text);
}

export const keptKeys = (place: MemoryStorage) =>
  [...place.entries.keys()].filter((key) => key.startsWith(PREFIX));
