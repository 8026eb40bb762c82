// What the logical framework has counted, what officers have declared and set.

import type { Selectable } from 'kysely';
import type { ExchangeId, MessageDelivery, MessageId, OfficerId, UnitId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import { changeSums, inRows } from './logframe-sums.ts';
import type { MessageRow } from './messages.ts';
import type { LogframeChangeTable, LogframeDeclarationTable, LogframeItemTable, LogframeTargetTable } from './schema.ts';

export type ItemRow = LogframeItemTable;
export type ChangeRow = LogframeChangeTable;
export type DeclarationRow = Selectable<LogframeDeclarationTable>;
export type TargetRow = Selectable<LogframeTargetTable>;

const RECEIPTS = 'logframe-receipts';
const ORDERS = 'logframe-orders';

/** What counting looks at of a message: not its content, unless that alone tells what it counts as. */
export type CountedRow = Pick<
  MessageRow,
  'id' | 'direction' | 'from_unit' | 'message_id' | 'exchange_id' | 'kind' | 'to_units' | 'envelope_digest' | 'counted'
>;

const countedColumns = [
  'id',
  'direction',
  'from_unit',
  'message_id',
  'exchange_id',
  'kind',
  'to_units',
  'envelope_digest',
  'counted',
] as const satisfies (keyof MessageRow)[];

/** How far counting has come: ids of the last receipt and of the last order or step that were looked at. */
export async function countedThrough(db: Reader): Promise<{ receipt: number; message: number }> {
  const rows = await db.selectFrom('fact').selectAll().where('name', 'in', [RECEIPTS, ORDERS]).execute();
  const at = (name: string) => Number(Buffer.from(rows.find((row) => row.name === name)?.value ?? Buffer.from('0')).toString());
  return { receipt: at(RECEIPTS), message: at(ORDERS) };
}

/** Notes how far counting has come. */
export async function noteCounted(tx: Tx, { receipt, message }: { receipt: number; message: number }): Promise<void> {
  for (const [name, id] of [
    [RECEIPTS, receipt],
    [ORDERS, message],
  ] as const) {
    const value = Buffer.from(String(id));
    await tx
      .insertInto('fact')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
  }
}

/** Receipts of delivery after `after`, oldest first. */
export function deliveredAfter(db: Reader, after: number, limit: number): Promise<{ id: number; message_id: string | null }[]> {
  return db.selectFrom('receipt').select(['id', 'message_id']).where('id', '>', after).where('status', '=', 'delivered').orderBy('id').limit(limit).execute();
}

/** Orders, and steps of any procedure, stored after `after`, oldest first: none of an exercise. */
export function ordersAndStepsAfter(db: Reader, after: number, limit: number): Promise<CountedRow[]> {
  return db
    .selectFrom('message')
    .select(countedColumns)
    .where('id', '>', after)
    .where('kind', 'in', ['rectification_order', 'step'])
    .where('training', '=', 0)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** The procedures that one of these steps withdraws. */
export async function withdrawnBy(db: Reader, steps: readonly string[]): Promise<string[]> {
  if (steps.length === 0) return [];
  const rows = await db
    .selectFrom('step')
    .select('procedure_id')
    .where('message_id', 'in', steps)
    .where('act', '=', 'withdraw')
    .where('by_side', '=', 'asking')
    .distinct()
    .execute();
  return rows.map(({ procedure_id }) => procedure_id);
}

/** The steps that withdraw one of these orders. */
export async function withdrawalsOf(db: Reader, orders: readonly string[]): Promise<MessageId[]> {
  if (orders.length === 0) return [];
  const rows = await db
    .selectFrom('step')
    .select('message_id')
    .where('procedure_id', 'in', orders)
    .where('act', '=', 'withdraw')
    .where('by_side', '=', 'asking')
    .execute();
  return rows.map(({ message_id }) => message_id as MessageId);
}

/** The exchanges of these messages. */
export async function exchangesOf(db: Reader, ids: readonly string[]): Promise<ExchangeId[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('message').select('exchange_id').distinct().where('message_id', 'in', ids).execute();
  return rows.map(({ exchange_id }) => exchange_id as ExchangeId);
}

/** The messages of exchanges that may count, oldest first: none of an exercise. */
export function messagesIn(db: Reader, exchanges: readonly string[]): Promise<CountedRow[]> {
  return db.selectFrom('message').select(countedColumns).where('exchange_id', 'in', exchanges).where('training', '=', 0).orderBy('id').execute();
}

/**
 * The receipts of delivery for own messages, and those that this unit signed for received ones. A unit that refused a message first, and signed
 * its delivery afterwards, contradicts itself: the first receipt stands.
 */
export async function signedDeliveries(db: Reader, ids: readonly string[]): Promise<MessageDelivery<number>[]> {
  if (ids.length === 0) return [];
  // A cross join keeps this order in SQLite: a few messages, and of each its receipt, not all receipts.
  const received = await db
    .selectFrom('message')
    .crossJoin('receipt')
    .select(['message.message_id', 'receipt.id', 'receipt.at', 'receipt.peer'])
    .where('message.message_id', 'in', ids)
    .where('message.direction', '=', 'in')
    .where('receipt.direction', '=', 'out')
    .whereRef('receipt.peer', '=', 'message.from_unit')
    .whereRef('receipt.envelope_digest', '=', 'message.envelope_digest')
    .where('receipt.status', '=', 'delivered')
    .execute();
  const sent = await db
    .selectFrom('delivery')
    .crossJoin('receipt')
    .select(['delivery.message_id', 'receipt.id', 'receipt.at', 'receipt.peer'])
    .where('delivery.message_id', 'in', ids)
    .where('delivery.status', 'in', ['delivered', 'read', 'answered'])
    .where('receipt.direction', '=', 'in')
    .whereRef('receipt.peer', '=', 'delivery.to_unit')
    .whereRef('receipt.envelope_digest', '=', 'delivery.envelope_digest')
    .where('receipt.status', '=', 'delivered')
    .execute();
  const as = (direction: 'sent' | 'received') => (row: (typeof sent)[number]) =>
    ({ message: row.message_id, receipt: row.id, peer: row.peer as UnitId, direction, at: row.at }) satisfies MessageDelivery<number>;
  return [...received.map(as('received')), ...sent.map(as('sent'))];
}

/** Notes what an order makes of a message. */
export async function addChange(tx: Tx, change: ChangeRow): Promise<void> {
  await tx
    .insertInto('logframe_change')
    .values(change)
    // Looked at again after a crash: it says the same.
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Lets these orders make nothing of any message: their sender has withdrawn them. Gives what they were about. */
export async function dropChanges(tx: Tx, orders: readonly string[]): Promise<ChangeRow[]> {
  if (orders.length === 0) return [];
  return tx
    .deleteFrom('logframe_change')
    .where('id', 'in', (eb) => eb.selectFrom('message').select('message.id').where('message_id', 'in', orders))
    .returningAll()
    .execute();
}

/** Orders about one of these messages, and those that put one of them in the place of another of the same sender; oldest first. */
export async function changesAbout(db: Reader, ids: readonly string[]): Promise<ChangeRow[]> {
  if (ids.length === 0) return [];
  const about = await db.selectFrom('logframe_change').selectAll().where('of_message', 'in', ids).execute();
  const by = await db
    .selectFrom('logframe_change')
    .innerJoin('message', 'message.message_id', 'logframe_change.by_message')
    .selectAll('logframe_change')
    .where('logframe_change.by_message', 'in', ids)
    // Nobody puts somebody else's message in the place of his own.
    .whereRef('message.from_unit', '=', 'logframe_change.from_unit')
    .execute();
  return [...new Map([...about, ...by].map((row) => [row.id, row])).values()].sort((a, b) => a.id - b.id);
}

/** What counts of these exchanges. */
export async function itemsOf(db: Reader, exchanges: readonly string[]): Promise<ItemRow[]> {
  if (exchanges.length === 0) return [];
  return db.selectFrom('logframe_item').selectAll().where('exchange', 'in', exchanges).execute();
}

/** Lets these items count no more, and those instead, in their sums too. */
export async function replaceItems(tx: Tx, dropped: readonly ItemRow[], added: readonly ItemRow[]): Promise<void> {
  for (const { exchange, from_unit, indicator, part } of dropped)
    await tx
      .deleteFrom('logframe_item')
      .where('exchange', '=', exchange)
      .where('from_unit', '=', from_unit)
      .where('indicator', '=', indicator)
      .where('part', '=', part)
      .execute();
  for (const rows of inRows(added)) await tx.insertInto('logframe_item').values(rows).execute();
  await changeSums(tx, added, dropped);
}

/** The items of an indicator between two instants, oldest first. */
export function itemsBetween(db: Reader, indicator: string, from: Date, until: Date, limit: number): Promise<ItemRow[]> {
  return db
    .selectFrom('logframe_item')
    .selectAll()
    .where('indicator', '=', indicator)
    .where('at', '>=', from.getTime())
    .where('at', '<', until.getTime())
    .orderBy('at')
    .orderBy('exchange')
    .orderBy('from_unit')
    .orderBy('part')
    .limit(limit)
    .execute();
}

/** Keeps a declaration that waits for another officer; its number. */
export async function addDeclaration(tx: Tx, row: Omit<DeclarationRow, 'id' | 'decided_by' | 'decided_at' | 'accepted'>): Promise<number> {
  const { insertId } = await tx
    .insertInto('logframe_declaration')
    .values({ ...row, decided_by: null, decided_at: null, accepted: null })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

/** A declaration by its number. */
export function findDeclaration(db: Reader, id: number): Promise<DeclarationRow | undefined> {
  return db.selectFrom('logframe_declaration').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Every declaration, oldest first. */
export function listDeclarations(db: Reader): Promise<DeclarationRow[]> {
  return db.selectFrom('logframe_declaration').selectAll().orderBy('id').execute();
}

/** Decides on a declaration; false when somebody has. */
export async function decideDeclaration(tx: Tx, id: number, accepted: boolean, by: OfficerId, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('logframe_declaration')
    .set({ accepted: accepted ? 1 : 0, decided_by: by, decided_at: at.getTime() })
    .where('id', '=', id)
    .where('accepted', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Keeps a baseline, a milestone or a target beside the earlier ones. */
export async function addTarget(tx: Tx, row: Omit<TargetRow, 'id'>): Promise<void> {
  await tx.insertInto('logframe_target').values(row).execute();
}

/** Every baseline, milestone and target, oldest first. */
export function listTargets(db: Reader): Promise<TargetRow[]> {
  return db.selectFrom('logframe_target').selectAll().orderBy('id').execute();
}

/** Exchanges of which something counts between two instants. */
export async function exchangesBetween(db: Reader, from: Date, until: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('logframe_item')
    .select('exchange')
    .distinct()
    .where('at', '>=', from.getTime())
    .where('at', '<', until.getTime())
    .orderBy('exchange')
    .execute();
  return rows.map(({ exchange }) => exchange);
}

/** Octets of these receipts. */
export async function receiptOctets(db: Reader, ids: readonly number[]): Promise<Uint8Array[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('receipt').select('bytes').where('id', 'in', ids).orderBy('id').execute();
  return rows.map(({ bytes }) => bytes);
}

/** What counts as exchanged with a partner between two instants. */
export function partnerItems(db: Reader, partner: UnitId, from: Date, until: Date): Promise<{ exchange: string; at: number }[]> {
  return db
    .selectFrom('logframe_item')
    .select(['exchange', 'at'])
    .where('indicator', '=', 'IND-1R')
    .where('part', '=', partner)
    .where('at', '>=', from.getTime())
    .where('at', '<', until.getTime())
    .execute();
}
