/**
 * `<handrail-goals>`: the learner's goals. A goal is added, edited, marked as reached, removed and brought back.
 *
 * One from a coach stands among them and stays as it was agreed; the mark that it is reached is the learner's own.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import {
  LONGEST_GOAL,
  goalsIn,
  isOverdue,
  momentOfDay,
  newGoalId,
  writtenGoal,
} from "../../goals.ts";
import { paths, type Goal } from "../../record.ts";
import { currentCompetency } from "../../renamed.ts";
import { dateHere } from "../../site.ts";
import { agreedPart } from "../agreed/part.ts";
import { AppElement } from "../app.ts";
import { say } from "./words.ts";

const NEW: Goal = { id: "", text: "", competency: "", due: "", reached: null };

export class HandrailGoals extends AppElement {
  /** The goal that is being edited, in the place where it stands. */
  #edited: { readonly goal: Goal; readonly place: number } | undefined;
  /** The goal that was removed last, in the place where it stood. */
  #removed: { readonly goal: Goal; readonly place: number } | undefined;

  protected override concerns(changed: ReadonlySet<string>): boolean {
    return [...changed].some((path) => path.startsWith("goal/"));
  }

  protected override template(): TemplateResult {
    const { aliases, document } = this.store;
    const goals: Goal[] = goalsIn(document.leaves).map((goal) => {
      return { ...goal, competency: currentCompetency(goal.competency, aliases) };
    });
    const removed = this.#removed;
    // Another tab may have brought it back.
    const gone = removed && goals.every(({ id }) => id !== removed.goal.id) ? removed : undefined;
    if (gone) goals.splice(gone.place, 0, gone.goal);
    const edited = this.#keepEdited(goals);
    return html`<h2>${say("goals")}</h2>
      <ul class="hr-list hr-goals" ?hidden=${goals.length === 0}>
        ${goals.map(
          (goal) =>
            html`<li data-goal=${goal.id}>
              ${
                goal === gone?.goal
                  ? this.#gone(goal)
                  : goal.id === edited?.id
                    ? this.#form(goal)
                    : this.#goal(goal)
              }
            </li>`,
        )}
      </ul>
      ${goals.length === 0 ? html`<p>${say("noGoals")}</p>` : nothing}
      <details class="hr-fold hr-goal-add">
        <summary>${say("addGoal")}</summary>
        ${this.#form(NEW)}
      </details>`;
  }

  /** Other tabs may move or remove the goal that is being edited; here it stays, with what is being written. */
  #keepEdited(goals: Goal[]): Goal | undefined {
    if (this.#edited === undefined) return undefined;
    const { goal, place } = this.#edited;
    const index = goals.findIndex(({ id }) => id === goal.id);
    const [present = goal] = index < 0 ? [] : goals.splice(index, 1);
    goals.splice(place, 0, present);
    return present;
  }

  #goal(goal: Goal): TemplateResult {
    const competency = this.guide.framework?.competencies.find(({ id }) => id === goal.competency);
    const reached = goal.reached !== null;
    return html`<div class="hr-goal" state=${reached ? "done" : "open"}>
      <span class="hr-mark" aria-hidden="true"></span>
      <div>
        ${goal.agreed ? html`<span class="hr-flag">${say("agreedGoal")}</span>` : nothing}
        <p class="hr-goal-text" id="hr-goal-${goal.id}">${goal.text}</p>
        <p class="hr-meta">
          ${
            competency
              ? html`<a href=${this.address(competency.url)}>${competency.title}</a> `
              : nothing
          }${this.#when(goal)}
        </p>
        ${goal.agreed ? agreedPart(goal.id, () => this.requestPaint()) : nothing}
        <p class="hr-buttons">
          ${this.#button(reached ? "reopen" : "markReached", goal, () => this.#reach(goal))}
          ${
            goal.agreed
              ? nothing
              : html`${this.#button("edit", goal, (place) => this.#edit(goal, place))}
                ${this.#button("remove", goal, (place) => this.#remove(goal, place))}`
          }
        </p>
      </div>
    </div>`;
  }

  #when(goal: Goal): string {
    if (goal.reached !== null) return say("reachedOn", { date: dateHere(goal.reached) });
    const due = momentOfDay(goal.due);
    if (due === undefined) return "";
    return say(isOverdue(goal, Date.now()) ? "overdue" : "dueBy", { date: dateHere(due) });
  }

  #button(
    name: "reopen" | "markReached" | "edit" | "remove" | "undo",
    { id }: Goal,
    press: (place: number) => void,
  ): TemplateResult {
    const pressed = (event: Event) => {
      const entry = (event.currentTarget as Element).closest("li");
      press(entry?.parentElement ? [...entry.parentElement.children].indexOf(entry) : 0);
    };
    return html`<button
      type="button"
      class="hr-button"
      data-action=${name}
      aria-describedby="hr-goal-${id}"
      @click=${pressed}
    >
      ${say(name)}
    </button>`;
  }

  #gone(goal: Goal): TemplateResult {
    return html`<div class="hr-goal hr-goal-gone">
      <div>
        <p id="hr-goal-${goal.id}">${say("removed", { text: goal.text })}</p>
        <p class="hr-buttons">${this.#button("undo", goal, () => this.#bringBack(goal))}</p>
      </div>
    </div>`;
  }

  #form(goal: Goal): TemplateResult {
    const name = `hr-goal-form-${goal.id || "new"}`;
    const competencies = this.guide.framework?.competencies ?? [];
    const known = competencies.some(({ id }) => id === goal.competency);
    return html`<form class="hr-form" @submit=${(event: SubmitEvent) => this.#submit(event, goal)}>
      <p>
        <label for="${name}-text">${say("goalText")}</label>
        <textarea
          id="${name}-text"
          name="text"
          rows="2"
          required
          maxlength=${LONGEST_GOAL}
          autocomplete="off"
          aria-describedby="${name}-hint"
          .value=${goal.text}
        ></textarea>
        <span class="hr-meta" id="${name}-hint">${say("goalHint")}</span>
      </p>
      <div class="hr-form-row">
        ${
          competencies.length > 0
            ? html`<p>
                <label for="${name}-competency">${say("goalCompetency")}</label>
                <select id="${name}-competency" name="competency" autocomplete="off">
                  <option value="">${say("noCompetency")}</option>
                  ${competencies
                    .filter(({ id, deprecated }) => !deprecated || id === goal.competency)
                    .map(
                      ({ id, title }) =>
                        html`<option value=${id} ?selected=${known && id === goal.competency}>
                          ${title}
                        </option>`,
                    )}
                </select>
              </p>`
            : nothing
        }
        <p>
          <label for="${name}-due">${say("goalDue")}</label>
          <input id="${name}-due" name="due" type="date" autocomplete="off" .value=${goal.due} />
        </p>
      </div>
      <p class="hr-buttons">
        <button type="submit" class="hr-button hr-main">${say(goal.id ? "save" : "add")}</button>
        ${
          goal.id
            ? html`<button type="button" class="hr-button" @click=${() => this.#close(goal)}>
                ${say("cancel")}
              </button>`
            : nothing
        }
      </p>
    </form>`;
  }

  #write(goal: Goal): void {
    this.store.set(paths.goal(goal.id), writtenGoal(goal));
  }

  #submit(event: SubmitEvent, goal: Goal): void {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? "");
    const field = form.elements.namedItem("text") as HTMLTextAreaElement;
    if (text("text").trim() === "") {
      // `required` is content with spaces.
      field.value = "";
      form.reportValidity();
      return;
    }
    const id = goal.id || newGoalId(Date.now());
    const competency = data.has("competency") ? text("competency") : goal.competency;
    this.#write({ ...goal, id, text: text("text"), competency, due: text("due") });
    if (goal.id) this.#close(goal);
    else form.reset();
    this.announce(say(goal.id ? "goalSaved" : "goalAdded"));
  }

  #reach(goal: Goal): void {
    const reached = goal.reached === null ? Date.now() : null;
    this.#write({ ...goal, reached });
    this.announce(say(reached === null ? "goalReopened" : "goalReachedSaid"));
    this.#focus(goal, reached === null ? "markReached" : "reopen");
  }

  #edit(goal: Goal, place: number): void {
    this.#edited = { goal, place };
    this.paint();
    this.#entry(goal)?.querySelector("textarea")?.focus();
  }

  #close(goal: Goal): void {
    this.#edited = undefined;
    this.#focus(goal, "edit");
  }

  #remove(goal: Goal, place: number): void {
    this.#removed = { goal, place };
    this.store.set(paths.goal(goal.id), null);
    this.announce(say("goalRemoved"));
    this.#focus(goal, "undo");
  }

  #bringBack(goal: Goal): void {
    this.#removed = undefined;
    this.#write(goal);
    this.announce(say("goalBack"));
    this.#focus(goal, "remove");
  }

  #entry({ id }: Goal): HTMLElement | undefined {
    const entries = this.querySelectorAll<HTMLElement>("[data-goal]");
    return [...entries].find((entry) => entry.dataset["goal"] === id);
  }

  /** Paint, and put the focus on a button of a goal, wherever that stands now. */
  #focus(goal: Goal, action: string): void {
    this.paint();
    this.#entry(goal)?.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();
  }
}
