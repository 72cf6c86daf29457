/**
 * What the course has that its learner has not seen: modules that came, and modules that were revised.
 */

import { modulePath, type ModuleData } from "./course.ts";
import { kindOf, saysSomething } from "./exchange/entries.ts";
import { dayOf } from "./exchange/file-name.ts";
import { memberOf } from "./guidance/levels.ts";
import type { GuideData } from "./guide.ts";
import type { Seen } from "./record.ts";
import { currentPath, type Aliases } from "./store/aliases.ts";
import type { LearnerDocument } from "./store/document.ts";

export interface News {
  readonly module: ModuleData;
  /** The day it was revised, as yyyy-mm-dd; "" for a module that was added. */
  readonly revised: string;
}

/**
 * What is new since the learner last said that they had seen everything, in course order.
 *
 * @param seen what there was at that time. A module with a new id is not new.
 */
export function newsSince(
  seen: Seen,
  course: readonly ModuleData[],
  links: GuideData["modules"],
  aliases: Aliases,
): News[] {
  const table = new Map(Object.entries(aliases));
  const known = new Set(seen.modules.map((id) => currentPath(modulePath(id), table)));
  const day = dayOf(seen.at);
  return course.flatMap((module) => {
    if (!known.has(modulePath(module.id))) return [{ module, revised: "" }];
    const revised = memberOf(links, module.id)?.revised ?? "";
    return revised > day ? [{ module, revised }] : [];
  });
}

/** Whether a learner has begun: looking at a page leaves no trace in the record. */
export function hasBegun({ leaves }: LearnerDocument): boolean {
  for (const [path, leaf] of leaves) {
    if (kindOf(path) !== undefined && saysSomething(path, leaf)) return true;
  }
  return false;
}
