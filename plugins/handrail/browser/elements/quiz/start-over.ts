/**
 * Asks before the answers to a quiz are deleted.
 */

import { piece } from "../pieces.ts";
import { say } from "./words.ts";

/** Open a dialog in `host`; `agreed` is called only for the button that says so. The focus returns by itself. */
export function askToStartOver(host: HTMLElement, count: number, agreed: () => void): void {
  const dialog = piece("dialog", "hr-dialog");
  const title = piece("h2", "hr-dialog-title", say("startOverAsk"));
  const what = piece("p", "", say("startOverWhat", { count }));
  const cancel = piece("button", "hr-dialog-cancel", say("cancel"));
  const go = piece("button", "", say("startOver"));
  const actions = piece("div", "hr-actions");
  title.id = `${host.getAttribute("quiz")}:ask`;
  dialog.setAttribute("aria-labelledby", title.id);
  cancel.type = go.type = "button";
  cancel.autofocus = true;
  cancel.addEventListener("click", () => dialog.close());
  go.addEventListener("click", () => dialog.close("agreed"));
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (dialog.returnValue === "agreed") agreed();
  });
  actions.append(cancel, go);
  dialog.append(title, what, actions);
  host.append(dialog);
  dialog.showModal();
}
