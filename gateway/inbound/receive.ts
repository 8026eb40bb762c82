// The inbound story. Each step takes what the previous one gives, so that none can be left out. Cryptography is done
// here, before any transaction; what comes out is an outcome that knows how to record itself in one.
import { asCopError, authenticate, openEnvelope, readEnvelope, sha256, type UnitId } from '#protocol';
import type { Directory } from '../keys/directory.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import type { Store } from '../store/database.ts';
import { firstAnswer } from '../store/receipts.ts';
import { accept } from './accept.ts';
import { admit } from './admit.ts';
import type { Outcome } from './outcome.ts';
import { refuse } from './refuse.ts';
import { repeat } from './repeat.ts';

/** What receiving needs. */
export interface ReceiveDeps {
  self: UnitId;
  directory: Directory;
  keyring: Keyring;
  cipher: RecordCipher;
  store: Store;
  now: () => Date;
}

/**
 * Works an envelope that `peer` handed over: admitted, repeated or refused, each answered by a signed receipt.
 * Throws only for what is this machine's fault; then nothing may be acknowledged, and the peer sends it again.
 */
export async function receive(peer: UnitId, bytes: Uint8Array, deps: ReceiveDeps): Promise<Outcome> {
  const answered = await deps.store.read((db) => firstAnswer(db, peer, sha256(bytes)));
  if (answered) return repeat(peer, answered, deps.now());
  try {
    const addressed = readEnvelope(bytes, deps.self);
    const opened = await openEnvelope(addressed, (kid) => deps.keyring.decryptionKey(kid));
    const authentic = await authenticate(opened, (unit, kid, at) => deps.directory.verifyKey(unit, kid, at));
    const admitted = await admit(authentic, peer, deps);
    return await accept(admitted, peer, deps);
  } catch (error) {
    const fault = asCopError(error);
    if (!fault || fault.row.fault === 'local') throw error;
    return refuse(peer, bytes, fault, deps);
  }
}
