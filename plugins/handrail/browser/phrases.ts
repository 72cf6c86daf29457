/**
 * Phrases with values and plural forms, in the language of the site.
 *
 * English is compiled in. A site in another language is sent its words in front of each script (see `languages/`), and
 * what they lack is said in English. `{name}` is replaced; of a phrase with forms, the plural rule chooses by `count`
 * or by the number that the phrase names.
 */

/** By plural category of CLDR; the last resort is `other`. `by` names the number that chooses, if it is not `count`. */
export type Forms = Partial<Record<Intl.LDMLPluralRule | "by", string>> & {
  readonly other: string;
};
export type Phrase = string | Forms;
export type Values = Readonly<Record<string, string | number>>;

/** What stands in front of a script in a site that is not in English. */
export interface Words {
  readonly language: string;
  /** By namespace, then by name. */
  readonly words: Readonly<Record<string, Readonly<Record<string, Phrase>>>>;
}

const ENGLISH = "en-GB";
const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur)\b/;

const plurals = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

function words(): Words | undefined {
  return (globalThis as { handrailWords?: Words }).handrailWords;
}

function kept<Kind>(made: Map<string, Kind>, locale: string, make: (locale: string) => Kind): Kind {
  const one = made.get(locale) ?? make(locale);
  made.set(locale, one);
  return one;
}

/**
 * The interface's language as `Intl` takes it: for dates, numbers, lists and sorting. Bare "en" would mean the American
 * order of a date, which most readers of English do not use. Digits are those of pages, files and addresses.
 */
export function locale(): string {
  const language = words()?.language ?? "en";
  return language === "en" ? ENGLISH : `${language}-u-nu-latn`;
}

/** A number as the interface's language writes it. */
export function written(number: number, inLocale = locale()): string {
  return kept(numbers, inLocale, (name) => new Intl.NumberFormat(name)).format(number);
}

/**
 * Text of another direction, such as a file's name, must not reorder a sentence that runs from right to left. What holds
 * such a text was put together here and runs as the sentence does, whatever it begins with.
 */
export function isolated(text: string, inLocale = locale()): string {
  return RIGHT_TO_LEFT.test(inLocale) && /[a-z]/i.test(text)
    ? `${text.includes("\u2068") ? "\u2067" : "\u2068"}${text}\u2069`
    : text;
}

function filled(phrase: Phrase, values: Values, inLocale: string): string {
  const form = (forms: Forms): string => {
    const rule = kept(plurals, inLocale, (name) => new Intl.PluralRules(name));
    return forms[rule.select(Number(values[forms.by ?? "count"]))] ?? forms.other;
  };
  const text = typeof phrase === "string" ? phrase : form(phrase);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? written(value, inLocale) : isolated(value, inLocale);
  });
}

/**
 * The way to say the phrases of one table.
 *
 * @param namespace names the table in the catalogues of `languages/`: the key there is `<namespace>.<name>`.
 */
export function phrases<const Table extends Readonly<Record<string, Phrase>>>(
  namespace: string,
  table: Table,
): (name: keyof Table & string, values?: Values) => string {
  return (name, values = {}) => {
    const own = words()?.words[namespace]?.[name];
    if (own !== undefined) return filled(own, values, locale());
    const english = filled(table[name] as Phrase, values, ENGLISH);
    // Its signs and numbers would change places in a line from right to left.
    return RIGHT_TO_LEFT.test(locale()) ? `\u2066${english}\u2069` : english;
  };
}
