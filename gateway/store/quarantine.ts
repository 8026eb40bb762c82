import type { Selectable } from 'kysely';
import type { ErrorCode, UnitId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import type { QuarantineTable } from './schema.ts';

// A hostile member can fill this table only so far; the newest items tell what it is doing.
const KEPT_PER_PEER = 1_000;

/** Keeps an item that was not let in, as it came, with the reason. */
export async function setAside(tx: Tx, peer: UnitId, item: Uint8Array, code: ErrorCode, at: Date): Promise<void> {
  const { id } = await tx.insertInto('quarantine').values({ peer, item, code, stored_at: at.getTime() }).returning('id').executeTakeFirstOrThrow();
  const oldest = await tx
    .selectFrom('quarantine')
    .select('id')
    .where('peer', '=', peer)
    .where('id', '<=', id)
    .orderBy('id', 'desc')
    .offset(KEPT_PER_PEER)
    .limit(1)
    .executeTakeFirst();
  if (oldest) await tx.deleteFrom('quarantine').where('peer', '=', peer).where('id', '<=', oldest.id).execute();
}

/** An item that was not let in. */
export type QuarantineRow = Selectable<QuarantineTable>;

/** Numbers of the items that were not let in, newest first; one more than `limit` when there are more. An item may be a megabyte: it is read by itself. */
export async function listQuarantine(db: Reader, { limit, before }: { limit: number; before: number | undefined }): Promise<number[]> {
  const newest = db
    .selectFrom('quarantine')
    .select('id')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  const rows = await (before === undefined ? newest : newest.where('id', '<', before)).execute();
  return rows.map(({ id }) => id);
}

/** One of them; `undefined` once newer ones of the same peer have taken its place. */
export function findQuarantined(db: Reader, id: number): Promise<QuarantineRow | undefined> {
  return db.selectFrom('quarantine').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What was not let in of a peer and is still kept, by its reason: how much, and when the last came; newest first. */
export async function quarantineOf(db: Reader, peer: UnitId): Promise<{ code: ErrorCode; items: number; latest: Date }[]> {
  const rows = await db
    .selectFrom('quarantine')
    .select((eb) => ['code', eb.fn.countAll<number>().as('items'), eb.fn.max('stored_at').as('latest')])
    .where('peer', '=', peer)
    .groupBy('code')
    .orderBy('latest', 'desc')
    .execute();
  return rows.map(({ code, items, latest }) => ({ code: code as ErrorCode, items, latest: new Date(latest) }));
}
