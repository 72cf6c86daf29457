/**
 * Guidance for another program: a question as one line of JSON on standard input, its answer as one on standard output.
 *
 * tests/unit/test_guidance_peer.py asks, to hold both languages of guidance together.
 */

import { createInterface } from "node:readline";

import type { GuideData } from "../../plugins/handrail/browser/guide.ts";
import { gaps } from "../../plugins/handrail/browser/guidance/gaps.ts";
import { nextSteps } from "../../plugins/handrail/browser/guidance/steps.ts";
import { ratingsOf, type Told } from "./guidance.ts";

interface Question {
  guide: GuideData;
  order: string[];
  ratings: Told;
  completed: string[];
  assigned: Record<string, number>;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { guide, order, ratings, completed, assigned }: Question = JSON.parse(line);
  const framework = guide.framework;
  const role = framework?.roles[0];
  if (!framework || !role) throw new Error("a question holds a framework with one role");
  const said = ratingsOf(ratings);
  const ranks = new Map(Object.entries(assigned));
  const found = gaps(framework, role, said, ranks).map(({ competency, target, ...rest }) => ({
    ...rest,
    competency: competency.id,
    target: target.level,
  }));
  const done = new Set(completed);
  const steps = nextSteps(framework, role, said, guide.modules, order, done, ranks);
  process.stdout.write(`${JSON.stringify({ gaps: found, ...steps })}\n`);
}
