/** The self-assessment. */

import { define } from "../app.ts";
import { HandrailAssessment } from "./assessment.ts";

define({
  "handrail-assessment": HandrailAssessment,
});
