/** A person file, the agreed result of it, and a record that takes it. */

import assert from "node:assert/strict";

import {
  agreedDocument,
  readAgreedResult,
  type AgreedResult,
} from "../../plugins/handrail/browser/exchange/agreed-file.ts";
import { agreedText } from "../../plugins/handrail/browser/people/agreed.ts";
import { readPerson } from "../../plugins/handrail/browser/people/read.ts";
import { GUIDE } from "./guides.ts";
import { MemoryStorage, open } from "./storages.ts";
import { SITE } from "./documents.ts";

export const FRAMEWORK = GUIDE.framework ?? assert.fail();
export const NOW = Date.parse("2026-03-09T10:00:00.000Z");
export const entry = (id: string, rest: string) =>
  `  - {id: ${id}, date: 2026-03-08, by: c-1, ${rest}}\n`;
export const PERSON =
  "person: {id: p-1, name: Anna, role: owner, coach: c-1}\nassignments:\n" +
  entry(
    "g1",
    "competency: pm, level: beginner, framework: f@1, note: SECRET, shared_note: Well done, review_by: 2026-09-08",
  ) +
  entry("g2", "competency: design, level: none, framework: f@1") +
  entry("g3", "competency: gone, level: beginner, framework: f@1") +
  "goals:\n" +
  entry(
    "o1",
    "text: Talk to shops, competency: pm, statements: [owns], modules: [intro], due: 2026-06-30",
  ) +
  entry("o2", "text: Dropped, state: dropped") +
  entry("o3", "text: Done, state: reached");

export function given(text = PERSON, at = NOW): string {
  const { person } = readPerson(text, "p-1.yml");
  assert.ok(person);
  return agreedText({ site: SITE, framework: FRAMEWORK, person, by: "c-1", now: at });
}

export function read(text = given()): AgreedResult {
  const result = readAgreedResult(text);
  assert.ok(typeof result === "object", String(result));
  return result;
}

export const taken = (
  result: AgreedResult,
  store = open(new MemoryStorage(), { now: () => NOW }),
) => ({
  store,
  ...agreedDocument(result, { site: SITE, framework: FRAMEWORK, mine: store.document }),
});
