/**
 * The list of the self-assessments that were kept.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { locale } from "../../phrases.ts";
import { hashOfKept } from "./place.ts";
import type { Sitting } from "./sitting.ts";
import { say } from "./words.ts";

/** Day and time, since two may be kept on one day. */
export function moment(at: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(at);
}

export function keptList({ kept, framework }: Sitting): TemplateResult | typeof nothing {
  if (kept.length === 0) return nothing;
  const nameOf = (id: string) => framework.roles.find((role) => role.id === id)?.title ?? id;
  return html`<h3>${say("kept")}</h3>
    <ul class="hr-list hr-kept">
      ${kept.map(
        ({ id, at, role, framework: { version } }) =>
          html`<li>
            <a href=${hashOfKept(id)}>${moment(at)}</a>
            <span class="hr-meta"
              >${say("keptLine", { role: nameOf(role) || say("noRoleShort"), version })}</span
            >
          </li>`,
      )}
    </ul>`;
}
