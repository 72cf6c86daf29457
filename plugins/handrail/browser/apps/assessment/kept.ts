/**
 * Keeping a self-assessment, comparing with one that was kept, and looking at one.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import type { CompetencyData, FrameworkData } from "../../guide.ts";
import { ratingWord } from "../../rating-words.ts";
import { ownStatement, type SelfAssessment } from "../../record.ts";
import { together } from "../../signs.ts";
import { moment } from "./kept-list.ts";
import { RESULT, hashOfKept } from "./place.ts";
import { planFor } from "./plan.ts";
import { keep, sameContent } from "./ratings.ts";
import { say } from "./result-words.ts";
import { resultOf } from "./result.ts";
import type { Sitting } from "./sitting.ts";

function isKept({ kept, present }: Sitting): boolean {
  return kept[0] !== undefined && sameContent(kept[0], present);
}

/** The one that the present result is compared with: the last that says something else, unless another is chosen. */
export function comparison(sitting: Sitting): SelfAssessment | undefined {
  const { kept, comparedWith } = sitting;
  if (comparedWith === undefined) return isKept(sitting) ? kept[1] : kept[0];
  return kept.find(({ id }) => id === comparedWith);
}

/** The choice what to compare with, and a warning where the framework has changed since. */
export function beforeInWords(
  sitting: Sitting,
  before: SelfAssessment | undefined,
): TemplateResult | typeof nothing {
  const { kept, framework, compareWith } = sitting;
  if (kept.length === 0) return nothing;
  const now = framework.version;
  const then = before?.framework.version ?? now;
  const choose = (event: Event) => compareWith((event.target as HTMLSelectElement).value);
  return html`<p class="hr-field hr-compare">
      <label for="hr-compare">${say("compare")}</label>
      <select id="hr-compare" autocomplete="off" @change=${choose}>
        <option value="" .selected=${before === undefined}>${say("compareNone")}</option>
        ${kept.map(
          ({ id, at }) =>
            html`<option value=${id} .selected=${id === before?.id}>${moment(at)}</option>`,
        )}
      </select>
    </p>
    ${then === now ? nothing : html`<p class="hr-hint">${say("otherVersion", { then, now })}</p>`}`;
}

export function keeping(sitting: Sitting): TemplateResult {
  const { kept, store, present, announce } = sitting;
  const done = isKept(sitting);
  const press = () => {
    if (done) return;
    keep(store, present, Date.now());
    announce(say("keptNow"));
  };
  // Once kept the button stays, so that the focus of whoever pressed it is not lost.
  return html`<div class="hr-keeping">
    <p>${done ? say("keptAt", { date: moment(kept[0]?.at ?? 0) }) : say("whyKeep")}</p>
    <p class="hr-buttons">
      <button
        type="button"
        class="hr-button ${done ? "is-done" : "hr-main"}"
        aria-disabled=${done ? "true" : nothing}
        @click=${press}
      >
        ${say(done ? "isKept" : "keep")}
      </button>
    </p>
  </div>`;
}

export function keptView(sitting: Sitting, id: string): TemplateResult {
  const { framework, kept } = sitting;
  const found = kept.find((one) => hashOfKept(one.id) === hashOfKept(id));
  const back = html`<p><a class="hr-back" href=${RESULT}>${say("toNow")}</a></p>`;
  const title = found ? say("keptTitle", { date: moment(found.at) }) : say("kept");
  const heading = html`<h2 tabindex="-1" data-hr-heading>${title}</h2>`;
  if (!found)
    return html`${heading}
      <p class="hr-empty">${say("keptGone")}</p>
      ${back}`;
  const [now, then] = [framework.version, found.framework.version];
  const role = framework.roles.find((one) => one.id === found.role);
  return html`${heading}
    <p>${together([say("keptNote"), now === then ? "" : say("otherVersion", { then, now })])}</p>
    ${back} ${resultOf(sitting, planFor(framework, role), found)}
    <h3>${say("showRatings")}</h3>
    ${framework.competencies.map((one) => details(sitting, found, one.id, one))}
    ${goneFrom(framework, found).map((id) => details(sitting, found, id))}`;
}

/** Ids of the competencies that a self-assessment speaks of and the framework has no more. */
function goneFrom(framework: FrameworkData, kept: SelfAssessment): string[] {
  const spoken = new Set([...kept.ratings.keys(), ...kept.notes.keys(), ...kept.evidence.keys()]);
  for (const { id } of framework.competencies) spoken.delete(id);
  return [...spoken];
}

/** What was said of one competency; its texts are fetched when it is unfolded. */
function details(
  sitting: Sitting,
  kept: SelfAssessment,
  id: string,
  competency?: CompetencyData,
): TemplateResult | typeof nothing {
  const { unfolded, paint } = sitting;
  const texts = [
    ["note", kept.notes.get(id)],
    ["evidence", kept.evidence.get(id)],
  ] as const;
  if (!kept.ratings.has(id) && texts.every(([, text]) => !text)) return nothing;
  const toggle = (event: Event) => {
    if ((event.target as HTMLDetailsElement).open) unfolded.add(id);
    else unfolded.delete(id);
    paint();
  };
  return html`<details class="hr-fold" @toggle=${toggle}>
    <summary>${competency?.title ?? say("competencyGone", { id })}</summary>
    ${unfolded.has(id) ? ratings(sitting, kept, id, competency) : nothing}
    ${texts.map(([kind, text]) =>
      text ? html`<p class="hr-written"><b>${say(kind)}</b><br />${text}</p>` : nothing,
    )}
  </details>`;
}

function ratings(
  { framework, text }: Sitting,
  kept: SelfAssessment,
  id: string,
  competency?: CompetencyData,
): TemplateResult {
  const found = competency ? text(competency) : "failed";
  if (found === undefined) return html`<p class="hr-meta">${say("loading")}</p>`;
  const texts = new Map<string, string>();
  for (const role of framework.roles)
    for (const target of role.targets)
      if (target.competency === id)
        for (const one of target.statements) texts.set(ownStatement(role.id, one.id), one.text);
  if (found !== "failed")
    for (const level of Object.values(found.levels))
      for (const one of level.statements) texts.set(one.id, one.text);
  return html`<dl class="hr-said">
    ${[...(kept.ratings.get(id) ?? [])].map(
      ([key, rating]) =>
        html`<div>
          <dt>${texts.get(key) ?? key}</dt>
          <dd>${ratingWord(rating)}</dd>
        </div>`,
    )}
  </dl>`;
}
