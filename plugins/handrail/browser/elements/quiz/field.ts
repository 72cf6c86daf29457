/**
 * What the kinds of questions have in common: an answer that can be read, shown, and marked part by part.
 */

import type { Answer, Key } from "../../quiz/grade.ts";
import { choices } from "./choices.ts";
import { matching } from "./matching.ts";
import { ordering } from "./ordering.ts";
import { writing } from "./writing.ts";

/** Where the mark of one part of an answer goes, and the control that it describes. */
export interface Place {
  readonly entry: HTMLElement;
  readonly control?: HTMLElement;
  /** What the part is called. */
  readonly name: string;
}

export interface Field {
  /** What stands there now; `undefined` without an answer. */
  read(): Answer | undefined;
  /** Show an answer, or none. A field in which somebody is writing is left alone. */
  show(answer: Answer | undefined): void;
  readonly empty: Answer;
  readonly places: ReadonlyMap<string, Place>;
  focus(): void;
}

/** What a question hears from its field: a choice is final, a text is a draft until the writer pauses. */
export interface Heard {
  chosen(): void;
  typed(): void;
  left(): void;
  entered(): void;
}

export function fieldOf(
  key: Key,
  question: HTMLElement,
  heard: Heard,
  salt: string | undefined,
): Field {
  switch (key.kind) {
    case "single":
    case "several":
      return choices(question, heard, salt);
    case "order":
      return ordering(question, heard);
    case "match":
      return matching(question, heard);
    default:
      return writing(question, heard);
  }
}
