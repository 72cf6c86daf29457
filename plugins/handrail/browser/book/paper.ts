/** What works on a screen and not on paper: folded parts, players, wide tables, chips that only lead on. */

import { made } from "./headings.ts";

/** Let everything of a chapter be seen that a reader could have opened. */
export function unfold(article: HTMLElement): void {
  for (const details of article.querySelectorAll("details")) details.open = true;
  for (const player of article.querySelectorAll<HTMLElement>(
    "iframe, video, audio, object, embed",
  )) {
    const address =
      player.getAttribute("src") ??
      player.querySelector("source")?.getAttribute("src") ??
      player.getAttribute("data");
    if (!address) {
      player.remove();
      continue;
    }
    const link = made("a", "", player.title || address);
    link.setAttribute("href", address);
    player.replaceWith(made("p", "hr-book-played", link));
  }
}

/** Checklists have drawn boxes: a browser paints its own grey when they cannot be ticked. */
export function checklistsOnPaper(article: HTMLElement): void {
  for (const checklist of article.querySelectorAll(".hr-checklist, .hr-tasks")) {
    const entries = [...checklist.querySelectorAll(".hr-item")].map((item) => {
      const text = made("div", "", ...(item.querySelector("label")?.childNodes ?? []));
      return made("li", "", made("span", "hr-book-box hr-book-box-checkbox"), text);
    });
    const list = made("ul", "hr-book-boxes", ...entries);
    const title = made(
      "p",
      "hr-book-asked",
      ...(checklist.querySelector("legend")?.childNodes ?? []),
    );
    const framed = checklist.matches(".hr-checklist");
    checklist.replaceWith(framed ? made("section", "hr-book-checklist", title, list) : list);
  }
}

/** Whatever else can be ticked. */
export function inputsOnPaper(article: HTMLElement): void {
  const boxes = "input[type=checkbox], input[type=radio]";
  for (const input of article.querySelectorAll<HTMLInputElement>(boxes)) {
    if (input.closest(".tabbed-set")) continue;
    const ticked = input.hasAttribute("checked") ? " is-ticked" : "";
    input.replaceWith(made("span", `hr-book-box hr-book-box-${input.type}${ticked}`));
  }
}

/** Of the page of a worksheet the sheet is printed, to be filled in. */
export function sheetAlone(article: HTMLElement): void {
  sheetsApart(article);
  for (const other of article.querySelectorAll(".hr-book-around-sheet, .is-filled")) other.remove();
}

/** A worksheet is a sheet of its own: what stands around it comes first, the sheet alone, then the filled example. */
export function sheetsApart(article: HTMLElement): void {
  article
    .querySelector(".hr-sheet-head")
    ?.classList.replace("hr-sheet-head", "hr-book-before-sheet");
  const sheets = [...article.querySelectorAll<HTMLElement>("handrail-worksheet")];
  const around = made("div", "hr-book-around-sheet");
  for (const child of [...article.childNodes]) {
    if (!sheets.some((sheet) => sheet === child)) around.append(child);
  }
  for (const sheet of sheets) sheet.remove();
  article.append(around);
  for (const sheet of sheets) {
    const wide = ["canvas", "quadrant"].includes(sheet.getAttribute("layout") ?? "");
    const paper = made(
      "section",
      `hr-sheet hr-book-sheet-paper${wide ? " is-wide" : ""}`,
      ...sheet.childNodes,
    );
    paper.setAttribute("layout", sheet.getAttribute("layout") ?? "");
    const example = paper.querySelector<HTMLElement>(".hr-filled");
    article.append(paper);
    if (example) article.append(exampleApart(example, paper));
  }
}

function exampleApart(example: HTMLElement, paper: HTMLElement): HTMLElement {
  const apart = paper.cloneNode(false) as HTMLElement;
  apart.classList.add("is-filled");
  const sheet = paper.querySelector(".hr-sheet-title")?.textContent?.trim() ?? "";
  const summary = example.querySelector("summary");
  const whose = (summary?.querySelector(".hr-filled-title") ?? summary)?.textContent?.trim() ?? "";
  summary?.remove();
  apart.append(made("p", "hr-sheet-title", `${sheet}: ${whose}`), ...example.childNodes);
  example.remove();
  return apart;
}
