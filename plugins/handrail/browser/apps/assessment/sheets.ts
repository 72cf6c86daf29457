/**
 * The worksheets of a learner as evidence of a competency.
 */

import type { WorksheetData } from "../../guide.ts";
import type { Leaf } from "../../store/document.ts";
import { addressOf, allCopies, isBegun, type Copy } from "../../worksheet/copies.ts";
import type { Sitting } from "./sitting.ts";
import { say } from "./words.ts";

export interface BegunSheet {
  readonly sheet: WorksheetData;
  readonly copy: Copy;
}

/** The copies in which anything is written, in the order of the site's worksheets. */
export function begunSheets(
  worksheets: readonly WorksheetData[],
  leaves: ReadonlyMap<string, Leaf>,
): BegunSheet[] {
  const copies = allCopies(leaves);
  return worksheets.flatMap((sheet) =>
    (copies.get(sheet.id) ?? []).filter(isBegun).map((copy) => ({ sheet, copy })),
  );
}

/** "Opportunity canvas, March". */
export function sheetName({ sheet: { title }, copy: { name } }: BegunSheet): string {
  return name === "" ? title : say("sheetNamed", { title, name });
}

/** What goes into the evidence: which worksheet, and where it stands. */
export function evidenceLine({ address }: Pick<Sitting, "address">, sheet: BegunSheet): string {
  return say("sheetLine", { name: sheetName(sheet), address: address(addressOf(sheet.sheet)) });
}
