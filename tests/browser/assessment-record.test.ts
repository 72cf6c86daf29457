import assert from "node:assert/strict";
import { describe, mock, test } from "node:test";

import { Drafts } from "../../plugins/handrail/browser/apps/assessment/drafts.ts";
import {
  keep,
  keptIn,
  presentRatings,
  ratingsOf,
  rolesOf,
  sameContent,
} from "../../plugins/handrail/browser/apps/assessment/ratings.ts";
import { paths } from "../../plugins/handrail/browser/record.ts";
import { FRAMEWORK } from "./assessment-framework.ts";
import { MemoryStorage, open } from "./storages.ts";

describe("the ratings of a record", () => {
  test("are read by competency and key; cleared and foreign values are none", () => {
    const store = open(new MemoryStorage());
    store.set(paths.rating("pm", "a"), "consistently");
    store.set(paths.rating("pm", "owner:own"), "not-relevant");
    store.set(paths.rating("pm", "b"), null);
    store.set(paths.rating("tone", "a"), 7);
    store.set(paths.rating("__proto__", "constructor"), "sometimes");
    assert.deepEqual(
      [...ratingsOf(store)].map(([id, ratings]) => [id, [...ratings]]),
      [
        [
          "pm",
          [
            ["a", "consistently"],
            ["owner:own", "not-relevant"],
          ],
        ],
        ["__proto__", [["constructor", "sometimes"]]],
      ],
    );
  });

  test("the next role is the usual one until the learner says otherwise", () => {
    const store = open(new MemoryStorage());
    assert.deepEqual(rolesOf(store, FRAMEWORK), {
      chosen: false,
      role: undefined,
      also: undefined,
    });
    store.set(paths.role, "owner");
    assert.equal(rolesOf(store, FRAMEWORK).also?.id, "lead");
    store.set(paths.nextRole, "");
    assert.equal(rolesOf(store, FRAMEWORK).also, undefined);
    store.set(paths.nextRole, "owner");
    assert.equal(rolesOf(store, FRAMEWORK).also, undefined);
    store.set(paths.role, "");
    assert.deepEqual(rolesOf(store, FRAMEWORK), { chosen: true, role: undefined, also: undefined });
    store.set(paths.role, "removed");
    assert.equal(rolesOf(store, FRAMEWORK).chosen, false);
    assert.equal(rolesOf(open(new MemoryStorage()), { ...FRAMEWORK, roles: [] }).chosen, true);
  });
});

describe("a self-assessment that is kept", () => {
  test("stays as it is, the newest first; what was changed afterwards differs", () => {
    const store = open(new MemoryStorage());
    store.set(paths.rating("pm", "a"), "sometimes");
    store.set(paths.note("pm"), "Asked Ravi");
    keep(store, presentRatings(store, FRAMEWORK, "owner"), Date.UTC(2026, 7, 3));
    const first = keptIn(store)[0] ?? assert.fail();
    assert.ok(first.id.startsWith("2026-08-03-"));
    assert.deepEqual([first.role, first.framework.version], ["owner", "1.0.0"]);
    assert.equal(first.notes.get("pm"), "Asked Ravi");
    assert.ok(sameContent(first, presentRatings(store, FRAMEWORK, "owner")));

    store.set(paths.rating("pm", "a"), "consistently");
    assert.ok(!sameContent(first, presentRatings(store, FRAMEWORK, "owner")));
    keep(store, presentRatings(store, FRAMEWORK, "owner"), Date.UTC(2026, 10, 22));
    const kept = keptIn(store);
    assert.deepEqual(
      kept.map(({ ratings }) => ratings.get("pm")?.get("a")),
      ["consistently", "sometimes"],
    );
    assert.equal(kept[1], keptIn(store)[1]);
  });

  test("is the newest although the clock was turned back", () => {
    const store = open(new MemoryStorage());
    for (const [rating, day] of [
      ["sometimes", Date.UTC(2026, 10, 22)],
      ["consistently", Date.UTC(2026, 9, 1)],
    ] as const) {
      store.set(paths.rating("pm", "a"), rating);
      keep(store, presentRatings(store, FRAMEWORK, "owner"), day);
      const [last] = keptIn(store);
      assert.ok(last && sameContent(last, presentRatings(store, FRAMEWORK, "owner")));
    }
    assert.equal(keptIn(store).length, 2);
  });

  test("says the same only with the same role, version, texts and ratings", () => {
    const store = open(new MemoryStorage());
    const empty = presentRatings(store, FRAMEWORK, "");
    assert.ok(sameContent(empty, presentRatings(store, FRAMEWORK, "")));
    assert.ok(!sameContent(empty, presentRatings(store, FRAMEWORK, "lead")));
    assert.ok(!sameContent(empty, presentRatings(store, { ...FRAMEWORK, version: "2" }, "")));
    for (const path of [paths.evidence("pm"), paths.note("pm")]) {
      store.set(path, "a link");
      assert.ok(!sameContent(empty, presentRatings(store, FRAMEWORK, "")));
      store.set(path, "");
      assert.ok(sameContent(empty, presentRatings(store, FRAMEWORK, "")));
    }
  });

  test("whatever else lies at its path is left out", () => {
    const store = open(new MemoryStorage());
    for (const [id, value] of Object.entries({ a: null, b: [], c: { at: "x" }, d: 5 }))
      store.set(paths.assessment(id), value);
    assert.deepEqual(keptIn(store), []);
  });
});

describe("a text that is being written", () => {
  const begin = () => {
    const written: [string, string][] = [];
    return { written, drafts: new Drafts((path, text) => written.push([path, text])) };
  };

  test("is saved once after a pause, at once when the page is left, and never twice", (context) => {
    context.after(() => mock.timers.reset());
    mock.timers.enable({ apis: ["setTimeout"] });
    const { written, drafts } = begin();
    drafts.type("note/pm", "A");
    drafts.type("note/pm", "As");
    assert.deepEqual(written, []);
    mock.timers.tick(1000);
    assert.deepEqual(written, [["note/pm", "As"]]);
    drafts.type("note/pm", "Ask");
    drafts.flush();
    mock.timers.tick(1000);
    drafts.flush();
    assert.deepEqual(written.slice(1), [["note/pm", "Ask"]]);
  });

  test("is the learner's until they leave the field", () => {
    const { drafts } = begin();
    assert.equal(drafts.shown("note/pm", "old"), "old");
    drafts.type("note/pm", "mine");
    drafts.flush();
    assert.equal(drafts.shown("note/pm", "from another tab"), "mine");
    drafts.leave("note/pm");
    assert.equal(drafts.shown("note/pm", "from another tab"), "from another tab");
  });

  test("is at most 4,000 characters long", () => {
    const { written, drafts } = begin();
    drafts.type("note/pm", "x".repeat(5000));
    drafts.flush();
    assert.equal(written[0]?.[1].length, 4000);
  });
});
