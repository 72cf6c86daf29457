/**
 * `<handrail-quizzes>`: how one stands in every quiz of the site, and a way through the questions that were missed.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import {
  missedIn,
  nameOf,
  resultOf,
  tallyOf,
  type Missed,
  type QuizResult,
  type Tally,
} from "../../quiz-results.ts";
import { reviewKey } from "../../quiz/review.ts";
import type { QuestionTexts } from "../../guide.ts";
import { memberOf } from "../../guidance/levels.ts";
import { AppElement } from "../app.ts";
import { FILTERS, fits, grouped, inWords, type Filter, type Group } from "./list.ts";
import { say } from "./words.ts";

/** So many missed questions are shown at once. */
const FIRST = 10;
/** A list this short needs neither a filter nor parts that fold. */
const SHORT = 8;
/** In a list longer than this only those parts are open in which something is begun. */
const LONG = 60;

const page = globalThis as unknown as { handrailQuestions?: QuestionTexts };

const FILTER_WORDS = {
  all: "all",
  review: "review_",
  passed: "passed_",
  begun: "begun_",
  open: "open_",
} as const;

function questionAddress(url: string, quiz: string, question: string): string {
  return `${url}#${encodeURIComponent(`${quiz}-${question}`)}`;
}

export class HandrailQuizzes extends AppElement {
  #filter: Filter = "all";

  override connectedCallback(): void {
    try {
      // Whoever is back here has ended the review; its way on would stay beside the questions in this tab.
      sessionStorage.removeItem(reviewKey(this.store.site));
    } catch {
      // Storage that is switched off holds no list.
    }
    super.connectedCallback();
  }

  protected override concerns(changed: ReadonlySet<string>): boolean {
    return [...changed].some((path) => path.startsWith("quiz/"));
  }

  protected override template(): TemplateResult {
    const { quizzes } = this.guide;
    if (quizzes.length === 0) return html`<p>${say("noQuizzes")}</p>`;
    const get = (path: string) => this.store.get(path);
    const results = quizzes.map((quiz) => resultOf(quiz, get));
    const tally = tallyOf(results);
    return html`<div class="hr-progress">
        <p class="hr-count" id="hr-quizzes-passed">
          ${say("passed", { done: tally.passed, count: tally.quizzes })}
        </p>
        <progress
          max=${tally.quizzes}
          value=${tally.passed}
          aria-labelledby="hr-quizzes-passed"
        ></progress>
      </div>
      ${this.#review(missedIn(results), tally)} ${this.#list(results)}`;
  }

  #review(missed: readonly Missed[], { quizzes, notStarted }: Tally): TemplateResult {
    const count = missed.length;
    const [next] = missed;
    if (next === undefined) {
      const text = say(notStarted === quizzes ? "nothingChecked" : "nothingMissed");
      return html`<p class="hr-meta">${text}</p>`;
    }
    const [first, more] = [missed.slice(0, FIRST), missed.slice(FIRST)];
    return html`<section class="hr-missed">
      <h2>${say("review")}</h2>
      <p>${say("missed", { count })}</p>
      <p>
        <a class="hr-button hr-main" href=${this.#place(next)} @click=${() => this.#begin(missed)}
          >${say("startReview", { count })}</a
        >
      </p>
      ${this.#questions(first)}
      ${
        more.length > 0
          ? html`<details class="hr-fold">
              <summary>${say("moreMissed", { count: more.length })}</summary>
              ${this.#questions(more)}
            </details>`
          : nothing
      }
    </section>`;
  }

  #questions(missed: readonly Missed[]): TemplateResult {
    return html`<ul class="hr-list">
      ${missed.map(
        (one) =>
          html`<li>
            <a href=${this.#place(one)}>${this.#textOf(one)}</a>
            <span class="hr-meta">${say("inPage", { page: one.page })}</span>
          </li>`,
      )}
    </ul>`;
  }

