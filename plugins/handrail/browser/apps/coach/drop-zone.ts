/**
 * A part of the page on which files are dropped, or chosen in its field.
 */

import { html, type TemplateResult } from "lit-html";

import type { Room } from "./room.ts";

interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly multiple: boolean;
  readonly className: string;
}

export class DropZone {
  #over = false;

  /** `before` and `after` stand around the field. */
  template(
    room: Room,
    { id, label, hint, accept, multiple, className }: Field,
    take: (files: readonly File[]) => Promise<void>,
    [before, after]: readonly [before: unknown, after: unknown],
  ): TemplateResult {
    const chosen = (event: Event) => {
      const field = event.target as HTMLInputElement;
      // Choosing the same file again is noticed.
      void take([...(field.files ?? [])]).then(() => (field.value = ""));
    };
    const over = (is: boolean) => (event: DragEvent) => {
      event.preventDefault();
      if (this.#over === is) return;
      this.#over = is;
      room.paint();
    };
    const dropped = (event: DragEvent) => {
      over(false)(event);
      void take([...(event.dataTransfer?.files ?? [])]);
    };
    return html`<div
      class="hr-coach-drop ${className} ${this.#over ? "is-over" : ""}"
      @dragover=${over(true)}
      @dragleave=${over(false)}
      @drop=${dropped}
    >
      ${before}
      <p class="hr-field">
        <label for=${id}>${label}</label>
        <input
          id=${id}
          type="file"
          ?multiple=${multiple}
          accept=${accept}
          autocomplete="off"
          @change=${chosen}
        />
        <span class="hr-meta">${hint}</span>
      </p>
      ${after}
    </div>`;
  }
}
