/**
 * Writes to person files: a change is put into the text, and every other byte stays as it is.
 *
 * `exchange/person_file.py` does the same in Python, and says why; tests/vectors/person-files hold the two together.
 */

import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isSeq,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

import { field, flow, item, quoted, scalar, wellFormed, type Fields, type Value } from "./emit.ts";
import { readTree, startOf, valueOf, type Data, type DataMap, type Tree } from "./tree.ts";

/** The change cannot be put into this text; the message says why. */
export class NotWritten extends Error {}

/** Add an entry behind the others of a list, or set a field of `person`. */
export type Change =
  | { readonly append: { readonly to: string; readonly entry: Fields } }
  | { readonly set: { readonly field: string; readonly value: string | null } };

const SCHEMA = 1;

/** What is replaced, from and until, and by which text with \n line ends. */
type Splice = readonly [at: number, until: number, piece: string];

export function newPersonFile(head: Readonly<Record<string, string>>): string {
  const lines = Object.entries(head).flatMap(([name, value]) => field(name, value, 2));
  return ["schema: " + SCHEMA, "person:", ...lines, ""].join("\n");
}

/** The text of a person file with changes put in, in their order; throws `NotWritten`. */
export function changed(text: string, changes: readonly Change[]): string {
  if (changes.length === 0) return text;
  const bom = text.startsWith("\ufeff") ? "\ufeff" : "";
  let body = text.slice(bom.length);
  let tree = person(body);
  for (const change of changes) [body, tree] = withChange(body, tree, change);
  return bom + body;
}

function withChange(body: string, { root, data }: Tree, change: Change): [string, Tree] {
  const newline = body.includes("\r\n") ? "\r\n" : "\n";
  const expected = new Map<string, Data>(data);
  let splice: Splice;
  if ("append" in change) {
    const { to, entry } = change.append;
    const kept = keptOf(entry);
    splice = appended(body, root, to, kept);
    expected.set(to, [
      ...((data.get(to) as readonly Data[] | null | undefined) ?? []),
      asRead(kept),
    ]);
  } else {
    const { field: name, value } = change.set;
    splice = settled(body, root, name, value);
    expected.set("person", new Map([...(data.get("person") as DataMap), [name, value]]));
  }
  const [at, until, piece] = splice;
  const result = body.slice(0, at) + piece.replaceAll("\n", newline) + body.slice(until);
  const tree = readTree(result);
  if (!("root" in tree) || !same(tree.data, expected)) {
    throw new NotWritten(
      "it is written in a way that cannot be extended safely; write its lists as lines with '- '",
    );
  }
  return [result, tree];
}

function person(body: string): Tree {
  const tree = readTree(body);
  if ("root" in tree && tree.data.get("person") instanceof Map) return tree;
  const message = "root" in tree ? undefined : tree[0]?.message;
  throw new NotWritten(message ?? "it is no person file; one begins with 'person:'");
}

/** Whether an entry of a file says what this one says. */
export function saysEntry(data: Data, entry: Fields): boolean {
  return same(data, asRead(keptOf(entry)));
}

function same(a: Data, b: Data): boolean {
  if (a instanceof Map && b instanceof Map) {
    return (
      a.size === b.size && [...a].every(([key, one]) => b.has(key) && same(one, b.get(key) as Data))
    );
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, index) => same(one as Data, b[index] as Data));
  }
  return a === b;
}

/** Leaves out what says nothing. */
export function keptOf(entry: Fields): Fields {
  const says = (value: Value) =>
    value === true ||
    (typeof value === "string" && value !== "") ||
    (typeof value === "object" && value !== null && Object.keys(value).length > 0);
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => says(value)));
}

function asRead(value: Value): Data {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return wellFormed(value);
  if (Array.isArray(value)) return value.map(asRead);
  return new Map(Object.entries(value).map(([key, inner]) => [key, asRead(inner)]));
}

