// The sealed pieces in which audit entries have their details, and which entries have theirs under which key.
import { type ExpressionBuilder, sql } from 'kysely';
import type { AuditEntryRow } from './audit-entries.ts';
import type { Reader, Tx } from './database.ts';
import type { AuditPieceTable, Schema } from './schema.ts';
import { first, insertMany, statement } from './statement.ts';

export type AuditPieceRow = AuditPieceTable;

/** An entry whose details a hold keeps. */
export type HeldEntry = AuditEntryRow & { held: string; placed_at: number };

/** Id of the next sealed piece. */
export async function nextPiece(tx: Tx): Promise<number> {
  return ((await first(selectLastPiece(tx, {})))?.id ?? 0) + 1;
}

const selectLastPiece = statement((db) => db.selectFrom('audit_piece').select('id').orderBy('id', 'desc').limit(1));

/** Adds sealed pieces. */
export async function addPieces(tx: Tx, pieces: readonly AuditPieceRow[]): Promise<void> {
  await insertMany(tx, 'audit_piece', ['id', 'key_name', 'bytes'], pieces);
}

/** The sealed pieces in which these entries have their details, in the order of their ids. */
export async function piecesOf(db: Reader, rows: readonly Pick<AuditEntryRow, 'piece'>[]): Promise<AuditPieceRow[]> {
  const ids = [...new Set(rows.flatMap(({ piece }) => piece ?? []))];
  if (ids.length === 0) return [];
  // As one parameter: a statement for every number of ids would be compiled anew.
  const among = sql<number>`(select value from json_each(${JSON.stringify(ids)}))`;
  return db.selectFrom('audit_piece').selectAll().where('id', 'in', among).orderBy('id').execute();
}

/** Gives an entry's details a piece of their own. */
export async function moveDetails(tx: Tx, entry: number, piece: AuditPieceRow): Promise<void> {
  await addPieces(tx, [piece]);
  await tx.updateTable('audit_entry').set({ piece: piece.id, part: 0 }).where('id', '=', entry).execute();
}

/** Ids of entries with their details under a key, from one on, ascending. */
export async function entriesUnder(db: Reader, key: string, from: number, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .select('id')
    .where('id', '>=', from)
    .where('piece', 'in', (eb) => sealedUnder(eb, key))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether an entry of a time from `from` to `to` stands before the last one with its details under a key. */
export async function standsBefore(db: Reader, key: string, from: number, to: number): Promise<boolean> {
  const last = await db
    .selectFrom('audit_entry')
    .select(({ fn }) => fn.max('id').as('id'))
    .where('piece', 'in', (eb) => sealedUnder(eb, key))
    .executeTakeFirst();
  if (last?.id === undefined || last.id === null) return false;
  const row = await db
    .selectFrom('audit_entry')
    .select('id')
    .where('at', '>=', from)
    .where('at', '<=', to)
    .where('id', '<', last.id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Entries with their details under a key that a standing hold keeps, with the message and the time of the hold. */
export function heldUnder(db: Reader, key: string): Promise<HeldEntry[]> {
  return db
    .selectFrom('audit_entry')
    .innerJoin('audit_hold', 'audit_hold.message_id', 'audit_entry.message_id')
    .selectAll('audit_entry')
    .select(['audit_hold.message_id as held', 'placed_at'])
    .where('piece', 'in', (eb) => sealedUnder(eb, key))
    .where('lifted_at', 'is', null)
    .execute();
}

/** Takes people out of entries: officer, details and the references of data subjects. */
export async function forgetIn(tx: Tx, entries: readonly number[]): Promise<void> {
  await tx.deleteFrom('audit_subject').where('entry', 'in', entries).execute();
  await tx.updateTable('audit_entry').set({ piece: null, part: null, officer: null }).where('id', 'in', entries).execute();
}

/** Deletes the pieces that a key seals. */
export async function dropPieces(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('audit_piece').where('key_name', '=', key).execute();
}

function sealedUnder(eb: ExpressionBuilder<Schema, 'audit_entry'>, key: string) {
  return eb.selectFrom('audit_piece').select('audit_piece.id').where('key_name', '=', key);
}
