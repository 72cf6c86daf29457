/**
 * Texts while they are written: shown as typed, saved after a pause, and at once when the page is left.
 *
 * A text is the learner's until they leave its field: what another tab wrote does not replace it under their hands.
 */

export const LONGEST_TEXT = 4000;
const PAUSE = 400;

export class Drafts {
  #write: (path: string, text: string) => void;
  #texts = new Map<string, string>();
  #unsaved = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(write: (path: string, text: string) => void) {
    this.#write = write;
  }

  shown(path: string, saved: string): string {
    return this.#texts.get(path) ?? saved;
  }

  type(path: string, text: string): void {
    this.#texts.set(path, text.slice(0, LONGEST_TEXT));
    this.#unsaved.add(path);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** The field was left. */
  leave(path: string): void {
    this.flush();
    this.#texts.delete(path);
  }

  flush(): void {
    clearTimeout(this.#timer);
    const unsaved = [...this.#unsaved];
    this.#unsaved.clear();
    for (const path of unsaved) this.#write(path, this.#texts.get(path) ?? "");
  }
}
