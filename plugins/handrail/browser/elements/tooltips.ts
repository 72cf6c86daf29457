/**
 * The theme's tooltips open on hover and on focus and stay while the pointer is on them, but only leaving closes them:
 * whoever reads the text below with a magnifier, or came by keyboard, could not get it out of the way.
 *
 * Source: WCAG 2.2, 1.4.13 Content on Hover or Focus.
 */

const TOOLTIPS = '.md-tooltip2[role="tooltip"]';

/** Let Escape take away the tooltip that is open; the theme makes a new one each time, so it opens again. */
export function letTooltipsClose(): void {
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const tooltip of document.querySelectorAll<HTMLElement>(TOOLTIPS)) tooltip.hidden = true;
  });
}
