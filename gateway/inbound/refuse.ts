import { asCopError, type CopError, parseEnvelope, type Receipt, sha256, signReceipt, type UnitId } from '#protocol';
import type { AuditLog } from '../audit/log.ts';
import type { Keyring } from '../keys/keyring.ts';
import { enqueue } from '../store/lanes.ts';
import { setAside } from '../store/quarantine.ts';
import { addReceipt, firstAnswer } from '../store/receipts.ts';
import type { Outcome } from './outcome.ts';

/** Signs the negative receipt and gives the outcome that keeps the envelope in quarantine and queues the answer. */
export async function refuse(
  peer: UnitId,
  bytes: Uint8Array,
  fault: CopError,
  deps: { self: UnitId; keyring: Keyring; audit: AuditLog; now: () => Date },
): Promise<Outcome> {
  const now = deps.now();
  const message = messageOf(bytes);
  // EXPIRED names a message; without a readable header there is none to name.
  const expired = fault.code === 'MESSAGE_EXPIRED' && message !== undefined;
  const receipt: Receipt = {
    status: expired ? 'expired' : 'rejected',
    envelopeDigest: sha256(bytes),
    message,
    from: deps.self,
    to: peer,
    at: now,
    officer: undefined,
    reason: fault.code,
    log: undefined,
  };
  const signed = await signReceipt(receipt, deps.keyring.signingKey);
  const entry = deps.audit.prepare({
    act: 'message.refused',
    partner: peer,
    outcome: fault.code,
    envelopeDigest: receipt.envelopeDigest,
    receiptDigest: sha256(signed),
    ...(message ? { message: message.id, exchange: message.exchange } : {}),
  });
  return {
    kind: 'refused',
    message: message?.id,
    code: fault.code,
    record: async (tx) => {
      if (await firstAnswer(tx, peer, receipt.envelopeDigest)) return false;
      await setAside(tx, peer, bytes, fault.code, now);
      await addReceipt(tx, 'out', peer, receipt, signed);
      await enqueue(tx, peer, 'receipts', signed, now);
      await deps.audit.append(tx, entry);
      return true;
    },
  };
}

/** Ids from the header, when it can be read at all. */
function messageOf(bytes: Uint8Array): Receipt['message'] {
  try {
    const { header } = parseEnvelope(bytes);
    return { id: header.messageId, exchange: header.exchangeId };
  } catch (error) {
    if (asCopError(error)) return undefined;
    throw error;
  }
}
