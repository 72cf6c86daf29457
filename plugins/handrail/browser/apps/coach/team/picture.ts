/**
 * The table as one picture that needs nothing else: an SVG with its title, its legend and its own colours.
 *
 * Every text in it may come from a file, and is escaped. It is always on white: it goes into documents and onto walls.
 */

import type { Column, Row } from "./board.ts";
import { marksOf, type Marks } from "./cell.ts";
import { nameOf, type Shown } from "./choice.ts";
import { scalesOf } from "./levels.ts";
import { say } from "./words.ts";

const INK = "#172124";
const QUIET = "#4f5a5e";
const LINE = "#c9d0d2";
const WARM = "#a3541a";
const PAPER = "#ffffff";
/** The five steps of `styles/tokens.css`, and half faded. */
const SHADES = [PAPER, "#c0e7e6", "#80c6c5", "#42a3a3", "#007979", "#004e4e"];
const FADED = [PAPER, "#e8f6f6", "#d0eaea", "#b8dddd", "#a0d0d0", "#a0bfbf"];

const MARKS = [
  "legendMet",
  "legendBelow",
  "legendFree",
  "legendOwn",
  "legendOld",
  "legendDue",
  "legendNone",
] as const;

/** Lengths in units of the picture; letters are as wide as fonts make them, so there is room to spare. */
const SIZE = { cell: 74, row: 40, names: 220, top: 84, edge: 24, entry: 22, letter: 7 };
const LONGEST_HEAD = 30;
/** Beside a level in the legend. */
const BOX = { width: 14, height: 14, rx: 3 };

