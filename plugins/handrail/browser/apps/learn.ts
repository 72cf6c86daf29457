/**
 * The script of the learner's own pages: the apps that their elements start.
 */

import { takeOverSite } from "./app.ts";

takeOverSite();
const APPS: Record<string, CustomElementConstructor> = {};
for (const [name, app] of Object.entries(APPS)) {
  if (customElements.get(name) === undefined) customElements.define(name, app);
}
