// The inbound story. Each step takes what the previous one gives, so that none can be left out. Cryptography is done
// here, before any transaction; what comes out is an outcome that knows how to record itself in one.
import {
  type AuthenticMessage,
  asCopError,
  authenticate,
  CopError,
  type ErrorCode,
  encodeContent,
  openEnvelope,
  readEnvelope,
  sha256,
  type UnitId,
  verifyFilterRecord,
} from '#protocol';
import type { AuditLog } from '../audit/log.ts';
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
  audit: AuditLog;
  now: () => Date;
  /** Octets of a document up to which it is fetched unasked. */
  documentOctets: number;
  /** Why this machine's clock is not to be believed just now. */
  leap: () => CopError | undefined;
}

// What a clock decides. By one that leapt nothing is refused: a refusal is signed and final.
const byClock: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['MESSAGE_EXPIRED', 'CLOCK_AHEAD', 'LEGAL_BASIS_MISSING']);

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
    await checkFilterRecord(authentic, deps);
    const admitted = await admit(authentic, peer, deps);
    return await accept(admitted, peer, deps);
  } catch (error) {
    const fault = asCopError(error);
    if (!fault || fault.row.fault === 'local') throw error;
    const leap = byClock.has(fault.code) ? deps.leap() : undefined;
    if (leap) throw leap;
    return refuse(peer, bytes, fault, deps);
  }
}

/** A filter record that travels with the content is the sender's own, of this message and of what stands in it. Throws FILTER_RECORD_INVALID, SIGNER_UNKNOWN, SIGNATURE_INVALID. */
async function checkFilterRecord({ header, content }: AuthenticMessage, { directory }: ReceiveDeps): Promise<void> {
  if (!content.filterRecord) return;
  const record = await verifyFilterRecord(content.filterRecord, header.from, (unit, kid, at) => directory.verifyKey(unit, kid, at));
  const differs = (field: string) => new CopError('FILTER_RECORD_INVALID', { peer: header.from, field });
  if (record.messageId !== header.messageId) throw differs('message_id');
  const { filterRecord: _, ...decided } = content;
  if (!Buffer.from(record.contentDigest).equals(sha256(encodeContent(decided)))) throw differs('content_digest');
}
