/**
 * A self-assessment as plain text that also reads well as Markdown: for a mail, a chat, a document.
 */

import type { AssignedRanks } from "../guidance/gaps.ts";
import type { FrameworkData } from "../guide.ts";
import { RATINGS } from "../record.ts";
import { summaryOf, type Row } from "./assessment-summary.ts";
import { ratingCounts, type SharedAssessment } from "./self-assessment-file.ts";
import { enumerated, labelled, parted } from "../signs.ts";
import { ratingCount } from "../rating-words.ts";
import { sayOfAssessment as say } from "./words.ts";

/** What one row says of level and target. */
export function standingWords(row: Row): string {
  if (row.competency === undefined) return say("unknown");
  const parts = [
    !row.assessed
      ? say("notAssessed")
      : row.level
        ? say("reached", { level: row.level })
        : say("notYet"),
  ];
  if (row.agreed !== undefined) {
    parts.push(row.agreed ? say("agreed", { level: row.agreed }) : say("agreedNotYet"));
  }
  if (row.target) parts.push(say(row.met ? "targetMet" : "target", { level: row.target }));
  if (row.assessed && row.unrated > 0) parts.push(say("unrated", { count: row.unrated }));
  return parted(parts);
}

/** "4 Consistently, 2 Sometimes", the highest first. */
export function ratingWords(row: Row): string {
  const counts = ratingCounts(row.ratings);
  const order = [...RATINGS.slice(0, -1).reverse(), "not-relevant" as const];
  return enumerated(
    order.flatMap((rating) => {
      const count = counts.get(rating);
      return count === undefined ? [] : ratingCount(rating, count);
    }),
  );
}

/** Whether nothing is said of a competency but that the role asks for it. */
export function isBlank({ ratings, note, evidence, agreed }: Row): boolean {
  return ratings.size === 0 && note === "" && evidence === "" && agreed === undefined;
}

/** The competencies that the role asks for and that nothing is said of, in one sentence; "" without any. */
export function blankWords(rows: readonly Row[]): string {
  const titles = rows
    .filter(isBlank)
    .map(({ title, target }) => (target ? say("withTarget", { title, level: target }) : title));
  return titles.length > 0 ? say("notAssessedTargets", { list: enumerated(titles) }) : "";
}

/** The lines of a text, those after the first set in as a list item needs it. */
function inset(text: string): string {
  return text.trim().replace(/\r\n?|\n/g, "\n    ");
}

export function assessmentText(
  shared: SharedAssessment,
  framework: FrameworkData | null,
  date: (at: number) => string,
  assigned?: AssignedRanks,
): string {
  const { assessment, name } = shared;
  const { role, rows, sameFramework } = summaryOf(assessment, framework, assigned);
  const title = sameFramework && framework ? framework.title : assessment.framework.id;
  const head = [
    `# ${name ? say("titleOf", { name }) : say("title")}`,
    "",
    date(assessment.at),
    ...(assessment.role ? [say("role", { role: role?.title ?? assessment.role })] : []),
    say("framework", { title, version: assessment.framework.version }),
    "",
  ];
  const told = rows.filter((row) => !isBlank(row));
  const blank = blankWords(rows);
  const body = told.flatMap((row) => [
    `- ${labelled(row.title, standingWords(row))}`,
    ...(row.ratings.size > 0 ? [`  - ${say("ratings", { list: ratingWords(row) })}`] : []),
    ...(row.note ? [`  - ${say("note", { text: inset(row.note) })}`] : []),
    ...(row.evidence ? [`  - ${say("evidence", { text: inset(row.evidence) })}`] : []),
  ]);
  return `${[...head, ...body, ...(blank ? [`- ${blank}`] : [])].join("\n")}\n`;
}
