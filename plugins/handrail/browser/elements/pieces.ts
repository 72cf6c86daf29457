/**
 * Small pieces of markup, made without ever parsing text as HTML.
 */

/** Set a text only when it differs, so that an unchanged page is not painted again. */
export function setText(element: Element | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}

/** A piece of text in an element of its own. */
export function piece<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = "",
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
