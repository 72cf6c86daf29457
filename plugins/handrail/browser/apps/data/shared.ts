/**
 * A self-assessment that somebody sent as a link: shown as it came, and never stored.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { summaryOf, type Row } from "../../exchange/assessment-summary.ts";
import { blankWords, isBlank, ratingWords, standingWords } from "../../exchange/assessment-text.ts";
import { sharedText } from "../../exchange/fragment.ts";
import {
  LONGEST_TEXT,
  readSelfAssessment,
  type SharedAssessment,
} from "../../exchange/self-assessment-file.ts";
import { sayOfAssessment } from "../../exchange/words.ts";
import { ratingWord } from "../../rating-words.ts";
import { colon, labelled, together } from "../../signs.ts";
import { memberOf } from "../../guidance/levels.ts";
import type { CompetencyText, RoleData } from "../../guide.ts";
import { ownStatement, type Rating } from "../../record.ts";
import { withCurrentIds } from "../../renamed.ts";
import { dateHere } from "../../site.ts";
import { AppElement } from "../app.ts";
import { say } from "./words.ts";

export class HandrailShared extends AppElement {
  #hash: string | undefined;
  #found: SharedAssessment | "unreadable" | "newer" | undefined;
  /** Competencies whose statements were unfolded. */
  #open = new Set<string>();
  #listen = () => void this.#read();

  override connectedCallback(): void {
    addEventListener("hashchange", this.#listen);
    super.connectedCallback();
    void this.#read();
  }

  override disconnectedCallback(): void {
    removeEventListener("hashchange", this.#listen);
    super.disconnectedCallback();
  }

  /** The record of this browser has no part in what is shown. */
  protected override concerns(): boolean {
    return false;
  }

  async #read(): Promise<void> {
    const { hash } = location;
    if (hash === this.#hash) return;
    this.#hash = hash;
    this.#found = undefined;
    this.#open.clear();
    const text = await sharedText(hash, LONGEST_TEXT);
    if (hash !== this.#hash) return;
    this.#found = text === undefined ? "unreadable" : readSelfAssessment(text);
    this.requestPaint();
  }

  protected override template(): TemplateResult {
    const found = this.#found;
    const own = this.ownPage("assessment");
    const body =
      found === undefined
        ? html`<p>${say("sharedReading")}</p>`
        : found === "unreadable" || found === "newer"
          ? html`<p class="hr-told">
              ${say(found === "newer" ? "sharedNewer" : "sharedUnreadable")}
            </p>`
          : this.#shown(found);
    return html`<div class="hr-shared">
      ${body} ${own ? html`<p><a href=${own}>${say("sharedOwn")}</a></p>` : nothing}
    </div>`;
  }

  #shown({ name, site, assessment: sent }: SharedAssessment): TemplateResult {
    const { framework } = this.guide;
    const assessment = withCurrentIds(sent, this.store.aliases);
    const { role, rows, sameFramework } = summaryOf(assessment, framework);
    const { id, version } = assessment.framework;
    const blank = blankWords(rows);
    const title = sameFramework && framework ? framework.title : id;
    const facts = [
      dateHere(assessment.at),
      ...(assessment.role
        ? [sayOfAssessment("role", { role: role?.title ?? assessment.role })]
        : []),
      sayOfAssessment("framework", { title, version }),
    ];
    return html`<h2>${name ? sayOfAssessment("titleOf", { name }) : sayOfAssessment("title")}</h2>
      <ul class="hr-list hr-facts">
        ${facts.map((fact) => html`<li>${fact}</li>`)}
      </ul>
      <p class="hr-meta">
        ${together([
          say("sharedNote"),
          site === this.store.site ? "" : say("sharedForeign", { site }),
          sameFramework ? "" : say("sharedOther", { framework: id, version }),
        ])}
      </p>
      ${rows.length === 0 ? html`<p>${say("sharedNothing")}</p>` : nothing}
      <ul class="hr-list hr-shared-rows">
        ${rows.filter((row) => !isBlank(row)).map((row) => this.#row(row, role))}
      </ul>
      ${blank ? html`<p>${blank}</p>` : nothing}`;
  }

  #row(row: Row, role: RoleData | undefined): TemplateResult {
    const { competency, note, evidence, ratings } = row;
    return html`<li class="hr-shared-row">
      <h3>
        ${competency ? html`<a href=${this.address(competency.url)}>${row.title}</a>` : row.title}
      </h3>
      <p class="hr-said-level">${standingWords(row)}</p>
      ${note ? html`<p class="hr-own-words">${sayOfAssessment("note", { text: note })}</p>` : nothing}
      ${
        evidence
          ? html`<p class="hr-own-words">${sayOfAssessment("evidence", { text: evidence })}</p>`
          : nothing
      }
      ${
        ratings.size === 0
          ? nothing
          : competency === undefined
            ? html`<p class="hr-meta">${ratingWords(row)}</p>`
            : this.#statements(row, role)
      }
    </li>`;
  }

  #statements(row: Row, role: RoleData | undefined): TemplateResult {
    const toggled = (event: Event) => {
      if (!(event.target as HTMLDetailsElement).open || this.#open.has(row.id)) return;
      this.#open.add(row.id);
      this.requestPaint();
    };
    return html`<details class="hr-fold" @toggle=${toggled}>
      <summary>
        ${labelled(say("statements", { count: row.ratings.size }), ratingWords(row))}
      </summary>
      ${this.#open.has(row.id) ? this.#rated(row, role) : nothing}
    </details>`;
  }

  #rated({ competency, ratings }: Row, role: RoleData | undefined): TemplateResult {
    const texts = competency ? this.text(competency) : "failed";
    if (texts === undefined) return html`<p>${say("loading")}</p>`;
    if (texts === "failed") {
      const bare = { title: "", rated: [...ratings].map(([id, rating]) => ({ text: id, rating })) };
      return html`<p>${say("loadFailed")}</p>
        ${levelList(bare)}`;
    }
    const scale = memberOf(this.guide.framework?.scales ?? {}, competency?.scale ?? "");
    const order = scale?.levels.map(({ id }) => id) ?? [];
    return html`${ratedLevels(texts, order, ratings, role).map(levelList)}`;
  }
}

