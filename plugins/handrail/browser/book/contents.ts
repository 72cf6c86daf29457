/** Cover and contents of a book, and the heads of its pages. */

import { made, pageNumber, withoutLabel } from "./headings.ts";
import type { SiteFacts, SitePage } from "./pages.ts";
import { textOf } from "./pages.ts";
import type { Plan } from "./plan.ts";

export interface Entry {
  id: string;
  title: string;
  /** 1 and 2 as in the plan, 3 a section of a chapter. */
  level: number;
}

/** A short list is filled up with the sections of its chapters. */
const FEW = 12;

export function contentsOf(chapters: readonly HTMLElement[], entries: readonly Entry[]): Entry[] {
  if (entries.length > FEW) return [...entries];
  return entries.flatMap((entry) => {
    const chapter = chapters.find(({ id }) => id === entry.id);
    if (!chapter || entry.level === 1) return [entry];
    const sections = [...chapter.querySelectorAll<HTMLElement>(".hr-book-was-2[id]")];
    return [entry, ...sections.map((one) => ({ id: one.id, title: textOf(one), level: 3 }))];
  });
}

export function contents(entries: readonly Entry[], heading: string): HTMLElement {
  const title = made("h1", "hr-book-contents-title", heading);
  title.id = "contents";
  const list = made("ol", "hr-book-contents-list");
  /** The entries that the next one may belong below, the deepest last. */
  let open: [number, HTMLElement][] = [];
  for (const { id, title: text, level } of entries) {
    open = open.filter(([above]) => above < level);
    const link = made(
      "a",
      "",
      made("span", "hr-book-contents-text", text),
      made("span", "hr-book-contents-dots"),
      pageNumber(id),
    );
    link.setAttribute("href", `#${id}`);
    const entry = made("li", `hr-book-contents-${level}`, link);
    const above = open[open.length - 1]?.[1];
    const inner = above?.querySelector<HTMLElement>(":scope > ol") ?? made("ol");
    above?.append(inner);
    (above ? inner : list).append(entry);
    open.push([level, entry]);
  }
  const nav = made("nav", "hr-book-contents", title, list);
  nav.setAttribute("aria-labelledby", "contents");
  return nav;
}

/** The first page: what this is, of which site, of which day. */
export function cover(first: SitePage, summary: string, facts: SiteFacts, plan: Plan): HTMLElement {
  const mark = made("p", "hr-book-cover-site");
  if (facts.logo) {
    facts.logo.setAttribute("aria-hidden", "true");
    mark.append(facts.logo);
  }
  const middle = made("div", "hr-book-cover-middle");
  const [label, title] = nameOf(first, facts, plan);
  if (title !== facts.name) mark.append(made("span", "", facts.name));
  if (label) middle.append(made("p", "hr-book-cover-label", label));
  middle.append(made("p", "hr-book-cover-title", title));
  const lead = summary || (plan.kind === "phase" ? "" : facts.description);
  if (lead) middle.append(made("p", "hr-book-cover-lead", lead));
  const day = new Intl.DateTimeFormat(facts.language, { dateStyle: "long", timeZone: "UTC" });
  const foot = made("footer", "hr-book-cover-foot", made("p", "", day.format(plan.date)));
  if (plan.published) {
    const link = made("a", "", plan.base);
    link.setAttribute("href", plan.base);
    link.dir = "ltr";
    foot.append(made("p", "", link));
  }
  if (facts.copyright.length > 0) foot.append(made("p", "", ...facts.copyright));
  return made("header", "hr-book-cover md-typeset", mark, middle, foot);
}

/** A small line and a large one: the course is the site's own subject, a phase has its number. */
function nameOf({ article, title }: SitePage, facts: SiteFacts, plan: Plan): [string, string] {
  if (plan.kind !== "phase") return [title, facts.name];
  const label = article.querySelector(".hr-book-was-1 > .hr-label")?.textContent?.trim() ?? "";
  return [label, withoutLabel(article, title)];
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, " ")}"`;
}

/** The rules that put the title of the document and of each chapter at the head of its pages. */
export function pageHeads(
  plan: Plan,
  book: string,
  entries: readonly (Entry & { page: string })[],
): string {
  const rules = [
    `@page { size: ${plan.paper} }`,
    `@page hr-book-cover { margin: 0; @top-left { content: none } @top-right { content: none } @bottom-center { content: none } }`,
  ];
  const [left, right] = document.dir === "rtl" ? ["right", "left"] : ["left", "right"];
  for (const { title, page } of entries) {
    const other = title === book ? "none" : quoted(title);
    const heads = `@top-${left} { content: ${quoted(book)} } @top-${right} { content: ${other} }`;
    rules.push(`@page ${page} { ${heads} }`);
    // A sheet has the paper to itself.
    rules.push(`@page ${page}-sheet { margin: 17mm 15mm 17mm; ${heads} }`);
    rules.push(
      `@page ${page}-wide { size: ${plan.paper} landscape; margin: 15mm 14mm 16mm; ${heads} }`,
    );
  }
  return rules.join("\n");
}
