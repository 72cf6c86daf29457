/**
 * The table as one picture that needs nothing else: an SVG with its title, its legend and its own colours.
 *
 * Every text in it may come from a file, and is escaped. It is always on white: it goes into documents and onto walls.
 */

import { isolated } from "../../../phrases.ts";
import { enumerated, labelled } from "../../../signs.ts";
import type { Column, Row } from "./board.ts";
import { marksOf, type Marks } from "./cell.ts";
import { nameOf, type Shown } from "./choice.ts";
import {
  cut,
  escaped,
  lettersOf,
  mark,
  mirrored,
  text,
  type Attributes,
  type Draw,
} from "./drawing.ts";
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
const SIZE = { cell: 74, row: 40, names: 220, top: 84, edge: 24, entry: 22, letter: 7, small: 6 };
const LONGEST_HEAD = 30;
/** Beside a level in the legend. */
const BOX = { width: 14, height: 14, rx: 3 };

export interface Heading {
  readonly title: string;
  readonly subtitle: string;
  readonly areas: readonly { readonly id: string; readonly title: string }[];
  /** Whether one reads it from the right. */
  readonly fromRight: boolean;
}

export function pictureOf({ rows, columns, choice }: Shown, heading: Heading): string {
  const { edge, names, row, top, letter } = SIZE;
  const cell = cellWidth(rows, columns);
  const left = edge + names;
  const heads = columns.map(({ title }) => isolated(cut(title, LONGEST_HEAD)));
  const longest = Math.max(6, ...heads.map(lettersOf));
  const first = top + longest * letter + 12;
  const width = Math.max(left + columns.length * cell + edge, 800);
  const draw = heading.fromRight ? mirrored(width) : mark;
  const legend = legendOf(draw, columns, first + rows.length * row + 34);
  const height = legend.end + edge;
  const body = [
    mark("rect", { width, height, fill: PAPER }),
    text(draw, edge, edge + 16, heading.title, { "font-size": 18, "font-weight": 650 }),
    text(draw, edge, edge + 36, heading.subtitle, { fill: QUIET }),
    ...columns.map((column, at) => {
      const x = left + at * cell;
      const isFirst = columns[at - 1]?.area !== column.area;
      // It begins below, whichever way it runs.
      const upwards = { turn: -90, "text-anchor": heading.fromRight ? "end" : "start" };
      return (
        (isFirst ? areaOf(draw, column, x, first, heading) : "") +
        text(draw, x + cell / 2 + 4, first - 8, heads[at] ?? "", upwards)
      );
    }),
    ...rows.map((one, at) => rowOf(draw, one, columns, cell, first + at * row, choice.anonymous)),
    legend.marks,
  ];
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "img",
    direction: heading.fromRight ? "rtl" : "ltr",
    "font-family": "Inter, system-ui, sans-serif",
    "font-size": 12,
    fill: INK,
  };
  const title = mark("title", {}, escaped(enumerated([heading.title, heading.subtitle])));
  return `${mark("svg", attributes, title + body.join("\n"))}\n`;
}

function areaOf(
  draw: Draw,
  { area }: Column,
  x: number,
  until: number,
  { areas }: Heading,
): string {
  const title = areas.find(({ id }) => id === area)?.title ?? area;
  const line = { x1: x, x2: x, y1: SIZE.top - 16, y2: until, stroke: LINE };
  return (
    draw("line", line) + text(draw, x + 6, SIZE.top - 5, cut(title, 22), { "font-weight": 650 })
  );
}

/** Wide enough for the widest level with its age and the sign of a review. */
function cellWidth(rows: readonly Row[], columns: readonly Column[]): number {
  const { cell, letter } = SIZE;
  const widths = columns.flatMap((column) =>
    rows.map(({ cells }) => {
      const known = cells[column.place];
      if (known === undefined) return 0;
      const { level, age, due, aim, own } = marksOf(known, column);
      const above = lettersOf(level + age) * letter + (due ? 16 : 0);
      return 28 + Math.max(above, lettersOf(aim + own) * letter + 10);
    }),
  );
  return widths.reduce((most, width) => Math.max(most, Math.ceil(width)), cell);
}

