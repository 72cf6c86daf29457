/**
 * Text that cannot be read is set aside beside the record, never thrown away for its successor.
 */

/** What the store needs of `localStorage`. */
export interface Place {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** How many texts are kept; older ones go only after a newer one is safely there. */
const KEEP = 3;

/** A text that was set aside, and when. */
export interface Aside {
  readonly at: number;
  readonly text: string;
}

/** What is kept aside, the newest first. */
export function asidesOf(place: Place, key: string): Aside[] {
  const prefix = `${key}:aside:`;
  return moments(place, prefix)
    .reverse()
    .map((at) => ({ at, text: place.getItem(prefix + at) ?? "" }));
}

export function dropAside(place: Place, key: string, at: number): void {
  place.removeItem(`${key}:aside:${at}`);
}

/** The moments under which texts were set aside, oldest first. */
function moments(place: Place, prefix: string): number[] {
  const found: number[] = [];
  for (let index = 0; index < place.length; index += 1) {
    const key = place.key(index);
    const moment = key?.startsWith(prefix) ? Number(key.slice(prefix.length)) : NaN;
    if (Number.isFinite(moment)) found.push(moment);
  }
  return found.sort((a, b) => a - b);
}

/** Keep a text under `<key>:aside:<now>`. Returns whether it is kept now (or was already). */
export function setAside(place: Place, key: string, text: string, now: number): boolean {
  const prefix = `${key}:aside:`;
  try {
    const kept = moments(place, prefix);
    if (kept.some((moment) => place.getItem(prefix + moment) === text)) return true;
    const moment = Math.max(now, (kept[kept.length - 1] ?? -1) + 1);
    place.setItem(prefix + moment, text);
    if (place.getItem(prefix + moment) !== text) return false;
    for (const old of kept.slice(0, Math.max(0, kept.length + 1 - KEEP))) {
      place.removeItem(prefix + old);
    }
    return true;
  } catch {
    return false;
  }
}
