// One entry of a unit's audit log. What names people stands apart from what happened: the log commits to both, and either can
// be shown, or destroyed, without the other.
import { decode, encode, instantFrom } from './codec.ts';
import { sha256 } from './digest.ts';
import type { ErrorCode } from './error-table.ts';
import { CopError } from './errors.ts';
import {
  type ExchangeId,
  type MessageId,
  type OfficerId,
  parseExchangeId,
  parseOfficerId,
  parseUnitId,
  type UnitId,
  uuidFromBytes,
  uuidToBytes,
} from './ids.ts';
import { AUDIT_DETAILS_MAX_OCTETS, AUDIT_FACTS_MAX_OCTETS } from './limits.ts';
import { leafHash } from './merkle.ts';
import { type AuditOperation, auditOperations, type HandlingCode, handlingCodes } from './vocabulary.ts';

/** What happened, without personal data. */
export interface AuditFacts {
  operation: AuditOperation;
  /** What exactly was done, e.g. `message.received`. */
  act: string;
  at: Date;
  message?: MessageId | undefined;
  exchange?: ExchangeId | undefined;
  /** The other unit. */
  partner?: UnitId | undefined;
  kind?: string | undefined;
  training?: boolean | undefined;
  /** Why it was refused; absent when it was done. */
  outcome?: ErrorCode | undefined;
  /** SHA-256, 32 octets each. */
  envelopeDigest?: Uint8Array | undefined;
  contentDigest?: Uint8Array | undefined;
  filterRecordDigest?: Uint8Array | undefined;
  receiptDigest?: Uint8Array | undefined;
  handling?: readonly HandlingCode[] | undefined;
  bases?: readonly string[] | undefined;
  categories?: readonly string[] | undefined;
  /** What the message counts as: counted.ts. */
  counted?: readonly string[] | undefined;
}

/** Who did it and why. */
export interface AuditDetails {
  /** Absent when the gateway acted by itself. */
  officer?: OfficerId | undefined;
  role?: string | undefined;
  justification?: string | undefined;
  /** References of data subjects within the message; never names. */
  subjects?: readonly string[] | undefined;
  note?: string | undefined;
}

/** An entry as shown to somebody else: everything that gives its leaf but the details themselves. */
export interface ShownEntry {
  /** Place in the log, from 0. */
  index: number;
  /** Encoded AuditFacts. */
  facts: Uint8Array;
  /** 32 octets. */
  salt: Uint8Array;
  /** 32 octets. */
  detailsCommitment: Uint8Array;
}

const VERSION = 1;
const ACT = /^[a-z]+(?:\.[a-z_]+){1,2}$/;
// Open: what a later version refuses with a new code can still be checked.
const OUTCOME = /^[A-Z][A-Z0-9_]{2,39}$/;
const DIGEST_OCTETS = 32;
/** Octets of a salt: as long as the digest, so that it cannot be guessed along with the facts. */
export const AUDIT_SALT_OCTETS = 32;

/** Encodes facts in the canonical form. */
export function encodeFacts(facts: AuditFacts): Uint8Array {
  if (!ACT.test(facts.act)) throw new RangeError(`no act: ${facts.act}`);
  // What is undefined is left out by the encoder.
  return encode('AuditFacts', {
    version: VERSION,
    operation: auditOperations.number(facts.operation),
    act: facts.act,
    atMs: facts.at.getTime(),
    messageId: facts.message && uuidToBytes(facts.message),
    exchangeId: facts.exchange && uuidToBytes(facts.exchange),
    partner: facts.partner,
    kind: facts.kind || undefined,
    training: facts.training || undefined,
    outcome: facts.outcome,
    envelopeDigest: facts.envelopeDigest,
    contentDigest: facts.contentDigest,
    filterRecordDigest: facts.filterRecordDigest,
    receiptDigest: facts.receiptDigest,
    handling: facts.handling as HandlingCode[] | undefined,
    bases: facts.bases as string[] | undefined,
    categories: facts.categories as string[] | undefined,
    counted: facts.counted as string[] | undefined,
  });
}

