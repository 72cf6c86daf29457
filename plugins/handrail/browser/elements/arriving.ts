/**
 * Where a link leads, and where reading goes on.
 */

/** The id that the address names, or "". */
export function placeInAddress(): string {
  const place = location.hash.slice(1);
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}

/** Go on from an element that is no stop of the Tab key. */
export function focusOn(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
