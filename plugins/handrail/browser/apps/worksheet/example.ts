/**
 * A filled example of the page, as one would have written it in the fields: its paragraphs, its lists, its rows.
 */

import {
  contentOf,
  rowsContent,
  type Content,
  type Contents,
  type Sheet,
  type WorksheetField,
} from "../../worksheet/content.ts";
import { lineOf } from "./shape.ts";

/** What stands in nodes as plain text; items of lists with a mark before each, or one a line without any. */
function plainOf(nodes: Iterable<Node>, marked: boolean): string {
  const blocks: string[] = [];
  let run = "";
  const end = () => {
    blocks.push(run.replace(/ *\n */g, "\n").trim());
    run = "";
  };
  for (const node of nodes) {
    if (node instanceof Text) run += node.data.replace(/\s+/g, " ");
    if (!(node instanceof Element)) continue;
    if (node.matches("ul, ol")) {
      end();
      const items = [...node.children].map((item, nth) => {
        const mark = !marked ? "" : node.matches("ol") ? `${nth + 1}. ` : "- ";
        return (
          mark + plainOf(item.childNodes, marked).replace(/\n+/g, `\n${" ".repeat(mark.length)}`)
        );
      });
      blocks.push(items.join("\n"));
    } else if (node.matches("p, div, blockquote")) {
      end();
      blocks.push(plainOf(node.childNodes, marked));
    } else if (node.matches("pre")) {
      end();
      blocks.push((node.textContent ?? "").trimEnd());
    } else run += node.matches("br") ? "\n" : (node.textContent ?? "").replace(/\s+/g, " ");
  }
  end();
  return blocks.filter((block) => block !== "").join("\n\n");
}

function contentShown(part: HTMLElement, field: WorksheetField): Content | undefined {
  // The server says which score or options are meant: a reason may stand behind them.
  const entries = (part.dataset["value"] ?? "").split(" ");
  switch (field.kind) {
    case "table":
      return rowsContent(
        field,
        [...part.querySelectorAll<HTMLTableRowElement>("tbody > tr")].map(
          ({ cells }) =>
            new Map(
              field.columns?.map(({ id }, nth) => [
                id,
                plainOf(cells[nth]?.childNodes ?? [], true),
              ]),
            ),
        ),
      );
    case "score":
      return contentOf(field, Number(entries[0] || NaN));
    case "choice":
      return contentOf(field, entries[0]);
    case "choices":
      return contentOf(field, entries);
    default:
      return contentOf(field, plainOf([...part.children].slice(1), field.kind === "text"));
  }
}

/** What an example is called, and what it says; fields that it leaves out are left out. */
export function exampleOf(
  example: Element,
  { fields }: Sheet,
): { readonly name: string; readonly contents: Contents } {
  const contents = new Map<string, Content>();
  for (const part of example.querySelectorAll<HTMLElement>("[data-field]")) {
    const field = fields.find(({ id }) => id === part.dataset["field"]);
    const content = field && contentShown(part, field);
    if (content !== undefined) contents.set(field?.id ?? "", content);
  }
  return { name: lineOf(example.querySelector(".hr-filled-title")), contents };
}
