/**
 * One question of a quiz. What it shows follows from the record; the verdict is worked out anew each time, so that a
 * key that was corrected corrects it too.
 */

import { announce } from "../../announce.ts";
import { fitting, grade, lacking, type Answer, type Lack } from "../../quiz/grade.ts";
import type { Mark } from "../../quiz/score.ts";
import { isAnswer, paths, readAnswer, type AnswerRecord } from "../../record.ts";
import { together } from "../../signs.ts";
import { site } from "../../site.ts";
import { canonical, type Json } from "../../store/document.ts";
import { fieldOf } from "./field.ts";
import { takeKey } from "./key.ts";
import { view } from "./view.ts";
import { say } from "./words.ts";

/** A pause in writing after which a text is saved. */
const PAUSE = 300;

export interface Question {
  readonly element: HTMLElement;
  readonly id: string;
  /** Of its answer in the record. */
  readonly path: string;
  readonly graded: boolean;
  answered(): boolean;
  /** The verdict that the record speaks of. */
  mark(): Mark;
  /** Show what the record says. */
  paint(): void;
  /** Write down at once what was typed last. */
  flush(): void;
  /** Forget what was typed last: the quiz starts over. */
  forget(): void;
}

/**
 * Make a question of its markup, once; `undefined` when it is none that can be answered. With a seed its options come
 * in the learner's own order. `standing` says how the quiz stands, for the message about a check.
 */
export function questionOf(
  element: HTMLElement,
  quiz: string,
  seed: string | undefined,
  standing: () => string,
): Question | undefined {
  const known = takeKey(element);
  if (known === undefined) return undefined;
  const { key } = known;
  const graded = key.kind !== "open";
  const id = element.dataset["question"] ?? "";
  const path = paths.answer(quiz, id);
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the answer that stands there is checked, and right; `undefined` without a verdict. */
  let right: boolean | undefined;
  let revealed = false;
  let painted = "";

  const heard = { chosen: save, typed, left, entered: () => graded && check() };
  const field = fieldOf(key, element, heard, seed && `${seed}/${quiz}/${id}`);
  const beside = view(element, known, field, { main: pressed, reveal: toggle });

  function record(): AnswerRecord | undefined {
    return readAnswer(site().store.get(path));
  }

  function write(answer: Answer, ok: boolean | null, more = 0): void {
    const tries = Math.max(0, (record()?.tries ?? 0) + more);
    site().store.set(path, { answer, ok, tries } as unknown as Json);
  }

  function paint(): void {
    const { answer: stored, ok = null, tries = 0 } = record() ?? {};
    const answer = stored === undefined ? undefined : fitting(key, stored);
    if (timer === undefined) field.show(answer);
    // A field in which somebody is writing may show another answer than the one that was checked.
    const current = typeof answer !== "string" || field.read() === answer;
    const checked = answer !== undefined && ok !== null && current;
    const verdict = checked ? grade(key, answer) : undefined;
    right = verdict?.ok;
    if (right !== false) revealed = !graded && answer !== undefined && tries > 0;
    const ready = lacking(key, answer) === undefined;
    const state = { answer, verdict, revealed, ready };
    const now = canonical([answer ?? null, { ...verdict }, revealed, ready] as Json);
    if (now !== painted) beside.show(state);
    painted = now;
  }

  function forget(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function flush(): void {
    if (timer !== undefined) save();
  }

  function save(): void {
    forget();
    beside.hint("");
    write(field.read() ?? field.empty, null);
  }

  function typed(): void {
    clearTimeout(timer);
    beside.hint("");
    // A verdict goes with the first letter that changes what it was about.
    if (right !== undefined) save();
    else timer = setTimeout(save, PAUSE);
  }

  function left(): void {
    flush();
    paint();
  }

  function pressed(): void {
    if (!graded) toggle();
    else if (right === false) again();
    else check();
  }

  function check(): void {
    const answer = given();
    const verdict = answer === undefined ? undefined : grade(key, answer);
    if (answer === undefined || verdict === undefined) return;
    // The same answer again is no further try.
    write(answer, verdict.ok, right === undefined ? 1 : 0);
    announce(together([beside.said(), standing()]));
  }

  /** Start this question afresh: a choice is taken back, what was written or ordered can be improved. */
  function again(): void {
    write(("options" in key ? undefined : field.read()) ?? field.empty, null);
    field.focus();
  }

  /** Show the answer or hide it. That a good answer was shown is kept: as a try. */
  function toggle(): void {
    const answer = given();
    if (answer === undefined) return;
    if (!graded) write(answer, null, revealed ? -Infinity : 1);
    else revealed = !revealed;
    paint();
    if (revealed) announce(beside.solution());
  }

  /** The answer, saved, if it can be graded; otherwise what is missing is said. */
  function given(): Answer | undefined {
    flush();
    const answer = field.read();
    const lack = lacking(key, answer);
    const hint = lack === undefined ? "" : wanted(lack);
    beside.hint(hint);
    if (lack === undefined) return answer;
    announce(hint);
    return undefined;
  }

  function wanted(lack: Lack): string {
    if (lack === "number") return say("noNumber");
    if (lack === "thousands") return say("thousands");
    if (key.kind === "order") return say("noOrder");
    if (key.kind === "match") return say("noMatch");
    return say("options" in key ? "noChoice" : "noText");
  }

  return {
    element,
    id,
    path,
    graded,
    answered: () => isAnswer(record()),
    mark: () => {
      const { answer, ok = null } = record() ?? {};
      const verdict = answer === undefined || ok === null ? undefined : grade(key, answer);
      return verdict && (verdict.ok ? "right" : "wrong");
    },
    paint,
    flush,
    forget,
  };
}
