/**
 * The marks that a picture is made of, as markup: texts that may come from a file, cut to their room; and the same in a
 * mirror.
 */

import { signsOf } from "../texts.ts";

/** Signs that are as wide as they are high, from the radicals of Chinese on; they count as so many letters. */
const WIDE = /[\u2e80-\u{3ffff}]/u;
const WIDE_LETTERS = 1.75;
/** Signs that say which way a text runs. */
const UNSEEN = /\p{Cf}/gu;

/** A text within markup; signs that XML cannot hold are left out. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export type Attributes = Readonly<Record<string, string | number>>;
/** Makes one mark; `turn` turns it about its place. */
export type Draw = (name: string, attributes: Attributes, inner?: string) => string;

export function mark(name: string, attributes: Attributes, inner = ""): string {
  const said = Object.entries(attributes).map(([key, value]) =>
    key === "turn"
      ? ` transform="rotate(${value} ${attributes["x"]} ${attributes["y"]})"`
      : ` ${key}="${escaped(`${value}`)}"`,
  );
  return inner ? `<${name}${said.join("")}>${inner}</${name}>` : `<${name}${said.join("")}/>`;
}

/** Marks as in a mirror, for whoever reads from the right; the texts themselves run as they do. */
export function mirrored(across: number): Draw {
  return (name, attributes, inner) => {
    const moved = { ...attributes };
    for (const key of ["x", "x1", "x2", "cx"])
      if (key in moved) moved[key] = across - Number(moved[key]) - Number(moved["width"] ?? 0);
    return mark(name, moved, inner);
  };
}

export function text(
  draw: Draw,
  x: number,
  y: number,
  words: string,
  more: Attributes = {},
): string {
  return draw("text", { x, y, ...more }, escaped(words));
}

/** How many letters a text is as wide as. */
export function lettersOf(words: string): number {
  return Array.from(words.replace(UNSEEN, "")).reduce(
    (sum, sign) => sum + (WIDE.test(sign) ? WIDE_LETTERS : 1),
    0,
  );
}

export function cut(words: string, letters: number): string {
  if (lettersOf(words) <= letters) return words;
  const signs = signsOf(words);
  while (signs.length > 0 && lettersOf(signs.join("")) > letters - 1) signs.pop();
  return `${signs.join("")}…`;
}
