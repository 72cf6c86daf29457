/**
 * What a field is to its worksheet: it shows what the record holds, and says what the learner made of it.
 */

import type { WorksheetField } from "../../worksheet/content.ts";
import type { Json } from "../../store/document.ts";
import type { Copy } from "../../worksheet/copies.ts";
import type { Entries } from "../../worksheet/filling.ts";

/** What a field asks of its worksheet. */
export interface Desk {
  /** Save what was typed, then write entries of the present copy at once. */
  write(entries: Entries): void;
  /** The same, with the way back shown in a place; `undone` says what to announce then, and moves the focus. */
  remove(entries: Entries, place: HTMLElement, text: string, undone: () => string): void;
  announce(text: string): void;
}

/** Whether what stands in a part of the page is the learner's at the moment, and no record's. */
export type Stays = (path: string, place: Element) => boolean;

export interface Control {
  readonly field: WorksheetField;
  /** How many rows of a table the page came with. */
  readonly printed: number;
  /** The path, below the copy, of what a control of the page belongs to. */
  pathOf(target: Element): string;
  /** What stands there now; `undefined` for what cannot be kept. */
  valueAt(path: string): Json | undefined;
  /** The paths at which anything stands. */
  written(): readonly string[];
  show(copy: Copy, stays: Stays): void;
}

/** Whether the learner is in a part of the page: another window's focus is not theirs. */
export function hasFocus(place: Element): boolean {
  return document.hasFocus() && place.contains(document.activeElement);
}
