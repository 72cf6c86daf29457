/** A small site, as the tests of what is shown and exchanged need it: two phases, a quiz, two competencies, a role. */

import type { PhaseData } from "../../plugins/handrail/browser/course.ts";
import type { CompetencyData, GuideData } from "../../plugins/handrail/browser/guide.ts";

export const PHASES: readonly PhaseData[] = [
  {
    id: "foundations",
    number: 0,
    title: "Foundations",
    url: "p0/",
    modules: [
      { id: "intro", title: "Introduction", url: "p0/intro/", minutes: 15 },
      { id: "tools", title: "Tools <b>", url: "p0/tools/", minutes: 10 },
    ],
  },
  {
    id: "value",
    number: 1,
    title: "Value",
    url: "p1/",
    modules: [{ id: "exchange", title: "The exchange", url: "p1/exchange/", minutes: 20 }],
  },
];

function competency(id: string, title: string): CompetencyData {
  return {
    id,
    title,
    area: "direction",
    url: `competencies/${id}/`,
    text: `assets/${id}.js`,
    scale: "default",
    deprecated: false,
    levels: {
      beginner: { title: "", statements: ["explains", "asks"] },
      advanced: { title: "Expert", statements: ["owns"] },
    },
  };
}

export const GUIDE: GuideData = {
  framework: {
    id: "product-owner",
    title: "Product owner",
    version: "1.0.0",
    scales: {
      default: {
        cumulative: true,
        met: 1,
        levels: [
          { id: "beginner", title: "Beginner" },
          { id: "advanced", title: "Advanced" },
        ],
      },
    },
    areas: [{ id: "direction", title: "Direction" }],
    competencies: [competency("pm", "Product management"), competency("design", "Design")],
    roles: [
      {
        id: "owner",
        title: "Product Owner",
        summary: "",
        url: "roles/owner/",
        next: "",
        targets: [
          { competency: "pm", level: "advanced", importance: 8, required: true, statements: [] },
        ],
      },
    ],
  },
  modules: {
    intro: { teaches: ["pm/beginner"], requires: [], revised: "", checklists: ["c-intro"] },
    tools: { teaches: [], requires: [], revised: "" },
    exchange: { teaches: [], requires: ["intro"], revised: "" },
  },
  checklists: [{ id: "c-intro", title: "Before you begin", page: "Introduction" }],
  quizzes: [
    {
      id: "q-intro",
      title: "Check your understanding",
      module: "intro",
      page: "Introduction",
      url: "p0/intro/",
      pass: 0.8,
      questions: [{ id: "which", graded: true }],
    },
  ],
};
