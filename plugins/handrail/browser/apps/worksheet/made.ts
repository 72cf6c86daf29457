/**
 * Pieces of markup with attributes and content, made without ever parsing text as HTML.
 */

type Content = Node | string;

export function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

export function button(text: string, press: () => void, more = ""): HTMLButtonElement {
  const element = made("button", { type: "button", class: `hr-button ${more}`.trim() }, text);
  element.addEventListener("click", press);
  return element;
}

/** Buttons beside each other. */
export function buttons(...all: readonly HTMLElement[]): HTMLElement {
  return made("p", { class: "hr-buttons" }, ...all);
}
