import { CopError, type OfficerId, printable } from '#protocol';
import type { SealedRecord } from '../keys/record-cipher.ts';
import type { Reader, Tx } from './database.ts';
import type { SubjectCaseTable } from './schema.ts';

export type SubjectCaseRow = SubjectCaseTable;

/** A case that is opened. */
export interface NewCase extends SealedRecord {
  reference: string;
  receivedAt: Date;
  at: Date;
  by: OfficerId;
}

/** Adds a case. A second one with the same reference is refused by the database. */
export async function addCase(tx: Tx, { reference, receivedAt, at, by, dataKey, sealed }: NewCase): Promise<void> {
  await tx
    .insertInto('subject_case')
    .values({
      reference,
      received_at: receivedAt.getTime(),
      opened_at: at.getTime(),
      opened_by: by,
      forwarded_at: null,
      closed_at: null,
      closed_by: null,
      outcome: null,
      data_key: dataKey,
      sealed,
    })
    .execute();
}

/** The case with this reference. Throws SUBJECT_UNKNOWN. */
export async function getCase(db: Reader, reference: string): Promise<SubjectCaseRow> {
  const row = await db.selectFrom('subject_case').selectAll().where('reference', '=', reference).executeTakeFirst();
  if (!row) throw new CopError('SUBJECT_UNKNOWN', { got: printable(reference) });
  return row;
}

/** Every case, those that are open first, by the day on which they came. */
export function listCases(db: Reader): Promise<SubjectCaseRow[]> {
  return db
    .selectFrom('subject_case')
    .selectAll()
    .orderBy((eb) => eb('closed_at', 'is not', null))
    .orderBy('received_at')
    .orderBy('opened_at')
    .execute();
}

/** Records that a case was passed on or first answered; the first time stays. False for a closed one. */
export async function forwardCase(tx: Tx, reference: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('subject_case')
    .set((eb) => ({ forwarded_at: eb.fn.coalesce('forwarded_at', eb.val(at.getTime())) }))
    .where('reference', '=', reference)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Closes a case, once. False for one that is closed. */
export async function closeCase(
  tx: Tx,
  reference: string,
  { outcome, by, at, dataKey, sealed }: { outcome: NonNullable<SubjectCaseRow['outcome']>; by: OfficerId; at: Date } & SealedRecord,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('subject_case')
    .set({ outcome, closed_by: by, closed_at: at.getTime(), data_key: dataKey, sealed })
    .where('reference', '=', reference)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Destroys who asked in cases that were closed at `before` or earlier. Gives which. */
export function eraseCases(tx: Tx, before: Date): Promise<Pick<SubjectCaseRow, 'reference'>[]> {
  return tx
    .updateTable('subject_case')
    .set({ data_key: null, sealed: null })
    .where('closed_at', '<=', before.getTime())
    .where('data_key', 'is not', null)
    .returning('reference')
    .execute();
}
