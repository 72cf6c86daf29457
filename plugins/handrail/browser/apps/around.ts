/**
 * A phrase around a link or another element.
 */

import { html, type TemplateResult } from "lit-html";

/** Stands in a phrase where an element goes, which is no text. */
export const GAP = "\u0000";

/** A phrase with something put in its gap, wherever the language has it. */
export function around(phrase: string, element: TemplateResult | string): TemplateResult {
  const [before, after] = phrase.split(GAP);
  return html`${before}${element}${after}`;
}
