/**
 * Puts pages of a built site together into one document for paper. `handrail pdf` runs this in a browser that gets the
 * site from it, prints what comes out, and fills in the numbers of pages when it knows them.
 */

import { chapterBehind, makeIdsUnique, resolveLinks } from "./addresses.ts";
import { contents, contentsOf, cover, pageHeads, type Entry } from "./contents.ts";
import { drawDiagrams } from "./diagrams.ts";
import { isSheet, listedElsewhere, withPartOfSheets } from "./handbook.ts";
import { levelOf, made, shiftHeadings, tidyHeadings, withPage, withoutLabel } from "./headings.ts";
import { dressAs, factsOf, fetchPage, pageAddress, type SitePage } from "./pages.ts";
import { checklistsOnPaper, inputsOnPaper, sheetAlone, sheetsApart, unfold } from "./paper.ts";
import { settle } from "./live.ts";
import type { Made, Plan } from "./plan.ts";
import { quizzesOnPaper, solutionsChapter, type Answers } from "./quizzes.ts";

async function make(plan: Plan): Promise<Made> {
  const problems: string[] = [];
  const home = await fetchPage(plan.base, "", 0).catch(() => undefined);
  const pages = await Promise.all(
    plan.chapters.map(({ url }, index) => fetchPage(plan.base, url, index + 1)),
  );
  const [first] = pages;
  if (!first) throw new Error("no pages");
  const facts = factsOf((home ?? first).document);
  await dressAs(pages);
  document.dir = facts.direction;

  const answers = prepared(pages, plan);
  const chapters = pages.map(({ article }) => article);
  const entries: Entry[] = pages.map(({ article, title }) => {
    return { id: article.id, title, level: levelOf(article) };
  });
  withPartOfSheets(chapters, entries, plan.words.worksheets);
  if (plan.solutions && answers.length > 0) {
    chapters.push(solutionsChapter(answers, plan.words));
    entries.push({ id: "solutions", title: plan.words.solutions, level: 1 });
  }
  document.body.replaceChildren(...chapters);
  if (plan.book) {
    document.body.prepend(
      cover(first, await summaryOf(first, plan), facts, plan),
      contents(contentsOf(chapters, entries), plan.words.contents),
    );
    addReferences(plan);
  }
  numberPages(plan, plan.book ? first.title : facts.name, entries, chapters);
  document.title = `${first.title} - ${facts.name}`;
  const diagrams = await drawDiagrams(document.body, plan.base, plan.words, problems);
  await settled(problems);
  markTables();
  const asked = [...document.querySelectorAll<HTMLElement>("[data-page-of]")];
  return {
    title: document.title,
    language: document.documentElement.lang,
    description: facts.description,
    author: facts.name,
    diagrams,
    asked: [...new Set(asked.map((one) => one.dataset["pageOf"] ?? ""))],
    problems,
  };
}

/** What the site says of its first page elsewhere: a phase is summed up where the course lists it. */
async function summaryOf(first: SitePage, plan: Plan): Promise<string> {
  if (!plan.summary) return "";
  const { document: listing, url } = await fetchPage(plan.base, plan.summary, 0);
  const links = [...listing.querySelectorAll<HTMLAnchorElement>(".hr-card a[href]")];
  const link = links.find(
    (one) => pageAddress(new URL(one.getAttribute("href") ?? "", url)) === first.url,
  );
  const said = link?.closest(".hr-card")?.querySelector("p:not([class])");
  return said?.textContent?.trim() ?? "";
}

/** Make each page a chapter, and return the answers of all quizzes. */
function prepared(pages: SitePage[], plan: Plan): Answers[] {
  const included = new Map(pages.map((page) => [page.url, page]));
  for (const page of pages) makeIdsUnique(page);
  const answers: Answers[] = [];
  for (const [index, page] of pages.entries()) {
    const { article, title } = page;
    const chapter = plan.chapters[index];
    article.dataset["page"] = chapter?.url ?? "";
    resolveLinks(page, included, plan.published ? plan.base : "");
    unfold(article);
    checklistsOnPaper(article);
    const found = quizzesOnPaper(article, title, plan.words, plan.solutions);
    if (found) answers.push(found);
    inputsOnPaper(article);
    if (article.querySelector("handrail-worksheet")) {
      if (plan.book) sheetsApart(article);
      else sheetAlone(article);
    }
    // In a book the worksheets are a part of their own.
    const inPart = plan.book && isSheet(article);
    shiftHeadings(article, inPart ? 2 : (chapter?.level ?? 1));
    if (inPart) page.title = withoutLabel(article, title);
    if (chapter?.listing) listedElsewhere(article);
    tidyHeadings(article, inPart);
  }
  return answers;
}

function numberPages(plan: Plan, book: string, entries: Entry[], chapters: HTMLElement[]): void {
  const named = entries.map((entry, index) => ({ ...entry, page: `hr-c${index}` }));
  const style = document.createElement("style");
  style.textContent = pageHeads(plan, book, named);
  document.head.append(style);
  for (const [index, chapter] of chapters.entries()) {
    chapter.style.setProperty("page", `hr-c${index}`);
    for (const sheet of chapter.querySelectorAll<HTMLElement>(".hr-book-sheet-paper")) {
      const turned = sheet.classList.contains("is-wide") ? "wide" : "sheet";
      sheet.style.setProperty("page", `hr-c${index}-${turned}`);
    }
  }
}

/** On paper nobody can follow a link: it says on which page its chapter is. */
function addReferences(plan: Plan): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    ".hr-book-chapter a:not(.hr-term)",
  )) {
    // Those that say a page already.
    if (link.querySelector("[data-page-of]")) continue;
    const id = chapterBehind(link);
    if (!id) continue;
    const page = made("a", "hr-book-page-ref", ...withPage(plan.words.pageInBrackets, id));
    page.setAttribute("href", `#${id}`);
    link.after(" ", page);
  }
}

/** A small table stays together, a larger one goes on overleaf. */
const FEW_ROWS = 7;
const FEW_LETTERS = 400;

function markTables(): void {
  for (const table of document.querySelectorAll("table")) {
    const small = table.rows.length <= FEW_ROWS && (table.textContent ?? "").length <= FEW_LETTERS;
    // No class: the theme sets tables that have none.
    if (small) table.dataset["small"] = "";
  }
}

/** Wait until fonts and pictures are there. */
async function settled(problems: string[]): Promise<void> {
  for (const image of document.images) {
    await image.decode().catch(() => {
      const where = image.closest<HTMLElement>(".hr-book-chapter")?.dataset["page"] ?? "";
      problems.push(`${where}: the picture ${image.currentSrc || image.src} could not be shown`);
    });
  }
  await document.fonts.ready;
}

/** Fill in on which page each heading is. */
function fill(numbers: Record<string, number>): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-page-of]")) {
    const number = numbers[element.dataset["pageOf"] ?? ""];
    if (number !== undefined) element.textContent = String(number);
  }
}

(globalThis as unknown as { handrailBook: unknown }).handrailBook = { make, fill, settle };
