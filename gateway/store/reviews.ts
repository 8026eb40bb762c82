// Reviews of personal data: what is due, what was decided.
import { type SqlBool, sql } from 'kysely';
import type { MessageId, OfficerId } from '#protocol';
import type { SealedRecord } from '../keys/record-cipher.ts';
import type { Reader, Tx } from './database.ts';
import { type MessageRow, REVIEW_NOTICE_MS, type ReviewFacts, reviewColumns } from './messages.ts';

/** A decision to keep, still sealed. */
export interface KeepRow extends SealedRecord {
  by: OfficerId;
  at: Date;
  until: Date;
}

/** Messages that nobody has looked into, oldest first. */
export function unlooked(db: Reader, limit: number): Promise<MessageRow[]> {
  return db.selectFrom('message').selectAll().where('personal', 'is', null).where('data_key', 'is not', null).orderBy('id').limit(limit).execute();
}

/** Records what was found in a message. */
export async function noteReview(tx: Tx, { id }: Pick<MessageRow, 'id'>, facts: ReviewFacts): Promise<void> {
  await tx.updateTable('message').set(reviewColumns(facts)).where('id', '=', id).where('personal', 'is', null).execute();
}

/** Notes which reviews are so near that their content goes after a notice; what was seen from a future that never came counts for nothing. */
export async function seeReviews(tx: Tx, now: Date): Promise<void> {
  const at = now.getTime();
  await tx
    .updateTable('message')
    .set({ review_seen_at: at })
    .where('review_at', '<=', at + REVIEW_NOTICE_MS)
    .where('data_key', 'is not', null)
    .where((eb) => eb.or([eb('review_seen_at', 'is', null), eb('review_seen_at', '>', at)]))
    .execute();
}

/** Messages of which the content is here and whose day (of review, or of erasure when that is earlier) is `until` or before, the first day first. */
export function reviewsUntil(db: Reader, until: Date): Promise<MessageRow[]> {
  return db
    .selectFrom('message')
    .selectAll()
    .where('review_at', 'is not', null)
    .where('data_key', 'is not', null)
    .where((eb) => eb.or([eb('review_at', '<=', until.getTime()), eb('erase_at', '<=', until.getTime())]))
    .orderBy(sql`min(review_at, coalesce(erase_at, review_at))`)
    .orderBy('id')
    .execute();
}

/** Messages with data that Article 30 protects, stored at `before` or earlier, of which the content is still here; the oldest first. */
export function article30Before(db: Reader, before: Date): Promise<MessageRow[]> {
  return db
    .selectFrom('message')
    .selectAll()
    .where('article30', '=', 1)
    .where('data_key', 'is not', null)
    .where('stored_at', '<=', before.getTime())
    .orderBy('stored_at')
    .orderBy('id')
    .execute();
}

/** How many reviews somebody has to make until then, and the day of the first. What is under hold, or goes before by itself, is not for anybody to decide. */
export async function reviewsOpen(db: Reader, until: Date): Promise<{ n: number; first: Date | undefined }> {
  const { n, first } = await db
    .selectFrom('message')
    .select((eb) => [eb.fn.countAll<number>().as('n'), eb.fn.min('review_at').as('first')])
    .where('review_at', '<=', until.getTime())
    .where('data_key', 'is not', null)
    .where(sql<SqlBool>`(erase_at is null or erase_at > review_at)`)
    .where('message_id', 'not in', (eb) => eb.selectFrom('audit_hold').select('audit_hold.message_id').where('lifted_at', 'is', null))
    .executeTakeFirstOrThrow();
  return { n, first: first === null ? undefined : new Date(Number(first)) };
}

/** Records a decision to keep a message until then. False when its content is gone. */
export async function keepMessage(tx: Tx, { id }: Pick<MessageRow, 'id'>, { by, at, until, dataKey, sealed }: KeepRow): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('message')
    .set({ review_at: until.getTime(), review_seen_at: null })
    .where('id', '=', id)
    .where('data_key', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await tx
    .insertInto('review_decision')
    .values({ message: id, decided_by: by, decided_at: at.getTime(), until: until.getTime(), data_key: dataKey, sealed })
    .execute();
  return true;
}

/** The newest decision to keep a message. */
export async function lastKeep(db: Reader, { id }: Pick<MessageRow, 'id'>): Promise<KeepRow | undefined> {
  const row = await db.selectFrom('review_decision').selectAll().where('message', '=', id).orderBy('id', 'desc').limit(1).executeTakeFirst();
  if (!row) return undefined;
  return { by: row.decided_by as OfficerId, at: new Date(row.decided_at), until: new Date(row.until), dataKey: row.data_key, sealed: row.sealed };
}

/** Destroys the content of a message at a review. False when there was none. */
export async function eraseReviewed(tx: Tx, { id }: Pick<MessageRow, 'id'>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('message')
    .set({ data_key: null, sealed: null, envelope: null })
    .where('id', '=', id)
    .where('data_key', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Those of these messages that are under legal hold. */
export async function heldAmong(db: Reader, ids: readonly string[]): Promise<MessageId[]> {
  const rows = await db.selectFrom('audit_hold').select('message_id').where('message_id', 'in', ids).where('lifted_at', 'is', null).execute();
  return rows.map(({ message_id }) => message_id as MessageId);
}
