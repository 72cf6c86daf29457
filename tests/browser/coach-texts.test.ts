/** How the coach workspace cuts texts and begins sentences. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { capital, short, signsOf } from "../../plugins/handrail/browser/apps/coach/texts.ts";
import { cut, lettersOf } from "../../plugins/handrail/browser/apps/coach/team/drawing.ts";
import { shortNames } from "../../plugins/handrail/browser/apps/coach/team/levels.ts";

/** One letter to a reader, several to a computer: with an accent of its own, a family, a flag. */
const FAMILY = "👩‍👩‍👧";
const LETTERS = ["e\u0301", FAMILY, "🇯🇵", "क्षि"];

describe("a long text", () => {
  test("is cut between letters as readers count them", () => {
    for (const letter of LETTERS) {
      assert.deepEqual(signsOf(`${letter}${letter}`), [letter, letter]);
      assert.equal(short(letter.repeat(9), 3), `${letter.repeat(3)}…`);
    }
  });

  test("stays whole where it fits, and loses the space that it would end with", () => {
    assert.equal(short(FAMILY.repeat(3), 3), FAMILY.repeat(3));
    assert.equal(short("one two three", 4), "one…");
    assert.equal(short("x".repeat(61)), `${"x".repeat(60)}…`);
  });

  test("in a picture takes the room that its script needs, and marks of direction take none", () => {
    assert.equal(lettersOf("Beg"), 3);
    assert.equal(lettersOf("\u200f\u2068Beg\u2069"), 3);
    assert.ok(lettersOf("初級者") > 5);
    assert.equal(cut("初級者です", 6), "初級…");
    assert.equal(cut("Beginner", 8), "Beginner");
    assert.equal(cut("Beginner", 4), "Beg…");
    assert.equal(cut("Beginner", 0), "…");
  });
});

test("levels are named by letters as readers count them", () => {
  assert.deepEqual(shortNames(["e\u0301te\u0301s", "hivers"]), ["e\u0301te\u0301", "hiv"]);
});

test("a sentence begins with a capital where the script has them", () => {
  assert.equal(capital("goal “x”"), "Goal “x”");
  assert.equal(capital("目標「x」"), "目標「x」");
});
