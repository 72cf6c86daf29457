/**
 * `<handrail-sheets>`: the worksheets that the learner has begun, with their copies and how much of each is filled.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { addressOf, allCopies, filledCount, isBegun, type Copy } from "../../worksheet/copies.ts";
import type { WorksheetData } from "../../guide.ts";
import { AppElement } from "../app.ts";
import { say } from "./words.ts";

export class HandrailSheets extends AppElement {
  protected override concerns(changed: ReadonlySet<string>): boolean {
    return [...changed].some((path) => path.startsWith("sheet/"));
  }

  protected override template(): TemplateResult {
    const copies = allCopies(this.store.document.leaves);
    const begun = (this.guide.worksheets ?? []).flatMap((sheet) => {
      const of = copies.get(sheet.id) ?? [];
      return of.some(isBegun) ? [this.#sheet(sheet, of)] : [];
    });
    if (begun.length === 0) return html``;
    return html`<section>
      <h2>${say("worksheets")}</h2>
      <ul class="hr-list hr-path-sheets">
        ${begun}
      </ul>
    </section>`;
  }

  #sheet(sheet: WorksheetData, copies: readonly Copy[]): TemplateResult {
    const filled = (copy: Copy) =>
      say("sheetFilled", { done: filledCount(sheet.fields, copy), count: sheet.fields.length });
    const named = copies.flatMap((copy, index) =>
      isBegun(copy)
        ? [[copy.name || say("sheetUnnamed", { number: index + 1 }), filled(copy)] as const]
        : [],
    );
    const [only] = named;
    const alone = copies.length === 1 && copies[0]?.name === "";
    return html`<li>
      <a href=${this.address(addressOf(sheet))}>${sheet.title}</a>
      ${alone && only ? html`<span class="hr-meta">${only[1]}</span>` : nothing}
      ${
        alone
          ? nothing
          : html`<ul class="hr-list">
              ${named.map(
                ([name, text]) =>
                  html`<li><bdi>${name}</bdi> <span class="hr-meta">${text}</span></li>`,
              )}
            </ul>`
      }
    </li>`;
  }
}
