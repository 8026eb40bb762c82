// Parcels that this unit made: which lanes they bring up to where, and what the relay said of them.
import type { ErrorCode, Lane, ParcelReceipt, UnitId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import type { ParcelSentTable } from './schema.ts';

export type ParcelSent = ParcelSentTable;

/** Up to which number a parcel brings each lane; 0: nothing of it. */
export type Through = Record<Lane, number>;

/** Keeps a parcel until the relay holds it. */
export async function addSent(
  tx: Tx,
  parcel: { digest: Uint8Array; peer: UnitId; relay: UnitId; urgent: boolean; file: Uint8Array; at: Date; expires: Date; through: Through },
): Promise<ParcelSent> {
  const { digest, peer, relay, urgent, file, at, expires, through } = parcel;
  return tx
    .insertInto('parcel_sent')
    .values({
      digest,
      peer,
      relay,
      urgent: urgent ? 1 : 0,
      file,
      octets: file.length,
      made_at: at.getTime(),
      expires_at: expires.getTime(),
      receipts_through: through.receipts,
      urgent_through: through.urgent,
      routine_through: through.routine,
      state: 'made',
      at: at.getTime(),
      reason: null,
      receipt: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The parcels to a peer that may still bring what they hold, and those that were handed over since; the oldest first. */
export function sentTo(db: Reader, peer: UnitId, since: Date): Promise<ParcelSent[]> {
  return db
    .selectFrom('parcel_sent')
    .selectAll()
    .where('peer', '=', peer)
    .where(({ or, and, eb }) => or([eb('state', 'in', ['made', 'held']), and([eb('state', '=', 'handed_over'), eb('at', '>', since.getTime())])]))
    .orderBy('made_at')
    .execute();
}

/** The parcels to a peer, the newest first. */
export function latestSent(db: Reader, peer: UnitId, limit: number): Promise<ParcelSent[]> {
  return db.selectFrom('parcel_sent').selectAll().where('peer', '=', peer).orderBy('made_at', 'desc').limit(limit).execute();
}

/** The parcel that brings what has this number in a lane; `undefined` when none does, or it brought nothing. */
export function carrierOf(db: Reader, peer: UnitId, lane: 'urgent' | 'routine', number: number): Promise<ParcelSent | undefined> {
  return db
    .selectFrom('parcel_sent')
    .selectAll()
    .where('peer', '=', peer)
    .where(`${lane}_through`, '>=', number)
    .where('state', '!=', 'given_up')
    .where('reason', 'is', null)
    .orderBy('made_at')
    .limit(1)
    .executeTakeFirst();
}

/** A parcel that this unit made. */
export function findSent(db: Reader, digest: Uint8Array): Promise<ParcelSent | undefined> {
  return db.selectFrom('parcel_sent').selectAll().where('digest', '=', digest).executeTakeFirst();
}

/** Records what a relay stated about a parcel. */
export async function noteParcelReceipt(tx: Tx, { state, digest, at, reason }: ParcelReceipt, receipt: Uint8Array): Promise<void> {
  await tx
    .updateTable('parcel_sent')
    .set({ state, at: at.getTime(), reason: reason ?? null, receipt, file: null })
    .where('digest', '=', digest)
    .execute();
}

/** A parcel brings nothing any more: its messages are to go another way. */
export async function giveUpSent(tx: Tx, digest: Uint8Array, reason: ErrorCode, at: Date): Promise<void> {
  await tx.updateTable('parcel_sent').set({ state: 'given_up', at: at.getTime(), reason, file: null }).where('digest', '=', digest).execute();
}

/** Forgets parcels that were made before, once a relay has ended with them or their time is over. */
export async function forgetSent(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('parcel_sent').where('made_at', '<', before.getTime()).where('expires_at', '<', before.getTime()).execute();
}
