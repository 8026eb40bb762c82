// SQLite as this project has Kysely speak to it.
import { type CompiledQuery, Kysely, type QueryResult, SqliteAdapter, type SqliteDatabase, SqliteDialect, SqliteQueryCompiler } from 'kysely';
import type { Schema } from './schema.ts';

/** A connection that says whether a transaction runs on it. */
type Connection = SqliteDatabase & { readonly inTransaction: boolean };

/** SQLite undoes a change of the schema like any other; Kysely supposes that it does not, and would migrate without a transaction. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Hides values from the planner behind a sign that does nothing: where a plan might hang on a value, SQLite compiles the statement anew at every run, which
 * takes ten to fifty times as long as running it. A partial index serves what says its condition in the text, and never what has it as a value.
 */
class StableQueryCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}

class StoreDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }

  override createQueryCompiler(): SqliteQueryCompiler {
    return new StableQueryCompiler();
  }
}

// Enough for every statement of the gateway; texts that differ with their number of rows come and go.
const STATEMENTS_KEPT = 500;

/** Runs a compiled statement at once. */
type RunNow = <Row>(query: CompiledQuery<Row>) => QueryResult<Row>;

/** The database on a connection, and what runs a statement on it at once. */
export function connect(sqlite: Connection): { db: Kysely<Schema>; run: RunNow } {
  const database = preparedOnce(sqlite);
  return { db: new Kysely<Schema>({ dialect: new StoreDialect({ database }) }), run: runOn(database) };
}

/** The database with statements that are compiled once for their text: compiling costs more than most of them take to run. */
function preparedOnce(sqlite: Connection): SqliteDatabase {
  const kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  const nothing = sqlite.prepare('select 1');
  return {
    close: () => void sqlite.close(),
    prepare: (sql) => {
      // A disk that is full, or fails, has the whole transaction undone by itself: that nothing is left to roll back would hide why.
      if (sql === 'rollback' && !sqlite.inTransaction) return nothing;
      const known = kept.get(sql);
      if (known) return known;
      const statement = sqlite.prepare(sql);
      const [oldest] = kept.keys();
      if (kept.size >= STATEMENTS_KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(sql, statement);
      return statement;
    },
  };
}

/** As Kysely's driver does it. */
function runOn(database: SqliteDatabase): RunNow {
  return <Row>({ sql, parameters }: CompiledQuery<Row>) => {
    const statement = database.prepare(sql);
    if (statement.reader) return { rows: statement.all(parameters) as Row[] };
    const { changes, lastInsertRowid } = statement.run(parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  };
}
