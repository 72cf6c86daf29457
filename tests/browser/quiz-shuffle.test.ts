/** Options in a learner's own order. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { hash, shuffled } from "../../plugins/handrail/browser/quiz/shuffle.ts";

interface Option {
  readonly id: string;
  readonly fixed: boolean;
}

const options = fc.uniqueArray(fc.record({ id: fc.string(), fixed: fc.boolean() }), {
  selector: ({ id }) => id,
  maxLength: 12,
});
const seeds = fc.string({ maxLength: 10 });
const inOwnOrder = (items: readonly Option[], seed: string) =>
  shuffled(
    items,
    seed,
    ({ id }) => id,
    ({ fixed }) => fixed,
  );
const looseIds = (items: readonly Option[]) =>
  items.filter(({ fixed }) => !fixed).map(({ id }) => id);

describe("shuffled options", () => {
  test("are the same options, in the same order at every visit", () => {
    fc.assert(
      fc.property(options, seeds, (items, seed) => {
        const own = inOwnOrder(items, seed);
        assert.deepEqual(new Set(own), new Set(items));
        assert.equal(own.length, items.length);
        assert.deepEqual(inOwnOrder([...items], seed), own);
      }),
    );
  });

  test("keep the fixed ones where they are", () => {
    fc.assert(
      fc.property(options, seeds, (items, seed) => {
        const own = inOwnOrder(items, seed);
        items.forEach((item, place) => item.fixed && assert.equal(own[place], item));
      }),
    );
  });

  test("do not change places among each other when one is added, taken away or moved by the author", () => {
    fc.assert(
      fc.property(
        options,
        fc.nat(),
        fc.string(),
        fc.boolean(),
        seeds,
        (items, at, id, fixed, seed) => {
          const before = looseIds(inOwnOrder(items, seed));
          const more = [...items];
          if (!items.some((item) => item.id === id))
            more.splice(at % (items.length + 1), 0, { id, fixed });
          const after = looseIds(inOwnOrder(more, seed)).filter((other) => before.includes(other));
          assert.deepEqual(after, before);
          assert.deepEqual(looseIds(inOwnOrder([...items].reverse(), seed)), before);
        },
      ),
    );
  });

  test("come in another order for most other learners, each place about equally often", () => {
    const items = ["a", "b", "c", "d"].map((id) => ({ id, fixed: false }));
    const first = new Map<string, number>();
    for (let learner = 0; learner < 4000; learner += 1) {
      const [top] = inOwnOrder(items, `${learner}/q-x/which`);
      first.set(top?.id ?? "", (first.get(top?.id ?? "") ?? 0) + 1);
    }
    assert.equal(first.size, 4);
    for (const [id, count] of first)
      assert.ok(count > 850 && count < 1150, `${id} first ${count} times`);
  });
});

test("the hash is a whole number of 32 bits, and known", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const value = hash(text);
      assert.ok(Number.isInteger(value) && value >= 0 && value < 2 ** 32);
    }),
  );
  // Another hash would reorder the options of every learner.
  assert.deepEqual(["", "q-x/which", "ключ"].map(hash), [2872998923, 3104522089, 3185335672]);
});
