import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import {
  Course,
  modulePath,
  type CourseChange,
  type SiteData,
} from "../../plugins/handrail/browser/course.ts";
import type { Store } from "../../plugins/handrail/browser/store/store.ts";
import { SITE } from "./documents.ts";
import { MemoryStorage, open } from "./storages.ts";

const module = (id: string, minutes: number | null = 10) => ({
  id,
  title: id,
  url: `${id}/`,
  minutes,
});
const DATA: SiteData = {
  site: SITE,
  phases: [
    { id: "p0", number: 0, title: "Zero", url: "p0/", modules: [module("a", 20), module("b", 15)] },
    { id: "p1", number: 1, title: "One", url: "p1/", modules: [module("c", null)] },
    { id: "p2", number: 2, title: "Two", url: "p2/", modules: [] },
  ],
};
const IDS = ["a", "b", "c"];

function begin(): { store: Store; course: Course; heard: CourseChange[] } {
  const store = open(new MemoryStorage());
  const course = new Course(DATA, store);
  const heard: CourseChange[] = [];
  course.subscribe((change) => heard.push(change));
  return { store, course, heard };
}

describe("a course", () => {
  test("begins with nothing done and the first module next", () => {
    const { course } = begin();
    assert.equal(course.next?.id, "a");
    assert.deepEqual({ ...course.whole }, { done: 0, total: 3, minutesLeft: 35 });
    assert.equal(course.moduleState("a"), "next");
    assert.equal(course.moduleState("b"), "open");
    assert.equal(course.phaseState("p0"), "open");
    assert.equal(course.completedAt("a"), undefined);
  });

  test("counts a completed module and moves on", () => {
    const { store, course, heard } = begin();
    store.set(modulePath("a"), true);
    assert.equal(course.next?.id, "b");
    assert.deepEqual({ ...course.tally("p0") }, { done: 1, total: 2, minutesLeft: 15 });
    assert.equal(course.phaseState("p0"), "begun");
    assert.equal(course.completedAt("a"), 1000);
    assert.deepEqual([...(heard[0]?.modules ?? [])].sort(), ["a", "b"]);
    assert.deepEqual([...(heard[0]?.phases ?? [])], ["p0"]);
  });

  test("next is the first gap, not the one after the last", () => {
    const { store, course } = begin();
    store.set(modulePath("b"), true);
    assert.equal(course.next?.id, "a");
    store.set(modulePath("a"), true);
    assert.equal(course.next?.id, "c");
    store.set(modulePath("c"), true);
    assert.equal(course.next === undefined, true);
    assert.equal(course.phaseState("p1"), "done");
    store.set(modulePath("a"), false);
    assert.equal(course.next?.id, "a");
  });

  test("a phase without modules is open, an unknown one too", () => {
    const { course } = begin();
    assert.equal(course.phaseState("p2"), "open");
    assert.equal(course.phaseState("nowhere"), "open");
    assert.equal(course.tally("nowhere"), undefined);
    assert.equal(course.moduleState("nowhere"), "open");
    assert.equal(course.phaseOf("nowhere"), undefined);
  });

  test("takes its counts from the site: a removed module counts nowhere", () => {
    const { store, course, heard } = begin();
    store.set(modulePath("removed"), true);
    store.set("check/c/x", true);
    assert.equal(course.whole.done, 0);
    // Heard all the same: the page may be newer than this tab's data, and its button must answer.
    assert.equal(heard.length, 1);
    assert.deepEqual([...(heard[0]?.modules ?? [])], ["removed"]);
    assert.deepEqual([...(heard[0]?.phases ?? [])], []);
  });

  test("only true is done", () => {
    const { store, course } = begin();
    for (const value of ["true", 1, { done: true }, null]) store.set(modulePath("a"), value);
    assert.equal(course.whole.done, 0);
    assert.equal(course.completedAt("a"), undefined);
  });

  test("kept up to date step by step, it is the course counted anew", () => {
    const change = fc.tuple(fc.constantFrom(...IDS, "removed"), fc.boolean());
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.boolean(), (changes, reset) => {
        const { store, course } = begin();
        for (const [id, done] of changes) store.set(modulePath(id), done);
        if (reset) store.reset("module/");
        const anew = new Course(DATA, store);
        assert.deepEqual(course.whole, anew.whole);
        assert.equal(course.next?.id, anew.next?.id);
        for (const { id } of DATA.phases) {
          assert.deepEqual(course.tally(id), anew.tally(id));
          assert.equal(course.phaseState(id), anew.phaseState(id));
        }
        for (const id of IDS) assert.equal(course.moduleState(id), anew.moduleState(id));
      }),
    );
  });

  test("whoever listens hears of every module and phase whose state changed", () => {
    const change = fc.tuple(fc.constantFrom(...IDS), fc.boolean());
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const { store, course } = begin();
        const shown = new Map(IDS.map((id) => [id, course.moduleState(id)]));
        const phases = new Map(DATA.phases.map(({ id }) => [id, course.phaseState(id)]));
        course.subscribe((heard) => {
          for (const id of heard.modules) shown.set(id, course.moduleState(id));
          for (const id of heard.phases) phases.set(id, course.phaseState(id));
        });
        for (const [id, done] of changes) {
          store.set(modulePath(id), done);
          for (const [other, state] of shown) assert.equal(state, course.moduleState(other));
          for (const [other, state] of phases) assert.equal(state, course.phaseState(other));
        }
      }),
    );
  });
});
