/**
 * Older documents are brought forward step by step, one function per schema.
 * A published schema is never changed; a new one comes with its step.
 */

export type RawDocument = Record<string, unknown>;

/** By the schema it starts from: returns the document as the next schema has it. */
export type Migrations = Readonly<Record<number, (document: RawDocument) => RawDocument>>;

/** The steps of this version: schema 1 is the first that was published. */
export const MIGRATIONS: Migrations = {};

/**
 * Run the steps from one schema to another.
 *
 * Throws when a step is missing; whatever a step itself throws is passed on.
 */
export function migrated(
  document: RawDocument,
  from: number,
  to: number,
  migrations: Migrations,
): RawDocument {
  let current = document;
  for (let schema = from; schema < to; schema += 1) {
    const next = migrations[schema];
    if (next === undefined) throw new Error(`no step leads on from schema ${schema}`);
    current = next(current);
  }
  return current;
}
