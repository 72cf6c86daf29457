/**
 * What the parts of the self-assessment share while they are painted once.
 */

import type { ChosenRoles, PresentRatings } from "./ratings.ts";
import type { CompetencyData, CompetencyText, FrameworkData, WorksheetData } from "../../guide.ts";
import type { SelfAssessment } from "../../record.ts";
import type { Store } from "../../store/store.ts";
import type { Drafts } from "./drafts.ts";
import type { Plan } from "./plan.ts";

export interface Sitting {
  readonly store: Store;
  readonly framework: FrameworkData;
  readonly worksheets: readonly WorksheetData[];
  readonly roles: ChosenRoles;
  readonly plan: Plan;
  readonly ratings: PresentRatings;
  /** The self-assessments that were kept, the newest first. */
  readonly kept: readonly SelfAssessment[];
  /** The present state, as it would be kept. */
  readonly present: SelfAssessment;
  /** Id of the one to compare the result with; "" for none, undefined for the last one. */
  readonly comparedWith: string | undefined;
  compareWith(id: string): void;
  /** Ids of the competencies whose kept ratings are unfolded. */
  readonly unfolded: Set<string>;
  readonly drafts: Drafts;
  /** Whether this is one competency on its own page. */
  readonly alone: boolean;
  text(competency: CompetencyData): CompetencyText | "failed" | undefined;
  address(url: string): string;
  /** The learner's own page of that name, or "". */
  ownPage(name: "path" | "assessment"): string;
  announce(text: string): void;
  paint(): void;
  /** Go to another view of the self-assessment. */
  go(hash: string): void;
}
