/**
 * What the views of the workspace share while they are painted once.
 */

import type { ModuleData } from "../../course.ts";
import type { CompetencyData, CompetencyText, FrameworkData, GuideData } from "../../guide.ts";
import type { Change } from "../../people/changed.ts";
import type { Maker } from "../../people/entries.ts";
import type { Aliases } from "../../store/aliases.ts";
import type { Drafts } from "./drafts.ts";

export interface Room {
  readonly site: string;
  readonly framework: FrameworkData;
  readonly guide: GuideData;
  /** Address of the guide for coaches, or "". */
  readonly rules: string;
  /** In course order. */
  readonly modules: readonly ModuleData[];
  /** Who makes entries today. */
  readonly maker: Maker;
  readonly drafts: Drafts;
  /** Old ids with the new ones. */
  readonly aliases: Aliases;
  text(competency: CompetencyData): CompetencyText | "failed" | undefined;
  address(url: string): string;
  announce(text: string): void;
  /** Paint soon. */
  paint(): void;
  /** Paint now, so that what is focused next is there. */
  paintNow(): void;
  /** Go to another view. */
  go(hash: string): void;
  /** Move the focus to what a selector finds. */
  focus(selector: string): void;
  /**
   * Add to a person's file, as one step that can be undone. `what` says it, and is announced; the focus goes to
   * `focus` where what was pressed is gone.
   */
  add(person: string, changes: readonly Change[], what: string, focus?: string): void;
  /** Whether an entry is not saved yet. */
  isPending(person: string, entry: string): boolean;
  /** Say, and show, that something was not done. */
  refuse(text: string): void;
}
