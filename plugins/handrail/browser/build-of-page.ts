/**
 * While a tab is open, a new version of the site may be published. Its pages need its own scripts and data, and
 * instant navigation keeps those that were loaded with the first page.
 */

/** Which build the page on the screen is of: the same for all pages that go with the same scripts. */
export function buildOfPage(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="handrail-build"]')?.content ?? "";
}
