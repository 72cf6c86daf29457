/**
 * What the elements share: listen to the course while they are on the page, and no longer.
 */

import type { Course, CourseChange } from "../course.ts";
import { site } from "../site.ts";

export abstract class CourseElement extends HTMLElement {
  #stop: (() => void) | undefined;

  protected get course(): Course {
    return site().course;
  }

  connectedCallback(): void {
    this.#stop ??= this.course.subscribe((change) => {
      if (this.concerns(change)) this.paint();
    });
    this.paint();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Whether a change can alter what this element shows. */
  protected abstract concerns(change: CourseChange): boolean;

  /** Show the present state; called any number of times. */
  protected abstract paint(): void;
}
