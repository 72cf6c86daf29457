/**
 * Note and evidence of a competency, saved while they are written. A worksheet that was filled in can be evidence.
 */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";

import type { CompetencyData } from "../../guide.ts";
import { paths } from "../../record.ts";
import { begunSheets, evidenceLine, sheetName } from "./sheets.ts";
import { LONGEST_TEXT } from "./drafts.ts";
import { textAt } from "./ratings.ts";
import type { Sitting } from "./sitting.ts";
import { say } from "./words.ts";

export function notes(sitting: Sitting, competency: CompetencyData): TemplateResult {
  const { store, drafts, paint } = sitting;
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
    ${field("note", 3)} ${field("evidence", 2)} ${addSheet(sitting, paths.evidence(competency.id))}
  </details>`;
}

/** Adds a line that names a worksheet to a text; there only when the record holds one. */
function addSheet(sitting: Sitting, path: string): TemplateResult | typeof nothing {
  const { store, drafts } = sitting;
  const sheets = begunSheets(sitting.worksheets, store.document.leaves);
  if (sheets.length === 0) return nothing;
  const add = (event: Event) => {
    const select = (event.target as Element).closest("p")?.querySelector("select");
    const chosen = sheets[Number(select?.value)];
    if (chosen === undefined) return;
    const name = sheetName(chosen);
    const before = drafts.shown(path, textAt(store, path));
    const text = before + (/^$|\n$/.test(before) ? "" : "\n") + evidenceLine(sitting, chosen);
    const fits = text.length <= LONGEST_TEXT;
    if (fits) {
      drafts.type(path, text);
      drafts.leave(path);
    }
    sitting.announce(say(fits ? "sheetAdded" : "sheetTooLong", { name }));
  };
  return html`<p class="hr-field hr-add-sheet">
    <label for="hr-add-sheet">${say("addSheet")}</label>
    <select id="hr-add-sheet" autocomplete="off">
      ${sheets.map((sheet, nth) => html`<option value=${nth}>${sheetName(sheet)}</option>`)}
    </select>
    <button type="button" class="hr-button" @click=${add}>${say("add")}</button>
  </p>`;
}
