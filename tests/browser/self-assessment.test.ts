/** What a coach gets: the file, the link, the text; and reading them when anybody may have written them. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { deflateRawSync } from "node:zlib";

import fc from "fast-check";

import { summaryOf } from "../../plugins/handrail/browser/exchange/assessment-summary.ts";
import { assessmentText } from "../../plugins/handrail/browser/exchange/assessment-text.ts";
import {
  LONGEST_FRAGMENT,
  canShare,
  fragmentOf,
  isShared,
  sharedText,
} from "../../plugins/handrail/browser/exchange/fragment.ts";
import {
  LONGEST_TEXT,
  keptAssessments,
  ratingCount,
  readSelfAssessment,
  selfAssessmentLine,
  selfAssessmentText,
  type SharedAssessment,
} from "../../plugins/handrail/browser/exchange/self-assessment-file.ts";
import {
  RATINGS,
  writtenAssessment,
  type Rating,
  type SelfAssessment,
} from "../../plugins/handrail/browser/record.ts";
import { documentOf } from "./documents.ts";
import { GUIDE } from "./guides.ts";

const AT = Date.UTC(2026, 10, 3, 14, 20, 11, 250);

function assessment(
  ratings: Record<string, Record<string, Rating>>,
  more: Partial<SelfAssessment> = {},
): SelfAssessment {
  return {
    id: "a1",
    at: AT,
    framework: { id: "product-owner", version: "1.0.0" },
    role: "owner",
    ratings: new Map(Object.entries(ratings).map(([id, of]) => [id, new Map(Object.entries(of))])),
    notes: new Map(),
    evidence: new Map(),
    ...more,
  };
}

const shared = (of: SelfAssessment, name = ""): SharedAssessment => ({
  site: "s",
  name,
  assessment: of,
});

const word = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("__proto__", "constructor", "pm"),
);
const filled = word.filter((text) => text !== "");
const anyShared: fc.Arbitrary<SharedAssessment> = fc
  .record({
    site: word,
    name: word,
    at: fc.nat({ max: 253_402_300_799_999 }),
    ratings: fc.array(fc.tuple(word, fc.array(fc.tuple(word, fc.constantFrom(...RATINGS))))),
    notes: fc.array(fc.tuple(word, filled)),
  })
  .map(({ site, name, at, ratings, notes }) => ({
    site,
    name,
    assessment: assessment(
      {},
      { at, ratings: new Map(ratings.map(([id, of]) => [id, new Map(of)])), notes: new Map(notes) },
    ),
  }));

describe("the self-assessment file", () => {
  test("comes back as it was, from the file and from a link", async () => {
    await fc.assert(
      fc.asyncProperty(anyShared, async (original) => {
        assert.deepEqual(readSelfAssessment(selfAssessmentText(original)), original);
        const text = selfAssessmentLine(original);
        assert.deepEqual(readSelfAssessment(text), original);
        // What is no Unicode text cannot be in an address; JSON writes it as an escape.
        assert.equal(await sharedText(await fragmentOf(text), LONGEST_TEXT), text);
      }),
    );
  });

  test("names schema, framework and version, role and date, and a name only when there is one", () => {
    const written = JSON.parse(
      selfAssessmentText(shared(assessment({ pm: { owns: "sometimes" } }))),
    ) as Record<string, unknown>;
    assert.deepEqual(written, {
      $schema: "urn:handrail:schema:self-assessment",
      schema: 1,
      site: "s",
      id: "a1",
      date: "2026-11-03T14:20:11.250Z",
      framework: { id: "product-owner", version: "1.0.0" },
      role: "owner",
      ratings: { pm: { owns: "sometimes" } },
      notes: {},
      evidence: {},
    });
    assert.match(selfAssessmentText(shared(assessment({}), "Anna")), /"name": "Anna"/);
  });

  test("holds nothing of the rest of the record", () => {
    const text = selfAssessmentText(shared(assessment({})));
    assert.deepEqual(Object.keys(JSON.parse(text) as object).sort(), [
      "$schema",
      "date",
      "evidence",
      "framework",
      "id",
      "notes",
      "ratings",
      "role",
      "schema",
      "site",
    ]);
  });

  test("is refused when it is something else, and never more than that", () => {
    const good = JSON.parse(selfAssessmentText(shared(assessment({})))) as Record<string, unknown>;
    const readWith = (changes: object) =>
      readSelfAssessment(JSON.stringify({ ...good, ...changes }));
    assert.equal(typeof readWith({}), "object");
    assert.equal(readWith({ schema: 2 }), "newer");
    for (const changes of [
      { $schema: "x" },
      { schema: "1" },
      { date: 5 },
      { date: "yesterday" },
      { date: "2026-13-45T99:00:00Z" },
      { framework: null },
    ]) {
      assert.equal(readWith(changes), "unreadable", JSON.stringify(changes));
    }
    for (const text of [
      "",
      "{",
      "null",
      "[]",
      "7",
      "[".repeat(100_000),
      " ".repeat(LONGEST_TEXT + 1),
    ]) {
      assert.equal(readSelfAssessment(text), "unreadable");
    }
    const hostile = readWith({
      ratings: { pm: { owns: "boss", asks: "sometimes" }, x: 7 },
      notes: [1],
    });
    assert.ok(typeof hostile === "object");
    assert.equal(ratingCount(hostile.assessment), 1);
  });

  test("a moment beyond all calendars can be written", () => {
    assert.match(selfAssessmentText(shared(assessment({}, { at: 8e18 }))), /"9999-12-31T/);
  });

  test("the kept ones come newest first; what is none is left out", () => {
    const leaf = (at: number) => [writtenAssessment(assessment({}, { at })), 1] as const;
    const { leaves } = documentOf({
      "assessment/a": leaf(5),
      "assessment/b": leaf(9),
      "assessment/c": ["rubbish", 1],
      "goal/a": leaf(7),
    });
    assert.deepEqual(
      keptAssessments(leaves).map(({ id }) => id),
      ["b", "a"],
    );
  });
});

describe("the link", () => {
  test("is short, and made of what needs no escaping", async () => {
    const statements = Array.from(
      { length: 150 },
      (_, n) => [`says-something-${n}`, RATINGS[n % 5]!] as const,
    );
    const text = selfAssessmentLine(shared(assessment({ pm: Object.fromEntries(statements) })));
    const fragment = await fragmentOf(text);
    assert.ok(canShare());
    assert.match(fragment, /^#share=[\w-]+$/);
    assert.ok(fragment.length < text.length / 3, `${fragment.length} of ${text.length}`);
  });

  test("that is damaged, cut, stuffed or a bomb is no text, and no error", async () => {
    const good = await fragmentOf(
      selfAssessmentLine(shared(assessment({ pm: { owns: "sometimes" } }))),
    );
    assert.ok(isShared(good));
    const bomb = `#share=${deflateRawSync(Buffer.alloc(50_000_000)).toString("base64url")}`;
    assert.ok(bomb.length < LONGEST_FRAGMENT);
    for (const hash of [
      "",
      "#share=",
      "#share=!",
      "#other=abc",
      good.slice(0, -8),
      `${good}%20`,
      `#share=${"A".repeat(LONGEST_FRAGMENT + 1)}`,
      `#share=${deflateRawSync(Buffer.from([0xff, 0xfe])).toString("base64url")}`,
      bomb,
    ]) {
      assert.equal(await sharedText(hash, LONGEST_TEXT), undefined, hash.slice(0, 40));
    }
  });
});

describe("what a self-assessment comes to", () => {
  const all = assessment(
    {
      design: { explains: "not-yet" },
      pm: { explains: "consistently", asks: "helps-others", owns: "sometimes" },
      gone: { x: "sometimes" },
    },
    {
      notes: new Map([["pm", "First line\nsecond *line*"]]),
      evidence: new Map([["pm", "Roadmap"]]),
    },
  );

  test("is told by competency in the framework's order, with the role's targets", () => {
    const { rows, role, sameFramework } = summaryOf(all, GUIDE.framework);
    assert.equal(role?.title, "Product Owner");
    assert.ok(sameFramework);
    assert.deepEqual(
      rows.map(({ title, level, target, met, unrated }) => [title, level, target, met, unrated]),
      [
        ["Product management", "Beginner", "Expert", false, 0],
        ["Design", "", "", false, 1],
        ["gone", "", "", false, 0],
      ],
    );
  });

  test("a target that nobody rated is told as not assessed", () => {
    const [row] = summaryOf(assessment({}), GUIDE.framework).rows;
    assert.equal(row?.assessed, false);
    assert.equal(row?.target, "Expert");
  });

  test("reads without the site's framework, and says when it is another version", () => {
    assert.deepEqual(
      summaryOf(all, null).rows.map(({ title }) => title),
      ["design", "pm", "gone"],
    );
    const older = assessment({}, { framework: { id: "product-owner", version: "0.9.0" } });
    assert.equal(summaryOf(older, GUIDE.framework).sameFramework, false);
  });

  test("as text reads well by itself", () => {
    assert.equal(
      assessmentText(shared(all, "Anna"), GUIDE.framework, () => "3 November 2026"),
      `# Self-assessment of Anna

3 November 2026
Role: Product Owner
Framework: Product owner 1.0.0

- Product management: level reached: Beginner; target: Expert
  - Ratings: 1 I help others do this, 1 Consistently, 1 Sometimes
  - Note: First line
    second *line*
  - Evidence: Roadmap
- Design: no level reached yet; 1 statement not rated
  - Ratings: 1 Not yet
- gone: not a competency of this site
  - Ratings: 1 Sometimes
`,
    );
    assert.match(
      assessmentText(shared(assessment({})), GUIDE.framework, String),
      /\n- Not assessed, though the role asks for it: Product management \(Expert\)\n$/,
    );
  });
});
