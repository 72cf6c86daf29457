/** My quizzes. */

import { define } from "../opened.ts";
import { HandrailQuizzes } from "./quizzes.ts";

define({
  "handrail-quizzes": HandrailQuizzes,
});
