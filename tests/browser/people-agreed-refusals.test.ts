/** An agreed result is never believed: whatever a file holds, it costs only itself. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { readAgreedResult } from "../../plugins/handrail/browser/exchange/agreed-file.ts";
import { given, taken } from "./people-agreements.ts";

describe("a file that anybody may have written", () => {
  const told = (change: object) =>
    readAgreedResult(JSON.stringify({ ...JSON.parse(given()), ...change }));

  test("is refused where it is none, and said to be newer where it is", () => {
    assert.equal(told({ schema: 2 }), "newer");
    for (const change of [
      ...[
        { $schema: "x" },
        { schema: "1" },
        { date: "today" },
        { date: "9999999-01-01T00:00:00Z" },
      ],
      ...[{ assigned: [] }, { framework: null }],
    ]) {
      assert.equal(told(change), "unreadable", JSON.stringify(change));
    }
    for (const text of ["", "{", "[]", "null", `"${"x".repeat(1024 * 1024)}"`]) {
      assert.equal(readAgreedResult(text), "unreadable");
    }
  });

  test("costs only what cannot be read", () => {
    const assigned = {
      pm: { level: "beginner", date: "2026-01-01" },
      "a/b": { level: "x", date: "2026-01-01" },
      design: 3,
    };
    const goals = [
      { id: "o1", text: "x", state: "open", due: "soon" },
      { id: "", text: "x", state: "open" },
      null,
    ];
    const result = told({ assigned, goals });
    assert.ok(typeof result === "object");
    assert.deepEqual(
      [[...result.assigned.keys()], result.goals.length, result.unreadable],
      [["pm"], 1, 4],
    );
    assert.equal(result.goals[0]?.due, "");
  });

  test("is cut to what a record can hold", () => {
    const goals = Array.from({ length: 3000 }, (_, n) => ({
      id: `o${n}`,
      text: "x",
      state: "open",
    }));
    const result = told({
      goals,
      assigned: { pm: { level: "beginner", date: "2026-01-01", note: "x".repeat(50_000) } },
    });
    assert.ok(typeof result === "object");
    assert.equal(result.goals.length, 1000);
    assert.equal(result.assigned.get("pm")?.note.length, 20_000);
    const level = { level: "beginner", date: "2026-01-01" };
    const many = told({ assigned: Object.fromEntries(goals.map(({ id }) => [id, level])) });
    assert.ok(typeof many === "object" && many.assigned.size === 1000 && many.unreadable === 2000);
  });

  test("never makes the reader fail, nor write anywhere but at levels and goals", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (assigned, goals, framework) => {
        for (const change of [
          { assigned },
          { goals },
          { framework },
          { assigned: { pm: goals }, goals: [framework] },
        ]) {
          const result = told(change);
          if (typeof result === "string") continue;
          const { document } = taken(result);
          for (const path of document.leaves.keys())
            assert.match(path, /^(assigned|goal)\/[^/]+$/u);
        }
      }),
    );
  });
});
