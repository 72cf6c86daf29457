/**
 * The result, and what was kept: fetched when one of them is first looked at. Who rates needs neither.
 */

import { html, type TemplateResult } from "lit-html";

import { opened } from "../opened.ts";
import type { Sitting } from "./sitting.ts";
import { say } from "./words.ts";

/** What the script of the result holds; templates are plain values, whichever script makes them. */
export interface Views {
  result(sitting: Sitting): TemplateResult;
  kept(sitting: Sitting, id: string): TemplateResult;
}

const page = globalThis as unknown as { handrailResult?: Views };
let failed = false;

/** Fetch it ahead: whoever rates looks at the result soon. */
export function fetchResult(): Promise<void> {
  return opened().load("result");
}

/** A kept self-assessment, or without an id the result; `arrived` is called when what it takes has come. */
export function later(
  sitting: Sitting,
  id: string | undefined,
  arrived: () => void,
): TemplateResult {
  const views = page.handrailResult;
  if (views) return id === undefined ? views.result(sitting) : views.kept(sitting, id);
  if (!failed)
    fetchResult()
      .catch(() => (failed = true))
      .then(arrived);
  return html`<h2 tabindex="-1" data-hr-heading>${say("result")}</h2>
    <p class="hr-hint">${say(failed ? "resultFailed" : "loading")}</p>`;
}
