/** What the tests of the record share: documents a hostile file could hold, and how to look at them. */

import fc from "fast-check";

import {
  LATEST,
  serialise,
  settled,
  type Json,
  type Leaf,
  type LearnerDocument,
} from "../../plugins/handrail/browser/store/document.ts";

export const SITE = "product-owner";

const HOSTILE = [
  "",
  "/",
  "//",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "module/__proto__",
  "\ud800",
  "\udfff/\ud800",
  "\u0000",
  '"\\',
  "ключ/ключ",
  "e\u0301",
  "\u00e9",
];
const ORDINARY = ["module/a", "module/b", "module/ab", "check/c/x", "check/c/y", "check/d/x"];

/** Any sequence of UTF-16 units, lone surrogates among them. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
  .map((codes) => String.fromCharCode(...codes));

export const paths = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ORDINARY) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: units },
);

export const scopes = fc.oneof(
  fc.constantFrom("", "module/", "check/", "check/c/", "module/a", "/"),
  fc.constantFrom(...HOSTILE),
);

/** Values and moments come from few, so that ties are frequent. */
export const values: fc.Arbitrary<Json> = fc.oneof(
  fc.boolean(),
  fc.constantFrom<Json>(0, 1, -1, 0.1, null, "", "true", [], {}, [1, [2]], { b: 1, a: 2 }),
  units,
  fc.dictionary(fc.constantFrom("a", "b", "__proto__", "constructor"), fc.boolean(), {
    noNullPrototype: false,
  }),
);

export const moments = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, LATEST) },
);

/** A reset that nothing could follow is none that is read. */
const resets = moments.map((at) => Math.min(at, LATEST - 1));

export const documents: fc.Arbitrary<LearnerDocument> = fc
  .record({
    leaves: fc.array(fc.tuple(paths, fc.tuple(values, moments)), { maxLength: 8 }),
    resets: fc.array(fc.tuple(scopes, resets), { maxLength: 2 }),
  })
  .map(({ leaves, resets }) =>
    settled({ site: SITE, leaves: new Map<string, Leaf>(leaves), resets: new Map(resets) }),
  );

/** The text of a document: two documents are equal when their texts are. */
export const text = serialise;

/** A document from plain objects. */
export function documentOf(
  leaves: Record<string, Leaf>,
  resets: Record<string, number> = {},
  site = SITE,
): LearnerDocument {
  return {
    site,
    leaves: new Map(Object.entries(leaves)),
    resets: new Map(Object.entries(resets)),
  };
}
