import type Sqlite from 'better-sqlite3';

/** Has `then` called after every statement that is run from here on, with its number. Gives what ends it. */
export function afterStatements(library: typeof Sqlite, then: (count: number) => void): () => void {
  const { prepare } = library.prototype;
  let count = 0;
  library.prototype.prepare = function (this: Sqlite.Database, text: string) {
    const statement = prepare.call(this, text) as Sqlite.Statement;
    for (const run of ['run', 'all'] as const) {
      const before = statement[run].bind(statement) as (...values: unknown[]) => unknown;
      Object.defineProperty(statement, run, {
        value: (...values: unknown[]) => {
          const result = before(...values);
          count += 1;
          then(count);
          return result;
        },
      });
    }
    return statement;
  } as typeof prepare;
  return () => {
    library.prototype.prepare = prepare;
  };
}
