/**
 * `<handrail-team>`: a team at a glance, for whoever coaches it. People by competency, and what follows from it.
 *
 * It holds no data of its own: whoever puts it on a page gives it the people. What was chosen stays while the page is
 * open, and so does the place to which the table was scrolled.
 */

import { html, nothing, render, type TemplateResult } from "lit-html";

import type { FrameworkData } from "../../../guide.ts";
import type { Person } from "../../../people/model.ts";
import { download } from "../../../elements/notice.ts";
import { parted } from "../../../signs.ts";
import { opened } from "../../opened.ts";
import { dayInWords } from "../days.ts";
import { hashOfPerson } from "../place.ts";
import { Boards, type Board } from "./board.ts";
import { EVERYTHING, fitting, shownOf, type Choice, type Shown } from "./choice.ts";
import { csvOf } from "./csv.ts";
import { factsOf, type Facts } from "./facts.ts";
import { filterForm, sortWords } from "./filters.ts";
import { legend } from "./legend.ts";
import { lists } from "./lists.ts";
import { pictureOf } from "./picture.ts";
import { TeamTable } from "./table.ts";
import { say } from "./words.ts";

export interface TeamInput {
  /** A person that has not changed is the same object as before; then nothing of it is made anew. */
  readonly people: readonly Person[];
  readonly framework: FrameworkData;
  /** Ids of those whose own ratings are left out of `people` for now; said below the table. */
  readonly held?: ReadonlySet<string>;
  /** yyyy-mm-dd */
  readonly today: string;
  /** Lead to a person, and to one competency of theirs. */
  readonly open: (person: string, competency?: string) => void;
}

export class HandrailTeam extends HTMLElement {
  #input: TeamInput | undefined;
  #boards = new Boards();
  #board: Board | undefined;
  #shown: Shown | undefined;
  #facts: Facts | undefined;
  #choice = EVERYTHING;
  #whole = new Set<string>();
  #scrolled: readonly [left: number, top: number] = [0, 0];
  #table = new TeamTable({
    href: (person) => hashOfPerson(person),
    open: (person, competency) => this.#open(person, competency),
    sort: (by) => this.#sort(by),
  });

  get input(): TeamInput | undefined {
    return this.#input;
  }

  set input(input: TeamInput | undefined) {
    const before = this.#input;
    this.#input = input;
    if (input === undefined) return;
    const { people, framework, today } = input;
    const same =
      framework === before?.framework &&
      today === before.today &&
      people.length === before.people.length &&
      people.every((person, at) => person === before.people[at]);
    if (same) {
      if (this.isConnected) this.#paint();
      return;
    }
    this.#board = this.#boards.of(people, framework, today);
    this.#update();
  }

  connectedCallback(): void {
    this.#table.box.addEventListener("scroll", this.#keepPlace, { passive: true });
    this.#paint();
    // What is taken off the page forgets where it was scrolled to.
    const [left, top] = this.#scrolled;
    if (left !== 0 || top !== 0) this.#table.box.scrollTo(left, top);
  }

  disconnectedCallback(): void {
    this.#table.box.removeEventListener("scroll", this.#keepPlace);
  }

  #keepPlace = (): void => {
    const { scrollLeft, scrollTop } = this.#table.box;
    this.#scrolled = [scrollLeft, scrollTop];
  };

  #open(person: string, competency?: string): void {
    this.#input?.open(person, competency);
  }

  #sort(by: string): void {
    const { sort, ascending } = this.#choice;
    this.#choose({ sort: by, ascending: by !== "name" && sort === by && !ascending });
  }

  #choose(part: Partial<Choice>): void {
    const kept = part === EVERYTHING ? { anonymous: this.#choice.anonymous } : {};
    this.#choice = { ...this.#choice, ...part, ...kept };
    this.#update();
    if (this.#board && this.#shown) {
      opened().announce(parted(this.#shownInWords(this.#board, this.#shown)));
    }
  }

  #update(): void {
    if (this.#board === undefined) return;
    this.#choice = fitting(this.#board, this.#choice);
    this.#shown = shownOf(this.#board, this.#choice);
    this.#facts = factsOf(this.#board, this.#shown);
    this.#table.show(this.#board, this.#shown);
    if (this.isConnected) this.#paint();
  }

  #paint(): void {
    render(this.#template(), this);
  }

  /** How much of the board is shown, and in which order. */
  #shownInWords(board: Board, { rows, columns, choice }: Shown): string[] {
    const all = columns.length === board.columns.length;
    return [
      say("shown", { shown: rows.length, all: board.rows.length }),
      all ? "" : say("competencies", { count: columns.length }),
      sortWords(board, choice),
    ].filter(Boolean);
  }

  #template(): TemplateResult {
    const [board, shown, facts] = [this.#board, this.#shown, this.#facts];
    if (!board || !shown || !facts || board.rows.length === 0) {
      return html`<p>${say("noPeople")}</p>`;
    }
    const held = shown.rows.filter(({ id }) => this.#input?.held?.has(id)).length;
    const { length: counted } = shown.group;
    const nobody = shown.rows.length === 0;
    return html`${filterForm(board, this.#choice, (part) => this.#choose(part))}
      <div class="hr-team-tools">
        <p class="hr-count">
          ${this.#shownInWords(board, shown).map((words) => html`<span>${words}</span> `)}
        </p>
        ${nobody ? nothing : this.#downloads()}
      </div>
      ${nobody ? html`<p>${say("nobody")}</p>` : nothing}
      <div ?hidden=${nobody}>${this.#table.box}</div>
      <p class="hr-meta hr-team-hint">${say("hint")}</p>
      ${held > 0 ? html`<p class="hr-meta">${say("held", { count: held })}</p>` : nothing}
      ${legend(shown.columns)}
      ${
        counted < board.rows.length || counted > shown.rows.length
          ? html`<p class="hr-meta">${say("counted", { count: counted })}</p>`
          : nothing
      }
      ${lists(facts, {
        anonymous: this.#choice.anonymous,
        href: (person, competency) => hashOfPerson(person, "talk", competency),
        open: (person, competency) => this.#open(person, competency),
        whole: this.#whole,
        showWhole: (list, first) => {
          this.#whole.add(list);
          this.#paint();
          this.querySelector<HTMLElement>(`#${CSS.escape(first)}`)?.focus();
        },
      })}`;
  }

  #downloads(): TemplateResult {
    const button = (kind: "csv" | "svg", text: string) =>
      html`<button type="button" class="hr-button" @click=${() => this.#download(kind)}>
        ${text}
      </button>`;
    return html`${button("csv", say("csv"))} ${button("svg", say("picture"))}`;
  }

  #download(kind: "csv" | "svg"): void {
    const [board, shown] = [this.#board, this.#shown];
    if (!board || !shown) return;
    const file = `${say("fileName")}-${board.today}.${kind}`;
    if (kind === "csv") download(file, csvOf(board, shown), "text/csv;charset=utf-8");
    else {
      const fromRight = getComputedStyle(this).direction === "rtl";
      download(file, pictureOf(shown, { ...headingOf(board), fromRight }), "image/svg+xml");
    }
    opened().announce(say("downloaded", { file }));
  }
}

function headingOf({ framework, today, areas }: Board) {
  return {
    title: say("title", { framework: framework.title }),
    subtitle: say("on", { date: dayInWords(today), version: framework.version }),
    areas,
  };
}
