/**
 * One choice of several (radio buttons), or any number of them (check boxes).
 */

import { shuffled } from "../../quiz/shuffle.ts";
import type { Field, Heard, Place } from "./field.ts";
import { lineOf } from "./key.ts";

/** With a salt the options come in this learner's own order. */
export function choices(question: HTMLElement, heard: Heard, salt: string | undefined): Field {
  const list = question.querySelector<HTMLElement>(".hr-options");
  const entries = [...(list?.children ?? [])] as HTMLElement[];
  if (salt !== undefined) {
    const own = shuffled(
      entries,
      salt,
      (entry) => entry.dataset["option"] ?? "",
      (entry) => entry.dataset["fixed"] !== undefined,
    );
    list?.replaceChildren(...own);
  }
  const inputs = [...(list?.querySelectorAll<HTMLInputElement>("input[value]") ?? [])];
  const places = new Map<string, Place>();
  for (const input of inputs) {
    // Firefox would restore the answers of the last visit; in HTML the attribute is for fields of text alone.
    input.autocomplete = "off";
    input.disabled = false;
    const entry = input.closest("li");
    const name = lineOf(input.labels?.[0]);
    if (entry) places.set(input.value, { entry, control: input, name });
  }
  list?.addEventListener("change", () => heard.chosen());
  return {
    empty: [],
    places,
    read: () => {
      const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
      return chosen.length > 0 ? chosen : undefined;
    },
    show: (answer) => {
      for (const input of inputs) {
        input.checked = Array.isArray(answer) && answer.includes(input.value);
      }
    },
    focus: () => (inputs.find((input) => input.checked) ?? inputs[0])?.focus(),
  };
}
