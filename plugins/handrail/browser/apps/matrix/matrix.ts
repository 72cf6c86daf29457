/**
 * `<handrail-matrix>`: the table of all competencies by level, with a filter by name, area and role.
 *
 * The filter's form waits in a `<template>`, so that there is none without this script. What is chosen stands in the
 * address and nowhere else: whoever gets the link sees the same rows.
 */

import { piece, setText } from "../../elements/pieces.ts";
import { locale } from "../../phrases.ts";
import { opened } from "../opened.ts";
import { say } from "./words.ts";

/** Long enough that typing a name is announced once. */
const PAUSE = 400;
const FIELDS = ["q", "area", "role"] as const;

interface Row {
  readonly element: HTMLTableRowElement;
  readonly group: HTMLTableSectionElement;
  readonly name: string;
  readonly areas: ReadonlySet<string>;
  /** `role:rank` by the role's number, with a `?` at the end of an optional one. */
  readonly targets: ReadonlyMap<string, string>;
}

/** A text as it is compared: without case and accents. */
function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLocaleLowerCase(locale())
    .replace(/\s+/g, " ")
    .trim();
}

/** `"0:2 4:1?"` as a map from the role's number to what it asks for. */
function targetsByRole(text: string): Map<string, string> {
  const pairs = text.split(" ").filter((part) => part.includes(":"));
  return new Map(pairs.map((part) => part.split(":", 2) as [string, string]));
}

export class HandrailMatrix extends HTMLElement {
  #form: HTMLFormElement | undefined;
  #rows: Row[] = [];
  #marked: Row[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    if (this.#form !== undefined) return;
    const template = this.querySelector("template");
    const form = template?.content.querySelector("form")?.cloneNode(true);
    if (!(form instanceof HTMLFormElement)) return;
    this.#form = form;
    this.#rows = this.#collect();
    this.prepend(form);
    this.#read();
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => this.#changed());
    form.addEventListener("reset", () => setTimeout(() => this.#changed()));
    this.#show();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #collect(): Row[] {
    return [...this.querySelectorAll("tbody")].flatMap((group) => {
      const areas = new Set(group.dataset["areas"]?.split(" "));
      const rows = [...group.rows].filter((row) => !row.classList.contains("hr-matrix-area"));
      return rows.map((element) => ({
        element,
        group,
        areas,
        name: folded(element.cells[0]?.textContent ?? ""),
        targets: targetsByRole(element.dataset["targets"] ?? ""),
      }));
    });
  }

  #field(name: (typeof FIELDS)[number]): HTMLInputElement | HTMLSelectElement | undefined {
    const field = this.#form?.elements.namedItem(name);
    const known = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
    return known ? field : undefined;
  }

  /** Take the choice from the address; what no longer exists is as if it were not chosen. */
  #read(): void {
    const given = new URLSearchParams(location.search);
    for (const name of FIELDS) {
      const field = this.#field(name);
      if (field === undefined) continue;
      field.value = given.get(name) ?? "";
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = "";
    }
  }

  #write(): void {
    const address = new URL(location.href);
    for (const name of FIELDS) {
      const value = this.#field(name)?.value.trim();
      // Taken out and put at the end, so that the same choice always gives the same address.
      address.searchParams.delete(name);
      if (value) address.searchParams.append(name, value);
    }
    if (address.href === location.href) return;
    try {
      history.replaceState(history.state, "", address);
    } catch {
      // From disk some browsers allow no change of the address; the filter works all the same.
    }
  }

  #changed(): void {
    const text = this.#show();
    this.#write();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => opened().announce(text), PAUSE);
  }

  /** Hide what is not asked for, mark the targets of the role, and return the count. */
  #show(): string {
    const name = folded(this.#field("q")?.value ?? "");
    const area = this.#field("area")?.value ?? "";
    const role = this.#field("role");
    const chosen = role instanceof HTMLSelectElement ? role.selectedOptions[0] : undefined;
    const number = chosen?.dataset["number"];
    this.#unmark();
    const groups = new Set<HTMLTableSectionElement>();
    let shown = 0;
    for (const row of this.#rows) {
      const target = number === undefined ? undefined : row.targets.get(number);
      const fits =
        row.name.includes(name) &&
        (area === "" || row.areas.has(area)) &&
        (number === undefined || target !== undefined);
      row.element.hidden = !fits;
      if (!fits) continue;
      shown += 1;
      groups.add(row.group);
      if (target !== undefined) this.#mark(row, target);
    }
    for (const { group } of this.#rows) group.hidden = !groups.has(group);
    for (const box of this.querySelectorAll<HTMLElement>(".hr-matrix-box")) {
      box.hidden = ![...groups].some((group) => box.contains(group));
    }
    const text = say("competenciesShown", { shown, count: this.#rows.length });
    setText(this.#form?.querySelector(".hr-count") ?? null, text);
    return text;
  }

  #mark(row: Row, target: string): void {
    const cell = row.element.cells[Number.parseInt(target, 10)];
    if (cell === undefined) return;
    const text = say(target.endsWith("?") ? "targetOptional" : "target");
    cell.classList.add("hr-target");
    cell.append(piece("span", "hr-target-mark", text));
    this.#marked.push(row);
  }

  #unmark(): void {
    for (const { element } of this.#marked) {
      const cell = element.querySelector(".hr-target");
      cell?.querySelector(".hr-target-mark")?.remove();
      cell?.classList.remove("hr-target");
    }
    this.#marked = [];
  }
}
