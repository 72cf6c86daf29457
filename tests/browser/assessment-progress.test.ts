import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import {
  planFor,
  planForOne,
  type Asked,
} from "../../plugins/handrail/browser/apps/assessment/plan.ts";
import {
  ahead,
  firstOpen,
  isOutOfReach,
  progressOf,
} from "../../plugins/handrail/browser/apps/assessment/progress.ts";
import { levelInWords, reasonFor } from "../../plugins/handrail/browser/apps/assessment/reason.ts";
import { RATINGS, type Rating } from "../../plugins/handrail/browser/record.ts";
import { FRAMEWORK, roleOf } from "./assessment-framework.ts";

const everything = planFor(FRAMEWORK);
const [pm, half, tone] = everything.asked as [Asked, Asked, Asked];
const of = (ids: string, rating: Rating) => ids.split("").map((id) => [id, rating] as const);
const words = (asked: Asked, ...rated: (readonly [string, Rating])[]) => {
  const progress = progressOf(asked, new Map(rated));
  return [levelInWords(asked, progress), reasonFor(asked, progress)];
};

/** Any ratings of a competency. */
const anyRatings = (asked: Asked) => {
  const keys = asked.levels.flatMap(({ statements }) => statements);
  return fc
    .array(fc.option(fc.constantFrom(...RATINGS)), {
      minLength: keys.length,
      maxLength: keys.length,
    })
    .map((given) => {
      const ratings = new Map<string, Rating>();
      keys.forEach((key, index) => given[index] && ratings.set(key, given[index]));
      return ratings;
    });
};

describe("progress", () => {
  test("counts what is needed, and is done early once a level is settled", () => {
    const begun = progressOf(pm, new Map(of("ab", "consistently")));
    assert.deepEqual([begun.state, begun.rated, begun.needed], ["begun", 2, 10]);
    const settled = progressOf(
      pm,
      new Map([...of("abcdef", "consistently"), ...of("g", "sometimes")]),
    );
    assert.deepEqual([settled.state, settled.rated, settled.needed], ["done", 7, 7]);
    assert.deepEqual(
      settled.skipped.map(({ id }) => id),
      ["middle", "expert"],
    );
  });

  test("settles nothing on a scale whose levels stand alone", () => {
    const progress = progressOf(tone, new Map(of("a", "not-yet")));
    assert.deepEqual([progress.state, progress.skipped.length], ["begun", 0]);
  });

  test("waits with settling while enough can still be met", () => {
    assert.equal(progressOf(half, new Map(of("a", "not-yet"))).skipped.length, 0);
    assert.equal(progressOf(half, new Map(of("ab", "not-yet"))).skipped.length, 1);
  });

  test("a level is out of reach exactly when no rating of the rest reaches it", () => {
    for (const asked of [pm, half, tone]) {
      fc.assert(
        fc.property(anyRatings(asked), (ratings) => {
          const { levels } = progressOf(asked, ratings);
          for (const level of levels) {
            const best = new Map([
              ...ratings,
              ...level.unrated.map((id) => [id, "consistently"] as const),
            ]);
            const then = progressOf(asked, best).levels[level.rank - 1] ?? assert.fail();
            const none = then.met.length + then.unmet.length === 0;
            assert.equal(isOutOfReach(level), !none && then.met.length < then.needed);
          }
        }),
      );
    }
  });

  test("whatever is said of the levels that are skipped, the level reached stays", () => {
    fc.assert(
      fc.property(anyRatings(pm), anyRatings(pm), (ratings, others) => {
        const { skipped, standing } = progressOf(pm, ratings);
        const changed = new Map(ratings);
        for (const { statements } of skipped)
          for (const key of statements) {
            const other = others.get(key);
            if (other) changed.set(key, other);
            else changed.delete(key);
          }
        assert.equal(progressOf(pm, changed).standing.rank, standing.rank);
      }),
    );
  });

  test("going on always leads to a statement that is needed, until everything is done", () => {
    fc.assert(
      fc.property(anyRatings(pm), anyRatings(half), anyRatings(tone), (...given) => {
        const ratings = new Map(
          given.map((one, index) => [["pm", "half", "tone"][index] ?? "", one]),
        );
        for (let turns = 0; ; turns += 1) {
          const index = firstOpen(everything, ratings);
          const done = everything.asked.every(
            (asked) =>
              progressOf(asked, ratings.get(asked.competency.id) ?? new Map()).state === "done",
          );
          assert.equal(index < 0, done);
          const page = everything.pages[index];
          if (!page) return;
          assert.ok(turns < everything.pages.length);
          const own = ratings.get(page.asked.competency.id);
          for (const key of page.statements) if (!own?.has(key)) own?.set(key, "not-yet");
        }
      }),
    );
  });
});

