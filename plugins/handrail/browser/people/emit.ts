/**
 * The text of new parts of a person file.
 *
 * `exchange/yaml_emit.py` writes the same bytes; tests/vectors/person-files hold the two together.
 */

export type Value = string | boolean | null | undefined | readonly string[] | Fields;
export interface Fields {
  readonly [name: string]: Value;
}

const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._@-]*$/;
const NOT_TEXT: ReadonlySet<string> = new Set([
  ...["null", "true", "false", "yes", "no", "on", "off", "y", "n"],
]);
/** What JSON lets stand and YAML does not. */
const ESCAPED = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;
const IN_BLOCK = /^[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]*$/;

/** Half of a character, which no file can hold, becomes the sign for that. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** A text between double quotes, as JSON and YAML both read it. */
export function quoted(text: string): string {
  return JSON.stringify(wellFormed(text)).replace(
    ESCAPED,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A text on one line, without quotes where nobody can take it for something else. */
export function scalar(text: string): string {
  return PLAIN.test(text) && !NOT_TEXT.has(text.toLowerCase()) ? text : quoted(text);
}

/** A value as JSON, on one line. */
export function flow(value: Value): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return quoted(value);
  if (isList(value)) return `[${value.map(flow).join(", ")}]`;
  const members = Object.entries(value).map(([name, inner]) => `${quoted(name)}: ${flow(inner)}`);
  return `{${members.join(", ")}}`;
}

function isList(value: readonly string[] | Fields): value is readonly string[] {
  return Array.isArray(value);
}

/** The lines of an entry of a list, the dash so many columns in. */
export function item(entry: Fields, indent: number): string[] {
  const lines = Object.entries(entry).flatMap(([name, value]) => field(name, value, indent + 2));
  const [first = "", ...others] = lines;
  return [`${" ".repeat(indent)}- ${first.slice(indent + 2)}`, ...others];
}

/** The lines of a field that begins in a column; `deep` in a mapping of an entry, where mappings go on one line. */
export function field(name: string, value: Value, indent: number, deep = false): string[] {
  const head = `${" ".repeat(indent)}${scalar(name)}:`;
  if (value === null || value === undefined) return [`${head} null`];
  if (typeof value === "boolean") return [`${head} ${value}`];
  if (typeof value === "string") {
    if (!standsAsLines(value)) return [`${head} ${scalar(value)}`];
    const inner = " ".repeat(indent + 2);
    return [`${head} |-`, ...value.split("\n").map((line) => (line === "" ? "" : inner + line))];
  }
  if (isList(value)) return [`${head} [${value.map(short).join(", ")}]`];
  const members = Object.entries(value);
  if (deep) {
    return [`${head} {${members.map(([key, one]) => `${scalar(key)}: ${short(one)}`).join(", ")}}`];
  }
  return [head, ...members.flatMap(([key, one]) => field(key, one, indent + 2, true))];
}

function short(value: Value): string {
  return typeof value === "string" ? scalar(value) : flow(value);
}

function standsAsLines(text: string): boolean {
  const lines = text.split("\n");
  const [first = ""] = lines;
  return (
    lines.length > 1 &&
    lines.every((line) => IN_BLOCK.test(line)) &&
    first !== "" &&
    !first.startsWith(" ") &&
    !text.endsWith("\n") &&
    !text.endsWith(" ") &&
    wellFormed(text) === text
  );
}
