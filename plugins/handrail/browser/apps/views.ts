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

/** Which view the address names; one an app has, for all elements that follow each other. */
export class ViewInAddress {
  #here = "";

  /**
   * Whether the address names a view. A link to a place on the page, such as the one that skips the navigation, leads
   * to none: after it the address names again what is shown.
   */
  namesView(): boolean {
    if (document.getElementById(location.hash.slice(1)) === null) return true;
    history.replaceState(history.state, "", this.#here || location.pathname + location.search);
    return false;
  }

  /** Not by the location's hash: the new view would be painted a moment later. */
  go(hash: string): void {
    if (location.hash !== hash)
      history.pushState(null, "", hash || location.pathname + location.search);
  }

  painted(paint: () => void): void {
    this.namesView();
    paint();
    this.#here = location.hash;
  }
}

/** Follow a link to another view at once. */
export function followWithin(event: MouseEvent, go: (hash: string) => void): void {
  const link = (event.target as Element).closest?.("a[href^='#']");
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  const hash = link.getAttribute("href") ?? "";
  go(hash === "#" ? "" : hash);
}