function appended(text: string, root: YAMLMap, name: string, entry: Fields): Splice {
  const node = valueOf(root, name);
  if (root.flow === true) {
    if (isSeq(node)) return behindLast(text, node, flow(entry));
    return behindLast(text, root, `${quoted(name)}: [${flow(entry)}]`);
  }
  if (node === undefined) {
    const at = text.length;
    return [at, at, [...begun(text, at), `${name}:`, ...item(entry, 2), ""].join("\n")];
  }
  if (isSeq(node) && node.items.length > 0) {
    if (node.flow === true) return behindLast(text, node, flow(entry));
    const at = lineEnd(text, lastLeafEnd(text, node));
    const dash = column(text, startOf(node));
    return [at, at, [...begun(text, at), ...item(entry, dash), ""].join("\n")];
  }
  if (isSeq(node)) {
    // An empty one: what stands behind its brackets stays on the line.
    const [start, end] = node.range ?? [0, 0];
    const until = lineEnd(text, end);
    const at = text.slice(0, start).trimEnd().length;
    return [at, until, [text.slice(end, until).trimEnd(), ...item(entry, 2), ""].join("\n")];
  }
  const key = root.items.find((pair) => String(pair.key) === name)?.key;
  const at = lineEnd(text, node === null ? startOf(key as Node) : startOf(node));
  return [at, at, [...begun(text, at), ...item(entry, 2), ""].join("\n")];
}

function settled(text: string, root: YAMLMap, name: string, value: string | null): Splice {
  const head = valueOf(root, "person");
  if (!isMap(head)) throw new NotWritten("it is no person file; one begins with 'person:'");
  const written = value !== null && root.flow !== true ? scalar(value) : flow(value);
  const node = valueOf(head, name);
  if (node) {
    const [start, end] = [startOf(node), lastLeafEnd(text, node)];
    return [start, end, start < end ? written : ` ${written}`];
  }
  if (head.flow === true) {
    const key = root.flow === true ? quoted(name) : name;
    return behindLast(text, head, `${key}: ${written}`);
  }
  const indent = " ".repeat(column(text, startOf(head.items[0]?.key as Node)));
  const at = lineEnd(text, lastLeafEnd(text, head));
  return [at, at, [...begun(text, at), `${indent}${name}: ${written}`, ""].join("\n")];
}

/** Puts a piece behind the last thing in a flow collection, whether a comma and a comment follow it or not. */
function behindLast(text: string, node: YAMLMap | YAMLSeq, piece: string): Splice {
  const last = innermost(node.items[node.items.length - 1]);
  if (last === undefined) {
    const at = startOf(node) + 1;
    return [at, at, piece];
  }
  const end = last.range?.[1] ?? 0;
  const follows = /^\s*,/.exec(text.slice(end));
  if (follows === null) return [end, end, `, ${piece}`];
  const at = end + follows[0].length;
  return [at, at, ` ${piece}`];
}

/** The node of an item of a list; of a pair, that of its value. */
function innermost(one: unknown): Node | undefined {
  const node: unknown = isPair(one) ? (one.value ?? one.key) : one;
  return isNode(node) ? node : undefined;
}

/** Where the text of the last thing in a block ends; its own range may end behind blank lines and comments. */
function lastLeafEnd(text: string, node: Node): number {
  let leaf: Node = node;
  while (isCollection(leaf) && leaf.flow !== true && leaf.items.length > 0) {
    const inner = innermost(leaf.items[leaf.items.length - 1]);
    if (inner === undefined) break;
    leaf = inner;
  }
  const [start, end] = leaf.range ?? [0, 0];
  return start + text.slice(start, end).trimEnd().length;
}

/** Where the next line begins, or the end of the text. */
function lineEnd(text: string, at: number): number {
  return text.indexOf("\n", at) + 1 || text.length;
}

/** An empty line, which ends the line before, where that has no end. */
function begun(text: string, at: number): string[] {
  return at === 0 || text[at - 1] === "\n" ? [] : [""];
}

function column(text: string, at: number): number {
  return at - (text.lastIndexOf("\n", at - 1) + 1);
}
