/** Entries that are made are read as they were meant. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import {
  changed,
  newPersonFile,
  type Change,
} from "../../plugins/handrail/browser/people/changed.ts";
import {
  goal,
  assignment,
  coachAssessment,
  evidence,
} from "../../plugins/handrail/browser/people/entries.ts";
import type { Assignment } from "../../plugins/handrail/browser/people/model.ts";
import { readPerson } from "../../plugins/handrail/browser/people/read.ts";
import { maker } from "./people-desks.ts";

describe("what entries say", () => {
  const id = fc.constantFrom("pm", "half", "constructor", "toString", "1", "é-ß");
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom(
      "a\nb",
      "- x",
      ": #",
      "'\"",
      "null",
      "x\r\ny",
      "\u2028",
      "a\u0000b",
      " lead",
      "x ",
      "\ufeff",
    ),
  );
  const words = text.filter((one) => /[\p{L}\p{N}]/u.test(one));
  const texts = fc.array(fc.tuple(id, words), { maxLength: 3 }).map((pairs) => new Map(pairs));
  const levels = fc.array(fc.tuple(id, fc.constantFrom("none", "low")), { minLength: 1 });
  const me = maker("c-1");
  const changes: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ text: words, competency: id, modules: fc.array(id) }).map((one) => goal(me, one)),
    fc
      .record({ competency: id, note: text, sharedNote: text, basis: fc.array(id) })
      .map((one) => assignment(me, { ...one, level: "low", reviewBy: "2026-09-01" })),
    fc
      .tuple(levels, texts, texts)
      .map(([of, notes, shown]) =>
        coachAssessment(me, { role: "owner", levels: new Map(of), notes, evidence: shown }),
      ),
    fc.record({ title: words, competencies: fc.array(id) }).map((one) => evidence(me, one)),
  );
  const bases = fc.constantFrom(
    newPersonFile({ id: "p-1", name: "A: b" }),
    "\ufeffperson:\r\n  id: p-1\r\ngoals: []\r\n# end",
    '{"person": {"id": "p-1"}}',
    "person: {id: p-1}\nassignments: # none\nevidence: [\n  ]\n",
  );

  test("is read as it was meant, whatever is in the texts and however the file is written", () => {
    fc.assert(
      fc.property(bases, fc.array(changes, { minLength: 1, maxLength: 5 }), (base, all) => {
        const { person, problems } = readPerson(changed(base, all), "p-1.yml");
        assert.deepEqual(problems, []);
        assert.ok(person);
        const count = (list: string) =>
          all.filter((change) => "append" in change && change.append.to === list).length;
        assert.equal(person.goals.length, count("goals"));
        assert.equal(person.assessments.length, count("assessments"));
        const added = all.flatMap((change) =>
          "append" in change && change.append.to === "assignments" ? [change.append.entry] : [],
        );
        for (const [index, entry] of added.entries()) {
          const read: Assignment | undefined = person.assignments[index];
          assert.equal(read?.competency, entry["competency"]);
          assert.deepEqual(read?.basis, entry["basis"]);
          // What no file can hold is the only thing that is not the same.
          const same = (one: unknown) => String(one).replace(/[\p{Surrogate}]/gu, "\ufffd");
          assert.equal(
            read?.note,
            same(entry["note"]).replace(/^\p{White_Space}+|\p{White_Space}+$/gu, ""),
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});
