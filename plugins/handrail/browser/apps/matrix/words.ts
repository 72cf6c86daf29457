/** What the table of all competencies says. */

import { phrases } from "../../phrases.ts";

export const say = /* @__PURE__ */ phrases("matrix", {
  competenciesShown: {
    one: "{shown} of {count} competency",
    other: "{shown} of {count} competencies",
  },
  target: "Target",
  targetOptional: "Optional target",
});
