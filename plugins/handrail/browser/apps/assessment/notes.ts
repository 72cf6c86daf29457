/**
 * Note and evidence of a competency, saved while they are written.
 */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";

import type { CompetencyData } from "../../guide.ts";
import { paths } from "../../record.ts";
import { LONGEST_TEXT } from "./drafts.ts";
import { textAt } from "./ratings.ts";
import type { Sitting } from "./sitting.ts";
import { say } from "./words.ts";

export function notes(
  { store, drafts, paint }: Sitting,
  competency: CompetencyData,
): TemplateResult {
  const field = (kind: "note" | "evidence", rows: number) => {
    const path = paths[kind](competency.id);
    const type = (event: Event) => drafts.type(path, (event.target as HTMLTextAreaElement).value);
    return html`<p class="hr-field">
      <label for="hr-${kind}">${say(kind)}</label>
      <textarea
        id="hr-${kind}"
        rows=${rows}
        maxlength=${LONGEST_TEXT}
        autocomplete="off"
        .value=${live(drafts.shown(path, textAt(store, path)))}
        @input=${type}
        @blur=${() => {
          drafts.leave(path);
          // What another tab wrote meanwhile was held back until now.
          paint();
        }}
      ></textarea>
    </p>`;
  };
  const written = [paths.note, paths.evidence].some(
    (path) => textAt(store, path(competency.id)) !== "",
  );
  return html`<details class="hr-fold hr-notes">
    <summary>
      ${say("notes", { competency: competency.title })}
      ${written ? html`<span class="hr-meta">${say("written")}</span>` : nothing}
    </summary>
    ${field("note", 3)} ${field("evidence", 2)}
  </details>`;
}
