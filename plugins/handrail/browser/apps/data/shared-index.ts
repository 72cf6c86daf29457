/** A self-assessment that came in a link. */

import { define } from "../app.ts";
import { HandrailShared } from "./shared.ts";

define({ "handrail-shared": HandrailShared });
