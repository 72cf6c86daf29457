/** What the team view makes of people before it paints them: cells, order, files. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import {
  Boards,
  type Board,
  type Cell,
} from "../../plugins/handrail/browser/apps/coach/team/board.ts";
import { marksOf, wordsOf } from "../../plugins/handrail/browser/apps/coach/team/cell.ts";
import {
  EVERYTHING,
  fitting,
  shownOf,
  type Choice,
} from "../../plugins/handrail/browser/apps/coach/team/choice.ts";
import { csvCell, csvOf } from "../../plugins/handrail/browser/apps/coach/team/csv.ts";
import { factsOf } from "../../plugins/handrail/browser/apps/coach/team/facts.ts";
import { shortNames } from "../../plugins/handrail/browser/apps/coach/team/levels.ts";
import { pictureOf } from "../../plugins/handrail/browser/apps/coach/team/picture.ts";
import { readPerson } from "../../plugins/handrail/browser/people/read.ts";
import type { Person } from "../../plugins/handrail/browser/people/model.ts";
import { GUIDE } from "./guides.ts";

const TODAY = "2026-11-22";
const FRAMEWORK = GUIDE.framework;
assert.ok(FRAMEWORK);

interface Made {
  name?: string;
  role?: string;
  team?: string;
  /** Level agreed in "pm", and the day. */
  pm?: string;
  day?: string;
  review?: string;
  own?: readonly [level: string, day: string];
  coach?: readonly [level: string, day: string];
}

function person(
  id: string,
  { name, role, team, pm, day = TODAY, review, own, coach }: Made,
): Person {
  const assessment = (kind: string, [level, on]: readonly [string, string]) =>
    `  - {id: ${kind}-1, date: ${on}, kind: ${kind}, by: x, framework: f@1, levels: {pm: ${level}}}\n`;
  const head = { id, name, role, team };
  const fields = Object.entries(head).filter(([, value]) => value !== undefined);
  const lines = fields.map(([key, value]) => `  ${key}: ${JSON.stringify(value)}\n`);
  const due = review ? `, review_by: ${review}` : "";
  const read = readPerson(
    `schema: 1\nperson:\n${lines.join("")}` +
      (own || coach ? "assessments:\n" : "") +
      (own ? assessment("self", own) : "") +
      (coach ? assessment("coach", coach) : "") +
      (pm
        ? `assignments:\n  - {id: g-1, date: ${day}, by: mara, competency: pm, level: ${pm}, framework: f@1${due}}\n`
        : ""),
    `${id}.yml`,
  );
  assert.ok(read.person, JSON.stringify(read.problems));
  return read.person;
}

function boardOf(...people: Person[]): Board {
  assert.ok(FRAMEWORK);
  return new Boards().of(people, FRAMEWORK, TODAY);
}

const choose = (choice: Partial<Choice>): Choice => ({ ...EVERYTHING, ...choice });

function cellOf(made: Made): Cell {
  const cell = boardOf(person("p-1", made)).rows[0]?.cells[0];
  assert.ok(cell);
  return cell;
}

const column = (board: Board) => {
  const [first] = board.columns;
  assert.ok(first);
  return first;
};

describe("names of levels in a cell", () => {
  test("are a few letters that tell them apart, or numbers", () => {
    assert.deepEqual(shortNames(["Beginner", "Guide"]), ["Beg", "Gui"]);
    assert.deepEqual(shortNames(["Basic", "Basis"]), ["1", "2"]);
    assert.deepEqual(shortNames(["Prac", "Pract", "Pra"]), ["1", "2", "3"]);
    assert.deepEqual(
      shortNames(["Inte", "Inta"]),
      ["Inte", "Inta"],
      "four letters where three are the same",
    );
    assert.deepEqual(shortNames(["", "Guide"]), ["1", "2"]);
  });
});

describe("a cell", () => {
  const marks = (made: Made) => marksOf(cellOf(made), column(boardOf()));
  const words = (made: Made) => wordsOf(cellOf(made), column(boardOf()), (day) => `<${day}>`);

  test("says level and target, in shape and in words", () => {
    const below = marks({ role: "owner", pm: "beginner" });
    assert.deepEqual([below.level, below.outline, below.aim], ["Beg", "below", "Exp"]);
    assert.equal(
      words({ role: "owner", pm: "beginner" }),
      "Beginner; target Expert, 1 level to go",
    );
    const met = marks({ role: "owner", pm: "advanced" });
    assert.deepEqual([met.level, met.outline, met.aim, met.shade], ["Exp", "met", "", 5]);
    assert.equal(words({ pm: "none" }), "Not yet; no target");
    assert.deepEqual([marks({}).level, marks({}).outline], ["–", "none"]);
    assert.equal(words({ role: "owner" }), "No level agreed; target Expert");
  });

  test("is old after half a year, with how long in months or years", () => {
    assert.equal(marks({ pm: "beginner", day: "2026-05-24" }).age, "");
    assert.equal(marks({ pm: "beginner", day: "2026-05-20" }).age, "6m");
    assert.equal(marks({ pm: "beginner", day: "2023-11-01" }).age, "3y");
    assert.match(words({ pm: "beginner", day: "2026-05-20" }), /nothing newer than 6 months/);
    assert.match(words({ pm: "beginner", review: "2026-11-22" }), /review due since <2026-11-22>/);
    assert.equal(marks({ pm: "beginner", review: "2026-11-23" }).due, false);
  });

  test("names the own rating where it is another level, and only a ring where it is the same", () => {
    const rated = (level: string) =>
      marks({ pm: "beginner", own: [level, "2026-11-01"], coach: ["beginner", "2026-11-02"] });
    assert.deepEqual([rated("advanced").ring, rated("advanced").own], [true, "Exp"]);
    assert.deepEqual([rated("beginner").ring, rated("beginner").own], [true, ""]);
    assert.equal(marks({ pm: "beginner" }).ring, false);
  });
});

