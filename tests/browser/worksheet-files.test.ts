/** What leaves a worksheet as Markdown or JSON comes back as it was; anything else is refused with a reason. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import {
  MOST_BYTES,
  readWorksheet,
  worksheetText,
} from "../../plugins/handrail/browser/worksheet/file.ts";
import type { Contents } from "../../plugins/handrail/browser/worksheet/content.ts";
import { nameFrom } from "../../plugins/handrail/browser/worksheet/copies.ts";
import { worksheetMarkdown } from "../../plugins/handrail/browser/worksheet/markdown.ts";
import { SHEET, contents, texts } from "./worksheets.ts";

const NOW = Date.UTC(2026, 2, 1);
const names = texts.map(nameFrom);

const asJson = (name: string, of: Contents) =>
  worksheetText(SHEET, { site: "s", name, contents: of }, NOW);

function read(text: string) {
  const found = readWorksheet(text, SHEET);
  assert.ok(!("why" in found), JSON.stringify(found));
  return found;
}

const MARKDOWN = `# Opportunity canvas: March

<!-- handrail worksheet {"worksheet":"canvas","schema":1,"name":"March"} -->

## Problem <!-- field: problem -->

Shops wait.

- nine days

## Customer jobs <!-- field: jobs -->

- Fill Tuesday
- Sleep

## Confidence <!-- field: confidence -->

3 of 5

## Kind <!-- field: jobs --> <!-- field: kind -->

- [ ] Exploration <!-- explore -->
- [x] Optimisation | both <!-- explore --> <!-- optimise -->

## Evidence <!-- field: evidence -->

- [x] Interviews <!-- talk -->
- [ ] Numbers <!-- count -->
- [x] A test <!-- constructor -->

## Hypotheses <!-- field: hypotheses -->

| Hypothesis <!-- hypothesis --> | Effect \\| expected <!-- effect --> |
| --- | --- |
| One call<br>is enough | 41 \\| 60 |

## Problem <!-- field: constructor -->


`;
const CONTENTS: Contents = new Map<string, never>(
  Object.entries({
    problem: "Shops wait.\n\n- nine days",
    jobs: "Fill Tuesday\nSleep",
    confidence: 3,
    kind: "optimise",
    evidence: ["talk", "constructor"],
    hypotheses: [
      new Map([
        ["hypothesis", "One call\nis enough"],
        ["effect", "41 | 60"],
      ]),
    ],
  }) as [string, never][],
);

describe("a worksheet as Markdown", () => {
  test("reads well", () => {
    assert.equal(worksheetMarkdown(SHEET, "March", CONTENTS), MARKDOWN);
  });

  test("comes back as it was, whatever was written in it and whatever it is called", () => {
    fc.assert(
      fc.property(names, contents, (name, of) => {
        const text = worksheetMarkdown(SHEET, name, of);
        assert.match(text, /^# [^\n]*\n\n<!-- [^>\n]* -->\n/, "no name ends the comment");
        const found = read(text);
        assert.deepEqual(found, { name, contents: of, unknown: 0 });
      }),
      { numRuns: 1000 },
    );
  });

  test("comes back from a computer that ends its lines otherwise, and marks the file", () => {
    const windows = `\ufeff${MARKDOWN.replace(/\n/g, "\r\n")}`;
    assert.deepEqual(read(windows), { name: "March", contents: CONTENTS, unknown: 0 });
  });

  test("is read as far as it can be after somebody edited it", () => {
    const edited = MARKDOWN.replace("- Fill Tuesday\n- Sleep", "* Fill Tuesday\nSleep\n\n")
      .replace(" <!-- talk -->", "")
      .replace("[x] A test", "[X] A test")
      .replace("| Hypothesis <!-- hypothesis --> |", "|Hypothesis|")
      .replace("| One call<br>is enough | 41 \\| 60 |", "|  One call<br/>is enough|41 \\| 60")
      .replace("3 of 5", "3")
      .replace("Shops wait.", "## Shops\n\nwait.")
      .concat("## Later <!-- field: later -->\n\nMore.\n");
    const { contents: of, unknown } = read(edited);
    assert.equal(of.get("problem"), "## Shops\n\nwait.\n\n- nine days");
    for (const [id, content] of CONTENTS)
      if (id !== "problem") assert.deepEqual(of.get(id), content);
    assert.equal(unknown, 1);
  });
});

describe("a worksheet as JSON", () => {
  test("comes back as it was, whatever was written in it and whatever it is called", () => {
    fc.assert(
      fc.property(names, contents, (name, of) => {
        assert.deepEqual(read(asJson(name, of)), { name, contents: of, unknown: 0 });
      }),
    );
  });

  test("says what it is, for people and programs", () => {
    const { $schema, date, fields } = JSON.parse(asJson("March", CONTENTS)) as Record<
      string,
      never
    >;
    assert.equal($schema, "urn:handrail:schema:worksheet");
    assert.equal(date, "2026-03-01T00:00:00.000Z");
    assert.deepEqual(fields?.["hypotheses"], [
      { hypothesis: "One call\nis enough", effect: "41 | 60" },
    ]);
  });

  test("gives a field nothing that does not fit it", () => {
    const values = [null, true, 3, 9, 2.5, "talk", ["talk", 1, "talk"], [{ effect: 1 }], {}, [[]]];
    fc.assert(
      fc.property(
        fc.tuple(
          ...SHEET.fields.map(({ id }) => fc.tuple(fc.constant(id), fc.constantFrom(...values))),
        ),
        (entries) => {
          const raw = JSON.parse(asJson("", new Map())) as Record<string, unknown>;
          const found = read(JSON.stringify({ ...raw, fields: Object.fromEntries(entries) }));
          // What was let in is something that can be written and read again.
          assert.deepEqual(read(asJson("", found.contents)).contents, found.contents);
          assert.ok([3, undefined].includes(found.contents.get("confidence") as number));
        },
      ),
    );
  });
});

describe("anything else", () => {
  const other = { $schema: "urn:handrail:schema:worksheet", schema: 1, worksheet: "canvas" };
  const head = '<!-- handrail worksheet {"worksheet":"canvas","schema":1,"name":""} -->\n\n';
  for (const [name, text, why] of [
    ["nothing", "\ufeff \n", "empty"],
    ["rubbish", "\u0000\u0001PNG", "not-a-worksheet"],
    ["other Markdown", "# Title\n\nText", "not-a-worksheet"],
    ["a head that is cut", "<!-- handrail worksheet {] -->", "not-a-worksheet"],
    ["other JSON", '{"name": "x"}', "not-a-worksheet"],
    ["a list", "[1]", "not-a-worksheet"],
    ["deep nesting", `${"[".repeat(90_000)}${"]".repeat(90_000)}`, "not-a-worksheet"],
    ["a self-assessment", '{"$schema":"urn:handrail:schema:self-assessment"}', "not-a-worksheet"],
    ["fields that are none", JSON.stringify({ ...other, fields: [1] }), "not-a-worksheet"],
    ["no version", JSON.stringify({ ...other, schema: "1", fields: {} }), "not-a-worksheet"],
    ["a newer version", JSON.stringify({ ...other, schema: 2, fields: [] }), "newer"],
    ["newer Markdown", head.replace('"schema":1', '"schema":2'), "newer"],
    ["another worksheet", JSON.stringify({ ...other, worksheet: "w", fields: {} }), "foreign"],
    ["another's Markdown", head.replace("canvas", "w"), "foreign"],
    ["too much", " ".repeat(MOST_BYTES + 1), "too-large"],
    [
      "too long a text",
      `${head}## P <!-- field: problem -->\n\n${"x".repeat(20_001)}\n`,
      "too-long",
    ],
    [
      "too long a cell",
      JSON.stringify({ ...other, fields: { hypotheses: [{ effect: "x".repeat(20_001) }] } }),
      "too-long",
    ],
    [
      "too many rows",
      JSON.stringify({
        ...other,
        fields: { hypotheses: Array.from({ length: 1001 }, () => ({ effect: "x" })) },
      }),
      "too-large",
    ],
  ] as const) {
    test(`is refused: ${name}`, () => {
      const found = readWorksheet(text, SHEET);
      assert.ok("why" in found, JSON.stringify(found));
      assert.equal(found.why, why);
    });
  }

  test("as long as a field may be is not too long", () => {
    const text = `${head}## P <!-- field: problem -->\n\n${"x".repeat(20_000)}\n`;
    assert.equal(String(read(text).contents.get("problem")).length, 20_000);
  });
});
