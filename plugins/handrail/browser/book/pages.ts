/** The pages of the site, as they were built, without what only means something on a screen. */

export interface SitePage {
  url: string;
  /** Begins every id of the page, so that ids of different pages never meet. */
  prefix: string;
  document: Document;
  article: HTMLElement;
  title: string;
}

const SCREEN_ONLY = [
  ".headerlink",
  ".md-content__button",
  ".hr-helpful",
  ".hr-finish",
  ".hr-filter",
  ".hr-hint",
  ".hr-notices",
  "handrail-continue",
  "handrail-done",
  "handrail-progress",
  "handrail-standing",
  "handrail-state",
  "noscript",
  "script",
  "style",
  "template",
].join();

/** The address of a page without what is said of a place in it. */
export function pageAddress(url: URL): string {
  return url.origin + url.pathname.replace(/\/index\.html$/, "/");
}

const SOURCES = ["src", "poster", "data"];

/** Let pictures be found from where the document will be, and have all of them now. */
function resolveSources(within: ParentNode, url: URL): void {
  for (const element of within.querySelectorAll("[src], [srcset], [poster], [data], image")) {
    for (const name of SOURCES) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, new URL(value, url).href);
    }
    const set = element.getAttribute("srcset");
    if (set) {
      const entries = set.split(/,\s+/).map((entry) => {
        const [address = "", ...rest] = entry.trim().split(/\s+/);
        return [new URL(address, url).href, ...rest].join(" ");
      });
      element.setAttribute("srcset", entries.join(", "));
    }
    const drawn = element.getAttribute("href");
    if (element.localName === "image" && drawn)
      element.setAttribute("href", new URL(drawn, url).href);
    element.removeAttribute("loading");
  }
}

export async function fetchPage(base: string, path: string, number: number): Promise<SitePage> {
  const url = new URL(path, base);
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${path}: the page cannot be read (${answer.status})`);
  const fetched = new DOMParser().parseFromString(await answer.text(), "text/html");
  // Before any of it belongs to this document, which would look for pictures at once, from where it is itself.
  resolveSources(fetched, url);
  const found =
    fetched.querySelector<HTMLElement>("article") ??
    fetched.querySelector<HTMLElement>("main") ??
    fetched.body;
  const article = document.createElement("article");
  article.className = "md-typeset hr-book-chapter";
  article.append(...document.importNode(found, true).childNodes);
  for (const element of article.querySelectorAll(SCREEN_ONLY)) element.remove();
  const heading = article.querySelector("h1");
  const title = textOf(heading) || fetched.title;
  return { url: pageAddress(url), prefix: `p${number}`, document: fetched, article, title };
}

/** The words of a heading; a small label before it stays apart. */
export function textOf(element: Element | null): string {
  if (element === null) return "";
  const label = element.querySelector(".hr-label")?.textContent?.trim() ?? "";
  const all = (element.textContent ?? "").replace(/\s+/g, " ").trim();
  return label && all.startsWith(label) && all !== label
    ? `${label}: ${all.slice(label.length).trim()}`
    : all;
}

/** What the site says of itself on each of its pages. */
export interface SiteFacts {
  name: string;
  description: string;
  language: string;
  direction: string;
  logo: Element | null;
  copyright: Node[];
}

export function factsOf(home: Document): SiteFacts {
  const logo = home.querySelector(".md-logo");
  const name = logo?.getAttribute("title") ?? home.title;
  const image = logo?.querySelector("svg, img") ?? null;
  const mark = image && document.importNode(image, true);
  const said = home.querySelector(".md-copyright__highlight");
  return {
    name: name.trim(),
    description: home.querySelector<HTMLMetaElement>("meta[name=description]")?.content ?? "",
    language: home.documentElement.lang || "en",
    direction: home.body.dir || "ltr",
    logo: mark,
    copyright: said ? [...document.importNode(said, true).childNodes] : [],
  };
}

/** Style sheets and colours of the site, for the document that its pages are put into. */
export async function dressAs(pages: readonly SitePage[]): Promise<void> {
  const first = pages[0]?.document;
  if (!first) return;
  for (const name of ["lang", "class"]) {
    const value = first.documentElement.getAttribute(name);
    if (value) document.documentElement.setAttribute(name, value);
  }
  for (const { name, value } of first.body.attributes) document.body.setAttribute(name, value);
  // Paper is white, and the theme's dark colours are for screens.
  document.body.setAttribute("data-md-color-scheme", "default");
  const sheets = new Set<string>();
  for (const page of pages) {
    for (const link of page.document.querySelectorAll('link[rel~="stylesheet"]')) {
      sheets.add(new URL(link.getAttribute("href") ?? "", page.url).href);
    }
  }
  const own = document.head.querySelector("link");
  await Promise.all([...sheets].map((href) => styleSheet(href, own)));
}

/** Add a style sheet to this document, and wait until it came or did not. */
export function styleSheet(href: string, before: Element | null = null): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = link.onerror = () => resolve();
    document.head.insertBefore(link, before);
  });
}
