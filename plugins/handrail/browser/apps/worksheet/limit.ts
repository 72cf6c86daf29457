/**
 * The most that a field takes, and a clear word when it is reached: a browser cuts what is pasted and says nothing.
 */

import { piece, setText } from "../../elements/pieces.ts";
import { LONGEST_FIELD, withLines } from "../../worksheet/content.ts";
import { say } from "./words.ts";

/** A message below a field, there only while it says something. */
export class Note {
  #field: HTMLElement;
  #note = piece("p", "hr-sheet-told");
  #announce: (text: string) => void;

  constructor(field: HTMLElement, id: string, announce: (text: string) => void) {
    this.#field = field;
    this.#note.id = id;
    this.#announce = announce;
  }

  show(text: string): void {
    if (this.#note.isConnected ? this.#note.textContent === text : text === "") return;
    setText(this.#note, text);
    const others = (this.#field.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .filter((id) => id !== "" && id !== this.#note.id);
    if (text === "") this.#note.remove();
    else {
      this.#field.parentElement?.append(this.#note);
      others.push(this.#note.id);
      this.#announce(text);
    }
    if (others.length > 0) this.#field.setAttribute("aria-describedby", others.join(" "));
    else this.#field.removeAttribute("aria-describedby");
  }
}

export function watchLimit(area: HTMLTextAreaElement, note: Note): void {
  // The attribute of the page is without the script; here they are one.
  area.maxLength = LONGEST_FIELD;
  let said = "";
  area.addEventListener("beforeinput", (event) => {
    said = "";
    if (!event.inputType.startsWith("insert")) return;
    const given = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
    const room = LONGEST_FIELD - area.value.length + area.selectionEnd - area.selectionStart;
    const count = withLines(given).length - room;
    if (count <= 0) return;
    said = /Paste|Drop/.test(event.inputType) ? say("cut", { count }) : say("full");
    // Where nothing fits no input follows.
    if (room <= 0) note.show(said);
  });
  area.addEventListener("input", () => {
    note.show(said || (area.value.length >= LONGEST_FIELD ? say("full") : ""));
    said = "";
  });
}
