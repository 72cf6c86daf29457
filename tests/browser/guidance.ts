/** Small frameworks in few words, as the vectors in tests/vectors write them, for the tests of guidance. */

import { readFileSync } from "node:fs";

import type { FrameworkData, ModuleLinks, RoleData } from "../../plugins/handrail/browser/guide.ts";
import type { Rating, Ratings } from "../../plugins/handrail/browser/record.ts";

type Statements = Record<string, string[]>;
export type Told = Record<string, Record<string, Rating>>;

export interface Sketch {
  scales: Record<string, { cumulative: boolean; met: number; levels: string[] }>;
  competencies: Record<string, { scale?: string; deprecated?: boolean; levels: Statements }>;
  targets: {
    competency: string;
    level: string;
    importance: number;
    required?: boolean;
    statements?: string[];
  }[];
}

/** The cases of a file of vectors, with the defaults where they say nothing. */
export function casesOf<Case>(file: string): (Case & { name: string })[] {
  const url = new URL(`../vectors/${file}`, import.meta.url);
  const { defaults, cases } = JSON.parse(readFileSync(url, "utf8"));
  return cases.map((one: object) => ({ ...defaults, ...one }));
}

export const described = (levels: Statements): FrameworkData["competencies"][number]["levels"] =>
  Object.fromEntries(
    Object.entries(levels).map(([level, statements]) => [level, { title: "", statements }]),
  );

export const scaleOf = (cumulative: boolean, met: number, levels: readonly string[]) => ({
  cumulative,
  met,
  levels: levels.map((id) => ({ id, title: id })),
});

export function roleOf(targets: Sketch["targets"], id = "po"): RoleData {
  const statement = (name: string) => ({ id: name, text: name, examples: [], evidence: [] });
  return {
    id,
    title: id,
    summary: "",
    url: "",
    next: "",
    targets: targets.map(({ required = true, statements = [], ...target }) => ({
      ...target,
      required,
      statements: statements.map(statement),
    })),
  };
}

export function frameworkOf({ scales, competencies, targets }: Sketch): FrameworkData {
  return {
    id: "f",
    title: "F",
    version: "1.0",
    areas: [],
    scales: Object.fromEntries(
      Object.entries(scales).map(([name, { cumulative, met, levels }]) => [
        name,
        scaleOf(cumulative, met, levels),
      ]),
    ),
    competencies: Object.entries(competencies).map(([id, { scale, deprecated, levels }]) => ({
      id,
      title: id,
      area: "",
      url: "",
      text: "",
      scale: scale ?? "default",
      deprecated: deprecated ?? false,
      levels: described(levels),
    })),
    roles: [roleOf(targets)],
  };
}

export const ratingsOf = (told: Told): Ratings =>
  new Map(Object.entries(told).map(([id, of]) => [id, new Map(Object.entries(of))]));

export interface ModuleSketch {
  id: string;
  teaches?: string[];
  requires?: string[];
}

export const linksOf = (modules: readonly ModuleSketch[]): Record<string, ModuleLinks> =>
  Object.fromEntries(
    modules.map(({ id, teaches = [], requires = [] }) => [id, { teaches, requires, revised: "" }]),
  );
