/**
 * Texts within texts: what a button is about, the beginning of a long one, a reason in English.
 */

import { html, type TemplateResult } from "lit-html";

import { locale } from "../../phrases.ts";
import { colon } from "../../signs.ts";

/** What a button of many alike is about, for whoever does not see what stands above it. */
export function about(what: string): TemplateResult {
  return html`<span class="hr-visually-hidden">${colon()}${what}</span>`;
}

/** What the reader of a file says is the same in every language, as in the reports of the command line. */
export function inEnglish(text: string): TemplateResult {
  return html`<code lang="en" dir="ltr">${text}</code>`;
}

/** The signs of a text as readers count them: a letter with its accents is one. */
export function signsOf(text: string): string[] {
  if (!("Segmenter" in Intl)) return Array.from(text);
  return Array.from(new Intl.Segmenter(locale()).segment(text), ({ segment }) => segment);
}

/** The beginning of a text, where it is long. */
export function short(words: string, most = 60): string {
  const signs = signsOf(words);
  return signs.length > most ? `${signs.slice(0, most).join("").trimEnd()}…` : words;
}

/** As at the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);
}
