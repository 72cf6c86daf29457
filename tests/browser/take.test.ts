/** Taking in a record from elsewhere, undoing it, undoing a reset: nothing newer is lost, everything comes back. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { completionOf } from "../../plugins/handrail/browser/course.ts";
import {
  LATEST,
  canonical,
  covers,
  coveringReset,
  merge,
  serialise,
  type Json,
  type LearnerDocument,
} from "../../plugins/handrail/browser/store/document.ts";
import type { Store } from "../../plugins/handrail/browser/store/store.ts";
import { AHEAD, admitted } from "../../plugins/handrail/browser/store/take.ts";
import { documentOf, documents, paths, scopes, text, values } from "./documents.ts";
import { Clock, KEY, MemoryStorage, open } from "./storages.ts";

/** Later than every moment of the generated documents but the last one of all. */
const NOW = 1000;

/** What cannot be bettered by a later moment has none: such records exist, but nothing can be undone in them. */
const ordinary = documents.filter(({ leaves, resets }) =>
  [...[...leaves.values()].map((leaf) => leaf[1]), ...resets.values()].every(
    (at) => at < LATEST - 1,
  ),
);

function storeWith(document: LearnerDocument): { store: Store; place: MemoryStorage } {
  const place = new MemoryStorage({ [KEY]: serialise(document) });
  return { store: open(place, { now: () => NOW }), place };
}

/** Every value that a learner can see, completions as their day. */
function seen(store: Store): Record<string, string> {
  const found: Record<string, string> = Object.create(null);
  for (const [path, leaf] of store.document.leaves) {
    const day = path.startsWith("module/") ? completionOf(leaf) : undefined;
    found[path] = day === undefined ? canonical(leaf[0]) : `completed at ${day}`;
  }
  return found;
}

