// A statement that is built and compiled once. Building one from objects costs several times what running it does, and those of a message run for each.
import { type Compilable, CompiledQuery, type Kysely, type QueryResult } from 'kysely';
import type { Reader, Tx } from './database.ts';
import { execute } from './run-by.ts';
import type { Schema } from './schema.ts';

/** Stands in the place of a value until the statement runs. */
class Place {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** Every name is a place. Whoever builds must not look into what stands there. */
const places: unknown = new Proxy({}, { get: (_, name) => new Place(String(name)) });

/** Runs the statement with values of its own. */
export type Statement<Values, Row> = (db: Reader, values: Values) => Promise<QueryResult<Row>>;

/**
 * A statement whose text does not depend on its values. `build` gets, by the names of the values, what stands for them, and is called once, when it first
 * runs; a value with which it does more than hand it on to Kysely fails there.
 */
export function statement<Values extends object, Row>(build: (db: Kysely<Schema>, values: Values) => Compilable<Row>): Statement<Values, Row> {
  let compiled: CompiledQuery<Row> | undefined;
  return (db, values) => {
    compiled ??= build(db, places as Values).compile();
    const given = values as Readonly<Record<string, unknown>>;
    return execute(db, { ...compiled, parameters: compiled.parameters.map((each) => (each instanceof Place ? given[each.name] : each)) });
  };
}

/** The first row, or `undefined`. */
export async function first<Row>(result: Promise<QueryResult<Row>>): Promise<Row | undefined> {
  return (await result).rows[0];
}

/** The first row of a statement that always gives one. */
export async function only<Row>(result: Promise<QueryResult<Row>>): Promise<Row> {
  const [row] = (await result).rows;
  if (!row) throw new TypeError('the statement gave no row');
  return row;
}

/** Whether a statement changed exactly one row. */
export async function changedOne(result: Promise<QueryResult<unknown>>): Promise<boolean> {
  return (await result).numAffectedRows === 1n;
}

// SQLite takes 32,766 parameters at once. Each smaller statement has half as many rows: whatever their number, the same few statements are used again.
const ROWS_PER_INSERT = 64;

/** Inserts rows by a statement that is put together once for their number: building one from objects costs more than running it. */
export async function insertMany<R extends object>(tx: Tx, table: string, columns: readonly (keyof R & string)[], rows: readonly R[]): Promise<void> {
  for (let from = 0, size = ROWS_PER_INSERT; from < rows.length; ) {
    while (size > rows.length - from) size /= 2;
    const values: unknown[] = [];
    for (const row of rows.slice(from, from + size)) for (const column of columns) values.push(row[column]);
    await execute(tx, CompiledQuery.raw(insertText(table, columns, size), values));
    from += size;
  }
}

const insertTexts = new Map<string, string>();

function insertText(table: string, columns: readonly string[], rows: number): string {
  // With its columns: the values of another caller may come in another order.
  const name = `${table} ${columns.join()} ${rows}`;
  const known = insertTexts.get(name);
  if (known !== undefined) return known;
  const row = `(${columns.map(() => '?').join(', ')})`;
  const text = `insert into ${table} (${columns.join(', ')}) values ${Array.from({ length: rows }, () => row).join(', ')}`;
  insertTexts.set(name, text);
  return text;
}
