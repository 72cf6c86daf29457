/**
 * Dates for whoever reads them elsewhere, or much later.
 */

import { locale } from "../phrases.ts";

/** The date with its year, for whoever reads it some day elsewhere. */
export function longDate(at: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long" }).format(at);
}
