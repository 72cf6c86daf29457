/** What was agreed with a coach, as a learner reads it: beside their own ratings and never mixed with them. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { activities, placesOf } from "../../plugins/handrail/browser/activity.ts";
import {
  agreedLevels,
  modulesOf,
  statementsOf,
} from "../../plugins/handrail/browser/apps/agreed/facts.ts";
import { planFor } from "../../plugins/handrail/browser/apps/assessment/plan.ts";
import { levelThatCounts, rowsOf } from "../../plugins/handrail/browser/apps/assessment/rows.ts";
import { toTalkAbout } from "../../plugins/handrail/browser/apps/path/why.ts";
import { summaryOf } from "../../plugins/handrail/browser/exchange/assessment-summary.ts";
import { assessmentText } from "../../plugins/handrail/browser/exchange/assessment-text.ts";
import { gaps } from "../../plugins/handrail/browser/guidance/gaps.ts";
import { nextSteps } from "../../plugins/handrail/browser/guidance/steps.ts";
import type { CompetencyText } from "../../plugins/handrail/browser/guide.ts";
import type { Goal, Rating, SelfAssessment } from "../../plugins/handrail/browser/record.ts";
import type { Leaf } from "../../plugins/handrail/browser/store/document.ts";
import { GUIDE, PHASES } from "./guides.ts";
import { FRAMEWORK, taken, read } from "./people-agreements.ts";

const [ROLE = assert.fail()] = FRAMEWORK.roles;
const SEPTEMBER = new Date(2026, 8, 8, 12).getTime();
const ratings = (of: Record<string, Rating>) => new Map([["pm", new Map(Object.entries(of))]]);
const MET = ratings({ explains: "consistently", asks: "consistently", owns: "consistently" });
const leavesOf = (assigned: object): ReadonlyMap<string, Leaf> =>
  new Map([["assigned/pm", [{ level: "beginner", date: "2026-03-08", ...assigned } as never, 1]]]);

describe("an agreed level", () => {
  const { store, document } = taken(read());
  store.take(document);

  test("is told with its title, day, coach and note, in the framework's order", () => {
    const found = agreedLevels(FRAMEWORK, store.document.leaves, SEPTEMBER);
    assert.deepEqual(
      found.map(({ competency, level, day, record: { by, note } }) => [
        competency.id,
        level,
        day,
        by,
        note,
      ]),
      [
        ["pm", "Beginner", "2026-03-08", "c-1", "Well done"],
        ["design", "", "2026-03-08", "c-1", ""],
      ],
    );
  });

  test("is due for review from its day on, and never without one", () => {
    const due = (reviewBy: string) =>
      agreedLevels(FRAMEWORK, leavesOf({ reviewBy }), SEPTEMBER).map((level) => level.due);
    assert.deepEqual([due("2026-09-08"), due("2026-09-09"), due("")], [[true], [false], [false]]);
  });

  test("that the framework does not have any more is left out", () => {
    assert.deepEqual(agreedLevels(FRAMEWORK, leavesOf({ level: "old" }), SEPTEMBER), []);
  });

  test("is one entry a day in what the learner did, on the day that it was agreed", () => {
    const found = activities(store.document.leaves, placesOf(PHASES, GUIDE));
    const agreed = found.filter(({ kind }) => kind === "agreed");
    const day = new Date(2026, 2, 8).getTime();
    assert.deepEqual(agreed, [{ kind: "agreed", at: day, name: "", url: "", count: 2 }]);
  });
});

describe("what a goal is tied to", () => {
  const goal = (statements: string[], modules: string[]): Goal => ({
    ...{ id: "g", text: "T", competency: "old-pm", due: "", reached: null },
    agreed: { by: "c-1", statements, modules, done: false },
  });
  const statement = (id: string) => ({ id, text: `Does ${id}`, examples: [], evidence: [] });
  const level = { title: "", description: "" };
  const TEXT: CompetencyText = {
    ...{ id: "pm", purpose: "" },
    levels: { advanced: { ...level, statements: [statement("owns")] } },
  };
  const ALIASES = {
    "note/old-pm": "note/pm",
    "rating/pm/owned": "rating/pm/owns",
    "module/before": "module/intro",
  };

  test("are modules with their pages, under the names that they have now", () => {
    assert.deepEqual(modulesOf(goal([], ["before", "gone"]), PHASES, ALIASES), [
      { text: "Introduction", url: "p0/intro/", module: "intro" },
      { text: "gone", url: "", module: "gone" },
    ]);
  });

  test("are statements with their places, once their texts are there", () => {
    const tied = goal(["owned", "gone"], []);
    const place = "competencies/pm/#advanced-owns";
    assert.deepEqual(
      statementsOf(tied, FRAMEWORK, ALIASES, () => TEXT),
      [
        { text: "Does owns", url: place, module: "" },
        { text: "gone", url: "", module: "" },
      ],
    );
    assert.deepEqual(
      statementsOf(tied, FRAMEWORK, ALIASES, () => undefined),
      [],
    );
    const [first] = statementsOf(tied, FRAMEWORK, ALIASES, () => "failed");
    assert.deepEqual(first, { text: "owned", url: "", module: "" });
  });

  test("are statements of a role as well", () => {
    const owns = {
      ...ROLE,
      targets: ROLE.targets.map((one) => ({ ...one, statements: [statement("signs")] })),
    };
    const framework = { ...FRAMEWORK, roles: [owns] };
    const [own] = statementsOf(goal(["owner:signs"], []), framework, ALIASES, () => TEXT);
    assert.deepEqual(own, { text: "Does signs", url: "competencies/pm/", module: "" });
  });
});

describe("beside one's own", () => {
  const known = { framework: FRAMEWORK, role: ROLE, module: String, text: () => undefined };
  const talk = (of: typeof MET, rank: number) => {
    const assigned = new Map([["pm", rank]]);
    const { agree } = nextSteps(FRAMEWORK, ROLE, of, {}, [], new Set(), assigned);
    return toTalkAbout(known, agree, gaps(FRAMEWORK, ROLE, of, assigned));
  };

  test("a higher rating is something to talk about, and no level", () => {
    assert.deepEqual(talk(MET, 1), [
      "You rate yourself at Expert in Product management; your coach has Beginner.",
    ]);
    assert.match(talk(MET, 0)[0] ?? "", /your coach has “not yet”\.$/);
    assert.deepEqual(talk(MET, 2), [], "nothing is left where the target is agreed");
    assert.deepEqual(talk(ratings({ owns: "sometimes" }), 1), []);
  });

  test("what is left to nobody's rating is said too", () => {
    const none = ratings({ owns: "not-relevant" });
    assert.deepEqual(talk(none, 1), [
      "In Product management your coach has Beginner, and you have nothing left to rate on the way to Expert.",
    ]);
  });

  test("the result counts from what was agreed and says so", () => {
    const rows = (rank?: number) =>
      rowsOf(
        FRAMEWORK,
        planFor(FRAMEWORK, ROLE),
        MET,
        undefined,
        new Map(rank === undefined ? [] : [["pm", rank]]),
      );
    const [own, beginner, notYet] = [rows(), rows(1), rows(0)].map(([row]) => row ?? assert.fail());
    assert.deepEqual(
      [own, beginner, notYet].map((row) => row?.gap?.gap),
      [0, 1, 2],
    );
    assert.deepEqual(
      [own, beginner, notYet].map((row) => row && levelThatCounts(row)),
      ["Expert", "Beginner, agreed with your coach", "Not yet, agreed with your coach"],
    );
    assert.equal(beginner?.progress.standing.rank, 2, "one's own stays what it is");
  });

  test("a summary has both, and a coach reads both in the text", () => {
    const assessment: SelfAssessment = {
      ...{ id: "a", at: 1, role: "owner", framework: { id: "product-owner", version: "1.0.0" } },
      ...{ ratings: MET, notes: new Map(), evidence: new Map() },
    };
    const assigned = new Map([
      ["pm", 1],
      ["design", 0],
    ]);
    const { rows } = summaryOf(assessment, FRAMEWORK, assigned);
    assert.deepEqual(
      rows.map(({ id, level, agreed, met }) => [id, level, agreed, met]),
      [
        ["pm", "Expert", "Beginner", false],
        ["design", "", "", false],
      ],
    );
    const text = assessmentText({ site: "s", name: "", assessment }, FRAMEWORK, String, assigned);
    assert.match(text, /: level reached: Expert; agreed with a coach: Beginner; target: Expert\n/);
    assert.match(text, /- Design: not assessed; agreed with a coach: not yet\n/);
    assert.doesNotMatch(
      assessmentText({ site: "s", name: "", assessment }, FRAMEWORK, String),
      /agreed/,
    );
  });
});
