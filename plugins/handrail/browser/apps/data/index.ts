/** My data. */

import { define } from "../app.ts";
import { HandrailData } from "./data.ts";

define({
  "handrail-data": HandrailData,
});
