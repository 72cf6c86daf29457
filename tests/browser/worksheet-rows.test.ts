/** Rows of a table that two computers write in, and the order that they keep. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { merge, type Json, type Leaf } from "../../plugins/handrail/browser/store/document.ts";
import { copiesOf, parts, scopeOfCopy } from "../../plugins/handrail/browser/worksheet/copies.ts";
import {
  moved,
  placeAfter,
  rowsOf,
  writtenRow,
  type Row,
} from "../../plugins/handrail/browser/worksheet/rows.ts";
import { documentOf, values } from "./documents.ts";

const SCOPE = scopeOfCopy("w", "1");

function kept(rows: readonly Row[]): Map<string, Json> {
  return new Map(rows.map((row) => [row.id, writtenRow(row)]));
}

const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);
const row = (id: string, at: number): Row => ({ id, at, cells: new Map([["a", id]]) });

const tables = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(0, 0.5, 1, 1e308)), {
    maxLength: 6,
  })
  .map((all) => all.map(([at, more], nth) => row(`r${nth}`, at + more)));

describe("the rows of a table", () => {
  test("are the empty ones that it comes with, until something is written or removed", () => {
    assert.deepEqual(ids(rowsOf(undefined, 2)), ["1", "2"]);
    const written = new Map<string, Json>([
      ["2", writtenRow({ at: 2, cells: new Map([["a", "x"]]) })],
      ["new", writtenRow({ at: 3, cells: new Map() })],
      ["1", null],
    ]);
    assert.deepEqual(ids(rowsOf(written, 2)), ["2", "new"]);
    assert.equal(rowsOf(written, 2)[0]?.cells.get("a"), "x");
  });

  test("are read from whatever the record holds", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), values), (held) => {
        for (const { at, cells } of rowsOf(new Map(Object.entries(held)), 1)) {
          assert.ok(Number.isFinite(at));
          assert.ok([...cells.values()].every((text) => typeof text === "string"));
        }
      }),
    );
  });

  test("one moves past its neighbour and no other, and comes back the same way", () => {
    fc.assert(
      fc.property(tables, fc.nat(5), fc.constantFrom<-1 | 1>(-1, 1), (table, nth, step) => {
        const before = rowsOf(kept(table));
        const chosen = before[nth];
        if (chosen === undefined) return;
        const wanted = ids(before);
        const place = nth + step;
        if (place >= 0 && place < before.length) {
          wanted.splice(nth, 1);
          wanted.splice(place, 0, chosen.id);
        }
        const held = kept(before);
        for (const changed of moved(before, chosen.id, step)) {
          held.set(changed.id, writtenRow(changed));
        }
        const after = rowsOf(held);
        assert.deepEqual(ids(after), wanted);
        for (const changed of moved(after, chosen.id, -step as -1 | 1)) {
          held.set(changed.id, writtenRow(changed));
        }
        if (place >= 0 && place < before.length) assert.deepEqual(ids(rowsOf(held)), ids(before));
      }),
    );
  });

  test("a move writes one row where there is room between two", () => {
    const table = [row("a", 1), row("b", 2), row("c", 3), row("d", 4)];
    assert.deepEqual(ids(moved(table, "d", -1)), ["d"]);
    assert.deepEqual(ids(moved(table, "b", -1)), ["b"]);
    assert.deepEqual(ids(moved([row("a", 1), row("b", 1), row("c", 1)], "c", -1)).sort(), [
      "b",
      "c",
    ]);
    assert.deepEqual(moved(table, "a", -1), []);
    assert.deepEqual(moved(table, "d", 1), []);
  });

  test("a new one comes last", () => {
    const table = rowsOf(kept([row("a", 2.5), row("b", 1)]), 2);
    const more = kept([...table, { id: "new", at: placeAfter(table), cells: new Map() }]);
    assert.equal(ids(rowsOf(more, 2)).pop(), "new");
    assert.equal(placeAfter([]), 1);
  });
});

describe("rows that two computers wrote", () => {
  const document = (rows: readonly Row[], at: number) =>
    documentOf(
      Object.fromEntries(
        rows.map((one) => [SCOPE + parts.row("t", one.id), [writtenRow(one), at] as Leaf]),
      ),
    );
  const merged = (a: readonly Row[], b: readonly Row[]) => {
    const { leaves } = merge(document(a, 1), document(b, 2));
    return rowsOf(copiesOf(leaves, "w")[0]?.rows.get("t"), 2);
  };

  test("come together: none is lost, and both see the same order", () => {
    fc.assert(
      fc.property(tables, tables, (here, there) => {
        const mine = here.map((one) => ({ ...one, id: `a${one.id}` }));
        const theirs = there.map((one) => ({ ...one, id: `b${one.id}` }));
        const all = merged(mine, theirs);
        assert.deepEqual(ids(all).sort(), [...ids(mine), ...ids(theirs), "1", "2"].sort());
        const other = merge(document(theirs, 2), document(mine, 1));
        assert.deepEqual(ids(rowsOf(copiesOf(other.leaves, "w")[0]?.rows.get("t"), 2)), ids(all));
      }),
    );
  });

  test("one that both changed is the later one's, and one removed later is gone", () => {
    const [first] = merged([{ ...row("1", 1), cells: new Map([["a", "mine"]]) }], [row("1", 1)]);
    assert.equal(first?.cells.get("a"), "1");
    const removed = documentOf({ [SCOPE + parts.row("t", "x")]: [null, 3] });
    const { leaves } = merge(document([row("x", 9)], 1), removed);
    assert.deepEqual(ids(rowsOf(copiesOf(leaves, "w")[0]?.rows.get("t"), 1)), ["1"]);
  });
});
