/** Files that somebody chose, what an import would change, and when to remind of an export. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { namesOf, subjectOf } from "../../plugins/handrail/browser/exchange/entries.ts";
import { fileName } from "../../plugins/handrail/browser/exchange/file-name.ts";
import {
  REMIND_AFTER,
  changesSinceExport,
  exported,
  readLearnerFile,
} from "../../plugins/handrail/browser/exchange/learner-file.ts";
import { previewOf, type Group } from "../../plugins/handrail/browser/exchange/preview.ts";
import { counted } from "../../plugins/handrail/browser/exchange/words.ts";
import { paths } from "../../plugins/handrail/browser/record.ts";
import { serialise, type Leaf } from "../../plugins/handrail/browser/store/document.ts";
import { AHEAD } from "../../plugins/handrail/browser/store/take.ts";
import { SITE, documentOf, documents, text } from "./documents.ts";
import { GUIDE, PHASES } from "./guides.ts";
import { Clock, MemoryStorage, open } from "./storages.ts";

const NOW = 1_000_000;
const names = namesOf(PHASES, GUIDE, (at) => `day ${at}`);
const read = (content: string) => readLearnerFile(content, { site: SITE });

function preview(mine: Record<string, Leaf>, theirs: Record<string, Leaf>, resets = {}) {
  return previewOf(documentOf(mine), documentOf(theirs, resets), NOW, names);
}

const told = (groups: readonly Group[]) =>
  groups.map(({ kind, subjects }) => [kind, ...subjects.map((s) => `${s.name} ${s.count}`)]);

describe("the learner file", () => {
  test("is the store's text, and comes back as the same record", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const found = read(text(document));
        assert.ok("document" in found);
        assert.equal(text(found.document), text(document));
        assert.equal(found.unreadable, 0);
      }),
    );
  });

  test("has a name with site and day, whatever the site is called", () => {
    const at = new Date(2026, 10, 3, 23, 59).getTime();
    assert.equal(fileName("po-path", at), "handrail-po-path-2026-11-03.json");
    assert.equal(fileName("a/b:c", at, "set-aside"), "handrail-a-b-c-set-aside-2026-11-03.json");
  });

  test("does not tell another computer when it was exported", () => {
    const store = open(new MemoryStorage());
    store.set("module/a", true);
    const found = read(exported(store));
    assert.ok("document" in found);
    assert.deepEqual([...found.document.leaves.keys()], ["module/a"]);
  });

  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  for (const [name, content, why] of [
    ["nothing", " \n", "empty"],
    ["rubbish", "\u0000PNG", "not-json"],
    ["a cut file", '{"schema":1,"site":"product-owner","leaves":{"module/a":[tr', "not-json"],
    ["a list", "[1,2]", "not-a-learner-file"],
    ["another program's file", '{"name":"x","version":3}', "not-a-learner-file"],
    ["deep nesting", deep, "not-a-learner-file"],
    ["deep nesting in a schema", `{"schema":${deep}}`, "not-a-learner-file"],
    ["a self-assessment", '{"$schema":"urn:handrail:schema:self-assessment"}', "self-assessment"],
    ["another site's file", serialise(documentOf({}, {}, "other")), "foreign"],
    ["a newer version's file", '{"schema":2,"site":"product-owner","leaves":{}}', "newer"],
    ["too much", `{"x":"${"x".repeat(5 * 1024 * 1024)}"}`, "too-large"],
  ] as const) {
    test(`refuses ${name}`, () => {
      const found = read(content);
      assert.ok("why" in found);
      assert.equal(found.why, why);
    });
  }

  test("is read as far as it can be: a bad entry does not cost the others", () => {
    const nested = `${"[".repeat(40)}${"]".repeat(40)}`;
    const found = read(
      `{"schema":1,"site":"product-owner","leaves":{"module/a":[true,1],"module/b":[true,-1],
        "note/pm":[${nested},1],"__proto__":[{"__proto__":{"polluted":true}},1]},"resets":{}}`,
    );
    assert.ok("document" in found);
    assert.equal(found.unreadable, 2);
    assert.deepEqual([...found.document.leaves.keys()], ["module/a", "__proto__"]);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });
});

describe("the preview", () => {
  test("tells what is new, changed and removed, by kind and by what it belongs to", () => {
    const shown = preview(
      {
        "rating/pm/owns": ["sometimes", 5],
        "module/tools": [true, 5],
        "note/pm": ["mine", 5],
      },
      {
        "module/intro": [true, 7],
        "module/exchange": [true, 7],
        "rating/pm/explains": ["consistently", 7],
        "rating/pm/asks": ["consistently", 7],
        "rating/pm/owns": ["not-yet", 7],
        "quiz/q-intro/which": [{ answer: ["a"], ok: true, tries: 1 }, 7],
        "task/intro/x": [true, 7],
        "check/c-intro/talk": [true, 7],
        "goal/g": [{ text: "Talk to five users" }, 7],
        "learner/role": ["owner", 7],
        "learner/seed": ["abc", 7],
        "module/tools": [false, 7],
      },
      { "note/": 6 },
    );
    assert.deepEqual(told(shown.groups.new), [
      ["module", "Introduction 1", "The exchange 1"],
      ["rating", "Product management 2"],
      ["answer", "Introduction 1"],
      ["tick", "Introduction 1", "Introduction: Before you begin 1"],
      ["goal", "Talk to five users 1"],
      ["choice", "Product Owner 1"],
    ]);
    assert.deepEqual(told(shown.groups.changed), [["rating", "Product management 1"]]);
    assert.deepEqual(told(shown.groups.removed), [
      ["module", "Tools <b> 1"],
      ["note", "Product management 1"],
    ]);
    assert.equal(
      counted(shown.groups.new),
      "2 modules completed, 2 ratings, 1 answer, 2 ticked items, 1 goal, 1 setting",
    );
    assert.equal(shown.mineStay, 0);
  });

  test("counts what stays because mine is newer, and not what is the same", () => {
    const shown = preview(
      { "rating/pm/owns": ["sometimes", 9], "note/pm": ["same", 9], "module/intro": [false, 9] },
      { "rating/pm/owns": ["not-yet", 7], "note/pm": ["same", 7], "module/intro": [true, 7] },
    );
    assert.equal(shown.mineStay, 2);
    assert.ok(shown.empty);
  });

  test("is empty for a file that holds nothing new, such as the one just exported", () => {
    const mine = { "module/intro": [true, 9], "check/c/x": [false, 9] } as Record<string, Leaf>;
    assert.ok(preview(mine, mine).empty);
    assert.ok(preview(mine, { "module/intro": [true, 20], "check/c/y": [false, 20] }).empty);
    assert.ok(!preview(mine, { "module/tools": [true, 20] }).empty);
  });

  test("tells of entries from a clock that is ahead", () => {
    const later = NOW + 9 * AHEAD;
    const shown = preview(
      { "module/intro": [false, 5] },
      { "module/intro": [true, later], "module/tools": [true, later] },
    );
    assert.equal(shown.ahead, 2);
    assert.deepEqual(told(shown.groups.new), [["module", "Tools <b> 1"]]);
    assert.equal(shown.mineStay, 1);
  });

  test("calls what this site does not have by its id", () => {
    const names = namesOf([], { framework: null, modules: {}, quizzes: [] }, String);
    for (const [path, value, name] of [
      ["module/constructor", true, "constructor"],
      ["rating/<img src=x>/y", "sometimes", "<img src=x>"],
      ["assessment/1", "rubbish", "1"],
      ["goal/7", null, "7"],
      ["learner/role", "owner", "owner"],
      ["sheet/w/1/field/f", "Text", "w"],
      ["other/w/f", { a: 1 }, "other/w/f"],
    ] as const) {
      assert.equal(subjectOf(path, [value, 1] as Leaf, names), name);
    }
  });

  test("promises what the import does", () => {
    fc.assert(
      fc.property(documents, documents, (mine, theirs) => {
        const store = open(new MemoryStorage(), { now: () => NOW });
        store.take(mine);
        const before = store.document;
        const shown = previewOf(before, theirs, NOW, names);
        const turns = store.take(theirs);
        const promised = Object.values(shown.groups)
          .flat()
          .reduce((sum, { count }) => sum + count, 0);
        assert.ok(promised <= turns.size);
        if (!shown.empty) assert.ok(turns.size > 0);
        assert.ok(
          previewOf(store.document, theirs, NOW, names).empty,
          "afterwards nothing is left to do",
        );
      }),
    );
  });
});

describe("the reminder", () => {
  test("counts what changed since the last export, without what the site keeps for itself", () => {
    const clock = new Clock();
    const store = open(new MemoryStorage(), { now: clock.now });
    store.set(paths.seed, "abc");
    for (let number = 0; number < REMIND_AFTER; number += 1) store.set(`check/c/${number}`, true);
    assert.equal(changesSinceExport(store), REMIND_AFTER);
    clock.time = 2000;
    exported(store);
    assert.equal(changesSinceExport(store), 0);
    clock.time = 3000;
    store.set("check/c/1", false);
    store.set("module/intro", true);
    assert.equal(changesSinceExport(store), 2);
  });

  test("is not fooled by an export date that is none", () => {
    const store = open(new MemoryStorage());
    store.set("module/intro", true);
    store.set(paths.exported, "yesterday");
    assert.equal(changesSinceExport(store), 1);
  });
});
