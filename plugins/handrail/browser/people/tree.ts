/**
 * YAML as person files have it: every scalar stays the text that was written, every part remembers its place.
 *
 * `sources/yaml_tree.py` reads the same files for the command line, with the same refusals.
 */

import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
  type Pair,
  type YAMLMap,
} from "yaml";

/** Most characters of a file that is read. */
export const LONGEST_FILE = 1024 * 1024;
const MOST_NODES = 100_000;
const DEEPEST = 32;

export type Data = string | null | readonly Data[] | DataMap;
export interface DataMap extends ReadonlyMap<string, Data> {}

/** Something that is wrong in a file, and where, from 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Keys and places in lists, from the root. */
export type Path = readonly (string | number)[];

export interface Tree {
  readonly root: YAMLMap;
  readonly data: DataMap;
  /** The place of the part at a path, or of the key before it; of the nearest part around it where there is none. */
  place(path: Path, key?: "key"): { line: number; column: number };
}

const NOTHING: ReadonlySet<string> = new Set(["", "~", "null", "Null", "NULL"]);

class Refused extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

export function startOf(node: Node | null | undefined): number {
  return node?.range?.[0] ?? 0;
}

/** The value of a key; `null` for a key without one. */
export function valueOf(map: YAMLMap, name: string): Node | null | undefined {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
  return pair === undefined ? undefined : isNode(pair.value) ? pair.value : null;
}

/** Reads one document; the problems when it is no mapping, or holds what person files may not hold. */
export function readTree(text: string): Tree | readonly Problem[] {
  const counter = new LineCounter();
  const at = (offset: number, message: string): Problem => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), message };
  };
  if (text.length > LONGEST_FILE) return [at(0, "the file is larger than 1 MiB")];
  const strange = /[\u0085\u2028\u2029]/.exec(text);
  const document = parseDocument(text, {
    schema: "failsafe",
    uniqueKeys: true,
    lineCounter: counter,
    prettyErrors: false,
  });
  if (strange !== null) return [at(strange.index, "an invisible line end; remove it")];
  if (document.errors.length > 0) {
    return document.errors.map((error) => at(error.pos[0], `not valid YAML: ${error.message}`));
  }
  const root = document.contents;
  if (!isMap(root)) return [at(startOf(root), "must be a mapping of fields; begin with 'person:'")];
  try {
    return {
      root,
      data: new Reading().map(root, 0),
      place: (path, key) => place(root, path, counter, key),
    };
  } catch (error) {
    if (error instanceof Refused) return [at(error.at, error.message)];
    throw error;
  }
}

class Reading {
  #nodes = 0;

  map(map: YAMLMap, depth: number): DataMap {
    this.#check(map, depth);
    const found = new Map<string, Data>();
    for (const { key, value } of map.items) {
      if (!isScalar(key)) throw new Refused("a key must be plain text", startOf(map));
      this.#check(key, depth);
      if (key.value === "<<") throw new Refused("merge key '<<' is not allowed", startOf(key));
      found.set(String(key.value), this.#data(isNode(value) ? value : null, depth + 1));
    }
    return found;
  }

  #data(node: Node | null, depth: number): Data {
    if (node === null) return null;
    if (isMap(node)) return this.map(node, depth);
    this.#check(node, depth);
    if (isSeq(node)) {
      return node.items.map((item) => this.#data(isNode(item) ? item : null, depth + 1));
    }
    if (!isScalar(node))
      throw new Refused("an alias is not allowed; write the value out", startOf(node));
    const text = String(node.value ?? "");
    return node.type === "PLAIN" && NOTHING.has(text) ? null : text;
  }

  #check(node: Node, depth: number): void {
    this.#nodes += 1;
    if (this.#nodes > MOST_NODES) throw new Refused("more than 100,000 values", startOf(node));
    if (depth >= DEEPEST) throw new Refused("nested deeper than 32 levels", startOf(node));
    if (isAlias(node))
      throw new Refused("an alias is not allowed; write the value out", startOf(node));
    if ("anchor" in node && node.anchor)
      throw new Refused("an anchor is not allowed", startOf(node));
    if (node.tag !== undefined && node.tag !== "tag:yaml.org,2002:str") {
      throw new Refused("a tag is not allowed", startOf(node));
    }
  }
}

function place(root: YAMLMap, path: Path, counter: LineCounter, key?: "key") {
  let offset = startOf(root);
  let node: Node | null | undefined = root;
  for (const [index, part] of path.entries()) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
        (one) => isScalar(one.key) && one.key.value === String(part),
      );
      const isLast = index === path.length - 1;
      if (isLast && key && isNode(pair?.key)) offset = startOf(pair.key);
      if (isLast && key) break;
      node = isNode(pair?.value) ? pair.value : undefined;
    } else if (isSeq(node)) node = node.items[Number(part)] as Node | undefined;
    else break;
    if (node === null || node === undefined) break;
    offset = startOf(node);
  }
  const { line, col } = counter.linePos(offset);
  return { line, column: col };
}
