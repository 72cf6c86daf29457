/**
 * Fetches the scripts that only some pages need, when such a page is first shown: an element names them, in their
 * order, as in `data-hr-scripts="guide path"`.
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
    for (const app of document.querySelectorAll<HTMLElement>("[data-hr-scripts]")) {
      this.load(app.dataset["hrScripts"] ?? "").catch(() => {
        // A page that arrives is announced more than once.
        if (app.querySelector(":scope > .hr-hint") === null) {
          app.prepend(piece("p", "hr-hint", say("appNotLoaded")));
        }
      });
    }
  }

  /** Load scripts one after the other, by their names with a space between them. */
  async load(names: string): Promise<void> {
    for (const name of names.split(" ")) await this.#once(name);
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
