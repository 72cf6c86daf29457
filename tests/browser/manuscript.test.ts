/** The text that is kept line by line is the text that would be written from nothing. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import {
  changedPaths,
  serialise,
  type LearnerDocument,
} from "../../plugins/handrail/browser/store/document.ts";
import { Manuscript } from "../../plugins/handrail/browser/store/manuscript.ts";
import { documentOf, documents } from "./documents.ts";
import { MemoryStorage, open } from "./storages.ts";

/** Records with more entries than are mended one by one. */
const long = fc
  .array(fc.tuple(fc.string(), fc.nat({ max: 9 })), { minLength: 60, maxLength: 200 })
  .map((entries) =>
    documentOf(Object.fromEntries(entries.map(([path, at]) => [`p${path}`, [at, at]]))),
  );

describe("a manuscript", () => {
  test("reads as if it had been written from nothing, after any changes", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(documents, long), { minLength: 1, maxLength: 6 }), (states) => {
        const manuscript = new Manuscript();
        let before: LearnerDocument | undefined;
        states.forEach((state, turn) => {
          if (before !== undefined) manuscript.note(changedPaths(before, state));
          before = state;
          if (turn % 3 !== 1) assert.equal(manuscript.text(state), serialise(state));
        });
      }),
      { numRuns: 300 },
    );
  });

  test("of a store follows what is set, changed, reset and taken in", () => {
    const store = open(new MemoryStorage());
    const same = () => assert.equal(store.text(), serialise(store.document));
    for (const path of ["m/b", "m/a", "m/c", "\ud800", "__proto__", "m/a"]) {
      store.set(path, path);
      same();
    }
    store.reset("m/");
    same();
    store.restore(store.take(documentOf({ "m/z": [1, 5000], a: [1, 5000] })));
    same();
  });
});
