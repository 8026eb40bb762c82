// What the logical framework has counted, what officers have declared and set.

import type { Selectable } from 'kysely';
import { type ExchangeId, type MessageId, type OfficerId, parseMessageId, type UnitId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import type { MessageRow } from './messages.ts';
import type { LogframeDeclarationTable, LogframeItemTable, LogframeTargetTable } from './schema.ts';

export type ItemRow = LogframeItemTable;
export type DeclarationRow = Selectable<LogframeDeclarationTable>;
export type TargetRow = Selectable<LogframeTargetTable>;

const HOUR_MS = 3_600_000;
const RECEIPTS = 'logframe-receipts';
const ORDERS = 'logframe-orders';

/** How far counting has come: ids of the last receipt and of the last message that were looked at. */
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

/** Orders that count, stored after `after`, oldest first. */
export function ordersAfter(db: Reader, after: number, limit: number): Promise<MessageRow[]> {
  return db
    .selectFrom('message')
    .selectAll()
    .where('id', '>', after)
    .where('kind', '=', 'rectification_order')
    .where('training', '=', 0)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** The exchanges of these messages. */
export async function exchangesOf(db: Reader, ids: readonly string[]): Promise<ExchangeId[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('message').select('exchange_id').distinct().where('message_id', 'in', ids).execute();
  return rows.map(({ exchange_id }) => exchange_id as ExchangeId);
}

/** The messages of an exchange that may count, oldest first: none of an exercise. */
export function messagesIn(db: Reader, exchange: string): Promise<MessageRow[]> {
  return db.selectFrom('message').selectAll().where('exchange_id', '=', exchange).where('training', '=', 0).orderBy('id').execute();
}

/** A signed delivery of a message: by which unit to which, when, by which receipt. */
export interface SignedDelivery {
  receipt: number;
  /** The other unit. */
  peer: UnitId;
  direction: 'sent' | 'received';
  at: number;
}

/** The receipts of delivery for an own message, or the one that this unit signed for a received one. */
export async function signedDeliveries(db: Reader, row: MessageRow): Promise<SignedDelivery[]> {
  if (row.direction === 'in') {
    if (!row.envelope_digest) return [];
    const receipts = await db
      .selectFrom('receipt')
      .select(['id', 'at'])
      .where('direction', '=', 'out')
      .where('peer', '=', row.from_unit)
      .where('envelope_digest', '=', row.envelope_digest)
      .where('status', '=', 'delivered')
      .execute();
    return receipts.map(({ id, at }) => ({ receipt: id, peer: row.from_unit as UnitId, direction: 'received' as const, at }));
  }
  const receipts = await db
    .selectFrom('delivery')
    .innerJoin('receipt', (join) =>
      join
        .onRef('receipt.peer', '=', 'delivery.to_unit')
        .onRef('receipt.envelope_digest', '=', 'delivery.envelope_digest')
        .on('receipt.direction', '=', 'in')
        .on('receipt.status', '=', 'delivered'),
    )
    .select(['receipt.id', 'receipt.at', 'receipt.peer'])
    .where('delivery.message_id', '=', row.message_id)
    .execute();
  return receipts.map(({ id, at, peer }) => ({ receipt: id, peer: peer as UnitId, direction: 'sent' as const, at }));
}

/** Notes what an order makes of a message; the newest order stands. */
export async function noteChange(tx: Tx, of: string, by: string | undefined): Promise<void> {
  const values = { of_message: of, by_message: by ?? null };
  await tx
    .insertInto('logframe_change')
    .values(values)
    .onConflict((conflict) => conflict.column('of_message').doUpdateSet({ by_message: by ?? null }))
    .execute();
}

/** What became of any of these messages: `undefined` nothing, otherwise what takes its place, or `null` when it was taken back. */
export async function changeOf(db: Reader, ids: readonly string[]): Promise<{ by: MessageId | null } | undefined> {
  const row = await db.selectFrom('logframe_change').select('by_message').where('of_message', 'in', ids).orderBy('of_message', 'desc').executeTakeFirst();
  return row && { by: row.by_message === null ? null : parseMessageId(row.by_message) };
}

/** The message whose place one of these takes; `undefined` for none. */
export async function placeOf(db: Reader, ids: readonly string[]): Promise<MessageId | undefined> {
  const row = await db.selectFrom('logframe_change').select('of_message').where('by_message', 'in', ids).orderBy('of_message').executeTakeFirst();
  return row && parseMessageId(row.of_message);
}

/** What counts of an exchange. */
export function itemsOf(db: Reader, exchange: string): Promise<ItemRow[]> {
  return db.selectFrom('logframe_item').selectAll().where('exchange', '=', exchange).execute();
}

/** Lets an item count, in its hour too. */
export async function addItem(tx: Tx, item: ItemRow): Promise<void> {
  await tx.insertInto('logframe_item').values(item).execute();
  await addToHour(tx, item, item.value);
}

/** Lets an item count no more. */
export async function dropItem(tx: Tx, item: ItemRow): Promise<void> {
  const { exchange, indicator, part } = item;
  await tx.deleteFrom('logframe_item').where('exchange', '=', exchange).where('indicator', '=', indicator).where('part', '=', part).execute();
  await addToHour(tx, item, -item.value);
}

async function addToHour(tx: Tx, { indicator, at, cell }: ItemRow, value: number): Promise<void> {
  const row = { indicator, hour: Math.floor(at / HOUR_MS), cell, value };
  await tx
    .insertInto('logframe_hour')
    .values(row)
    .onConflict((conflict) => conflict.columns(['indicator', 'hour', 'cell']).doUpdateSet((eb) => ({ value: eb('logframe_hour.value', '+', value) })))
    .execute();
}

/** The sum of every cell of an indicator between two whole hours; `from` absent: since the start. */
export async function cellsBetween(db: Reader, indicator: string, from: Date | undefined, until: Date): Promise<{ cell: string; value: number }[]> {
  let query = db
    .selectFrom('logframe_hour')
    .select(({ fn }) => ['cell', fn.sum<number>('value').as('value')])
    .where('indicator', '=', indicator)
    .where('hour', '<', until.getTime() / HOUR_MS);
  if (from) query = query.where('hour', '>=', from.getTime() / HOUR_MS);
  const rows = await query.groupBy('cell').orderBy('cell').execute();
  return rows.map(({ cell, value }) => ({ cell, value: Number(value) })).filter(({ value }) => value !== 0);
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

/** Messages that take the place of any of these. */
export async function placedFor(db: Reader, ids: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('logframe_change').select('by_message').where('of_message', 'in', ids).execute();
  return rows.flatMap(({ by_message }) => (by_message === null ? [] : [by_message]));
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
