/** A self-assessment that came in a link. */

import { define } from "../opened.ts";
import { HandrailShared } from "./shared.ts";

define({ "handrail-shared": HandrailShared });
