/**
 * What a coach is in the middle of: a view not finished, a form half filled. Kept in this browser until it becomes an
 * entry, so that a crash of the tab loses nothing. A path such as `rate/p-7f3a/level/delivery` has a text.
 */

export interface Place {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export class Drafts {
  #key: string;
  #place: () => Place;
  #texts = new Map<string, string>();
  /** Whether it is written down at all; the work on a sample is not. */
  kept = true;

  constructor(site: string, place: () => Place) {
    this.#key = `handrail:${site}:coach-drafts:v1`;
    this.#place = place;
    this.#texts = this.#stored();
  }

  get(path: string): string {
    return this.#texts.get(path) ?? "";
  }

  /** The paths below a prefix, without it, with their texts. */
  below(prefix: string): Map<string, string> {
    const found = [...this.#texts].filter(([path]) => path.startsWith(prefix));
    return new Map(found.map(([path, text]) => [path.slice(prefix.length), text]));
  }

  set(path: string, text: string): void {
    this.#write((texts) => (text === "" ? texts.delete(path) : texts.set(path, text)));
  }

  /** Forget all paths below a prefix. */
  drop(prefix: string): void {
    this.#write((texts) => {
      for (const path of [...texts.keys()]) if (path.startsWith(prefix)) texts.delete(path);
    });
  }

  /** Change what is here, and in the same way what is stored: another tab may have written there. */
  #write(change: (texts: Map<string, string>) => void): void {
    change(this.#texts);
    if (!this.kept) return;
    const stored = this.#stored();
    change(stored);
    try {
      this.#place().setItem(this.#key, JSON.stringify([...stored]));
    } catch {
      // Full or blocked: the work goes on in memory, which the bar says of the entries as well.
    }
  }

  #stored(): Map<string, string> {
    try {
      const found: unknown = JSON.parse(this.#place().getItem(this.#key) ?? "[]");
      return new Map(Array.isArray(found) ? found.filter(isPair) : []);
    } catch {
      return new Map();
    }
  }
}

function isPair(value: unknown): value is [string, string] {
  return (
    Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === "string")
  );
}
