/**
 * What a rating is called, wherever one is given or read.
 */

import { phrases } from "./phrases.ts";
import type { Rating } from "./record.ts";

const say = /* @__PURE__ */ phrases("ratings", {
  // A choice beside a statement, in the first person: the learner says it of themselves
  "not-yet": "Not yet",
  sometimes: "Sometimes",
  consistently: "Consistently",
  "helps-others": "I help others do this",
  "not-relevant": "Not relevant to me",
  none: "Not rated",
  // In a text: "4 Consistently, 2 Sometimes"
  counted: "{count} {rating}",
});

/** A rating in words; "" is none. */
export function ratingWord(rating: Rating | ""): string {
  return say(rating === "" ? "none" : rating);
}

/** How often a rating was given: "4 Consistently". */
export function ratingCount(rating: Rating, count: number): string {
  return say("counted", { count, rating: ratingWord(rating) });
}
