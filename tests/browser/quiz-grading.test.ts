/** Which answers are right, by kind of question; and what cannot be graded. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import {
  fitting,
  grade,
  lacking,
  parts,
  type Answer,
  type Key,
} from "../../plugins/handrail/browser/quiz/grade.ts";
import { readAnswer } from "../../plugins/handrail/browser/record.ts";
import { values } from "./documents.ts";

const single: Key = {
  kind: "single",
  options: new Map([
    ["a", false],
    ["b", true],
  ]),
};
const several: Key = {
  kind: "several",
  options: new Map([
    ["a", true],
    ["b", true],
    ["c", false],
    ["d", false],
  ]),
};
const text: Key = { kind: "text", answers: ["outcome", "Die Straße"] };
const number: Key = { kind: "number", value: 20, tolerance: 5 };
const order: Key = { kind: "order", order: ["guess", "try", "learn"] };
const match: Key = {
  kind: "match",
  pairs: new Map([
    ["vision", "vision"],
    ["roadmap", "roadmap"],
    ["goal", "roadmap"],
  ]),
};
const KEYS: readonly Key[] = [single, several, text, number, order, match, { kind: "open" }];
const RIGHT: readonly Answer[] = [
  ["b"],
  ["b", "a"],
  "Outcome?",
  "20",
  ["guess", "try", "learn"],
  { vision: "vision", roadmap: "roadmap", goal: "roadmap" },
];

const ok = (key: Key, answer: Answer) => grade(key, answer)?.ok;

describe("a text", () => {
  test("is right whatever its case, spaces, outer punctuation and Unicode form", () => {
    for (const written of [
      "outcome",
      " OUTCOME ",
      "Outcome.",
      "“outcome”",
      "(outcome)!",
      "ｏｕｔｃｏｍｅ",
    ]) {
      assert.equal(ok(text, written), true, written);
    }
    for (const written of ["die  strasse", "DIE STRASSE", "die stra\u00adße"]) {
      assert.equal(ok(text, written), true, written);
    }
    for (const written of ["outcomes", "out come", "an outcome", "diestraße"]) {
      assert.equal(ok(text, written), false, written);
    }
  });
});

describe("a number", () => {
  test("is right within the tolerance, its ends included", () => {
    for (const written of ["15", "25", "20", "24,99", "15 %"])
      assert.equal(ok(number, written), true);
    for (const written of ["14,9", "25,1", "-20"]) assert.equal(ok(number, written), false);
    assert.equal(
      ok({ kind: "number", value: 0.3, tolerance: 0.1 }, "0,4"),
      true,
      "0.3 + 0.1 > 0.4 in binary",
    );
  });

  test("that is none is not graded, and it is said why", () => {
    for (const written of ["many", "1,000"]) assert.equal(grade(number, written), undefined);
    assert.equal(lacking(number, "many"), "number");
    assert.equal(lacking(number, undefined), "number");
    assert.equal(lacking(number, "1,000"), "thousands");
    assert.equal(lacking(number, "1000"), undefined);
  });
});

describe("a choice", () => {
  test("of one is right or wrong", () => {
    assert.deepEqual(grade(single, ["b"]), { ok: true, right: 1, of: 1, wrong: 0 });
    assert.deepEqual(grade(single, ["a"]), { ok: false, right: 0, of: 1, wrong: 1 });
  });

  test("of several is right when all and only the right ones are chosen", () => {
    assert.deepEqual(grade(several, ["b", "a"]), { ok: true, right: 2, of: 2, wrong: 0 });
    assert.deepEqual(grade(several, ["a"]), { ok: false, right: 1, of: 2, wrong: 0 });
    assert.deepEqual(grade(several, ["a", "b", "c"]), { ok: false, right: 2, of: 2, wrong: 1 });
    const options = fc.subarray(["a", "b", "c", "d"], { minLength: 1 });
    fc.assert(
      fc.property(options, (chosen) => {
        assert.equal(ok(several, chosen), chosen.join() === "a,b");
        assert.deepEqual(grade(several, chosen), grade(several, [...chosen].reverse()));
      }),
    );
  });

  test("is marked where it was made", () => {
    assert.deepEqual(
      [...parts(several, ["a", "c"])],
      [
        ["a", true],
        ["c", false],
      ],
    );
  });
});

describe("an order", () => {
  test("counts what is in its place", () => {
    assert.deepEqual(grade(order, ["guess", "learn", "try"]), {
      ok: false,
      right: 1,
      of: 3,
      wrong: 2,
    });
    fc.assert(
      fc.property(fc.shuffledSubarray(["guess", "try", "learn"], { minLength: 3 }), (placed) => {
        const right = placed.filter(
          (id, place) => order.kind === "order" && order.order[place] === id,
        );
        assert.equal(grade(order, placed)?.right, right.length);
        assert.equal(ok(order, placed), right.length === 3);
      }),
    );
  });

  test("with an item that nobody placed is no answer yet", () => {
    assert.equal(grade(order, ["guess", "try"]), undefined);
    assert.equal(lacking(order, ["guess", "try"]), "none");
  });
});

describe("pairs", () => {
  test("are counted, and equal answers count for each of their prompts", () => {
    const chosen = { vision: "roadmap", roadmap: "roadmap", goal: "roadmap" };
    assert.deepEqual(grade(match, chosen), { ok: false, right: 2, of: 3, wrong: 1 });
    assert.deepEqual([...parts(match, chosen).values()], [false, true, true]);
  });

  test("that are not all chosen are no answer yet", () => {
    assert.equal(lacking(match, { vision: "vision" }), "none");
    assert.equal(grade(match, { vision: "vision" }), undefined);
  });
});

describe("a stored answer", () => {
  test("loses what the question no longer has", () => {
    assert.deepEqual(fitting(single, ["b", "gone"]), ["b"]);
    assert.deepEqual(fitting(several, ["gone", "a", "a"]), ["a"]);
    assert.deepEqual(fitting(order, ["try", "gone", "guess"]), ["try", "guess"]);
    assert.deepEqual(fitting(match, { vision: "gone", goal: "vision", gone: "vision" }), {
      goal: "vision",
    });
  });

  test("of another shape is no answer", () => {
    const shapes: readonly Answer[] = [["a"], "a", { vision: "vision" }];
    const fits = KEYS.map((key) => shapes.filter((shape) => fitting(key, shape) !== undefined));
    const [list, written, pairs] = shapes;
    assert.deepEqual(fits, [[list], [list], [written], [written], [], [pairs], [written]]);
    assert.equal(fitting(single, ["a", "b"]), undefined, "two answers to a question that has one");
    assert.equal(fitting(single, []), undefined);
    assert.equal(fitting(text, " \n"), undefined);
  });

  test("from anywhere never throws; what fits is what a learner could have given", () => {
    const anything = fc.oneof(
      values,
      fc.array(fc.constantFrom("a", "b", "guess", "__proto__", "toString")),
      fc.dictionary(
        fc.constantFrom("vision", "goal", "__proto__"),
        fc.constantFrom("vision", "roadmap", "x"),
      ),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(...KEYS), (answer, key) => {
        const read = readAnswer({ answer, ok: true, tries: 1 } as never)?.answer;
        if (read === undefined) return;
        const kept = fitting(key, read);
        if (kept === undefined) return assert.equal(grade(key, read), undefined);
        assert.deepEqual(fitting(key, kept), kept);
        assert.deepEqual(grade(key, kept), grade(key, read));
        const ids =
          "options" in key ? [...key.options.keys()] : "order" in key ? key.order : undefined;
        if (ids) assert.ok((kept as string[]).every((id) => ids.includes(id)));
        return undefined;
      }),
      { numRuns: 1000 },
    );
  });

  test("that was right is right, and open questions have no verdict", () => {
    RIGHT.forEach((answer, place) =>
      assert.equal(ok(KEYS[place] as Key, answer), true, String(place)),
    );
    assert.equal(grade({ kind: "open" }, "text"), undefined);
    assert.equal(lacking({ kind: "open" }, "text"), undefined);
  });
});
