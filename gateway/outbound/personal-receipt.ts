// Receipts that an officer causes: READ and ANSWERED.
import { type MessageId, type OfficerId, type Receipt, type ReceiptStatus, signReceipt, type UnitId } from '#protocol';
import type { Keyring } from '../keys/keyring.ts';
import type { Store, Tx } from '../store/database.ts';
import { enqueue } from '../store/lanes.ts';
import { findMessage, headerOf, type MessageRow, markOpened } from '../store/messages.ts';
import { addReceipt, receiptsFor } from '../store/receipts.ts';

/** What signing one needs. */
export interface ReceiptDeps {
  self: UnitId;
  keyring: Keyring;
  now: () => Date;
}

/** Signs a READ or ANSWERED receipt now, and gives the statements that keep and queue it, once, and mark the message as opened. */
export async function personalReceipt(
  row: MessageRow,
  status: Extract<ReceiptStatus, 'read' | 'answered'>,
  officer: OfficerId,
  deps: ReceiptDeps,
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
    log: undefined,
  };
  const bytes = await signReceipt(receipt, deps.keyring.signingKey);
  return async (tx) => {
    await markOpened(tx, row, now);
    if (await addReceipt(tx, 'out', header.from, receipt, bytes)) await enqueue(tx, header.from, 'receipts', bytes, now);
  };
}

/** The same for a message that this unit answers by what it sends now: ANSWERED, with the first answer. */
export async function answerReceipt(id: MessageId, officer: OfficerId, deps: ReceiptDeps & { store: Store }): Promise<(tx: Tx) => Promise<void>> {
  const row = await deps.store.read((db) => findMessage(db, id));
  const { envelope_digest } = row ?? {};
  if (row?.direction !== 'in' || !envelope_digest) return async () => {};
  const issued = await deps.store.read((db) => receiptsFor(db, 'out', row.from_unit as UnitId, envelope_digest));
  if (issued.some(({ receipt }) => receipt.status === 'answered')) return async () => {};
  return personalReceipt(row, 'answered', officer, deps);
}
