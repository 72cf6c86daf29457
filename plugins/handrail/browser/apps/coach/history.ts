/**
 * How a person came to where they are: per competency a line of days, and two days side by side.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { assessedRank, rankIn } from "../../guidance/people.ts";
import type { CompetencyData, FrameworkData } from "../../guide.ts";
import { dayOfEntry, type Assignment, type Entry } from "../../people/model.ts";
import type { Case } from "./case.ts";
import { comparison } from "./compare.ts";
import { dayInWords } from "./days.ts";
import { dot, levelInWords, rankInWords, type Mark } from "./ladder.ts";
import { hashOfPerson } from "./place.ts";
import type { Room } from "./room.ts";
import { about } from "./texts.ts";
import { figure } from "./timeline.ts";
import { say } from "./words-history.ts";

/** Something that was said of a competency on a day. */
export interface Point {
  readonly mark: Exclude<Mark, "target">;
  readonly day: string;
  /** Null where it was taken back, or where the framework does not have the level any more. */
  readonly rank: number | null;
  /** The level in words. */
  readonly level: string;
  readonly withdrawn: boolean;
  readonly superseded: boolean;
  readonly entry: Entry;
  readonly framework: string;
}

/** All that was said of one competency, the oldest first; of equal days as in the file. */
export function pointsOf(framework: FrameworkData, one: Case, competency: CompetencyData): Point[] {
  const { person } = one;
  const replaced = new Set(person.assignments.map(({ supersedes }) => supersedes));
  const assessed = person.assessments.flatMap((entry): Point[] => {
    const own = framework.roles.find(({ id }) => id === entry.role);
    const rank = assessedRank(framework, competency, entry, own);
    if (rank === null) return [];
    return [
      {
        mark: entry.kind,
        day: dayOfEntry(entry),
        rank,
        level: rankInWords(framework, competency, rank),
        withdrawn: false,
        superseded: false,
        entry,
        framework: entry.framework,
      },
    ];
  });
  const assigned = person.assignments
    .filter((entry) => entry.competency === competency.id)
    .map((entry): Point => ({
      mark: "assigned",
      day: dayOfEntry(entry),
      rank: rankIn(framework, competency, entry.level),
      level: entry.withdrawn ? "" : levelInWords(framework, competency.id, entry.level),
      withdrawn: entry.withdrawn,
      superseded: replaced.has(entry.id),
      entry,
      framework: entry.framework,
    }));
  return [...assessed, ...assigned].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

export class History {
  #from = "";
  #to = "";
  #of = "";

  template(room: Room, one: Case): TemplateResult {
    const { framework } = room;
    if (this.#of !== one.id) [this.#of, this.#from, this.#to] = [one.id, "", ""];
    const lines = framework.competencies
      .map((competency) => [competency, pointsOf(framework, one, competency)] as const)
      .filter(([, points]) => points.length > 0);
    const days = [...new Set(lines.flatMap(([, points]) => points.map(({ day }) => day)))].sort();
    return html`<header class="hr-coach-head">
        <p class="hr-coach-up"><a href=${hashOfPerson(one.id)}>${one.name}</a></p>
        <h2 tabindex="-1" data-hr-heading>${say("title", { name: one.name })}</h2>
      </header>
      ${
        days.length === 0
          ? html`<p class="hr-empty">${say("nothing")}</p>`
          : html`${this.#compare(room, one, days)}
              <section aria-labelledby="hr-lines">
                <h3 id="hr-lines">${say("lines")}</h3>
                ${key()}
                <div class="hr-coach-lines">
                  ${lines.map(([competency, points]) => line(room, one, competency, points, days))}
                </div>
              </section>`
      }`;
  }

  #compare(room: Room, one: Case, days: readonly string[]): TemplateResult | typeof nothing {
    const [first = ""] = days;
    const last = days.slice(-1)[0] ?? "";
    if (days.length < 2) return nothing;
    // From one talk to the next, where there were two.
    const talks = days.filter((day) => one.person.assignments.some((it) => dayOfEntry(it) === day));
    const from = this.#from || (talks.length > 1 ? talks.slice(-2)[0] : first) || first;
    const to = this.#to || last;
    const field = (id: string, label: string, value: string, take: (day: string) => void) => {
      const choose = (event: Event) => {
        take((event.target as HTMLSelectElement).value);
        room.paint();
      };
      return html`<p class="hr-field">
        <label for=${id}>${label}</label>
        <select id=${id} autocomplete="off" @change=${choose}>
          ${days.map(
            (day) =>
              html`<option value=${day} .selected=${day === value}>${dayInWords(day)}</option>`,
          )}
        </select>
      </p>`;
    };
    return html`<section aria-labelledby="hr-compare-days">
      <h3 id="hr-compare-days">${say("compare")}</h3>
      <div class="hr-form-row hr-coach-days">
        ${field("hr-from", say("from"), from, (day) => (this.#from = day))}
        ${field("hr-to", say("to"), to, (day) => (this.#to = day))}
      </div>
      ${comparison(room, one, from, to)}
    </section>`;
  }
}

function key(): TemplateResult {
  return html`<ul class="hr-list hr-coach-legend">
    <li>${dot("assigned")} ${say("legendAssigned")}</li>
    <li>${dot("self")} ${say("legendSelf")}</li>
    <li>${dot("coach")} ${say("legendCoach")}</li>
  </ul>`;
}

function line(
  room: Room,
  one: Case,
  competency: CompetencyData,
  points: readonly Point[],
  days: readonly string[],
): TemplateResult {
  const [from, to] = [dayInWords(days[0] ?? ""), dayInWords(days.slice(-1)[0] ?? "")];
  const { title } = competency;
  return html`<article class="hr-coach-line" aria-labelledby="hr-line-${competency.id}">
    <h4 id="hr-line-${competency.id}">${title}</h4>
    ${figure(room, competency, points, days, say("figure", { competency: title, from, to }))}
    <details class="hr-fold">
      <summary>${say("asTable")}${about(title)}</summary>
      <table class="hr-coach-table hr-coach-events">
        <caption class="hr-visually-hidden">
          ${say("tableCaption", { competency: title })}
        </caption>
        <thead>
          <tr>
            ${(["date", "what", "level", "by", "details"] as const).map(
              (head) => html`<th scope="col">${say(head)}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${[...points].reverse().map((point) => event(room, one, point))}
        </tbody>
      </table>
    </details>
  </article>`;
}

function event({ framework }: Room, one: Case, point: Point): TemplateResult {
  const { mark, entry, withdrawn } = point;
  const kind =
    mark === "self"
      ? say("kindSelf")
      : mark === "coach"
        ? say("kindCoach")
        : say(withdrawn ? "kindWithdrawn" : "kindAssigned");
  const details: string[] = [];
  if (mark === "assigned") {
    const { reviewBy, sharedNote, note } = entry as Assignment;
    if (sharedNote) details.push(say("sharedly", { name: one.name, text: sharedNote }));
    if (note) details.push(say("privately", { text: note }));
    if (reviewBy) details.push(say("reviewBy", { date: dayInWords(reviewBy) }));
    if (point.superseded) details.push(say("superseded"));
  }
  if (point.framework !== `${framework.id}@${framework.version}`)
    details.push(say("withFramework", { framework: point.framework }));
  return html`<tr>
    <th scope="row">${dayInWords(point.day)}</th>
    <td data-label=${say("what")}>${dot(mark)} ${kind}</td>
    <td data-label=${say("level")}>${point.level}</td>
    <td data-label=${say("by")}><code>${entry.by}</code></td>
    <td data-label=${say("details")}>
      ${details.map((text) => html`<p class="hr-own-words">${text}</p>`)}
    </td>
  </tr>`;
}
