import type { Cursors, Lane, UnitId } from '#protocol';
import { lanes } from '#protocol';
import type { Reader, Tx } from './database.ts';
import type { LaneItemTable } from './schema.ts';
import { first, only, statement } from './statement.ts';

/** A lane of a peer. */
interface Of {
  peer: UnitId;
  lane: Lane;
}

// An item takes 200 octets at the least: more do not fit into what is filled.
const FILLING_ITEMS = 2_000;

/** Where a lane of a peer stands. */
export interface LanePosition {
  lane: Lane;
  sentThrough: number;
  acknowledgedThrough: number;
  receivedThrough: number;
  /** From where on the peer said last that it has nothing; what it acknowledged, when it has said nothing. */
  toldThrough: number;
}

/** Numbers an item and queues it for a peer; gives its number. Durable together with whatever else `tx` holds. */
export async function enqueue(tx: Tx, peer: UnitId, lane: Lane, item: Uint8Array, at: Date): Promise<number> {
  const { sent_through: number } = await only(nextNumber(tx, { peer, lane }));
  await insertItem(tx, { peer, lane, number, item, queued_at: at.getTime() });
  return number;
}

const nextNumber = statement((db, { peer, lane }: Of) =>
  db
    .insertInto('lane')
    .values({ peer, lane, sent_through: 1, acknowledged_through: 0, received_through: 0, told_through: null })
    .onConflict((c) => c.columns(['peer', 'lane']).doUpdateSet((eb) => ({ sent_through: eb('lane.sent_through', '+', 1) })))
    .returning('sent_through'),
);

const insertItem = statement((db, { peer, lane, number, item, queued_at }: LaneItemTable) =>
  db.insertInto('lane_item').values({ peer, lane, number, item, queued_at }),
);

function itemsAfter(db: Reader, peer: UnitId, lane: Lane, after: number) {
  return db.selectFrom('lane_item').where('peer', '=', peer).where('lane', '=', lane).where('number', '>', after).orderBy('number');
}

/** Items of a lane after a number, in order, as many as fit in both limits but at least one. */
export async function loadItems(
  db: Reader,
  peer: UnitId,
  lane: Lane,
  after: number,
  maxItems: number,
  maxOctets: number,
): Promise<{ number: number; item: Uint8Array }[]> {
  const { rows } = await selectItems(db, { peer, lane, after, maxItems });
  let octets = 0;
  return rows.filter((row, i) => {
    octets += row.item.length;
    return i === 0 || octets <= maxOctets;
  });
}

const selectItems = statement((db, { peer, lane, after, maxItems }: Of & { after: number; maxItems: number }) =>
  itemsAfter(db, peer, lane, after).select(['number', 'item']).limit(maxItems),
);

/** How far the items of a lane after a number fill so many octets: `through` is the last that fits, or the first when there has to be one. */
export async function filling(
  db: Reader,
  peer: UnitId,
  lane: Lane,
  after: number,
  room: number,
  atLeastOne: boolean,
): Promise<{ through: number; octets: number }> {
  const rows = await itemsAfter(db, peer, lane, after)
    .select(({ fn }) => ['number', fn<number>('length', ['item']).as('octets')])
    .limit(FILLING_ITEMS)
    .execute();
  let filled = { through: after, octets: 0 };
  for (const { number, octets } of rows) {
    if (filled.octets + octets > room && !(atLeastOne && filled.octets === 0)) break;
    filled = { through: number, octets: filled.octets + octets };
  }
  return filled;
}

/** One item that goes, or went, to a peer; `undefined` when there is none of this number. */
export async function itemAt(db: Reader, peer: UnitId, lane: Lane, number: number): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('lane_item').select('item').where('peer', '=', peer).where('lane', '=', lane).where('number', '=', number).executeTakeFirst();
  return row?.item;
}

/** Every lane of a peer; a lane that was never used stands at 0. */
export async function lanePositions(db: Reader, peer: UnitId): Promise<LanePosition[]> {
  const { rows } = await selectLanes(db, { peer });
  return lanes.all.map((lane) => {
    const row = rows.find((candidate) => candidate.lane === lane);
    const acknowledgedThrough = row?.acknowledged_through ?? 0;
    return {
      lane,
      sentThrough: row?.sent_through ?? 0,
      acknowledgedThrough,
      receivedThrough: row?.received_through ?? 0,
      toldThrough: row?.told_through ?? acknowledgedThrough,
    };
  });
}