describe("what is shown", () => {
  const board = boardOf(
    person("p-3", { name: "Éva", role: "owner", team: "Shops", pm: "beginner" }),
    person("p-1", { name: "Zoe", role: "owner", team: "Search", pm: "advanced" }),
    person("p-2", { name: "adam", team: "Shops" }),
  );
  const ids = (choice: Partial<Choice>) => shownOf(board, choose(choice)).rows.map(({ id }) => id);

  test("is sorted by name, role or one competency, what is not known last", () => {
    assert.deepEqual(ids({}), ["p-2", "p-3", "p-1"]);
    assert.deepEqual(ids({ sort: "=pm" }), ["p-1", "p-3", "p-2"]);
    assert.deepEqual(ids({ sort: "=pm", ascending: true }), ["p-3", "p-1", "p-2"]);
    assert.deepEqual(ids({ sort: "role" }), ["p-2", "p-3", "p-1"]);
  });

  test("is not in the order of names when names are left out", () => {
    assert.deepEqual(ids({ anonymous: true }), ["p-1", "p-2", "p-3"]);
  });

  test("is filtered, while the group that is counted stays whole", () => {
    assert.deepEqual(ids({ team: "=Shops" }), ["p-2", "p-3"]);
    assert.deepEqual(ids({ role: "=" }), ["p-2"]);
    const below = shownOf(board, choose({ below: true }));
    assert.deepEqual(
      below.rows.map(({ id }) => id),
      ["p-3"],
    );
    assert.equal(below.group.length, 3);
  });

  test("lets go of a choice that nobody fits any more", () => {
    const gone = choose({ role: "=gone", team: "=Shops", sort: "=gone", area: "gone" });
    assert.deepEqual(fitting(board, gone), choose({ team: "=Shops" }));
    assert.deepEqual(fitting(board, choose({ sort: "=pm" })), choose({ sort: "=pm" }));
  });

  test("tells two people of one name apart by their ids, and only those", () => {
    const twins = [person("p-1", { name: "Eva" }), person("p-2", { name: "Eva" })] as const;
    const [first, second, ben, nobody] = boardOf(
      ...twins,
      person("p-3", { name: "Ben" }),
      person("p-4", {}),
    ).rows.map(({ called }) => called);
    assert.deepEqual([first, second, ben, nobody], ["Eva (p-1)", "Eva (p-2)", "Ben", "p-4"]);
    assert.ok(FRAMEWORK);
    const boards = new Boards();
    boards.of(twins, FRAMEWORK, TODAY);
    assert.equal(boards.of([twins[0]], FRAMEWORK, TODAY).rows[0]?.called, "Eva");
  });

  test("marks a role that the framework does not have", () => {
    const [row] = boardOf(person("p-1", { role: "gone" })).rows;
    assert.equal(row?.roleTitle, "gone (not in this framework)");
  });

  test("takes over the rows of people who have not changed", () => {
    assert.ok(FRAMEWORK);
    const boards = new Boards();
    const [one, two] = [person("p-1", { pm: "beginner" }), person("p-2", {})];
    const before = boards.of([one, two], FRAMEWORK, TODAY).rows;
    const after = boards.of([person("p-1", { pm: "advanced" }), two], FRAMEWORK, TODAY).rows;
    assert.notEqual(after[0], before[0]);
    assert.equal(after[1], before[1]);
    assert.notEqual(boards.of([one, two], FRAMEWORK, "2026-11-23").rows[1], before[1]);
  });
});

