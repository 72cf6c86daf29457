/**
 * One competency over time, as a figure: assigned levels solid and joined by steps, self hollow, the coach's view a square.
 */

import { svg, html, nothing, type TemplateResult } from "lit-html";

import type { CompetencyData } from "../../guide.ts";
import { daysBetween } from "./days.ts";
import type { Point } from "./history.ts";
import { rungsOf } from "./ladder.ts";
import type { Room } from "./room.ts";

const WIDTH = 640;
const LEFT = 104;
const RIGHT = 20;
const STEP = 24;
const TOP = 14;

export function figure(
  { framework }: Room,
  competency: CompetencyData,
  points: readonly Point[],
  days: readonly string[],
  label: string,
): TemplateResult {
  const rungs = rungsOf(framework, competency);
  const [first = ""] = days;
  const span = Math.max(1, daysBetween(first, days.slice(-1)[0] ?? first));
  const x = (day: string) =>
    LEFT + (daysBetween(first, day) / span) * (WIDTH - LEFT - RIGHT) + (days.length === 1 ? 8 : 0);
  const y = (rank: number) => TOP + (rungs.length - 1 - rank) * STEP;
  const height = TOP * 2 + (rungs.length - 1) * STEP;
  return html`<svg
    class="hr-timeline"
    viewBox="0 0 ${WIDTH} ${height}"
    role="img"
    aria-label=${label}
  >
    ${rungs.map(
      ({ title, rank }) =>
        svg`<text class="hr-timeline-level" x="0" y=${y(rank) + 4}>${title}</text><line
          class="hr-timeline-rung" x1=${LEFT} x2=${WIDTH} y1=${y(rank)} y2=${y(rank)}></line>`,
    )}
    ${steps(points, x, y, WIDTH - RIGHT / 2)}
    ${apart(points).map(([point, aside]) => mark(point, x(point.day) + aside, y(point.rank ?? 0)))}
  </svg>`;
}

/** The marks with how far each stands aside, so that those of one day and level do not hide one another. */
function apart(points: readonly Point[]): (readonly [Point, number])[] {
  const placed = new Map<string, number>();
  return points
    .filter(({ rank, withdrawn }) => rank !== null && !withdrawn)
    .map((point) => {
      const place = `${point.day}/${point.rank}`;
      const before = placed.get(place) ?? 0;
      placed.set(place, before + 1);
      return [point, before * 13] as const;
    });
}

function mark({ mark: kind }: Point, x: number, y: number): TemplateResult {
  if (kind === "coach")
    return svg`<rect class="hr-timeline-coach" x=${x - 5} y=${y - 5} width="10" height="10"></rect>` as never;
  return svg`<circle class="hr-timeline-${kind}" cx=${x} cy=${y} r=${kind === "self" ? 5 : 6}></circle>` as never;
}

/** The line through the levels that were agreed; it breaks where one was taken back. */
function steps(
  points: readonly Point[],
  x: (day: string) => number,
  y: (rank: number) => number,
  end: number,
) {
  const parts: string[] = [];
  let open = false;
  for (const { mark: kind, rank, withdrawn, day } of points) {
    if (kind !== "assigned") continue;
    if (withdrawn || rank === null) {
      if (open) parts.push(`H${x(day)}`);
      open = false;
    } else {
      parts.push(open ? `H${x(day)}V${y(rank)}` : `M${x(day)} ${y(rank)}`);
      open = true;
    }
  }
  if (open) parts.push(`H${end}`);
  return parts.length === 0
    ? nothing
    : svg`<path class="hr-timeline-steps" d=${parts.join("")}></path>`;
}
