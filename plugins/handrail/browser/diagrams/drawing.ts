/**
 * What a page and the frame that draws its diagrams say to each other.
 *
 * Mermaid needs inline styles while it measures and draws, and a strict policy forbids them. So one page of the site,
 * `diagrams.html`, is allowed them and shows nothing; the pages that people read keep the strict policy. Mermaid's
 * styles arrive there as text and are set by script, which no policy forbids.
 */

/** In place of `style`, until a script sets it. */
export const WAITING = "data-hr-style";

/** A page asks for a drawing. */
export interface Order {
  readonly id: string;
  readonly text: string;
  readonly config: unknown;
  /** Addresses of the page's style sheets: text is measured in its fonts. */
  readonly sheets: readonly string[];
  /** The attributes of its body that these go by. */
  readonly body: Readonly<Record<string, string>>;
}

/** The frame answers. */
export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "drawn"; readonly id: string; readonly svg: string; readonly rules: string }
  | { readonly kind: "failed"; readonly id: string; readonly message: string };

export interface Drawing {
  /** Without a `style`, as element or attribute. */
  readonly svg: string;
  /** What its `style` elements held. */
  readonly rules: string;
}

/** Take the styles out of a drawing. */
export function withoutStyles(svg: string): Drawing {
  const { body } = new DOMParser().parseFromString(svg, "text/html");
  const rules: string[] = [];
  for (const style of body.querySelectorAll("style")) {
    rules.push(style.textContent ?? "");
    style.remove();
  }
  for (const element of body.querySelectorAll("[style]")) {
    element.setAttribute(WAITING, element.getAttribute("style") ?? "");
    element.removeAttribute("style");
  }
  return { svg: body.innerHTML, rules: rules.join("\n") };
}

/** Put the styles on a drawing that stands in a shadow root, the way that a strict policy lets scripts do it. */
export function dress(shadow: ShadowRoot, rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  shadow.adoptedStyleSheets = [sheet];
  for (const element of shadow.querySelectorAll<HTMLElement>(`[${WAITING}]`)) {
    element.style.cssText = element.getAttribute(WAITING) ?? "";
    element.removeAttribute(WAITING);
  }
}
