/** Headings take the level that they have in the document; the outline of the PDF comes from them. */

/** Let the headings of a chapter begin at a level of the document. */
export function shiftHeadings(article: HTMLElement, level: number): void {
  article.dataset["level"] = String(level);
  for (const heading of article.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const was = Number(heading.localName.slice(1));
    // What it looked like it goes on looking like.
    heading.classList.add(`hr-book-was-${was}`);
    if (level > 1) rename(heading, `h${Math.min(6, was + level - 1)}`);
  }
}

/**
 * Make headings read well where only their text is seen, as in the outline: a small label stays apart from the rest, or
 * goes where the part says the same; and titles within lists of pages are no headings of this document.
 */
export function tidyHeadings(article: HTMLElement, labelled: boolean): void {
  for (const title of article.querySelectorAll(".hr-card-title:is(h1, h2, h3, h4, h5, h6)")) {
    if (title.querySelector("a") && !title.id) rename(title, "p");
  }
  const label = article.querySelector(".hr-book-was-1 > .hr-label");
  if (!label) return;
  if (labelled) label.parentElement?.before(made("p", "hr-label", label.textContent ?? ""));
  else label.after(made("span", "hr-book-colon", ": "));
  if (labelled) label.remove();
}

/** The level that the headings of a chapter begin at. */
export function levelOf(article: HTMLElement): number {
  return Number(article.dataset["level"] ?? 1);
}

/** A title without the small label before it, where a heading above says the same. */
export function withoutLabel(article: HTMLElement, title: string): string {
  const label = article.querySelector(".hr-book-was-1 > .hr-label")?.textContent?.trim() ?? "";
  return label && title.startsWith(label)
    ? title.slice(label.length).replace(/^[:\s]+/, "")
    : title;
}

/** Give an element another name. */
export function rename(element: Element, name: string): Element {
  const renamed = document.createElement(name);
  for (const attribute of element.attributes) renamed.setAttribute(attribute.name, attribute.value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** Make an element with a class, and with what is in it. */
export function made(name: string, className = "", ...inside: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}

/** A number of a page, to be filled in when it is known; it takes the room of three digits from the beginning. */
export function pageNumber(id: string): HTMLElement {
  const number = made("span", "hr-book-page-number", "000");
  number.dataset["pageOf"] = id;
  return number;
}

/** A text with {page} in it, with a place for the number. */
export function withPage(text: string, id: string): (Node | string)[] {
  const [before = "", after = ""] = text.split("{page}");
  return [before, pageNumber(id), after];
}
