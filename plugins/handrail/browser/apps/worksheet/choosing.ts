/**
 * A field to choose in: one of several, or some of them.
 */

import type { WorksheetField } from "../../worksheet/content.ts";
import { parts } from "../../worksheet/copies.ts";
import type { Control } from "./control.ts";

export function choosing(part: HTMLElement, field: WorksheetField): Control {
  const boxes = [...part.querySelectorAll<HTMLInputElement>("[data-option] > input")];
  const path = parts.field(field.id);
  const several = field.kind === "choices";
  /** Choices that this page does not have: another version of it may. */
  let unknown: readonly string[] = [];
  for (const box of boxes) box.autocomplete = "off";
  const checked = () => boxes.filter((box) => box.checked).map((box) => box.value);

  return {
    field,
    printed: 0,
    pathOf: () => path,
    valueAt: () => (several ? [...checked(), ...unknown] : (checked()[0] ?? null)),
    written: () => (checked().length > 0 ? [path] : []),
    show: (copy, stays) => {
      const value = copy.fields.get(field.id);
      const chosen = (Array.isArray(value) ? value : [value]).filter(
        (one): one is string => typeof one === "string",
      );
      unknown = chosen.filter((id) => boxes.every((box) => box.value !== id));
      if (stays(path, part)) return;
      for (const box of boxes) box.checked = chosen.includes(box.value);
    },
  };
}
