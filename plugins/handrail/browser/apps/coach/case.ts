/**
 * One person as the workspace shows them: who, where they stand, and what the coach may see of it by now.
 *
 * A coach rates before they read what the learner says. Until then a self-assessment is left out of everything that is
 * shown, as if it were not in the file: nothing on the page holds it.
 */

import {
  currentGoals,
  lastAssessment,
  standings,
  type PersonStanding,
} from "../../guidance/people.ts";
import type { CompetencyData, FrameworkData, RoleData } from "../../guide.ts";
import { dayOfEntry, type Assessment, type Person, type PersonGoal } from "../../people/model.ts";
import { inPresentIds } from "../../people/present-ids.ts";
import { daysBetween } from "./days.ts";
import type { Drafts } from "./drafts.ts";
import type { Room } from "./room.ts";

/** A coach's view counts for a self-assessment that was made so many days after it at most. */
const FRESH = 60;

export interface Case {
  readonly id: string;
  readonly name: string;
  readonly role: RoleData | undefined;
  /** What may be shown: without a hidden self-assessment, in the ids that the site has now. */
  readonly person: Person;
  readonly standings: readonly PersonStanding[];
  readonly goals: readonly PersonGoal[];
  /** The newest self-assessment, when it is shown. */
  readonly self: Assessment | undefined;
  /** The newest view of a coach. */
  readonly coach: Assessment | undefined;
  /** Id of the coach whose view that is, where it is somebody else than who is at the desk; or "". */
  readonly other: string;
  /** The self-assessment that is hidden. */
  readonly hidden: Assessment | undefined;
  /** Day of the newest agreed level, or "". */
  readonly lastTalk: string;
}

export function nameOf({ head }: Person): string {
  return head.name || head.id;
}

function shownPath(person: Person, { id }: Assessment): string {
  return `shown/${person.head.id}/${id}`;
}

/** Show a self-assessment although the coach has not given a view of their own. */
export function show(drafts: Drafts, person: Person, assessment: Assessment): void {
  drafts.set(shownPath(person, assessment), "yes");
}

/** The newest self-assessment, as long as it is to be hidden from this coach. */
export function hiddenFrom(me: string, person: Person, drafts: Drafts): Assessment | undefined {
  const self = lastAssessment(person, "self");
  if (!self || drafts.get(shownPath(person, self)) !== "") return undefined;
  const views = person.assessments.filter(({ kind, by }) => kind === "coach" && by === me);
  const rated = views.some((one) => daysBetween(dayOfEntry(one), dayOfEntry(self)) <= FRESH);
  const talked = person.assignments.some(({ basis }) => basis.includes(self.id));
  return rated || talked ? undefined : self;
}

/** A person without the self-assessments, where one of them is hidden: an older one would give it away. */
export function visible(me: string, person: Person, drafts: Drafts): Person {
  if (!hiddenFrom(me, person, drafts)) return person;
  const known = withoutSelf.get(person) ?? {
    ...person,
    assessments: person.assessments.filter(({ kind }) => kind !== "self"),
  };
  withoutSelf.set(person, known);
  return known;
}

/** The same object for the same person, so that nothing of a large team is worked out anew. */
const withoutSelf = new WeakMap<Person, Person>();

export function caseOf({ framework, maker, drafts, aliases }: Room, whole: Person): Case {
  const person = inPresentIds(visible(maker.by, whole, drafts), aliases);
  const { id, role } = person.head;
  const coach = lastAssessment(person, "coach");
  return {
    id,
    name: nameOf(person),
    role: framework.roles.find((one) => one.id === role),
    person,
    standings: standings(person, framework, maker.day),
    goals: currentGoals(person),
    self: lastAssessment(person, "self"),
    coach,
    other: coach === undefined || coach.by === maker.by ? "" : coach.by,
    hidden: hiddenFrom(maker.by, whole, drafts),
    lastTalk: person.assignments.map(dayOfEntry).sort().slice(-1)[0] ?? "",
  };
}

/** Competencies to talk about: those of the role and the next one, in the framework's order; without a role all. */
export function asked(framework: FrameworkData, { person }: Case): CompetencyData[] {
  const { role, nextRole } = person.head;
  const targets = framework.roles
    .filter(({ id }) => id === role || id === nextRole)
    .flatMap((one) => one.targets.map(({ competency }) => competency));
  const all = framework.competencies.filter((one) => !one.deprecated);
  const known = framework.competencies.filter(({ id }) => targets.includes(id));
  return known.length > 0 ? known : all;
}
