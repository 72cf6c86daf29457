/**
 * `<handrail-record>`: what was completed and when, of a phase or of the course, to print and to file.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { completionIn, type CompletedPhase, type Completion } from "../../completion.ts";
import type { PhaseData } from "../../course.ts";
import { momentOfDay } from "../../goals.ts";
import { nameOf } from "../../quiz-results.ts";
import { locale } from "../../phrases.ts";
import { paths } from "../../record.ts";
import { enumerated, labelled, together } from "../../signs.ts";
import { agreedLevels } from "../agreed/facts.ts";
import { AppElement } from "../app.ts";
import { Drafts } from "../assessment/drafts.ts";
import { textAt } from "../assessment/ratings.ts";
import { say } from "./words.ts";

const LONGEST_NAME = 120;

/** "4 h 20 min" */
export function duration(minutes: number): string {
  const [hours, count] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return say("minutes", { count });
  return count === 0 ? say("wholeHours", { hours }) : say("hours", { hours, count });
}

/** A format is dear to make, and a record has a date in every line. */
let format: Intl.DateTimeFormat | undefined;

/** A whole date with its year, as a document has it. */
function fullDate(at: number): string {
  format ??= new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", year: "numeric" });
  return format.format(at);
}

/** What the site is called: the theme's logo says so, or the end of the tab's title. */
function siteTitle(): string {
  const logo = document.querySelector("a.md-logo[title]")?.getAttribute("title");
  return logo || document.title.replace(/^.* - /s, "");
}

export class HandrailRecord extends AppElement {
  #name = new Drafts((path, text) => this.store.set(path, text));
  #leaving = () => this.#name.flush();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("pagehide", this.#leaving);
    document.addEventListener("visibilitychange", this.#leaving);
  }

  override disconnectedCallback(): void {
    this.#name.flush();
    removeEventListener("pagehide", this.#leaving);
    document.removeEventListener("visibilitychange", this.#leaving);
    super.disconnectedCallback();
  }

  protected override template(): TemplateResult {
    const wanted = new URLSearchParams(location.search).get("phase") ?? "";
    const phase = this.course.phases.some(({ id }) => id === wanted) ? wanted : "";
    const get = (path: string) => this.store.get(path);
    const found = completionIn(this.course, this.guide.quizzes, get, phase);
    if (found.total === 0 && phase === "") return html`<p>${say("noModules")}</p>`;
    const name = this.#name.shown(paths.name, textAt(this.store, paths.name)).trim();
    const path = this.ownPage("path");
    return html`${path ? html`<p class="hr-record-back"><a href=${path}>${say("toPath")}</a></p>` : nothing}
    ${this.#controls(phase)} ${this.#paper(found, phase, name)}`;
  }

  #controls(phase: string): TemplateResult {
    const phases = this.course.phases.filter(({ modules }) => modules.length > 0);
    const saved = textAt(this.store, paths.name);
    const typed = (event: Event) => {
      this.#name.type(paths.name, (event.target as HTMLInputElement).value);
      this.requestPaint();
    };
    return html`<form class="hr-form hr-record-controls" @submit=${this.#print}>
      <div class="hr-form-row">
        <p>
          <label for="hr-record-about">${say("about")}</label>
          <select id="hr-record-about" autocomplete="off" @change=${this.#choose}>
            <option value="" ?selected=${phase === ""}>${say("wholeCourse")}</option>
            ${phases.map(
              (one) =>
                html`<option value=${one.id} ?selected=${one.id === phase}>
                  ${phaseTitle(one)}
                </option>`,
            )}
          </select>
        </p>
        <p>
          <label for="hr-record-name">${say("name")}</label>
          <input
            id="hr-record-name"
            type="text"
            autocomplete="name"
            maxlength=${LONGEST_NAME}
            aria-describedby="hr-record-name-hint"
            .value=${this.#name.shown(paths.name, saved)}
            @input=${typed}
            @change=${() => this.#name.leave(paths.name)}
          />
          <span class="hr-meta" id="hr-record-name-hint">${say("nameHint")}</span>
        </p>
      </div>
      <p><button type="submit" class="hr-button hr-main">${say("print")}</button></p>
    </form>`;
  }

  #paper(found: Completion, phase: string, name: string): TemplateResult {
    const { done, total: count, quizzes } = found;
    const complete = done === count;
    const one = phase === "" ? undefined : found.phases[0]?.phase;
    const values = { name: name || say("nobody"), done, count, when: when(found) };
    const lead = one
      ? say(complete ? "completedPhase" : "completedOfPhase", { ...values, phase: phaseTitle(one) })
      : say(complete ? "completedCourse" : "completedOfCourse", values);
    return html`<article class="hr-record">
      <p class="hr-label">${siteTitle()}</p>
      <h2>${say(complete ? "title" : "progressTitle")}</h2>
      <p class="hr-lead">${lead}</p>
      ${complete ? nothing : html`<p>${say("missing", { count: count - done })}</p>`}
      <table class="hr-record-table">
        <thead>
          <tr>
            <th scope="col">${say("module")}</th>
            <th scope="col">${say("completed")}</th>
            <th scope="col">${say("time")}</th>
          </tr>
        </thead>
        ${found.phases.map((of) => this.#phase(of, one === undefined))}
        <tfoot>
          <tr>
            <th scope="row" colspan="2">${say("total")}</th>
            <td>${duration(found.minutes)}</td>
          </tr>
        </tfoot>
      </table>
      ${phase === "" ? this.#agreed() : nothing}
      ${quizzes > 0 ? html`<p>${quizLine(found)}</p>` : nothing}
      <p class="hr-record-foot">
        ${together([say("nature"), say("printed", { date: fullDate(Date.now()) })])}
      </p>
    </article>`;
  }

