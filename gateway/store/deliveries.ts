// Who gets a message: where the envelope of each addressee stands, and what is known of it.
import { type SqlBool, sql } from 'kysely';
import type { MessageId, UnitId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import type { DeliveryTable, MessageTable } from './schema.ts';
import { changedOne, first, statement } from './statement.ts';

export type DeliveryRow = DeliveryTable;

// Word for word as the indexes have it that are for these alone.
export const isOpen = sql<SqlBool>`delivery.status in ('queued', 'transmitted')`;
const isQueued = sql<SqlBool>`delivery.status is 'queued'`;

/** Where an envelope waits to go, and which it is. */
export interface LanePlace {
  lane: 'urgent' | 'routine';
  number: number;
  digest: Uint8Array;
  octets: number;
}

/** Adds an addressee of an outgoing message, with the place of its envelope when there is one. */
export async function addDelivery(tx: Tx, id: MessageId, to: UnitId, at: Date, place: LanePlace | undefined): Promise<void> {
  await insertDelivery(tx, { id, to, since: at.getTime(), ...(place ?? nowhere) });
}

const nowhere = { lane: null, number: null, digest: null, octets: null };

type NewDelivery = { id: MessageId; to: UnitId; since: number } & (LanePlace | typeof nowhere);

const insertDelivery = statement((db, { id, to, since, lane, number, digest, octets }: NewDelivery) =>
  db
    .insertInto('delivery')
    .values({ message_id: id, to_unit: to, status: 'queued', since, lane, number, envelope_digest: digest, envelope_octets: octets, reason: null }),
);

/** Gives a delivery its envelope and its place in a lane. False when it already has them. */
export async function placeDelivery(tx: Tx, id: MessageId, to: UnitId, place: LanePlace): Promise<boolean> {
  return changedOne(updatePlace(tx, { id, to, ...place }));
}

const updatePlace = statement((db, { id, to, lane, number, digest, octets }: { id: MessageId; to: UnitId } & LanePlace) =>
  db
    .updateTable('delivery')
    .set({ lane, number, envelope_digest: digest, envelope_octets: octets })
    .where('message_id', '=', id)
    .where('to_unit', '=', to)
    .where('lane', 'is', null),
);

/** Whether a delivery has no envelope and no place yet. */
export async function isUnplaced(tx: Tx, id: MessageId, to: UnitId): Promise<boolean> {
  return (await first(selectUnplaced(tx, { id, to }))) !== undefined;
}

const selectUnplaced = statement((db, { id, to }: { id: MessageId; to: UnitId }) =>
  db.selectFrom('delivery').select('lane').where('message_id', '=', id).where('to_unit', '=', to).where('lane', 'is', null),
);

/** Deliveries of a message, by addressee. */
export function deliveriesOf(db: Reader, id: MessageId): Promise<DeliveryRow[]> {
  return db.selectFrom('delivery').selectAll().where('message_id', '=', id).orderBy('to_unit').execute();
}

/** Deliveries to `peer` that wait for its keys, in the order in which their messages were stored. */
export function unsealedFor(db: Reader, peer: UnitId): Promise<DeliveryRow[]> {
  return db
    .selectFrom('delivery')
    .innerJoin('message', (join) => join.onRef('message.message_id', '=', 'delivery.message_id').on('message.direction', '=', 'out'))
    .selectAll('delivery')
    .where('delivery.to_unit', '=', peer)
    .where(isQueued)
    .where('delivery.lane', 'is', null)
    .orderBy('message.id')
    .execute();
}

/** Units for whose keys deliveries wait. */
export async function unitsWithUnsealed(db: Reader): Promise<UnitId[]> {
  const rows = await db
    .selectFrom('delivery_count')
    .select('to_unit')
    .where('status', '=', 'queued')
    .where('n', '>', 0)
    .where((eb) =>
      eb.exists(eb.selectFrom('delivery').select('lane').whereRef('delivery.to_unit', '=', 'delivery_count.to_unit').where(isQueued).where('lane', 'is', null)),
    )
    .execute();
  return rows.map(({ to_unit }) => to_unit as UnitId);
}

/** The delivery whose envelope has this digest, with the exchange it belongs to, or `undefined`. */
export function deliveryByDigest(
  db: Reader,
  to: UnitId,
  digest: Uint8Array,
): Promise<(DeliveryRow & Pick<MessageTable, 'exchange_id' | 'kind' | 'training' | 'created_at'>) | undefined> {
  return first(selectByDigest(db, { to, digest }));
}

const selectByDigest = statement((db, { to, digest }: { to: UnitId; digest: Uint8Array }) =>
  db
    .selectFrom('delivery')
    .innerJoin('message', (join) => join.onRef('message.message_id', '=', 'delivery.message_id').on('message.direction', '=', 'out'))
    .selectAll('delivery')
    .select(['message.exchange_id', 'message.kind', 'message.training', 'message.created_at'])
    .where('delivery.to_unit', '=', to)
    .where('delivery.envelope_digest', '=', digest),
);

// From which statuses each can be reached. `expired` can still become `delivered`: when this gateway gave a delivery up and
// the addressee proves that it came all the same, the receipt is right. `delivered` never becomes `refused`: a peer that
// signs both has contradicted itself, and the first receipt stands.
const reachableFrom = {
  queued: [],
  transmitted: ['queued'],
  expired: ['queued', 'transmitted'],
  refused: ['queued', 'transmitted', 'expired'],
  delivered: ['queued', 'transmitted', 'expired'],
  read: ['queued', 'transmitted', 'expired', 'delivered'],
  answered: ['queued', 'transmitted', 'expired', 'delivered', 'read'],
} as const satisfies Record<DeliveryRow['status'], readonly DeliveryRow['status'][]>;

/** Moves a delivery forward; a status that cannot follow the present one changes nothing. True when it moved. */
export async function moveDelivery(
  tx: Tx,
  delivery: Pick<DeliveryRow, 'message_id' | 'to_unit'>,
  status: DeliveryRow['status'],
  at: Date,
  reason: string | null,
): Promise<boolean> {
  return changedOne(updateStatus[status](tx, { message_id: delivery.message_id, to_unit: delivery.to_unit, since: at.getTime(), reason }));
}

const updateStatusTo = (status: DeliveryRow['status']) =>
  statement((db, { message_id, to_unit, since, reason }: Pick<DeliveryRow, 'message_id' | 'to_unit' | 'since' | 'reason'>) =>
    db
      .updateTable('delivery')
      .set({ status, since, reason })
      .where('message_id', '=', message_id)
      .where('to_unit', '=', to_unit)
      .where('status', 'in', reachableFrom[status]),
  );

const updateStatus = {
  queued: updateStatusTo('queued'),
  transmitted: updateStatusTo('transmitted'),
  expired: updateStatusTo('expired'),
  refused: updateStatusTo('refused'),
  delivered: updateStatusTo('delivered'),
  read: updateStatusTo('read'),
  answered: updateStatusTo('answered'),
} satisfies Record<DeliveryRow['status'], unknown>;

/** Marks as transmitted what the peer acknowledged up to `through` of a lane. */
export async function markTransmitted(tx: Tx, peer: UnitId, lane: 'urgent' | 'routine', through: number, at: Date): Promise<void> {
  await updateTransmitted(tx, { peer, lane, through, since: at.getTime() });
}

const updateTransmitted = statement((db, { peer, lane, through, since }: { peer: UnitId; lane: 'urgent' | 'routine'; through: number; since: number }) =>
  db
    .updateTable('delivery')
    .set({ status: 'transmitted', since })
    .where('to_unit', '=', peer)
    .where(isQueued)
    .where('lane', '=', lane)
    .where('number', '<=', through),
);

/** Outgoing deliveries that passed their expiry without any receipt: now marked, and given. */
export function expireDeliveries(tx: Tx, now: Date): Promise<Pick<DeliveryRow, 'message_id' | 'to_unit'>[]> {
  return (
    tx
      .updateTable('delivery')
      .set({ status: 'expired', since: now.getTime(), reason: 'MESSAGE_EXPIRED' })
      // One that the peer took and never answered too: without a receipt nobody knows that it was delivered.
      .where(isOpen)
      // By the units to which anything waits: SQLite would rather go through the whole table.
      .where('to_unit', 'in', (eb) =>
        eb.selectFrom('delivery_count').select('delivery_count.to_unit').where('delivery_count.status', 'in', ['queued', 'transmitted']).where('n', '>', 0),
      )
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('message')
            .select('message.id')
            .whereRef('message.message_id', '=', 'delivery.message_id')
            .where('message.direction', '=', 'out')
            .where('message.expires_at', '<', now.getTime()),
        ),
      )
      .returning(['message_id', 'to_unit'])
      .execute()
  );
}

