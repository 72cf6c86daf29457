/** Why a module is a next step, as a learner reads it. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { besides, quotesOf, why } from "../../plugins/handrail/browser/apps/path/why.ts";
import { nextSteps, type Reason } from "../../plugins/handrail/browser/guidance/steps.ts";
import type { CompetencyText, RoleData } from "../../plugins/handrail/browser/guide.ts";
import { frameworkOf, linksOf, ratingsOf, roleOf, type Told } from "./guidance.ts";

const FRAMEWORK = frameworkOf({
  scales: { default: { cumulative: true, met: 1, levels: ["low", "high"] } },
  competencies: {
    pm: { levels: { low: ["one", "two", "three"], high: ["four"] } },
    talk: { levels: { low: ["ask"], high: ["hear"] } },
  },
  targets: [],
});
const ROLE = roleOf([
  { competency: "pm", level: "high", importance: 9, statements: ["own"] },
  { competency: "talk", level: "low", importance: 2, required: false },
]);
const statement = (id: string, text: string) => ({ id, text, examples: [], evidence: [] });
const TEXT: CompetencyText = {
  id: "pm",
  purpose: "",
  levels: {
    low: {
      title: "",
      description: "",
      statements: [
        statement("one", "Says why. "),
        statement("two", "Says “no”"),
        statement("three", "Waits。"),
      ],
    },
  },
};

function knowledge(text: CompetencyText | undefined = TEXT, role: RoleData = ROLE) {
  return {
    framework: FRAMEWORK,
    role,
    module: (id: string) => `Module ${id}`,
    text: ({ id }: { id: string }) => (id === "pm" ? text : undefined),
  };
}

const reason = (about: Partial<Reason>): Reason => ({
  competency: "pm",
  level: "high",
  statements: [],
  required: true,
  ...about,
});

const said = (reasons: readonly Reason[], known = knowledge()) =>
  why(known, { module: "m", reasons });

describe("the reason for a step", () => {
  test("names what the role asks for, and quotes what was rated low", () => {
    assert.equal(
      said([reason({ statements: ["po:own"] })]),
      "For pm you need high; this module teaches 1 statement that you rated “not yet” or " +
        "“sometimes”: “own”.",
    );
  });

  test("says which level comes first, and how much is not quoted", () => {
    const low = reason({ level: "low", statements: ["one", "two", "three"] });
    assert.equal(
      said([low]),
      "For pm you need high, and low comes first; this module teaches 3 statements that you " +
        "rated “not yet” or “sometimes”: “Says why”, “Says “no”” and 1 more.",
    );
    const waiting = knowledge(undefined, ROLE);
    waiting.text = () => undefined;
    assert.match(
      said([low], waiting),
      /or “sometimes”\.$/,
      "without quotes while they are fetched",
    );
  });

  test("says that a target is optional", () => {
    const optional = reason({
      competency: "talk",
      level: "low",
      required: false,
      statements: ["ask"],
    });
    assert.match(said([optional]), /^low in talk is an optional target; this module teaches 1 /);
  });

  test("tells what else a module helps with, each once, and what it is needed for", () => {
    const text = said([
      reason({ statements: ["po:own"] }),
      reason({ competency: "talk", statements: ["ask"] }),
      reason({ competency: "talk", statements: ["hear"] }),
      reason({ prerequisiteOf: "b" }),
      reason({ prerequisiteOf: "b" }),
      reason({ prerequisiteOf: "c" }),
    ]);
    assert.match(
      text,
      /“own”\. It also helps with talk\. You need it for Module b and Module c\.$/,
    );
    assert.equal(said([reason({ prerequisiteOf: "b" })]), "You need it for Module b.");
  });

  test("is there for every step that the rules find", () => {
    const modules = linksOf([
      { id: "a", teaches: ["pm/low/one"], requires: ["b"] },
      { id: "b" },
      { id: "c", teaches: ["talk/low"] },
    ]);
    const told: Told = { pm: { one: "not-yet" }, talk: { ask: "sometimes" } };
    const order = ["a", "b", "c"];
    const found = nextSteps(FRAMEWORK, ROLE, ratingsOf(told), modules, order, new Set());
    assert.deepEqual(
      found.steps.map((step) => why(knowledge(), step).slice(0, 12)),
      ["You need it ", "For pm you n", "low in talk "],
    );
    assert.deepEqual(
      besides(found).map(([kind]) => kind),
      ["unrated"],
    );
  });
});

describe("a statement that cannot be read", () => {
  test("is counted and not quoted", () => {
    const remaining = { competency: "pm", level: "low", statements: ["one", "gone"] };
    assert.equal(quotesOf(knowledge(), remaining), ": “Says why” and 1 more");
    const other = { ...remaining, statements: ["three"] };
    assert.equal(quotesOf(knowledge(), other), ": “Waits”", "whichever point it ends with");
    assert.equal(quotesOf(knowledge(), { ...remaining, competency: "gone" }), "");
    assert.equal(quotesOf(knowledge(), { ...remaining, level: "constructor" }), "");
  });
});
