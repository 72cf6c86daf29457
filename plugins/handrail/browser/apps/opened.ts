/**
 * What every app takes over from the script of every page: one site, one store, one announcer.
 */

import { openSite, type Site } from "../site.ts";

type Opened = Site & { announce: (text: string) => void };

const page = globalThis as unknown as { handrail?: Opened };

/** The site that the script of every page opened; throws when that script is not there. */
export function opened(): Opened {
  if (page.handrail === undefined) throw new Error("handrail.js was not loaded before this script");
  return page.handrail;
}

/** Take over the site, so that `site()` finds it, and define the elements of an app. */
export function define(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  openSite(opened());
  for (const [name, element] of Object.entries(elements)) {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  }
}
