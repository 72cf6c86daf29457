/** The rules for levels and gaps, held against random frameworks and ratings. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { isMet, memberOf } from "../../plugins/handrail/browser/guidance/levels.ts";
import type { Rating } from "../../plugins/handrail/browser/record.ts";
import { cases, gapsIn, one, RUNS, standingIn, STATEMENTS } from "./guidance-cases.ts";
import type { Told } from "./guidance.ts";

/** The ratings that say something, from the least to the most. */
const SCORES: Rating[] = ["not-yet", "sometimes", "consistently", "helps-others"];

const orderOf = (rating: Rating | undefined) => (rating ? SCORES.indexOf(rating) : -1);

describe("a level reached", () => {
  test("is never lowered by a higher rating", () => {
    const change = fc.tuple(fc.constantFrom(...STATEMENTS), fc.constantFrom(...SCORES));
    fc.assert(
      fc.property(one, change, ({ scale, levels, ratings }, [statement, rating]) => {
        const old = memberOf(ratings, statement);
        fc.pre(old !== "not-relevant" && orderOf(rating) > orderOf(old));
        const before = standingIn(scale, levels, ratings);
        const after = standingIn(scale, levels, { ...ratings, [statement]: rating });
        assert.ok(after.rank >= before.rank);
      }),
      RUNS,
    );
  });

  test("is the same with a statement that is not relevant and without that statement", () => {
    fc.assert(
      fc.property(one, fc.constantFrom(...STATEMENTS), ({ scale, levels, ratings }, statement) => {
        const without = Object.entries(levels).map(([level, all]) => [
          level,
          all.filter((id) => id !== statement),
        ]);
        assert.deepEqual(
          standingIn(scale, levels, { ...ratings, [statement]: "not-relevant" }),
          standingIn(scale, Object.fromEntries(without), ratings),
        );
      }),
      RUNS,
    );
  });

  test("is the same with a level that is not described in the scale, apart from the ranks", () => {
    fc.assert(
      fc.property(one, fc.nat({ max: 4 }), ({ scale, levels, ratings }, at) => {
        const longer = {
          ...scale,
          levels: [...scale.levels.slice(0, at), "between", ...scale.levels.slice(at)],
        };
        const before = standingIn(scale, levels, ratings);
        const after = standingIn(longer, { ...levels, between: [] }, ratings);
        assert.equal(after.level, before.level);
        assert.equal(after.next?.level, before.next?.level);
        assert.equal(after.rank, before.level ? longer.levels.indexOf(before.level) + 1 : 0);
      }),
      RUNS,
    );
  });

  test("rests on met statements of its own, and on nothing rated there is none", () => {
    fc.assert(
      fc.property(one, ({ scale, levels, ratings }) => {
        const { assessed, rank, level, next } = standingIn(scale, levels, ratings);
        const counting = scale.levels.flatMap((id) => memberOf(levels, id) ?? []);
        const score = (id: string) => memberOf(ratings, id);
        const rated = counting.filter((id) => orderOf(score(id)) >= 0);
        assert.equal(assessed, rated.length > 0);
        assert.equal(rank === 0, level === null);
        if (level) assert.ok(levels[level]?.some((id) => isMet(score(id))));
        if (next) assert.ok(next.rank > rank && levels[next.level]?.length);
      }),
      RUNS,
    );
  });
});

describe("gaps", () => {
  test("do not depend on the order of ratings and targets, nor on ratings of unknown things", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const turned = Object.entries(given.ratings)
          .reverse()
          .map(([id, of]) => [
            id,
            Object.fromEntries([["nobody", "not-yet"], ...Object.entries(of).reverse()]),
          ]);
        const ratings: Told = {
          nothing: { s1: "consistently" },
          ...Object.fromEntries(turned),
        };
        const again = gapsIn({ ...given, ratings, targets: [...given.targets].reverse() });
        assert.deepEqual(again, gapsIn(given));
      }),
      RUNS,
    );
  });

  test("are sorted, at least 0, and without a level to work on exactly where they are 0", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const found = gapsIn(given);
        const place = Object.keys(given.competencies);
        const keys = found.map(({ target, weight, competency }) => [
          target.required ? 1 : 0,
          weight,
          target.importance,
          -place.indexOf(competency.id),
        ]);
        const sorted = [...keys].sort(
          (a, b) => b.map((part, index) => part - (a[index] ?? 0)).find(Boolean) ?? 0,
        );
        assert.deepEqual(keys, sorted);
        for (const { gap, weight, next, rank, standing, target } of found) {
          assert.equal(gap === 0, next === null);
          assert.equal(weight, gap * target.importance);
          if (next) assert.ok(gap === rank - standing.rank && gap > 0 && next.rank <= rank);
        }
      }),
      RUNS,
    );
  });
});
