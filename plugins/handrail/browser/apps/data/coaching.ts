/**
 * Giving a self-assessment to a coach: as a file, as text, as a link that holds it.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { assessmentText } from "../../exchange/assessment-text.ts";
import { COMFORTABLE, LONGEST_FRAGMENT, canShare, fragmentOf } from "../../exchange/fragment.ts";
import { fileName } from "../../exchange/file-name.ts";
import { longDate } from "../../exchange/long-date.ts";
import {
  keptAssessments,
  ratingCount,
  selfAssessmentLine,
  selfAssessmentText,
  type SharedAssessment,
} from "../../exchange/self-assessment-file.ts";
import { download } from "../../elements/notice.ts";
import { assignedRanks, type AssignedRanks } from "../../guidance/gaps.ts";
import { paths, type SelfAssessment } from "../../record.ts";
import { withCurrentIds } from "../../renamed.ts";
import { strung, together } from "../../signs.ts";
import type { Desk } from "./desk.ts";
import { copied } from "./files.ts";
import { say } from "./words.ts";

export class Coaching {
  #chosen = "";
  #said = "";
  /** The link, and the text that it was made for. */
  #link = { of: "", address: "" };

  template(desk: Desk): TemplateResult {
    const kept = keptAssessments(desk.store.document.leaves);
    const assessment = kept.find(({ id }) => id === this.#chosen) ?? kept[0];
    return html`<section class="hr-part" aria-labelledby="hr-coach">
      <h2 id="hr-coach">${say("coach")}</h2>
      <p>${together([say("coachIntro"), assignedIn(desk).size > 0 ? say("coachAgreed") : ""])}</p>
      ${assessment ? this.#offer(desk, kept, assessment) : none(desk)}
    </section>`;
  }

  #offer(desk: Desk, kept: readonly SelfAssessment[], assessment: SelfAssessment): TemplateResult {
    const { store, guide } = desk;
    const named = store.get(paths.name);
    const name = typeof named === "string" ? named.trim() : "";
    const shared: SharedAssessment = { site: store.site, name, assessment };
    // The file and the link hold what was kept, word for word; the text is read with the titles of today.
    const current = withCurrentIds(assessment, store.aliases);
    const text = assessmentText(
      { ...shared, assessment: current },
      guide.framework,
      longDate,
      assignedIn(desk),
    );
    const address = this.#address(desk, shared);
    const choose = (event: Event) => {
      this.#chosen = (event.target as HTMLSelectElement).value;
      this.#said = "";
      desk.paint();
    };
    const call = (event: Event) => store.set(paths.name, (event.target as HTMLInputElement).value);
    const save = () => {
      const file = fileName(store.site, assessment.at, "self-assessment");
      download(file, selfAssessmentText(shared));
      this.#say(desk, say("savedFile", { name: file }));
    };
    const copy = (what: string) => async () =>
      this.#say(desk, say((await copied(what)) ? "copied" : "notCopied"));
    return html`<p class="hr-field">
        <label for="hr-which">${say("which")}</label>
        <select id="hr-which" autocomplete="off" @change=${choose}>
          ${kept.map(
            (one) =>
              html`<option value=${one.id} .selected=${one === assessment}>
                ${titleOf(desk, one)}
              </option>`,
          )}
        </select>
      </p>
      <p class="hr-field">
        <label for="hr-name">${say("name")}</label>
        <input
          id="hr-name"
          type="text"
          maxlength="200"
          autocomplete="name"
          aria-describedby="hr-name-hint"
          .value=${name}
          @change=${call}
        />
        <span class="hr-meta" id="hr-name-hint">${say("nameHint")}</span>
      </p>
      <p class="hr-buttons">
        <button type="button" class="hr-button hr-main" @click=${save}>${say("saveFile")}</button>
        <button type="button" class="hr-button" @click=${copy(text)}>${say("copyText")}</button>
        ${
          address
            ? html`<button type="button" class="hr-button" @click=${copy(address)}>
                ${say("copyLink")}
              </button>`
            : nothing
        }
      </p>
      ${this.#said ? html`<p class="hr-told">${this.#said}</p>` : nothing}
      <p class="hr-meta">${this.#aboutLink(desk, address)}</p>
      <details class="hr-fold">
        <summary>${say("byHand")}</summary>
        <p class="hr-field">
          <label for="hr-text">${say("text")}</label>
          <textarea id="hr-text" rows="8" readonly .value=${text}></textarea>
        </p>
        ${
          address
            ? html`<p class="hr-field">
                <label for="hr-link">${say("link")}</label>
                <input id="hr-link" type="text" readonly .value=${address} />
              </p>`
            : nothing
        }
      </details>`;
  }

  #say(desk: Desk, words: string): void {
    this.#said = words;
    desk.announce(words);
    desk.paint();
  }

  /** The link; "" while it is made and where there is none. Made ahead: a copy must follow its click at once. */
  #address(desk: Desk, shared: SharedAssessment): string {
    if (desk.assessmentPage === "" || isOnDisk() || !canShare()) return "";
    const text = selfAssessmentLine(shared);
    if (this.#link.of === text) return this.#link.address;
    this.#link = { of: text, address: "" };
    void fragmentOf(text).then((fragment) => {
      if (this.#link.of !== text) return;
      const fits = fragment.length <= LONGEST_FRAGMENT;
      this.#link.address = fits ? desk.assessmentPage + fragment : "";
      if (fits) desk.paint();
    });
    return "";
  }

  #aboutLink(desk: Desk, address: string): string {
    if (desk.assessmentPage === "") return "";
    if (isOnDisk()) return say("noLinkFromDisk");
    if (!canShare()) return say("noLink");
    if (address === "") return say("tooLong");
    return together([say("aboutLink"), address.length > COMFORTABLE ? say("longLink") : ""]);
  }
}

function assignedIn({ guide: { framework }, store }: Desk): AssignedRanks {
  return framework ? assignedRanks(framework, store.document.leaves) : new Map();
}

function isOnDisk(): boolean {
  return location.protocol === "file:";
}

function titleOf({ names, date }: Desk, assessment: SelfAssessment): string {
  const role = assessment.role && (names.role(assessment.role) ?? assessment.role);
  const count = ratingCount(assessment);
  return say("oneOf", { date: date(assessment.at), role: role || say("noRole"), count });
}

function none({ assessmentPage }: Desk): TemplateResult {
  const link = assessmentPage && html`<a href=${assessmentPage}>${say("toAssessment")}</a>`;
  return html`<p>${strung([say("noAssessment"), link])}</p>`;
}
