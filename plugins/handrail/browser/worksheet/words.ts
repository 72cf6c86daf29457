/**
 * What a worksheet says on the page as well as in a file.
 */

import { phrases } from "../phrases.ts";

export const say = /* @__PURE__ */ phrases("sheet-file", {
  // A number out of the highest that can be given
  score: "{score} of {max}",
});
