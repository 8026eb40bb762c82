import type { MessageId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import type { FilterRecordTable } from './schema.ts';
import { statement } from './statement.ts';

export type FilterRecordRow = FilterRecordTable;

/** Keeps the signed filter record of an outgoing message. */
export async function addFilterRecord(tx: Tx, message: MessageId, bytes: Uint8Array, at: Date): Promise<void> {
  await insertFilterRecord(tx, { message_id: message, bytes, stored_at: at.getTime() });
}

const insertFilterRecord = statement((db, { message_id, bytes, stored_at }: FilterRecordTable) =>
  db.insertInto('filter_record').values({ message_id, bytes, stored_at }),
);

/** The signed filter record of a message, or `undefined`. */
export async function filterRecordOf(db: Reader, message: string): Promise<Uint8Array | undefined> {
  return (await db.selectFrom('filter_record').select('bytes').where('message_id', '=', message).executeTakeFirst())?.bytes;
}

/** Signed filter records, newest first, without the first `offset`. */
export function listFilterRecords(db: Reader, limit: number, offset = 0): Promise<FilterRecordRow[]> {
  return db.selectFrom('filter_record').selectAll().orderBy('stored_at', 'desc').orderBy('message_id', 'desc').limit(limit).offset(offset).execute();
}
