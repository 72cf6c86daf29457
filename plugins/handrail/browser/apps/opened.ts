/**
 * How a script that is fetched later finds the site: the script of every page has opened it, and this one takes it
 * over, so that there is one store and one announcer.
 */

import type { GuideData } from "../guide.ts";
import { openSite, type Site } from "../site.ts";

export interface OpenedSite extends Site {
  readonly announce: (text: string) => void;
}

const page = globalThis as unknown as { handrail?: OpenedSite; handrailGuide?: GuideData };
const EMPTY: GuideData = { framework: null, modules: {}, quizzes: [] };

/** The site that the script of every page opened; throws when that script is not there. */
export function opened(): OpenedSite {
  if (page.handrail === undefined) throw new Error("handrail.js was not loaded before this script");
  return page.handrail;
}

export function guide(): GuideData {
  return page.handrailGuide ?? EMPTY;
}

/** Take over the site, so that `site()` finds it, and define the elements of an app. */
export function define(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  openSite(opened());
  for (const [name, element] of Object.entries(elements)) {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  }
}
