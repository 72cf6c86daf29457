/**
 * The conversation: what is seen differently on top, what both see alike folded away, one click to agree.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import type { PersonStanding } from "../../guidance/people.ts";
import type { CompetencyData } from "../../guide.ts";
import { labelled } from "../../signs.ts";
import { assigning } from "./assigning.ts";
import { asked, type Case } from "./case.ts";
import { dayInWords } from "./days.ts";
import { hashOfPerson } from "./place.ts";
import type { Room } from "./room.ts";
import { isRated, legend } from "./standing.ts";
import type { Open } from "./talk-open.ts";
import { talkRow } from "./talk-row.ts";
import { say as sayPerson } from "./words-person.ts";
import { say } from "./words-talk.ts";

export type Row = readonly [competency: CompetencyData, standing: PersonStanding];

const FILTERS = {
  differs: (one: PersonStanding) => one.differs,
  below: (one: PersonStanding) => one.belowTarget,
  evidence: (one: PersonStanding) => one.noEvidence,
  old: (one: PersonStanding) => one.old,
} as const;
type Filter = keyof typeof FILTERS;
const NAMES = Object.keys(FILTERS) as Filter[];

/** Levels between what the two say. */
function distance({ self, coach }: PersonStanding): number {
  return Math.abs((self ?? 0) - (coach ?? 0));
}

/** The competencies in the groups in which they are talked about. */
export function groupsOf(rows: readonly Row[]) {
  const both = rows.filter(([, { self, coach }]) => self !== null && coach !== null);
  return {
    differing: both
      .filter(([, one]) => one.differs)
      .sort(([, a], [, b]) => distance(b) - distance(a)),
    alike: both.filter(([, one]) => !one.differs),
    oneSided: rows.filter(([, { self, coach }]) => (self === null) !== (coach === null)),
    unrated: rows.filter(([, { self, coach }]) => self === null && coach === null),
  };
}

/** What there is to talk about: what the role asks for, and whatever else was rated. */
export function rowsOf({ framework }: Room, one: Case): Row[] {
  const main = asked(framework, one);
  return framework.competencies
    .map((competency, index) => [competency, one.standings[index] as PersonStanding] as const)
    .filter(([competency, standing]) => main.includes(competency) || isRated(standing));
}

export class Talk {
  #filters = new Set<Filter>();
  #unfolded = new Set<string>();
  #of = "";

  template(room: Room, one: Case, open: Open): TemplateResult {
    if (this.#of !== one.id) {
      this.#filters.clear();
      this.#unfolded.clear();
      this.#of = one.id;
    }
    const rows = rowsOf(room, one);
    const shown = this.#shownOf(rows);
    const groups = groupsOf(shown);
    const list = (part: readonly Row[]) => part.map((row) => talkRow(room, one, row, open));
    return html`${this.#head(one)} ${this.#filter(room, rows, shown.length)} ${legend(one.name)}
      <section aria-labelledby="hr-differing">
        <h3 id="hr-differing">${say("differing")}</h3>
        ${groups.differing.length === 0 ? html`<p>${one.hidden ? sayPerson("hidden", { date: dayInWords(one.hidden.date) }) : say("noneDiffering")}</p>` : list(groups.differing)}
      </section>
      ${
        groups.oneSided.length === 0
          ? nothing
          : html`<section aria-labelledby="hr-one-sided">
              <h3 id="hr-one-sided">${say("oneSided")}</h3>
              ${list(groups.oneSided)}
            </section>`
      }
      ${this.#fold("agreed", groups.alike, open, () => [this.#agreeAll(room, one, groups.alike), list(groups.alike)])}
      ${this.#fold("unrated", groups.unrated, open, () => list(groups.unrated))}
      <section aria-labelledby="hr-after">
        <h3 id="hr-after">${say("after")}</h3>
        <p class="hr-buttons">
          <a class="hr-button hr-main" href=${hashOfPerson(one.id)}
            >${say("toPerson", { name: one.name })}</a
          >
          <a href=${hashOfPerson(one.id, "paper")}>${say("paper")}</a>
        </p>
      </section>`;
  }

