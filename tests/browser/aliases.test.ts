import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import {
  currentPath,
  withCurrentPaths,
  type Aliases,
} from "../../plugins/handrail/browser/store/aliases.ts";
import { serialise } from "../../plugins/handrail/browser/store/document.ts";
import { parse } from "../../plugins/handrail/browser/store/parse.ts";
import { SITE, documentOf, documents, paths } from "./documents.ts";

const follow = (path: string, aliases: Aliases): string =>
  currentPath(path, new Map(Object.entries(aliases)));

describe("aliases", () => {
  test("lead an exact path and a prefix to the new one", () => {
    const aliases = { "module/old": "module/new", "check/old/": "check/new/" };
    assert.equal(follow("module/old", aliases), "module/new");
    assert.equal(follow("module/older", aliases), "module/older");
    assert.equal(follow("check/old/a", aliases), "check/new/a");
    assert.equal(follow("check/older/a", aliases), "check/older/a");
  });

  test("are followed to the end, the most exact first", () => {
    const aliases = { "a/": "b/", "b/": "c/", "a/x": "d/x", "a/deep/": "e/" };
    assert.equal(follow("a/y", aliases), "c/y");
    assert.equal(follow("a/x", aliases), "d/x");
    assert.equal(follow("a/deep/z", aliases), "e/z");
  });

  test("without an end leave the path as it is", () => {
    for (const aliases of [{ a: "b", b: "a" }, { "a/": "a/a/" }, { a: "a" }] as Aliases[]) {
      assert.equal(follow("a", aliases), "a");
      assert.equal(follow("a/x", aliases), "a/x");
    }
  });

  test("followed twice lead no further than once", () => {
    const prefixes = paths.map((path) => `${path}/`);
    const table = fc.oneof(
      fc.dictionary(paths, paths, { maxKeys: 5, noNullPrototype: true }),
      fc.dictionary(prefixes, prefixes, { maxKeys: 5, noNullPrototype: true }),
    );
    fc.assert(
      fc.property(table, documents, (aliases, document) => {
        const once = withCurrentPaths(document, aliases);
        assert.equal(serialise(withCurrentPaths(once, aliases)), serialise(once));
      }),
      { numRuns: 500 },
    );
  });

  test("bring two leaves of one thing together, the newer one winning", () => {
    const aliases = { "module/old": "module/new" };
    const moved = withCurrentPaths(
      documentOf({ "module/old": [true, 9], "module/new": [false, 4] }),
      aliases,
    );
    assert.deepEqual([...moved.leaves], [["module/new", [true, 9]]]);
    const stays = withCurrentPaths(
      documentOf({ "module/old": [true, 3], "module/new": [false, 4] }),
      aliases,
    );
    assert.deepEqual([...stays.leaves], [["module/new", [false, 4]]]);
  });

  test("move resets too, so that nothing older comes back under its new name", () => {
    const aliases = { "check/old/": "check/new/" };
    const moved = withCurrentPaths(
      documentOf({ "check/new/a": [true, 3], "check/new/b": [true, 8] }, { "check/old/": 5 }),
      aliases,
    );
    assert.deepEqual([...moved.leaves.keys()], ["check/new/b"]);
    assert.deepEqual([...moved.resets], [["check/new/", 5]]);
  });

  test("bring two resets together, the newer one counting, whichever stands first", () => {
    const aliases = { "check/old/": "check/new/" };
    for (const [old, now] of [
      [5, 9],
      [9, 5],
    ] as const) {
      const moved = withCurrentPaths(
        documentOf({}, { "check/old/": old, "check/new/": now }),
        aliases,
      );
      assert.deepEqual([...moved.resets], [["check/new/", 9]]);
    }
  });

  test("lead nothing out of the reach of a reset of its old place", () => {
    const moved = withCurrentPaths(documentOf({ "check/old/a": [true, 3] }, { "check/old/": 5 }), {
      "check/old/a": "check/new/a",
    });
    assert.equal(moved.leaves.size, 0);
  });

  test("apply while a text is read", () => {
    const text = serialise(documentOf({ "module/old": [true, 9] }));
    const parsed = parse(text, { site: SITE, aliases: { "module/old": "module/new" } });
    assert.ok(parsed.kind === "ok");
    assert.deepEqual([...parsed.document.leaves.keys()], ["module/new"]);
  });
});
