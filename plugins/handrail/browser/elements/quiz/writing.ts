/**
 * A text, a number, or an open answer.
 */

import { piece, setText } from "../pieces.ts";
import type { Field, Heard } from "./field.ts";

export function writing(question: HTMLElement, heard: Heard): Field {
  const field = question.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    ".hr-field :is(input, textarea)",
  );
  // Paper shows the whole of a long text, which no text area does everywhere.
  const printed = piece("span", "hr-printed");
  if (field !== null) {
    field.disabled = false;
    field.dir = "auto";
    field.after(printed);
    field.addEventListener("input", () => heard.typed());
    field.addEventListener("blur", () => heard.left());
    field.addEventListener("keydown", (event) => {
      const enter =
        (event as KeyboardEvent).key === "Enter" && !(event as KeyboardEvent).isComposing;
      if (enter && field instanceof HTMLInputElement) heard.entered();
    });
  }
  const writingHere = () => document.activeElement === field && document.hasFocus();
  return {
    empty: "",
    places: new Map(),
    read: () => {
      setText(printed, field?.value ?? "");
      return field?.value.trim() ? field.value : undefined;
    },
    show: (answer) => {
      const text = typeof answer === "string" ? answer : "";
      if (field !== null && field.value !== text && !writingHere()) field.value = text;
      setText(printed, field?.value ?? "");
    },
    focus: () => field?.focus(),
  };
}
