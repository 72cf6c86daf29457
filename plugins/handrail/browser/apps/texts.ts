/**
 * The texts of competencies, fetched one by one when they are shown; scripts, since `fetch` is blocked on `file://`.
 */

import type { CompetencyData, CompetencyText } from "../guide.ts";
import { loadScript } from "../mermaid.ts";

const page = globalThis as unknown as { handrailTexts?: Record<string, CompetencyText> };

export class Texts {
  #root: () => string;
  #failed = new Set<string>();
  /** Who waits for which competency. */
  #waiting = new Map<string, Set<() => void>>();

  constructor(root: () => string) {
    this.#root = root;
  }

  /** The texts; when they are not there yet they are fetched, and `then` is called once when that has ended. */
  get(competency: CompetencyData, then: () => void): CompetencyText | "failed" | undefined {
    const { id, text } = competency;
    const found = page.handrailTexts?.[id];
    if (found !== undefined) return found;
    if (this.#failed.has(id)) return "failed";
    const waiting = this.#waiting.get(id);
    if (waiting !== undefined) {
      waiting.add(then);
      return undefined;
    }
    this.#waiting.set(id, new Set([then]));
    const end = () => {
      if (page.handrailTexts?.[id] === undefined) this.#failed.add(id);
      const told = this.#waiting.get(id) ?? [];
      this.#waiting.delete(id);
      for (const tell of told) tell();
    };
    loadScript(new URL(text, this.#root()).href).then(end, end);
    return undefined;
  }
}
