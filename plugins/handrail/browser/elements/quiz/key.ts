/**
 * The key of a question, out of the `<details>` that the page holds for readers without JavaScript.
 */

import type { Key } from "../../quiz/grade.ts";

/** What is right, and what is said about it. The elements are no longer on the page. */
export interface KeyElements {
  readonly key: Key;
  readonly details: HTMLElement;
  /** By option, what the author says to those who choose it. */
  readonly feedback: ReadonlyMap<string, HTMLElement>;
}

function keyOf(kind: string | undefined, details: HTMLElement): Key | undefined {
  const entries = [...details.querySelectorAll<HTMLElement>("li[data-option]")];
  const id = (entry: HTMLElement) => entry.dataset["option"] ?? "";
  const given = details.querySelector<HTMLElement>("[data-answers], [data-tolerance]")?.dataset;
  switch (kind) {
    case "single":
    case "several":
      return {
        kind,
        options: new Map(entries.map((entry) => [id(entry), entry.dataset["right"] === "true"])),
      };
    case "text":
      return { kind, answers: JSON.parse(given?.["answers"] ?? "[]") as string[] };
    case "number":
      return {
        kind,
        value: Number(given?.["value"]),
        tolerance: Number(given?.["tolerance"] ?? 0),
      };
    case "order":
      return { kind, order: entries.map(id) };
    case "match":
      return {
        kind,
        pairs: new Map(entries.map((entry) => [id(entry), entry.dataset["value"] ?? ""])),
      };
    case "open":
      return { kind };
    default:
      return undefined;
  }
}

/** Take the key of a question off the page. An open question may come without a good answer. */
export function takeKey(question: HTMLElement): KeyElements | undefined {
  const found = question.querySelector<HTMLElement>(":scope > details.hr-answer");
  if (found === null && question.dataset["kind"] !== "open") return undefined;
  const details = found ?? document.createElement("details");
  const key = keyOf(question.dataset["kind"], details);
  if (key === undefined) return undefined;
  details.remove();
  const feedback = new Map<string, HTMLElement>();
  for (const element of details.querySelectorAll<HTMLElement>(".hr-feedback")) {
    const option = element.closest<HTMLElement>("[data-option]")?.dataset["option"];
    if (option !== undefined) feedback.set(option, element);
  }
  return { key, details, feedback };
}

/** A copy for the page. Ids stay behind: the same text may be shown at two places. */
export function copyOf<T extends HTMLElement>(element: T): T {
  const copy = element.cloneNode(true) as T;
  for (const part of [copy, ...copy.querySelectorAll("[id]")]) part.removeAttribute("id");
  return copy;
}

/** The text of an element in one line, with spaces between its blocks when it is on the page. */
export function lineOf(element: HTMLElement | null | undefined): string {
  return (element?.innerText ?? "").replace(/\s+/g, " ").trim();
}
