/**
 * Where the site begins, for scripts that lie in its folder of assets.
 */

/** The root, from the address of `<root>/assets/handrail/handrail.js`; else from a `data-root` attribute. */
export function siteRoot(
  script: string | undefined,
  dataRoot: string | undefined,
  page: string,
): string {
  return script ? new URL("../../", script).href : new URL(dataRoot || "./", page).href;
}
