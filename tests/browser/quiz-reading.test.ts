/** How texts and numbers are read, however learners write them. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { readNumber } from "../../plugins/handrail/browser/quiz/number.ts";
import { folded } from "../../plugins/handrail/browser/quiz/text.ts";

describe("a text", () => {
  test("keeps what carries meaning", () => {
    assert.notEqual(folded("C"), folded("C#"));
    assert.notEqual(folded("C++"), folded("C"));
    assert.notEqual(folded("?"), folded("!"));
    assert.equal(folded("it’s"), folded("It's"));
    assert.equal(folded("so–called"), folded("so-called"));
    assert.equal(folded("e\u0301"), folded("É"));
  });

  test("folds once and for all, and never to nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (written) => {
        const once = folded(written);
        assert.equal(folded(once), once);
        assert.equal(
          once === "",
          written
            .normalize("NFKC")
            .replace(/\p{Cf}/gu, "")
            .trim() === "",
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a number", () => {
  const read = (written: string) => {
    const result = readNumber(written, 20, 5);
    return result.kind === "number" ? result.value : result.kind;
  };

  test("may have a decimal comma or point, a sign, and digits of other scripts", () => {
    const right: Record<string, number> = {
      "20": 20,
      " 20 ": 20,
      "3,5": 3.5,
      "3.5": 3.5,
      ",5": 0.5,
      "-4": -4,
      "−4": -4,
      "+4": 4,
      "0,125": 0.125,
      "1234,5": 1234.5,
      "2000": 2000,
      "20.": 20,
      "٢٠": 20,
      "۳٫۵": 3.5,
      "２０": 20,
    };
    for (const [written, value] of Object.entries(right))
      assert.equal(read(written), value, written);
  });

  test("may carry a unit, which is not read", () => {
    for (const written of ["20 %", "20%", "20 minutes", "€20", "20 €", "20°", "20 m²", "20 min."]) {
      assert.equal(read(written), 20, written);
    }
  });

  test("is refused with separators of thousands, for nobody knows what they mean", () => {
    const refused = [
      "1,000",
      "1.000",
      "1 000",
      "1\u202f000",
      "1'000",
      "1,000.5",
      "1.000.000",
      "12,500 km",
    ];
    for (const written of refused) assert.equal(read(written), "thousands", written);
  });

  test("may have three decimals where the right one has", () => {
    assert.deepEqual(readNumber("3.125", 3.125, 0), { kind: "number", value: 3.125 });
    assert.deepEqual(readNumber("3,1", 3.125, 0), { kind: "number", value: 3.1 });
    assert.deepEqual(readNumber("1.005", 1, 1e-3), { kind: "number", value: 1.005 });
    assert.deepEqual(readNumber("3.125", 3, 1), { kind: "thousands" });
  });

  test("is nothing else", () => {
    const others = [
      "",
      " ",
      "about 20",
      "twenty",
      "20 to 30",
      "1e3",
      "--4",
      "0x10",
      "Infinity",
      "½",
      "10²3",
      ".",
      ",",
      "%",
    ];
    for (const written of others) assert.equal(read(written), "none", written);
    assert.equal(read("9".repeat(400)), "none");
  });

  test("reads every number back that is written with a point or a comma", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 2 }),
        (digits, places) => {
          const value = digits / 10 ** places;
          for (const written of [String(value), String(value).replace(".", ","), `${value} %`]) {
            assert.equal(read(written), value, written);
          }
        },
      ),
    );
  });

  test("never throws, and reads no number that is not finite", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789.,-+ e%€x'’٣\u0000") }),
        (written) => {
          const value = read(written);
          assert.ok(typeof value === "string" || Number.isFinite(value));
        },
      ),
    );
  });
});
