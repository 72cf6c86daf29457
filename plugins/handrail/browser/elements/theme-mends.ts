/**
 * Where the theme leaves out people who do not see the page or do not use a mouse.
 */

import { say } from "../words.ts";

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

/**
 * After instant navigation the focus is on nothing: whoever came by keyboard would start over at the top of the page
 * and hear nothing. And a link to an anchor that is followed right after scrolling lands at the old place: the theme
 * takes the note that it makes of a scroll, a moment later, for the place to return to. Of a step back it has such a
 * note; when it follows an anchor itself, on the old page while the new one is fetched, it has none.
 *
 * Returns what to call for every page but the first.
 */
export function arrivals(): () => void {
  let back = false;
  addEventListener("popstate", ({ state }) => (back = state !== null));
  addEventListener("click", () => (back = false), true);
  return () => {
    if (location.hash === "") focusTitle();
    else if (!back)
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    back = false;
  };
}

function focusTitle(): void {
  if (document.activeElement !== document.body) return;
  const title = document.querySelector<HTMLElement>(".md-content h1");
  title?.setAttribute("tabindex", "-1");
  title?.focus({ preventScroll: true });
}
