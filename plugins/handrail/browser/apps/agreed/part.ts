/**
 * `<handrail-agreed>` in another app: what a coach and the learner agreed. Its script is fetched with the first of
 * them, so that nobody fetches it who has no coach.
 */

import { html, type TemplateResult } from "lit-html";

import { sayOfFigure } from "../assessment/figure-words.ts";
import { opened } from "../opened.ts";

let failed = false;

/** All levels that were agreed, or what one goal is tied to; `paint` is called when that cannot be fetched. */
export function agreedPart(goal: string, paint: () => void): TemplateResult {
  if (failed) return html`<p class="hr-hint">${sayOfFigure("agreedFailed")}</p>`;
  opened()
    .load("agreed")
    .catch(() => {
      failed = true;
      paint();
    });
  return html`<handrail-agreed goal=${goal}></handrail-agreed>`;
}