interface RatedLevel {
  /** "" where it has no level on this site. */
  readonly title: string;
  readonly rated: readonly { readonly text: string; readonly rating: Rating }[];
}

function levelList({ title, rated }: RatedLevel): TemplateResult {
  return html`${title ? html`<p class="hr-meta">${title}</p>` : nothing}
    <ul>
      ${rated.map(
        ({ text, rating }) =>
          html`<li><strong>${ratingWord(rating)}</strong>${colon()}${text}</li>`,
      )}
    </ul>`;
}

/** The rated statements in the framework's order; those that this site does not know last, by their ids. */
function ratedLevels(
  texts: CompetencyText,
  order: readonly string[],
  ratings: ReadonlyMap<string, Rating>,
  role: RoleData | undefined,
): RatedLevel[] {
  const left = new Map(ratings);
  const taken = (id: string, text: string) => {
    const rating = left.get(id);
    left.delete(id);
    return rating === undefined ? [] : [{ text, rating }];
  };
  const target = role?.targets.find(({ competency }) => competency === texts.id);
  const own = target?.statements ?? [];
  const levels = order.map((level) => {
    const described = memberOf(texts.levels, level);
    return {
      title: described?.title ?? level,
      rated: [
        ...(described?.statements ?? []).flatMap(({ id, text }) => taken(id, text)),
        ...(level === target?.level ? own : []).flatMap(({ id, text }) =>
          taken(ownStatement(role?.id ?? "", id), text),
        ),
      ],
    };
  });
  const rest = [...left].map(([id, rating]) => ({ text: id, rating }));
  return [...levels, { title: "", rated: rest }].filter(({ rated }) => rated.length > 0);
}
