/**
 * What the learner's own pages share: the site, the guide, and painting again when the record changes.
 *
 * The script of every page has opened the site; this one takes it over, so that there is one store and one announcer.
 */

import { render, type TemplateResult } from "lit-html";

import type { Course } from "../course.ts";
import type { CompetencyData, CompetencyText, GuideData } from "../guide.ts";
import type { Site } from "../site.ts";
import type { Store } from "../store/store.ts";
import { opened } from "./opened.ts";
import { Texts } from "./texts.ts";

export { define, opened } from "./opened.ts";

const page = globalThis as unknown as { handrailGuide?: GuideData };

const EMPTY: GuideData = { framework: null, modules: {}, quizzes: [] };
const texts = new Texts(() => opened().root);

export abstract class AppElement extends HTMLElement {
  #stop: (() => void) | undefined;
  #asked = false;

  protected get store(): Store {
    return opened().store;
  }

  protected get course(): Course {
    return opened().course;
  }

  protected get guide(): GuideData {
    return page.handrailGuide ?? EMPTY;
  }

  /** The full address of a page, given its address below the site's root. */
  protected address(url: string): string {
    return new URL(url, opened().root).href;
  }

  /** The full address of one of the learner's own pages, or "" when the site has none. */
  protected ownPage(name: keyof Site["own"]): string {
    const url = opened().own[name];
    return url === undefined ? "" : this.address(url);
  }

  protected announce(text: string): void {
    opened().announce(text);
  }

  /** A competency's texts; while they are fetched `undefined`, and then the app is painted again. */
  protected text(competency: CompetencyData): CompetencyText | "failed" | undefined {
    return texts.get(competency, () => this.requestPaint());
  }

  connectedCallback(): void {
    this.#stop ??= this.store.subscribe((changed) => {
      if (this.concerns(changed)) this.requestPaint();
    });
    this.paint();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Paint once after everything that happens now. */
  requestPaint(): void {
    if (this.#asked) return;
    this.#asked = true;
    queueMicrotask(() => {
      this.#asked = false;
      if (this.isConnected) this.paint();
    });
  }

  /** Paint now. */
  protected paint(): void {
    // What the server wrote is not lit's to keep.
    this.querySelector(":scope > .hr-app-wait")?.remove();
    render(this.template(), this);
  }

  /** Whether changed paths can alter what this app shows. */
  protected concerns(_changed: ReadonlySet<string>): boolean {
    return true;
  }

  protected abstract template(): TemplateResult;
}
