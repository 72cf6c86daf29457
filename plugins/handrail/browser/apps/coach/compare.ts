/**
 * Two days side by side: what was agreed and what the person said of themself, and what changed in between.
 */

import { html, type TemplateResult } from "lit-html";

import { currentAssignment, lastAssessment, rankIn, assessedRank } from "../../guidance/people.ts";
import type { CompetencyData, FrameworkData } from "../../guide.ts";
import { dayOfEntry, type Entry, type Person } from "../../people/model.ts";
import type { Case } from "./case.ts";
import { dayInWords } from "./days.ts";
import { rankInWords } from "./ladder.ts";
import type { Room } from "./room.ts";
import { say } from "./words-history.ts";

/** The file as it was at the end of a day. */
export function asOf(person: Person, day: string): Person {
  const until = <T extends Entry>(entries: readonly T[]) =>
    entries.filter((entry) => dayOfEntry(entry) <= day);
  return {
    head: person.head,
    assessments: until(person.assessments),
    assignments: until(person.assignments),
    evidence: until(person.evidence),
    goals: until(person.goals),
  };
}

interface Then {
  readonly assigned: number | null;
  readonly self: number | null;
}

function then(framework: FrameworkData, competency: CompetencyData, person: Person): Then {
  const entry = currentAssignment(person, competency.id);
  const self = lastAssessment(person, "self");
  const role = framework.roles.find(({ id }) => id === self?.role);
  return {
    assigned: rankIn(framework, competency, entry?.level),
    self: assessedRank(framework, competency, self, role),
  };
}

/** What happened from one rank to another, in words; "" where nothing is said of either. */
function changeInWords(before: number | null, after: number | null): string {
  if (after === null) return "";
  if (before === null) return say("isNew");
  const count = Math.abs(after - before);
  if (count === 0) return say("same");
  return say(after > before ? "up" : "down", { count });
}

export function comparison(
  { framework }: Room,
  { person }: Case,
  from: string,
  to: string,
): TemplateResult {
  const [early, late] = [asOf(person, from), asOf(person, to)];
  const rows = framework.competencies
    .map((competency) => ({
      competency,
      before: then(framework, competency, early),
      after: then(framework, competency, late),
    }))
    .filter(
      ({ before, after }) => before.assigned !== after.assigned || before.self !== after.self,
    );
  if (rows.length === 0) return html`<p class="hr-empty">${say("nothingChanged")}</p>`;
  const [fromDay, toDay] = [dayInWords(from), dayInWords(to)];
  const heads = [
    say("competency"),
    say("agreedOn", { date: fromDay }),
    say("agreedOn", { date: toDay }),
    say("change"),
    say("selfOn", { date: fromDay }),
    say("selfOn", { date: toDay }),
  ];
  return html`<table class="hr-coach-table">
    <caption class="hr-visually-hidden">
      ${say("compareCaption", { from: fromDay, to: toDay })}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(({ competency, before, after }) => {
        const level = (rank: number | null) => rankInWords(framework, competency, rank);
        const cells = [
          level(before.assigned),
          level(after.assigned),
          changeInWords(before.assigned, after.assigned),
          level(before.self),
          level(after.self),
        ];
        return html`<tr>
          <th scope="row">${competency.title}</th>
          ${cells.map((text, index) => html`<td data-label=${heads[index + 1]}>${text}</td>`)}
        </tr>`;
      })}
    </tbody>
  </table>`;
}
