/** One document of many pages: its ids are unique, and links between its pages stay within it. */

import type { SitePage } from "./pages.ts";
import { pageAddress } from "./pages.ts";

/** Attributes that name an element of the same page by its id, some of them several. */
const REFERENCES = [
  "for",
  "list",
  "headers",
  "aria-labelledby",
  "aria-describedby",
  "aria-controls",
  "aria-details",
  "aria-owns",
];
const IN_SVG = /url\(\s*(["']?)#([^"')]+)\1\s*\)/g;

/** Give every id of a page, and whatever points to one, the page's prefix. */
export function makeIdsUnique({ article, prefix }: SitePage): void {
  const renamed = (id: string) => `${prefix}-${id}`;
  for (const element of article.querySelectorAll("*")) {
    if (element.id) element.id = renamed(element.id);
    for (const name of REFERENCES) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.trim().split(/\s+/).map(renamed).join(" "));
    }
    if (element instanceof HTMLInputElement && element.name) element.name = renamed(element.name);
    if (element instanceof SVGElement) renameInDrawing(element, renamed);
  }
  article.id = prefix;
}

/** What a drawing refers to within itself: markers, gradients, symbols. */
function renameInDrawing(element: SVGElement, renamed: (id: string) => string): void {
  for (const { name, value } of [...element.attributes]) {
    if (/^(xlink:)?href$/.test(name) && value.startsWith("#") && element.localName !== "a") {
      element.setAttribute(name, `#${renamed(value.slice(1))}`);
    } else if (value.includes("url(")) {
      element.setAttribute(
        name,
        value.replace(IN_SVG, (_, __, id: string) => `url(#${renamed(id)})`),
      );
    }
  }
}

/**
 * Turn the links of a page into ones within the document, where their page is a part of it, and into whole addresses
 * elsewhere; where the site has no address, what links to it is plain text.
 */
export function resolveLinks(
  page: SitePage,
  pages: ReadonlyMap<string, SitePage>,
  site: string,
): void {
  for (const link of page.article.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    let target: URL;
    try {
      target = new URL(link.getAttribute("href") ?? "", page.url);
    } catch {
      link.removeAttribute("href");
      continue;
    }
    const included = pages.get(pageAddress(target));
    if (included) {
      link.href = `#${placeIn(included, target)}`;
      link.removeAttribute("target");
    } else if (!site && target.href.startsWith(new URL("/", page.url).href)) {
      link.replaceWith(...link.childNodes);
    } else {
      link.href = target.href;
    }
  }
}

function placeIn(page: SitePage, target: URL): string {
  const anchor = `${page.prefix}-${decoded(target.hash.slice(1))}`;
  const there = target.hash && page.article.querySelector(`[id="${CSS.escape(anchor)}"]`);
  return there ? anchor : page.prefix;
}

/** Return a fragment as an id, also one that somebody wrote with a bare "%". */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The chapter that a link leads to, when that is another than its own. */
export function chapterBehind(link: HTMLAnchorElement): string | undefined {
  const address = link.getAttribute("href") ?? "";
  const own = link.closest(".hr-book-chapter");
  const target = address.startsWith("#") ? document.getElementById(address.slice(1)) : null;
  const chapter = target?.closest(".hr-book-chapter");
  return target && chapter && chapter !== own ? target.id : undefined;
}
