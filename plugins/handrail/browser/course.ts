/**
 * Where the learner stands in the course: what is done, what is next, how much is left.
 *
 * Counts come from the built site, never from the store, so a removed module cannot give "3 of 2".
 * They are kept up to date change by change; listeners hear only of the modules and phases that changed.
 */

import type { Leaf } from "./store/document.ts";
import { isMoment } from "./store/parse.ts";
import type { Store } from "./store/store.ts";

export interface ModuleData {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly minutes?: number | null;
}

export interface PhaseData {
  readonly id: string;
  readonly number: number | string;
  readonly title: string;
  readonly url: string;
  readonly modules: readonly ModuleData[];
}

export interface SiteData {
  readonly site: string;
  readonly phases: readonly PhaseData[];
  readonly aliases?: Readonly<Record<string, string>>;
  /** Addresses of the learner's own pages, those that the site has. */
  readonly own?: OwnPages;
}

export type OwnPages = Readonly<
  Partial<Record<"path" | "assessment" | "quizzes" | "data" | "record" | "coach", string>>
>;

export type State = "done" | "begun" | "next" | "open";

/** How far a phase or the course is. */
export interface Tally {
  readonly done: number;
  readonly total: number;
  readonly minutesLeft: number;
}

/** The ids of what changed. */
export interface CourseChange {
  readonly modules: ReadonlySet<string>;
  readonly phases: ReadonlySet<string>;
}

interface Stop {
  readonly module: ModuleData;
  readonly phase: PhaseData;
  done: boolean;
}

const PREFIX = "module/";

export function modulePath(id: string): string {
  return PREFIX + id;
}

/**
 * When a module was completed, by its leaf: `true` says at the leaf's own moment; a completion that was brought back
 * after a reset has the moment itself as its value, so that its day is not lost.
 */
export function completionOf(leaf: Leaf | undefined): number | undefined {
  if (leaf === undefined) return undefined;
  const [value, at] = leaf;
  if (value === true) return at;
  return isMoment(value) ? value : undefined;
}

export class Course {
  readonly phases: readonly PhaseData[];
  #store: Store;
  #stops: Stop[] = [];
  #places = new Map<string, number>();
  #tallies = new Map<string, { done: number; total: number; minutesLeft: number }>();
  #whole = { done: 0, total: 0, minutesLeft: 0 };
  /** The place of the first module not done; the number of modules when all are. */
  #next = 0;
  #listeners = new Set<(change: CourseChange) => void>();

  constructor(site: SiteData, store: Store) {
    this.phases = site.phases;
    this.#store = store;
    for (const phase of site.phases) {
      this.#tallies.set(phase.id, { done: 0, total: 0, minutesLeft: 0 });
      for (const module of phase.modules) {
        const stop = { module, phase, done: this.completedAt(module.id) !== undefined };
        this.#places.set(module.id, this.#stops.push(stop) - 1);
        for (const tally of this.#talliesOf(stop)) tally.total += 1;
        this.#count(stop, stop.done ? 1 : 0, stop.done ? 0 : 1);
      }
    }
    this.#advance();
    store.subscribe((paths) => this.#update(paths));
  }

  /** The first module not completed, in course order. */
  get next(): ModuleData | undefined {
    return this.#stops[this.#next]?.module;
  }

  get whole(): Tally {
    return this.#whole;
  }

  tally(phaseId: string): Tally | undefined {
    return this.#tallies.get(phaseId);
  }

  phaseOf(moduleId: string): PhaseData | undefined {
    return this.#stop(moduleId)?.phase;
  }

  /** When a module was completed; `undefined` while it is not. */
  completedAt(moduleId: string): number | undefined {
    return completionOf(this.#store.leaf(modulePath(moduleId)));
  }

  moduleState(moduleId: string): State {
    const place = this.#places.get(moduleId);
    if (place !== undefined && this.#stops[place]?.done) return "done";
    return place === this.#next ? "next" : "open";
  }

  phaseState(phaseId: string): State {
    const tally = this.#tallies.get(phaseId);
    if (tally === undefined || tally.done === 0) return "open";
    return tally.done === tally.total ? "done" : "begun";
  }

  subscribe(listener: (change: CourseChange) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #stop(moduleId: string): Stop | undefined {
    const place = this.#places.get(moduleId);
    return place === undefined ? undefined : this.#stops[place];
  }

  #talliesOf(stop: Stop) {
    const own = this.#tallies.get(stop.phase.id);
    return own === undefined ? [this.#whole] : [own, this.#whole];
  }

  /** Add to the tallies a stop belongs to; `open` counts how often its minutes are left. */
  #count(stop: Stop, done: number, open: number): void {
    for (const tally of this.#talliesOf(stop)) {
      tally.done += done;
      tally.minutesLeft += open * (stop.module.minutes ?? 0);
    }
  }

  #advance(): void {
    while (this.#stops[this.#next]?.done) this.#next += 1;
  }

  #update(paths: ReadonlySet<string>): void {
    const modules = new Set<string>();
    const phases = new Set<string>();
    const before = this.next;
    for (const path of paths) {
      const id = path.startsWith(PREFIX) ? path.slice(PREFIX.length) : "";
      if (id === "") continue;
      // A page may be newer than the data of this tab: its module is unknown here, its button works all the same.
      modules.add(id);
      const place = this.#places.get(id);
      const stop = place === undefined ? undefined : this.#stops[place];
      if (place === undefined || stop === undefined) continue;
      const done = this.completedAt(id) !== undefined;
      if (done === stop.done) continue;
      stop.done = done;
      phases.add(stop.phase.id);
      this.#count(stop, done ? 1 : -1, done ? -1 : 1);
      if (!done) this.#next = Math.min(this.#next, place);
    }
    this.#advance();
    if (modules.size === 0) return;
    for (const module of [before, this.next]) {
      if (module !== undefined && before !== this.next) modules.add(module.id);
    }
    for (const listener of [...this.#listeners]) listener({ modules, phases });
  }
}
