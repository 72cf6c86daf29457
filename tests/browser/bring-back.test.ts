/** A backup after a reset: it can be brought back, and nothing else comes with it. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { completionOf } from "../../plugins/handrail/browser/course.ts";
import { broughtBack, wasReset } from "../../plugins/handrail/browser/exchange/bring-back.ts";
import type { LearnerDocument } from "../../plugins/handrail/browser/store/document.ts";
import { AHEAD } from "../../plugins/handrail/browser/store/take.ts";
import { documentOf, scopes } from "./documents.ts";
import { MemoryStorage, open } from "./storages.ts";

const NOW = 1000;
const BACKUP = documentOf({
  "module/intro": [true, 10],
  "check/c/one": [true, 11],
  "rating/pm/low": ["sometimes", 12],
  "rating/pm/high": [null, 13],
  "goal/g": [{ text: "More" }, 14],
});

/** A record that held the backup and was reset. */
function resetStore(...covered: string[]) {
  const store = open(new MemoryStorage({}), { now: () => NOW });
  store.take(BACKUP);
  store.reset(...covered);
  return store;
}

describe("a backup after a reset", () => {
  test("stays out by itself, and comes back when it is asked for", () => {
    fc.assert(
      fc.property(fc.array(scopes), (covered) => {
        const store = resetStore(...covered, "");
        store.take(BACKUP);
        assert.equal(store.document.leaves.size, 0);
        store.take(broughtBack(BACKUP, store.document, NOW));
        assert.deepEqual([...store.document.leaves.keys()].sort(), [
          "check/c/one",
          "goal/g",
          "module/intro",
          "rating/pm/low",
        ]);
        assert.equal(completionOf(store.leaf("module/intro")), 10, "on the day it was completed");
      }),
    );
  });

  test("can be undone and brought back again", () => {
    const store = resetStore("");
    for (let round = 0; round < 3; round += 1) {
      const turns = store.take(broughtBack(BACKUP, store.document, NOW));
      assert.equal(store.document.leaves.size, 4);
      store.restore(turns);
      assert.equal(store.document.leaves.size, 0);
    }
  });

  test("does not touch what was done since the reset", () => {
    const store = resetStore("rating/");
    store.set("rating/pm/low", "consistently");
    assert.equal(wasReset("rating/pm/low", ["sometimes", 12], store.document, NOW), false);
    assert.deepEqual(broughtBack(BACKUP, store.document, NOW), BACKUP);
  });

  test("a reset of a clock that is years ahead cannot be bettered, so nothing is promised", () => {
    const mine: LearnerDocument = {
      ...documentOf({}),
      resets: new Map([["", NOW + 2 * AHEAD]]),
    };
    assert.equal(wasReset("module/intro", [true, 10], mine, NOW), false);
  });
});
