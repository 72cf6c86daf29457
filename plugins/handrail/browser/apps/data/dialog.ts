/**
 * A question before something is deleted: a native dialog whose first and default answer is Cancel.
 *
 * It hangs on the body, so that painting the page does not touch it; the browser gives the focus back to the button
 * that opened it.
 */

import { html, render, type TemplateResult } from "lit-html";

import { say } from "./words.ts";

interface Question {
  readonly title: string;
  readonly body: TemplateResult;
  /** What the button says that does it. */
  readonly yes: string;
}

/** Ask, and tell whether the answer was yes. */
export function asked({ title, body, yes }: Question): Promise<boolean> {
  const dialog = document.createElement("dialog");
  dialog.className = "hr-asked md-typeset";
  dialog.setAttribute("aria-labelledby", "hr-asked-title");
  const answer = (value: string) => () => dialog.close(value);
  render(
    html`<h2 id="hr-asked-title">${title}</h2>
      <div class="hr-asked-body" tabindex="0" role="group" aria-labelledby="hr-asked-title">
        ${body}
      </div>
      <p class="hr-buttons">
        <button type="button" class="hr-button hr-main" autofocus @click=${answer("")}>
          ${say("cancel")}
        </button>
        <button type="button" class="hr-button hr-danger" @click=${answer("yes")}>${yes}</button>
      </p>`,
    dialog,
  );
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    dialog.showModal();
  });
}