describe("taking in a record", () => {
  test("is the one merge, for everything that is dated plausibly", () => {
    fc.assert(
      fc.property(ordinary, ordinary, (mine, theirs) => {
        const { store, place } = storeWith(mine);
        const entries = [...theirs.leaves].filter(([path]) => path !== "" && !path.endsWith("/"));
        store.take(theirs);
        const expected = merge(mine, { ...theirs, leaves: new Map(entries) });
        assert.equal(store.text(), text(expected));
        assert.equal(open(place).text(), store.text(), "and it is saved");
      }),
      { numRuns: 500 },
    );
  });

  test("loses nothing that is newer", () => {
    fc.assert(
      fc.property(ordinary, documents, (mine, theirs) => {
        const { store } = storeWith(mine);
        store.take(theirs);
        const plausible = (at: number | undefined) =>
          at === undefined || at > NOW + AHEAD ? -1 : at;
        const resets = new Map([...theirs.resets].filter(([, at]) => at <= NOW + AHEAD));
        for (const [path, [value, at]] of mine.leaves) {
          const other = plausible(theirs.leaves.get(path)?.[1]);
          if (at > Math.max(other, coveringReset(resets, path))) {
            assert.equal(canonical(store.get(path) as Json), canonical(value));
            assert.equal(store.leaf(path)?.[1], at);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("twice is the same as once", () => {
    fc.assert(
      fc.property(ordinary, documents, (mine, theirs) => {
        const { store } = storeWith(mine);
        store.take(theirs);
        const once = store.text();
        assert.equal(store.take(theirs).size, 0);
        assert.equal(store.text(), once);
      }),
      { numRuns: 500 },
    );
  });

  test("tells the listeners once, and reaches another tab", () => {
    const { store, place } = storeWith(documentOf({ "module/a": [true, 1] }));
    const other = open(place);
    const heard: string[][] = [];
    store.subscribe((changed) => heard.push([...changed].sort()));
    store.take(documentOf({ "module/b": [true, 2], "module/c": [true, 3] }));
    assert.deepEqual(heard, [["module/b", "module/c"]]);
    other.receive(place.getItem(KEY));
    assert.equal(other.get("module/c"), true);
  });
});

describe("a clock that is years ahead", () => {
  const YEARS = NOW + 5 * 365 * AHEAD;

  test("does not win against what one has, nor against what one does afterwards", () => {
    const { store } = storeWith(documentOf({ "module/a": [false, 900] }));
    const theirs = documentOf({ "module/a": [true, YEARS], "module/b": [true, YEARS] });
    store.take(theirs);
    assert.deepEqual(store.leaf("module/a"), [false, 900], "mine stays");
    assert.deepEqual(
      store.leaf("module/b"),
      [true, NOW],
      "what I do not have comes in, dated today",
    );
    store.set("module/b", false);
    store.take(theirs);
    assert.equal(store.get("module/b"), false, "importing it again changes nothing");
  });

  test("cannot empty a record for ever", () => {
    const { store } = storeWith(documentOf({ "module/a": [true, 900] }));
    store.take(documentOf({}, { "": LATEST }));
    assert.equal(store.get("module/a"), true);
    store.set("module/b", true);
    assert.equal(store.get("module/b"), true);
  });

  test("brings nothing back that was reset here", () => {
    const { store } = storeWith(documentOf({}, { "module/": 900 }));
    store.take(documentOf({ "module/a": [true, YEARS] }));
    assert.equal(store.get("module/a"), undefined);
  });

  test("of some hours is a clock like any other", () => {
    const { store } = storeWith(documentOf({ "module/a": [false, 900] }));
    store.take(documentOf({ "module/a": [true, NOW + AHEAD] }));
    assert.deepEqual(store.leaf("module/a"), [true, NOW + AHEAD]);
  });

  test("nothing that is admitted is later than a day from now", () => {
    fc.assert(
      fc.property(documents, documents, (mine, theirs) => {
        const { leaves, resets } = admitted(theirs, mine, NOW);
        for (const [, at] of leaves.values()) assert.ok(at <= NOW + AHEAD);
        for (const at of resets.values()) assert.ok(at <= NOW + AHEAD);
      }),
    );
  });
});

describe("undoing", () => {
  test("an import gives back every value from before, here and in the tabs that heard of it", () => {
    fc.assert(
      fc.property(ordinary, documents, (mine, theirs) => {
        const { store, place } = storeWith(mine);
        const before = seen(store);
        const turns = store.take(theirs);
        const other = open(place);
        store.restore(turns);
        assert.deepEqual(seen(store), before);
        other.receive(place.getItem(KEY));
        assert.equal(other.text(), store.text());
      }),
      { numRuns: 1000 },
    );
  });

  test("an import from a clock that is some hours ahead is undone as well", () => {
    const { store, place } = storeWith(documentOf({}));
    const turns = store.take(documentOf({ "module/a": [true, NOW + AHEAD] }));
    assert.equal(store.get("module/a"), true);
    store.restore(turns);
    assert.equal(store.get("module/a"), undefined);
    assert.equal(open(place).get("module/a"), undefined);
  });

  test("a reset gives back every value, with the day of each completion", () => {
    fc.assert(
      fc.property(ordinary, fc.array(scopes, { maxLength: 3 }), (mine, chosen) => {
        const { store, place } = storeWith(mine);
        const before = seen(store);
        const turns = store.reset(...chosen);
        for (const path of store.document.leaves.keys()) {
          assert.ok(!chosen.some((scope) => covers(scope, path)));
        }
        store.restore(turns);
        assert.deepEqual(seen(store), before);
        assert.deepEqual(seen(open(place)), before);
      }),
      { numRuns: 1000 },
    );
  });

  test("leaves alone what was changed since", () => {
    fc.assert(
      fc.property(ordinary, documents, paths, values, (mine, theirs, path, value: Json) => {
        const { store } = storeWith(mine);
        const turns = store.take(theirs);
        store.set(path, value);
        const leaf = store.leaf(path);
        store.restore(turns);
        assert.deepEqual(store.leaf(path), leaf);
      }),
      { numRuns: 500 },
    );
  });

  test("only moves forward: a tab that missed it all ends with the same record", () => {
    fc.assert(
      fc.property(ordinary, documents, (mine, theirs) => {
        const { store, place } = storeWith(mine);
        const asleep = open(place);
        const steps = [store.document];
        const turns = store.take(theirs);
        steps.push(store.document);
        store.restore(turns);
        steps.push(store.document);
        const all = steps.reduceRight((a, b) => merge(a, b));
        assert.equal(text(all), store.text());
        asleep.refresh();
        assert.equal(asleep.text(), store.text());
      }),
      { numRuns: 500 },
    );
  });

  test("can be repeated: the day of a completion stays through any number of resets", () => {
    const clock = new Clock();
    const store = open(new MemoryStorage(), { now: clock.now });
    store.set("module/a", true);
    for (const time of [2000, 3000, 4000]) {
      clock.time = time;
      store.restore(store.reset("module/"));
      assert.equal(completionOf(store.leaf("module/a")), 1000);
      assert.equal(store.leaf("module/a")?.[1], time + 1);
    }
  });
});

describe("a completion", () => {
  test("is true at its own moment, or the moment itself", () => {
    assert.equal(completionOf([true, 5]), 5);
    assert.equal(completionOf([3, 5]), 3);
    for (const value of [false, null, -1, 0.5, "true", [], {}])
      assert.equal(completionOf([value, 5]), undefined);
    assert.equal(completionOf(undefined), undefined);
  });
});
