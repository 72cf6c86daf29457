/**
 * What the apps get to know of the site beyond the course: framework, roles, what teaches what, quizzes, worksheets.
 *
 * `assets/handrail/guide.js` sets it as a global; the texts of a competency's statements come one file a competency,
 * fetched when they are shown. Written by `exchange/guide.py`.
 */

export interface LevelData {
  readonly id: string;
  readonly title: string;
}

export interface ScaleData {
  readonly cumulative: boolean;
  /** Share of a level's statements that must be met. */
  readonly met: number;
  /** From the lowest; the rank of a level is its place, from 1. */
  readonly levels: readonly LevelData[];
}

export interface CompetencyData {
  readonly id: string;
  readonly title: string;
  readonly area: string;
  readonly url: string;
  /** Address of its texts below the site's root. */
  readonly text: string;
  readonly scale: string;
  readonly deprecated: boolean;
  /** Described levels by id: the competency's own name of the level or "", and the ids of its statements. */
  readonly levels: Readonly<
    Record<string, { readonly title: string; readonly statements: readonly string[] }>
  >;
}

export interface StatementText {
  readonly id: string;
  readonly text: string;
  readonly examples: readonly string[];
  readonly evidence: readonly string[];
}

export interface TargetData {
  readonly competency: string;
  readonly level: string;
  /** 1 to 10. */
  readonly importance: number;
  readonly required: boolean;
  /** Statements that only this role asks for. */
  readonly statements: readonly StatementText[];
}

export interface RoleData {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  /** Id of the role that usually comes after it, or "". */
  readonly next: string;
  readonly targets: readonly TargetData[];
}

export interface FrameworkData {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly scales: Readonly<Record<string, ScaleData>>;
  readonly areas: readonly { readonly id: string; readonly title: string }[];
  /** In the framework's order. */
  readonly competencies: readonly CompetencyData[];
  readonly roles: readonly RoleData[];
}

export interface ModuleLinks {
  /** `competency/level` or `competency/level/statement`. */
  readonly teaches: readonly string[];
  readonly requires: readonly string[];
  /** Day as yyyy-mm-dd, or "". */
  readonly revised: string;
  /** Ids of the checklists on its page. */
  readonly checklists?: readonly string[];
}

export interface QuestionData {
  readonly id: string;
  /** Whether it has a right answer; open questions have none. */
  readonly graded: boolean;
}

export interface QuizData {
  readonly id: string;
  readonly title: string;
  /** Id of the module it stands in, or "". */
  readonly module: string;
  /** Title of its page. */
  readonly page: string;
  /** Address of its page; a question is at `#<quiz>-<question>`. */
  readonly url: string;
  /** Share of the graded questions to get right, 0 to 1. */
  readonly pass: number;
  readonly questions: readonly QuestionData[];
}

/** What the questions ask, in plain text and shortened: by quiz, then question. `assets/handrail/questions.js` */
export type QuestionTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface ChecklistData {
  readonly id: string;
  /** Its own title, or "". */
  readonly title: string;
  /** Title of its page, or "". */
  readonly page: string;
}

export interface WorksheetData {
  readonly id: string;
  readonly title: string;
  /** Address of the page it stands on. */
  readonly url: string;
  /** Title of that page. */
  readonly page: string;
  /** Ids of its fields. */
  readonly fields: readonly string[];
}

export interface GuideData {
  readonly framework: FrameworkData | null;
  readonly modules: Readonly<Record<string, ModuleLinks>>;
  readonly quizzes: readonly QuizData[];
  readonly checklists?: readonly ChecklistData[];
  readonly worksheets?: readonly WorksheetData[];
}

/** What a competency's own file says. */
export interface CompetencyText {
  readonly id: string;
  readonly purpose: string;
  /** By level id. */
  readonly levels: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly description: string;
        readonly statements: readonly StatementText[];
      }
    >
  >;
}
