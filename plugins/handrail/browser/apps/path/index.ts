/** My path, and its parts that paint by themselves. */

import { define } from "../opened.ts";
import { HandrailGoals } from "./goals.ts";
import { HandrailNews } from "./novelties.ts";
import { HandrailPath } from "./path.ts";
import { HandrailRecent } from "./recent.ts";
import { HandrailSheets } from "./sheets.ts";
import { HandrailGaps } from "./standing.ts";
import { HandrailSteps } from "./steps.ts";

define({
  "handrail-path": HandrailPath,
  "handrail-steps": HandrailSteps,
  "handrail-gaps": HandrailGaps,
  "handrail-news": HandrailNews,
  "handrail-goals": HandrailGoals,
  "handrail-sheets": HandrailSheets,
  "handrail-recent": HandrailRecent,
});
