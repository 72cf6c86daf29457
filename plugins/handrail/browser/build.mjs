/**
 * Builds the committed assets: the scripts, the style sheets, the fonts, Mermaid; and from the same sources
 * the catalogue of English phrases with what each script says of them.
 *
 *     node plugins/handrail/browser/build.mjs            write them
 *     node plugins/handrail/browser/build.mjs --check    write nothing; exit 1 with the names of stale files
 *
 * The result depends on the sources and the pinned packages alone.
 */

import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { build } from "esbuild";

import { bundleNamespaces, englishCatalogue, tablesIn } from "./catalogue.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const assets = join(here, "..", "assets");
const modules = join(here, "..", "..", "..", "node_modules");

/** The scripts, with the source of each and the most it may weigh, gzipped. */
const SCRIPTS = {
  "handrail.js": { source: "main.ts", budget: 17 * 1024 },
  // On every page as well: the theme's menus by keyboard.
  "menus.js": { source: "menus.ts", budget: 1.25 * 1024 },
  // Only where a site is opened from disk.
  "from-disk.js": { source: "disk/from-disk.ts", budget: 6 * 1024 },
  "keeper.js": { source: "disk/frame.ts", budget: 4 * 1024 },
  "iframe-worker.js": { source: "disk/worker.ts", budget: 1024 },
  // With the first diagram; the second is the script of the frame that draws it.
  "diagrams.js": { source: "diagrams/page.ts", budget: 1.5 * 1024 },
  "diagrams-frame.js": { source: "diagrams/frame.ts", budget: 1.5 * 1024 },
  // Only where a site is built in several languages.
  "alternates.js": { source: "alternates.ts", budget: 1024 },
  // Those that only some pages need.
  "worksheet.js": { source: "apps/worksheet/index.ts", budget: 13.5 * 1024 },
  "assessment.js": { source: "apps/assessment/index.ts", budget: 20 * 1024 },
  // With the first look at a result.
  "result.js": { source: "apps/assessment/result-index.ts", budget: 16 * 1024 },
  "path.js": { source: "apps/path/index.ts", budget: 21 * 1024 },
  // To whom a coach gave levels or goals.
  "agreed.js": { source: "apps/agreed/index.ts", budget: 10 * 1024 },
  "matrix.js": { source: "apps/matrix/index.ts", budget: 3 * 1024 },
  "quizzes.js": { source: "apps/quizzes/index.ts", budget: 10 * 1024 },
  "record.js": { source: "apps/record/index.ts", budget: 10 * 1024 },
  "data.js": { source: "apps/data/index.ts", budget: 20 * 1024 },
  // Brings the reader of YAML along, which no other page needs.
  "coach.js": { source: "apps/coach/index.ts", budget: 91 * 1024 },
  "shared.js": { source: "apps/data/shared-index.ts", budget: 12 * 1024 },
  // Not for a site: `handrail pdf` runs it in a browser.
  "../pdf/book.js": { source: "book/index.ts", budget: 8 * 1024 },
};

const INTER = ["latin", "latin-ext", "cyrillic", "greek", "vietnamese"];
const FONTS = [
  ...INTER.map((subset) => ["inter", `inter-${subset}-wght-normal.woff2`]),
  ["inter", "inter-latin-wght-italic.woff2"],
  ["jetbrains-mono", "jetbrains-mono-latin-wght-normal.woff2"],
  ["jetbrains-mono", "jetbrains-mono-latin-ext-wght-normal.woff2"],
];

/** By path below the assets: the file of a package that is copied there. */
const COPIES = new Map([
  ...FONTS.map(([family, file]) => [
    `fonts/${file}`,
    `@fontsource-variable/${family}/files/${file}`,
  ]),
  ["fonts/inter-LICENSE.txt", "@fontsource-variable/inter/LICENSE"],
  ["fonts/jetbrains-mono-LICENSE.txt", "@fontsource-variable/jetbrains-mono/LICENSE"],
  ["vendor/mermaid/mermaid.min.js", "mermaid/dist/mermaid.min.js"],
  ["vendor/mermaid/LICENSE", "mermaid/LICENSE"],
]);

/** Takes the indentation out of the templates of the apps, where it weighs and says nothing. */
const UNINDENTED = {
  name: "unindented",
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]apps[/\\].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(/\n[ \t]+/g, "\n"),
      loader: "ts",
    }));
  },
};

/** By source: what esbuild says of what it made of it. */
const metafiles = new Map();

async function bundled(entry, options) {
  const result = await build({
    absWorkingDir: here,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    metafile: true,
    ...options,
  });
  metafiles.set(entry, result.metafile);
  return Buffer.from(result.outputFiles[0].contents);
}

/** Every asset with its content, by path below the assets. */
async function built() {
  const files = new Map();
  for (const [name, { source }] of Object.entries(SCRIPTS)) {
    files.set(
      name,
      await bundled(source, { format: "iife", target: "es2022", plugins: [UNINDENTED] }),
    );
  }
  // Addresses in the style sheet are relative to the assets, where the fonts lie beside it.
  files.set("handrail.css", await bundled("styles/index.css", { external: ["fonts/*"] }));
  for (const name of ["book", "page"]) {
    files.set(`../pdf/${name}.css`, await bundled(`styles/print-${name}.css`, {}));
  }
  files.set("keeper.html", await readFile(join(here, "disk", "keeper.html")));
  files.set("diagrams.html", await readFile(join(here, "diagrams", "diagrams.html")));
  for (const [path, source] of COPIES) files.set(path, await readFile(join(modules, source)));
  const tables = await tablesIn(here);
  const pages = JSON.parse(await readFile(join(here, "..", "pages", "phrases.json"), "utf8"));
  files.set("../languages/en.json", await englishCatalogue(here, tables, pages));
  const scripts = Object.entries(SCRIPTS).map(([name, { source }]) => ({
    name,
    text: String(files.get(name)),
    metafile: metafiles.get(source),
  }));
  files.set("../languages/scripts.json", bundleNamespaces(scripts, tables));
  return files;
}

/** Files in the folders that are wholly ours which no longer come from anything. */
async function leftOver(files) {
  const found = [];
  for (const folder of ["fonts", "vendor/mermaid"]) {
    const names = await readdir(join(assets, folder)).catch(() => []);
    found.push(...names.map((name) => `${folder}/${name}`).filter((path) => !files.has(path)));
  }
  return found;
}

async function stale(files) {
  const names = [];
  for (const [path, content] of files) {
    const present = await readFile(join(assets, path)).catch(() => undefined);
    if (present === undefined || !present.equals(content)) names.push(path);
  }
  return names;
}

const files = await built();
const weights = Object.entries(SCRIPTS).map(([name, { budget }]) => {
  const weight = gzipSync(files.get(name), { level: 9 }).length;
  return { weight, budget, text: `${name}: ${weight} bytes gzipped of ${budget}` };
});
const changed = await stale(files);
const surplus = await leftOver(files);

for (const { weight, budget, text } of weights) {
  if (weight <= budget) continue;
  console.error(`${text}: too much`);
  process.exitCode = 1;
}
for (const path of surplus) console.error(`not built from anything, remove it: ${path}`);
if (process.argv.includes("--check")) {
  for (const path of changed) console.error(`stale: ${path}`);
  if (changed.length + surplus.length > 0) process.exitCode = 1;
  else console.log("the assets are fresh");
} else {
  for (const path of changed) {
    await mkdir(dirname(join(assets, path)), { recursive: true });
    await writeFile(join(assets, path), files.get(path));
    console.log(`wrote ${path}`);
  }
  for (const { text } of weights) console.log(text);
}
