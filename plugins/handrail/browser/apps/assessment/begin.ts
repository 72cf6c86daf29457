/**
 * The first view: choosing a role, what will be asked, and where to go on.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { paths } from "../../record.ts";
import { enumerated, strung, together } from "../../signs.ts";
import { keptList } from "./kept-list.ts";
import { overview } from "./overview.ts";
import { RESULT, hashOf } from "./place.ts";
import { minutesFor } from "./plan.ts";
import { firstOpen, progressOf } from "./progress.ts";
import { hasLostRole, ratingsIn } from "./ratings.ts";
import type { Sitting } from "./sitting.ts";
import { say } from "./words.ts";

/** The value of the option for no role; with its slash it cannot be a role's id. */
const NO_ROLE = "/none";

export function begin(sitting: Sitting): TemplateResult {
  const { framework, roles, plan, ratings } = sitting;
  const begun = plan.asked.some(({ competency }) => ratings.has(competency.id));
  const role = framework.roles.length > 0 ? choice(sitting) : nothing;
  if (begun && roles.chosen) {
    return html`<h2 tabindex="-1" data-hr-heading>${say("goOnTitle")}</h2>
      ${way(sitting, true)} ${overview(sitting, undefined)}
      ${
        role === nothing
          ? nothing
          : html`<h3>${say("yourRole")}</h3>
              ${role}`
      }
      ${keptList(sitting)}`;
  }
  return html`<h2 tabindex="-1" data-hr-heading>${say("yourRole")}</h2>
    <p>${say("intro")}</p>
    ${role} ${roles.chosen ? asks(sitting) : nothing} ${way(sitting, false)} ${keptList(sitting)}`;
}

function choice({ framework, roles, store, address, paint }: Sitting): TemplateResult {
  const { role, also, chosen } = roles;
  const others = framework.roles.filter((one) => one !== role);
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    const found = framework.roles.find(({ id }) => id === value);
    store.set(paths.role, found?.id ?? "");
    store.set(paths.nextRole, found?.next ?? "");
    paint();
  };
  const look = (event: Event) =>
    store.set(paths.nextRole, (event.target as HTMLSelectElement).value);
  return html`${hasLostRole(store, framework) ? html`<p class="hr-hint">${say("roleGone")}</p>` : nothing}
    <p class="hr-field">
      <label for="hr-role">${say("role")}</label>
      <select id="hr-role" autocomplete="off" @change=${choose}>
        ${chosen ? nothing : html`<option value="" selected>${say("chooseRole")}</option>`}
        ${framework.roles.map(
          (one) => html`<option value=${one.id} .selected=${one === role}>${one.title}</option>`,
        )}
        <option value=${NO_ROLE} .selected=${chosen && role === undefined}>${say("noRole")}</option>
      </select>
    </p>
    ${
      role === undefined
        ? nothing
        : html`<p class="hr-meta">
              ${strung([role.summary ?? "", html`<a href=${address(role.url)}>${say("aboutRole")}</a>`])}
            </p>
            ${
              others.length === 0
                ? nothing
                : html`<p class="hr-field">
                    <label for="hr-also">${say("also")}</label>
                    <select id="hr-also" autocomplete="off" @change=${look}>
                      <option value="" .selected=${also === undefined}>${say("noOther")}</option>
                      ${others.map(
                        (one) =>
                          html`<option value=${one.id} .selected=${one === also}>
                            ${one.title}
                          </option>`,
                      )}
                    </select>
                  </p>`
            }`
    }`;
}

/** What will be asked, before anything is rated. */
function asks({ plan }: Sitting): TemplateResult {
  const { asked, pages, statements } = plan;
  if (pages.length === 0) return html`<p class="hr-empty">${say("asksNothing")}</p>`;
  const cumulative = asked.some(({ scale, levels }) => scale.cumulative && levels.length > 1);
  const what = say("asks", {
    count: asked.length,
    statements: say("statements", { count: statements }),
    minutes: minutesFor(statements),
  });
  return html`<p>${together([what, cumulative ? say("fewer") : "", say("savedAsYouGo")])}</p>`;
}

/** What is left, once something is rated. */
function left({ plan, ratings, roles }: Sitting): TemplateResult {
  let count = 0;
  for (const asked of plan.asked) {
    const { needed, rated } = progressOf(asked, ratingsIn(ratings, asked.competency.id));
    count += needed - rated;
  }
  if (count > 0) return html`<p>${say("left", { count, minutes: minutesFor(count) })}</p>`;
  return html`<p>${say(roles.role ? "allRated" : "allRatedNoRole")}</p>`;
}

/** The one main way on; before a role is chosen it says so. */
function way(sitting: Sitting, begun: boolean): TemplateResult {
  const { roles, plan, ratings, go } = sitting;
  const open = plan.pages[firstOpen(plan, ratings)];
  const start = (event: Event) => {
    if (roles.chosen) return open && go(hashOf(open));
    const root = (event.target as HTMLElement).closest("handrail-assessment");
    const select = root?.querySelector("#hr-role");
    select?.setAttribute("aria-describedby", "hr-choose-first");
    root?.querySelector("#hr-choose-first")?.removeAttribute("hidden");
    (select as HTMLSelectElement | null)?.focus();
  };
  if (roles.chosen && plan.pages.length === 0) return html``;
  return html`${begun ? left(sitting) : nothing}
    ${
      roles.chosen
        ? nothing
        : html`<p id="hr-choose-first" class="hr-hint" hidden>${say("chooseFirst")}</p>`
    }
    <p class="hr-buttons">
      ${
        begun && !open
          ? nothing
          : html`<button type="button" class="hr-button hr-main" @click=${start}>
              ${say(begun ? "goOn" : "start")}
              ${
                begun && open
                  ? html`<br /><span class="hr-button-where"
                        >${enumerated([open.asked.competency.title, open.level.title])}</span
                      >`
                  : nothing
              }
            </button>`
      }
      ${
        begun
          ? html`<button
              type="button"
              class="hr-button ${open ? "" : "hr-main"}"
              @click=${() => go(RESULT)}
            >
              ${say("toResult")}
            </button>`
          : nothing
      }
    </p>`;
}
