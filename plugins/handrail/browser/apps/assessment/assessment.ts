/**
 * `<handrail-assessment>`: the self-assessment on its own page; with `competency="ID"` that competency alone.
 *
 * What is shown follows from the record and the address, for one competency from the page that was turned to. Every
 * answer goes to the record at once. With the attribute `open` one competency begins with rating.
 */

import { html, type TemplateResult } from "lit-html";

import { together } from "../../signs.ts";
import { AppElement } from "../app.ts";
import { ViewInAddress, focusHeading, followWithin } from "../views.ts";
import { markLevel, standingAlone } from "./alone.ts";
import { begin } from "./begin.ts";
import { Drafts } from "./drafts.ts";
import { fetchResult, later } from "./later.ts";
import { RESULT, hashOf, pageAt, viewAt } from "./place.ts";
import { planFor, planForOne, type Plan } from "./plan.ts";
import { firstOpen } from "./progress.ts";
import { rate, stopInWords, type Ways } from "./rate.ts";
import { keptIn, presentRatings, rolesOf, textAt } from "./ratings.ts";
import { received } from "./received.ts";
import type { Sitting } from "./sitting.ts";
import { say } from "./words.ts";

/** What is shown follows from these; a change of no path is a change in how the record is kept. */
const CONCERNS = /^(rating|note|evidence|learner|assessment|assigned)\//;
/** Long enough for whoever passes a rating with the arrow keys on the way to another. */
const PAUSE = 600;
const address = new ViewInAddress();

