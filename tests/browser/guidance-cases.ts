/** Random frameworks, roles, ratings and courses for the tests of guidance, and what guidance says of them. */

import assert from "node:assert/strict";

import fc from "fast-check";

import { gaps } from "../../plugins/handrail/browser/guidance/gaps.ts";
import { memberOf, standing } from "../../plugins/handrail/browser/guidance/levels.ts";
import { nextSteps } from "../../plugins/handrail/browser/guidance/steps.ts";
import { RATINGS, type Rating } from "../../plugins/handrail/browser/record.ts";
import {
  frameworkOf,
  linksOf,
  ratingsOf,
  roleOf,
  scaleOf,
  type Sketch,
  type Told,
} from "./guidance.ts";

/** Most random cases have no step, so that it takes more than the usual hundred. */
export const RUNS = { numRuns: 500 };

const COMPETENCIES = ["vision", "research", "constructor"] as const;
const LEVELS = ["low", "mid", "toString"];
export const STATEMENTS = ["s1", "s2", "s3", "valueOf"];
const MODULES = ["m0", "m1", "m2", "m3", "m4", "hasOwnProperty"];

const often = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: rare });

/** Statements are unique within a competency, levels sparse. */
const levels = fc
  .array(fc.tuple(fc.constantFrom(...STATEMENTS), fc.constantFrom(...LEVELS)), {
    minLength: 2,
    maxLength: 6,
  })
  .map((pairs) => {
    const found: Record<string, string[]> = {};
    for (const [statement, level] of new Map(pairs)) {
      found[level] = [...(memberOf(found, level) ?? []), statement];
    }
    return found;
  });
const scales = fc.record({
  cumulative: often(fc.constant(true), fc.constant(false)),
  met: fc.constantFrom(1, 1, 0.8, 0.5, 0.01),
  levels: often(fc.constant(LEVELS), fc.subarray(LEVELS, { minLength: 1 })),
});
const rating = fc.constantFrom<Rating | null>(null, ...RATINGS, "sometimes", "consistently");
const told = fc
  .array(rating, { minLength: 6, maxLength: 6 })
  .map((given): Record<string, Rating> => {
    const pairs = [...STATEMENTS, "po:own", "unknown"].map((id, at) => [id, given[at]] as const);
    return Object.fromEntries(
      pairs.flatMap(([id, said]): [string, Rating][] => (said ? [[id, said]] : [])),
    );
  });
const targets = fc.uniqueArray(
  fc.record({
    competency: often<string>(fc.constantFrom(...COMPETENCIES), fc.constant("unknown")),
    level: often(fc.constantFrom(...LEVELS), fc.constant("unknown")),
    importance: fc.integer({ min: 1, max: 3 }),
    required: fc.boolean(),
    statements: fc.constantFrom<string[]>([], [], ["own"]),
  }),
  { selector: ({ competency }) => competency, minLength: 1, maxLength: 4 },
);
const references = fc
  .tuple(
    fc.constantFrom(...COMPETENCIES),
    fc.constantFrom(...LEVELS),
    fc.constantFrom("", ...STATEMENTS),
  )
  .map((parts) => parts.filter((part) => part !== "").join("/"));
const competency = fc.record({
  scale: often(fc.constant("default"), fc.constantFrom("other", "unknown")),
  levels,
});
const links = fc.record({
  teaches: fc.array(references, { minLength: 2, maxLength: 8 }),
  requires: fc.array(fc.constantFrom(...MODULES, "unknown"), { maxLength: 2 }),
});
export const cases = fc.record({
  scales: fc.record({ default: scales, other: scales }),
  competencies: fc.record({
    vision: competency,
    research: competency,
    constructor: competency,
  }) as unknown as fc.Arbitrary<Sketch["competencies"]>,
  targets,
  ratings: fc.record({ vision: told, research: told, unknown: told }) as fc.Arbitrary<Told>,
  modules: fc
    .tuple(fc.shuffledSubarray(MODULES, { minLength: 3 }), fc.array(links, { minLength: 6 }))
    .map(([ids, all]) => ids.map((id, at) => ({ id, teaches: [], requires: [], ...all[at] }))),
  completed: fc.subarray([...MODULES, "unknown"], { maxLength: 3 }),
});
export type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

export const one = fc.record({ scale: scales, levels, ratings: told });

export function standingIn(
  scale: Case["scales"]["default"],
  of: Record<string, string[]>,
  ratings: object,
) {
  const sketch = { scales: {}, competencies: { c: { levels: of } }, targets: [] };
  const [competency] = frameworkOf(sketch).competencies;
  assert.ok(competency);
  const entries = new Map<string, Rating>(Object.entries(ratings));
  return standing(competency, scaleOf(scale.cumulative, scale.met, scale.levels), entries);
}

export function gapsIn(given: Case) {
  return gaps(frameworkOf(given), roleOf(given.targets), ratingsOf(given.ratings));
}

export function stepsIn(given: Case) {
  const order = given.modules.map(({ id }) => id);
  const ratings = ratingsOf(given.ratings);
  const role = roleOf(given.targets);
  const completed = new Set(given.completed);
  return nextSteps(frameworkOf(given), role, ratings, linksOf(given.modules), order, completed);
}
