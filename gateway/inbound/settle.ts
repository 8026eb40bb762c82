import { asCopError, CopError, type ExchangeId, type MessageId, sha256, type UnitId, type VerifiedReceipt, verifyReceipt } from '#protocol';
import type { AuditLog } from '../audit/log.ts';
import type { Directory } from '../keys/directory.ts';
import type { Store } from '../store/database.ts';
import { type DeliveryRow, deliveryByDigest, moveDelivery } from '../store/messages.ts';
import { setAside } from '../store/quarantine.ts';
import { addReceipt } from '../store/receipts.ts';
import type { Outcome } from './outcome.ts';

/** What settling needs. */
export interface SettleDeps {
  self: UnitId;
  directory: Directory;
  store: Store;
  audit: AuditLog;
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
    const delivery = await deps.store.read((db) => deliveryByDigest(db, peer, verified.receipt.envelopeDigest));
    return settled(peer, verified, match(peer, verified, delivery), deps);
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

function settled(peer: UnitId, { receipt, bytes, digest }: VerifiedReceipt, delivery: Delivery, { audit, now }: SettleDeps): Outcome {
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
  return {
    kind: 'settled',
    message,
    code: receipt.reason,
    record: async (tx) => {
      // The same receipt again is no news.
      if (await addReceipt(tx, 'in', peer, receipt, bytes)) await audit.append(tx, entry);
      await moveDelivery(tx, delivery, statusAfter[receipt.status], now(), receipt.reason ?? null);
      return true;
    },
  };
}
