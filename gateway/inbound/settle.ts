import {
  asCopError,
  CopError,
  type ExchangeId,
  limits,
  type MessageId,
  type ReceiptStatus,
  sha256,
  type UnitId,
  type VerifiedReceipt,
  verifyReceipt,
} from '#protocol';
import type { Alarms } from '../audit/alarms.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Directory } from '../keys/directory.ts';
import type { Store } from '../store/database.ts';
import { type DeliveryRow, deliveryByDigest, moveDelivery } from '../store/deliveries.ts';
import { setAside } from '../store/quarantine.ts';
import { addReceipt, receiptsFor, type StoredReceipt } from '../store/receipts.ts';
import type { Outcome } from './outcome.ts';

/** What settling needs. */
export interface SettleDeps {
  self: UnitId;
  directory: Directory;
  store: Store;
  audit: AuditLog;
  alarms: Alarms;
  now: () => Date;
}

type Delivery = NonNullable<Awaited<ReturnType<typeof deliveryByDigest>>>;

const statusAfter = {
  delivered: 'delivered',
  read: 'read',
  answered: 'answered',
  rejected: 'refused',
  expired: 'expired',
  undeliverable: 'refused',
} as const satisfies Record<string, DeliveryRow['status']>;

/**
 * Works a receipt that `peer` handed over: verified, bound to an envelope that this unit sent to that peer, then the
 * delivery moves. One that does not verify or match is set aside with its reason. Throws only for local faults.
 */
export async function settle(peer: UnitId, bytes: Uint8Array, deps: SettleDeps): Promise<Outcome> {
  const now = deps.now();
  try {
    const verified = await verifyReceipt(bytes, peer, deps.self, (unit, kid, at) => deps.directory.verifyKey(unit, kid, at));
    const { envelopeDigest } = verified.receipt;
    const [delivery, before] = await deps.store.read(
      async (db) => [await deliveryByDigest(db, peer, envelopeDigest), await receiptsFor(db, 'in', peer, envelopeDigest)] as const,
    );
    return settled(peer, verified, match(peer, verified, delivery), before, deps);
  } catch (error) {
    const fault = asCopError(error);
    if (!fault || fault.row.fault === 'local') throw error;
    const entry = deps.audit.prepare({ act: 'receipt.refused', partner: peer, outcome: fault.code, receiptDigest: sha256(bytes) });
    return {
      kind: 'set aside',
      message: undefined,
      code: fault.code,
      record: async (tx) => {
        await setAside(tx, peer, bytes, fault.code, now);
        await deps.audit.append(tx, entry);
        return true;
      },
    };
  }
}

function match(peer: UnitId, { receipt }: VerifiedReceipt, delivery: Delivery | undefined): Delivery {
  if (!delivery) throw new CopError('RECEIPT_UNMATCHED', { peer });
  if (receipt.message && receipt.message.id !== delivery.message_id)
    throw new CopError('RECEIPT_INVALID', { peer, field: 'message_id', expected: delivery.message_id });
  if (receipt.message && String(receipt.message.exchange) !== delivery.exchange_id)
    throw new CopError('RECEIPT_INVALID', { peer, field: 'exchange_id', expected: delivery.exchange_id });
  return delivery;
}

function settled(
  peer: UnitId,
  { receipt, bytes, digest }: VerifiedReceipt,
  delivery: Delivery,
  before: readonly StoredReceipt[],
  { audit, alarms, now }: SettleDeps,
): Outcome {
  const message = delivery.message_id as MessageId;
  const entry = audit.prepare({
    act: 'receipt.received',
    message,
    exchange: delivery.exchange_id as ExchangeId,
    partner: peer,
    kind: delivery.kind,
    training: delivery.training === 1,
    envelopeDigest: receipt.envelopeDigest,
    receiptDigest: digest,
    ...(receipt.reason ? { outcome: receipt.reason } : {}),
    // A partner's officer is not one of ours: the identifier stands in the receipt.
    note: receipt.status,
  });
  const raise = doubtsAbout(peer, receipt, bytes, delivery, before, now()).map(({ error, evidence }) => alarms.prepare(peer, 0, error, evidence));
  return {
    kind: 'settled',
    message,
    code: receipt.reason,
    again: before.some((each) => each.receipt.status === receipt.status),
    record: async (tx) => {
      // The same receipt again is no news.
      if (await addReceipt(tx, 'in', peer, receipt, bytes)) {
        await audit.append(tx, entry);
        for (const alarm of raise) await alarm(tx);
      }
      await moveDelivery(tx, delivery, statusAfter[receipt.status], now(), receipt.reason ?? null);
      return true;
    },
  };
}

/** What people must ask the unit that signed this receipt, with what proves it. */
function doubtsAbout(
  peer: UnitId,
  receipt: VerifiedReceipt['receipt'],
  bytes: Uint8Array,
  { message_id: id, created_at }: Delivery,
  before: readonly StoredReceipt[],
  now: Date,
): { error: CopError; evidence: string[] }[] {
  const doubts: { error: CopError; evidence: string[] }[] = [];
  const contrary = before.find((each) => isRefusal(each.receipt.status) !== isRefusal(receipt.status));
  if (contrary) {
    const error = new CopError('RECEIPT_CONTRADICTS', { peer, id, expected: wordOf(contrary.receipt.status), got: wordOf(receipt.status) });
    doubts.push({ error, evidence: [contrary.bytes, bytes].map(base64) });
  }
  const [from, until] = [new Date(created_at - limits.CLOCK_AHEAD_MAX_MS), new Date(now.getTime() + limits.CLOCK_AHEAD_MAX_MS)];
  if (receipt.at < from || receipt.at > until) {
    const expected = `${from.toISOString()} – ${until.toISOString()}`;
    doubts.push({ error: new CopError('RECEIPT_MISDATED', { peer, id, expected, got: receipt.at.toISOString() }), evidence: [base64(bytes)] });
  }
  return doubts;
}

function isRefusal(status: ReceiptStatus): boolean {
  return status === 'rejected' || status === 'expired' || status === 'undeliverable';
}

/** As the protocol writes it. */
function wordOf(status: ReceiptStatus): string {
  return status.toUpperCase();
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
