/**
 * Where one is in the self-assessment, as the address says it: `#product-management/beginner/2`.
 */

import type { AskedPage, Plan } from "./plan.ts";
import { firstOpen } from "./progress.ts";
import type { PresentRatings } from "./ratings.ts";

export type View =
  | { readonly kind: "begin" }
  | { readonly kind: "result" }
  | { readonly kind: "shared" }
  | { readonly kind: "kept"; readonly id: string }
  /** A page, or a whole competency. */
  | {
      readonly kind: "rate";
      readonly competency: string;
      readonly level: string;
      readonly part: number;
    };

export const RESULT = "#result";
const KEPT = "#kept=";

export function hashOf({ asked, level, part }: AskedPage): string {
  return `#${[asked.competency.id, level.id, part].map(encoded).join("/")}`;
}

export function hashOfCompetency(id: string): string {
  // With its slash it is not taken for another view, whatever the competency is called.
  return `#${encoded(id)}/`;
}

export function hashOfKept(id: string): string {
  return KEPT + encoded(id);
}

/** Half a character, which only a damaged record holds, becomes the sign for that instead of an error. */
function encoded(part: string | number): string {
  return encodeURIComponent(String(part).replace(/\p{Surrogate}/gu, "\ufffd"));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function viewAt(hash: string): View {
  if (hash.length < 2) return { kind: "begin" };
  if (hash === RESULT) return { kind: "result" };
  if (hash.startsWith("#share=")) return { kind: "shared" };
  if (hash.startsWith(KEPT)) return { kind: "kept", id: decoded(hash.slice(KEPT.length)) };
  const [competency = "", level = "", part = ""] = hash.slice(1).split("/").map(decoded);
  return { kind: "rate", competency, level, part: Number.parseInt(part, 10) || 1 };
}

/** The page that an address means; -1 when it names none, as after a change of the role. */
export function pageAt(plan: Plan, view: View & { kind: "rate" }, ratings: PresentRatings): number {
  const { pages } = plan;
  const first = pages.findIndex(({ asked }) => asked.competency.id === view.competency);
  if (first < 0) return -1;
  const exact = pages.findIndex(
    ({ asked, level, part }) =>
      asked.competency.id === view.competency && level.id === view.level && part === view.part,
  );
  if (exact >= 0) return exact;
  return Math.max(first, firstOpen(plan, ratings, pages[first]?.asked));
}
