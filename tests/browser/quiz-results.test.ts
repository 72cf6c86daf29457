/** How a learner stands in the quizzes, and the words for it. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import {
  fits,
  FILTERS,
  grouped,
  inWords,
} from "../../plugins/handrail/browser/apps/quizzes/list.ts";
import type { QuizData } from "../../plugins/handrail/browser/guide.ts";
import {
  missedIn,
  nameOf,
  resultOf,
  tallyOf,
} from "../../plugins/handrail/browser/quiz-results.ts";
import type { Json } from "../../plugins/handrail/browser/store/document.ts";
import { values } from "./documents.ts";

/** `+` right, `-` wrong, `?` answered and not checked, `.` no answer; open questions in capitals: `O` answered. */
function quizOf(marks: string, about: Partial<QuizData> = {}) {
  const quiz: QuizData = {
    id: "q",
    title: "Check",
    module: "a",
    page: "Page",
    url: "a/",
    pass: 0.75,
    questions: [...marks].map((mark, index) => ({
      id: `n${index}`,
      graded: mark !== "O" && mark !== "o",
    })),
    ...about,
  };
  const record = new Map<string, Json>();
  [...marks].forEach((mark, index) => {
    const ok = mark === "+" ? true : mark === "-" ? false : null;
    if (mark !== "." && mark !== "o") {
      record.set(`quiz/${quiz.id}/n${index}`, { answer: "x", ok, tries: 1 });
    }
  });
  return { quiz, record };
}

const result = (marks: string, about: Partial<QuizData> = {}) => {
  const { quiz, record } = quizOf(marks, about);
  return resultOf(quiz, (path) => record.get(path));
};

describe("the result of a quiz", () => {
  test("is said with the unit of what is counted", () => {
    assert.equal(inWords(result("....")), "not started");
    assert.equal(inWords(result("??..")), "2 of 4 answered");
    assert.equal(inWords(result("++++")), "4 of 4 correct, passed");
    assert.equal(inWords(result("+++-")), "3 of 4 correct, passed, 1 to review");
    assert.equal(inWords(result("++--")), "2 of 4 correct, not passed yet, 2 to review");
    assert.equal(inWords(result("+-..")), "1 of 4 correct, 2 of 4 answered, 1 to review");
  });

  test("does not hang on open questions", () => {
    assert.equal(inWords(result("+++o")), "3 of 3 correct, passed");
    assert.equal(inWords(result("Oo")), "1 of 2 answered");
    assert.equal(result("OO").passed, false, "what has no right answer cannot be passed");
  });

  test("says what was missed, in order", () => {
    const { missed } = result("-+-?.");
    assert.deepEqual(
      missed.map(({ id }) => id),
      ["n0", "n2"],
    );
    assert.deepEqual(missedIn([result("-."), result("+-", { id: "r", url: "b/" })]), [
      { url: "a/", quiz: "q", question: "n0", number: 1, page: "Page" },
      { url: "b/", quiz: "r", question: "n1", number: 2, page: "Page" },
    ]);
  });

  test("counts no answer that was taken back", () => {
    const { quiz } = quizOf("???");
    const held: Json[] = [
      { answer: [], ok: null, tries: 1 },
      { answer: "", ok: null, tries: 1 },
      { answer: {}, ok: null, tries: 0 },
    ];
    const found = resultOf(quiz, (path) => held[Number(path.slice(-1))]);
    assert.deepEqual([found.answered, inWords(found)], [0, "not started"]);
  });

  test("counts no question and no quiz that the site has no more", () => {
    const { quiz } = quizOf("++++");
    const stale: Record<string, Json> = {
      "quiz/q/gone": { answer: "x", ok: false, tries: 1 },
      "quiz/gone/n0": { answer: "x", ok: false, tries: 1 },
    };
    const found = resultOf(quiz, (path) => stale[path]);
    assert.deepEqual([found.answered, found.missed.length, found.checked], [0, 0, 0]);
  });

  test("takes anything that a record may hold", () => {
    const { quiz } = quizOf("....");
    fc.assert(
      fc.property(fc.array(values, { minLength: 4, maxLength: 4 }), (held) => {
        const found = resultOf(quiz, (path) => held[Number(path.slice(-1))]);
        assert.ok(found.right <= found.checked && found.checked <= found.answered);
        assert.ok(found.answered <= 4);
        assert.equal(typeof inWords(found), "string");
      }),
    );
  });
});

describe("all quizzes", () => {
  const marks = fc.string({ unit: fc.constantFrom(..."+-?.Oo"), minLength: 1, maxLength: 6 });
  const results = fc.array(marks.map((text) => result(text)));

  test("are counted quiz by quiz and question by question", () => {
    const tally = tallyOf([result("++++"), result("+++-"), result("--.."), result("....")]);
    assert.deepEqual(tally, { quizzes: 4, passed: 2, notStarted: 1, toReview: 2, missed: 3 });
  });

  test("are each begun, passed or not started, and nothing in between", () => {
    fc.assert(
      fc.property(results, (all) => {
        const count = (filter: (typeof FILTERS)[number]) =>
          all.filter((one) => fits(one, filter)).length;
        assert.equal(count("all"), count("passed") + count("begun") + count("open"));
        assert.equal(count("passed"), tallyOf(all).passed);
        assert.equal(count("review"), tallyOf(all).toReview);
        assert.equal(count("open"), tallyOf(all).notStarted);
      }),
    );
  });

  test("stand by phase in course order, those outside the course last, and none is lost", () => {
    const module = (id: string) => ({ id, title: id, url: `${id}/`, minutes: 1 });
    const phase = (id: string, number: number, modules: string[]) => ({
      id,
      number,
      title: id.toUpperCase(),
      url: `${id}/`,
      modules: modules.map(module),
    });
    const phases = [phase("p", 0, ["a"]), phase("none", 1, ["c"]), phase("q", 2, ["b"])];
    const all = ["", "b", "a", "gone", "a"].map((id) => result("+", { module: id }));
    assert.deepEqual(
      grouped(all, phases).map(({ title, results }) => [title, results.length]),
      [
        ["Phase 0: P", 2],
        ["Phase 2: Q", 1],
        ["Outside the course", 2],
      ],
    );
  });

  test("are called by their page, which tells them apart", () => {
    assert.equal(nameOf(quizOf("+").quiz), "Page");
    assert.equal(nameOf(quizOf("+", { page: "" }).quiz), "Check");
  });
});
