/**
 * Phrases with values and plural forms, so that another language is another table.
 * `{name}` is replaced; a phrase with forms is chosen by the plural rule for `count`.
 */

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
type Phrase = string | Forms;
export type Values = Readonly<Record<string, string | number>>;

const LANGUAGE = "en";

const plural = new Intl.PluralRules(LANGUAGE);

/** The way to say the phrases of one table. */
export function phrases<const Table extends Readonly<Record<string, Phrase>>>(
  table: Table,
): (name: keyof Table, values?: Values) => string {
  return (name, values = {}) => {
    const phrase: Phrase = table[name] as Phrase;
    const form = (forms: Forms): string =>
      forms[plural.select(Number(values["count"]))] ?? forms.other;
    const text = typeof phrase === "string" ? phrase : form(phrase);
    return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
  };
}
