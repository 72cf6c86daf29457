/**
 * How well the record is kept, and what the learner must be told about it.
 */

/** Where the record is kept: `saved` in storage; otherwise in memory only, and why. */
export type Status = "saved" | "memory" | "full" | "newer" | "unreadable";

/** What the learner must be told; each kind once, and again when it returns after all was well. */
export interface Notice {
  /** `corrupt` and `partial` were set aside; `unreadable` could not be, and is left where it is. */
  readonly kind: "memory" | "full" | "newer" | "corrupt" | "partial" | "unreadable";
  /** The text that could not be read. */
  readonly text?: string;
}

/** Kinds of notice that are over when the record is saved again. */
const TROUBLES: ReadonlySet<Notice["kind"]> = new Set(["memory", "full", "newer"]);

export class Condition {
  status: Status = "saved";
  notices: readonly Notice[] = [];

  /** All is well again: a trouble that returns is told again. */
  saved(): void {
    this.status = "saved";
    const over = this.notices.filter(({ kind }) => !TROUBLES.has(kind));
    if (over.length < this.notices.length) this.notices = over;
  }

  fail(kind: "memory" | "full" | "newer"): void {
    this.status = kind;
    this.tell({ kind });
  }

  tell(notice: Notice): void {
    if (this.notices.every((told) => told.kind !== notice.kind)) {
      this.notices = [...this.notices, notice];
    }
  }
}
