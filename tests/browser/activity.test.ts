/** What a learner did, by day: read out of a record that may hold anything. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { activities, byDay, nearDay, placesOf } from "../../plugins/handrail/browser/activity.ts";
import { dayOf } from "../../plugins/handrail/browser/exchange/file-name.ts";
import type { GuideData, QuizData } from "../../plugins/handrail/browser/guide.ts";
import type { Json, Leaf } from "../../plugins/handrail/browser/store/document.ts";
import { documentOf, documents, values } from "./documents.ts";

const HOUR = 3_600_000;
const NOON = new Date(2026, 10, 20, 12).getTime();

const module = (id: string) => ({ id, title: `Module ${id}`, url: `${id}/`, minutes: 10 });
const PHASES = [
  { id: "p0", number: 0, title: "Zero", url: "p0/", modules: [module("a"), module("b")] },
];
const quiz = (id: string, page: string): QuizData => ({
  id,
  title: "Check your understanding",
  module: "a",
  page,
  url: "a/",
  pass: 0.8,
  questions: [],
});
const GUIDE: GuideData = {
  framework: null,
  modules: { a: { teaches: [], requires: [], revised: "", checklists: ["c-a"] } },
  quizzes: [quiz("q-a", "Module a"), quiz("q-b", "")],
};
const PLACES = placesOf(PHASES, GUIDE);
const answer = (ok: boolean | null): Json => ({ answer: ["x"], ok, tries: 1 });

function done(leaves: Record<string, Leaf>) {
  return activities(documentOf(leaves).leaves, PLACES);
}

const lines = (leaves: Record<string, Leaf>) =>
  done(leaves).map(({ kind, name, count }) => `${kind} ${count} ${name}`);

describe("what was done", () => {
  test("is told the newest first, with the name of what it was done with", () => {
    const assessment = { at: NOON - 5 * HOUR, framework: { id: "f", version: "1" }, role: "" };
    assert.deepEqual(
      lines({
        "module/a": [true, NOON - 4 * HOUR],
        "module/b": [NOON - 3 * HOUR, NOON],
        "quiz/q-a/one": [answer(false), NOON - 2 * HOUR],
        "quiz/q-b/one": [answer(true), NOON - HOUR],
        "check/c-a/x": [true, NOON],
        "assessment/x": [assessment, NOON],
        "goal/g": [{ text: "Talk", reached: NOON - 6 * HOUR }, NOON],
      }),
      [
        "ticked 1 Module a",
        "checked 1 Check your understanding",
        "checked 1 Module a",
        "completed 1 Module b",
        "completed 1 Module a",
        "kept 1 ",
        "reached 1 Talk",
      ],
    );
  });

  test("is one entry a day for the answers of a quiz and the ticks of a module", () => {
    const leaves: Record<string, Leaf> = {
      "quiz/q-a/one": [answer(true), NOON],
      "quiz/q-a/two": [answer(false), NOON - HOUR],
      "quiz/q-a/old": [answer(true), NOON - 48 * HOUR],
      "quiz/q-b/one": [answer(true), NOON - 2 * HOUR],
      "check/c-a/x": [true, NOON - 3 * HOUR],
      "task/a/y": [true, NOON - 4 * HOUR],
    };
    assert.deepEqual(lines(leaves), [
      "checked 2 Module a",
      "checked 1 Check your understanding",
      "ticked 2 Module a",
      "checked 1 Module a",
    ]);
    assert.equal(done(leaves)[0]?.at, NOON, "at the moment of the last one");
  });

  test("is nothing where nothing was checked, ticked, kept or reached, or the site has it no more", () => {
    const leaves: Record<string, Leaf> = {
      "module/a": [false, NOON],
      "module/gone": [true, NOON],
      "quiz/q-a/one": [answer(null), NOON],
      "quiz/gone/one": [answer(true), NOON],
      "check/c-a/x": [false, NOON],
      "check/gone/x": [true, NOON],
      "task/gone/x": [true, NOON],
      "goal/open": [{ text: "Talk", reached: null }, NOON],
      "goal/removed": [null, NOON],
      "assessment/bad": [{ at: "yesterday" }, NOON],
      "rating/a/b": ["sometimes", NOON],
      "module/constructor": [true, NOON],
    };
    assert.deepEqual(done(leaves), []);
    assert.equal(done({ ...leaves, "module/a": [true, NOON] }).length, 1);
  });

  test("has a day for every entry of any record, and never one that no calendar has", () => {
    const paths = fc.constantFrom(
      "module/a",
      "quiz/q-a/x",
      "check/c-a/x",
      "goal/g",
      "assessment/s",
    );
    const wild = fc.oneof(
      values,
      fc.record({ text: fc.constant("T"), reached: fc.double() as fc.Arbitrary<Json> }),
      fc.record({ at: fc.double() as fc.Arbitrary<Json>, framework: fc.constant({}) }),
    );
    const leaf = fc.tuple(wild, fc.integer({ min: 0, max: 8.64e15 }));
    fc.assert(
      fc.property(documents, fc.array(fc.tuple(paths, leaf)), ({ leaves }, more) => {
        const found = activities(new Map([...leaves, ...more]), PLACES);
        const moments = found.map(({ at }) => at);
        assert.deepEqual(
          moments,
          [...moments].sort((a, b) => b - a),
        );
        assert.ok(moments.every((at) => !Number.isNaN(new Date(at).getTime())));
        const days = byDay(found);
        assert.equal(days.flatMap((day) => day.activities).length, found.length);
        assert.equal(new Set(days.map(({ day }) => day)).size, days.length);
      }),
    );
  });
});

describe("days", () => {
  test("part what was done by the learner's own midnight", () => {
    const night = new Date(2026, 10, 20, 0, 0, 1).getTime();
    const days = byDay(done({ "module/a": [true, night], "module/b": [true, night - 2000] }));
    assert.deepEqual(
      days.map(({ day, activities }) => [day, activities.length]),
      [
        ["2026-11-20", 1],
        ["2026-11-19", 1],
      ],
    );
  });

  test("are today, yesterday, or neither", () => {
    assert.equal(nearDay("2026-11-20", NOON), "today");
    assert.equal(nearDay("2026-11-19", NOON), "yesterday");
    assert.equal(nearDay("2026-11-18", NOON), undefined);
    assert.equal(nearDay("2026-11-21", NOON), undefined);
    const newYear = new Date(2027, 0, 1, 0, 30).getTime();
    assert.equal(nearDay("2026-12-31", newYear), "yesterday");
    assert.equal(dayOf(newYear), "2027-01-01");
  });
});
