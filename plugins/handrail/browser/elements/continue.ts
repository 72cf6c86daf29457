/**
 * `<handrail-continue>`: one link to the first module that is not completed.
 */

import type { CourseChange } from "../course.ts";
import { minutesOf, pageAddress, site } from "../site.ts";
import { say } from "../words.ts";
import { CourseElement } from "./element.ts";
import { piece } from "./pieces.ts";

export class HandrailContinue extends CourseElement {
  protected override concerns(change: CourseChange): boolean {
    return change.modules.size > 0;
  }

  protected override paint(): void {
    const { course } = this;
    if (course.whole.total === 0) return;
    const { next } = course;
    if (next === undefined) {
      return this.#show(course.phases[0]?.url ?? "", say("allDoneVerb"), say("lookBack"), "");
    }
    const verb = say(course.whole.done > 0 ? "continue" : "start");
    this.#show(next.url, verb, next.title, minutesOf(next));
  }

  #show(url: string, verb: string, title: string, minutes: string): void {
    const link = this.querySelector("a") ?? this.appendChild(piece("a", "hr-continue"));
    link.href = pageAddress(site().root, url);
    link.replaceChildren(
      piece("span", "hr-continue-verb", verb),
      " ",
      piece("span", "hr-continue-title", title),
      " ",
      piece("span", "hr-continue-minutes", minutes),
    );
  }
}
