/**
 * Numbers as learners write them.
 *
 * - A decimal comma or point, a sign, digits of any of the common scripts.
 * - A unit after the number and a currency sign before it are let pass, and not read: "20 %" is 20, not 0.2.
 * - Separators of thousands are refused, for "1,000" is a thousand to one reader and one to another. A lone comma or
 *   point before exactly three digits is taken for a decimal one only where the right answer has as many decimals.
 */

export type NumberRead =
  { readonly kind: "number"; readonly value: number } | { readonly kind: "none" | "thousands" };

/** The zeros of scripts whose ten digits follow each other: Arabic, Persian, Devanagari, Bengali, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

/** A number and, behind it, a unit without digits. */
const NUMBER = /^([+-]?)\p{Sc}?\s*(\d*)(?:[.,](\d+))?\s*(?:[\p{L}\p{Sc}%‰°'"′″][^\d]*)?\.?$/u;

const THOUSANDS = /\d[\s'’_.,]\d{3}(?!\d)/u;

function withPlainDigits(text: string): string {
  return text
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) as number;
      const zero = ZEROS.find((start) => code >= start && code < start + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replace(/\u066b/g, ".")
    .replace(/[\u066c\u060c\uff0c]/g, ",")
    .replace(/[\u2212\u2013\ufe63\uff0d]/g, "-")
    .replace(/\p{Cf}/gu, "")
    .trim();
}

/** How many decimals a number has when it is written out. */
function decimals(value: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
}

/** Read what a learner wrote, knowing the numbers of the key (the value and its tolerance). */
export function readNumber(text: string, ...key: readonly number[]): NumberRead {
  const plain = withPlainDigits(text);
  const [, sign = "", whole = "", part = ""] = NUMBER.exec(plain) ?? [];
  if (whole + part === "") return { kind: THOUSANDS.test(plain) ? "thousands" : "none" };
  const lone = part.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (lone && !key.some((value) => decimals(value) >= 3)) return { kind: "thousands" };
  const value = Number(`${sign}${whole || "0"}.${part || "0"}`);
  return Number.isFinite(value) ? { kind: "number", value } : { kind: "none" };
}
