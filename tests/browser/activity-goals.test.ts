/** A learner's own goals: their order, their days, and what a damaged record makes of them. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import {
  LONGEST_GOAL,
  goalsIn,
  isOverdue,
  momentOfDay,
  newGoalId,
  readGoal,
  writtenGoal,
} from "../../plugins/handrail/browser/goals.ts";
import { dayOf } from "../../plugins/handrail/browser/exchange/file-name.ts";
import type { Goal } from "../../plugins/handrail/browser/record.ts";
import type { Leaf } from "../../plugins/handrail/browser/store/document.ts";
import { documents, values } from "./documents.ts";

const NOON = new Date(2026, 10, 20, 12).getTime();
const goal = (text: string, due = "", reached: number | null = null): Leaf => [
  { text, competency: "", due, reached },
  1,
];
const texts = (leaves: Record<string, Leaf>) =>
  goalsIn(new Map(Object.entries(leaves))).map(({ text }) => text);

describe("goals", () => {
  test("stand by the day they are due, then those without one, then those that were reached", () => {
    assert.deepEqual(
      texts({
        "goal/1": goal("reached before", "2026-01-01", NOON - 2),
        "goal/2": goal("some time"),
        "goal/3": goal("soon", "2026-11-21"),
        "goal/4": goal("reached last", "", NOON - 1),
        "goal/5": goal("late", "2026-11-01"),
        "goal/6": goal("some time too"),
      }),
      ["late", "soon", "some time", "some time too", "reached last", "reached before"],
    );
  });

  test("are none without words, and none when they were removed", () => {
    assert.deepEqual(
      texts({
        "goal/a": goal("  \n"),
        "goal/b": [null, 1],
        "goal/c": ["text", 1],
        "x/d": goal("x"),
      }),
      [],
    );
    assert.deepEqual(texts({ "goal/a": goal("words") }), ["words"]);
  });

  test("lose a day that no calendar has and a moment that no clock shows, and keep their words", () => {
    const read = (due: string, reached: number | null) =>
      readGoal("g", { text: "T", competency: "c", due, reached });
    assert.equal(read("2026-02-30", null)?.due, "");
    assert.equal(read("0000-00-00", null)?.due, "");
    assert.equal(read("2028-02-29", null)?.due, "2028-02-29");
    assert.equal(read("", 1e300)?.reached, null);
    assert.equal(read("", -1)?.reached, null);
    assert.equal(read("", 5)?.reached, 5);
  });

  test("are overdue from the day after, and never once they were reached", () => {
    const on = (due: string, reached: number | null = null): Goal => ({
      id: "g",
      text: "T",
      competency: "",
      due,
      reached,
    });
    assert.equal(isOverdue(on("2026-11-19"), NOON), true);
    assert.equal(isOverdue(on("2026-11-20"), NOON), false);
    assert.equal(isOverdue(on("2026-11-19", NOON), NOON), false);
    assert.equal(isOverdue(on(""), NOON), false);
  });

  test("are written as they are read, cut to their longest", () => {
    const long = "x".repeat(LONGEST_GOAL + 1);
    const kept = { id: "g", text: ` ${long}`, competency: "c", due: "2026-11-20", reached: null };
    const back = readGoal("g", writtenGoal(kept));
    assert.deepEqual(back, { ...kept, text: long.slice(1) });
  });

  test("come out of any record in an order that has no ties", () => {
    fc.assert(
      fc.property(documents, fc.array(values), ({ leaves }, more) => {
        const wild = more.map((value, index): [string, Leaf] => [`goal/${index}`, [value, 1]]);
        const all: [string, Leaf][] = [...leaves, ...wild, ["goal/x", goal("T", "2026-11-20")]];
        const one = goalsIn(new Map(all)).map(({ id }) => id);
        const other = goalsIn(new Map(all.reverse())).map(({ id }) => id);
        assert.ok(one.includes("x"));
        assert.deepEqual(one, other);
      }),
    );
  });

  test("have ids that sort by when they were made and do not meet", () => {
    const ids = [newGoalId(NOON), newGoalId(NOON), newGoalId(NOON + 1)];
    assert.equal(new Set(ids).size, 3);
    assert.equal([...ids].sort()[2], ids[2]);
  });
});

describe("a day", () => {
  test("begins at the learner's own midnight", () => {
    const day = fc.date({
      min: new Date(1970, 0, 2),
      max: new Date(9999, 0, 1),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const text = dayOf(date.getTime());
        const at = momentOfDay(text) as number;
        assert.ok(at <= date.getTime());
        assert.equal(dayOf(at), text);
      }),
    );
    for (const none of ["", "2026-13-01", "2026-11-31", "tomorrow", "2026-11"]) {
      assert.equal(momentOfDay(none), undefined, none);
    }
  });
});
