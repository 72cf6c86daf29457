/** Person files, standings and teams as the vectors say that they are; tests/unit/people holds Python to the same. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { currentGoals, standings } from "../../plugins/handrail/browser/guidance/people.ts";
import type { PersonStanding } from "../../plugins/handrail/browser/guidance/people.ts";
import { coverages, pairs, reviewsDue } from "../../plugins/handrail/browser/guidance/team.ts";
import { NotWritten, changed, type Change } from "../../plugins/handrail/browser/people/changed.ts";
import { inPresentIds } from "../../plugins/handrail/browser/people/present-ids.ts";
import { readPerson } from "../../plugins/handrail/browser/people/read.ts";
import { aliasesOf, frameworkOf, type Sketch } from "./guidance.ts";

const vectors = (file: string) =>
  JSON.parse(readFileSync(new URL(`../vectors/${file}`, import.meta.url), "utf8"));

interface WriteCase {
  name: string;
  text: string;
  changes: Change[];
  result?: string;
  error?: boolean;
}

describe("writing a person file", () => {
  for (const { name, text, changes, result } of vectors("person-files.json").cases as WriteCase[]) {
    test(name, () => {
      if (result === undefined) assert.throws(() => changed(text, changes), NotWritten);
      else assert.equal(changed(text, changes), result);
    });
  }
});

type Case = Sketch & { name: string; today: string };
const people = vectors("people.json");
const told = <T>(kind: string): (Case & T)[] =>
  people[kind].map((one: object) => ({ ...people.defaults, targets: [], ...one }));

function personOf(text: string) {
  const { person, problems } = readPerson(text, "p.yml");
  assert.ok(person, JSON.stringify(problems));
  return person;
}

function flagsOf(one: PersonStanding): string[] {
  const { belowTarget, differs, noEvidence, old, reviewDue } = one;
  const flags = { "below-target": belowTarget, differs, "no-evidence": noEvidence, old };
  const all = Object.entries({ ...flags, "review-due": reviewDue });
  return all.flatMap(([name, holds]) => (holds ? [name] : []));
}

const SILENT = {
  assigned: null,
  self: null,
  coach: null,
  target: null,
  nextTarget: null,
  gap: null,
};

describe("where a person stands", () => {
  type PersonCase = { person: string; standings: { competency: string }[]; goals: string[] };
  for (const one of told<PersonCase>("people")) {
    test(one.name, () => {
      const person = inPresentIds(personOf(one.person), aliasesOf(one));
      const found = standings(person, frameworkOf(one), one.today);
      const seen = found.map((standing) => {
        const { competency, assigned, self, coach, target, nextTarget, gap } = standing;
        const level = assigned && { rank: assigned.rank, entry: assigned.entry.id };
        const ranks = { self, coach, target, nextTarget, gap };
        return { competency, assigned: level, ...ranks, flags: flagsOf(standing) };
      });
      const said = new Map(one.standings.map((standing) => [standing.competency, standing]));
      const expected = Object.keys(one.competencies).map(
        (competency) => said.get(competency) ?? { competency, ...SILENT, flags: [] },
      );
      assert.deepEqual(seen, expected);
      assert.deepEqual(
        currentGoals(person).map(({ id }) => id),
        one.goals,
      );
    });
  }
});

describe("what a team can do together", () => {
  type TeamCase = { persons: string[]; coverages: unknown; pairs: string[][]; reviews: string[][] };
  for (const one of told<TeamCase>("teams")) {
    test(one.name, () => {
      const framework = frameworkOf(one);
      const all = one.persons.map(personOf);
      const team = new Map(
        all.map((each) => [each.head.id, standings(each, framework, one.today)]),
      );
      const covered = coverages(framework, team);
      assert.deepEqual(covered, one.coverages);
      assert.deepEqual(
        pairs(covered).map(({ competency, mentor, learner }) => [competency, mentor, learner]),
        one.pairs,
      );
      assert.deepEqual(
        reviewsDue(team).map(({ day, person, competency }) => [day, person, competency]),
        one.reviews,
      );
    });
  }
});
