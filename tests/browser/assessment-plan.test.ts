import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import {
  hashOf,
  hashOfCompetency,
  hashOfKept,
  pageAt,
  viewAt,
} from "../../plugins/handrail/browser/apps/assessment/place.ts";
import {
  balanced,
  minutesFor,
  planFor,
  planForOne,
} from "../../plugins/handrail/browser/apps/assessment/plan.ts";
import { FRAMEWORK, roleOf } from "./assessment-framework.ts";

const ids = (plan: ReturnType<typeof planFor>) => plan.asked.map(({ competency }) => competency.id);

describe("what is asked", () => {
  test("stands on pages of at most three, as equal as can be", () => {
    assert.deepEqual(
      balanced([1, 2, 3, 4, 5, 6, 7]).map((part) => part.length),
      [3, 2, 2],
    );
    fc.assert(
      fc.property(fc.array(fc.integer()), (all) => {
        const parts = balanced(all);
        assert.deepEqual(parts.flat(), all);
        const sizes = parts.map((part) => part.length);
        assert.ok(sizes.every((size) => size >= 1 && size <= 3));
        assert.ok(sizes.length === 0 || Math.max(...sizes) - Math.min(...sizes) <= 1);
        assert.equal(parts.length, Math.ceil(all.length / 3));
      }),
    );
  });

  test("goes up to the level that the role needs, with the role's own statements, lowest level first", () => {
    const plan = planFor(FRAMEWORK, roleOf("owner"));
    assert.deepEqual(ids(plan), ["pm"]);
    assert.deepEqual(
      plan.pages.map(({ level, part, parts, statements }) => [
        level.id,
        part,
        parts,
        ...statements,
      ]),
      [
        ["beginner", 1, 3, "a", "b", "c"],
        ["beginner", 2, 3, "d", "e"],
        ["beginner", 3, 3, "f", "g"],
        ["middle", 1, 1, "h", "i", "owner:own"],
      ],
    );
    assert.equal(plan.statements, 10);
    assert.equal(plan.asked[0]?.own.get("owner:own")?.text, "Does own");
  });

  test("with a second role goes as far as either, and asks what only that one asks for", () => {
    const plan = planFor(FRAMEWORK, roleOf("owner"), roleOf("lead"));
    assert.deepEqual(ids(plan), ["pm", "tone", "old"]);
    assert.deepEqual(
      plan.asked[0]?.levels.map(({ id }) => id),
      ["beginner", "middle", "expert"],
    );
    assert.deepEqual([plan.asked[0]?.rank, plan.asked[0]?.alsoRank], [2, 3]);
    assert.deepEqual([plan.asked[1]?.rank, plan.asked[1]?.alsoRank], [0, 2]);
  });

  test("without a role is everything but what is deprecated or has no statements", () => {
    assert.deepEqual(ids(planFor(FRAMEWORK)), ["pm", "half", "tone"]);
  });

  test("is nothing for a role without targets", () => {
    assert.deepEqual(planFor(FRAMEWORK, roleOf("idle")).pages, []);
  });

  test("of one competency alone is all of it, whatever its role needs", () => {
    const plan = planForOne(FRAMEWORK, "pm", roleOf("owner"));
    assert.equal(plan.asked[0]?.levels.length, 3);
    assert.equal(plan.asked[0]?.rank, 2);
    assert.deepEqual(planForOne(FRAMEWORK, "constructor").pages, []);
  });

  test("takes twenty seconds a statement, and never no time at all", () => {
    assert.deepEqual([1, 3, 30, 168].map(minutesFor), [1, 1, 10, 56]);
  });
});

describe("the address", () => {
  const plan = planFor(FRAMEWORK, roleOf("owner"), roleOf("lead"));
  const at = (hash: string, ratings = new Map()) => {
    const view = viewAt(hash);
    assert.ok(view.kind === "rate");
    return pageAt(plan, view, ratings);
  };

  test("names every page, and leads back to it", () => {
    assert.equal(hashOf(plan.pages[1] ?? assert.fail()), "#pm/beginner/2");
    plan.pages.forEach((page, index) => assert.equal(at(hashOf(page)), index));
  });

  test("of a competency leads to what is open in it; what is not asked leads nowhere", () => {
    assert.equal(at("#pm"), 0);
    const rated = new Map("abcde".split("").map((id) => [id, "consistently" as const]));
    assert.equal(at("#pm/", new Map([["pm", rated]])), 2);
    assert.equal(at("#pm/beginner/99"), 0);
    assert.equal(at("#half/beginner/1"), -1);
    assert.equal(at("#%E0%A4%A/x"), -1);
  });

  test("knows its other views from competencies of any name", () => {
    assert.equal(viewAt("").kind, "begin");
    assert.equal(viewAt("#").kind, "begin");
    assert.equal(viewAt("#result").kind, "result");
    assert.equal(viewAt("#share=abc").kind, "shared");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (id) => {
        assert.deepEqual(viewAt(hashOfKept(id)), { kind: "kept", id });
        const view = viewAt(hashOfCompetency(id));
        assert.ok(view.kind === "rate" && view.competency === id);
      }),
    );
  });

  test("of a kept self-assessment survives an id with half a character", () => {
    const hash = hashOfKept("2026\ud800");
    assert.equal(hash, "#kept=2026%EF%BF%BD");
    assert.deepEqual(viewAt(hash), { kind: "kept", id: "2026\ufffd" });
  });
});
