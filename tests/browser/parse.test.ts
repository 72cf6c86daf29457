import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { serialise } from "../../plugins/handrail/browser/store/document.ts";
import type { Migrations } from "../../plugins/handrail/browser/store/migrate.ts";
import { parse, type ParseOptions } from "../../plugins/handrail/browser/store/parse.ts";
import { SITE, documents } from "./documents.ts";

const options: ParseOptions = { site: SITE };

/** The text of a record with some members replaced. */
function record(members: Record<string, unknown>): string {
  return JSON.stringify({ schema: 1, site: SITE, leaves: {}, resets: {}, ...members });
}

function read(text: string, given: ParseOptions = options) {
  const parsed = parse(text, given);
  assert.equal(parsed.kind, "ok", JSON.stringify(parsed));
  return parsed as Extract<typeof parsed, { kind: "ok" }>;
}

describe("parse", () => {
  test("gives back what was serialised, byte for byte", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const text = serialise(document);
        const parsed = read(text);
        assert.equal(serialise(parsed.document), text);
        assert.deepEqual(parsed.rejected, []);
      }),
      { numRuns: 1000 },
    );
  });

  test("survives any text and any JSON", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (text) => {
        assert.notEqual(parse(text, options).kind, "ok");
      }),
    );
  });

  test("survives any entries, and keeps or rejects each of them", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (leaves) => {
        const parsed = read(record({ leaves }));
        const count = Object.keys(JSON.parse(JSON.stringify(leaves)) as object).length;
        assert.equal(parsed.document.leaves.size + parsed.rejected.length, count);
      }),
    );
  });

  test("nothing, and nothing but space, is empty", () => {
    for (const text of [null, "", " \n"]) assert.deepEqual(parse(text, options), { kind: "empty" });
  });

  test("what is no record is corrupt, with its reason", () => {
    const reasons: [text: string, reason: string][] = [
      ["{", "not JSON"],
      ["[]", "not an object"],
      ["null", "not an object"],
      ["7", "not an object"],
      ["{}", "no schema"],
      [record({ schema: "1" }), "no schema"],
      [record({ schema: -1 }), "no schema"],
      [record({ schema: 0.5 }), "no schema"],
      [record({ schema: 0 }), "schema 0 could not be brought forward"],
      [record({ site: 5 }), "no site"],
      [record({ leaves: [] }), "no leaves"],
      [record({ leaves: undefined }), "no leaves"],
    ];
    for (const [text, reason] of reasons) {
      assert.deepEqual(parse(text, options), { kind: "corrupt", reason }, text);
    }
  });

  test("what is too large is refused before it is read", () => {
    const text = record({});
    assert.equal(parse(text, { ...options, limit: text.length }).kind, "ok");
    const parsed = parse(text, { ...options, limit: text.length - 1 });
    assert.deepEqual(parsed, { kind: "corrupt", reason: "too large" });
    assert.equal(parse(" ".repeat(6_000_000) + text, options).kind, "corrupt");
  });

  test("a newer schema and another site are told apart from damage", () => {
    assert.deepEqual(parse(record({ schema: 2, leaves: 5 }), options), {
      kind: "newer",
      schema: 2,
    });
    assert.deepEqual(parse(record({ site: "other" }), options), { kind: "foreign", site: "other" });
  });

  test("a bad leaf is set apart and the others stay", () => {
    const deep = JSON.parse("[".repeat(17) + "]".repeat(17)) as unknown;
    const bad: Record<string, unknown> = {
      "no-array": true,
      short: [true],
      long: [true, 1, 2],
      text: [true, "1"],
      fraction: [true, 1.5],
      negative: [true, -1],
      late: [true, 8.64e15 + 1],
      deep: [deep, 1],
      ["x".repeat(513)]: [true, 1],
    };
    const good = { "module/a": [true, 0], "module/b": [[[]], 8.64e15], ["y".repeat(512)]: [1, 1] };
    const parsed = read(record({ leaves: { ...bad, ...good } }));
    assert.deepEqual([...parsed.document.leaves.keys()].sort(), Object.keys(good).sort());
    assert.deepEqual(parsed.rejected.map((entry) => entry.key).sort(), Object.keys(bad).sort());
  });

  test("a number that JSON cannot hold is set apart", () => {
    const parsed = read(`{"schema":1,"site":"${SITE}","leaves":{"a":[1e999,1],"b":[1,1e999]}}`);
    assert.deepEqual(
      parsed.rejected.map((entry) => entry.key),
      ["a", "b"],
    );
  });

  test("bad resets are set apart; without resets there are none", () => {
    const parsed = read(record({ resets: { "module/": "now", "check/": 4 } }));
    assert.deepEqual([...parsed.document.resets], [["check/", 4]]);
    assert.deepEqual(parsed.rejected, [{ in: "resets", key: "module/", value: "now" }]);
    assert.equal(read(record({ resets: { "": 8.64e15 } })).rejected.length, 1, "none could follow");
    assert.equal(read(record({ resets: undefined })).rejected.length, 0);
    assert.equal(read(record({ resets: [1] })).rejected.length, 1);
  });

  test("leaves that a reset covers are gone", () => {
    const parsed = read(record({ leaves: { "module/a": [true, 4] }, resets: { "module/": 4 } }));
    assert.equal(parsed.document.leaves.size, 0);
  });

  test("a member named __proto__ is an entry like any other", () => {
    const text = `{"schema":1,"site":"${SITE}","leaves":{"__proto__":[{"__proto__":{"polluted":1}},3]},"resets":{"__proto__":1}}`;
    const parsed = read(text);
    assert.equal(parsed.document.leaves.get("__proto__")?.[1], 3);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
    assert.equal(serialise(parsed.document), text);
  });

  test("nesting that could exhaust the stack is only a bad leaf", () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    const parsed = parse(
      `{"schema":1,"site":"${SITE}","leaves":{"a":[${deep},1],"b":[1,1]}}`,
      options,
    );
    assert.ok(
      parsed.kind === "corrupt" || (parsed.kind === "ok" && parsed.document.leaves.has("b")),
    );
  });
});

describe("migrations", () => {
  // A made-up schema 0, which kept a list of completed modules.
  const migrations: Migrations = {
    0: (old) => {
      const done = old["done"] as string[];
      const leaves = Object.fromEntries(done.map((id) => [`module/${id}`, [true, old["at"]]]));
      return { schema: 1, site: old["site"], leaves, resets: {} };
    },
  };

  test("bring an older document forward", () => {
    const text = JSON.stringify({ schema: 0, site: SITE, done: ["a", "b"], at: 7 });
    const parsed = read(text, { ...options, migrations });
    assert.deepEqual(
      [...parsed.document.leaves],
      [
        ["module/a", [true, 7]],
        ["module/b", [true, 7]],
      ],
    );
  });

  test("are followed by the checks that every document passes", () => {
    const text = JSON.stringify({ schema: 0, site: SITE, done: ["a"], at: -7 });
    assert.equal(read(text, { ...options, migrations }).rejected.length, 1);
    const foreign = JSON.stringify({ schema: 0, site: "other", done: [], at: 7 });
    assert.equal(parse(foreign, { ...options, migrations }).kind, "foreign");
  });

  test("that fail leave the text corrupt, not lost", () => {
    const text = JSON.stringify({ schema: 0, site: SITE });
    assert.equal(parse(text, { ...options, migrations }).kind, "corrupt");
  });

  test("leave a document of this schema alone", () => {
    const leaves = { "module/a": [true, 1] };
    assert.equal(read(record({ leaves }), { ...options, migrations }).document.leaves.size, 1);
  });
});
