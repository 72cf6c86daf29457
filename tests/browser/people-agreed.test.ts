/** The agreed result: what a coach gives, and what a learner's record takes of it. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { agreedDocument } from "../../plugins/handrail/browser/exchange/agreed-file.ts";
import { namesOf } from "../../plugins/handrail/browser/exchange/entries.ts";
import { previewOf } from "../../plugins/handrail/browser/exchange/preview.ts";
import { goalsIn, writtenGoal } from "../../plugins/handrail/browser/goals.ts";
import { assignedRanks } from "../../plugins/handrail/browser/guidance/gaps.ts";
import { agreedName, agreedText } from "../../plugins/handrail/browser/people/agreed.ts";
import { readPerson } from "../../plugins/handrail/browser/people/read.ts";
import { paths, readAssigned } from "../../plugins/handrail/browser/record.ts";
import { GUIDE } from "./guides.ts";
import { MemoryStorage, open } from "./storages.ts";
import { SITE } from "./documents.ts";
import { FRAMEWORK, NOW, PERSON, given, read, taken } from "./people-agreements.ts";

describe("what a coach gives", () => {
  test("has what was agreed and shared, never a note for coaches, nothing dropped or unknown", () => {
    const text = given();
    assert.ok(!text.includes("SECRET") && !text.includes("Dropped") && !text.includes("gone"));
    const { person, name, by, role, at, framework } = read(text);
    const head = { person: "p-1", name: "Anna", by: "c-1", role: "owner", at: NOW };
    assert.deepEqual({ person, name, by, role, at }, head);
    assert.deepEqual(framework, { id: "product-owner", version: "1.0.0" });
  });

  test("leaves the name out where that is wanted, and has a name of its own", () => {
    const { person } = readPerson(PERSON, "p-1.yml");
    assert.ok(person);
    const text = agreedText({ site: SITE, framework: FRAMEWORK, person, now: NOW, named: false });
    assert.ok(!text.includes("Anna"));
    assert.equal(read(text).by, "c-1", "without a coach at the desk, the person's own");
    assert.match(agreedName("p-1", NOW), /^handrail-agreed-p-1-2026-03-\d\d\.json$/);
  });
});

describe("what a learner takes", () => {
  test("is levels and goals, which the record then has", () => {
    const { store, document, unknown, foreign, otherVersion } = taken(read());
    assert.deepEqual(
      { unknown, foreign, otherVersion },
      { unknown: [], foreign: false, otherVersion: false },
    );
    store.take(document);
    assert.deepEqual(readAssigned(store.get(paths.assigned("pm"))), {
      level: "beginner",
      date: "2026-03-08",
      by: "c-1",
      note: "Well done",
      reviewBy: "2026-09-08",
      version: "1.0.0",
    });
    assert.deepEqual(
      [...assignedRanks(FRAMEWORK, store.document.leaves)],
      [
        ["pm", 1],
        ["design", 0],
      ],
    );
    const goals = goalsIn(store.document.leaves);
    assert.deepEqual(
      goals.map(({ id, text, reached, due }) => [id, text, reached, due]),
      [
        ["o1", "Talk to shops", null, "2026-06-30"],
        ["o3", "Done", NOW, ""],
      ],
    );
    const agreed = { by: "c-1", statements: ["owns"], modules: ["intro"], done: false };
    assert.deepEqual(goals[0]?.agreed, agreed);
    assert.ok(goals[0] && JSON.stringify(writtenGoal(goals[0])).includes('"by":"c-1"'));
  });

  test("is told beforehand by kind, and can be undone", () => {
    const { store, document } = taken(read());
    const names = namesOf([], GUIDE, String);
    const { groups } = previewOf(store.document, document, NOW, names);
    assert.deepEqual(
      groups.new.map(({ kind, count, subjects: [first] }) => [kind, count, first?.name]),
      [
        ["goal", 2, "Talk to shops"],
        ["assigned", 2, "Product management: Beginner"],
      ],
    );
    store.restore(store.take(document));
    assert.equal(assignedRanks(FRAMEWORK, store.document.leaves).size, 0);
  });

  test("twice is the same, and an older file changes nothing", () => {
    const { store, document } = taken(read());
    store.take(document);
    const before = store.text();
    store.take(taken(read(), store).document);
    store.take(
      taken(read(given(PERSON.replace("level: beginner", "level: advanced"), NOW - 1000)), store)
        .document,
    );
    assert.equal(store.text(), before);
  });

  test("with a newer file is what that says: what was taken back and dropped is gone, one's own goals stay", () => {
    const { store, document } = taken(read());
    store.take(document);
    store.set(
      paths.goal("mine"),
      writtenGoal({ id: "", text: "My own", competency: "", due: "", reached: null }),
    );
    const later = PERSON.replace("competency: pm, level", "competency: other, level").replace(
      /.*o1.*\n/,
      "",
    );
    store.take(taken(read(given(later, NOW + 1000)), store).document);
    assert.deepEqual([...assignedRanks(FRAMEWORK, store.document.leaves).keys()], ["design"]);
    assert.deepEqual(
      goalsIn(store.document.leaves).map(({ id }) => id),
      ["mine", "o3"],
    );
  });

  test("of another site is nothing; of another framework no level; of another version what there still is", () => {
    const at = (change: object) => taken({ ...read(), ...change });
    assert.equal(at({ site: "elsewhere" }).foreign, true);
    assert.equal(at({ site: "elsewhere" }).document.leaves.size, 0);
    const other = at({ framework: { id: "other", version: "1.0.0" } });
    assert.deepEqual([other.otherFramework, other.unknown], [true, ["pm", "design"]]);
    assert.deepEqual([...other.document.leaves.keys()], ["goal/o1", "goal/o3"]);
    const older = at({
      framework: { id: "product-owner", version: "0.9" },
      assigned: new Map(
        [...read().assigned].map(([id, one]) => [
          id,
          { ...one, level: id === "pm" ? "old" : "none" },
        ]),
      ),
    });
    assert.deepEqual([older.otherVersion, older.unknown], [true, ["pm"]]);
    assert.ok(older.document.leaves.has("assigned/design"));
  });

  test("of a competency with a new name counts there", () => {
    const old = {
      ...read(),
      assigned: new Map([...read().assigned].map(([id, one]) => [`old-${id}`, one])),
    };
    const options = { site: SITE, framework: FRAMEWORK, mine: open(new MemoryStorage()).document };
    const aliases = { "note/old-pm": "note/pm" };
    const { document, unknown } = agreedDocument(old, { ...options, aliases });
    assert.ok(document.leaves.has("assigned/pm"));
    assert.deepEqual(unknown, ["old-design"]);
  });
});
