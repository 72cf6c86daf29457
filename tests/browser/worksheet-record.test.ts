/** What a record holds of worksheets: copies, what an import changes, what it is counted as elsewhere. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { activities, placesOf } from "../../plugins/handrail/browser/activity.ts";
import {
  begunSheets,
  evidenceLine,
} from "../../plugins/handrail/browser/apps/assessment/sheets.ts";
import { namesOf } from "../../plugins/handrail/browser/exchange/entries.ts";
import { coveredBy } from "../../plugins/handrail/browser/exchange/preview.ts";
import { counted } from "../../plugins/handrail/browser/exchange/words.ts";
import type { Json, Leaf } from "../../plugins/handrail/browser/store/document.ts";
import { contentsOf } from "../../plugins/handrail/browser/worksheet/content.ts";
import {
  FIRST,
  allCopies,
  copiesOf,
  emptyCopy,
  isBegun,
  latest,
  nameFrom,
  scopeOf,
  scopeOfCopy,
} from "../../plugins/handrail/browser/worksheet/copies.ts";
import {
  differenceOf,
  entriesFor,
  entriesOf,
  write,
} from "../../plugins/handrail/browser/worksheet/filling.ts";
import { documentOf, values } from "./documents.ts";
import { MemoryStorage, open } from "./storages.ts";
import { SHEET, contents } from "./worksheets.ts";

const PRINTED = new Map([["hypotheses", 2]]);
const SCOPE = scopeOfCopy(SHEET.id, FIRST);
const GUIDE = {
  framework: null,
  modules: {},
  quizzes: [],
  worksheets: [
    {
      id: SHEET.id,
      title: SHEET.title,
      url: "handbook/canvas/",
      page: "Canvas",
      fields: SHEET.fields.map(({ id }) => id),
    },
  ],
};

function record(entries: Record<string, Json>) {
  const leaves = Object.entries(entries).map(
    ([path, value], nth) => [`sheet/${path}`, [value, nth + 1] as Leaf] as const,
  );
  return documentOf(Object.fromEntries(leaves));
}

const FULL = record({
  "canvas/1/field/problem": "Shops wait.",
  "canvas/1/field/confidence": 3,
  "canvas/1/row/hypotheses/1": { at: 1, cells: { hypothesis: "One call", effect: " " } },
  "canvas/1/row/hypotheses/2": { at: 2, cells: { hypothesis: "" } },
  "canvas/m2/name": "March",
  "canvas/m2/field/kind": "optimise",
  "canvas/m2/field/evidence": [],
  "canvas/m3/name": "Nothing in it",
  "canvas/m3/field/problem": " ",
  "gone/1/field/x": "Text",
});

describe("the copies of a worksheet", () => {
  test("are read in the order in which they were made, with what was written last", () => {
    const copies = copiesOf(FULL.leaves, "canvas");
    assert.deepEqual(
      copies.map(({ id, name }) => [id, name]),
      [
        ["1", ""],
        ["m2", "March"],
        ["m3", "Nothing in it"],
      ],
    );
    assert.equal(latest(copies)?.id, "m3");
    assert.deepEqual(copies.map(isBegun), [true, true, false]);
    assert.deepEqual(
      copies.map((copy) => contentsOf(SHEET, copy).size),
      [3, 1, 0],
    );
  });

  test("are read from whatever a record holds", () => {
    const parts = fc.constantFrom(
      "1",
      "name",
      "field",
      "row",
      "canvas",
      "problem",
      "",
      "__proto__",
    );
    const entry = fc.tuple(fc.array(parts, { maxLength: 6 }), values);
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const document = record(
          Object.fromEntries(entries.map(([path, value]) => [path.join("/"), value])),
        );
        for (const copies of allCopies(document.leaves).values()) {
          for (const copy of copies) {
            assert.equal(typeof copy.name, "string");
            assert.ok(contentsOf(SHEET, copy).size <= SHEET.fields.length);
          }
        }
      }),
    );
  });

  test("have names of one line that are not too long", () => {
    assert.equal(nameFrom(" a\n\tb "), "a b");
    assert.equal([...nameFrom("🙂".repeat(300))].length, 100);
  });
});

describe("bringing a file into a copy", () => {
  test("makes it say what the file says, tells which fields change, and can be undone", () => {
    fc.assert(
      fc.property(contents, contents, (before, wanted) => {
        const store = open(new MemoryStorage(), { now: () => Date.now() });
        const present = () => copiesOf(store.document.leaves, SHEET.id)[0] ?? emptyCopy(FIRST);
        write(store, SCOPE, entriesFor(SHEET, present(), before, PRINTED, 1));
        assert.deepEqual(contentsOf(SHEET, present()), before);
        const { filled, changed, emptied } = differenceOf(SHEET, present(), wanted);
        const turns = write(store, SCOPE, entriesFor(SHEET, present(), wanted, PRINTED, 2));
        const after = contentsOf(SHEET, present());
        assert.deepEqual(after, wanted);
        const ids = (fields: readonly { id: string }[]) => fields.map(({ id }) => id);
        assert.ok(ids(filled).every((id) => !before.has(id) && after.has(id)));
        assert.ok(ids(changed).every((id) => before.has(id) && after.has(id)));
        assert.ok(ids(emptied).every((id) => before.has(id) && !after.has(id)));
        const told = new Set([filled, changed, emptied].flatMap(ids));
        for (const { id } of SHEET.fields) {
          if (!told.has(id)) assert.deepEqual(after.get(id), before.get(id));
        }
        store.restore(turns);
        assert.deepEqual(contentsOf(SHEET, present()), before);
      }),
    );
  });

  test("writes nothing where nothing changes, and keeps the rows that are there", () => {
    const copy = copiesOf(FULL.leaves, "canvas")[0] ?? emptyCopy(FIRST);
    const same = contentsOf(SHEET, copy);
    assert.equal(entriesFor(SHEET, copy, same, PRINTED, 1).size, 0);
    const rows = [new Map([["effect", "41 of 60"]])];
    const entries = entriesFor(SHEET, copy, new Map([...same, ["hypotheses", rows]]), PRINTED, 1);
    assert.deepEqual(
      [...entries],
      [
        ["row/hypotheses/1", { at: 1, cells: { effect: "41 of 60" } }],
        ["row/hypotheses/2", null],
      ],
    );
  });

  test("a duplicate says all that the copy says", () => {
    fc.assert(
      fc.property(contents, (of) => {
        const store = open(new MemoryStorage(), { now: () => Date.now() });
        write(store, SCOPE, entriesFor(SHEET, emptyCopy(FIRST), of, PRINTED, 1));
        const [copy = emptyCopy(FIRST)] = copiesOf(store.document.leaves, SHEET.id);
        write(store, scopeOfCopy(SHEET.id, "m2"), entriesOf(copy));
        const [, second = emptyCopy("m2")] = copiesOf(store.document.leaves, SHEET.id);
        assert.deepEqual(contentsOf(SHEET, second), of);
      }),
    );
  });

  test("deleting a copy leaves the others, and can be undone", () => {
    const store = open(new MemoryStorage(), { now: () => Date.now() });
    store.take({ ...FULL, site: store.site });
    const turns = store.reset(scopeOfCopy("canvas", "m2"));
    const ids = () => copiesOf(store.document.leaves, "canvas").map(({ id }) => id);
    assert.deepEqual(ids(), ["1", "m3"]);
    store.restore(turns);
    assert.deepEqual(ids(), ["1", "m2", "m3"]);
  });
});

describe("worksheets elsewhere", () => {
  test("are counted by what was written in them, with their titles", () => {
    const groups = coveredBy(FULL, [""], namesOf([], GUIDE, String));
    assert.equal(counted(groups), "7 entries in worksheets");
    assert.deepEqual(groups[0]?.subjects, [
      { name: "Opportunity canvas", count: 6 },
      { name: "gone", count: 1 },
    ]);
    const own = coveredBy(FULL, [scopeOf("canvas")], namesOf([], GUIDE, String));
    assert.equal(counted(own), "6 entries in worksheets");
  });

  test("are one activity a day, at the time of the last entry", () => {
    const [one, ...more] = activities(FULL.leaves, placesOf([], GUIDE));
    assert.deepEqual(one, {
      kind: "filled",
      at: 6,
      name: "Opportunity canvas",
      url: "handbook/canvas/#canvas",
      count: 4,
    });
    assert.deepEqual(more, []);
  });

  test("can be evidence once something is written in them", () => {
    const begun = begunSheets(GUIDE.worksheets, FULL.leaves);
    const address = (url: string) => `https://x.test/${url}`;
    assert.deepEqual(
      begun.map((one) => evidenceLine({ address }, one)),
      [
        "Worksheet: Opportunity canvas (https://x.test/handbook/canvas/#canvas)",
        "Worksheet: Opportunity canvas, March (https://x.test/handbook/canvas/#canvas)",
      ],
    );
    assert.deepEqual(begunSheets(GUIDE.worksheets, new Map()), []);
  });
});
