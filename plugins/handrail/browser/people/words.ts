/**
 * What the people of the sample team bring along.
 */

import { phrases } from "../phrases.ts";

export const say = /* @__PURE__ */ phrases("sample", {
  name: "{name} (sample)",
  team: "Sample team",
  evidence: "A sample of evidence: what they did, in one sentence",
  note: "A sample note that only coaches see.",
  shared: "A sample note that both of you see.",
  goal: "A sample goal: show the next level of {competency} in real work",
  rated: "A sample note of the person",
});
