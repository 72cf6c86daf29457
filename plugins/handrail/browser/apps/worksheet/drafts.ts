/**
 * What was typed and is not saved yet: by the path that it belongs to, the fields that it stands in.
 */

/** So long after the last key, ms. */
const PAUSE = 300;

export class Drafts {
  #places = new Map<string, Set<Element>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #save: (paths: readonly string[]) => void;

  constructor(save: (paths: readonly string[]) => void) {
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
    const paths = [...this.#places.keys()];
    if (paths.length === 0) return;
    // Still a draft while it is saved: painting must not replace it by what was there before.
    this.#save(paths);
    this.#places.clear();
  }
}
