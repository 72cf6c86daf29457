/** Quizzes on paper: boxes, lines and room to write; what is right stands at the end of the document, or nowhere. */

import { made, withPage } from "./headings.ts";
import type { Words } from "./plan.ts";

/** The answers of one chapter. */
export interface Answers {
  chapter: HTMLElement;
  title: string;
  list: HTMLElement;
}

/** Turn the quizzes of a chapter into ones for paper, and return their answers; none where it has no quiz. */
export function quizzesOnPaper(
  chapter: HTMLElement,
  title: string,
  words: Words,
  wanted: boolean,
): Answers | undefined {
  const list = made("ol", "hr-book-answers");
  let number = 0;
  for (const quiz of chapter.querySelectorAll("handrail-quiz")) {
    for (const question of quiz.querySelectorAll<HTMLElement>(".hr-question")) {
      number += 1;
      list.append(answerTo(number, question, words));
      question.replaceWith(onPaper(number, question, words));
    }
    const section = made("section", "hr-book-quiz", ...quiz.childNodes);
    quiz.replaceWith(section);
    if (wanted && number > 0) {
      const link = made("a", "", ...withPage(words.solutionsOn, `answers-${chapter.id}`));
      link.setAttribute("href", `#answers-${chapter.id}`);
      section.append(made("p", "hr-meta hr-book-to-answers", link));
    }
  }
  return number > 0 ? { chapter, title, list } : undefined;
}

/** Return a question as one answers it with a pen. */
function onPaper(number: number, question: HTMLElement, words: Words): HTMLElement {
  const paper = made("div", "hr-book-question");
  paper.id = question.id;
  const asked = question.querySelector("legend")?.childNodes ?? [];
  paper.append(made("p", "hr-book-asked", made("span", "", `${number}. `), ...asked));
  for (const part of [...question.children]) {
    if (part.matches("legend, details")) continue;
    else if (part.matches(".hr-matches")) paper.append(...pairs(part, words));
    else if (part.matches(".hr-options, .hr-sortable")) paper.append(boxes(part));
    else if (part.matches(".hr-field")) paper.append(room(part));
    else paper.append(part);
  }
  return paper;
}

/** Choices to tick, or things to number. */
function boxes(list: Element): HTMLElement {
  const entries = [...list.children].map((entry) => {
    const kind = entry.querySelector("input")?.type ?? "letter";
    entry.querySelector("input")?.remove();
    const text = made("div", "", ...(entry.querySelector("label") ?? entry).childNodes);
    return made("li", "", made("span", `hr-book-box hr-book-box-${kind}`), text);
  });
  return made("ul", "hr-book-boxes", ...entries);
}

/** What belongs together: letters to write before each prompt. */
function pairs(list: Element, words: Words): HTMLElement[] {
  const prompts = [...list.children].map((entry) => {
    const text = made("div", "", ...(entry.querySelector("label")?.childNodes ?? []));
    return made("li", "", made("span", "hr-book-box hr-book-box-letter"), text);
  });
  const choices = offered(list).map((text) => made("li", "", text));
  return [
    made("ul", "hr-book-boxes", ...prompts),
    made("p", "hr-meta hr-book-to-choose", words.choices),
    made("ol", "hr-book-choices", ...choices),
  ];
}

function offered(within: Element): string[] {
  const options = [...(within.querySelector("select")?.options ?? [])];
  return options.filter(({ value }) => value).map(({ text }) => text.trim());
}

function room(field: Element): HTMLElement {
  const area = field.querySelector("textarea");
  const count = area ? Math.max(3, area.rows) : 1;
  return made("div", "", ...Array.from({ length: count }, () => made("span", "hr-book-line")));
}

function answerTo(number: number, question: HTMLElement, words: Words): HTMLElement {
  const legend = question.querySelector("legend")?.cloneNode(true);
  const entry = made("li", "", made("p", "hr-book-asked", ...(legend?.childNodes ?? [])));
  (entry as HTMLLIElement).value = number;
  const answer = question.querySelector("details")?.cloneNode(true) as Element | undefined;
  answer?.querySelector("summary")?.remove();
  const letters = offered(question);
  for (const match of answer?.querySelectorAll("li[data-value] > span:last-child") ?? []) {
    const place = letters.indexOf((match.textContent ?? "").trim());
    if (place >= 0) match.prepend(`${String.fromCharCode(97 + place)}) `);
  }
  if (answer?.childNodes.length) entry.append(...answer.childNodes);
  else entry.append(made("p", "hr-meta", words.own));
  // What these ids name is on the page of the question already.
  for (const element of entry.querySelectorAll("[id]")) element.removeAttribute("id");
  return entry;
}

/** The chapter that holds all answers; of one chapter alone it needs no heading for that. */
export function solutionsChapter(answers: readonly Answers[], words: Words): HTMLElement {
  const chapter = made("article", "md-typeset hr-book-chapter hr-book-solutions");
  chapter.id = "solutions";
  const heading = made("h1", "hr-book-was-1", words.solutions);
  chapter.append(heading);
  if (answers.length === 1 && answers[0]) heading.id = `answers-${answers[0].chapter.id}`;
  for (const { chapter: asking, title, list } of answers) {
    if (answers.length === 1) {
      chapter.append(list);
      continue;
    }
    const of = made("h2", "hr-book-was-2", title);
    of.id = `answers-${asking.id}`;
    const back = made("a", "", ...withPage(words.page, asking.id));
    back.setAttribute("href", `#${asking.id}`);
    chapter.append(of, made("p", "hr-meta", back), list);
  }
  return chapter;
}
