/** The filter of the table of all competencies. */

import { define } from "../opened.ts";
import { HandrailMatrix } from "./matrix.ts";

define({ "handrail-matrix": HandrailMatrix });