describe("what comes after a page", () => {
  const rated = (...given: (readonly [string, Rating])[]) => new Map([["pm", new Map(given)]]);

  test("is the next page, and the next competency where the level is settled", () => {
    assert.deepEqual(ahead(everything, 0, rated(...of("a", "not-yet"))), {
      stop: undefined,
      next: 1,
      higher: -1,
    });
    assert.deepEqual(ahead(everything, 2, rated(...of("a", "not-yet"))), {
      stop: "settled",
      next: 5,
      higher: 3,
    });
    assert.deepEqual(ahead(everything, 2, rated()), { stop: undefined, next: 3, higher: -1 });
    assert.equal(ahead(everything, everything.pages.length - 1, rated()).next, -1);
  });

  test("goes on to the next level on a scale whose levels stand alone", () => {
    const index = everything.pages.findIndex(({ asked }) => asked === tone);
    const ratings = new Map([["tone", new Map(of("a", "not-yet"))]]);
    assert.equal(ahead(everything, index, ratings).stop, undefined);
  });

  test("of one competency alone one may stop where the role asks for no more", () => {
    const alone = planForOne(FRAMEWORK, "pm", roleOf("owner"));
    assert.deepEqual(ahead(alone, 3, rated()), { stop: "target", next: -1, higher: 4 });
    assert.equal(ahead(planForOne(FRAMEWORK, "pm"), 3, rated()).stop, undefined);
  });
});

describe("the level in words, with its rule", () => {
  test("says what is met, and what the next level still needs", () => {
    assert.deepEqual(words(pm), ["Not rated", "Not rated yet."]);
    assert.deepEqual(words(pm, ...of("abcdefg", "consistently"), ...of("hi", "helps-others")), [
      "Middle",
      "All 9 statements of Beginner and Middle are met. Expert: 1 statement not rated.",
    ]);
    assert.deepEqual(words(pm, ...of("abcdefg", "consistently"), ...of("hi", "sometimes")), [
      "Beginner",
      "All 7 statements of Beginner are met. For Middle 2 statements are not met yet.",
    ]);
  });

  test("never takes what is not rated for a level", () => {
    assert.deepEqual(words(pm, ...of("abcd", "consistently")), [
      "Not yet Beginner",
      "Beginner: 3 statements not rated.",
    ]);
    assert.deepEqual(words(pm, ...of("abcd", "not-yet")), [
      "Not yet Beginner",
      "For Beginner 4 statements are not met yet. 3 statements not rated.",
    ]);
  });

  test("knows a share that is enough, and what is not relevant", () => {
    assert.deepEqual(words(half, ...of("ab", "consistently"), ...of("c", "not-yet")), [
      "Beginner",
      "2 of 3 statements of Beginner are met, which is enough. Middle: 1 statement not rated.",
    ]);
    assert.deepEqual(words(half, ...of("abcd", "not-relevant")), [
      "Not relevant to you",
      "All its statements are not relevant to you.",
    ]);
  });

  test("of a scale whose levels stand alone names that level only", () => {
    assert.deepEqual(words(tone, ...of("a", "not-yet"), ...of("b", "consistently")), [
      "Bright",
      "The statement of Bright is met.",
    ]);
  });
});
