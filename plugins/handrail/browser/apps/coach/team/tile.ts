/**
 * The picture in a cell: the level on its colour, with the marks of target, age, review and own rating. It is for the eye
 * alone; `wordsOf` says the same.
 */

import { piece } from "../../../elements/pieces.ts";
import type { Marks } from "./cell.ts";

export function tile(marks: Marks): HTMLElement {
  const element = piece("span", `hr-tile is-${marks.outline}`);
  if (marks.shade > 0) element.dataset["hrLevel"] = String(marks.shade);
  if (marks.age) element.classList.add("is-old");
  element.setAttribute("aria-hidden", "true");
  fill(element, marks);
  return element;
}

/** The marks in two lines: the level and its age, then what it is measured against. */
function fill(tile: HTMLElement, { level, age, due, aim, ring, own }: Marks): void {
  const agreed = piece("span", "");
  const beside = piece("span", "");
  const circle = ring ? [piece("small", "hr-tile-own", own)] : [];
  const alone = aim === "" && own === "" && !(age && due);
  agreed.append(piece("b", "", level));
  if (alone) agreed.append(...circle);
  if (age) agreed.append(piece("small", "hr-tile-age", age));
  if (due) agreed.append(piece("i", "hr-tile-due", "!"));
  if (aim) beside.append(piece("small", "hr-tile-aim", `↑${aim}`));
  if (!alone) beside.append(...circle);
  tile.append(agreed);
  if (beside.hasChildNodes()) tile.append(beside);
}
