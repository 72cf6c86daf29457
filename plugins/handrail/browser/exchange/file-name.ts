/**
 * What a file is called that a learner takes away.
 */

/** A day as yyyy-mm-dd, as the learner's calendar has it. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The name of a file to take away. Whatever a file system might not take is a hyphen. */
export function fileName(site: string, at: number, what = "", ending = "json"): string {
  const parts = ["handrail", site, what, dayOf(at)].filter((part) => part !== "");
  return `${parts.join("-").replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-")}.${ending}`;
}
