/** What a completion record says, of a phase and of the course. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { completionIn } from "../../plugins/handrail/browser/completion.ts";
import { Course } from "../../plugins/handrail/browser/course.ts";
import type { QuizData } from "../../plugins/handrail/browser/guide.ts";
import type { Leaf } from "../../plugins/handrail/browser/store/document.ts";
import { serialise } from "../../plugins/handrail/browser/store/document.ts";
import { SITE, documentOf } from "./documents.ts";
import { KEY, MemoryStorage, open } from "./storages.ts";

const module = (id: string, minutes: number | null) => ({ id, title: id, url: `${id}/`, minutes });
const phase = (id: string, modules: ReturnType<typeof module>[]) => ({
  id,
  number: 0,
  title: id,
  url: `${id}/`,
  modules,
});
const PHASES = [
  phase("p", [module("a", 20), module("b", null)]),
  phase("empty", []),
  phase("q", [module("c", 15)]),
];
const quiz = (id: string, of: string): QuizData => ({
  id,
  title: id,
  module: of,
  page: "",
  url: "",
  pass: 1,
  questions: [{ id: "n", graded: true }],
});
const QUIZZES = [quiz("q-a", "a"), quiz("q-c", "c"), quiz("q-chapter", "")];

function completion(leaves: Record<string, Leaf>, of?: string) {
  const store = open(new MemoryStorage({ [KEY]: serialise(documentOf(leaves)) }));
  const course = new Course({ site: SITE, phases: PHASES }, store);
  return completionIn(course, QUIZZES, (path) => store.get(path), of);
}

const right: Leaf = [{ answer: ["x"], ok: true, tries: 1 }, 5];

describe("a completion record", () => {
  test("counts modules, days, minutes and quizzes of the whole course", () => {
    const found = completion({
      "module/a": [true, 300],
      "module/c": [100, 900],
      "module/gone": [true, 1],
      "quiz/q-a/n": right,
      "quiz/q-chapter/n": right,
    });
    const { phases, ...counts } = found;
    assert.deepEqual(counts, {
      done: 2,
      total: 3,
      minutes: 35,
      first: 100,
      last: 300,
      passed: 1,
      quizzes: 2,
    });
    assert.deepEqual(
      phases.map(({ phase, modules }) => [phase.id, modules.map(({ at }) => at)]),
      [
        ["p", [300, undefined]],
        ["q", [100]],
      ],
      "phases without modules are left out",
    );
  });

  test("speaks of one phase when it is asked for", () => {
    const found = completion({ "module/a": [true, 300], "module/c": [true, 400] }, "q");
    assert.deepEqual([found.done, found.total, found.first, found.quizzes], [1, 1, 400, 1]);
  });

  test("speaks of the course when there is no such phase", () => {
    for (const id of ["gone", "constructor", ""]) assert.equal(completion({}, id).total, 3);
  });

  test("knows no days before anything is completed", () => {
    const found = completion({ "module/a": [false, 300], "quiz/q-a/n": [{ answer: 1 }, 5] });
    assert.deepEqual(
      [found.done, found.first, found.last, found.passed],
      [0, undefined, undefined, 0],
    );
  });
});
