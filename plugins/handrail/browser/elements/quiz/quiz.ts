/**
 * `<handrail-quiz quiz="q-x" pass="0.8">`: questions that can be answered, checked and answered again.
 *
 * The page comes with the answers in a `<details>` per question, for readers without JavaScript. They are taken off
 * the page before anything else happens; what was answered is kept in the record, a text while it is being written.
 */

import { announce } from "../../announce.ts";
import { reviewKey, reviewStop } from "../../quiz/review.ts";
import { passMark, score } from "../../quiz/score.ts";
import { paths } from "../../record.ts";
import { strung, together } from "../../signs.ts";
import { site } from "../../site.ts";
import { focusOn, placeInAddress } from "../arriving.ts";
import { piece, setText } from "../pieces.ts";
import { questionOf, type Question } from "./question.ts";
import { askToStartOver } from "./start-over.ts";
import { say } from "./words.ts";

export class HandrailQuiz extends HTMLElement {
  #mounted: Mounted | undefined;
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#mounted ??= mount(this, this.getAttribute("quiz") ?? "");
    this.#stop ??= this.#mounted.start();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}

interface Mounted {
  /** Show what the record says and listen to it. Returns what ends that. */
  start(): () => void;
}

/** Turn the markup of a quiz into one that can be answered; once, however often it leaves the page and returns. */
function mount(host: HTMLElement, quiz: string): Mounted {
  const scoreLine = piece("p", "hr-score");
  const startOver = piece("button", "hr-start-over", say("startOver"));
  const end = piece("div", "hr-quiz-end");
  const seed = host.hasAttribute("shuffle") ? learnersSeed() : undefined;
  const questions = [...host.querySelectorAll<HTMLElement>(".hr-question")].flatMap(
    (element) => questionOf(element, quiz, seed, () => standing(true)) ?? [],
  );
  startOver.type = "button";
  startOver.addEventListener("click", ask);
  end.append(scoreLine, startOver);
  host.append(end);

  function flush(): void {
    for (const question of questions) question.flush();
  }

  function paint(): void {
    setText(scoreLine, standing(false));
    startOver.hidden = !questions.some(({ answered }) => answered());
  }

  /** How the quiz stands, in words; nothing before a check, or before the last one when only that counts. */
  function standing(onlyAtTheEnd: boolean): string {
    const marks = questions.filter(({ graded }) => graded).map(({ mark }) => mark());
    const pass = passMark(host.getAttribute("pass"));
    const { right, checked, graded, passed } = score(marks, pass);
    const all = checked === graded;
    if (checked === 0 || (onlyAtTheEnd && !all)) return "";
    const words = [
      say("score", { right, count: graded }),
      say("passMark", { percent: Math.round(pass * 100) }),
    ];
    if (passed || all) words.push(say(passed ? "passed" : "notPassed"));
    return together(words);
  }

  function ask(): void {
    askToStartOver(host, questions.length, () => {
      for (const question of questions) question.forget();
      site().store.reset(`quiz/${quiz}/`);
      // The button is gone now, and with it the focus.
      focusOn(host.querySelector<HTMLElement>(".hr-quiz-title") ?? host);
      announce(say("startedOver"));
    });
  }

  /** Whoever follows a link to a question goes on from there; also to one of a review that is no longer here. */
  function arrive(): void {
    const place = placeInAddress();
    const wanted = questions.find(({ element }) => element.id === place);
    host.querySelector(":scope > .hr-review")?.remove();
    if (wanted) return focusOn(wanted.element);
    const line =
      place.startsWith(`${quiz}-`) && reviewLine(place.slice(quiz.length + 1), say("reviewGone"));
    if (!line) return;
    host.prepend(line);
    focusOn(line);
  }

  /** The way on, for a question that is one of those to be reviewed. */
  function reviewLine(question: string, gone = ""): HTMLElement | undefined {
    const { store, root } = site();
    let kept: string | null = null;
    try {
      kept = sessionStorage.getItem(reviewKey(store.site));
    } catch {
      // Storage that is switched off holds no list.
    }
    const stop = reviewStop(kept, root, quiz, question);
    if (stop === undefined) return undefined;
    const { number, count, last, next } = stop;
    const line = piece("p", "hr-review");
    const link = piece("a", "", say(last ? "reviewBack" : "reviewNext"));
    link.href = next;
    line.append(...strung([gone, say("review", { number, count }), link]));
    return line;
  }

  function review({ element, id }: Question): void {
    element.querySelector(".hr-review")?.remove();
    const line = reviewLine(id);
    if (line) element.append(line);
  }

  function start(): () => void {
    const listening = new AbortController();
    const unsubscribe = site().store.subscribe((changed) => {
      const concerned = questions.filter(({ path }) => changed.has(path));
      for (const question of concerned) question.paint();
      if (concerned.length > 0) paint();
    });
    addEventListener("pagehide", flush, listening);
    addEventListener("hashchange", arrive, listening);
    document.addEventListener("visibilitychange", flush, listening);
    for (const question of questions) {
      question.paint();
      review(question);
    }
    paint();
    arrive();
    return () => {
      flush();
      unsubscribe();
      listening.abort();
    };
  }

  return { start };
}

/** The text that keeps shuffled options in one order for this learner; made when it is first needed. */
function learnersSeed(): string {
  const { store } = site();
  const kept = store.get(paths.seed);
  if (typeof kept === "string" && kept !== "" && kept.length <= 64) return kept;
  const seed = [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(36))
    .join("");
  store.set(paths.seed, seed);
  return seed;
}
