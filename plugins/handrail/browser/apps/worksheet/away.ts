/**
 * A copy taken away: as text in the clipboard, as Markdown or as JSON in a file. Each says what came of it.
 */

import { fileName } from "../../exchange/file-name.ts";
import { download } from "../../elements/notice.ts";
import { worksheetText } from "../../worksheet/file.ts";
import { worksheetMarkdown } from "../../worksheet/markdown.ts";
import type { Shelf } from "./shelf.ts";
import { say } from "./words.ts";

function markdownOf({ sheet, present, contents }: Shelf): string {
  return worksheetMarkdown(sheet, present.name, contents);
}

function saved({ sheet, present }: Shelf, ending: string, text: string): string {
  const what = present.name === "" ? sheet.id : `${sheet.id}-${present.name}`;
  const name = fileName(what, Date.now(), "", ending);
  download(name, text);
  return say("saved", { name });
}

/** Over plain http, and where it is forbidden, a browser does not copy. */
export async function copyAway(shelf: Shelf): Promise<string> {
  try {
    await navigator.clipboard.writeText(markdownOf(shelf));
    return say("copied");
  } catch {
    return say("notCopied");
  }
}

export function saveMarkdown(shelf: Shelf): string {
  return saved(shelf, "md", markdownOf(shelf));
}

export function saveFile(shelf: Shelf): string {
  const { sheet, store, present, contents } = shelf;
  const copy = { site: store.site, name: present.name, contents };
  return saved(shelf, "json", worksheetText(sheet, copy, Date.now()));
}
