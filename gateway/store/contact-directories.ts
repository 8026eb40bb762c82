import type { MessageId, UnitId } from '#protocol';
import type { SealedRecord } from '../keys/record-cipher.ts';
import type { Reader, Tx } from './database.ts';
import type { ContactDirectoryTable } from './schema.ts';

export type ContactDirectoryRow = ContactDirectoryTable;

/** A directory to keep, its points of contact sealed. */
export interface NewDirectory {
  unit: UnitId;
  version: number;
  message: MessageId;
  publishedAt: Date;
  storedAt: Date;
  record: SealedRecord;
}

/** Keeps a directory in place of the unit's older one. False, with nothing changed, when the one that is there has the same version or a higher one. */
export async function keepDirectory(tx: Tx, directory: NewDirectory): Promise<boolean> {
  const { unit, version, message, publishedAt, storedAt, record } = directory;
  const values = {
    version,
    message_id: message,
    published_at: publishedAt.getTime(),
    stored_at: storedAt.getTime(),
    data_key: record.dataKey,
    sealed: record.sealed,
  };
  const kept = await tx
    .insertInto('contact_directory')
    .values({ unit, ...values })
    .onConflict((conflict) => conflict.column('unit').doUpdateSet(values).where('contact_directory.version', '<', version))
    .executeTakeFirst();
  return kept.numInsertedOrUpdatedRows === 1n;
}

/** The directory of one unit, or `undefined`. */
export function findDirectory(db: Reader, unit: UnitId): Promise<ContactDirectoryRow | undefined> {
  return db.selectFrom('contact_directory').selectAll().where('unit', '=', unit).executeTakeFirst();
}

/** Every directory, by unit. */
export function listDirectories(db: Reader): Promise<ContactDirectoryRow[]> {
  return db.selectFrom('contact_directory').selectAll().orderBy('unit').execute();
}
