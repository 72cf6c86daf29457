/**
 * Where the lines of a figure of levels run; lengths in units of its view box, y downwards.
 *
 * The same measures as `pages/radar.py`, so that a learner's own figure looks like that of a role.
 */

export interface Axis {
  /** Its number in the table beside the figure. */
  readonly number: number;
  readonly title: string;
  /** How many levels its scale has. */
  readonly levels: number;
  /** Rank reached, 0 for "not yet"; undefined while nothing is rated. */
  readonly self: number | undefined;
  /** Rank that was agreed with a coach. */
  readonly agreed?: number | undefined;
  /** Rank of the target; 0 without one. */
  readonly target: number;
  /** Rank reached last time. */
  readonly before: number | undefined;
}

export type Point = readonly [x: number, y: number];

export const WIDTH = 670;
export const CENTRE: Point = [335, 220];
const RADIUS = 150;
const FEWEST = 3;
const MOST = 12;
const LINE = 15;

/** Whether so many axes make a radar; fewer and more are drawn as bars. */
export function isRadar(axes: readonly Axis[]): boolean {
  return axes.length >= FEWEST && axes.length <= MOST;
}

function at(place: number, count: number, distance: number): Point {
  const turn = (2 * Math.PI * place) / count;
  const tenth = (length: number) => Math.round(length * 10) / 10;
  return [
    tenth(CENTRE[0] + distance * Math.sin(turn)),
    tenth(CENTRE[1] - distance * Math.cos(turn)),
  ];
}

/** The corners of a line around the centre, each at its share of the axis. */
export function around(shares: readonly number[]): Point[] {
  return shares.map((share, place) => at(place, shares.length, RADIUS * share));
}

export function pointsOf(points: readonly Point[]): string {
  return points.map((point) => point.join()).join(" ");
}

export interface AxisLabel {
  readonly number: number;
  readonly at: Point;
  readonly anchor: "start" | "middle" | "end";
  readonly x: number;
  /** Each line of the title with its place. */
  readonly lines: readonly { readonly y: number; readonly text: string }[];
}

/** The number at the end of each axis and the title beside it, away from the centre. */
export function labelsOf(axes: readonly Axis[]): AxisLabel[] {
  return axes.map(({ number, title }, place) => {
    const [x, y] = at(place, axes.length, RADIUS + 22);
    const sideways = x - CENTRE[0];
    const anchor = Math.abs(sideways) < 40 ? "middle" : sideways > 0 ? "start" : "end";
    const texts = anchor === "middle" ? wrapped(title, 32, 2) : wrapped(title, 19, 3);
    const tall = LINE * (texts.length - 1);
    const above = y < CENTRE[1];
    const first = anchor === "middle" ? (above ? y - 18 - tall : y + 27) : y + 5 - tall / 2;
    return {
      number,
      at: [x, y],
      anchor,
      x: anchor === "middle" ? x : x + (anchor === "start" ? 16 : -16),
      lines: texts.map((text, nth) => ({ text, y: first + LINE * nth })),
    };
  });
}

/** Top and height of the picture: no paper is left empty above and below the labels. */
export function extent(labels: readonly AxisLabel[]): readonly [top: number, height: number] {
  const rows = labels.flatMap((label) => [label.at[1], ...label.lines.map(({ y }) => y)]);
  const top = Math.floor(Math.min(...rows)) - 16;
  return [top, Math.ceil(Math.max(...rows)) + 10 - top];
}

/** A text in lines of at most so many letters, cut with an ellipsis after the last that has room. */
export function wrapped(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (longer.length <= letters || !line) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const short = (long: string) => (long.length > letters ? `${long.slice(0, letters - 1)}…` : long);
  if (lines.length <= most) return lines.map(short);
  const end = lines[most - 1] ?? "";
  return [...lines.slice(0, most - 1).map(short), `${end.slice(0, letters - 1)}…`];
}
