/** The completion record. */

import { define } from "../opened.ts";
import { HandrailRecord } from "./record.ts";

define({
  "handrail-record": HandrailRecord,
});