  /** What a question asks; its number where that is not known. */
  #textOf({ quiz, question, number }: Missed): string {
    const texts = memberOf(page.handrailQuestions ?? {}, quiz) ?? {};
    return memberOf(texts, question) ?? say("question", { number });
  }

  #place({ url, quiz, question }: Missed): string {
    return this.address(questionAddress(url, quiz, question));
  }

  /** Leave the chain for the pages that the review leads through; this tab's storage may be switched off. */
  #begin(missed: readonly Missed[]): void {
    const items = missed.map(({ url, quiz, question }) => ({ url, quiz, question }));
    const chain = JSON.stringify({ back: this.ownPage("quizzes"), items });
    try {
      sessionStorage.setItem(reviewKey(this.store.site), chain);
    } catch {
      // The first question opens all the same; the way on to the next is missing.
    }
  }

  #list(results: readonly QuizResult[]): TemplateResult {
    const shown = results.filter((result) => fits(result, this.#filter));
    const groups = grouped(shown, this.course.phases);
    const isOpen = (group: Group) =>
      results.length <= LONG ||
      this.#filter !== "all" ||
      group.results.some(({ answered, passed }) => answered > 0 && !passed);
    return html`${results.length > SHORT ? this.#filters(results) : nothing}
    ${groups.map((group) =>
      results.length > SHORT
        ? html`<details class="hr-fold hr-quiz-group" ?open=${isOpen(group)}>
            <summary>${this.#title(group)}</summary>
            ${this.#group(group)}
          </details>`
        : html`<h2>${group.title}</h2>
            ${this.#group(group)}`,
    )}
    ${groups.length === 0 ? html`<p>${say("noneShown")}</p>` : nothing}`;
  }

  #title({ title, results }: Group): TemplateResult {
    const done = results.filter(({ passed }) => passed).length;
    return html`<span class="hr-card-title" role="heading" aria-level="2">${title}</span>
      <span class="hr-meta">${say("passed", { done, count: results.length })}</span>`;
  }

  #group({ results }: Group): TemplateResult {
    // Where a page has several quizzes, the name of the page does not tell them apart.
    const pages = results.map(({ quiz }) => quiz.page);
    const shared = new Set(pages.filter((page, index) => pages.indexOf(page) !== index));
    return html`<ul class="hr-list hr-quiz-list">
      ${results.map((result) => {
        const { quiz, answered, passed } = result;
        const state = passed ? "done" : answered > 0 ? "begun" : "open";
        const first = quiz.questions[0]?.id;
        const url = first === undefined ? quiz.url : questionAddress(quiz.url, quiz.id, first);
        return html`<li state=${state}>
          <span class="hr-mark" aria-hidden="true"></span>
          <span class="hr-quiz-name"
            ><a href=${this.address(url)}
              >${nameOf(quiz)}
              ${quiz.page && shared.has(quiz.page) ? html`<span class="hr-meta">${quiz.title}</span>` : nothing}</a
            ></span
          >
          <span class="hr-quiz-result">${inWords(result)}</span>
        </li>`;
      })}
    </ul>`;
  }

  #filters(results: readonly QuizResult[]): TemplateResult {
    return html`<fieldset class="hr-quiz-filter">
      <legend>${say("show")}</legend>
      <div class="hr-choices">
        ${FILTERS.map((filter) => {
          const count = results.filter((result) => fits(result, filter)).length;
          return html`<label class="hr-choice"
            ><input
              type="radio"
              name="hr-quizzes"
              autocomplete="off"
              .checked=${filter === this.#filter}
              @change=${() => this.#choose(filter, count)}
            />
            ${say(FILTER_WORDS[filter], { count })}</label
          >`;
        })}
      </div>
    </fieldset>`;
  }

  #choose(filter: Filter, count: number): void {
    this.#filter = filter;
    this.requestPaint();
    this.announce(count === 0 ? say("noneShown") : say("shown", { count }));
  }
}
