/**
 * Marks the links to modules and phases in the theme's navigation with where the learner stands.
 *
 * Instant navigation replaces most of these links, so they are collected again for every page; a change in the
 * course then touches only the links of what changed.
 */

import type { Course, CourseChange, State } from "../course.ts";
import { comparable, pageAddress } from "../site.ts";
import { say } from "../words.ts";
import { piece } from "./pieces.ts";

const LINKS = ".md-nav a[href], .md-tabs a[href], .md-footer a[href]";

type Target = { readonly kind: "modules" | "phases"; readonly id: string };

/** By comparable address: the module or phase that lives there. */
export function courseAddresses(course: Course, root: string): Map<string, Target> {
  const targets = new Map<string, Target>();
  const add = (url: string, target: Target) =>
    targets.set(comparable(pageAddress(root, url)), target);
  for (const phase of course.phases) {
    add(phase.url, { kind: "phases", id: phase.id });
    for (const module of phase.modules) add(module.url, { kind: "modules", id: module.id });
  }
  return targets;
}

function mark(link: HTMLElement, kind: Target["kind"], state: State): void {
  if (link.dataset["hrState"] === state) return;
  link.classList.add("hr-nav");
  link.dataset["hrState"] = state;
  const text = link.querySelector(".hr-nav-completed");
  if (state !== "done") text?.remove();
  else if (text === null) {
    const words = link.querySelector(".md-ellipsis") ?? link;
    const said = say(kind === "modules" ? "linkCompleted" : "linkPhaseCompleted");
    words.append(piece("span", "hr-nav-completed hr-visually-hidden", said));
  }
}

/**
 * On a phone the present page is a button (without scripts a label) that opens its table of contents, beside the
 * link. What opens the pages below it has no text.
 */
function labelsOf(link: HTMLAnchorElement): HTMLElement[] {
  const item = link.parentElement;
  if (!link.classList.contains("md-nav__link--active") || item === null) return [];
  return [
    ...item.querySelectorAll<HTMLElement>(
      ":scope > .md-nav__link--active:not(a):has(.md-ellipsis)",
    ),
  ];
}

export class NavTicks {
  #course: Course;
  #targets: Map<string, Target>;
  #links = {
    modules: new Map<string, HTMLElement[]>(),
    phases: new Map<string, HTMLElement[]>(),
  };

  constructor(course: Course, root: string) {
    this.#course = course;
    this.#targets = courseAddresses(course, root);
    course.subscribe((change) => this.#repaint(change));
  }

  /** Find and mark the links of the page that is shown now. */
  collect(): void {
    this.#links = { modules: new Map(), phases: new Map() };
    for (const link of document.querySelectorAll<HTMLAnchorElement>(LINKS)) {
      // A table of contents links within the page: those are sections, not stops.
      if (link.hash) continue;
      const target = this.#targets.get(comparable(link.href));
      if (target === undefined) continue;
      const links = this.#links[target.kind];
      const shown = links.get(target.id) ?? [];
      links.set(target.id, shown);
      for (const element of [link, ...labelsOf(link)]) {
        shown.push(element);
        mark(element, target.kind, this.#state(target.kind, target.id));
      }
    }
  }

  #state(kind: Target["kind"], id: string): State {
    return kind === "modules" ? this.#course.moduleState(id) : this.#course.phaseState(id);
  }

  #repaint(change: CourseChange): void {
    for (const kind of ["modules", "phases"] as const) {
      for (const id of change[kind]) {
        for (const link of this.#links[kind].get(id) ?? []) mark(link, kind, this.#state(kind, id));
      }
    }
  }
}
