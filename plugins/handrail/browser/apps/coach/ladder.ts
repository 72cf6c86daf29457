/**
 * The levels of a competency, from "not yet" upwards, and one line that shows who sees what on them.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { memberOf } from "../../guidance/levels.ts";
import type { CompetencyData, FrameworkData } from "../../guide.ts";
import { NOT_YET } from "../../people/model.ts";
import { say } from "./words.ts";

export interface Rung {
  /** Id of the level, or `none`. */
  readonly id: string;
  readonly title: string;
  /** From 0, "not yet". */
  readonly rank: number;
}

/** Every level with the competency's own name of it, "not yet" first. */
export function rungsOf(framework: FrameworkData, competency: CompetencyData): Rung[] {
  const levels = memberOf(framework.scales, competency.scale)?.levels ?? [];
  return [
    { id: NOT_YET, title: say("notYet"), rank: 0 },
    ...levels.map(({ id, title }, index) => ({
      id,
      title: memberOf(competency.levels, id)?.title || title,
      rank: index + 1,
    })),
  ];
}

/** A rank in words; nothing said of it is a dash. */
export function rankInWords(
  framework: FrameworkData,
  competency: CompetencyData,
  rank: number | null | undefined,
): string {
  if (rank === null || rank === undefined) return say("nothingSaid");
  return rungsOf(framework, competency)[rank]?.title ?? String(rank);
}

/** A level in words; an id that the framework does not have is kept, and marked. */
export function levelInWords(framework: FrameworkData, competency: string, level: string): string {
  const known = framework.competencies.find(({ id }) => id === competency);
  const rung = known && rungsOf(framework, known).find(({ id }) => id === level);
  if (rung) return rung.title;
  return level === NOT_YET ? say("notYet") : say("unknownId", { id: level });
}

export function competencyTitle(framework: FrameworkData, id: string): string {
  const found = framework.competencies.find((one) => one.id === id);
  return found?.title ?? say("unknownId", { id });
}

export function roleTitle(framework: FrameworkData, id: string): string {
  if (id === "") return say("noRole");
  return framework.roles.find((one) => one.id === id)?.title ?? say("unknownId", { id });
}

/** What is marked on a ladder, in the order in which marks on one stop stand. */
export const MARKS = ["self", "coach", "assigned", "target"] as const;
export type Mark = (typeof MARKS)[number];
export type Marked = Readonly<Partial<Record<Mark, number | null | undefined>>>;

/** The picture of it; the same is said in words beside it. */
export function ladder(
  framework: FrameworkData,
  competency: CompetencyData,
  marked: Marked,
): TemplateResult {
  return html`<ol class="hr-ladder" aria-hidden="true">
    ${rungsOf(framework, competency).map(({ title, rank }) => {
      const here = MARKS.filter((mark) => mark !== "target" && marked[mark] === rank);
      const travelled = typeof marked.assigned === "number" && rank <= marked.assigned;
      return html`<li ?data-travelled=${travelled} ?data-target=${marked.target === rank}>
        <span class="hr-ladder-marks"
          >${
            here.length === 0
              ? nothing
              : here.map((mark) => html`<span class="hr-dot" data-mark=${mark}></span>`)
          }</span
        ><span class="hr-ladder-name">${title}</span>
      </li>`;
    })}
  </ol>`;
}

/** A mark before the words that it stands for. */
export function dot(mark: Mark): TemplateResult {
  return html`<span class="hr-dot" data-mark=${mark} aria-hidden="true"></span>`;
}

/** A level with its mark; nothing said of it is a dash alone. */
export function marked(
  framework: FrameworkData,
  competency: CompetencyData,
  mark: Mark,
  rank: number | null,
): TemplateResult | string {
  const words = rankInWords(framework, competency, rank);
  return rank === null
    ? words
    : html`<span class="hr-marked">${dot(mark)}<span>${words}</span></span>`;
}
