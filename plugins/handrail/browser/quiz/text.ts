/**
 * Texts as they are compared: what a person would not call a different answer makes no difference.
 */

/** Marks that end or wrap an answer. Not `#`, `+` or `%`: "C#" is not "C". */
const OUTER = /^[\s.,;:!?¿¡…'"«»‹›()[\]-]+|[\s.,;:!?…'"«»‹›()[\]-]+$/gu;

/** A text without its case, its Unicode form, runs of spaces, kinds of quotes and dashes, and outer punctuation. */
export function folded(text: string): string {
  const plain = text
    .normalize("NFKC")
    // To upper case first: ß and ss, ς and σ become one.
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[‘’‚‛ʼ`]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[\p{Pd}−]/gu, "-")
    .replace(/\s+/g, " ")
    .trim();
  // An answer of punctuation alone is compared as it is.
  return plain.replace(OUTER, "") || plain;
}