  #shownOf(rows: readonly Row[]): readonly Row[] {
    if (this.#filters.size === 0) return rows;
    return rows.filter(([, row]) => [...this.#filters].some((name) => FILTERS[name](row)));
  }

  #head(one: Case): TemplateResult {
    const { name, id, self, coach, other, goals } = one;
    const open = goals.filter(({ state }) => state === "open").length;
    return html`<header class="hr-coach-head">
      <p class="hr-coach-up"><a href=${hashOfPerson(id)}>${name}</a></p>
      <h2 tabindex="-1" data-hr-heading>${say("title", { name })}</h2>
      <p class="hr-meta">
        <span
          >${self || one.hidden ? labelled(name, self ? dayInWords(self.date) : sayPerson("hiddenCell")) : say("noSelf")}</span
        >
        <span
          >${coach ? labelled(other || say("coach"), dayInWords(coach.date)) : say("noCoach")}</span
        >
        ${open > 0 ? html`<span>${say("goals", { count: open })}</span>` : nothing}
        ${open > 3 ? html`<span>${say("manyGoals")}</span>` : nothing}
      </p>
    </header>`;
  }

  #filter(room: Room, rows: readonly Row[], shown: number): TemplateResult {
    const turn = (name: Filter) => (event: Event) => {
      if ((event.target as HTMLInputElement).checked) this.#filters.add(name);
      else this.#filters.delete(name);
      room.paintNow();
      room.announce(say("shown", { count: this.#shownOf(rows).length }));
    };
    return html`<fieldset class="hr-coach-filters">
      <legend>${say("show")}</legend>
      ${NAMES.map((name) => {
        const count = rows.filter(([, row]) => FILTERS[name](row)).length;
        return html`<label class="hr-choice"
          ><input
            type="checkbox"
            autocomplete="off"
            .checked=${this.#filters.has(name)}
            @change=${turn(name)}
          />${say("counted", { label: say(name), count })}</label
        >`;
      })}
      ${
        this.#filters.size === 0
          ? nothing
          : html`<span class="hr-meta">${say("shown", { count: shown })}</span>`
      }
    </fieldset>`;
  }

  #fold(
    name: "agreed" | "unrated",
    rows: readonly Row[],
    open: Open,
    body: () => unknown,
  ): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    const asked = rows.some(([{ id }]) => open.asked(id));
    const turn = (event: Event) => {
      if ((event.target as HTMLDetailsElement).open) this.#unfolded.add(name);
      else this.#unfolded.delete(name);
    };
    const unfolded = asked || this.#unfolded.has(name) || this.#filters.size > 0;
    return html`<details
      class="hr-fold hr-talk-fold hr-talk-${name}"
      .open=${unfolded}
      @toggle=${turn}
    >
      <summary>${say(name, { count: rows.length })}</summary>
      ${body()}
    </details>`;
  }

  /** One click for all that both see alike and that is not agreed so already. */
  #agreeAll(room: Room, one: Case, rows: readonly Row[]): TemplateResult | typeof nothing {
    const left = rows.filter(
      ([, { self, assigned, reviewDue, old }]) => assigned?.rank !== self || reviewDue || old,
    );
    if (left.length < 2) return nothing;
    const press = () => {
      const changes = left.flatMap(([competency, { self }]) =>
        assigning(room, one, competency, self ?? 0),
      );
      room.add(
        one.id,
        changes,
        say("agreedAll", { count: left.length }),
        ".hr-talk-agreed > summary",
      );
    };
    return html`<p class="hr-buttons">
      <button type="button" class="hr-button hr-main" @click=${press}>
        ${say("agreeAll", { count: left.length })}
      </button>
    </p>`;
  }
}
