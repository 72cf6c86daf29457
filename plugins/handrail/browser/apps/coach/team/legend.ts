/**
 * What the marks in the table mean, beside a tile that has them.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import type { Column } from "./board.ts";
import { scalesOf } from "./levels.ts";
import { say } from "./words.ts";

function tile(shade: number, text: string, kind: string, more: TemplateResult | typeof nothing) {
  return html`<span
    class="hr-tile ${kind}"
    aria-hidden="true"
    data-hr-level=${shade > 0 ? shade : nothing}
    ><span><b>${text}</b>${more}</span></span
  >`;
}

export function legend(columns: readonly Column[]): TemplateResult {
  const scales = scalesOf(columns);
  const [first = []] = scales;
  const [low, high] = [first[1] ?? first[0], first[first.length - 1]];
  const mark = (shown: TemplateResult, text: string) => html`<li>${shown} ${text}</li>`;
  const on = (kind: string, more: TemplateResult | typeof nothing) =>
    tile(low?.shade ?? 0, low?.short ?? "", kind, more);
  return html`<details class="hr-fold hr-team-legend" open>
    <summary>${say("legend")}</summary>
    ${scales.map(
      (levels) =>
        html`<ul class="hr-list" aria-label=${say("levelAgreed")}>
          ${levels.map(({ short, title, shade }) =>
            mark(tile(shade, short, "is-none", nothing), title),
          )}
          ${mark(tile(0, say("notYetShort"), "is-none", nothing), say("notYet"))}
        </ul>`,
    )}
    <ul class="hr-list">
      ${mark(on("is-met", nothing), say("legendMet"))}
      ${mark(
        on("is-below", html`<small class="hr-tile-aim">↑${high?.short}</small>`),
        say("legendBelow"),
      )}
      ${mark(on("is-none", nothing), say("legendFree"))}
      ${mark(
        on("is-met", html`<small class="hr-tile-own">${high?.short}</small>`),
        say("legendOwn"),
      )}
      ${mark(
        on(
          "is-met is-old",
          html`<small class="hr-tile-age">${say("months", { count: 8 })}</small>`,
        ),
        say("legendOld"),
      )}
      ${mark(on("is-met", html`<i class="hr-tile-due">!</i>`), say("legendDue"))}
      ${mark(tile(0, say("none"), "is-none", nothing), say("legendNone"))}
    </ul>
  </details>`;
}