/** Reads facts that anybody may have sent; `committed` as in decode. Throws AUDIT_ENTRY_INVALID. */
export function parseFacts(bytes: Uint8Array, peer = '?', { committed = false } = {}): AuditFacts {
  const wire = decode('AuditFacts', bytes, {
    maxOctets: AUDIT_FACTS_MAX_OCTETS,
    malformed: 'AUDIT_ENTRY_INVALID',
    tooLarge: 'AUDIT_ENTRY_INVALID',
    peer,
    committed,
  });
  const invalid = (detail: string): never => {
    throw new CopError('AUDIT_ENTRY_INVALID', { peer, detail });
  };
  const member = <T>(field: string, read: () => T): T => {
    try {
      return read();
    } catch {
      return invalid(field);
    }
  };
  const digest = (field: string, octets: Uint8Array) => (octets.length === 0 ? undefined : octets.length === DIGEST_OCTETS ? octets : invalid(field));
  if (wire.version !== VERSION) invalid('version');
  if (!ACT.test(wire.act)) invalid('act');
  if (wire.outcome !== '' && !OUTCOME.test(wire.outcome)) invalid('outcome');
  const handling = handlingCodes.all.filter((code) => wire.handling.includes(code));
  if (handling.join() !== wire.handling.join()) invalid('handling');
  const envelopeDigest = digest('envelope_digest', wire.envelopeDigest);
  const contentDigest = digest('content_digest', wire.contentDigest);
  const filterRecordDigest = digest('filter_record_digest', wire.filterRecordDigest);
  const receiptDigest = digest('receipt_digest', wire.receiptDigest);
  return {
    operation: auditOperations.word(wire.operation) ?? invalid('operation'),
    act: wire.act,
    at: instantFrom(wire.atMs) ?? invalid('at_ms'),
    ...(wire.messageId.length > 0 ? { message: member('message_id', () => uuidFromBytes(wire.messageId)) } : {}),
    ...(wire.exchangeId.length > 0 ? { exchange: member('exchange_id', () => parseExchangeId(uuidFromBytes(wire.exchangeId))) } : {}),
    ...(wire.partner === '' ? {} : { partner: member('partner', () => parseUnitId(wire.partner)) }),
    ...(wire.kind === '' ? {} : { kind: wire.kind }),
    ...(wire.training ? { training: true } : {}),
    ...(wire.outcome === '' ? {} : { outcome: wire.outcome as ErrorCode }),
    ...(envelopeDigest ? { envelopeDigest } : {}),
    ...(contentDigest ? { contentDigest } : {}),
    ...(filterRecordDigest ? { filterRecordDigest } : {}),
    ...(receiptDigest ? { receiptDigest } : {}),
    ...(handling.length > 0 ? { handling } : {}),
    ...(wire.bases.length > 0 ? { bases: wire.bases } : {}),
    ...(wire.categories.length > 0 ? { categories: wire.categories } : {}),
    ...(wire.counted.length > 0 ? { counted: wire.counted } : {}),
  };
}

/** Encodes details in the canonical form. */
export function encodeDetails({ officer, role, justification, subjects, note }: AuditDetails): Uint8Array {
  return encode('AuditDetails', {
    version: VERSION,
    officer,
    role: role || undefined,
    justification: justification || undefined,
    subjects: subjects as string[] | undefined,
    note: note || undefined,
  });
}

/** Reads details; `committed` as in decode. Throws AUDIT_ENTRY_INVALID. */
export function parseDetails(bytes: Uint8Array, { committed = false } = {}): AuditDetails {
  const wire = decode('AuditDetails', bytes, {
    maxOctets: AUDIT_DETAILS_MAX_OCTETS,
    malformed: 'AUDIT_ENTRY_INVALID',
    tooLarge: 'AUDIT_ENTRY_INVALID',
    committed,
  });
  if (wire.version !== VERSION) throw new CopError('AUDIT_ENTRY_INVALID', { peer: '?', detail: 'version' });
  const officer = (): OfficerId => {
    try {
      return parseOfficerId(wire.officer);
    } catch {
      throw new CopError('AUDIT_ENTRY_INVALID', { peer: '?', detail: 'officer' });
    }
  };
  return {
    ...(wire.officer === '' ? {} : { officer: officer() }),
    ...(wire.role === '' ? {} : { role: wire.role }),
    ...(wire.justification === '' ? {} : { justification: wire.justification }),
    ...(wire.subjects.length > 0 ? { subjects: wire.subjects } : {}),
    ...(wire.note === '' ? {} : { note: wire.note }),
  };
}

/**
 * Commitment to a part of an entry: SHA-256(salt ‖ its exact octets). The salt always has 32 octets, so that nothing can move between the two;
 * as long as it is kept, the part cannot be guessed, and nobody finds another part or salt for the same commitment.
 */
export function commitment(salt: Uint8Array, part: Uint8Array): Uint8Array {
  if (salt.length !== AUDIT_SALT_OCTETS) throw new RangeError('a salt has 32 octets');
  return sha256(joined(salt, part));
}

/** Leaf hash (RFC 6962, section 2.1) of an entry: of the two commitments, one behind the other. */
export function entryLeaf(factsCommitment: Uint8Array, detailsCommitment: Uint8Array): Uint8Array {
  return leafHash(joined(factsCommitment, detailsCommitment));
}

// Filled anew for every hash, as in merkle.ts.
const scratch = new Uint8Array(1_024);

/** Two parts, one behind the other, to be used before the next two are joined. */
function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const length = first.length + second.length;
  const both = length <= scratch.length ? scratch.subarray(0, length) : new Uint8Array(length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Leaf hash of an entry that was shown. */
export function shownLeaf({ facts, salt, detailsCommitment }: Omit<ShownEntry, 'index'>): Uint8Array {
  return entryLeaf(commitment(salt, facts), detailsCommitment);
}
