/**
 * A question in a native dialog: for a name, or whether to delete, where the first and default answer is Cancel.
 *
 * It hangs in the worksheet, and goes with it when another page comes; the browser gives the focus back to the button
 * that opened it.
 */

import { LONGEST_NAME } from "../../worksheet/copies.ts";
import { button, buttons, made } from "./made.ts";
import { say } from "./words.ts";

interface Question {
  readonly title: string;
  /** What the button says that does it. */
  readonly yes: string;
  /** The name to begin with, when a name is asked for. */
  readonly name?: string;
  /** What to consider, when nothing but yes is asked for. */
  readonly text?: string;
}

/** The name that was given, or "" for a plain yes; `undefined` when it was cancelled. */
export function asked(host: HTMLElement, question: Question): Promise<string | undefined> {
  const { title, yes, name, text = "" } = question;
  const naming = name !== undefined;
  const field = made("input", {
    id: "hr-asked-name",
    type: "text",
    required: "",
    autocomplete: "off",
    dir: "auto",
    maxlength: String(LONGEST_NAME),
  });
  const cancel = button(say("cancel"), () => dialog.close(), naming ? "" : "hr-main");
  const go = made("button", { class: `hr-button ${naming ? "hr-main" : "hr-danger"}` }, yes);
  const label = made("label", { for: field.id }, say("name"));
  const form = made(
    "form",
    { class: "hr-asked-body" },
    naming ? made("p", { class: "hr-field" }, label, field) : made("p", {}, text),
    buttons(cancel, go),
  );
  const dialog = made(
    "dialog",
    { class: "hr-asked", "aria-labelledby": "hr-asked-title" },
    made("h2", { id: "hr-asked-title" }, title),
    form,
  );
  (naming ? field : cancel).autofocus = true;
  field.value = name ?? "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close("yes");
  });
  host.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes" ? field.value : undefined);
    });
    dialog.showModal();
    field.select();
  });
}
