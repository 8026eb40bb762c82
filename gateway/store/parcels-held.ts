// Parcels that this unit holds for others, as a relay.
import type { Selectable } from 'kysely';
import type { ErrorCode, Parcel, ParcelState, UnitId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import type { ParcelHeldTable } from './schema.ts';

export type ParcelHeld = Selectable<ParcelHeldTable>;

/** Where a parcel stands now, and the statement about it that this unit signed. */
export interface Standing {
  state: ParcelState;
  at: Date;
  reason: ErrorCode | undefined;
  receipt: Uint8Array;
}

/** Takes a parcel into custody. */
export async function addHeld(
  tx: Tx,
  digest: Uint8Array,
  { from, to, urgent, file, expires }: Parcel,
  { at, receipt }: Omit<Standing, 'state' | 'reason'>,
): Promise<void> {
  await tx
    .insertInto('parcel_held')
    .values({
      digest,
      from_unit: from,
      to_unit: to,
      urgent: urgent ? 1 : 0,
      file,
      octets: file.length,
      arrived_at: at.getTime(),
      expires_at: expires.getTime(),
      state: 'held',
      at: at.getTime(),
      reason: null,
      receipt,
      told: 0,
    })
    .execute();
}

/** A parcel that this unit holds or has held. */
export function findHeld(db: Reader, digest: Uint8Array): Promise<ParcelHeld | undefined> {
  return db.selectFrom('parcel_held').selectAll().where('digest', '=', digest).executeTakeFirst();
}

/** The parcel that goes to a unit next: urgent or not, in the order in which they came. */
export function nextHeld(db: Reader, to: UnitId, urgent: boolean): Promise<ParcelHeld | undefined> {
  return db
    .selectFrom('parcel_held')
    .selectAll()
    .where('to_unit', '=', to)
    .where('state', '=', 'held')
    .where('urgent', '=', urgent ? 1 : 0)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** Ends the custody of a parcel: what it held is destroyed here. */
export async function endHeld(tx: Tx, digest: Uint8Array, { state, at, reason, receipt }: Standing): Promise<void> {
  await tx
    .updateTable('parcel_held')
    .set({ state, at: at.getTime(), reason: reason ?? null, receipt, file: null, told: 0 })
    .where('digest', '=', digest)
    .execute();
}

/** The maker of a parcel was told where it stands. */
export async function noteToldOfParcel(tx: Tx, digest: Uint8Array): Promise<void> {
  await tx.updateTable('parcel_held').set({ told: 1 }).where('digest', '=', digest).execute();
}

/** What a unit was not told yet of the parcels that it made. */
export function untold(db: Reader, from: UnitId): Promise<ParcelHeld[]> {
  return db.selectFrom('parcel_held').selectAll().where('from_unit', '=', from).where('told', '=', 0).orderBy('id').execute();
}

/** Parcels whose time is over: by their maker's word, or because they have been here for `lifeMs`. */
export function overdue(db: Reader, at: Date, lifeMs: number): Promise<ParcelHeld[]> {
  return db
    .selectFrom('parcel_held')
    .selectAll()
    .where('state', '=', 'held')
    .where(({ or, eb }) => or([eb('expires_at', '<=', at.getTime()), eb('arrived_at', '<=', at.getTime() - lifeMs)]))
    .execute();
}

/** How much is held: of one unit, for one, or of all. */
export async function heldOctets(
  db: Reader,
  whose: { from?: UnitId; to?: UnitId } = {},
): Promise<{ parcels: number; octets: number; oldest: Date | undefined }> {
  const row = await db
    .selectFrom('parcel_held')
    .select(({ fn }) => [fn.countAll<number>().as('parcels'), fn.sum<number | null>('octets').as('octets'), fn.min<number | null>('arrived_at').as('oldest')])
    .where('state', '=', 'held')
    .$if(whose.from !== undefined, (q) => q.where('from_unit', '=', whose.from as string))
    .$if(whose.to !== undefined, (q) => q.where('to_unit', '=', whose.to as string))
    .executeTakeFirstOrThrow();
  return { parcels: Number(row.parcels), octets: Number(row.octets ?? 0), oldest: row.oldest === null ? undefined : new Date(Number(row.oldest)) };
}

/** Forgets parcels whose custody ended before. */
export async function forgetHeld(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('parcel_held').where('state', '!=', 'held').where('at', '<', before.getTime()).execute();
}