export class HandrailAssessment extends AppElement {
  #drafts = new Drafts((path, text) => {
    if (textAt(this.store, path) !== text) this.store.set(path, text);
  });
  #plan: Plan | undefined;
  #comparedWith: string | undefined;
  #unfolded = new Set<string>();
  /** Of one competency alone: the page turned to, -1 while its level is shown. */
  #page = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saidSaved = false;
  /** What was last said of where one may stop. */
  #said = "";

  override connectedCallback(): void {
    addEventListener("hashchange", this.#arrive);
    addEventListener("pagehide", this.#flush);
    document.addEventListener("visibilitychange", this.#flush);
    this.addEventListener("click", this.#follow);
    const opens = this.hasAttribute("open");
    this.removeAttribute("open");
    if (opens) this.#page = this.#firstPage();
    super.connectedCallback();
    if (opens) focusHeading(this);
  }

  override disconnectedCallback(): void {
    removeEventListener("hashchange", this.#arrive);
    removeEventListener("pagehide", this.#flush);
    document.removeEventListener("visibilitychange", this.#flush);
    this.removeEventListener("click", this.#follow);
    this.#flush();
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  protected override concerns(changed: ReadonlySet<string>): boolean {
    return changed.size === 0 || [...changed].some((path) => CONCERNS.test(path));
  }

  protected override paint(): void {
    if (this.#only === null) address.painted(() => super.paint());
    else {
      super.paint();
      markLevel(this.#sitting());
    }
  }

  protected override template(): TemplateResult {
    const sitting = this.#sitting();
    if (!sitting) return html`<p class="hr-empty">${say("noFramework")}</p>`;
    if (sitting.alone) {
      if (this.#page >= sitting.plan.pages.length) this.#page = -1;
      if (this.#page >= 0) return rate(sitting, this.#page, this.#ways(sitting));
      return standingAlone(sitting, () => this.#turn(this.#firstPage()));
    }
    const view = viewAt(location.hash);
    if (view.kind === "shared") return received(() => this.requestPaint());
    if (view.kind === "kept") return later(sitting, view.id, this.#fetched);
    if (view.kind === "result") return later(sitting, undefined, this.#fetched);
    const index = view.kind === "begin" ? -1 : pageAt(sitting.plan, view, sitting.ratings);
    const page = sitting.plan.pages[index];
    if (!page) return begin(sitting);
    // The address of a whole competency would lead on to the next statement with every rating.
    if (hashOf(page) !== location.hash) history.replaceState(history.state, "", hashOf(page));
    return rate(sitting, index, this.#ways(sitting));
  }

  get #only(): string | null {
    return this.getAttribute("competency");
  }

  #sitting(): Sitting | undefined {
    const { framework } = this.guide;
    if (!framework) return undefined;
    const { store } = this;
    const roles = rolesOf(store, framework);
    const present = presentRatings(store, framework, roles.role?.id ?? "");
    return {
      store,
      framework,
      worksheets: this.guide.worksheets ?? [],
      roles,
      plan: this.#planFor(framework, roles),
      present,
      ratings: present.ratings,
      kept: keptIn(store),
      comparedWith: this.#comparedWith,
      compareWith: (id) => {
        this.#comparedWith = id;
        this.requestPaint();
      },
      unfolded: this.#unfolded,
      drafts: this.#drafts,
      alone: this.#only !== null,
      text: (competency) => this.text(competency),
      address: (url) => this.address(url),
      ownPage: (name) => this.ownPage(name),
      announce: (text) => this.announce(text),
      paint: () => this.requestPaint(),
      go: (hash) => this.#go(hash),
    };
  }

  /** The plan; made anew only when a role was changed. */
  #planFor(framework: Sitting["framework"], { role, also }: Sitting["roles"]): Plan {
    const only = this.#only;
    const same = this.#plan?.role === role && (only !== null || this.#plan?.also === also);
    if (this.#plan === undefined || !same)
      this.#plan =
        only === null ? planFor(framework, role, also) : planForOne(framework, only, role);
    return this.#plan;
  }

  #ways({ plan }: Sitting): Ways {
    const alone = this.#only !== null;
    return {
      turn: (index) => {
        const page = plan.pages[index];
        if (alone) this.#turn(index);
        else if (page) this.#go(hashOf(page));
      },
      leave: (back) => {
        if (alone) this.#turn(-1);
        else this.#go(back ? "" : RESULT);
      },
      rated: (index) => this.#rated(index),
    };
  }

  /** Of one competency alone: the first page that its role needs and that is not rated, else the first. */
  #firstPage(): number {
    const sitting = this.#sitting();
    const [asked] = sitting?.plan.asked ?? [];
    if (!sitting || !asked) return -1;
    const open = firstOpen(sitting.plan, sitting.ratings);
    const needed = asked.rank === 0 || (sitting.plan.pages[open]?.level.rank ?? 0) <= asked.rank;
    return open >= 0 && needed ? open : 0;
  }

  #turn(page: number): void {
    this.#page = page;
    this.#show();
  }

  #go(hash: string): void {
    address.go(hash);
    this.#show();
  }

  /** By Back, or by a hand in the address. */
  #arrive = (): void => {
    if (this.#only === null && address.namesView()) this.#show();
  };

  /** Another view: paint it and begin reading at its heading. */
  #show(): void {
    this.#flush();
    clearTimeout(this.#timer);
    this.#said = "";
    this.paint();
    focusHeading(this);
  }

  #follow = (event: MouseEvent): void => followWithin(event, (hash) => this.#go(hash));

  /** What the view waited for is there, or will not come; a focus that waited in it stays at its heading. */
  #fetched = (): void => {
    if (!this.isConnected) return;
    const waited = this.contains(document.activeElement);
    this.paint();
    if (waited) focusHeading(this);
  };

  #flush = (): void => this.#drafts.flush();

  /** Say that it is saved, once; and what the rating settles, when it does. */
  #rated(index: number): void {
    if (this.#only === null) void fetchResult().catch(() => {});
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const sitting = this.#sitting();
      const stop = sitting ? stopInWords(sitting, index) : "";
      const saved = this.#saidSaved || this.store.status !== "saved" ? "" : say("savedSaid");
      this.#saidSaved ||= saved !== "";
      const said = together([saved, stop === this.#said ? "" : stop]);
      this.#said = stop;
      if (said) this.announce(said);
    }, PAUSE);
  }
}
