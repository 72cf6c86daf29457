/** Small frameworks in few words, as the vectors in tests/vectors write them, for the tests of guidance. */

import { readFileSync } from "node:fs";

import type { FrameworkData, ModuleLinks, RoleData } from "../../plugins/handrail/browser/guide.ts";
import type { Rating, Ratings } from "../../plugins/handrail/browser/record.ts";
import type { Aliases } from "../../plugins/handrail/browser/store/aliases.ts";

type Statements = Record<string, string[]>;
export type Told = Record<string, Record<string, Rating>>;

type Targets = {
  competency: string;
  level: string;
  importance: number;
  required?: boolean;
  statements?: string[];
}[];

export interface Sketch {
  scales: Record<string, { cumulative: boolean; met: number; levels: string[] }>;
  competencies: Record<string, { scale?: string; deprecated?: boolean; levels: Statements }>;
  /** Of the only role, "po"; `roles` has all of them where there are others. */
  targets: Targets;
  roles?: Record<string, Targets>;
  /** Old ids by the present one, of whatever kind. */
  renamed?: Record<string, string[]>;
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

export function roleOf(targets: Targets, id = "po"): RoleData {
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

export function frameworkOf({ scales, competencies, targets, roles }: Sketch): FrameworkData {
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
    roles: Object.entries(roles ?? { po: targets }).map(([id, of]) => roleOf(of, id)),
  };
}

/** The table of old paths that a site has in its pages (`exchange/manifest.py` makes it). */
export function aliasesOf({ competencies, roles = {}, renamed = {} }: Sketch): Aliases {
  const found: Record<string, string> = {};
  const old = (id: string) => renamed[id] ?? [];
  for (const [id, { levels }] of Object.entries(competencies)) {
    for (const name of old(id)) {
      found[`rating/${name}/`] = `rating/${id}/`;
      for (const kind of ["note", "evidence", "assigned"])
        found[`${kind}/${name}`] = `${kind}/${id}`;
    }
    for (const statement of Object.values(levels).flat())
      for (const name of old(statement))
        found[`rating/${id}/${name}`] = `rating/${id}/${statement}`;
  }
  for (const [id, targets] of Object.entries(roles)) {
    for (const name of old(id)) found[`role/${name}`] = `role/${id}`;
    for (const { competency, statements = [] } of targets)
      for (const statement of statements)
        for (const owner of [id, ...old(id)])
          for (const name of [statement, ...old(statement)])
            if (`${owner}:${name}` !== `${id}:${statement}`)
              found[`rating/${competency}/${owner}:${name}`] =
                `rating/${competency}/${id}:${statement}`;
  }
  return found;
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
