// Databases of older versions, with what a real one of today holds of what they knew.
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '../../../gateway/store/database.ts';

/** Every version, oldest first: the name of its last migration. */
export const versions = Object.keys(migrations).sort();

/** Makes `file`, a database of the version of `last`, with the rows of the database `from` in the tables and columns that this version has. */
export async function makeOlder(file: string, last: string, from: string): Promise<void> {
  const sqlite = new Sqlite(file);
  sqlite.pragma('journal_mode = WAL');
  const known = Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= last));
  const db = new Kysely({ dialect: new SqliteDialect({ database: sqlite }) });
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => known } }).migrateToLatest();
  if (error) throw error;
  sqlite.pragma('foreign_keys = OFF');
  sqlite.prepare('attach ? as today').run(from);
  for (const table of tablesOf(sqlite)) {
    const columns = columnsOf(sqlite, table, 'main').filter((column) => columnsOf(sqlite, table, 'today').includes(column));
    const named = columns.map((column) => `"${column}"`).join(', ');
    sqlite.exec(`insert into main."${table}" (${named}) select ${named} from today."${table}"`);
  }
  sqlite.exec('detach today');
  await db.destroy();
}

/** Everything that stands in the tables of one database and, column by column, in the same ones of another. */
export function rowsOf(file: string, like: string): Record<string, unknown[]> {
  const sqlite = new Sqlite(file, { readonly: true });
  const pattern = new Sqlite(like, { readonly: true });
  try {
    return Object.fromEntries(
      tablesOf(pattern).map((table) => {
        const named = columnsOf(pattern, table, 'main')
          .map((column) => `"${column}"`)
          .join(', ');
        return [table, sqlite.prepare(`select ${named} from "${table}" order by ${named}`).all()];
      }),
    );
  } finally {
    sqlite.close();
    pattern.close();
  }
}

function tablesOf(sqlite: Sqlite.Database): string[] {
  const names = sqlite.prepare("select name from main.sqlite_schema where type = 'table' order by name").pluck().all() as string[];
  return names.filter((name) => !/^(sqlite_|kysely_)/.test(name));
}

function columnsOf(sqlite: Sqlite.Database, table: string, schema: 'main' | 'today'): string[] {
  return sqlite.prepare(`select name from pragma_table_info(?, ?)`).pluck().all(table, schema) as string[];
}
