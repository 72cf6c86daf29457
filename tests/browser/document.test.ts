import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import {
  canonical,
  changedPaths,
  compareLeaves,
  covers,
  coveringReset,
  emptyDocument,
  merge,
  sameDocument,
  serialise,
  type Leaf,
} from "../../plugins/handrail/browser/store/document.ts";
import { SITE, documentOf, documents, moments, paths, scopes, text, values } from "./documents.ts";

const leaves: fc.Arbitrary<Leaf> = fc.tuple(values, moments);

describe("merge", () => {
  test("is commutative", () => {
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        assert.equal(text(merge(a, b)), text(merge(b, a)));
      }),
      { numRuns: 1000 },
    );
  });

  test("is associative", () => {
    fc.assert(
      fc.property(documents, documents, documents, (a, b, c) => {
        assert.equal(text(merge(merge(a, b), c)), text(merge(a, merge(b, c))));
      }),
      { numRuns: 1000 },
    );
  });

  test("is idempotent, and the empty document changes nothing", () => {
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        assert.equal(text(merge(a, a)), text(a));
        assert.equal(text(merge(a, emptyDocument(SITE))), text(a));
        const both = merge(a, b);
        assert.equal(text(merge(both, b)), text(both));
      }),
    );
  });

  test("keeps the newest leaf unless a reset that is not older covers it", () => {
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        const merged = merge(a, b);
        for (const path of [...a.leaves.keys(), ...b.leaves.keys()]) {
          const newest = Math.max(a.leaves.get(path)?.[1] ?? -1, b.leaves.get(path)?.[1] ?? -1);
          const resets = [...a.resets, ...b.resets].filter(([scope]) => covers(scope, path));
          const gone = resets.some(([, at]) => at >= newest);
          assert.equal(merged.leaves.get(path)?.[1], gone ? undefined : newest);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("leaves its arguments alone", () => {
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        const before = [text(a), text(b)];
        merge(a, b);
        assert.deepEqual([text(a), text(b)], before);
      }),
    );
  });

  test("un-ticking is a value that wins when it is newer", () => {
    const ticked = documentOf({ "check/c/x": [true, 5] });
    const cleared = documentOf({ "check/c/x": [false, 6] });
    assert.deepEqual(merge(ticked, cleared).leaves.get("check/c/x"), [false, 6]);
    assert.deepEqual(merge(cleared, ticked).leaves.get("check/c/x"), [false, 6]);
  });

  test("breaks a tie the same way from both sides", () => {
    const yes = documentOf({ "module/a": [true, 5] });
    const no = documentOf({ "module/a": [false, 5] });
    assert.deepEqual(merge(yes, no).leaves.get("module/a"), [true, 5]);
    assert.deepEqual(merge(no, yes).leaves.get("module/a"), [true, 5]);
  });

  test("a reset takes what it covers, up to its own moment and no later", () => {
    const record = documentOf({
      "check/c/x": [true, 5],
      "check/c/y": [true, 6],
      "check/d/x": [true, 5],
    });
    const merged = merge(record, documentOf({}, { "check/c/": 5 }));
    assert.deepEqual([...merged.leaves.keys()], ["check/c/y", "check/d/x"]);
  });

  test("refuses the record of another site", () => {
    assert.throws(() => merge(emptyDocument("a"), emptyDocument("b")), /cannot merge/);
  });

  test("touches no prototype", () => {
    const hostile = documentOf({ ["constructor" as string]: [{ polluted: true }, 1] });
    const leaf: Leaf = [{ polluted: true }, 2];
    const more = { ...hostile, leaves: new Map(hostile.leaves).set("__proto__", leaf) };
    const merged = merge(more, hostile);
    assert.equal(merged.leaves.get("__proto__")?.[1], 2);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });
});

describe("the order of leaves", () => {
  test("is total: antisymmetric, transitive, equal only for the same value", () => {
    fc.assert(
      fc.property(leaves, leaves, leaves, (a, b, c) => {
        assert.equal(Math.sign(compareLeaves(a, b)) + Math.sign(compareLeaves(b, a)), 0);
        if (compareLeaves(a, b) >= 0 && compareLeaves(b, c) >= 0)
          assert.ok(compareLeaves(a, c) >= 0);
        const same = a[1] === b[1] && canonical(a[0]) === canonical(b[0]);
        assert.equal(compareLeaves(a, b) === 0, same);
      }),
      { numRuns: 1000 },
    );
  });

  test("does not see the order of keys", () => {
    assert.equal(
      canonical({ b: 1, a: [{ d: 1, c: 2 }] }),
      canonical({ a: [{ c: 2, d: 1 }], b: 1 }),
    );
    assert.notEqual(canonical({ a: 1 }), canonical({ a: 2 }));
  });
});

describe("scopes", () => {
  test("cover everything, a folder, or one path, never a name that only begins alike", () => {
    assert.ok(covers("", "module/a"));
    assert.ok(covers("module/", "module/a"));
    assert.ok(covers("module/a", "module/a"));
    assert.ok(!covers("module/a", "module/ab"));
    assert.ok(!covers("check/", "module/a"));
  });

  test("are found by the parts of the path as by trying each", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(scopes, moments)), paths, (entries, path) => {
        const resets = new Map(entries);
        const tried = [...resets].filter(([scope]) => covers(scope, path)).map(([, at]) => at);
        assert.equal(coveringReset(resets, path), Math.max(-1, ...tried));
      }),
      { numRuns: 500 },
    );
  });
});

describe("comparing documents", () => {
  test("the changed paths are exactly those whose leaf differs", () => {
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        const changed = changedPaths(a, b);
        for (const path of new Set([...a.leaves.keys(), ...b.leaves.keys()])) {
          const [old, now] = [a.leaves.get(path), b.leaves.get(path)];
          const same = old !== undefined && now !== undefined && compareLeaves(old, now) === 0;
          assert.equal(changed.has(path), !same);
        }
        assert.equal(sameDocument(a, b), serialise(a) === serialise(b));
      }),
    );
  });
});
