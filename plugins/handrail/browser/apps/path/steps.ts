/**
 * `<handrail-steps>`: the next three modules on the way to one's role, each with the reason for it; or, where there
 * are none, what to do instead.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { assignedRanks, gaps, type Gap } from "../../guidance/gaps.ts";
import { nextSteps, type NextSteps, type Remaining } from "../../guidance/steps.ts";
import type { CompetencyData, FrameworkData, RoleData } from "../../guide.ts";
import { enumerated } from "../../signs.ts";
import { AppElement } from "../app.ts";
import { ratingsOf, rolesOf } from "../assessment/ratings.ts";
import { say } from "./words.ts";
import { besides, levelOf, quotesOf, titleOf, toTalkAbout, why, type Knowledge } from "./why.ts";

const FIRST = 3;
/** So many gaps that no module helps with are shown at once. */
const MOST_GAPS = 5;

export class HandrailSteps extends AppElement {
  #all = false;

  protected override concerns(changed: ReadonlySet<string>): boolean {
    return [...changed].some((path) => /^(rating|module|learner|assigned)\//.test(path));
  }

  protected override template(): TemplateResult {
    const { framework } = this.guide;
    if (!framework || framework.roles.length === 0 || this.ownPage("assessment") === "")
      return html``;
    const { role, chosen, also } = rolesOf(this.store, framework);
    if (!role)
      return this.#instead(say(chosen ? "noRoleSteps" : "chooseToSee"), say("startAssessment"));
    const modules = this.course.phases.flatMap((phase) => phase.modules);
    const order = modules.map(({ id }) => id);
    const completed = new Set(order.filter((id) => this.course.completedAt(id) !== undefined));
    const ratings = ratingsOf(this.store);
    const { modules: links } = this.guide;
    const assigned = assignedRanks(framework, this.store.document.leaves);
    const found = nextSteps(framework, role, ratings, links, order, completed, assigned);
    const all = gaps(framework, role, ratings, assigned);
    if (found.kind === "nothing-rated") {
      if (all.every(({ gap }) => gap === 0))
        return this.#instead(say("irrelevantSteps", { role: role.title }), say("toAssessment"));
      return this.#instead(say("rateToSee", { role: role.title }), say("startAssessment"));
    }
    if (found.kind === "all-met") return this.#allMet(role, also, assigned.size > 0);
    return this.#steps(found, this.#knowledge(framework, role), all);
  }

  #knowledge(framework: FrameworkData, role: RoleData): Knowledge {
    const titles = new Map(
      this.course.phases.flatMap((phase) => phase.modules).map(({ id, title }) => [id, title]),
    );
    const text = (competency: CompetencyData) => {
      const found = this.text(competency);
      return found === "failed" ? undefined : found;
    };
    return { framework, role, module: (id) => titles.get(id) ?? id, text };
  }

  /** What to do where there are no steps. */
  #instead(text: string, link: string, url = this.ownPage("assessment")): TemplateResult {
    return html`<h2>${say("steps")}</h2>
      <p>${text}</p>
      <p><a class="hr-button" href=${url}>${link}</a></p>`;
  }

  #allMet(role: RoleData, following: RoleData | undefined, agreed: boolean): TemplateResult {
    if (!following) {
      const text = say(agreed ? "allMetAgreed" : "allMet", { role: role.title });
      return this.#instead(text, say("toAssessment"));
    }
    const text = say("allMetNext", { role: role.title, next: following.title });
    return this.#instead(
      text,
      say("lookAt", { role: following.title }),
      this.address(following.url),
    );
  }

  #steps(found: NextSteps, known: Knowledge, all: readonly Gap[]): TemplateResult {
    const { steps, agree } = found;
    const shown = this.#all ? steps : steps.slice(0, FIRST);
    const count = shown.length;
    const onlyUnrated = found.untaught.length + found.practise.length + agree.length === 0;
    const places = new Map(
      this.course.phases.flatMap((phase) =>
        phase.modules.map((module) => [module.id, { module, phase }]),
      ),
    );
    return html`<h2>${count > 0 ? say("nextSteps", { count }) : say("steps")}</h2>
      ${
        count > 0
          ? html`<ol class="hr-list hr-rail hr-steps">
              ${shown.map((step, index) => {
                const { module, phase } = places.get(step.module) ?? {};
                if (!module || !phase) return nothing;
                const minutes = module.minutes ? [say("minutes", { count: module.minutes })] : [];
                const facts = enumerated([...minutes, say("phase", { number: phase.number })]);
                return html`<li class="hr-stop" state=${index === 0 ? "next" : "open"}>
                  <span class="hr-mark" aria-hidden="true"></span>
                  <div class="hr-row">
                    <h3 class="hr-card-title">
                      <a href=${this.address(module.url)}>${module.title}</a>
                    </h3>
                    <p class="hr-meta">${facts}</p>
                    <p class="hr-why">${why(known, step)}</p>
                  </div>
                </li>`;
              })}
            </ol>`
          : html`<p>${say(onlyUnrated ? "onlyUnrated" : "noModules")}</p>`
      }
      ${steps.length > FIRST ? this.#more(steps.length) : nothing}
      ${
        agree.length > 0
          ? html`<h3>${say("agree")}</h3>
              <ul>
                ${toTalkAbout(known, agree, all).map((text) => html`<li>${text}</li>`)}
              </ul>`
          : nothing
      }
      ${this.#besides(found, known, count === 0)} ${this.#rules()}`;
  }

  #more(count: number): TemplateResult {
    const toggle = () => {
      this.#all = !this.#all;
      this.requestPaint();
      this.announce(say("shown", { count: this.#all ? count : FIRST }));
    };
    return html`<p>
      <button type="button" class="hr-button" aria-expanded=${this.#all} @click=${toggle}>
        ${this.#all ? say("showFewer", { count: FIRST }) : say("showAll", { count })}
      </button>
    </p>`;
  }

  /** Gaps that no module helps with; in full where they are all there is. */
  #besides(found: NextSteps, known: Knowledge, open: boolean): TemplateResult | typeof nothing {
    const groups = besides(found);
    if (groups.length === 0) return nothing;
    const one = (kind: string, remaining: Remaining) => {
      const { competency, level, statements } = remaining;
      const values = {
        competency: titleOf(known, competency),
        level: levelOf(known, competency, level),
        count: statements.length,
      };
      return html`<li>
        ${say("remaining", values)}${open && kind !== "unrated" ? quotesOf(known, remaining) : ""}
      </li>`;
    };
    return html`<details class="hr-fold hr-besides" ?open=${open}>
      <summary>${say("otherGaps")}</summary>
      ${groups.map(
        ([kind, remaining]) =>
          html`<p>${say(kind)}</p>
            <ul>
              ${remaining.slice(0, MOST_GAPS).map((gap) => one(kind, gap))}
              ${
                remaining.length > MOST_GAPS
                  ? html`<li>${say("moreGaps", { count: remaining.length - MOST_GAPS })}</li>`
                  : nothing
              }
            </ul>`,
      )}
      <p><a href=${this.ownPage("assessment")}>${say("toAssessment")}</a></p>
    </details>`;
  }

  #rules(): TemplateResult | typeof nothing {
    const rules = this.closest<HTMLElement>("[data-rules]")?.dataset["rules"];
    return rules ? html`<p class="hr-meta"><a href=${rules}>${say("rules")}</a></p>` : nothing;
  }
}
