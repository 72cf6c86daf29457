/** A small framework for the tests of the self-assessment: two scales, a role that adds a statement of its own. */

import type {
  CompetencyData,
  FrameworkData,
  RoleData,
  ScaleData,
} from "../../plugins/handrail/browser/guide.ts";

const level = (id: string) => ({ id, title: id[0]?.toUpperCase() + id.slice(1) });
const statement = (id: string) => ({ id, text: `Does ${id}`, examples: [], evidence: [] });

const scale = (cumulative: boolean, met: number, ...levels: string[]): ScaleData => ({
  cumulative,
  met,
  levels: levels.map(level),
});

const competency = (
  id: string,
  scaleId: string,
  levels: Record<string, string[]>,
): CompetencyData => ({
  id,
  title: `About ${id}`,
  area: "",
  url: `competencies/${id}/`,
  text: `texts/${id}.js`,
  scale: scaleId,
  deprecated: id === "old",
  levels: Object.fromEntries(
    Object.entries(levels).map(([name, statements]) => [name, { title: "", statements }]),
  ),
});

const target = (id: string, levelId: string, statements: string[] = []) => ({
  competency: id,
  level: levelId,
  importance: 5,
  required: true,
  statements: statements.map(statement),
});

const role = (id: string, next: string, targets: RoleData["targets"]): RoleData => ({
  id,
  title: `The ${id}`,
  summary: "",
  url: `roles/${id}/`,
  next,
  targets,
});

export const FRAMEWORK: FrameworkData = {
  id: "fw",
  title: "Framework",
  version: "1.0.0",
  scales: {
    steps: scale(true, 1, "beginner", "middle", "expert"),
    shares: scale(true, 0.5, "beginner", "middle"),
    kinds: scale(false, 1, "sound", "bright"),
  },
  areas: [],
  competencies: [
    competency("pm", "steps", {
      beginner: ["a", "b", "c", "d", "e", "f", "g"],
      middle: ["h", "i"],
      expert: ["j"],
    }),
    competency("half", "shares", { beginner: ["a", "b", "c"], middle: ["d"] }),
    competency("tone", "kinds", { sound: ["a"], bright: ["b"] }),
    competency("old", "steps", { beginner: ["a"] }),
    competency("bare", "steps", { middle: [] }),
  ],
  roles: [
    role("owner", "lead", [target("pm", "middle", ["own"]), target("gone", "middle")]),
    role("lead", "", [target("pm", "expert"), target("tone", "bright"), target("old", "beginner")]),
    role("idle", "nobody", []),
  ],
};

export function roleOf(id: string): RoleData {
  const found = FRAMEWORK.roles.find((one) => one.id === id);
  if (!found) throw new Error(`no role ${id}`);
  return found;
}
