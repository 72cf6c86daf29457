/**
 * The catalogue of English phrases that translators work from, read out of the tables in the sources.
 *
 * A table is a call of `phrases("namespace", {...})` in a file `words.ts` or `*-words.ts`. What stands in a comment above
 * a phrase, and what the file says of itself, become the phrase's note. Phrases of pages come from
 * `pages/phrases.json`.
 */

import { readFile, readdir } from "node:fs/promises";
import { join, sep } from "node:path";

import { build } from "esbuild";

const TABLES = /(?:^|[/\\])(?:[\w-]+-)?(?:words(?:-[\w-]+)?|signs)\.ts$/;
const CALL = /\bphrases\(\s*"([\w-]+)"/g;

/** In place of `phrases.ts`: remembers each table. */
const RECORDER = `
  export const tables = new Map();
  export const locale = () => "en-GB";
  export const isolated = (text) => text;
  export function phrases(namespace, table) {
    if (tables.has(namespace)) throw new Error("two tables are called " + namespace);
    tables.set(namespace, table);
    return () => "";
  }
`;

/** The files that hold tables, by path below the sources, with the namespaces in each. */
export async function tablesIn(here) {
  const found = new Map();
  const names = await readdir(here, { recursive: true });
  for (const name of names.filter((one) => one.endsWith(".ts")).sort()) {
    const text = await readFile(join(here, name), "utf8");
    const spaces = [...text.matchAll(CALL)].map(([, space]) => space);
    if (spaces.length === 0) continue;
    const path = name.split(sep).join("/");
    if (!TABLES.test(path)) throw new Error(`${path}: phrases belong in a file words.ts`);
    found.set(path, { spaces, notes: notesIn(text) });
  }
  return found;
}

/** By name of a phrase: the comment above it or above the group that it belongs to; and what the file is for. */
function notesIn(text) {
  const about = (/^\/\*\*\n([\s\S]*?)\n \*\//.exec(text)?.[1] ?? "").replace(/^ \* ?/gm, "");
  const notes = new Map();
  let above = [];
  let fresh = false;
  for (const line of text.split("\n")) {
    const comment = /^ {2}\/\/ (.*)$/.exec(line)?.[1];
    const name = /^ {2}(?:"([^"]+)"|(\w+)):/.exec(line);
    if (comment !== undefined) {
      above = fresh ? [...above, comment] : [comment];
      fresh = true;
    } else if (name !== null) {
      notes.set(name[1] ?? name[2], above.join(" "));
      fresh = false;
    } else if (/^\S/.test(line)) above = [];
  }
  return { about: about.replace(/\s+/g, " ").trim(), notes };
}

async function evaluated(here, paths) {
  const recorder = {
    name: "recorder",
    setup({ onLoad }) {
      onLoad({ filter: /[/\\]phrases\.ts$/ }, () => ({ contents: RECORDER, loader: "ts" }));
    },
  };
  const lines = paths.map((path) => `import ${JSON.stringify(`./${path}`)};`);
  const entry = [...lines, `export { tables } from "./phrases.ts";`].join("\n");
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: here, loader: "ts" },
    absWorkingDir: here,
    bundle: true,
    write: false,
    format: "esm",
    // A table that is not used where it is made must not be left out.
    treeShaking: false,
    ignoreAnnotations: true,
    plugins: [recorder],
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  const { tables } = await import(`data:text/javascript;base64,${code}`);
  return tables;
}

/** `en.json`: key and phrase; before it, as `@key` or `@namespace`, what a translator has to know. */
export async function englishCatalogue(here, files, pagePhrases) {
  const tables = await evaluated(here, [...files.keys()]);
  const catalogue = {};
  for (const [path, { spaces, notes }] of files) {
    for (const space of spaces) {
      catalogue[`@${space}`] = `${notes.about} (${path})`;
      for (const [name, phrase] of Object.entries(tables.get(space))) {
        const note = notes.notes.get(name);
        if (note) catalogue[`@${space}.${name}`] = note;
        catalogue[`${space}.${name}`] = phrase;
      }
    }
  }
  for (const [name, value] of Object.entries(pagePhrases)) catalogue[name] = value;
  return Buffer.from(`${JSON.stringify(catalogue, undefined, 2)}\n`);
}

/** Which namespaces each script speaks with: of the tables that it was made of, those that are left in it. */
export function bundleNamespaces(scripts, tables) {
  const spoken = {};
  for (const { name, text, metafile } of scripts) {
    const spaces = Object.keys(metafile.inputs)
      .flatMap((path) => tables.get(path)?.spaces ?? [])
      .filter((space) => text.includes(`("${space}",`));
    if (spaces.length > 0) spoken[name] = spaces.sort();
  }
  return Buffer.from(`${JSON.stringify(spoken, undefined, 2)}\n`);
}