const selectLanes = statement((db, { peer }: Pick<Of, 'peer'>) => db.selectFrom('lane').selectAll().where('peer', '=', peer));

/** Highest number of a peer's lane that is dealt with; 0 when none. */
export async function receivedThrough(db: Reader, peer: UnitId, lane: Lane): Promise<number> {
  return (await first(selectReceived(db, { peer, lane })))?.received_through ?? 0;
}

const selectReceived = statement((db, { peer, lane }: Of) =>
  db.selectFrom('lane').select('received_through').where('peer', '=', peer).where('lane', '=', lane),
);

/** Records that everything up to `number` of the peer's lane is dealt with. */
export async function advanceReceived(tx: Tx, peer: UnitId, lane: Lane, number: number): Promise<void> {
  await updateReceived(tx, { peer, lane, number });
}

const updateReceived = statement((db, { peer, lane, number }: Of & { number: number }) =>
  db
    .insertInto('lane')
    .values({ peer, lane, sent_through: 0, acknowledged_through: 0, received_through: number, told_through: null })
    .onConflict((c) => c.columns(['peer', 'lane']).doUpdateSet({ received_through: number })),
);

/** Records what a peer says, as it begins to speak, that it has of each lane: after a loss it may be less than it acknowledged before. */
export async function noteTold(tx: Tx, peer: UnitId, cursors: Cursors): Promise<void> {
  for (const lane of lanes.all) {
    await tx
      .updateTable('lane')
      .set({ told_through: cursors[lane] ?? 0 })
      .where('peer', '=', peer)
      .where('lane', '=', lane)
      .execute();
  }
}

/** Records an acknowledgement of a lane's consecutive prefix; going back changes nothing. */
export async function advanceAcknowledged(tx: Tx, peer: UnitId, lane: Lane, through: number): Promise<void> {
  await updateAcknowledged(tx, { peer, lane, through });
}

const updateAcknowledged = statement((db, { peer, lane, through }: Of & { through: number }) =>
  db
    .updateTable('lane')
    .set((eb) => ({
      acknowledged_through: eb.fn<number>('max', ['acknowledged_through', eb.val(through)]),
      told_through: eb.fn<number>('max', [eb.fn.coalesce('told_through', eb.val(0)), eb.val(through)]),
    }))
    .where('peer', '=', peer)
    .where('lane', '=', lane)
    .where('sent_through', '>=', through),
);

/**
 * The peer has received up to `through`, and no item follows there: after a restored backup it has received more than this database remembers
 * having sent, and a peer that said so without having it may say the truth later. What this database holds unacknowledged is queued again
 * under the numbers that come next for the peer.
 */
export async function renumberAfter(tx: Tx, peer: UnitId, lane: Lane, through: number): Promise<void> {
  const position = (await lanePositions(tx, peer)).find((candidate) => candidate.lane === lane);
  const waiting = await tx
    .selectFrom('lane_item')
    .select(['number'])
    .where('peer', '=', peer)
    .where('lane', '=', lane)
    .where('number', '>', position?.acknowledgedThrough ?? 0)
    .orderBy('number')
    .execute();
  const shift = through + 1 - (waiting[0]?.number ?? 0);
  // From the end towards which they move: no two have one number on the way.
  for (const { number } of shift > 0 ? waiting.toReversed() : waiting) {
    await tx
      .updateTable('lane_item')
      .set({ number: number + shift })
      .where('peer', '=', peer)
      .where('lane', '=', lane)
      .where('number', '=', number)
      .execute();
  }
  const [head, last] = [waiting[0], waiting.at(-1)];
  // All at once: nobody looks deliveries up by their number otherwise.
  if (head && last)
    await tx
      .updateTable('delivery')
      .set((eb) => ({ number: eb('number', '+', shift) }))
      .where('to_unit', '=', peer)
      .where('lane', '=', lane as 'urgent' | 'routine')
      .where('number', '>=', head.number)
      .where('number', '<=', last.number)
      .execute();
  const sent = last ? last.number + shift : through;
  await tx
    .insertInto('lane')
    .values({ peer, lane, sent_through: sent, acknowledged_through: through, received_through: 0, told_through: null })
    .onConflict((c) => c.columns(['peer', 'lane']).doUpdateSet({ sent_through: sent, acknowledged_through: through, told_through: through }))
    .execute();
}
