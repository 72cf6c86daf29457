/** How a quiz stands, and the chain of questions to review. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { reviewKey, reviewStop } from "../../plugins/handrail/browser/quiz/review.ts";
import { passMark, score, type Mark } from "../../plugins/handrail/browser/quiz/score.ts";

const marks = fc.array(fc.constantFrom<Mark>("right", "wrong", undefined), { maxLength: 20 });
const shares = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

describe("the score", () => {
  test("counts the right ones and the checked ones", () => {
    assert.deepEqual(score(["right", "wrong", undefined], 0.5), {
      right: 1,
      checked: 2,
      graded: 3,
      passed: false,
    });
    assert.equal(score(["right", "wrong", "right", undefined], 0.5).passed, true);
  });

  test("does not depend on the order; a quiz with nothing checked is not passed", () => {
    fc.assert(
      fc.property(marks, shares, (given, pass) => {
        const { right, checked, graded, passed } = score(given, pass);
        assert.deepEqual(score([...given].reverse(), pass), { right, checked, graded, passed });
        assert.ok(0 <= right && right <= checked && checked <= graded && graded === given.length);
        if (checked === 0) assert.equal(passed, false);
      }),
    );
  });

  test("is passed from exactly the pass mark on, whatever binary fractions make of it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(60),
        fc.integer({ min: 0, max: 100 }),
        (count, most, percent) => {
          const right = Math.min(count, most);
          const given = Array.from({ length: count }, (_, place): Mark =>
            place < right ? "right" : "wrong",
          );
          assert.equal(score(given, percent / 100).passed, right * 100 >= percent * count);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("never goes down when one more is right", () => {
    fc.assert(
      fc.property(marks, shares, (given, pass) => {
        const place = given.findIndex((mark) => mark !== "right");
        if (place < 0) return;
        const better = given.map((mark, at) => (at === place ? "right" : mark));
        assert.ok(Number(score(better, pass).passed) >= Number(score(given, pass).passed));
      }),
    );
  });

  test("takes 80 % where no share was given", () => {
    assert.deepEqual(["0.5", "0", "1"].map(passMark), [0.5, 0, 1]);
    assert.deepEqual(
      [null, "", " ", "half", "80%", "-1", "1.1", "NaN"].map(passMark),
      Array(8).fill(0.8),
    );
  });
});

describe("the review", () => {
  const ROOT = "https://x.test/team/";
  const items = [
    { url: "course/a/", quiz: "q-a", question: "one" },
    { url: "course/a/", quiz: "q-a", question: "two" },
    { url: "course/ü/#old", quiz: "q-b", question: "one" },
  ];
  const at = (list: unknown, quiz: string, question: string) =>
    reviewStop(JSON.stringify(list), ROOT, quiz, question);

  test("leads from each question to the next, and from the last one back", () => {
    const list = { back: "my/quizzes/", items };
    assert.deepEqual(at(list, "q-a", "one"), {
      number: 1,
      count: 3,
      next: "https://x.test/team/course/a/#q-a-two",
      last: false,
    });
    assert.equal(at(list, "q-a", "two")?.next, "https://x.test/team/course/%C3%BC/#q-b-one");
    assert.deepEqual(at(list, "q-b", "one"), {
      number: 3,
      count: 3,
      next: "https://x.test/team/my/quizzes/",
      last: true,
    });
  });

  test("takes full addresses of the same site, from disk too", () => {
    const list = { back: `${ROOT}my/quizzes/`, items: [{ ...items[0], url: `${ROOT}course/a/` }] };
    assert.equal(at(list, "q-a", "one")?.next, `${ROOT}my/quizzes/`);
    const disk = reviewStop(
      JSON.stringify({ back: "my/quizzes.html", items }),
      "file:///s/",
      "q-a",
      "one",
    );
    assert.equal(disk?.next, "file:///s/course/a/#q-a-two");
  });

  test("leaves out what leads elsewhere", () => {
    const elsewhere = [
      "https://evil.test/",
      "javascript:alert(1)",
      "//evil.test/",
      "../",
      "http://[",
      4,
      null,
    ];
    for (const url of elsewhere) {
      const list = { back: "my/quizzes/", items: [items[0], { ...items[1], url }, items[2]] };
      assert.equal(at(list, "q-a", "one")?.count, 2, String(url));
      assert.equal(at(list, "q-a", "two"), undefined);
      assert.equal(at({ back: url, items }, "q-b", "one"), undefined, String(url));
    }
  });

  test("is none for a question that is not in it", () => {
    assert.equal(at({ back: "my/", items }, "q-b", "two"), undefined);
  });

  test("survives half a character, which only a damaged list holds", () => {
    const list = { back: "my/", items: [items[0], { ...items[1], question: "\ud800" }] };
    assert.equal(at(list, "q-a", "one")?.next, "https://x.test/team/course/a/#q-a-%EF%BF%BD");
  });

  test("is none for rubbish", () => {
    const rubbish = [
      null,
      "",
      "{",
      "[]",
      "4",
      "null",
      '{"items":4}',
      '{"items":[null,4,{}]}',
      '{"items":[]}',
    ];
    for (const text of rubbish)
      assert.equal(reviewStop(text, ROOT, "q-a", "one"), undefined, String(text));
    fc.assert(
      fc.property(fc.json(), (text) => {
        assert.equal(reviewStop(text, ROOT, "q-a", "one"), undefined);
      }),
    );
  });

  test("has a place of its own per site", () => {
    assert.equal(reviewKey("product-owner"), "handrail:product-owner:review");
  });
});