  #phase({ phase, modules }: CompletedPhase, named: boolean): TemplateResult {
    return html`<tbody>
      ${
        named
          ? html`<tr>
              <th scope="rowgroup" colspan="3">${phaseTitle(phase)}</th>
            </tr>`
          : nothing
      }
      ${modules.map(
        ({ module, at }) =>
          html`<tr>
            <th scope="row">${module.title}</th>
            <td>${at === undefined ? say("notYet") : fullDate(at)}</td>
            <td>${module.minutes ? duration(module.minutes) : ""}</td>
          </tr>`,
      )}
    </tbody>`;
  }

  /** The levels that were agreed with a coach; they are of no single phase. */
  #agreed(): TemplateResult | typeof nothing {
    const { framework } = this.guide;
    const levels = framework ? agreedLevels(framework, this.store.document.leaves, Date.now()) : [];
    if (levels.length === 0) return nothing;
    return html`<h3>${say("agreed")}</h3>
      <ul>
        ${levels.map(({ competency, level, record: { by: who }, day }) => {
          const date = fullDate(momentOfDay(day) ?? 0);
          const values = { level: level || say("levelNotYet"), date, who };
          return html`<li>
            ${labelled(competency.title, say(who ? "agreedWith" : "agreedOn", values))}
          </li>`;
        })}
      </ul>`;
  }

  #choose = (event: Event): void => {
    const address = new URL(location.href);
    const { value } = event.target as HTMLSelectElement;
    if (value === "") address.searchParams.delete("phase");
    else address.searchParams.set("phase", value);
    history.replaceState(history.state, "", address);
    this.requestPaint();
  };

  #print = (event: Event): void => {
    event.preventDefault();
    this.#name.flush();
    print();
  };
}

function phaseTitle({ number, title }: PhaseData): string {
  return say("phaseTitle", { number, title });
}

/** "between 3 May 2026 and 9 June 2026." */
function when({ first, last }: Completion): string {
  if (first === undefined || last === undefined) return say("notBegun");
  const days = { first: fullDate(first), last: fullDate(last) };
  return say(days.first === days.last ? "onDay" : "between", days);
}

/** "2 of 3 quizzes passed: Outcomes, Value." */
function quizLine({ phases, passed: done, quizzes: count }: Completion): string {
  const passed = phases.flatMap(({ quizzes }) => quizzes.filter((result) => result.passed));
  const names = enumerated(passed.map(({ quiz }) => nameOf(quiz)));
  return say(names ? "quizzesNamed" : "quizzes", { done, count, names });
}
