/**
 * While an author works: what the last rebuild found wrong, over the last good version of the page.
 * Only `mkdocs serve` sends `handrailProblems`; a published site has none.
 */

import { say } from "../words.ts";
import { piece } from "./pieces.ts";

export function showProblems(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const panel = piece("aside", "hr-notices");
  const box = piece("div", "hr-notice hr-problems");
  const title = piece("p", "hr-notice-text", say("problems", { count: problems.length }));
  const list = document.createElement("ol");
  for (const problem of problems) {
    const entry = document.createElement("li");
    entry.append(piece("code", "", problem));
    list.append(entry);
  }
  const dismiss = piece("button", "hr-notice-dismiss", say("dismiss"));
  dismiss.type = "button";
  dismiss.addEventListener("click", () => panel.remove());
  title.setAttribute("role", "alert");
  panel.setAttribute("aria-label", title.textContent ?? "");
  box.append(title, list, dismiss);
  panel.append(box);
  document.body.append(panel);
}
