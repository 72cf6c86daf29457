/**
 * `<handrail-progress phase="ID">`, or without `phase` for the whole course: the count, the bar, what is left.
 */

import type { CourseChange } from "../course.ts";
import { say } from "../words.ts";
import { CourseElement } from "./element.ts";
import { setText } from "./pieces.ts";

export class HandrailProgress extends CourseElement {
  protected override concerns(change: CourseChange): boolean {
    const phase = this.getAttribute("phase");
    return phase === null ? change.phases.size > 0 : change.phases.has(phase);
  }

  protected override paint(): void {
    const phase = this.getAttribute("phase");
    const tally = phase === null ? this.course.whole : this.course.tally(phase);
    if (tally === undefined) return;
    const { done, total, minutesLeft } = tally;
    setText(this.querySelector(".hr-count"), say("modulesCompleted", { done, count: total }));
    const bar = this.querySelector("progress");
    if (bar !== null) {
      bar.max = Math.max(total, 1);
      bar.value = done;
    }
    const left = minutesLeft > 0 ? say("minutesLeft", { count: minutesLeft }) : "";
    const allDone = total > 0 && done === total;
    setText(this.querySelector(".hr-left"), allDone ? say("allDone") : left);
  }
}
