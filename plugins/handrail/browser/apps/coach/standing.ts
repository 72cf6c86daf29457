/**
 * The table of where a person stands: self, coach, agreed and target side by side, what is worth a look first.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { memberOf } from "../../guidance/levels.ts";
import type { PersonStanding } from "../../guidance/people.ts";
import type { CompetencyData } from "../../guide.ts";
import type { Person } from "../../people/model.ts";
import { enumerated } from "../../signs.ts";
import { asked, type Case } from "./case.ts";
import { dot, marked, type Mark } from "./ladder.ts";
import { hashOfPerson } from "./place.ts";
import type { Room } from "./room.ts";
import { say } from "./words-person.ts";

/** What is worth a look in one competency. */
export function remarksOf(one: PersonStanding): string[] {
  return [
    one.differs ? say("differs") : "",
    one.belowTarget ? say("belowTarget") : "",
    one.noEvidence ? say("noEvidence") : "",
    one.old ? say("old") : "",
    one.reviewDue ? say("reviewDue") : "",
  ].filter((text) => text !== "");
}

/** Whether anything at all was said of it. */
export function isRated({ self, coach, assigned }: PersonStanding): boolean {
  return self !== null || coach !== null || assigned !== null;
}

export function standingTable(room: Room, one: Case): TemplateResult {
  const { framework } = room;
  const main = new Set(asked(framework, one).map(({ id }) => id));
  const rows = framework.competencies.map(
    (competency, index) => [competency, one.standings[index] as PersonStanding] as const,
  );
  const first = rows.filter(([{ id }]) => main.has(id));
  const others = rows.filter(([{ id }, row]) => !main.has(id) && isRated(row));
  return html`${legend(one.name)} ${table(room, one, first)}
  ${
    others.length === 0
      ? nothing
      : html`<details class="hr-fold">
          <summary>${say("others", { count: others.length })}</summary>
          ${table(room, one, others)}
        </details>`
  }
  ${strangers(room, one.person)}`;
}

export function legend(name: string): TemplateResult {
  return html`<ul class="hr-list hr-coach-legend">
    <li>${dot("self")} ${say("legendSelf", { name })}</li>
    <li>${dot("coach")} ${say("legendCoach")}</li>
    <li>${dot("assigned")} ${say("legendAssigned")}</li>
    <li>${dot("target")} ${say("legendTarget")}</li>
  </ul>`;
}

function table(
  { framework, address }: Room,
  one: Case,
  rows: readonly (readonly [CompetencyData, PersonStanding])[],
): TemplateResult {
  const heads = ["competency", "self", "coach", "assigned", "target", "remarks"] as const;
  const label = (head: (typeof heads)[number]) => (head === "coach" && one.other) || say(head);
  const value = (competency: CompetencyData, mark: Mark, rank: number | null) =>
    html`<td data-label=${label(mark)}>${marked(framework, competency, mark, rank)}</td>`;
  return html`<table class="hr-coach-table hr-coach-standing">
    <caption class="hr-visually-hidden">
      ${say("caption", { name: one.name })}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${label(head)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(([competency, row]) => {
        const remarks = remarksOf(row);
        return html`<tr>
          <th scope="row"><a href=${address(competency.url)}>${competency.title}</a></th>
          ${
            one.hidden
              ? html`<td class="hr-meta" data-label=${say("self")}>${say("hiddenCell")}</td>`
              : value(competency, "self", row.self)
          }
          ${value(competency, "coach", row.coach)}
          ${value(competency, "assigned", row.assigned?.rank ?? null)}
          ${value(competency, "target", row.target)}
          <td data-label=${say("remarks")}>
            ${
              remarks.length === 0
                ? nothing
                : html`<a href=${hashOfPerson(one.id, "talk", competency.id)}
                    >${enumerated(remarks)}</a
                  >`
            }
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** What the file names and the framework does not have. */
export function strangersIn({ framework }: Room, person: Person): string[] {
  const known = new Map(framework.competencies.map((one) => [one.id, one]));
  const found = new Set<string>();
  const level = (competency: string, id: string) => {
    const { scale = "" } = known.get(competency) ?? {};
    const levels = memberOf(framework.scales, scale)?.levels ?? [];
    if (!known.has(competency)) found.add(competency);
    else if (id !== "" && id !== "none" && !levels.some((one) => one.id === id))
      found.add(`${competency}/${id}`);
  };
  const { role, nextRole } = person.head;
  for (const id of [role, nextRole])
    if (id !== "" && !framework.roles.some((one) => one.id === id)) found.add(id);
  for (const { ratings, levels } of person.assessments) {
    for (const id of ratings.keys()) level(id, "");
    for (const [id, of] of levels) level(id, of);
  }
  for (const { competency, level: of } of person.assignments) level(competency, of);
  for (const { competency } of person.goals) if (competency !== "") level(competency, "");
  return [...found];
}

function strangers(room: Room, person: Person): TemplateResult | typeof nothing {
  const found = strangersIn(room, person);
  if (found.length === 0) return nothing;
  return html`<div class="hr-told">
    <p><b>${say("unknownTitle")}</b> ${say("unknownText")}</p>
    <ul>
      ${found.map((id) => html`<li><code>${id}</code></li>`)}
    </ul>
  </div>`;
}
