import type { UnitId } from '#protocol';
import { enqueue } from '../store/lanes.ts';
import type { StoredReceipt } from '../store/receipts.ts';
import type { Outcome } from './outcome.ts';

/** Answers an envelope that was answered before with the same stored receipt, octet for octet. */
export function repeat(peer: UnitId, answered: StoredReceipt, now: Date): Outcome {
  return {
    kind: 'repeated',
    message: answered.receipt.message?.id,
    code: answered.receipt.reason,
    record: async (tx) => {
      await enqueue(tx, peer, 'receipts', answered.bytes, now);
      return true;
    },
  };
}
