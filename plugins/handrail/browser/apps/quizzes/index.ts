/** My quizzes. */

import { define } from "../app.ts";
import { HandrailQuizzes } from "./quizzes.ts";

define({
  "handrail-quizzes": HandrailQuizzes,
});
