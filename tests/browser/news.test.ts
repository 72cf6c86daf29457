/** What is new for a learner: modules that came or were revised, never ones that got another id. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import type { GuideData } from "../../plugins/handrail/browser/guide.ts";
import { hasBegun, newsSince } from "../../plugins/handrail/browser/news.ts";
import { readSeen } from "../../plugins/handrail/browser/record.ts";
import type { Leaf } from "../../plugins/handrail/browser/store/document.ts";
import { documentOf } from "./documents.ts";

const NOON = new Date(2026, 10, 20, 12).getTime();
const module = (id: string) => ({ id, title: id, url: `${id}/`, minutes: 10 });
const revised = (days: Record<string, string>): GuideData["modules"] =>
  Object.fromEntries(
    Object.entries(days).map(([id, day]) => [id, { teaches: [], requires: [], revised: day }]),
  );

function news(
  seen: readonly string[],
  course: readonly string[],
  days: Record<string, string> = {},
  aliases: Record<string, string> = {},
): string[] {
  const found = newsSince({ modules: seen, at: NOON }, course.map(module), revised(days), aliases);
  return found.map(({ module, revised }) => `${module.id} ${revised}`.trim());
}

describe("news", () => {
  test("are the modules that were not there, in course order", () => {
    assert.deepEqual(news(["a", "c"], ["a", "b", "c", "d"]), ["b", "d"]);
    assert.deepEqual(news(["a", "gone"], ["a"]), [], "what was removed is not news");
    assert.deepEqual(news([], ["constructor"]), ["constructor"]);
  });

  test("are modules that were revised after that day", () => {
    const days = { a: "2026-11-19", b: "2026-11-20", c: "2026-11-21" };
    assert.deepEqual(news(["a", "b", "c"], ["a", "b", "c"], days), ["c 2026-11-21"]);
  });

  test("tell a module that came and was revised as one that came", () => {
    assert.deepEqual(news([], ["a"], { a: "2027-01-01" }), ["a"]);
  });

  test("are not modules that only have another id", () => {
    const aliases = { "module/old": "module/middle", "module/middle": "module/new" };
    assert.deepEqual(news(["old"], ["new"], {}, aliases), []);
    assert.deepEqual(news(["old"], ["new"]), ["new"]);
  });

  test("are gone once everything was seen, whatever was there before", () => {
    const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "__proto__", "toString"));
    fc.assert(
      fc.property(ids, ids, (seen, course) => {
        const found = news(seen, course);
        assert.deepEqual(
          found,
          course.filter((id) => !seen.includes(id)),
        );
        assert.deepEqual(news(course, course), []);
      }),
    );
  });

  test("begin with a list that can be read", () => {
    assert.equal(readSeen("everything"), undefined);
    assert.equal(readSeen({ modules: "a", at: 1 }), undefined);
    for (const at of [-1, 1.5, 8.64e15 + 1, 1e300, "1", null]) {
      assert.equal(readSeen({ modules: [], at }), undefined, `no day can be told for ${at}`);
    }
    assert.deepEqual(readSeen({ modules: ["a", 1, null], at: 1 }), { modules: ["a"], at: 1 });
  });
});

describe("a learner has begun", () => {
  const begun = (leaves: Record<string, Leaf>) => hasBegun(documentOf(leaves));

  test("with the first thing that says anything", () => {
    assert.equal(begun({ "module/a": [true, 1] }), true);
    assert.equal(begun({ "learner/role": ["owner", 1] }), true);
    assert.equal(begun({ "quiz/q/a": [{ answer: "x", ok: null, tries: 0 }, 1] }), true);
  });

  test("not by looking, nor with what was taken back, nor with what the site keeps for itself", () => {
    assert.equal(begun({}), false);
    assert.equal(begun({ "module/a": [false, 1], "goal/g": [null, 1] }), false);
    assert.equal(begun({ "quiz/q/a": [{ answer: "", ok: null, tries: 0 }, 1] }), false);
    assert.equal(begun({ "learner/seed": ["x", 1], "learner/exported": [1, 1] }), false);
  });
});
