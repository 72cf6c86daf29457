/**
 * What stands below the table: coverage, what rests on one person, who could mentor whom, reviews due.
 */

import { html, nothing, svg, type TemplateResult } from "lit-html";

import { dayInWords } from "../days.ts";
import type { Column, Row } from "./board.ts";
import { nameOf } from "./choice.ts";
import type { Covered, Due, Facts, Mentoring } from "./facts.ts";
import { titleOf } from "./levels.ts";
import { say } from "./words.ts";

/** How many entries of a list are shown before they are asked for. */
const FEW = 12;
const BAR = { width: 240, height: 10 };

export interface ListEvents {
  readonly anonymous: boolean;
  href(person: string, competency: string): string;
  open(person: string, competency?: string): void;
  /** Lists that are shown whole. */
  readonly whole: ReadonlySet<string>;
  /** Show a list whole; the element with the id gets the focus. */
  showWhole(list: string, first: string): void;
}

export function lists(facts: Facts, events: ListEvents): TemplateResult {
  const part = (name: "coverage" | "alone" | "mentoring" | "reviews", content: unknown) =>
    html`<section class="hr-team-part" aria-labelledby="hr-team-${name}">
      <h4 id="hr-team-${name}">${say(name)}</h4>
      ${content}
    </section>`;
  return html`<div class="hr-team-facts">
    ${part(
      "coverage",
      html`<ul class="hr-list hr-team-coverage">
        ${facts.coverage.map(covered)}
      </ul>`,
    )}
    ${part("alone", alone(facts, events))} ${part("mentoring", mentoring(facts, events))}
    ${part("reviews", reviews(facts, events))}
  </div>`;
}

function link(row: Row, column: Column, events: ListEvents, id?: string): TemplateResult {
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    events.open(row.id, column.id);
  };
  return html`<a href=${events.href(row.id, column.id)} id=${id ?? nothing} @click=${open}
    >${nameOf(row, events.anonymous)}</a
  >`;
}

function covered({ column, enough, holders, people, at, unassigned }: Covered): TemplateResult {
  const { levels } = column;
  const width = (count: number) => (people === 0 ? 0 : (BAR.width * count) / people);
  let x = 0;
  const parts = [...levels.keys()].reverse().map((index) => {
    const wide = width(at[index + 1] ?? 0);
    const piece = svg`<rect
      class=${index + 1 >= enough ? "is-enough" : "is-less"}
      data-hr-level=${levels[index]?.shade ?? 0}
      x=${x} y="1" width=${wide} height=${BAR.height - 2}></rect>`;
    x += wide;
    return wide > 0 ? piece : nothing;
  });
  const counts: (readonly [level: string, count: number])[] = [
    ...at.map((count, rank) => [titleOf(levels, rank), count] as const).reverse(),
    [say("unassigned"), unassigned],
  ];
  const shown = counts.filter(([, count]) => count > 0);
  return html`<li>
    <span class="hr-team-covered">${column.title}</span>
    <b>${say("atLeast", { some: holders, count: people, level: titleOf(levels, enough) })}</b>
    <svg
      class="hr-team-bar"
      viewBox="0 0 ${BAR.width} ${BAR.height}"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect
        class="hr-team-track"
        x="0.5"
        y="0.5"
        width=${BAR.width - 1}
        height=${BAR.height - 1}
      ></rect>
      ${parts}
    </svg>
    <span class="hr-meta"
      >${shown.map(([level, count]) => say("each", { level, count })).join(" · ")}</span
    >
  </li>`;
}

function alone({ alone: found }: Facts, events: ListEvents): TemplateResult {
  if (found.length === 0) return html`<p class="hr-meta">${say("aloneNone")}</p>`;
  return html`<p class="hr-meta">${say("aloneWhy")}</p>
    <ul class="hr-list hr-team-list">
      ${found.map(
        ({ column, row, rank }) =>
          html`<li>
            <b>${column.title}</b>
            <span
              >${link(row, column, events)}
              ${say("aloneReaches", { level: titleOf(column.levels, rank) })}</span
            >
          </li>`,
      )}
    </ul>`;
}

function mentoring({ mentoring: found }: Facts, events: ListEvents): TemplateResult {
  if (found.length === 0) return html`<p class="hr-meta">${say("mentoringNone")}</p>`;
  return html`<p class="hr-meta">${say("mentoringWhy")}</p>
    <div class="hr-team-pairs">${found.map((one) => mentors(one, events))}</div>`;
}

function mentors({ column, mentors, learners }: Mentoring, events: ListEvents): TemplateResult {
  const rank = ({ cells }: Row, of: "rank" | "target") => cells[column.place]?.[of] ?? null;
  const level = (row: Row, of: "rank" | "target") => {
    const found = rank(row, of);
    return found === null ? "" : titleOf(column.levels, found);
  };
  const counts = { mentors: mentors.length, learners: learners.length };
  return html`<details class="hr-fold hr-team-mentoring">
    <summary>${column.title}<span class="hr-meta">${say("mentorCount", counts)}</span></summary>
    <div>
      <p class="hr-label">${say("canHelp")}</p>
      ${limited(`mentors-${column.id}`, mentors, events, (row, id) => {
        return html`<li>
          ${link(row, column, events, id)} <span class="hr-meta">${level(row, "rank")}</span>
        </li>`;
      })}
      <p class="hr-label">${say("wouldGain")}</p>
      ${limited(`learners-${column.id}`, learners, events, (row, id) => {
        return html`<li>
          ${link(row, column, events, id)}
          <span class="hr-meta"
            >${say("onTheWay", { level: level(row, "rank"), target: level(row, "target") })}</span
          >
        </li>`;
      })}
    </div>
  </details>`;
}

function reviews({ reviews: found }: Facts, events: ListEvents): TemplateResult {
  if (found.length === 0) return html`<p class="hr-meta">${say("reviewsNone")}</p>`;
  return limited("reviews", found, events, ({ day, row, column }: Due, id) => {
    return html`<li>
      ${link(row, column, events, id)}
      <span class="hr-team-review"
        >${column.title}
        <span class="hr-meta">${say("dueSince", { date: dayInWords(day) })}</span></span
      >
    </li>`;
  });
}

/** The first entries of a list, and a button for the others. */
function limited<T>(
  list: string,
  entries: readonly T[],
  events: ListEvents,
  entry: (one: T, id: string | undefined) => TemplateResult,
): TemplateResult {
  const shown = events.whole.has(list) ? entries : entries.slice(0, FEW);
  const first = `hr-team-more-${list}`;
  return html`<ul class="hr-list hr-team-list">
      ${shown.map((one, at) => entry(one, at === FEW ? first : undefined))}
    </ul>
    ${
      shown.length < entries.length
        ? html`<button
            type="button"
            class="hr-team-more"
            @click=${() => events.showWhole(list, first)}
          >
            ${say("more", { count: entries.length - shown.length })}
          </button>`
        : nothing
    }`;
}
