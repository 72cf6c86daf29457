/**
 * What to say of a file that is refused; each sentence ends with what is safe.
 */

import type { Refusal } from "../../worksheet/file.ts";
import { say } from "./words.ts";

export function refusalWords(refusal: Refusal): string {
  switch (refusal.why) {
    case "too-large":
      return say("tooLarge");
    case "empty":
      return say("empty");
    case "not-a-worksheet":
      return say("notAWorksheet");
    case "newer":
      return say("newer");
    case "foreign":
      return say("foreign", { worksheet: refusal.worksheet.slice(0, 80) });
    case "too-long":
      return say("tooLong", { field: refusal.field });
  }
}
