/** A self-assessment that came in a link. It has a script of its own, which only those fetch who follow such a link. */

import { html, type TemplateResult } from "lit-html";

import { opened } from "../opened.ts";
import { say } from "./words.ts";

let failed = false;

export function received(paintAgain: () => void): TemplateResult {
  if (failed) return html`<p class="hr-hint">${say("linkFailed")}</p>`;
  opened()
    .load("guide shared")
    .catch(() => {
      failed = true;
      paintAgain();
    });
  return html`<handrail-shared></handrail-shared>`;
}
