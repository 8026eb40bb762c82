// SQLite keeps no checksum of its pages: what a disk has damaged shows by what it contradicts.
import { createHash } from 'node:crypto';

/** What is asked of an open database. */
export interface Probed {
  pragma(source: string, options?: { simple: boolean }): unknown;
  prepare(source: string): { pluck(): { all(): unknown[] }; raw(): { all(): unknown[] } };
}

/**
 * Checks each page by itself, and that the indexes say what their tables say: rows would be passed over in silence otherwise. Not those of the
 * audit log, which is by far the longest and which `cop audit verify` goes through. Throws as SQLite does for damage.
 */
export function checkPages(database: Probed): void {
  const tables = database.prepare("select name from sqlite_schema where type = 'table' and name not like 'audit%' and name not like 'sqlite%'").pluck().all();
  for (const check of ['quick_check(1)', ...tables.map((name) => `integrity_check(${name})`)]) {
    const found = database.pragma(check, { simple: true });
    if (found !== 'ok') throw damaged(String(found));
  }
}

/** An error like those of SQLite for damage. */
export function damaged(found: string): Error {
  return Object.assign(new Error(found), { code: 'SQLITE_CORRUPT' });
}

// A statement of the schema with an octet changed is still one. How the schema reads is kept in a field that SQLite leaves to its users; 0: it is not.

/** Whether the schema reads other than when the database was last brought up to date. */
export function isSchemaAltered(database: Probed): boolean {
  const noted = database.pragma('user_version', { simple: true });
  return noted !== 0 && noted !== schemaNumber(database);
}

/** Before the schema changes: whoever is killed between the change and its note finds none. */
export function forgetSchema(database: Probed): void {
  database.pragma('user_version = 0');
}

/** Notes how the schema reads. */
export function noteSchema(database: Probed): void {
  const number = schemaNumber(database);
  if (database.pragma('user_version', { simple: true }) !== number) database.pragma(`user_version = ${number}`);
}

/** A number from 1 on that the text of the whole schema gives. */
function schemaNumber(database: Probed): number {
  const texts = database.prepare('select type, name, tbl_name, sql from sqlite_schema order by type, name').raw().all();
  return createHash('sha256').update(JSON.stringify(texts)).digest().readUInt32BE() & 0x7fff_ffff || 1;
}
