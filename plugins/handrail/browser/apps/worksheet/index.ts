/** Worksheets that one fills in on the page where they stand. */

import { define } from "../opened.ts";
import { HandrailWorksheet } from "./worksheet.ts";

define({
  "handrail-worksheet": HandrailWorksheet,
});
