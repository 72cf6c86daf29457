/**
 * What a question shows beside its controls: buttons, hint, verdict in words, a mark and feedback beside each part of
 * the answer, the explanation, and the answer when it is asked for. Nothing of the key is on the page before.
 */

import { parts, type Answer, type Verdict } from "../../quiz/grade.ts";
import { colon, labelled, parted, together } from "../../signs.ts";
import { piece, setText } from "../pieces.ts";
import type { Field } from "./field.ts";
import { copyOf, lineOf, type KeyElements } from "./key.ts";
import { say } from "./words.ts";

export interface Shown {
  readonly answer: Answer | undefined;
  /** Of the answer as it stands there; `undefined` while it is not checked. */
  readonly verdict: Verdict | undefined;
  /** Whether the right answer, or the model of a good one, is shown. */
  readonly revealed: boolean;
  /** Whether there is something to check. */
  readonly ready: boolean;
}

export interface View {
  show(state: Shown): void;
  /** Say what is missing; nothing takes the hint away. */
  hint(text: string): void;
  /** What is on the page now, in one line: verdict, feedback and explanation. */
  said(): string;
  /** The answer that is on the page now, in one line. */
  solution(): string;
}

function button(className: string, pressed: () => void): HTMLButtonElement {
  const made = piece("button", className);
  made.type = "button";
  made.addEventListener("click", pressed);
  return made;
}

function verdictText({ ok, right, of, wrong }: Verdict, several: boolean): string {
  if (ok) return say("correct");
  if (right === 0) return say("notQuite");
  return say(several && wrong > 0 ? "partlyWrong" : "partly", { right, of, wrong });
}

export function view(
  element: HTMLElement,
  { key, details, feedback }: KeyElements,
  field: Field,
  pressed: { readonly main: () => void; readonly reveal: () => void },
): View {
  const open = key.kind === "open";
  const hint = piece("p", "hr-hint");
  const main = button("hr-check", pressed.main);
  const reveal = button("hr-reveal", pressed.reveal);
  const verdictLine = piece("span", "hr-verdict");
  const actions = piece("div", "hr-actions");
  const result = piece("div", "hr-result");
  const notes = new Map<HTMLElement, HTMLElement | undefined>();
  let said: string[] = [];
  let solution = "";
  // The colon keeps them from the ids that authors give, which hold none.
  hint.id = `${element.id}:hint`;
  hint.hidden = true;
  if (!open || details.querySelector(".hr-model-answer") !== null) {
    actions.append(main, reveal, verdictLine);
  }
  element.append(hint, actions, result);

  const clear = () => {
    for (const [note, control] of notes) {
      note.remove();
      control?.removeAttribute("aria-describedby");
    }
    notes.clear();
    result.replaceChildren();
    said = [];
    solution = "";
  };

  const mark = (part: string, fits: boolean, alone: boolean) => {
    const place = field.places.get(part);
    if (place === undefined) return;
    const word =
      key.kind === "order" ? say(fits ? "inPlace" : "outOfPlace") : say(fits ? "right" : "wrong");
    const note = piece("div", "hr-note");
    note.id = `${element.id}-${part}:note`;
    note.append(piece("span", `hr-verdict is-${fits ? "right" : "wrong"}`, word));
    place.entry.append(note);
    const more = feedback.get(part);
    if (more) {
      note.append(colon(), copyOf(more));
      said.push(alone ? lineOf(note) : labelled(place.name, lineOf(note)));
    }
    place.control?.setAttribute("aria-describedby", note.id);
    notes.set(note, place.control);
  };

  const explain = (answer: Answer) => {
    const marks = parts(key, answer);
    for (const [part, fits] of marks) mark(part, fits, marks.size === 1);
    const explanation = details.querySelector<HTMLElement>(":scope > .hr-explanation");
    if (explanation === null) return;
    result.append(copyOf(explanation));
    said.push(lineOf(result));
  };

  const solve = () => {
    const box = piece("div", "hr-solution");
    const title = lineOf(details.querySelector("summary"));
    const shown = ([...details.children] as HTMLElement[])
      .filter((child) => !child.matches("summary, .hr-explanation"))
      .map(copyOf);
    box.append(piece("p", "hr-solution-title", title), ...shown);
    result.append(box);
    const entries = box.querySelectorAll<HTMLElement>(
      ":scope > :is(ul, ol) > li:not([data-right='false'])",
    );
    const spoken = entries.length > 0 ? [...entries] : shown;
    solution = labelled(title, parted(spoken.map(lineOf)));
  };

  return {
    show: ({ answer, verdict, revealed, ready }) => {
      clear();
      element.classList.toggle("is-checked", verdict !== undefined);
      element.classList.toggle("is-ready", ready && verdict === undefined && !revealed);
      const shape = verdict?.ok ? "right" : verdict?.right ? "partly" : "wrong";
      verdictLine.className = verdict ? `hr-verdict is-${shape}` : "hr-verdict";
      const text = verdict ? verdictText(verdict, key.kind === "several") : "";
      setText(verdictLine, text);
      if (text) said.push(text);
      if (verdict && answer !== undefined) explain(answer);
      if (revealed) solve();
      const wrong = verdict?.ok === false;
      if (open) setText(main, say(revealed ? "hideModel" : "showModel"));
      else setText(main, say(wrong ? "tryAgain" : "check"));
      setText(reveal, say(revealed ? "hideAnswer" : "showAnswer"));
      if (!wrong && reveal === document.activeElement) main.focus();
      reveal.hidden = !wrong;
    },
    hint: (text) => {
      setText(hint, text);
      hint.hidden = text === "";
      if (text) main.setAttribute("aria-describedby", hint.id);
      else main.removeAttribute("aria-describedby");
    },
    said: () => together(said),
    solution: () => solution,
  };
}
