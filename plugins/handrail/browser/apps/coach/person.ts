/**
 * One person: who it is, what to do next in its order, where they stand, their goals.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { agreedFile } from "./agreed.ts";
import type { Bringing } from "./bringing.ts";
import { asked, show, type Case } from "./case.ts";
import { dayInWords } from "./days.ts";
import { goalList } from "./goals.ts";
import type { Heading } from "./heading.ts";
import { hashOfPerson } from "./place.ts";
import type { Room } from "./room.ts";
import { standingTable } from "./standing.ts";
import { ratedIn } from "./view-draft.ts";
import { say } from "./words-person.ts";

interface Parts {
  readonly bringing: Bringing;
  readonly heading: Heading;
}

export function personView(room: Room, one: Case, { bringing, heading }: Parts): TemplateResult {
  return html`${heading.template(room, one)}
    <section aria-labelledby="hr-steps">
      <h3 id="hr-steps">${say("steps")}</h3>
      <ol class="hr-list hr-rail hr-todo">
        ${rateStep(room, one)} ${bringStep(room, one, bringing)} ${talkStep(one)}
        ${agreeStep(room, one)}
      </ol>
    </section>
    <section aria-labelledby="hr-goals">
      <h3 id="hr-goals" tabindex="-1">${say("goals")}</h3>
      ${goalList(room, one)}
    </section>
    <section aria-labelledby="hr-standing">
      <h3 id="hr-standing">${say("standing", { name: one.name })}</h3>
      ${standingTable(room, one)}
      <p><a href=${hashOfPerson(one.id, "history")}>${say("historyLink")}</a></p>
    </section>`;
}

type State = "done" | "next" | "open";

function step(state: State, title: string, body: TemplateResult): TemplateResult {
  return html`<li class="hr-stop">
    <span class="hr-todo-state" state=${state}
      ><span class="hr-mark"></span>${
        state === "done" ? html`<span class="hr-visually-hidden">${say("done")}</span>` : nothing
      }</span
    >
    <div class="hr-row">
      <h4>${title}</h4>
      ${body}
    </div>
  </li>`;
}

/** Which step is the next one: 1 to rate, 2 to bring the self-assessment in, 3 to talk. */
export function nextStep({ drafts }: Room, one: Case): 1 | 2 | 3 {
  const { coach, self, hidden } = one;
  if (ratedIn(drafts, one.id).size > 0 || hidden || !coach) return 1;
  const newer = coach.date.slice(0, 10) > (self?.date.slice(0, 10) ?? "");
  return self && !(newer && one.lastTalk >= self.date.slice(0, 10)) ? 3 : 2;
}

function stateOf(room: Room, one: Case, place: number, done: boolean): State {
  if (nextStep(room, one) === place) return "next";
  return done ? "done" : "open";
}

function rateStep(room: Room, one: Case): TemplateResult {
  const { name, coach, other, hidden, id } = one;
  const rated = ratedIn(room.drafts, id).size;
  const all = asked(room.framework, one).length;
  // A view of long before the self-assessment is none of it.
  const [why, link] =
    rated > 0
      ? [say("rateGoOn", { done: rated, all }), say("rateLinkGoOn")]
      : other && coach
        ? [say("rateOther", { who: other, date: dayInWords(coach.date) }), say("rateLink")]
        : coach && !hidden
          ? [say("rateDone", { date: dayInWords(coach.date) }), say("rateLinkAgain")]
          : [say("rateWhy", { name }), say("rateLink")];
  const state = stateOf(room, one, 1, coach !== undefined && other === "");
  return step(
    state,
    say("rateFirst"),
    html`<p>${why}</p>
      <p class="hr-buttons">
        <a class="hr-button ${state === "next" ? "hr-main" : ""}" href=${hashOfPerson(id, "rate")}
          >${link}</a
        >
      </p>`,
  );
}

function bringStep(room: Room, one: Case, bringing: Bringing): TemplateResult {
  const { name, self, hidden } = one;
  const shown = () => {
    if (!hidden) return;
    show(room.drafts, one.person, hidden);
    room.paintNow();
    room.announce(say("shownNow", { name }));
    room.focus("#hr-bring");
  };
  const here = hidden
    ? html`<p>${say("hidden", { date: dayInWords(hidden.date) })}</p>
        <p class="hr-buttons">
          <button type="button" class="hr-button" @click=${shown}>${say("show")}</button>
        </p>`
    : html`<p>
        ${self ? say("bringDone", { date: dayInWords(self.date) }) : say("bringWhy", { name })}
      </p>`;
  return step(
    stateOf(room, one, 2, Boolean(self ?? hidden)),
    say("bring"),
    html`${here} ${bringing.template(room, one)}`,
  );
}

function talkStep(one: Case): TemplateResult {
  const { self, coach, standings, id } = one;
  const count = standings.filter(({ differs }) => differs).length;
  const why =
    self && coach ? (count > 0 ? say("talkWhy", { count }) : say("talkSame")) : say("talkLater");
  const ready = self !== undefined && coach !== undefined;
  const talked = ready && one.lastTalk >= self.date.slice(0, 10);
  return step(
    talked ? "done" : ready ? "next" : "open",
    say("talk"),
    html`<p>${why}</p>
      <p class="hr-buttons">
        <a class="hr-button ${ready && !talked ? "hr-main" : ""}" href=${hashOfPerson(id, "talk")}
          >${say("talkLink")}</a
        >
        <a href=${hashOfPerson(id, "paper")}>${say("paperLink")}</a>
      </p>`,
  );
}

function agreeStep(room: Room, one: Case): TemplateResult {
  const { name, person, standings } = one;
  const some = standings.some(({ assigned }) => assigned) || one.goals.length > 0;
  const save = () => room.announce(say("agreeSaved", { name: agreedFile(room, person) }));
  return step(
    "open",
    say("agree", { name }),
    some
      ? html`<p>${say("agreeWhy", { name })}</p>
          <p class="hr-buttons">
            <button type="button" class="hr-button" @click=${save}>${say("agreeLink")}</button>
          </p>`
      : html`<p>${say("agreeNothing")}</p>`,
  );
}
