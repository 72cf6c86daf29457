/**
 * The fields of one part of a person file: each is read, or it is said what is wrong with it and where.
 */

import { kindOf, quote, unknown } from "./sentences.ts";
import type { Data, DataMap, Path, Problem, Tree } from "./tree.ts";

export interface Finding extends Problem {
  /** What is an error is not read; what a warning speaks of stays in the file. */
  readonly severity: "error" | "warning";
}

/** Most characters of an id. */
const LONGEST_ID = 100;
const ID = /^[\p{L}\p{M}\p{Nd}](?:[\p{L}\p{M}\p{Nd}._-]*[\p{L}\p{M}\p{Nd}])?$/u;
const AROUND = /^\p{White_Space}+|\p{White_Space}+$/gu;
const STRANGE = /[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]/;
const MOMENT = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d))?$/;
const VERSION = /^[^@\s]+@\d+(?:\.\d+){0,2}(?:[-+][\p{L}\p{N}_.-]+)?$/u;
const UNFIT_FOR_ADDRESS = /[ <>"'\\`{}|^\x00-\x1f\x7f]/;
const YES: ReadonlySet<string> = new Set(["1", "on", "t", "true", "y", "yes"]);
const NO: ReadonlySet<string> = new Set(["0", "off", "f", "false", "n", "no"]);

/** Letters and digits of any script, and `-`, `_` and `.` between them. */
export function isId(text: string): boolean {
  return ID.test(text) && lengthOf(text) <= LONGEST_ID;
}

/** Whether a text is a day that a calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < "0001") return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

/** The framework that an entry was made with, such as `product-owner@1.0.0`. */
export function isFrameworkVersion(text: string): boolean {
  return VERSION.test(text) && lengthOf(text) <= 200;
}

/** In characters, as everybody but JavaScript counts them. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

export class FieldReader {
  /** Whether something was wrong, so that the part cannot be read. */
  broken = false;
  #data: DataMap;
  #tree: Tree;
  #path: Path;
  #found: Finding[];

  constructor(data: DataMap, tree: Tree, path: Path, found: Finding[]) {
    this.#data = data;
    this.#tree = tree;
    this.#path = path;
    this.#found = found;
  }

  /** Says that a field, or this part of it, is wrong. */
  say(path: Path, message: string, severity: Finding["severity"] = "error", key?: "key"): void {
    if (severity === "error") this.broken = true;
    this.#found.push({ ...this.#tree.place([...this.#path, ...path], key), message, severity });
  }

  /** Warns of every field that this version does not know. */
  sayUnknown(known: readonly string[]): void {
    for (const name of this.#data.keys()) {
      if (known.includes(name)) continue;
      const message = `${unknown("field", name, known)}; it stays in the file and is not read`;
      this.say([name], message, "warning", "key");
    }
  }

  /** A text; "" where there is none. */
  text(name: string, most: number): string {
    return this.#text([name], name, this.#data.get(name), most);
  }

  id(name: string): string {
    return this.#id([name], name, this.#data.get(name));
  }

  /** An id, a text or a day that has to be there; `read` reads it. */
  required(name: string, read: (name: string) => string): string {
    if (!this.#data.has(name)) this.say([], `field '${name}' is missing`, "error", "key");
    else if (this.#data.get(name) === null)
      this.say([name], `'${name}' must be a text, it is empty`);
    else return read(name);
    return "";
  }

  /** A day or a moment. */
  date(name: string): string {
    const text = this.text(name, Infinity);
    if (text !== "" && !isDay(MOMENT.exec(text)?.[1] ?? "")) {
      const allowed = "must be a day such as 2026-11-22 or a moment such as 2026-11-22T14:20:11Z";
      this.say([name], `'${name}': ${allowed}, not ${quote(text)}`);
    }
    return text;
  }

  day(name: string): string {
    const text = this.text(name, Infinity);
    if (text !== "" && !isDay(text)) {
      this.say([name], `'${name}': must be a day such as 2026-11-22, not ${quote(text)}`);
    }
    return text;
  }

  frameworkVersion(name: string): string {
    const text = this.text(name, Infinity);
    if (text !== "" && !isFrameworkVersion(text)) {
      const message = `${quote(text)} does not name a framework and its version, such as 'product-owner@1.0.0'`;
      this.say([name], message);
    }
    return text;
  }

  webAddress(name: string): string {
    const text = this.text(name, 2000);
    if (text === "") return text;
    if (!/^https?:\/\/.{3}/u.test(text)) {
      const message = `'${name}': ${quote(text)} is not a web address; allowed: https://... or http://...`;
      this.say([name], message);
    } else if (UNFIT_FOR_ADDRESS.test(text)) {
      const message = "holds a character that a web address must write as %XX";
      this.say([name], `'${name}': ${quote(text)} ${message}`);
    }
    return text;
  }

  oneOf<const T extends string>(name: string, allowed: readonly T[]): T | undefined {
    if (this.#data.get(name) === null) this.#sayNoText([name], name, null);
    const text = this.text(name, Infinity);
    if (text === "") return undefined;
    const found = allowed.find((one) => one === text);
    if (found === undefined) this.say([name], unknown(name, text, allowed));
    return found;
  }

  yes(name: string): boolean {
    const value = this.#data.get(name);
    if (value === undefined) return false;
    const word = typeof value === "string" ? value.toLowerCase() : "";
    if (!YES.has(word) && !NO.has(word)) {
      this.say([name], `'${name}' must be true or false, not ${kindOf(value)}`);
    }
    return YES.has(word);
  }

  /** A list of texts, or of ids. */
  list(name: string, what?: "ids"): readonly string[] {
    const value = this.#data.get(name);
    if (value === undefined) return [];
    if (value === null || typeof value === "string" || value instanceof Map) {
      const allowed = "must be a list, not";
      this.say([name], `'${name}' ${allowed} ${kindOf(value)}; write [a, b] or one '- ' line each`);
      return [];
    }
    return (value as readonly Data[]).map((one, index) => {
      if (what === "ids") return this.#id([name, index], name, one, "asked");
      if (typeof one === "string") return one.replace(AROUND, "");
      this.#sayNoText([name, index], name, one);
      return "";
    });
  }

  /** A mapping of texts, or of ids, by name. */
  mapping(name: string, most: number | "ids"): ReadonlyMap<string, string> {
    return this.#members([name], this.#data.get(name), (path, key, value) =>
      most === "ids"
        ? this.#id(path, key, value, "asked")
        : this.#text(path, key, value, most, "asked"),
    );
  }

  /** A mapping of mappings, of which each value is one of those that are allowed. */
  table<const T extends string>(
    name: string,
    allowed: readonly T[],
  ): ReadonlyMap<string, ReadonlyMap<string, T>> {
    return this.#members([name], this.#data.get(name), (path, _, inner) =>
      this.#members(
        path,
        inner,
        (at, key, value) => {
          const found = allowed.find((one) => one === value);
          if (found !== undefined) return found;
          if (typeof value === "string") this.say(at, unknown("value", value, allowed));
          else this.#sayNoText(at, key, value);
          return allowed[0] as T;
        },
        "asked",
      ),
    );
  }

  #members<T>(
    path: Path,
    value: Data | undefined,
    read: (path: Path, key: string, value: Data) => T,
    asked?: "asked",
  ): ReadonlyMap<string, T> {
    const found = new Map<string, T>();
    if (value === undefined && !asked) return found;
    if (!(value instanceof Map)) {
      const name = path[path.length - 1];
      this.say(path, `'${name}' must be a mapping of fields, not ${kindOf(value ?? null)}`);
      return found;
    }
    for (const [key, inner] of value) {
      found.set(key.replace(AROUND, ""), read([...path, key], key, inner));
    }
    return found;
  }

  #id(path: Path, name: string, value: Data | undefined, asked?: "asked"): string {
    const text = this.#text(path, name, value, Infinity, asked);
    if (text !== "" && !isId(text)) {
      const allowed = "use letters, digits, '-', '_' and '.', such as 'value-exchange'";
      this.say(path, `${quote(text)} cannot be an id; ${allowed}`);
    }
    return text;
  }

  #text(path: Path, name: string, value: Data | undefined, most: number, asked?: "asked"): string {
    if (value === undefined || (value === null && !asked)) return "";
    const text = typeof value === "string" ? value.replace(AROUND, "") : "";
    if (text === "") {
      this.#sayNoText(path, name, value);
    } else if (most < text.length && most < lengthOf(text)) {
      const length = lengthOf(value as string);
      this.say(path, `'${name}' has ${length} characters; at most ${most} are allowed`);
    } else if (STRANGE.test(text)) {
      const code = (STRANGE.exec(text)?.[0] ?? "").charCodeAt(0).toString(16).toUpperCase();
      const sign = `a control character (U+${code.padStart(4, "0")})`;
      this.say(path, `'${name}': ${sign} has no place in a text`);
    }
    return text;
  }

  #sayNoText(path: Path, name: string, value: Data): void {
    const isEmpty = value === null || value === "";
    this.say(
      path,
      `'${name}' must be a text${isEmpty ? ", it is empty" : `, not ${kindOf(value)}`}`,
    );
  }
}
