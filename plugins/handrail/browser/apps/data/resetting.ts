/**
 * Starting over: with everything, a phase, a quiz, a worksheet or what was agreed with a coach; never without a list
 * of what goes, and never without a way back.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import type { PhaseData } from "../../course.ts";
import { scopeOfQuiz, scopesOfAgreed, scopesOfPhase } from "../../exchange/entries.ts";
import { coveredBy } from "../../exchange/preview.ts";
import { counted } from "../../exchange/words.ts";
import type { QuizData } from "../../guide.ts";
import { nameOf } from "../../quiz-results.ts";
import { scopeOf } from "../../worksheet/copies.ts";
import type { Desk } from "./desk.ts";
import { asked } from "./dialog.ts";
import { groupList } from "./groups.ts";
import { say } from "./words.ts";

export class Resetting {
  #phase = "";
  #quiz = "";
  #sheet = "";
  #said = "";

  template(desk: Desk, undo: TemplateResult | typeof nothing): TemplateResult {
    const { guide, phases } = desk;
    const phase = phases.find(({ id }) => id === this.#phase) ?? phases[0];
    const quiz = guide.quizzes.find(({ id }) => id === this.#quiz) ?? guide.quizzes[0];
    const { worksheets = [] } = guide;
    const agreed = scopesOfAgreed(desk.store.document);
    const sheet = worksheets.find(({ id }) => id === this.#sheet) ?? worksheets[0];
    return html`<section class="hr-part" aria-labelledby="hr-reset">
      <h2 id="hr-reset" tabindex="-1">${say("reset")}</h2>
      <p>${say("resetIntro")}</p>
      ${
        phase === undefined
          ? nothing
          : choice({
              id: "hr-reset-phase",
              label: say("phase"),
              options: phases.map((one) => [one.id, phaseTitle(one)]),
              chosen: phase.id,
              choose: (id) => (this.#phase = id),
              button: say("resetPhase"),
              press: () => {
                const scopes = scopesOfPhase(phase, guide);
                return this.#ask(desk, phaseTitle(phase), scopes);
              },
              paint: () => desk.paint(),
            })
      }
      ${
        quiz === undefined
          ? nothing
          : choice({
              id: "hr-reset-quiz",
              label: say("quiz"),
              options: guide.quizzes.map((one) => [one.id, quizTitle(one)]),
              chosen: quiz.id,
              choose: (id) => (this.#quiz = id),
              button: say("resetQuiz"),
              press: () => this.#ask(desk, quizTitle(quiz), [scopeOfQuiz(quiz.id)]),
              paint: () => desk.paint(),
            })
      }
      ${
        sheet === undefined
          ? nothing
          : choice({
              id: "hr-reset-sheet",
              label: say("worksheet"),
              options: worksheets.map((one) => [one.id, one.title]),
              chosen: sheet.id,
              choose: (id) => (this.#sheet = id),
              button: say("resetSheet"),
              press: () => this.#ask(desk, sheet.title, [scopeOf(sheet.id)]),
              paint: () => desk.paint(),
            })
      }
      <p class="hr-buttons">
        ${
          agreed.length === 0
            ? nothing
            : html`<button
                type="button"
                class="hr-button"
                @click=${() => this.#ask(desk, say("whatIsAgreed"), agreed, true)}
              >
                ${say("resetAgreed")}
              </button>`
        }
        <button
          type="button"
          class="hr-button hr-danger"
          @click=${() => this.#ask(desk, say("everything"), [""])}
        >
          ${say("resetAll")}
        </button>
      </p>
      ${this.#said ? html`<p class="hr-told">${this.#said}</p>` : nothing} ${undo}
    </section>`;
  }

  /** @param goes whether the button goes with what is reset, so that the focus needs another place. */
  async #ask(desk: Desk, what: string, scopes: readonly string[], goes = false): Promise<void> {
    const groups = coveredBy(desk.store.document, scopes, desk.names);
    this.#said = "";
    if (groups.length === 0) {
      this.#said = say("nothingToReset", { what });
      desk.announce(this.#said);
      return desk.paint();
    }
    const body = html`<p>${say("goes", { list: counted(groups) })}</p>
      ${groupList(groups)}
      <p>${say("alsoElsewhere")}</p>`;
    if (!(await asked({ title: say("resetQuestion", { what }), body, yes: say("resetButton") })))
      return;
    const text = say("wasReset", {
      what: counted(coveredBy(desk.store.document, scopes, desk.names)),
    });
    const turns = desk.store.reset(...scopes);
    desk.done({ part: "reset", text, turns }, goes);
  }
}

function phaseTitle({ number, title }: PhaseData): string {
  return say("phaseTitle", { number, title });
}

/** The page first: most quizzes are called the same. */
function quizTitle(quiz: QuizData): string {
  const { page, title } = quiz;
  return page && page !== title ? say("quizTitle", { page, title }) : nameOf(quiz);
}

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly options: readonly (readonly [id: string, title: string])[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
  readonly button: string;
  readonly press: () => void;
  readonly paint: () => void;
}

/** A choice of one thing, and the button that resets it. */
function choice(of: Choice): TemplateResult {
  const choose = (event: Event) => {
    of.choose((event.target as HTMLSelectElement).value);
    of.paint();
  };
  return html`<p class="hr-field hr-pick">
    <label for=${of.id}>${of.label}</label>
    <select id=${of.id} autocomplete="off" @change=${choose}>
      ${of.options.map(
        ([id, title]) => html`<option value=${id} .selected=${id === of.chosen}>${title}</option>`,
      )}
    </select>
    <button type="button" class="hr-button" @click=${of.press}>${of.button}</button>
  </p>`;
}