function rowOf(
  draw: Draw,
  row: Row,
  columns: readonly Column[],
  cell: number,
  y: number,
  anonymous: boolean,
): string {
  const { edge, names, row: high } = SIZE;
  const about = [row.roleTitle, row.team].filter(Boolean).join(" · ");
  const tiles = columns.map((column, at) => {
    const known = row.cells[column.place];
    return known ? tileOf(draw, marksOf(known, column), edge + names + at * cell, y, cell) : "";
  });
  return [
    text(draw, edge, y + 17, cut(nameOf(row, anonymous), 28), { "font-weight": 600 }),
    text(draw, edge, y + 31, cut(about, 36), { "font-size": 10, fill: QUIET }),
    ...tiles,
    draw("line", { x1: edge, x2: edge + names - 8, y1: y + high, y2: y + high, stroke: LINE }),
  ].join("");
}

function tileOf(draw: Draw, marks: Marks, x: number, y: number, width: number): string {
  const old = marks.age !== "";
  const fill = (old ? FADED : SHADES)[marks.shade] ?? PAPER;
  const ink = !old && marks.shade > 3 ? PAPER : INK;
  const outline: Record<Marks["outline"], Attributes> = {
    none: { stroke: marks.shade > 0 ? "none" : LINE },
    met: { stroke: QUIET },
    below: { stroke: INK, "stroke-width": 1.5, "stroke-dasharray": "4 3" },
  };
  const small = { "font-size": 10, fill: ink };
  const end = x + width - 8;
  const up = y + (marks.aim !== "" || marks.ring ? 17 : 24);
  const box = { x: x + 2, y: y + 2, width: width - 4, height: 36, rx: 5, fill };
  const parts = [
    draw("rect", { ...box, ...outline[marks.outline] }),
    text(draw, x + 8, up, marks.level, { "font-weight": 650, fill: ink }),
  ];
  if (old) {
    const aside = { ...small, "text-anchor": "end" };
    parts.push(text(draw, end - (marks.due ? 16 : 0), up, marks.age, aside));
  }
  if (marks.due) {
    parts.push(draw("circle", { cx: end - 6, cy: up - 4, r: 6.5, fill: WARM }));
    const sign = { "font-weight": 800, "text-anchor": "middle", fill: PAPER };
    parts.push(text(draw, end - 6, up, "!", sign));
  }
  if (marks.aim) parts.push(text(draw, x + 8, y + 32, `↑${marks.aim}`, small));
  if (marks.ring) {
    const at = marks.own === "" ? end - 4 : end - 5 - lettersOf(marks.own) * SIZE.small;
    const circle = { cx: at, cy: y + 28.5, r: 3.2, fill: "none", stroke: ink, "stroke-width": 1.4 };
    parts.push(draw("circle", circle));
    parts.push(text(draw, at + 5.5, y + 32, marks.own, small));
  }
  return parts.join("");
}

function legendOf(
  draw: Draw,
  columns: readonly Column[],
  y: number,
): { marks: string; end: number } {
  const { edge, entry } = SIZE;
  const parts = [text(draw, edge, y, say("legend"), { "font-weight": 650 })];
  let at = y + entry;
  for (const levels of scalesOf(columns)) {
    const rungs = [...levels, { short: say("notYetShort"), title: say("notYet"), shade: 0 }];
    rungs.forEach(({ short, title, shade }, index) => {
      const x = edge + (index % 6) * 125;
      if (index > 0 && index % 6 === 0) at += entry;
      parts.push(
        draw("rect", {
          ...BOX,
          x,
          y: at - 11,
          fill: SHADES[shade] ?? PAPER,
          stroke: shade ? "none" : LINE,
        }),
        text(draw, x + 20, at, labelled(short, cut(title, 14 - lettersOf(short)))),
      );
    });
    at += entry;
  }
  for (const words of MARKS) {
    parts.push(text(draw, edge, at, say(words), { fill: QUIET }));
    at += entry - 4;
  }
  return { marks: parts.join(""), end: at };
}
