/** The handbook as a book: its contents list the chapters, and its worksheets are a part with a page of its own. */

import type { Entry } from "./contents.ts";
import { levelOf, made } from "./headings.ts";

export function isSheet(article: HTMLElement): boolean {
  return article.querySelector("handrail-worksheet, .hr-book-sheet-paper") !== null;
}

/** Leave out what the page of a handbook lists, with the headings that stand above nothing else. */
export function listedElsewhere(article: HTMLElement): void {
  for (const list of article.querySelectorAll(".hr-chapters")) {
    const heading = list.previousElementSibling;
    const alone = !list.nextElementSibling || /^H\d$/.test(list.nextElementSibling.tagName);
    // The worksheets' own list opens their part.
    if (heading && /^H\d$/.test(heading.tagName) && alone) {
      heading.classList.add("hr-book-moves");
      list.classList.add("hr-book-moves");
    } else list.remove();
  }
}

/** Put a page before the worksheets that says what each is for. */
export function withPartOfSheets(chapters: HTMLElement[], entries: Entry[], title: string): void {
  const moved = chapters.flatMap((chapter) => [...chapter.querySelectorAll(".hr-book-moves")]);
  const first = chapters.findIndex((chapter) => levelOf(chapter) === 2 && isSheet(chapter));
  for (const element of moved) element.remove();
  if (first < 0) return;
  const heading = made("h1", "hr-book-was-1", title);
  const lists = moved.filter((element) => !/^H\d$/.test(element.tagName));
  const part = made("article", "md-typeset hr-book-chapter", heading, ...lists);
  part.id = "worksheets";
  chapters.splice(first, 0, part);
  entries.splice(first, 0, { id: part.id, title, level: 1 });
}
