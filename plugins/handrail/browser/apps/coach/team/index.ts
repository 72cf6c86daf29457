/**
 * The team view as the coach workspace puts it on its page.
 */

import { html, type TemplateResult } from "lit-html";

import { HandrailTeam, type TeamInput } from "./team.ts";

export type { TeamInput };

/** The elements that have to be defined before the view is shown. */
export const TEAM_ELEMENTS = { "handrail-team": HandrailTeam };

let kept: HandrailTeam | undefined;

/** The team. It is the same element every time, so that a coach comes back to what they had chosen and scrolled to. */
export function teamView(input: TeamInput): TemplateResult {
  kept ??= document.createElement("handrail-team") as HandrailTeam;
  kept.input = input;
  return html`${kept}`;
}
