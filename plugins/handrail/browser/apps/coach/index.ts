/** The coach workspace. */

import { define } from "../opened.ts";
import { HandrailCoach } from "./coach.ts";
import { TEAM_ELEMENTS } from "./team/index.ts";

// The team first: the workspace paints it as soon as it is there.
define({
  ...TEAM_ELEMENTS,
  "handrail-coach": HandrailCoach,
});
