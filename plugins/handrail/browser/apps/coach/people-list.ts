/**
 * The team: who is here and what to do next for each, a new person, what could not be read, the whole team as a table.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { marks } from "../../people/marks.ts";
import type { OnDesk } from "../../people/on-desk.ts";
import { randomSigns } from "../../people/ids.ts";
import { entriesIn } from "./acts.ts";
import { caseOf, nameOf, type Case } from "./case.ts";
import { dayInWords } from "./days.ts";
import { headFields, valuesOf } from "./heading.ts";
import { roleTitle } from "./ladder.ts";
import { whyNot } from "./opening.ts";
import { nextStep } from "./person.ts";
import { START, hashOfPerson } from "./place.ts";
import type { Room } from "./room.ts";
import type { Session } from "./session.ts";
import { teamView } from "./team/index.ts";
import { say } from "./words.ts";
import { say as sayPerson } from "./words-person.ts";
import { say as sayTalk } from "./words-talk.ts";

/** More people than this are folded away; the table below has them all. */
const MOST = 24;

const STEPS = { 1: "rateFirst", 2: "bring", 3: "talk" } as const;

export function peopleView(room: Room, session: Session): TemplateResult {
  const { desk, source } = session;
  const cases = desk.people.map((one) => [one, caseOf(room, one.person)] as const);
  const from =
    source.kind === "folder"
      ? say("openedFolder", { name: source.folder.name })
      : say(source.kind === "sample" ? "openedSample" : "openedFiles");
  const people = list(room, cases);
  return html`<header class="hr-coach-head">
      <h2 tabindex="-1" data-hr-heading>${say("team")}</h2>
      <p class="hr-meta">
        <span>${from}</span> <span>${say("people", { count: cases.length })}</span>
        <a href="#${START}">${say("otherFiles")}</a>
      </p>
    </header>
    ${unread(session)}
    ${cases.length === 0 ? html`<p class="hr-empty">${say("nobody")}</p>` : nothing}
    ${
      cases.length > MOST
        ? html`<details class="hr-fold">
            <summary>${say("people", { count: cases.length })}</summary>
            ${people}
          </details>`
        : people
    }
    ${newcomer(room, session)}
    ${
      cases.length === 0
        ? nothing
        : html`<section class="hr-coach-whole" aria-labelledby="hr-whole">
            <h3 id="hr-whole">${say("wholeTeam")}</h3>
            ${teamView({
              people: cases.map(([, { person }]) => person),
              held: new Set(cases.flatMap(([, { id, hidden }]) => (hidden ? id : []))),
              framework: room.framework,
              today: room.maker.day,
              open: (id, competency = "") =>
                room.go(hashOfPerson(id, competency === "" ? "person" : "talk", competency)),
            })}
          </section>`
    }`;
}

function list(
  room: Room,
  cases: readonly (readonly [OnDesk, Case])[],
): TemplateResult | typeof nothing {
  if (cases.length === 0) return nothing;
  const heads = ["name", "role", "lastTalk", "toDo"] as const;
  return html`<table class="hr-coach-table hr-coach-people">
    <caption class="hr-visually-hidden">
      ${say("team")}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${cases.map(([desk, one]) => row(room, desk, one))}
    </tbody>
  </table>`;
}

function row(room: Room, { acts, read, isNew }: OnDesk, one: Case): TemplateResult {
  const unsaved = acts.reduce((sum, act) => sum + entriesIn(act), isNew ? 1 : 0);
  const due = one.standings.filter(({ reviewDue }) => reviewDue).length;
  const problems = read.problems.length;
  return html`<tr>
    <th scope="row"><a href=${hashOfPerson(one.id)}>${one.name}</a></th>
    <td data-label=${say("role")}>${roleTitle(room.framework, one.person.head.role)}</td>
    <td data-label=${say("lastTalk")}>${one.lastTalk ? dayInWords(one.lastTalk) : say("never")}</td>
    <td data-label=${say("toDo")}>
      ${sayPerson(STEPS[nextStep(room, one)])}
      ${due > 0 ? html`<span class="hr-flag">${say("reviewsDue", { count: due })}</span>` : nothing}
      ${
        unsaved > 0
          ? html`<span class="hr-flag">${say("unsavedHere", { count: unsaved })}</span>`
          : nothing
      }
      ${
        problems > 0
          ? html`<span class="hr-flag">${say("problemsHere", { count: problems })}</span>`
          : nothing
      }
    </td>
  </tr>`;
}

/** Files that are not on the desk. */
function unread({ desk, left }: Session): TemplateResult | typeof nothing {
  const lines = [...left, ...desk.unread.flatMap(({ file, problems }) => whyNot(file, problems))];
  if (lines.length === 0) return nothing;
  return html`<div class="hr-told hr-coach-problems">
    <p><b>${say("refusedTitle")}</b></p>
    <ul>
      ${lines.map((text) => html`<li>${text}</li>`)}
    </ul>
  </div>`;
}

/** What of one person's file could not be read, or names what the framework does not have. */
export function problemsOf(room: Room, { file, read }: OnDesk): TemplateResult | typeof nothing {
  const found = [...read.problems, ...marks(read, room.framework, room.aliases)];
  if (found.length === 0) return nothing;
  return html`<details class="hr-fold hr-coach-problems" ?open=${read.problems.length > 0}>
    <summary>${sayTalk("counted", { label: say("problemsTitle"), count: found.length })}</summary>
    <p>${say("problemsText")}</p>
    <ul>
      ${whyNot(file, found).map((text) => html`<li>${text}</li>`)}
    </ul>
  </details>`;
}

function newcomer(room: Room, session: Session): TemplateResult {
  const create = (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const value = valuesOf(form);
    const head = {
      id: `p-${randomSigns(4)}`,
      name: value("name"),
      role: value("role"),
      next_role: value("next_role"),
      team: value("team"),
      coach: session.me,
    };
    const added = session.desk.add(head);
    if (!added) return room.refuse(say("notAdded"));
    session.last = added.id;
    form.reset();
    room.go(hashOfPerson(added.id));
    room.announce(say("created", { name: nameOf(added.person), file: added.file }));
  };
  return html`<details class="hr-fold">
    <summary>${say("newButton")}</summary>
    <form class="hr-coach-form" @submit=${create}>
      ${headFields(room, {}, "hr-new")}
      <p class="hr-buttons"><button class="hr-button hr-main">${say("create")}</button></p>
    </form>
  </details>`;
}
