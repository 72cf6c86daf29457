/** The rules for next steps, held against random frameworks and courses, circles in `requires` among them. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { nextSteps } from "../../plugins/handrail/browser/guidance/steps.ts";
import { cases, gapsIn, stepsIn, RUNS, type Case } from "./guidance-cases.ts";
import { frameworkOf, linksOf, ratingsOf, roleOf, type Sketch } from "./guidance.ts";

/** One statement, which one role asks for. */
const ONE: Sketch = {
  scales: { default: { cumulative: true, met: 1, levels: ["low"] } },
  competencies: { vision: { levels: { low: ["s1"] } } },
  targets: [{ competency: "vision", level: "low", importance: 1 }],
};

describe("next steps", () => {
  test("have each module once, none completed, each with reasons that hold", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { steps } = stepsIn(given);
        const ids = steps.map(({ module }) => module);
        assert.equal(new Set(ids).size, ids.length);
        const links = new Map(given.modules.map((module) => [module.id, module]));
        for (const [index, { module, reasons }] of steps.entries()) {
          assert.ok(!given.completed.includes(module));
          assert.ok(reasons.length > 0);
          for (const { competency, level, statements, prerequisiteOf } of reasons) {
            if (prerequisiteOf !== undefined) {
              assert.ok(ids.indexOf(prerequisiteOf) > index);
              assert.ok(links.get(prerequisiteOf)?.requires.includes(module));
              continue;
            }
            const teaches = links.get(module)?.teaches ?? [];
            const reference = `${competency}/${level}`;
            assert.ok(statements.length > 0);
            for (const id of statements) {
              assert.ok(teaches.includes(reference) || teaches.includes(`${reference}/${id}`));
              assert.ok(["not-yet", "sometimes"].includes(given.ratings[competency]?.[id] ?? ""));
            }
          }
        }
      }),
      RUNS,
    );
  });

  test("stand after everything that they require and that is not completed", () => {
    const without = (given: Case): Case => {
      const ids = given.modules.map(({ id }) => id);
      const rank = (id: string) => (ids.indexOf(id) * 3 + 1) % 7;
      const modules = given.modules.map((module) => ({
        ...module,
        requires: module.requires.filter((id) => rank(id) < rank(module.id)),
      }));
      return { ...given, modules };
    };
    fc.assert(
      fc.property(cases.map(without), (given) => {
        const placed = stepsIn(given).steps.map(({ module }) => module);
        for (const { id, requires } of given.modules.filter(({ id }) => placed.includes(id))) {
          for (const name of requires) {
            const exists = given.modules.some((module) => module.id === name);
            if (!exists || given.completed.includes(name)) continue;
            assert.ok(placed.includes(name) && placed.indexOf(name) < placed.indexOf(id));
          }
        }
      }),
      RUNS,
    );
  });

  test("leave no unmet statement of the level to work on unsaid, and say none twice", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { steps, untaught, practise, unrated } = stepsIn(given);
        const key = (competency: string, level: string) => (id: string) =>
          `${competency}/${level}/${id}`;
        const taught = new Set(
          steps.flatMap(({ reasons }) =>
            reasons.flatMap(({ competency, level, statements }) =>
              statements.map(key(competency, level)),
            ),
          ),
        );
        const said = [...untaught, ...practise].flatMap(({ competency, level, statements }) =>
          statements.map(key(competency, level)),
        );
        const work = gapsIn(given).flatMap(({ competency, next }) =>
          next ? [{ competency, next }] : [],
        );
        const unmet = work
          .filter(({ next }) => next.met.length < next.needed)
          .flatMap(({ competency, next }) => next.unmet.map(key(competency.id, next.level)));
        assert.deepEqual([...taught, ...said].sort(), unmet.sort());
        const open = work.flatMap(({ competency, next }) =>
          next.unrated.map(key(competency.id, next.level)),
        );
        const asked = unrated.flatMap(({ competency, level, statements }) =>
          statements.map(key(competency, level)),
        );
        assert.deepEqual(asked, open);
      }),
      RUNS,
    );
  });

  test("only become fewer when one is completed", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const before = stepsIn(given).steps.map(({ module }) => module);
        for (const done of before) {
          const after = stepsIn({ ...given, completed: [...given.completed, done] });
          for (const { module } of after.steps) {
            assert.ok(module !== done && before.includes(module));
          }
        }
      }),
      RUNS,
    );
  });

  test("know a module only when it has links and a place in the course", () => {
    const [framework, role] = [frameworkOf(ONE), roleOf(ONE.targets)];
    const ratings = ratingsOf({ vision: { s1: "not-yet" } });
    const teaches = ["vision/low"];
    const modules = linksOf(
      ["a", "b"].map((id) => ({ id, teaches, requires: ["a", "constructor"] })),
    );
    const order = ["constructor", "nowhere", "b"];
    const { steps } = nextSteps(framework, role, ratings, modules, order, new Set());
    assert.deepEqual(
      steps.map(({ module }) => module),
      ["b"],
    );
  });

  test("come to an end in a circle of many modules", () => {
    const ids = Array.from({ length: 5000 }, (_, index) => `m${index}`);
    const circle = ids.map((id, index) => ({
      id,
      requires: [ids[(index + 1) % ids.length] ?? ""],
    }));
    const modules = circle.map((one, index) => ({ ...one, teaches: index ? [] : ["vision/low"] }));
    const ratings = ratingsOf({ vision: { s1: "not-yet" } });
    const [framework, role] = [frameworkOf(ONE), roleOf(ONE.targets)];
    const { steps } = nextSteps(framework, role, ratings, linksOf(modules), ids, new Set());
    assert.deepEqual(
      steps.map(({ module }) => module),
      [...ids].reverse(),
    );
  });

  test("say what they are", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const found = gapsIn(given);
        const { kind, steps } = stepsIn(given);
        assert.equal(kind === "nothing-rated", !found.some(({ standing }) => standing.assessed));
        if (kind === "all-met") assert.ok(found.every(({ gap }) => gap === 0));
        if (kind === "steps") assert.ok(found.some(({ gap }) => gap > 0));
        else assert.deepEqual(steps, []);
      }),
      RUNS,
    );
  });
});
