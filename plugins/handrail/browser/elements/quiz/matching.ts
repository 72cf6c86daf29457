/**
 * Pairs to find: one native select per prompt.
 */

import { piece } from "../pieces.ts";
import type { Field, Heard, Place } from "./field.ts";
import { lineOf } from "./key.ts";
import { say } from "./words.ts";

export function matching(question: HTMLElement, heard: Heard): Field {
  const list = question.querySelector<HTMLElement>(".hr-matches");
  const selects = new Map<string, HTMLSelectElement>();
  const places = new Map<string, Place>();
  for (const entry of list?.querySelectorAll<HTMLElement>("li[data-option]") ?? []) {
    const select = entry.querySelector("select");
    if (select === null) continue;
    select.disabled = false;
    const prompt = entry.dataset["option"] ?? "";
    selects.set(prompt, select);
    places.set(prompt, { entry, control: select, name: lineOf(select.labels[0]) });
  }
  const [any] = selects.values();
  const texts = [...(any?.options ?? [])].filter(({ value }) => value).map(({ text }) => text);
  // On paper nobody can open a select.
  list?.after(piece("p", "hr-printed", say("choices", { choices: texts.join(" · ") })));
  list?.addEventListener("change", () => heard.chosen());
  return {
    empty: {},
    places,
    read: () => {
      const chosen = [...selects].flatMap(([prompt, { value }]) =>
        value ? [[prompt, value]] : [],
      );
      return chosen.length > 0 ? Object.fromEntries(chosen) : undefined;
    },
    show: (answer) => {
      const pairs = new Map(
        typeof answer === "object" && !Array.isArray(answer) ? Object.entries(answer) : [],
      );
      for (const [prompt, select] of selects) select.value = pairs.get(prompt) ?? "";
    },
    focus: () => any?.focus(),
  };
}
