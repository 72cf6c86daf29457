/**
 * `<handrail-agreed>`: the levels that a coach and the learner agreed, with day, coach, review and note in a fold;
 * with `goal="ID"` what that goal is tied to.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { goalsIn, momentOfDay } from "../../goals.ts";
import type { FrameworkData } from "../../guide.ts";
import type { Goal } from "../../record.ts";
import { strung, together } from "../../signs.ts";
import { dateHere } from "../../site.ts";
import { AppElement } from "../app.ts";
import { agreedLevels, modulesOf, statementsOf, type AgreedLevel, type Tie } from "./facts.ts";
import { say } from "./words.ts";

function dateOf(day: string): string {
  const at = momentOfDay(day);
  return at === undefined ? day : dateHere(at);
}

export class HandrailAgreed extends AppElement {
  static readonly observedAttributes = ["goal"];

  attributeChangedCallback(): void {
    if (this.isConnected) this.requestPaint();
  }

  protected override concerns(changed: ReadonlySet<string>): boolean {
    return [...changed].some((path) => /^(assigned|goal|module)\//.test(path));
  }

  protected override template(): TemplateResult {
    const { framework } = this.guide;
    const id = this.getAttribute("goal");
    if (!framework) return html``;
    if (!id) return this.#levels(framework);
    const goal = goalsIn(this.store.document.leaves).find((one) => one.id === id);
    return goal?.agreed ? this.#ties(goal, goal.agreed.by, framework) : html``;
  }

  #levels(framework: FrameworkData): TemplateResult {
    const levels = agreedLevels(framework, this.store.document.leaves, Date.now());
    const count = levels.length;
    if (count === 0) return html``;
    const last = levels.map(({ day }) => day).sort()[count - 1] ?? "";
    const due = levels.filter((level) => level.due).length;
    return html`<details class="hr-fold hr-agreed">
      <summary>
        ${strung(
          [
            say("levels", { count, date: dateOf(last) }),
            due > 0 && html`<b>${say("due", { count: due })}</b>`,
          ],
          "semicolon",
        )}
      </summary>
      <ul class="hr-list">
        ${levels.map((level) => this.#level(level, framework.version))}
      </ul>
    </details>`;
  }

  #level({ competency, level, record, day, due }: AgreedLevel, now: string): TemplateResult {
    const { by: who, note, reviewBy, version } = record;
    const date = dateOf(day);
    return html`<li>
      <a href=${this.address(competency.url)}>${competency.title}</a>
      <span class="hr-stands"
        ><span class="hr-solid" aria-hidden="true"></span>${level || say("notYet")}</span
      >
      <p class="hr-meta">
        ${together([
          who ? say("agreedWith", { date, who }) : say("agreedOn", { date }),
          reviewBy ? say(due ? "reviewDue" : "reviewBy", { date: dateOf(reviewBy) }) : "",
          version === "" || version === now ? "" : say("version", { version }),
        ])}
      </p>
      ${note ? html`<p class="hr-written"><b>${say("note")}</b><br />${note}</p>` : nothing}
    </li>`;
  }

  #ties(goal: Goal, who: string, framework: FrameworkData): TemplateResult {
    const { aliases } = this.store;
    const modules = modulesOf(goal, this.course.phases, aliases);
    const statements = statementsOf(goal, framework, aliases, (one) => this.text(one));
    return html`${who ? html`<p class="hr-meta">${say("goalWith", { who })}</p>` : nothing}
    ${this.#list("modules", modules)} ${this.#list("statements", statements)}`;
  }

  #list(name: "modules" | "statements", ties: readonly Tie[]): TemplateResult | typeof nothing {
    if (ties.length === 0) return nothing;
    const done = (module: string) =>
      module !== "" && this.course.completedAt(module) !== undefined
        ? html` <span class="hr-reached">${say("completed")}</span>`
        : nothing;
    return html`<p class="hr-tied">${say(name)}</p>
      <ul class="hr-tied">
        ${ties.map(
          ({ text, url, module }) =>
            html`<li>
              ${
                url === ""
                  ? say("notHere", { id: text })
                  : html`<a href=${this.address(url)}>${text}</a>`
              }${done(module)}
            </li>`,
        )}
      </ul>`;
  }
}
