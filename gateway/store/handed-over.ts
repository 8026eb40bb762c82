// What was handed over to a peer, and what was answered of what came from it: by the digest of the envelope, on which both sides agree.
import type { MessageId, ReceiptStatus, UnitId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import { type DeliveryRow, isOpen } from './deliveries.ts';
import { enqueue, itemAt, lanePositions } from './lanes.ts';

/** A delivery with its place in a lane. */
export interface HandedOver {
  message: MessageId;
  digest: Uint8Array;
  lane: 'urgent' | 'routine';
  number: number;
  status: DeliveryRow['status'];
}

/** The deliveries that a peer has by the cursors that it told last, or all that have an envelope. */
export async function handedOver(db: Reader, peer: UnitId, which: 'told' | 'all' = 'told'): Promise<HandedOver[]> {
  const through = new Map<string, number>((await lanePositions(db, peer)).map(({ lane, toldThrough }) => [lane, toldThrough]));
  const rows = await db
    .selectFrom('delivery')
    .select(['message_id', 'envelope_digest', 'lane', 'number', 'status'])
    .where('to_unit', '=', peer)
    .where('envelope_digest', 'is not', null)
    .where('lane', 'is not', null)
    .orderBy('number')
    .execute();
  return rows.flatMap(({ message_id, envelope_digest: digest, lane, number, status }) => {
    if (!digest || !lane || number === null) return [];
    if (which === 'told' && number > (through.get(lane) ?? 0)) return [];
    return [{ message: message_id as MessageId, digest, lane, number, status }];
  });
}

/** The envelopes of a peer that this unit has answered. */
export async function answeredOf(db: Reader, peer: UnitId): Promise<{ digest: Uint8Array; message: MessageId | undefined }[]> {
  const rows = await db
    .selectFrom('receipt')
    .select(['envelope_digest', 'message_id'])
    .where('direction', '=', 'out')
    .where('peer', '=', peer)
    .where('status', 'in', ['delivered', 'rejected', 'expired'] satisfies ReceiptStatus[])
    .execute();
  return rows.map(({ envelope_digest, message_id }) => ({ digest: envelope_digest, message: (message_id as MessageId | null) ?? undefined }));
}

/** True when a peer has confirmed a message before an instant and no receipt has come for it. */
export async function isUnreceipted(db: Reader, peer: UnitId, before: Date): Promise<boolean> {
  const row = await db
    .selectFrom('delivery')
    .select('message_id')
    .where('to_unit', '=', peer)
    .where(isOpen)
    .where('status', '=', 'transmitted')
    .where('since', '<', before.getTime())
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts an envelope into its lane once more, under a new number; whoever has it already answers it as before. */
export async function queueAgain(tx: Tx, peer: UnitId, { message, lane, number, status }: HandedOver, at: Date): Promise<void> {
  const item = await itemAt(tx, peer, lane, number);
  if (!item) return;
  const next = await enqueue(tx, peer, lane, item, at);
  await tx
    .updateTable('delivery')
    .set({ number: next, ...(status === 'transmitted' ? { status: 'queued' as const, since: at.getTime() } : {}) })
    .where('message_id', '=', message)
    .where('to_unit', '=', peer)
    .execute();
}
