/**
 * What fields a worksheet has, read from the page itself: a page may be newer than the site's data in this tab, and
 * what is written in its fields must be kept all the same.
 */

import type { Sheet, WorksheetField } from "../../worksheet/content.ts";

const KINDS: readonly WorksheetField["kind"][] = [
  "text",
  "list",
  "score",
  "choice",
  "choices",
  "table",
];

/** The text of an element in one line. */
export function lineOf(element: Element | null): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The form, without the filled examples. */
export function formOf(element: Element): HTMLElement | null {
  return element.querySelector<HTMLElement>(":scope > .hr-sheet-fields");
}

function fieldOf(part: HTMLElement): WorksheetField {
  const { field: id = "", kind } = part.dataset;
  const label = part.querySelector("legend, :scope > label, .hr-sheet-table > :first-child");
  const score = part.querySelector<HTMLInputElement>("input[type='number']");
  const named = (selector: string, key: string, text: (place: HTMLElement) => Element | null) =>
    [...part.querySelectorAll<HTMLElement>(selector)].map((place) => ({
      id: place.dataset[key] ?? "",
      text: lineOf(text(place)),
    }));
  return {
    id,
    label: lineOf(label),
    kind: KINDS.find((one) => one === kind) ?? "text",
    options: named("[data-option]", "option", (place) => place.querySelector("label")),
    columns: named("[data-column]", "column", (place) => place),
    min: Number(score?.min || 1),
    max: Number(score?.max || 1),
  };
}

/** The parts of the form with their fields. */
export function fieldsOf(element: Element): (readonly [HTMLElement, WorksheetField])[] {
  const places = formOf(element)?.querySelectorAll<HTMLElement>("[data-field]") ?? [];
  return [...places].map((part) => [part, fieldOf(part)]);
}

export function sheetOf(element: Element): Sheet {
  return {
    id: element.getAttribute("sheet") ?? "",
    title: lineOf(titleOf(element)),
    fields: fieldsOf(element).map(([, field]) => field),
  };
}

function titleOf(element: Element): Element | null {
  const title = element.querySelector(".hr-sheet-title");
  // The theme hangs a link to itself into every heading.
  const copy = title?.cloneNode(true) as Element | undefined;
  copy?.querySelector(".headerlink")?.remove();
  return copy ?? null;
}
