/**
 * Which files may be person files, and their texts, exactly as they are.
 */

import type { PersonFile } from "./on-desk.ts";
import { LONGEST_FILE } from "./tree.ts";

const SUFFIX = /\.(?:ya?ml|json)$/i;

/** What is needed of a `File`. */
export interface Readable {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface Texts {
  readonly files: readonly PersonFile[];
  /** Names of files that are too large to be read. */
  readonly tooLarge: readonly string[];
  /** Names of files that hold no text. */
  readonly notText: readonly string[];
}

/** Hidden files, and those of programs, are none. */
export function mayBePersonFile(name: string): boolean {
  return SUFFIX.test(name) && !name.startsWith(".");
}

/** The text of a file with its byte order mark, which goes back into the file; throws for what is no text. */
export async function exactText(file: Readable): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return decoder.decode(await file.arrayBuffer());
}

export async function textsOf(list: Iterable<Readable>): Promise<Texts> {
  const files: PersonFile[] = [];
  const [tooLarge, notText]: [string[], string[]] = [[], []];
  for (const file of list) {
    if (file.size > LONGEST_FILE) {
      tooLarge.push(file.name);
      continue;
    }
    try {
      files.push({ name: file.name, text: await exactText(file) });
    } catch {
      notText.push(file.name);
    }
  }
  return { files, tooLarge, notText };
}
