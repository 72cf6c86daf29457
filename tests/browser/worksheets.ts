/** A worksheet with a field of every kind, and anything that could be written in it. */

import fc from "fast-check";

import {
  contentOf,
  rowsContent,
  type Content,
  type Contents,
  type Sheet,
  type WorksheetField,
} from "../../plugins/handrail/browser/worksheet/content.ts";
import type { Cells } from "../../plugins/handrail/browser/worksheet/rows.ts";

export const SHEET: Sheet = {
  id: "canvas",
  title: "Opportunity canvas",
  fields: [
    { id: "problem", label: "Problem", kind: "text" },
    { id: "jobs", label: "Customer jobs", kind: "list" },
    { id: "confidence", label: "Confidence", kind: "score", min: 1, max: 5 },
    {
      id: "kind",
      label: "Kind <!-- field: jobs -->",
      kind: "choice",
      options: [
        { id: "explore", text: "Exploration" },
        { id: "optimise", text: "Optimisation | both <!-- explore -->" },
      ],
    },
    {
      id: "evidence",
      label: "Evidence",
      kind: "choices",
      options: [
        { id: "talk", text: "Interviews" },
        { id: "count", text: "Numbers" },
        { id: "constructor", text: "A test" },
      ],
    },
    {
      id: "hypotheses",
      label: "Hypotheses",
      kind: "table",
      columns: [
        { id: "hypothesis", text: "Hypothesis" },
        { id: "effect", text: "Effect | expected" },
      ],
    },
    { id: "constructor", label: "Problem", kind: "text" },
  ],
};

/** What is taken for markup somewhere: by Markdown, by HTML, by our own files. */
const HOSTILE = [
  "",
  " ",
  "\n",
  "\n\n a \n\n",
  "\r\n|\r",
  "## Problem <!-- field: problem -->",
  "\\## x <!-- field: problem -->",
  "\\\\## x <!-- field: jobs -->  ",
  "a\n## Kind <!-- field: kind -->\n- [x] no <!-- explore -->",
  '<!-- handrail worksheet {"worksheet":"other","schema":9} -->',
  "- [x] done",
  "- - -",
  "| a | b |",
  "\\|",
  "\\\\|\\",
  "<br>",
  "\\<br />",
  "&#32;",
  "\\&#9;x",
  "\t tab \t",
  "</textarea><script>alert(1)</script>",
  "--> <!--",
  "\u2028\u2029\u0085\u00a0",
  "ключ שלום 🙂",
  "```",
  "# x",
  "3 of 5",
];

export const texts = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 8 })), {
    maxLength: 4,
  })
  .map((pieces) => pieces.join(""));

const cells = (field: WorksheetField): fc.Arbitrary<Cells> =>
  fc
    .tuple(...(field.columns ?? []).map(({ id }) => fc.tuple(fc.constant(id), texts)))
    .map((entries) => new Map(entries));

function contentsIn(field: WorksheetField): fc.Arbitrary<Content | undefined> {
  switch (field.kind) {
    case "table":
      return fc.array(cells(field), { maxLength: 4 }).map((rows) => rowsContent(field, rows));
    case "score":
      return fc.integer({ min: 0, max: 6 }).map((score) => contentOf(field, score));
    case "choice":
      return fc.constantFrom("explore", "optimise", "", null).map((id) => contentOf(field, id));
    case "choices":
      return fc
        .subarray(["constructor", "talk", "count", "gone"])
        .map((ids) => contentOf(field, ids));
    default:
      return texts.map((text) => contentOf(field, text));
  }
}

/** Everything that a copy can say. */
export const contents: fc.Arbitrary<Contents> = fc
  .tuple(...SHEET.fields.map((field) => fc.tuple(fc.constant(field.id), contentsIn(field))))
  .map(
    (entries) =>
      new Map(entries.filter((entry): entry is [string, Content] => entry[1] !== undefined)),
  );
