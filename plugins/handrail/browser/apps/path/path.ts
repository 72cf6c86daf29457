/**
 * `<handrail-path>`: the page that a learner comes back to: where they are, what is next, what they did.
 *
 * Its parts are elements of their own, each painted again only when something changes that it shows.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { REMIND_AFTER, changesSinceExport } from "../../exchange/learner-file.ts";
import { resultOf, tallyOf } from "../../quiz-results.ts";
import { paths } from "../../record.ts";
import { dateHere } from "../../site.ts";
import { strung, together } from "../../signs.ts";
import { AppElement } from "../app.ts";
import { GAP, around } from "../around.ts";
import { hasLostRole, rolesOf } from "../assessment/ratings.ts";
import { say } from "./words.ts";

export class HandrailPath extends AppElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("hr-leave", this.#toTheTop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("hr-leave", this.#toTheTop);
  }

  protected override template(): TemplateResult {
    return html`<div class="hr-path-top">
        <handrail-continue></handrail-continue>
        <p class="hr-path-line" tabindex="-1">
          ${strung([this.#progress(), this.#done(), this.#role()])}
        </p>
      </div>
      <handrail-news></handrail-news>
      <handrail-steps></handrail-steps>
      <handrail-gaps></handrail-gaps>
      ${this.#phases()} ${this.#quizzes()}
      <handrail-sheets></handrail-sheets>
      <handrail-goals></handrail-goals>
      <handrail-recent></handrail-recent>
      ${this.#record()}`;
  }

  #toTheTop = (): void => {
    this.querySelector<HTMLElement>(".hr-path-line")?.focus();
  };

  #progress(): string {
    const { done, total: count } = this.course.whole;
    if (count === 0) return say("noCourse");
    if (done === 0) return say("notBegun", { count });
    return say(done === count ? "courseDone" : "modulesIn", { done, count });
  }

  /** What there is to take away from a course that was completed. */
  #done(): TemplateResult | "" {
    const { done, total } = this.course.whole;
    const record = this.ownPage("record");
    if (total === 0 || done < total || record === "") return "";
    return html`<a href=${record}>${say("printRecord")}</a> `;
  }

  #role(): TemplateResult | "" {
    const { framework } = this.guide;
    const assessment = this.ownPage("assessment");
    if (!framework || framework.roles.length === 0 || assessment === "") return "";
    const { role, chosen } = rolesOf(this.store, framework);
    const name = role
      ? say("role", { role: role.title })
      : say(chosen ? "noRole" : hasLostRole(this.store, framework) ? "roleGone" : "roleNotChosen");
    const link = html`<a href=${assessment} aria-label=${say(chosen ? "changeRole" : "chooseRole")}
      >${say(chosen ? "change" : "choose")}</a
    >`;
    return html`<span class="hr-path-role"
      >${around(say("roleWith", { role: name, link: GAP }), link)}</span
    >`;
  }

  #phases(): TemplateResult | typeof nothing {
    const phases = this.course.phases.filter(({ modules }) => modules.length > 0);
    if (phases.length === 0) return nothing;
    return html`<section>
      <h2>${say("phases")}</h2>
      <ol class="hr-list hr-rail hr-path-phases">
        ${phases.map(
          ({ id, number, title, url }) =>
            html`<li class="hr-stop">
              <handrail-state phase=${id}
                ><span class="hr-mark" aria-hidden="true"></span
              ></handrail-state>
              <div class="hr-row">
                <h3 class="hr-card-title">
                  <a href=${this.address(url)}>${say("phaseTitle", { number, title })}</a>
                </h3>
                <handrail-progress phase=${id} class="hr-progress">
                  <p class="hr-count" id="hr-path-${id}"></p>
                  <progress aria-labelledby="hr-path-${id}"></progress>
                  <p class="hr-left"></p>
                </handrail-progress>
              </div>
            </li>`,
        )}
      </ol>
    </section>`;
  }

  #quizzes(): TemplateResult | typeof nothing {
    const { quizzes } = this.guide;
    if (quizzes.length === 0) return nothing;
    const get = (path: string) => this.store.get(path);
    const { passed, missed } = tallyOf(quizzes.map((quiz) => resultOf(quiz, get)));
    const page = this.ownPage("quizzes");
    return html`<section>
      <h2>${say("quizzes")}</h2>
      <p>
        ${together([
          say("quizzesPassed", { done: passed, count: quizzes.length }),
          missed > 0 ? say("toReview", { count: missed }) : say("nothingToReview"),
        ])}
      </p>
      ${page === "" ? nothing : html`<p><a href=${page}>${say("toQuizzes")}</a></p>`}
    </section>`;
  }

  #record(): TemplateResult {
    const exported = this.store.leaf(paths.exported)?.[1];
    const count = changesSinceExport(this.store);
    const [data, record] = [this.ownPage("data"), this.ownPage("record")];
    const once = exported !== undefined;
    return html`<section>
      <h2>${say("record")}</h2>
      <p>
        ${strung([
          say("keptHere"),
          once ? say("exportedOn", { date: dateHere(exported) }) : say("neverExported"),
          count > 0 ? say(once ? "changes" : "changesNever", { count }) : "",
          count >= REMIND_AFTER ? html`<strong>${say("exportNow")}</strong>` : "",
        ])}
      </p>
      <ul class="hr-list hr-path-ways">
        ${data === "" ? nothing : html`<li><a href=${data}>${say("toData")}</a></li>`}
        ${record === "" ? nothing : html`<li><a href=${record}>${say("toRecord")}</a></li>`}
      </ul>
    </section>`;
  }
}
