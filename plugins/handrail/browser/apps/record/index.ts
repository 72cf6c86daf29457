/** The completion record. */

import { define } from "../app.ts";
import { HandrailRecord } from "./record.ts";

define({
  "handrail-record": HandrailRecord,
});
