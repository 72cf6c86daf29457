/** My data. */

import { define } from "../opened.ts";
import { HandrailData } from "./data.ts";

define({
  "handrail-data": HandrailData,
});
