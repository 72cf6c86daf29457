/**
 * The level that was agreed with a coach and one's own: two marks, each with its words, never one number.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { sayOfFigure } from "./figure-words.ts";

/** @param agreed undefined where nothing was agreed. */
export function sideBySide(agreed: string | undefined, own: string): TemplateResult {
  const line = (form: string, whose: "agreed" | "own", level: string) =>
    html`<span class="hr-stands"
      ><span class="hr-${form}" aria-hidden="true"></span>${sayOfFigure(whose, { level })}</span
    >`;
  return html`${agreed === undefined ? nothing : line("solid", "agreed", agreed)}
  ${line("hollow", "own", own)}`;
}
