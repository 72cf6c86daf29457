/**
 * Tables that are wider than the page scroll within a box of the theme's, which the keyboard cannot reach.
 */

import { say } from "../words.ts";

const BOXES = ".md-typeset__scrollwrap";

/** Let the boxes that scroll take the focus, with a name; called for every page that is shown. */
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
