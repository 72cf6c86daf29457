/**
 * What the learner of a site that is opened from disk is told.
 */

import { phrases } from "../phrases.ts";

export const say = /* @__PURE__ */ phrases("disk", {
  alone:
    "This browser keeps a record of its own for every page that is opened from disk. Links take yours along to the next page; Back, bookmarks and new windows show an older one. Nothing is deleted. Download your record before you stop.",
  tooLarge:
    "Your record is too large to go along with links to the next page. Download it before you leave this one.",
  newer:
    "The record that came with the link was saved by a newer version of this site. It was not taken over.",
});
