/**
 * `<handrail-gaps>`: where one stands against the targets of one's role, as a summary, a figure and a table.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { assignedRanks, gaps, isKnown, type AssignedRanks, type Gap } from "../../guidance/gaps.ts";
import { memberOf, standing } from "../../guidance/levels.ts";
import type { FrameworkData, RoleData } from "../../guide.ts";
import { listed, together } from "../../signs.ts";
import { agreedPart } from "../agreed/part.ts";
import { AppElement } from "../app.ts";
import { sayOfFigure } from "../assessment/figure-words.ts";
import { levelTitle } from "../assessment/plan.ts";
import { levelFigure } from "../assessment/radar.ts";
import { ratingsIn, ratingsOf, rolesOf } from "../assessment/ratings.ts";
import { sideBySide } from "../assessment/side-by-side.ts";
import { say } from "./words.ts";

/** As many rows as a radar has room for. */
const MOST = 12;
const NAMED = 3;

/** Whether the learner said of all that a target asks for that it is not relevant to them. */
function isIrrelevant(gap: Gap): boolean {
  return gap.gap === 0 && !isKnown(gap);
}

export class HandrailGaps extends AppElement {
  protected override concerns(changed: ReadonlySet<string>): boolean {
    return [...changed].some((path) => /^(rating|learner|assigned)\//.test(path));
  }

  protected override template(): TemplateResult {
    const { framework } = this.guide;
    const assessment = this.ownPage("assessment");
    if (!framework || assessment === "") return html``;
    const { role } = rolesOf(this.store, framework);
    const assigned = assignedRanks(framework, this.store.document.leaves);
    const data = this.ownPage("data");
    return html`<h2>${say("standing")}</h2>
      ${role ? this.#against(framework, role, assigned) : html`<p>${this.#assessed(framework)}</p>`}
      ${assigned.size > 0 ? agreedPart("", () => this.requestPaint()) : nothing}
      <ul class="hr-list hr-path-ways">
        <li><a href=${assessment}>${say("toAssessment")}</a></li>
        ${data === "" ? nothing : html`<li><a href="${data}#hr-import">${say("toAgreed")}</a></li>`}
      </ul>`;
  }

  /** Without a role there are no targets, only how much is assessed. */
  #assessed(framework: FrameworkData): string {
    const ratings = ratingsOf(this.store);
    const present = framework.competencies.filter(({ deprecated }) => !deprecated);
    const done = present.filter((competency) => {
      const scale = memberOf(framework.scales, competency.scale);
      return scale && standing(competency, scale, ratingsIn(ratings, competency.id)).assessed;
    });
    return say("assessed", { done: done.length, count: present.length });
  }

  #against(framework: FrameworkData, role: RoleData, assigned: AssignedRanks): TemplateResult {
    const all = gaps(framework, role, ratingsOf(this.store), assigned);
    const asked = all.filter((gap) => !isIrrelevant(gap));
    const count = asked.length;
    const assessed = asked.filter(isKnown);
    const values = { role: role.title, count };
    if (all.length > 0 && count === 0) return html`<p>${say("irrelevant", values)}</p>`;
    if (assessed.length === 0) return html`<p>${say("askedByRole", values)}</p>`;
    const open = assessed.filter(({ gap }) => gap > 0);
    const names = open.slice(0, NAMED).map(({ competency }) => competency.title);
    const unrated = count - assessed.length;
    const done = assessed.length - open.length;
    const said = [
      say("targetsMet", { ...values, done }),
      names.length > 0 ? say("biggest", { names: listed(names) }) : "",
      unrated > 0 ? say("notAssessedYet", { count: unrated }) : "",
    ];
    return html`<p>${together(said)}</p>
      ${this.#figure(framework, role, all)}`;
  }

  #figure(framework: FrameworkData, role: RoleData, all: readonly Gap[]): TemplateResult {
    const rows = all.slice(0, MOST).map((gap) => {
      const scale = memberOf(framework.scales, gap.competency.scale);
      const title = (rank: number) => (scale ? levelTitle({ ...gap, scale }, rank) : "");
      return { ...gap, title, levels: scale?.levels.length ?? 1 };
    });
    const axes = rows.map(
      ({ competency, standing: { assessed, rank: self }, assigned, rank, levels }, index) => ({
        number: index + 1,
        title: competency.title,
        levels,
        self: assessed ? self : undefined,
        agreed: assigned,
        target: rank,
        before: undefined,
      }),
    );
    const both = axes.some(({ agreed }) => agreed !== undefined);
    const [first] = rows;
    const alike = rows.every(({ competency }) => competency.scale === first?.competency.scale);
    const scale = first && memberOf(framework.scales, first.competency.scale);
    const levels = alike && scale ? scale.levels.map(({ title }) => title) : [];
    return html`<div class="hr-path-standing">
      ${
        axes.length < all.length
          ? nothing
          : html`<div>
              ${levelFigure({ name: "hr-path", title: say("figure", { role: role.title }), axes, levels })}
            </div>`
      }
      <div class="hr-path-levels">
        <table class="hr-path-table">
          <caption class="hr-visually-hidden">
            ${say("standingCaption")}
          </caption>
          <thead>
            <tr>
              <th scope="col"><abbr title=${say("number")}>${say("no")}</abbr></th>
              <th scope="col">${say("competency")}</th>
              <th scope="col">${sayOfFigure(both ? "both" : "you")}</th>
              <th scope="col">${say("target")}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map((row, index) => this.#row(row, index + 1, both))}
          </tbody>
        </table>
        ${
          axes.length < all.length
            ? html`<p class="hr-meta">${say("standingTop", { count: MOST, all: all.length })}</p>`
            : nothing
        }
      </div>
    </div>`;
  }

  #row(
    row: Gap & { title: (rank: number) => string },
    number: number,
    both: boolean,
  ): TemplateResult {
    const { competency, standing: at, assigned, rank, gap, target, title } = row;
    const mine = at.assessed
      ? title(at.rank) || say("notYet")
      : say(isIrrelevant(row) ? "notRelevant" : "notAssessed");
    const reached =
      isKnown(row) && gap === 0
        ? html` <span class="hr-reached">${say("reached")}</span>`
        : nothing;
    return html`<tr>
      <td>${number}</td>
      <th scope="row"><a href=${this.address(competency.url)}>${competency.title}</a></th>
      <td>
        ${
          both
            ? sideBySide(assigned === undefined ? assigned : title(assigned) || say("notYet"), mine)
            : mine
        }${reached}
      </td>
      <td>${title(rank)}${target.required ? nothing : html` <small>${say("optional")}</small>`}</td>
    </tr>`;
  }
}
