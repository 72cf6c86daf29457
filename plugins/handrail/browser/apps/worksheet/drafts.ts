/**
 * What was typed and is not saved yet: by the path that it belongs to, the fields that it stands in.
 */

/** So long after the last key, ms. */
const PAUSE = 300;

export class Drafts {
  #places = new Map<string, Set<Element>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #save: (path: string) => boolean;

  /** @param save Keeps what stands at a path, and says whether that can be kept. */
  constructor(save: (path: string) => boolean) {
    this.#save = save;
  }

  /** Something was typed in a field. */
  type(path: string, place: Element): void {
    this.#places.set(path, (this.#places.get(path) ?? new Set()).add(place));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  has(path: string, place: Element): boolean {
    return this.#places.get(path)?.has(place) ?? false;
  }

  /** Save now. */
  flush(): void {
    clearTimeout(this.#timer);
    // Still drafts while they are saved: painting must not replace them by what was there before. What cannot be kept
    // stays one until it is written anew.
    const saved = [...this.#places.keys()].filter((path) => this.#save(path));
    for (const path of saved) this.#places.delete(path);
  }
}
