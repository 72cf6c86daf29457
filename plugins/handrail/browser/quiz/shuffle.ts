/**
 * One order of options per learner: the same at every visit, and an option that is added later moves no other past
 * another.
 */

/** A number from 0 to 2^32 - 1 that looks random (FNV-1a, then the finishing steps of MurmurHash3). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Sort items by the hash of their ids; those that are fixed keep the place they have. */
export function shuffled<T>(
  items: readonly T[],
  salt: string,
  id: (item: T) => string,
  fixed: (item: T) => boolean = () => false,
): T[] {
  const rank = new Map(items.map((item) => [item, hash(`${salt}/${id(item)}`)]));
  const loose = items
    .filter((item) => !fixed(item))
    .sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0) || (id(a) < id(b) ? -1 : 1));
  const next = loose.values();
  return items.map((item) => (fixed(item) ? item : (next.next().value as T)));
}
