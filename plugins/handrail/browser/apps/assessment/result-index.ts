/** The result of a self-assessment, and those that were kept. */

import { keptView } from "./kept.ts";
import type { Views } from "./later.ts";
import { result } from "./result.ts";

const views: Views = { result, kept: keptView };
Object.assign(globalThis, { handrailResult: views });
