// The short way from a compiled statement to its result.
import type { CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Schema } from './schema.ts';

/** Runs a compiled statement at once, or not at all: `undefined` where it has to wait for a transaction of others. */
export type Run = <Row>(query: CompiledQuery<Row>) => QueryResult<Row> | undefined;

const runs = new WeakMap<Kysely<Schema>, Run>();

/** Has the statements of a reader or a transaction run by this. On Kysely's way to the connection there are a dozen promises, which take as long as a short statement. */
export function runBy(db: Kysely<Schema>, run: Run): void {
  runs.set(db, run);
}

/** Runs a compiled statement on the shortest way there is. */
export async function execute<Row>(db: Kysely<Schema>, query: CompiledQuery<Row>): Promise<QueryResult<Row>> {
  return runs.get(db)?.(query) ?? db.executeQuery(query);
}
