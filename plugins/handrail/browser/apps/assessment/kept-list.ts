/**
 * The list of the self-assessments that were kept.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { hashOfKept } from "./place.ts";
import type { Sitting } from "./sitting.ts";
import { say } from "./words.ts";

/** Day and time, since two may be kept on one day. */
export function moment(at: number): string {
  const language = document.documentElement.lang;
  const format = { dateStyle: "medium", timeStyle: "short" } as const;
  try {
    return new Date(at).toLocaleString(language === "en" ? "en-GB" : language || undefined, format);
  } catch {
    return new Date(at).toLocaleString(undefined, format);
  }
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
