/**
 * What every element needs: the course, the store and the address of the site's root.
 * Custom elements take no arguments, so it is opened once in `main.ts` and asked for here.
 */

import type { Course, ModuleData, OwnPages } from "./course.ts";
import type { Store } from "./store/store.ts";
import { say, shortDate } from "./words.ts";

export { siteRoot } from "./site-root.ts";

export interface Site {
  readonly store: Store;
  readonly course: Course;
  /** Ends in "/"; addresses in the site data are relative to it. */
  readonly root: string;
  readonly own: OwnPages;
  /** Fetch what the learner's own pages need, once. */
  readonly load: (names: string) => Promise<void>;
}

let opened: Site | undefined;

export function openSite(site: Site): void {
  opened = site;
}

export function site(): Site {
  if (opened === undefined) throw new Error("the site was not opened");
  return opened;
}

/** An address as it is compared: without query, hash and `index.html`. */
export function comparable(address: string): string {
  return address.replace(/[?#].*$/s, "").replace(/\/index\.html$/, "/");
}

/** The full address of a page, given its address in the site data. */
export function pageAddress(root: string, url: string): string {
  return new URL(url, root).href;
}

/** A date as the interface's language writes it. */
export function dateHere(at: number): string {
  return shortDate(at, Date.now());
}

/** "15 min", or nothing when the author gave no duration. */
export function minutesOf(module: ModuleData): string {
  return module.minutes ? say("minutes", { count: module.minutes }) : "";
}
