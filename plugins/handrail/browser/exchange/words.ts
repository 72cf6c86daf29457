/**
 * What is said of the entries of a record, and of a self-assessment that is read away from the site.
 */

import { phrases } from "../phrases.ts";
import { enumerated } from "../signs.ts";
import type { Kind } from "./entries.ts";
import type { Group } from "./preview.ts";

const say = /* @__PURE__ */ phrases("entries", {
  module: { one: "{count} module completed", other: "{count} modules completed" },
  rating: { one: "{count} rating", other: "{count} ratings" },
  answer: { one: "{count} answer", other: "{count} answers" },
  tick: { one: "{count} ticked item", other: "{count} ticked items" },
  worksheet: { one: "{count} entry in a worksheet", other: "{count} entries in worksheets" },
  assessment: { one: "{count} self-assessment", other: "{count} self-assessments" },
  note: { one: "{count} note", other: "{count} notes" },
  goal: { one: "{count} goal", other: "{count} goals" },
  assigned: { one: "{count} agreed level", other: "{count} agreed levels" },
  choice: { one: "{count} setting", other: "{count} settings" },
  other: { one: "{count} other entry", other: "{count} other entries" },
});

const ofKind = /* @__PURE__ */ phrases("kinds", {
  module: "Completed",
  rating: "Ratings",
  answer: "Answers",
  tick: "Ticked items",
  worksheet: "Worksheets",
  assessment: "Self-assessments",
  note: "Notes and evidence",
  goal: "Goals",
  assigned: "Agreed levels",
  choice: "Settings: role and name",
  other: "Other entries",
  notYet: "not yet",
});

/** "2 modules completed, 14 ratings". */
export function counted(groups: readonly Pick<Group, "kind" | "count">[]): string {
  return enumerated(groups.map(({ kind, count }) => say(kind, { count })));
}

/** What stands for an agreed level that is none. */
export function notYetAgreed(): string {
  return ofKind("notYet");
}

/** The heading above the entries of a kind. */
export function kindTitle(kind: Kind): string {
  return ofKind(kind);
}

export const sayOfAssessment = /* @__PURE__ */ phrases("summary", {
  title: "Self-assessment",
  titleOf: "Self-assessment of {name}",
  role: "Role: {role}",
  framework: "Framework: {title} {version}",
  reached: "level reached: {level}",
  notYet: "no level reached yet",
  agreed: "agreed with a coach: {level}",
  agreedNotYet: "agreed with a coach: not yet",
  notAssessed: "not assessed",
  notAssessedTargets: "Not assessed, though the role asks for it: {list}",
  withTarget: "{title} ({level})",
  unknown: "not a competency of this site",
  target: "target: {level}",
  targetMet: "target: {level} (met)",
  unrated: { one: "{count} statement not rated", other: "{count} statements not rated" },
  ratings: "Ratings: {list}",
  note: "Note: {text}",
  evidence: "Evidence: {text}",
});
