/**
 * Person files for another program: a text with changes as one line of JSON on standard input, the text that comes of it
 * as one on standard output, or `{"error": true}`.
 *
 * tests/unit/people/test_writing_peer.py asks, to hold both languages of the writer together.
 */

import { createInterface } from "node:readline";

import { changed, NotWritten, type Change } from "../../plugins/handrail/browser/people/changed.ts";

interface Question {
  text: string;
  changes: Change[];
}

function answer({ text, changes }: Question): string | { error: true } {
  try {
    return changed(text, changes);
  } catch (refusal) {
    if (refusal instanceof NotWritten) return { error: true };
    throw refusal;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line)))}\n`);
}
