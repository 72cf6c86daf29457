/**
 * Where the theme leaves out people who do not see the page or do not use a mouse.
 */

import { say } from "../words.ts";
import { focusOn, placeInAddress } from "./arriving.ts";

const BOXES = ".md-typeset__scrollwrap";

/** Let the boxes of wide tables, which scroll, take the focus, with a name; called for every page that is shown. */
export function letTablesScroll(): void {
  const resized = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const scrolls = target.scrollWidth > target.clientWidth;
      for (const [name, value] of [
        ["tabindex", "0"],
        ["role", "group"],
        ["aria-label", say("scrollable")],
      ] as const) {
        if (scrolls) target.setAttribute(name, value);
        else target.removeAttribute(name);
      }
    }
  });
  for (const box of document.querySelectorAll(BOXES)) resized.observe(box);
}

interface Visit {
  /** No link has led to another page yet; the script in `pages/theme_mends.py` keeps steps from the theme meanwhile. */
  handrailWithin?: boolean;
}

/**
 * After instant navigation the focus is on nothing: whoever came by keyboard would start over at the top of the page
 * and hear nothing. And a link to an anchor that is followed right after scrolling lands at the old place: the theme
 * takes the note that it makes of a scroll, a moment later, for the place to return to. Of a step back it has such a
 * note; when it follows an anchor itself, on the old page while the new one is fetched, it has none.
 *
 * And at the first step to a place on the page that was loaded, the theme fetches it anew: the focus, the place that one
 * had read to, and what was typed would be lost. Steps within a page are left to the browser, which also marks the target.
 *
 * Returns what to call for every page but the first.
 */
export function arrivals(): () => void {
  let back = false;
  const visit = globalThis as Visit;
  visit.handrailWithin = true;
  addEventListener(
    "click",
    ({ target }) => {
      back = false;
      const link = (target as Element).closest?.<HTMLAnchorElement>("a[href]");
      // The theme leaves links with a target alone.
      if (link?.href.startsWith?.(`${location.href.split("#")[0]}#`)) link.target = "_self";
      else if (link) visit.handrailWithin = false;
    },
    true,
  );
  addEventListener("popstate", ({ state }) => (back = state !== null));
  return () => {
    const place = placeInAddress();
    const title = document.querySelector<HTMLElement>(".md-content h1");
    if (place === "" && title && document.activeElement === document.body) focusOn(title);
    if (!back) document.getElementById(place)?.scrollIntoView();
  };
}
