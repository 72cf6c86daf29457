/**
 * A field to write in: a text, a list with one item a line, or a score.
 */

import { isScore, type WorksheetField } from "../../worksheet/content.ts";
import { parts } from "../../worksheet/copies.ts";
import type { Control, Desk } from "./control.ts";
import { Note, watchLimit } from "./limit.ts";
import { Printed } from "./paper.ts";
import { say } from "./words.ts";

export function writing(part: HTMLElement, field: WorksheetField, desk: Desk): Control | undefined {
  const area = part.querySelector<HTMLTextAreaElement | HTMLInputElement>("textarea, input");
  if (area === null) return undefined;
  const path = parts.field(field.id);
  const printed = new Printed(area);
  const note = new Note(area, `${area.id}-note`, (text) => desk.announce(text));
  const score = area instanceof HTMLInputElement;
  area.autocomplete = "off";
  if (!score) {
    area.dir = "auto";
    // A field grows with its text, from the height that it came with.
    area.classList.add("hr-grows");
    area.style.minBlockSize = `calc(${area.rows}lh + 1rem)`;
    watchLimit(area, note);
  }

  const valueAt = () => {
    if (!score) return area.value;
    if (area.value === "" && !area.validity.badInput) return null;
    const number = area.valueAsNumber;
    return isScore(field, number) ? number : undefined;
  };
  const { min = 1, max = 1 } = field;
  if (score) {
    area.addEventListener("change", () => {
      const wrong = valueAt() === undefined;
      if (wrong) area.setAttribute("aria-invalid", "true");
      else area.removeAttribute("aria-invalid");
      note.show(wrong ? say("noScore", { min, max }) : "");
    });
  }
  area.addEventListener("change", () => printed.update());

  return {
    field,
    printed: 0,
    pathOf: () => path,
    valueAt,
    written: () => (area.value === "" ? [] : [path]),
    show: (copy, stays) => {
      if (!stays(path, area)) {
        const value = copy.fields.get(field.id);
        const fits = score ? isScore(field, value) : typeof value === "string";
        const text = fits ? String(value) : "";
        if (area.value !== text) {
          area.value = text;
          area.removeAttribute("aria-invalid");
          note.show("");
        }
      }
      printed.update();
    },
  };
}
