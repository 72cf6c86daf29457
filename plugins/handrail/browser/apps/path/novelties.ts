/**
 * `<handrail-news>`: modules that came or were revised since the learner was here, until they say that they saw it.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { momentOfDay } from "../../goals.ts";
import { hasBegun, newsSince, type News } from "../../news.ts";
import { paths, readSeen, type Seen } from "../../record.ts";
import { dateHere } from "../../site.ts";
import type { Aliases } from "../../store/aliases.ts";
import { AppElement } from "../app.ts";
import { say } from "./words.ts";

const FIRST = 5;

const page = globalThis as unknown as { handrailSite?: { aliases?: Aliases } };

export class HandrailNews extends AppElement {
  protected override paint(): void {
    // What there is when a learner begins is not news. Who only looks leaves no trace.
    if (this.#seen === undefined && hasBegun(this.store.document)) this.#see();
    super.paint();
  }

  protected override template(): TemplateResult {
    const seen = this.#seen;
    if (seen === undefined) return html``;
    const modules = this.course.phases.flatMap((phase) => phase.modules);
    const aliases = page.handrailSite?.aliases ?? {};
    const news = newsSince(seen, modules, this.guide.modules, aliases);
    if (news.length === 0) return html``;
    const [first, more] = [news.slice(0, FIRST), news.slice(FIRST)];
    return html`<section class="hr-news" aria-labelledby="hr-news">
      <h2 id="hr-news">${say("news")}</h2>
      <p>${say("newsCount", { count: news.length, date: dateHere(seen.at) })}</p>
      ${this.#list(first)}
      ${
        more.length > 0
          ? html`<details class="hr-fold">
              <summary>${say("moreNews", { count: more.length })}</summary>
              ${this.#list(more)}
            </details>`
          : nothing
      }
      <button type="button" class="hr-button" @click=${this.#pressed}>${say("seen")}</button>
    </section>`;
  }

  #list(news: readonly News[]): TemplateResult {
    return html`<ul class="hr-list">
      ${news.map(({ module, revised }) => {
        const at = momentOfDay(revised);
        const kind = at === undefined ? say("added") : say("revised", { date: dateHere(at) });
        const minutes = module.minutes ? say("minutes", { count: module.minutes }) : "";
        return html`<li>
          <span class="hr-flag">${kind}</span>
          <a href=${this.address(module.url)}>${module.title}</a>
          <span class="hr-meta">${minutes}</span>
        </li>`;
      })}
    </ul>`;
  }

  get #seen(): Seen | undefined {
    return readSeen(this.store.get(paths.seen));
  }

  #see(): void {
    const modules = this.course.phases.flatMap((phase) => phase.modules.map(({ id }) => id));
    this.store.set(paths.seen, { modules, at: Date.now() });
  }

  #pressed = (): void => {
    this.#see();
    this.announce(say("seenSaid"));
    // The button goes with the list, and the focus with it.
    this.dispatchEvent(new CustomEvent("hr-leave", { bubbles: true }));
  };
}
