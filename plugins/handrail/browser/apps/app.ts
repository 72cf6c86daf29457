/**
 * What the learner's own pages share: the site, the guide, and painting again when the record changes.
 */

import { render, type TemplateResult } from "lit-html";

import type { Course } from "../course.ts";
import type { CompetencyData, CompetencyText, GuideData } from "../guide.ts";
import type { Site } from "../site.ts";
import type { Store } from "../store/store.ts";
import { guide, opened } from "./opened.ts";
import { Texts } from "./texts.ts";

const texts = new Texts(() => opened().root);

function today(): string {
  return new Date().toDateString();
}

export abstract class AppElement extends HTMLElement {
  #stop: (() => void) | undefined;
  #asked = false;
  /** The day on which it was painted last: "today" and "overdue" do not outlive it. */
  #day = "";

  protected get store(): Store {
    return opened().store;
  }

  protected get course(): Course {
    return opened().course;
  }

  protected get guide(): GuideData {
    return guide();
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
    document.addEventListener("visibilitychange", this.#lookAgain);
    this.paint();
  }

  disconnectedCallback(): void {
    document.removeEventListener("visibilitychange", this.#lookAgain);
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Somebody is back at a page that may have been open for days. */
  #lookAgain = (): void => {
    if (document.visibilityState === "visible" && this.#day !== today()) this.requestPaint();
  };

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
    this.#day = today();
    render(this.template(), this);
  }

  /** Whether changed paths can alter what this app shows. */
  protected concerns(_changed: ReadonlySet<string>): boolean {
    return true;
  }

  protected abstract template(): TemplateResult;
}
