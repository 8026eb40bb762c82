import { decode, encode, instantFrom } from './codec.ts';
import { sha256 } from './digest.ts';
import type { ErrorCode } from './error-table.ts';
import { CopError, isErrorCode } from './errors.ts';
import { PROTOCOL_VERSION } from './header.ts';
import { type ExchangeId, type MessageId, type OfficerId, parseOfficerId, parseUnitId, printable, type UnitId, uuidFromBytes, uuidToBytes } from './ids.ts';
import type { SigningKey } from './jose.ts';
import { RECEIPT_MAX_OCTETS } from './limits.ts';
import type { FindVerifyKey } from './open.ts';
import { readPart, signPart, verifyPart } from './signed-part.ts';
import { type ReceiptStatus, receiptStatuses } from './vocabulary.ts';

declare const stage: unique symbol;

/** A receiving unit's statement about one envelope. */
export interface Receipt {
  status: ReceiptStatus;
  /** SHA-256 of the envelope's exact octets. */
  envelopeDigest: Uint8Array;
  /** `undefined` when the header of the envelope could not be read; then the digest alone tells what is meant. */
  message: { id: MessageId; exchange: ExchangeId } | undefined;
  /** The receiving unit, which signs. */
  from: UnitId;
  /** The unit that handed the envelope over. */
  to: UnitId;
  at: Date;
  /** Only with `read` and `answered`. */
  officer: OfficerId | undefined;
  /** Only with `rejected`, `expired` and `undeliverable`. */
  reason: ErrorCode | undefined;
  /** Only with `delivered`: the entry of the receiver's audit log that records the arrival. */
  log: LogCommitment | undefined;
}

/** An entry that a log has promised to hold. */
export interface LogCommitment {
  /** Leaf hash of the entry, 32 octets. */
  leaf: Uint8Array;
  /** Size of the log when this was signed: the entry stands at this place or later. */
  size: number;
  /** Generation of the log, from 1. */
  generation: number;
}

/** A receipt whose signature and rules were checked. */
export interface VerifiedReceipt {
  readonly [stage]: 'verified';
  receipt: Receipt;
  /** Exactly what came: kept as evidence. */
  bytes: Uint8Array;
  /** SHA-256 of the bytes. */
  digest: Uint8Array;
}

/** Signs a receipt with the unit's signing key; gives the encoded SignedPart. Throws RECEIPT_INVALID. */
export async function signReceipt(receipt: Receipt, key: SigningKey): Promise<Uint8Array> {
  checkReceipt(receipt);
  const payload = encode('Receipt', {
    version: PROTOCOL_VERSION,
    status: receiptStatuses.number(receipt.status),
    envelopeDigest: receipt.envelopeDigest,
    ...(receipt.message ? { messageId: uuidToBytes(receipt.message.id), exchangeId: uuidToBytes(receipt.message.exchange) } : {}),
    from: receipt.from,
    to: receipt.to,
    atMs: receipt.at.getTime(),
    ...(receipt.officer === undefined ? {} : { officer: receipt.officer }),
    ...(receipt.reason === undefined ? {} : { reason: receipt.reason }),
    ...(receipt.log ? { logLeaf: receipt.log.leaf, logSize: receipt.log.size, logGeneration: receipt.log.generation } : {}),
  });
  return signPart(payload, 'cop-receipt', key);
}

/**
 * Verifies a receipt that `peer` handed to `self`: form, rules, that peer issued it for self, signature.
 * Throws RECEIPT_MALFORMED, HEADER_VERSION, RECEIPT_INVALID, SIGNER_UNKNOWN, SIGNATURE_INVALID.
 * Whether the digest is that of an envelope that self sent is for the caller to look up.
 */
