/**
 * Dates for whoever reads them elsewhere, or much later.
 */

/** The date with its year, for whoever reads it some day elsewhere. */
export function longDate(at: number): string {
  const { lang } = document.documentElement;
  try {
    return new Intl.DateTimeFormat(lang.toLowerCase() === "en" ? "en-GB" : lang, {
      dateStyle: "long",
    }).format(at);
  } catch {
    return new Date(at).toISOString().slice(0, 10);
  }
}
