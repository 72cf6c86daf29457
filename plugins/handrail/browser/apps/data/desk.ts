/**
 * What the parts of "My data" share.
 */

import type { Names } from "../../exchange/entries.ts";
import type { GuideData } from "../../guide.ts";
import type { PhaseData } from "../../course.ts";
import type { Store } from "../../store/store.ts";
import type { Turns } from "../../store/take.ts";

/** The last thing that was done and can be undone. */
export interface Done {
  readonly part: "import" | "reset";
  readonly text: string;
  readonly turns: Turns;
}

export interface Desk {
  readonly store: Store;
  readonly guide: GuideData;
  readonly phases: readonly PhaseData[];
  readonly names: Names;
  readonly date: (at: number) => string;
  /** The full address of the page of self-assessments, or "". */
  readonly assessmentPage: string;
  announce(text: string): void;
  paint(): void;
  /** Show, with a button to undo it, what was done; the focus goes to that button where it is asked for. */
  done(done: Done, focus: boolean): void;
}
