/**
 * `<handrail-state module="ID">` or `phase="ID"`: the mark of one stop and its text. The shape comes from CSS by
 * the attribute `state`.
 */

import type { CourseChange, State } from "../course.ts";
import { dateHere } from "../site.ts";
import { say } from "../words.ts";
import { CourseElement } from "./element.ts";
import { setText } from "./pieces.ts";

export class HandrailState extends CourseElement {
  protected override concerns(change: CourseChange): boolean {
    const module = this.getAttribute("module");
    if (module !== null) return change.modules.has(module);
    return change.phases.has(this.getAttribute("phase") ?? "");
  }

  protected override paint(): void {
    const module = this.getAttribute("module");
    const [state, text] =
      module !== null ? this.#module(module) : this.#phase(this.getAttribute("phase") ?? "");
    if (this.getAttribute("state") !== state) this.setAttribute("state", state);
    setText(this.querySelector(".hr-state-text"), text);
  }

  #module(id: string): [State, string] {
    const state = this.course.moduleState(id);
    const at = this.course.completedAt(id);
    if (at !== undefined) return [state, say("completedOn", { date: dateHere(at) })];
    return [state, say(state === "next" ? "next" : "notCompleted")];
  }

  #phase(id: string): [State, string] {
    const state = this.course.phaseState(id);
    if (state === "done") return [state, say("phaseCompleted")];
    const { done, total } = this.course.tally(id) ?? { done: 0, total: 0 };
    if (state === "open") return [state, say("notStarted")];
    return [state, say("modulesCompleted", { done, count: total })];
  }
}
