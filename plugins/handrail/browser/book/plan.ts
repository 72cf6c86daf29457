/** What the command asks for, and what it is told afterwards. */

export interface Plan {
  /** Address of the site's root, with its closing slash. */
  base: string;
  /** Whether that is an address at which readers will find the site; otherwise links to it lead nowhere. */
  published: boolean;
  /** Addresses of pages are below the root. */
  chapters: Chapter[];
  /** With cover and contents, or the pages alone. */
  book: boolean;
  kind: "course" | "phase" | "handbook" | "page";
  /** The page on which the first chapter is summed up; empty when there is none. */
  summary: string;
  /** What to do with the answers of quizzes: print them behind the last chapter, or leave them out. */
  solutions: boolean;
  /** Paper: "A4" or "Letter". */
  paper: string;
  /** Day of printing, as milliseconds. */
  date: number;
  words: Words;
}

export interface Chapter {
  url: string;
  /** 1 is a part or a chapter that stands alone, 2 a chapter within the part before. */
  level: 1 | 2;
  /** What lists the other pages of a book is left to its contents. */
  listing?: boolean;
}

export interface Words {
  contents: string;
  solutions: string;
  worksheets: string;
  /** With {page}. */
  page: string;
  /** With {page}. */
  pageInBrackets: string;
  /** With {page}. */
  solutionsOn: string;
  choices: string;
  own: string;
  diagram: string;
}

export interface Made {
  title: string;
  language: string;
  description: string;
  author: string;
  diagrams: number;
  /** Headings on whose page something depends. */
  asked: string[];
  problems: string[];
}
