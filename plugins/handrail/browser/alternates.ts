/**
 * The language switch of a site that is built once a language: each of its links leads to the same page there.
 *
 * The theme's links lead to the first page of the other build, and its own way on to the same page fails from disk and
 * where one build lies within the other. Only sites with `extra.alternate` are sent this script.
 */

import { siteRoot } from "./site-root.ts";

const LINKS = "a.md-select__link[hreflang]";

interface Page {
  document$?: { subscribe(listener: () => void): unknown };
}

/** The first page of each build, by the link to it; as the theme wrote it on the page that was loaded. */
const roots = new Map<HTMLAnchorElement, string>();

/** The address of the page that is shown, in another build; its first page when this one is outside the site. */
export function counterpart(address: string, here: string, there: string): string {
  return address.startsWith(here) ? new URL(address.slice(here.length) || "./", there).href : there;
}

function point(here: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(LINKS)) {
    const there = roots.get(link) ?? link.href;
    roots.set(link, there);
    link.href = counterpart(location.href, here, there);
  }
}

/** Not every page need be there in every language. */
async function follow(link: HTMLAnchorElement, there: string): Promise<void> {
  const found = await fetch(link.href, { method: "HEAD" }).catch(() => undefined);
  location.assign(found?.ok === false ? there : link.href);
}

function pressed(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const there = link && roots.get(link);
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || there === undefined || there === null || !plain) return;
  // From disk nothing can be asked for, and the link as such is right.
  if (location.protocol === "file:") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  void follow(link, there);
}

function start(): void {
  const script = document.currentScript as HTMLScriptElement | null;
  const here = siteRoot(script?.src, undefined, document.baseURI);
  point(here);
  (globalThis as unknown as Page).document$?.subscribe(() => point(here));
  addEventListener("hashchange", () => point(here));
  // Apps go from view to view without that event.
  addEventListener("click", () => point(here), true);
  addEventListener("click", pressed, true);
}

if (typeof document !== "undefined") start();
