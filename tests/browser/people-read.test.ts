/** Reading person files: a broken entry is said with its place, and everything else is read. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { marks } from "../../plugins/handrail/browser/people/marks.ts";
import { nearest } from "../../plugins/handrail/browser/people/sentences.ts";
import { readPerson } from "../../plugins/handrail/browser/people/read.ts";
import { FRAMEWORK } from "./assessment-framework.ts";

const HEAD = "person: {id: p-1}\n";
const said = (text: string, file = "p-1.yml") =>
  readPerson(text, file).problems.map(
    ({ line, column, message, severity }) =>
      `${line}:${column}: ${severity === "warning" ? "(warning) " : ""}${message}`,
  );

describe("a file", () => {
  const refused: [what: string, text: string, said: string][] = [
    ["that is a list", "- a", "1:1: must be a mapping of fields; begin with 'person:'"],
    [
      "without a person",
      "schema: 1\n",
      "1:1: field 'person' is missing; write 'person: {id: ...}'",
    ],
    ["whose person has no id", "person: {name: A}\n", "1:1: field 'id' is missing"],
    [
      "of a newer Handrail",
      "schema: 2\nperson: {id: p-1}\n",
      "1:9: made by a newer Handrail (schema 2); this one reads schema 1",
    ],
    ["with an alias", "person: {id: &a p-1}\nteam: *a\n", "1:17: an anchor is not allowed"],
    ["with a tag", "person: {id: !!int 1}\n", "1:20: a tag is not allowed"],
    [
      "with an invisible line end",
      "person: {id: p-1}\u2028",
      "1:18: an invisible line end; remove it",
    ],
  ];
  for (const [what, text, message] of refused) {
    test(`${what} is refused whole`, () => {
      const { person } = readPerson(text, "p-1.yml");
      assert.equal(person, undefined);
      assert.deepEqual(said(text), [message]);
    });
  }

  test("with the same key twice is refused, with the place of the second", () => {
    assert.match(
      said("person: {id: p-1}\nperson: {id: p-2}\n")[0] ?? "",
      /^2:1: not valid YAML: .*unique/,
    );
  });

  test("with Windows line ends and a byte order mark is read as any other", () => {
    const text =
      "\ufeffperson:\r\n  id: p-1\r\ngoals:\r\n- {id: o-1, date: 2026-01-01, by: c, text: x}\r\n- x\r\n";
    assert.equal(readPerson(text, "p-1.yml").person?.goals[0]?.text, "x");
    assert.deepEqual(said(text), ["5:3: an entry must be a mapping of fields"]);
  });

  test("may be JSON, and every scalar is the text that was written", () => {
    const json = {
      person: { id: "p-1", name: "no" },
      assignments: [{ id: "g", date: "2026-01-01" }],
    };
    const entry = { by: "c", competency: "pm", framework: "fw@1", withdrawn: true };
    Object.assign(json.assignments[0] ?? {}, entry);
    const { person, problems } = readPerson(JSON.stringify(json), "p-1.json");
    assert.deepEqual(problems, []);
    assert.equal(person?.head.name, "no");
    assert.equal(person?.assignments[0]?.withdrawn, true);
    assert.equal(readPerson("person: {id: 014}\n", "014.yml").person?.head.id, "014");
  });

  test("that is not called as its person, and unknown fields, are warned of and cost nothing", () => {
    const text = "person: {id: p-1, nmae: A}\nextra: {a: [b]}\ngoals: []\n";
    assert.deepEqual(said(text, "anna.yml"), [
      "1:14: (warning) the file should be called 'p-1.yml', as its person",
      "1:19: (warning) unknown field 'nmae'; did you mean 'name'? (id, name, role, next_role, team, coach); it stays in the file and is not read",
      "2:1: (warning) unknown field 'extra' (schema, person, assessments, assignments, evidence, goals); it stays in the file and is not read",
    ]);
    assert.ok(readPerson(text, "p-1.yml").person);
  });
});

describe("a broken entry", () => {
  const GOOD = "  - {id: o-2, date: 2026-01-01, by: c-1, text: good}\n";
  const goals: [entry: string, said: string][] = [
    ["{date: 2026-01-01, by: c, text: x}", "3:5: field 'id' is missing"],
    [
      "{id: a b, date: 2026-01-01, by: c, text: x}",
      "3:10: 'a b' cannot be an id; use letters, digits, '-', '_' and '.', such as 'value-exchange'",
    ],
    [
      "{id: a, date: 2026-02-30, by: c, text: x}",
      "3:19: 'date': must be a day such as 2026-11-22 or a moment such as 2026-11-22T14:20:11Z, not '2026-02-30'",
    ],
    ["{id: a, date: 2026-01-01, by: , text: x}", "3:35: 'by' must be a text, it is empty"],
    ["{id: a, date: 2026-01-01, by: c, text: [x]}", "3:44: 'text' must be a text, not a list"],
    [
      "{id: a, date: 2026-01-01, by: c, text: x, due: soon}",
      "3:52: 'due': must be a day such as 2026-11-22, not 'soon'",
    ],
    [
      "{id: a, date: 2026-01-01, by: c, text: x, state: opne}",
      "3:54: unknown state 'opne'; did you mean 'open'? (open, reached, dropped)",
    ],
    [
      "{id: a, date: 2026-01-01, by: c, text: x, modules: m}",
      "3:56: 'modules' must be a list, not 'm'; write [a, b] or one '- ' line each",
    ],
    [
      '{id: a, date: 2026-01-01, by: c, text: "a\\u0001b"}',
      "3:44: 'text': a control character (U+0001) has no place in a text",
    ],
    [
      "{id: o-2, date: 2026-01-01, by: c, text: x}",
      "4:10: id 'o-2' is taken on line 3; the second entry is not read",
    ],
  ];
  for (const [entry, message] of goals) {
    test(`is said, and the next one is read: ${message}`, () => {
      const text = `${HEAD}goals:\n  - ${entry}\n${GOOD}`;
      assert.deepEqual(said(text), [message]);
      assert.equal(readPerson(text, "p-1.yml").person?.goals.length, 1);
    });
  }

  test("is known to the entries that point at it: what is wrong with it has been said", () => {
    const pin = "date: 2026-01-01, by: c, competency: pm, framework: fw@1, level: middle";
    const text = `${HEAD}assignments:\n  - {id: a, ${pin}, review_by: x}\n  - {id: b, ${pin}, supersedes: a}\n`;
    assert.equal(said(text).length, 1);
    const basis = text.replace("supersedes: a", "evidence: [e]") + "evidence:\n  - {id: e}\n";
    assert.deepEqual(marks(readPerson(basis, "p-1.yml"), FRAMEWORK), []);
  });

  const others: [list: string, entry: string, said: string][] = [
    [
      "assessments",
      "{id: a, date: 2026-01-01, by: c, kind: slef, framework: f@1}",
      "3:44: unknown kind 'slef'; did you mean 'self'? (self, coach)",
    ],
    [
      "assessments",
      "{id: a, date: 2026-01-01, by: c, kind: self, framework: f}",
      "3:61: 'f' does not name a framework and its version, such as 'product-owner@1.0.0'",
    ],
    [
      "assessments",
      "{id: a, date: 2026-01-01, by: c, kind: self, framework: f@1, ratings: {pm: {a: often}}}",
      "3:84: unknown value 'often' (not-yet, sometimes, consistently, helps-others, not-relevant)",
    ],
    [
      "assessments",
      "{id: a, date: 2026-01-01, by: c, kind: self, framework: f@1, ratings: {pm: a}}",
      "3:80: 'pm' must be a mapping of fields, not 'a'",
    ],
    [
      "assignments",
      "{id: a, date: 2026-01-01, by: c, competency: pm, framework: f@1}",
      "3:5: 'this': an assignment has a level, or it is 'withdrawn: true' and has none",
    ],
    [
      "assignments",
      "{id: a, date: 2026-01-01, by: c, competency: pm, framework: f@1, level: x, withdrawn: maybe}",
      "3:91: 'withdrawn' must be true or false, not 'maybe'",
    ],
    [
      "assignments",
      "{id: a, date: 2026-01-01, by: c, competency: pm, framework: f@1, level: x, supersedes: g}",
      "3:92: (warning) unknown entry 'g' (there is no entry yet); 'supersedes' names one above it",
    ],
    [
      "evidence",
      "{id: a, date: 2026-01-01, by: c, title: x, url: 'javascript:alert(1)'}",
      "3:53: 'url': 'javascript:alert(1)' is not a web address; allowed: https://... or http://...",
    ],
    [
      "evidence",
      "{id: a, date: 2026-01-01, by: c, title: x, url: 'https://a.example/\"'}",
      "3:53: 'url': 'https://a.example/\"' holds a character that a web address must write as %XX",
    ],
  ];
  for (const [list, entry, message] of others) {
    test(`of ${list}: ${message}`, () => {
      assert.deepEqual(said(`${HEAD}${list}:\n  - ${entry}\n`), [message]);
    });
  }
});

describe("what the framework does not have", () => {
  test("is marked with its place, and what has a new name with that", () => {
    const text = [
      "person: {id: p-1, role: ownr, next_role: old-lead}",
      "assessments:",
      "  - {id: a, date: 2026-01-01, by: p-1, kind: self, framework: fw@1, ratings: {pm: {a: sometimes, was: sometimes, nope: sometimes}}, levels: {tone: expert}}",
      "assignments:",
      "  - {id: g, date: 2026-01-01, by: c, competency: product, level: middle, framework: fw@1, basis: [a, b], evidence: [e]}",
      "  - {id: h, date: 2026-01-01, by: c, competency: pm, level: high, framework: fw@1}",
    ].join("\n");
    const aliases = {
      "note/product": "note/pm",
      "rating/pm/was": "rating/pm/b",
      "role/old-lead": "role/lead",
    };
    const found = marks(readPerson(text, "p-1.yml"), FRAMEWORK, aliases);
    assert.ok(found.every(({ severity }) => severity === "warning"));
    assert.deepEqual(
      found.map(({ line, column, message }) => `${line}:${column}: ${message}`),
      [
        "1:25: unknown role 'ownr'; did you mean 'owner'? (owner, lead, idle)",
        "1:42: role 'old-lead' is called 'lead' now",
        "3:98: statement 'was' is called 'b' now, and counts there",
        "3:114: unknown statement 'nope' (a, b, c, d, e, f, g, h, and 3 more); it is kept and counts for nothing",
        "3:148: unknown level 'expert' (none, sound, bright)",
        "5:50: competency 'product' is called 'pm' now; 'handrail people migrate' brings it along",
        "5:102: unknown assessment 'b' (a)",
        "5:117: unknown evidence 'e' (there is no evidence yet)",
        "6:61: unknown level 'high' (none, beginner, middle, expert)",
      ],
    );
    assert.deepEqual(marks(readPerson("- x", "x.yml"), FRAMEWORK), []);
  });

  test("is offered the nearest name", () => {
    assert.equal(nearest("begginer", ["beginner", "intermediate"]), "beginner");
    assert.equal(nearest("xyz", ["beginner"]), undefined);
    assert.equal(nearest("", ["beginner"]), undefined);
  });
});
