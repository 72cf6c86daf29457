/** The self-assessment. */

import { define } from "../opened.ts";
import { HandrailAssessment } from "./assessment.ts";

define({
  "handrail-assessment": HandrailAssessment,
});
