/**
 * Views within an app, by the hash of the address.
 */

/** Begin reading at the heading of the view that was just painted. */
export function focusHeading(app: HTMLElement): void {
  app.querySelector<HTMLElement>("[data-hr-heading]")?.focus({ preventScroll: true });
  const { top } = app.getBoundingClientRect();
  // The theme's header covers what is further up.
  if (top < 96 || top > innerHeight / 2) app.scrollIntoView();
}

/** The theme fetches a page anew at the first step back on it, and puts a new element in the place of the old. */
const JUST_NOW = 2000;

/** Which view the address names; one an app has, for all elements that follow each other. */
export class ViewInAddress {
  #arrivedAt = -JUST_NOW;
  #here = "";

  /** The part of the address that says what is shown. */
  get here(): string {
    return this.#here;
  }

  /** By Back, or by a hand in the address. */
  arrived(): void {
    this.#arrivedAt = performance.now();
  }

  hasJustArrived(): boolean {
    return performance.now() - this.#arrivedAt < JUST_NOW;
  }

  /** Not by the location's hash: the theme would take that for going back, and fetch the page again. */
  go(hash: string): void {
    if (location.hash !== hash)
      history.pushState(null, "", hash || location.pathname + location.search);
  }

  /** A link to a place on the page, such as the one that skips the navigation, leads to no other view. */
  painted(paint: () => void): void {
    if (document.getElementById(location.hash.slice(1)) !== null)
      history.replaceState(history.state, "", this.#here || location.pathname + location.search);
    paint();
    this.#here = location.hash;
  }
}

/** Follow a link to another view; the theme would take it for a new page. */
export function followWithin(event: MouseEvent, go: (hash: string) => void): void {
  const link = (event.target as Element).closest?.("a[href^='#']");
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  const hash = link.getAttribute("href") ?? "";
  go(hash === "#" ? "" : hash);
}
