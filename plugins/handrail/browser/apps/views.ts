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

/** Follow a link to another view; the theme would take it for a new page. */
export function followWithin(event: MouseEvent, go: (hash: string) => void): void {
  const link = (event.target as Element).closest?.("a[href^='#']");
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  const hash = link.getAttribute("href") ?? "";
  go(hash === "#" ? "" : hash);
}
