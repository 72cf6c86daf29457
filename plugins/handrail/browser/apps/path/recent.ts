/**
 * `<handrail-recent>`: what the learner did, by day, the newest first.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import {
  activities,
  byDay,
  nearDay,
  placesOf,
  type Activity,
  type Places,
} from "../../activity.ts";
import { momentOfDay } from "../../goals.ts";
import { dateHere } from "../../site.ts";
import { AppElement } from "../app.ts";
import { GAP, around } from "../around.ts";
import { say } from "./words.ts";

const STEP = 10;

export class HandrailRecent extends AppElement {
  #shown = STEP;
  #places: Places | undefined;

  protected override concerns(changed: ReadonlySet<string>): boolean {
    return [...changed].some((path) => !/^(rating|learner|note|evidence)\//.test(path));
  }

  protected override template(): TemplateResult {
    this.#places ??= placesOf(this.course.phases, this.guide);
    const all = activities(this.store.document.leaves, this.#places);
    const days = byDay(all.slice(0, this.#shown));
    const now = Date.now();
    return html`<h2>${say("recent")}</h2>
      ${days.length === 0 ? html`<p>${say("nothingYet")}</p>` : nothing}
      ${days.map(({ day, activities: done }) => {
        const near = nearDay(day, now);
        return html`<div class="hr-day">
          <h3>${near ? say(near) : dateHere(momentOfDay(day) ?? now)}</h3>
          <ul class="hr-list hr-done-list">
            ${done.map((one) => html`<li>${this.#line(one)}</li>`)}
          </ul>
        </div>`;
      })}
      ${
        all.length > this.#shown
          ? html`<button type="button" class="hr-button" @click=${() => this.#more(all.length)}>
              ${say("more")}
            </button>`
          : nothing
      }`;
  }

  #line({ kind, name, url, count }: Activity): TemplateResult {
    const link = (address: string, text: string) => html`<a href=${address}>${text}</a>`;
    switch (kind) {
      case "agreed":
        return html`${say(kind, { count })}`;
      case "reached":
        return html`${say("goalReached", { name })}`;
      case "kept": {
        const page = this.ownPage("assessment");
        const text = say("selfAssessment");
        return around(say("kept", { link: GAP }), page === "" ? text : link(page, text));
      }
      default:
        return around(say(kind, { count, link: GAP }), link(this.address(url), name));
    }
  }

  #more(count: number): void {
    this.#shown += STEP;
    this.requestPaint();
    this.announce(say("shownOf", { shown: Math.min(this.#shown, count), count }));
  }
}