export async function verifyReceipt(bytes: Uint8Array, peer: UnitId, self: UnitId, findKey: FindVerifyKey): Promise<VerifiedReceipt> {
  const part = readPart(bytes, 'cop-receipt', RECEIPT_MAX_OCTETS, 'RECEIPT_MALFORMED', peer);
  const receipt = parseReceipt(part.payload, peer);
  if (receipt.from !== peer) invalid(peer, 'from', peer);
  if (receipt.to !== self) invalid(peer, 'to', self);
  const key = await findKey(peer, part.kid, receipt.at);
  if (!key) throw new CopError('SIGNER_UNKNOWN', { peer, got: printable(part.kid) });
  if (!(await verifyPart(part, key))) throw new CopError('SIGNATURE_INVALID', { peer });
  return { receipt, bytes, digest: sha256(bytes) } as VerifiedReceipt;
}

/** Reads a receipt without checking its signature: one that this gateway made, or verified when it came in. */
export function readReceipt(bytes: Uint8Array): Receipt {
  return parseReceipt(readPart(bytes, 'cop-receipt', RECEIPT_MAX_OCTETS, 'RECEIPT_MALFORMED', '?').payload, '?');
}

function parseReceipt(payload: Uint8Array, peer: string): Receipt {
  const wire = decode('Receipt', payload, { maxOctets: RECEIPT_MAX_OCTETS, malformed: 'RECEIPT_MALFORMED', tooLarge: 'RECEIPT_MALFORMED', peer });
  if (wire.version !== PROTOCOL_VERSION) throw new CopError('HEADER_VERSION', { expected: PROTOCOL_VERSION, got: wire.version });
  const named = wire.messageId.length > 0 || wire.exchangeId.length > 0;
  const receipt: Receipt = {
    status: receiptStatuses.word(wire.status) ?? invalid(peer, 'status', receiptStatuses.all.join(' | ')),
    envelopeDigest: wire.envelopeDigest,
    message: named
      ? {
          id: member(peer, 'message_id', 'UUIDv7', () => uuidFromBytes(wire.messageId)),
          exchange: member(peer, 'exchange_id', 'UUIDv7', () => uuidFromBytes(wire.exchangeId) as unknown as ExchangeId),
        }
      : undefined,
    from: member(peer, 'from', 'unit id', () => parseUnitId(wire.from)),
    to: member(peer, 'to', 'unit id', () => parseUnitId(wire.to)),
    at: instantFrom(wire.atMs) ?? invalid(peer, 'at_ms', 'ms > 0'),
    officer: wire.officer === '' ? undefined : member(peer, 'officer', 'ol-1', () => parseOfficerId(wire.officer)),
    reason: wire.reason === '' ? undefined : isErrorCode(wire.reason) ? wire.reason : invalid(peer, 'reason', 'error code'),
    log:
      wire.logLeaf.length > 0 || wire.logSize > 0 || wire.logGeneration > 0
        ? { leaf: wire.logLeaf, size: wire.logSize, generation: wire.logGeneration }
        : undefined,
  };
  return checkReceipt(receipt);
}

function checkReceipt(receipt: Receipt): Receipt {
  const negative = receipt.status === 'rejected' || receipt.status === 'expired' || receipt.status === 'undeliverable';
  const personal = receipt.status === 'read' || receipt.status === 'answered';
  if (receipt.envelopeDigest.length !== 32) invalid(receipt.from, 'envelope_digest', '32 octets');
  if (negative !== (receipt.reason !== undefined)) invalid(receipt.from, 'reason', negative ? 'error code' : '–');
  if (personal !== (receipt.officer !== undefined)) invalid(receipt.from, 'officer', personal ? 'ol-1' : '–');
  if (!receipt.message && receipt.status !== 'rejected') invalid(receipt.from, 'message_id', 'UUIDv7');
  if ((receipt.status === 'delivered') !== (receipt.log !== undefined)) invalid(receipt.from, 'log_leaf', receipt.log ? '–' : '32 octets');
  if (receipt.log && (receipt.log.leaf.length !== 32 || receipt.log.generation < 1)) invalid(receipt.from, 'log_leaf', '32 octets');
  return receipt;
}

function member<T>(peer: string, field: string, expected: string, parse: () => T): T {
  try {
    return parse();
  } catch {
    return invalid(peer, field, expected);
  }
}

function invalid(peer: string, field: string, expected: string): never {
  throw new CopError('RECEIPT_INVALID', { peer, field, expected });
}
