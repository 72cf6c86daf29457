/**
 * How a quiz stands: open questions count neither for nor against.
 */

/** Of one question: the verdict of its last check, or none. */
export type Mark = "right" | "wrong" | undefined;

export interface Score {
  readonly right: number;
  readonly checked: number;
  /** Questions that have a right answer. */
  readonly graded: number;
  readonly passed: boolean;
}

/** The pass mark as authors gave it, 0.8 where it is missing or no share. */
export function passMark(text: string | null): number {
  const share = text === null || text.trim() === "" ? NaN : Number(text);
  return share >= 0 && share <= 1 ? share : 0.8;
}

/** Count the marks of the graded questions. With something checked, a quiz is passed as soon as enough are right. */
export function score(marks: readonly Mark[], pass: number): Score {
  const right = marks.filter((mark) => mark === "right").length;
  const checked = marks.filter((mark) => mark !== undefined).length;
  // A share such as 0.7 has no exact form: 7 of 10 must be enough all the same.
  const passed = checked > 0 && right + 1e-9 >= pass * marks.length;
  return { right, checked, graded: marks.length, passed };
}
