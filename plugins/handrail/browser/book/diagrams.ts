/** Diagrams, drawn by the site's own copy of Mermaid before anything is printed. */

import { loadScript } from "../mermaid.ts";
import { made } from "./headings.ts";
import type { Words } from "./plan.ts";

interface Drawing {
  initialize(config: unknown): void;
  render(id: string, text: string): Promise<{ svg: string }>;
}

const LOOK = {
  startOnLoad: false,
  securityLevel: "strict",
  theme: "base",
  // Close together: on paper a diagram is as wide as the text, and its words must not become small.
  flowchart: {
    nodeSpacing: 28,
    rankSpacing: 34,
    padding: 10,
    wrappingWidth: 130,
    useMaxWidth: false,
  },
  themeVariables: {
    fontFamily: "Inter Variable, sans-serif",
    fontSize: "15px",
    primaryColor: "#eef6f6",
    primaryBorderColor: "#4d8f91",
    primaryTextColor: "#14282c",
    secondaryColor: "#f6f2ea",
    tertiaryColor: "#ffffff",
    lineColor: "#47585c",
    edgeLabelBackground: "#ffffff",
  },
};

/** Draw all diagrams; say which could not be drawn. */
export async function drawDiagrams(
  root: HTMLElement,
  base: string,
  words: Words,
  problems: string[],
): Promise<number> {
  const sources = [...root.querySelectorAll<HTMLElement>("pre.mermaid")];
  if (sources.length === 0) return 0;
  // What is missing is told below.
  await loadScript(new URL("assets/handrail/vendor/mermaid/mermaid.min.js", base).href).catch(
    () => {},
  );
  const { mermaid } = globalThis as unknown as { mermaid?: Drawing };
  if (!mermaid) {
    problems.push("the site brings no Mermaid along: diagrams are printed as they were written");
    return 0;
  }
  await document.fonts.ready;
  mermaid.initialize(LOOK);
  let drawn = 0;
  for (const [index, source] of sources.entries()) {
    try {
      const { svg } = await mermaid.render(`hr-diagram-${index}`, source.textContent ?? "");
      source.replaceWith(pictured(svg, words));
      drawn += 1;
    } catch (error) {
      const where = source.closest<HTMLElement>(".hr-book-chapter")?.dataset["page"] ?? "";
      const [why] = String(error instanceof Error ? error.message : error).split("\n");
      problems.push(`${where}: a diagram could not be drawn: ${why}`);
      document.querySelector(`#dhr-diagram-${index}`)?.remove();
    }
  }
  return drawn;
}

function pictured(svg: string, words: Words): HTMLElement {
  const drawing = new DOMParser().parseFromString(svg, "text/html").querySelector("svg");
  const figure = made("figure", "hr-book-diagram");
  if (!drawing) return figure;
  const [, , width = 0, height = 0] = (drawing.getAttribute("viewBox") ?? "")
    .split(/\s+/)
    .map(Number);
  if (!drawing.querySelector("title")) drawing.setAttribute("aria-label", words.diagram);
  drawing.setAttribute("role", "img");
  // As large as it was meant, never wider than the text or higher than a page.
  drawing.removeAttribute("style");
  if (width && height) {
    drawing.setAttribute("width", String(Math.round(width)));
    drawing.setAttribute("height", String(Math.round(height)));
  }
  figure.append(document.importNode(drawing, true));
  return figure;
}
