/**
 * Entries by kind and by what they belong to, as a list that can be unfolded.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import type { Group } from "../../exchange/preview.ts";
import { kindTitle } from "../../exchange/words.ts";
import { GAP, around } from "../around.ts";
import { say } from "./words.ts";

/** So many subjects of a kind are named; who has more does not read them one by one. */
const MOST = 50;

export function groupList(groups: readonly Group[]): TemplateResult {
  return html`<ul class="hr-groups">
    ${groups.map(
      ({ kind, subjects }) =>
        html`<li>
          ${kindTitle(kind)}
          <ul>
            ${subjects.slice(0, MOST).map(({ name, count }) => {
              const subject = html`<bdi>${name}</bdi>`;
              return html`<li>
                ${count > 1 ? around(say("subject", { name: GAP, count }), subject) : subject}
              </li>`;
            })}
            ${
              subjects.length > MOST
                ? html`<li>${say("andMore", { count: subjects.length - MOST })}</li>`
                : nothing
            }
          </ul>
        </li>`,
    )}
  </ul>`;
}
