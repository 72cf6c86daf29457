/**
 * `<handrail-done module="ID">`: the button that completes a module, and takes it back.
 *
 * One button whose name changes with its state, so it carries no `aria-pressed`. Once completed it stays focusable
 * (`aria-disabled`, not `disabled`): the focus of whoever pressed it is not lost.
 */

import { announce } from "../announce.ts";
import { modulePath, type CourseChange } from "../course.ts";
import { together } from "../signs.ts";
import { dateHere, site } from "../site.ts";
import { say } from "../words.ts";
import { CourseElement } from "./element.ts";
import { piece, setText } from "./pieces.ts";

export class HandrailDone extends CourseElement {
  #button: HTMLButtonElement | undefined;
  #date = piece("span", "hr-done-date");
  #undo = piece("button", "hr-undo", say("undo"));

  get #id(): string {
    return this.getAttribute("module") ?? "";
  }

  protected override concerns(change: CourseChange): boolean {
    return change.modules.has(this.#id);
  }

  protected override paint(): void {
    const button = (this.#button ??= this.#build());
    const at = this.course.completedAt(this.#id);
    const done = at !== undefined;
    setText(button, say(done ? "completed" : "doneQuestion"));
    button.classList.toggle("is-done", done);
    if (done) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
    setText(this.#date, done ? say("onDate", { date: dateHere(at) }) : "");
    // Another tab may take the module back while Undo has the focus here.
    if (!done && this.#undo === document.activeElement) button.focus();
    this.#date.hidden = this.#undo.hidden = !done;
  }

  #build(): HTMLButtonElement {
    const button = piece("button", "hr-done-button");
    button.type = this.#undo.type = "button";
    button.addEventListener("click", () => this.#mark(true));
    this.#undo.addEventListener("click", () => this.#mark(false));
    // A space between the parts, so that the text reads well when it is copied or read out.
    this.replaceChildren(button, " ", this.#date, " ", this.#undo);
    return button;
  }

  #mark(done: boolean): void {
    if ((this.course.completedAt(this.#id) !== undefined) === done) return;
    site().store.set(modulePath(this.#id), done);
    const said = say(done ? "moduleCompleted" : "moduleReopened");
    const phase = this.course.phaseOf(this.#id);
    const tally = phase && this.course.tally(phase.id);
    if (phase === undefined || tally === undefined) return announce(said);
    const count = say("modulesCompleted", { done: tally.done, count: tally.total });
    const where = say("inPhase", { count, phase: say("phase", { number: phase.number }) });
    announce(together([said, where]));
  }
}
