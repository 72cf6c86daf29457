/**
 * Fetches the script of one of the learner's own pages, and the data that it needs, when such a page is first shown.
 */

import { piece } from "./elements/pieces.ts";
import { loadScript } from "./mermaid.ts";
import { say } from "./words.ts";

export class AppLoader {
  #root: string;
  /** By name of the script. */
  #loading = new Map<string, Promise<void>>();

  constructor(root: string) {
    this.#root = root;
  }

  /** A page arrived: if it holds apps, see that they start. */
  arrive(): void {
    for (const app of document.querySelectorAll<HTMLElement>("[data-hr-app]")) {
      this.load(app.dataset["hrApp"] ?? "").catch(() => {
        // Beside what the server wrote: a form stays where it is.
        const told = app.querySelector(".hr-app-wait") ?? piece("p", "hr-app-wait");
        told.textContent = say("appNotLoaded");
        app.prepend(told);
      });
    }
  }

  /** Load the guide and then an app. */
  async load(app: string): Promise<void> {
    await this.#once("guide");
    await this.#once(app);
  }

  /** Load a script once; after a failure the next call tries again. */
  #once(name: string): Promise<void> {
    const loading =
      this.#loading.get(name) ??
      loadScript(new URL(`assets/handrail/${name}.js`, this.#root).href).catch((error: unknown) => {
        this.#loading.delete(name);
        throw error;
      });
    this.#loading.set(name, loading);
    return loading;
  }
}
