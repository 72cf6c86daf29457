/**
 * Files that come and go: downloads, the file that was chosen or dropped, the clipboard.
 */

import { MOST_BYTES, type Refusal } from "../../exchange/learner-file.ts";
import { say } from "./words.ts";

/** What to say of a file that is refused; each sentence ends with what is safe. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.why) {
    case "too-large":
      return say("tooLarge");
    case "empty":
      return say("empty");
    case "not-json":
      return say("notJson");
    case "not-a-learner-file":
      return say("notALearnerFile");
    case "self-assessment":
      return say("selfAssessment");
    case "foreign":
      return say("foreign", { site: refusal.site.slice(0, 80) });
    case "newer":
      return say("newer");
  }
}

/** The text of a file, or why it is not read; a file that is too large is not even opened. */
export async function textOf(file: File): Promise<string | { refused: string }> {
  if (file.size > MOST_BYTES) return { refused: say("tooLarge") };
  try {
    return await file.text();
  } catch {
    return { refused: say("failed") };
  }
}

/** Copy a text. Returns whether it worked: a browser may forbid it, and over plain http it does. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
