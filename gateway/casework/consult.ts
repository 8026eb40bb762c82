import { type MessageId, type OfficerId, type Receipt, type ReceiptStatus, signReceipt, type UnitId } from '#protocol';
import type { SendDeps } from '../outbound/send.ts';
import type { Tx } from '../store/database.ts';
import { enqueue } from '../store/lanes.ts';
import { headerOf, type MessageRow } from '../store/messages.ts';
import { addReceipt, hasIssued } from '../store/receipts.ts';
import { openStored } from './opened.ts';

/**
 * An officer opens a received message: the first time, the sender gets a READ receipt with the officer's service identifier.
 * Throws RECORD_ALTERED for a message that cannot be shown: nobody has read it then.
 */
export async function consult(row: MessageRow, officer: OfficerId, deps: SendDeps): Promise<void> {
  if (row.direction !== 'in' || (await deps.store.read((db) => hasIssued(db, row.from_unit as UnitId, row.message_id as MessageId, 'read')))) return;
  if (!openStored(row, deps.cipher)) return;
  const record = await personalReceipt(row, 'read', officer, deps);
  await deps.store.write(record);
  deps.wake([row.from_unit as UnitId]);
}

/** Signs a READ or ANSWERED receipt now, and gives the statements that keep and queue it, once. */
export async function personalReceipt(
  row: MessageRow,
  status: Extract<ReceiptStatus, 'read' | 'answered'>,
  officer: OfficerId,
  deps: SendDeps,
): Promise<(tx: Tx) => Promise<void>> {
  const header = headerOf(row);
  const now = deps.now();
  const receipt: Receipt = {
    status,
    envelopeDigest: row.envelope_digest ?? new Uint8Array(),
    message: { id: header.messageId, exchange: header.exchangeId },
    from: deps.self,
    to: header.from,
    at: now,
    officer,
    reason: undefined,
  };
  const bytes = await signReceipt(receipt, deps.keyring.signingKey);
  return async (tx) => {
    if (await addReceipt(tx, 'out', header.from, receipt, bytes)) await enqueue(tx, header.from, 'receipts', bytes, now);
  };
}
