/**
 * Ids of new entries: a letter for their kind, their day, and four random signs, so that two coaches never meet.
 */

const SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";
const LETTERS = { self: "s", coach: "c", assignments: "g", evidence: "e", goals: "o" } as const;
export type IdKind = keyof typeof LETTERS;

/** Bytes from here on would make the first signs more frequent than the others. */
const FAIR = 256 - (256 % SIGNS.length);

/** A random text of letters and digits. */
export function randomSigns(length: number): string {
  let text = "";
  while (text.length < length) {
    const [byte = FAIR] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < FAIR) text += SIGNS[byte % SIGNS.length];
  }
  return text;
}

/** An id such as `g-20260308-9f2c`; none of those that are taken. */
export function newId(kind: IdKind, day: string, taken: ReadonlySet<string> = new Set()): string {
  for (;;) {
    const id = `${LETTERS[kind]}-${day.slice(0, 10).replaceAll("-", "")}-${randomSigns(4)}`;
    if (!taken.has(id)) return id;
  }
}