/** A text within markup; signs that XML cannot hold are left out. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

type Attributes = Readonly<Record<string, string | number>>;

function mark(name: string, attributes: Attributes, inner = ""): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(`${value}`)}"`);
  return inner ? `<${name}${said.join("")}>${inner}</${name}>` : `<${name}${said.join("")}/>`;
}

function text(x: number, y: number, words: string, more: Attributes = {}): string {
  return mark("text", { x, y, ...more }, escaped(words));
}

function cut(words: string, letters: number): string {
  const signs = Array.from(words);
  return signs.length > letters ? `${signs.slice(0, letters - 1).join("")}…` : words;
}

export interface Heading {
  readonly title: string;
  readonly subtitle: string;
  readonly areas: readonly { readonly id: string; readonly title: string }[];
}

export function pictureOf({ rows, columns, choice }: Shown, heading: Heading): string {
  const { edge, names, cell, row, top, letter } = SIZE;
  const left = edge + names;
  const heads = columns.map(({ title }) => cut(title, LONGEST_HEAD));
  const longest = Math.max(6, ...heads.map((head) => Array.from(head).length));
  const first = top + longest * letter + 12;
  const legend = legendOf(columns, first + rows.length * row + 34);
  const width = Math.max(left + columns.length * cell + edge, 800);
  const height = legend.end + edge;
  const body = [
    mark("rect", { width, height, fill: PAPER }),
    text(edge, edge + 16, heading.title, { "font-size": 18, "font-weight": 650 }),
    text(edge, edge + 36, heading.subtitle, { fill: QUIET }),
    ...columns.map((column, at) => {
      const x = left + at * cell;
      const isFirst = columns[at - 1]?.area !== column.area;
      return (isFirst ? areaOf(column, x, first, heading) : "") + headOf(heads[at] ?? "", x, first);
    }),
    ...rows.map((one, at) => rowOf(one, columns, first + at * row, choice.anonymous)),
    legend.marks,
  ];
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "img",
    "font-family": "Inter, system-ui, sans-serif",
    "font-size": 12,
    fill: INK,
  };
  const title = mark("title", {}, escaped(`${heading.title}, ${heading.subtitle}`));
  return `${mark("svg", attributes, title + body.join("\n"))}\n`;
}

function areaOf({ area }: Column, x: number, until: number, { areas }: Heading): string {
  const title = areas.find(({ id }) => id === area)?.title ?? area;
  const line = { x1: x, x2: x, y1: SIZE.top - 16, y2: until, stroke: LINE };
  return mark("line", line) + text(x + 6, SIZE.top - 5, cut(title, 22), { "font-weight": 650 });
}

function headOf(words: string, x: number, until: number): string {
  const [at, y] = [x + SIZE.cell / 2 + 4, until - 8];
  return text(at, y, words, { transform: `rotate(-90 ${at} ${y})` });
}

function rowOf(row: Row, columns: readonly Column[], y: number, anonymous: boolean): string {
  const { edge, names, cell, row: high } = SIZE;
  const about = [row.roleTitle, row.team].filter(Boolean).join(" · ");
  const tiles = columns.map((column, at) => {
    const known = row.cells[column.place];
    return known ? tileOf(marksOf(known, column), edge + names + at * cell, y) : "";
  });
  return [
    text(edge, y + 17, cut(nameOf(row, anonymous), 28), { "font-weight": 600 }),
    text(edge, y + 31, cut(about, 36), { "font-size": 10, fill: QUIET }),
    ...tiles,
    mark("line", { x1: edge, x2: edge + names - 8, y1: y + high, y2: y + high, stroke: LINE }),
  ].join("");
}

function tileOf(marks: Marks, x: number, y: number): string {
  const old = marks.age !== "";
  const fill = (old ? FADED : SHADES)[marks.shade] ?? PAPER;
  const ink = !old && marks.shade > 3 ? PAPER : INK;
  const outline: Record<Marks["outline"], Attributes> = {
    none: { stroke: marks.shade > 0 ? "none" : LINE },
    met: { stroke: QUIET },
    below: { stroke: INK, "stroke-width": 1.5, "stroke-dasharray": "4 3" },
  };
  const small = { "font-size": 10, fill: ink };
  const end = x + SIZE.cell - 8;
  const up = y + (marks.aim !== "" || marks.ring ? 17 : 24);
  const box = { x: x + 2, y: y + 2, width: SIZE.cell - 4, height: 36, rx: 5, fill };
  const parts = [
    mark("rect", { ...box, ...outline[marks.outline] }),
    text(x + 8, up, marks.level, { "font-weight": 650, fill: ink }),
  ];
  if (old)
    parts.push(text(end - (marks.due ? 16 : 0), up, marks.age, { ...small, "text-anchor": "end" }));
  if (marks.due) {
    parts.push(mark("circle", { cx: end - 6, cy: up - 4, r: 6.5, fill: WARM }));
    const sign = { "font-weight": 800, "text-anchor": "middle", fill: PAPER };
    parts.push(text(end - 6, up, "!", sign));
  }
  if (marks.aim) parts.push(text(x + 8, y + 32, `↑${marks.aim}`, small));
  if (marks.ring) {
    const at = marks.own === "" ? end - 4 : x + 43;
    const circle = { cx: at, cy: y + 28.5, r: 3.2, fill: "none", stroke: ink, "stroke-width": 1.4 };
    parts.push(mark("circle", circle));
    parts.push(text(at + 5.5, y + 32, marks.own, small));
  }
  return parts.join("");
}

function legendOf(columns: readonly Column[], y: number): { marks: string; end: number } {
  const { edge, entry } = SIZE;
  const parts = [text(edge, y, say("legend"), { "font-weight": 650 })];
  let at = y + entry;
  for (const levels of scalesOf(columns)) {
    const rungs = [...levels, { short: say("notYetShort"), title: say("notYet"), shade: 0 }];
    rungs.forEach(({ short, title, shade }, index) => {
      const x = edge + (index % 6) * 125;
      if (index > 0 && index % 6 === 0) at += entry;
      parts.push(
        mark("rect", {
          ...BOX,
          x,
          y: at - 11,
          fill: SHADES[shade] ?? PAPER,
          stroke: shade ? "none" : LINE,
        }),
        text(x + 20, at, cut(`${short}: ${title}`, 16)),
      );
    });
    at += entry;
  }
  for (const words of MARKS) {
    parts.push(text(edge, at, say(words), { fill: QUIET }));
    at += entry - 4;
  }
  return { marks: parts.join(""), end: at };
}