/** How many deliveries wait, for one peer or all, and since when the oldest does. */
export async function queueState(db: Reader, peer: UnitId | undefined): Promise<{ waiting: number; oldest: Date | undefined }> {
  let query = db
    .selectFrom('delivery_count')
    .select('n')
    .select((eb) =>
      eb
        .selectFrom('delivery')
        .select((of) => of.fn.min('since').as('since'))
        .whereRef('delivery.to_unit', '=', 'delivery_count.to_unit')
        .where(isOpen)
        .as('oldest'),
    )
    .where('status', 'in', ['queued', 'transmitted'])
    .where('n', '>', 0);
  if (peer) query = query.where('to_unit', '=', peer);
  const rows = await query.execute();
  const oldest = Math.min(...rows.map((row) => row.oldest ?? Number.POSITIVE_INFINITY));
  return { waiting: total(rows), oldest: Number.isFinite(oldest) ? new Date(oldest) : undefined };
}

/** Deliveries to a peer that were sealed and have stood without a receipt since before `before`: how many, and since when the oldest. */
export async function unanswered(db: Reader, peer: UnitId, before: Date): Promise<{ waiting: number; oldest: Date | undefined }> {
  const row = await db
    .selectFrom('delivery')
    .select((eb) => [eb.fn.countAll<number>().as('waiting'), eb.fn.min('since').as('oldest')])
    .where('to_unit', '=', peer)
    .where(isOpen)
    // The plus: by the time, not by the lane.
    .where(sql`+lane`, 'is not', null)
    .where('since', '<', before.getTime())
    .executeTakeFirstOrThrow();
  return { waiting: row.waiting, oldest: row.oldest === null ? undefined : new Date(row.oldest) };
}

/** What counts of several kinds come to. */
export function total(counts: readonly { n: number }[]): number {
  return counts.reduce((sum, { n }) => sum + n, 0);
}
