/**
 * What a self-assessment asks: which competencies, up to which level, a few statements at a time.
 *
 * It follows from framework and roles alone; what is rated changes nothing in it. Free of the DOM.
 */

import { memberOf, type OwnStatements } from "../../guidance/levels.ts";
import type {
  CompetencyData,
  FrameworkData,
  RoleData,
  ScaleData,
  StatementText,
  TargetData,
} from "../../guide.ts";
import { ownStatement } from "../../record.ts";

/** Most statements on the screen at a time. */
const MOST = 3;
const SECONDS_A_STATEMENT = 20;

export interface AskedLevel {
  readonly id: string;
  /** What the competency calls it, else the scale. */
  readonly title: string;
  /** Place in the scale, from 1. */
  readonly rank: number;
  /** Keys of its statements in the record; at least one. */
  readonly statements: readonly string[];
}

/** A statement that only a role asks for. */
export interface RolesOwn extends StatementText {
  readonly role: string;
}

export interface Asked {
  readonly competency: CompetencyData;
  readonly scale: ScaleData;
  /** From the lowest; those with statements. */
  readonly levels: readonly AskedLevel[];
  readonly target: TargetData | undefined;
  /** Rank of the role's target, 0 without one. */
  readonly rank: number;
  /** Rank of the target of the role also looked at, 0 without one. */
  readonly alsoRank: number;
  /** By key in the record. */
  readonly own: ReadonlyMap<string, RolesOwn>;
  /** The statements of one role, as they count for the level reached. */
  readonly counted: OwnStatements | undefined;
}

export interface AskedPage {
  readonly asked: Asked;
  readonly level: AskedLevel;
  readonly statements: readonly string[];
  /** From 1, within the level. */
  readonly part: number;
  readonly parts: number;
}

export interface Plan {
  readonly role: RoleData | undefined;
  readonly also: RoleData | undefined;
  readonly asked: readonly Asked[];
  readonly pages: readonly AskedPage[];
  /** How many statements there are in all. */
  readonly statements: number;
}

/** What is asked for a role, and for one more; without a role every competency at all its levels. */
export function planFor(framework: FrameworkData, role?: RoleData, also?: RoleData): Plan {
  const asked = framework.competencies.flatMap((competency) => {
    const found = askedOf(framework, competency, role, also);
    const top = Math.max(found?.rank ?? 0, found?.alsoRank ?? 0);
    if (!found || (role ? top === 0 : competency.deprecated)) return [];
    const levels = role ? found.levels.filter(({ rank }) => rank <= top) : found.levels;
    return [{ ...found, levels }];
  });
  return planned(asked, role, also);
}

/** One competency alone, at all its levels. */
export function planForOne(framework: FrameworkData, id: string, role?: RoleData): Plan {
  const competency = framework.competencies.find((one) => one.id === id);
  const asked = competency && askedOf(framework, competency, role);
  return planned(asked ? [asked] : [], role);
}

/** Minutes that so many statements take. */
export function minutesFor(statements: number): number {
  return Math.max(1, Math.round((statements * SECONDS_A_STATEMENT) / 60));
}

/** Name of a level in a competency. */
export function levelTitle(
  { competency, scale }: Pick<Asked, "competency" | "scale">,
  rank: number,
) {
  const level = scale.levels[rank - 1];
  if (!level) return "";
  return memberOf(competency.levels, level.id)?.title || level.title;
}

/** Parts of at most three, as equal as can be: 7 are 3, 2 and 2. */
export function balanced<T>(all: readonly T[]): (readonly T[])[] {
  const parts = Math.ceil(all.length / MOST);
  const size = Math.floor(all.length / parts);
  const larger = all.length % parts;
  return Array.from({ length: parts }, (_, part) => {
    const start = part * size + Math.min(part, larger);
    return all.slice(start, start + size + (part < larger ? 1 : 0));
  });
}

function planned(asked: readonly Asked[], role?: RoleData, also?: RoleData): Plan {
  const rateable = asked.filter(({ levels }) => levels.length > 0);
  const pages = rateable.flatMap((one) =>
    one.levels.flatMap((level) =>
      balanced(level.statements).map((statements, index, { length }) => {
        return { asked: one, level, statements, part: index + 1, parts: length };
      }),
    ),
  );
  const statements = pages.reduce((sum, page) => sum + page.statements.length, 0);
  return { role, also, asked: rateable, pages, statements };
}

function askedOf(
  framework: FrameworkData,
  competency: CompetencyData,
  role?: RoleData,
  also?: RoleData,
): Asked | undefined {
  const scale = memberOf(framework.scales, competency.scale);
  if (!scale) return undefined;
  const rankOf = (target?: TargetData) =>
    scale.levels.findIndex(({ id }) => id === target?.level) + 1;
  const targetOf = (of?: RoleData) => {
    const target = of?.targets.find((one) => one.competency === competency.id);
    return target && rankOf(target) > 0 ? target : undefined;
  };
  const target = targetOf(role);
  const alsoTarget = targetOf(also);
  const own = new Map<string, RolesOwn>();
  const ownKeys = (of: RoleData, { level, statements }: TargetData): OwnStatements => {
    const keys = statements.map((statement) => {
      const key = ownStatement(of.id, statement.id);
      own.set(key, { ...statement, role: of.title });
      return key;
    });
    return { level, statements: keys };
  };
  const owns: OwnStatements[] = [];
  if (role && target) owns.push(ownKeys(role, target));
  if (also && alsoTarget) owns.push(ownKeys(also, alsoTarget));
  const levels = scale.levels.map(({ id }, index) => ({
    id,
    title: levelTitle({ competency, scale }, index + 1),
    rank: index + 1,
    statements: [
      ...(memberOf(competency.levels, id)?.statements ?? []),
      ...owns.flatMap(({ level, statements }) => (level === id ? statements : [])),
    ],
  }));
  return {
    competency,
    scale,
    levels: levels.filter(({ statements }) => statements.length > 0),
    target,
    rank: rankOf(target),
    alsoRank: rankOf(alsoTarget),
    own,
    counted: owns[0],
  };
}
