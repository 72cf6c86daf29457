/**
 * Fetches the script of the learner's own pages, and the data that it needs, when such a page is first shown.
 */

import { loadScript } from "./mermaid.ts";
import { say } from "./words.ts";

const SCRIPTS = ["assets/handrail/guide.js", "assets/handrail/learn.js"];

export class AppLoader {
  #root: string;
  #loading: Promise<void> | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /** A page arrived: if it holds an app, see that it starts. */
  arrive(): void {
    const apps = document.querySelectorAll("[data-hr-app]");
    if (apps.length === 0) return;
    this.load().catch(() => {
      for (const app of apps) app.textContent = say("appNotLoaded");
    });
  }

  /** Load the scripts once, one after the other; after a failure the next call tries again. */
  load(): Promise<void> {
    this.#loading ??= SCRIPTS.reduce(
      (before, script) => before.then(() => loadScript(new URL(script, this.#root).href)),
      Promise.resolve(),
    ).catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }
}
