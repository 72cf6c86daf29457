/**
 * The phrases of the figure of levels, which My path shows too.
 */

import { phrases } from "../../phrases.ts";

export const sayOfFigure = /* @__PURE__ */ phrases("figure", {
  last: "Last time",
  target: "Target",
  you: "You",
  both: "Level",
  agreedWith: "Agreed with your coach",
  agreed: "Agreed: {level}",
  own: "You: {level}",
  agreedFailed: "What you agreed with your coach could not be loaded. Reload the page.",
  figureOf:
    "{count} competencies around a circle, the further out the higher the level. The table below has the same figures.",
  barsOf: {
    one: "A bar for {count} competency, the longer the higher the level. The table below has the same figures.",
    other:
      "One bar for each of {count} competencies, the longer the higher the level. The table below has the same figures.",
  },
});
