/**
 * `<handrail-standing competency="ID">`: where the learner stands in a competency, on its page.
 *
 * A button to rate oneself. The self-assessment is fetched when it is pressed, or at once when the record holds a
 * rating of this competency or a level agreed in it; before that the page costs nothing more than any other.
 */

import { paths } from "../record.ts";
import { site } from "../site.ts";
import { say } from "../words.ts";
import { piece, setText } from "./pieces.ts";

const APP = "handrail-assessment";

export class HandrailStanding extends HTMLElement {
  #stop: (() => void) | undefined;
  #button = piece("button", "hr-button", say("rateYourself"));
  #problem = piece("p", "hr-hint");

  connectedCallback(): void {
    if (this.querySelector(APP) !== null) return;
    this.#button.type = "button";
    this.#button.onclick = () => void this.#load(true);
    this.replaceChildren(this.#button);
    this.#stop ??= site().store.subscribe((changed) => this.#look(changed));
    this.#look(site().store.document.leaves.keys());
  }

  disconnectedCallback(): void {
    this.#listenNoMore();
  }

  #listenNoMore(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Fetch the self-assessment when one of these paths is a rating of this competency, or a level agreed in it. */
  #look(changed: Iterable<string>): void {
    const id = this.getAttribute("competency") ?? "";
    const own = paths.rating(id, "");
    for (const path of changed) {
      if ((path.startsWith(own) || path === paths.assigned(id)) && site().store.get(path) !== null)
        return void this.#load(false);
    }
  }

  async #load(open: boolean): Promise<void> {
    try {
      await site().load("guide assessment");
    } catch {
      setText(this.#problem, say("notLoadedHere"));
      if (open) this.append(this.#problem);
      return;
    }
    const present = this.querySelector(APP);
    // It may have been pressed while the page was fetching for the level alone.
    if (!this.isConnected || (present && !open)) return;
    this.#listenNoMore();
    const app = document.createElement(APP);
    app.setAttribute("competency", this.getAttribute("competency") ?? "");
    app.toggleAttribute("open", open);
    this.replaceChildren(app);
  }
}
