import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { gaps } from "../../plugins/handrail/browser/guidance/gaps.ts";
import { standing, type Standing } from "../../plugins/handrail/browser/guidance/levels.ts";
import { nextSteps, type NextSteps } from "../../plugins/handrail/browser/guidance/steps.ts";
import type { Rating } from "../../plugins/handrail/browser/record.ts";
import {
  casesOf,
  frameworkOf,
  linksOf,
  ratingsOf,
  roleOf,
  scaleOf,
  type ModuleSketch,
  type Sketch,
  type Told,
} from "./guidance.ts";

interface LevelCase {
  cumulative: boolean;
  met: number;
  scale: string[];
  levels: Record<string, string[]>;
  own: { level: string; statements: string[] } | null;
  ratings: Record<string, Rating>;
  standing: Standing;
}

describe("level reached", () => {
  for (const { name, ...one } of casesOf<LevelCase>("levels.json")) {
    test(name, () => {
      const sketch = { scales: {}, competencies: { c: { levels: one.levels } }, targets: [] };
      const [competency] = frameworkOf(sketch).competencies;
      assert.ok(competency);
      const ratings = new Map(Object.entries(one.ratings));
      const scale = scaleOf(one.cumulative, one.met, one.scale);
      assert.deepEqual(standing(competency, scale, ratings, one.own ?? undefined), one.standing);
    });
  }
});

/** Ranks that a coach assigned. */
interface Assigned {
  assigned: Record<string, number>;
}

describe("gaps", () => {
  for (const one of casesOf<Sketch & Assigned & { ratings: Told; gaps: unknown }>("gaps.json")) {
    test(one.name, () => {
      const assigned = new Map(Object.entries(one.assigned));
      const found = gaps(frameworkOf(one), roleOf(one.targets), ratingsOf(one.ratings), assigned);
      const seen = found.map(({ competency, rank, standing: { rank: reached }, ...rest }) => {
        const { gap, weight, next, assigned: given } = rest;
        const to = { rank, reached, gap, weight, next: next?.level ?? null };
        const from = given === undefined ? {} : { assigned: given };
        return { competency: competency.id, ...to, ...from };
      });
      assert.deepEqual(seen, one.gaps);
    });
  }
});

describe("next steps", () => {
  type Case = Sketch &
    Assigned &
    NextSteps & { ratings: Told; modules: ModuleSketch[]; completed: string[] };
  for (const one of casesOf<Case>("steps.json")) {
    test(one.name, () => {
      const found = nextSteps(
        frameworkOf(one),
        roleOf(one.targets),
        ratingsOf(one.ratings),
        linksOf(one.modules),
        one.modules.map(({ id }) => id),
        new Set(one.completed),
        new Map(Object.entries(one.assigned)),
      );
      const { kind, steps, untaught, practise, unrated, agree } = one;
      assert.deepEqual(found, { kind, steps, untaught, practise, unrated, agree });
    });
  }
});