describe("facts", () => {
  test("are counted over the group: coverage, one person alone, mentoring without oneself", () => {
    const board = boardOf(
      person("p-1", { role: "owner", pm: "advanced", review: "2026-10-01" }),
      person("p-2", { role: "owner", pm: "beginner", review: "2026-09-01" }),
      person("p-3", { role: "owner", pm: "none" }),
      person("p-4", { role: "owner" }),
    );
    const facts = factsOf(board, shownOf(board, EVERYTHING));
    const [pm] = facts.coverage;
    assert.deepEqual([pm?.holders, pm?.people, pm?.at, pm?.unassigned], [1, 4, [1, 1, 1], 1]);
    assert.deepEqual(
      facts.alone.map(({ row, rank }) => [row.id, rank]),
      [["p-1", 2]],
    );
    const [pair] = facts.mentoring;
    assert.deepEqual(
      pair?.mentors.map(({ id }) => id),
      ["p-1"],
    );
    assert.deepEqual(
      pair?.learners.map(({ id }) => id),
      ["p-3", "p-2"],
      "the furthest first",
    );
    assert.deepEqual(
      facts.reviews.map(({ row }) => row.id),
      ["p-2", "p-1"],
    );
    const none = factsOf(board, shownOf(board, choose({ role: "=gone" })));
    assert.deepEqual([none.alone, none.mentoring, none.reviews], [[], [], []]);
  });
});

describe("files", () => {
  const NASTY = '=1+1 <b>&"\u0000\ud800';
  const read = person("p-1", { role: "owner", team: "@x", pm: "beginner" });
  const board = boardOf({ ...read, head: { ...read.head, name: NASTY } });
  const heading = {
    title: "T <i>",
    subtitle: "S",
    areas: [{ id: "direction", title: "A & B" }],
    fromRight: false,
  };

  test("as CSV have no formulas, and no names when those are left out", () => {
    assert.deepEqual(
      ["=1", "+1", "-1", "@x", " =1", "\t1", "'=1", "a-b", 'a"b', "a,b"].map(csvCell),
      ["'=1", "'+1", "'-1", "'@x", "' =1", "'\t1", "''=1", "a-b", '"a""b"', '"a,b"'],
    );
    const csv = csvOf(board, shownOf(board, EVERYTHING));
    assert.match(csv, /^\ufeffperson,name,role,/);
    assert.match(csv, /\r\np-1,"'=1\+1 /);
    assert.match(csv, /,'@x,/);
    assert.doesNotMatch(csvOf(board, shownOf(board, choose({ anonymous: true }))), /1\+1/);
  });

  test("as a picture hold texts as text, in well-formed XML", () => {
    const svg = pictureOf(shownOf(board, EVERYTHING), heading);
    assert.match(svg, />=1\+1 &lt;b&gt;&amp;&quot;<\/text>/);
    assert.match(svg, /<title>T &lt;i&gt;, S<\/title>/);
    assert.match(svg, />A &amp; B</);
    assert.doesNotMatch(svg, /<b>|<i>|\u0000|\p{Surrogate}|href|url\(|style=/u);
    assert.match(svg, /What the marks mean.*>Beg: Beginner<.*>Not: Not yet</s);
    assert.doesNotMatch(pictureOf(shownOf(board, choose({ anonymous: true })), heading), /1\+1/);
  });

  test("as a picture run from the right where one reads from there, and heads begin below", () => {
    const shown = shownOf(board, EVERYTHING);
    const [left, right] = [false, true].map((fromRight) =>
      pictureOf(shown, { ...heading, fromRight }),
    );
    assert.match(left ?? "", /direction="ltr"[^>]*>.*<text x="24" y="40"[^>]*>T &lt;i&gt;</s);
    assert.match(right ?? "", /direction="rtl"[^>]*>.*<text x="776" y="40"[^>]*>T &lt;i&gt;</s);
    const head =
      /<text x="([\d.]+)" y="([\d.]+)" transform="rotate\(-90 \1 \2\)" text-anchor="(\w+)"/;
    assert.equal(head.exec(left ?? "")?.[3], "start");
    assert.equal(head.exec(right ?? "")?.[3], "end");
    const boxes = (svg = "") => [
      ...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g),
    ];
    for (const [at, [, x, width]] of boxes(left).entries())
      assert.equal(Number(boxes(right)[at]?.[1]), 800 - Number(x) - Number(width));
  });

  test("as a picture have room for a level, its age and a review in any script", () => {
    const old = person("p-1", { pm: "beginner", day: "2026-01-01", review: "2026-02-01" });
    const inJapanese = {
      ...FRAMEWORK,
      scales: Object.fromEntries(
        Object.entries(FRAMEWORK.scales).map(([id, scale]) => [
          id,
          {
            ...scale,
            levels: scale.levels.map((one, at) => ({ ...one, title: `${at}初心者の段階` })),
          },
        ]),
      ),
    };
    const widths = [FRAMEWORK, inJapanese].map((framework) => {
      const own = new Boards().of([old], framework, TODAY);
      const svg = pictureOf(shownOf(own, EVERYTHING), heading);
      return Number(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="36"/.exec(svg)?.[1]);
    });
    const [latin = 0, japanese = 0] = widths;
    // Three letters of twelve units, the age, the sign of the review, and what is around them.
    assert.ok(latin >= 3 * 7 + 3 * 6 + 16 + 16, `${latin}`);
    assert.ok(japanese >= 7 + 2 * 12 + 3 * 6 + 16 + 16 && japanese > latin, `${japanese}`);
  });
});
