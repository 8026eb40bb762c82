// What the sender's filter decided about one view, signed by the sending unit. Specification: protocol/README.md, section 6.
import { decode, encode, instantFrom } from './codec.ts';
import { CopError } from './errors.ts';
import {
  type ExchangeId,
  type MessageId,
  type OfficerId,
  parseExchangeId,
  parseOfficerId,
  parseUnitId,
  printable,
  type UnitId,
  uuidFromBytes,
  uuidToBytes,
} from './ids.ts';
import type { SigningKey } from './jose.ts';
import { FILTER_RECORD_MAX_OCTETS } from './limits.ts';
import type { FindVerifyKey } from './open.ts';
import { readPart, signPart, verifyPart } from './signed-part.ts';
import { words } from './words.ts';

/** What the filter did with a field. */
export const filterActions = words({ allow: 1, necessary: 2, generalise: 3, pseudonymise: 4, deny: 5, redact: 6 });
export type FilterAction = (typeof filterActions.all)[number];

/** One decision; never a value. */
export interface FilterDecision {
  /** With the refs of persons: caseData.persons[v1].name.surname. */
  path: string;
  action: FilterAction;
  /** Row of the matrix, overlay rule O1 to O14, J, B or U. */
  rule: string;
  article: string;
  /** Why the field is strictly necessary, as the officer gave it, values hidden; empty in what a recipient gets. */
  reason: string;
  /** Passages hidden in a free text. */
  passages: number;
}

/** The record of one view of one exchange. */
export interface FilterRecord {
  messageId: MessageId;
  exchangeId: ExchangeId;
  from: UnitId;
  to: UnitId[];
  recipientClass: string;
  policyVersion: string;
  /** SHA-256 of the policy, the unit's own rules included. */
  policyDigest: Uint8Array;
  /** SHA-256 of the screened content, without a record in it. */
  contentDigest: Uint8Array;
  author: OfficerId;
  approvedBy: OfficerId | undefined;
  approvalNote: string;
  at: Date;
  /** Ids of the sender's register of legal bases. */
  bases: string[];
  decisions: FilterDecision[];
  /** How many fields were taken out. */
  withheld: number;
}

const VERSION = 1;
const rules = { maxOctets: FILTER_RECORD_MAX_OCTETS, malformed: 'FILTER_RECORD_INVALID', tooLarge: 'FILTER_RECORD_INVALID' } as const;

/** Signs a record with the unit's signing key; gives the encoded SignedPart. */
export function signFilterRecord(record: FilterRecord, key: SigningKey): Promise<Uint8Array> {
  const payload = encode('FilterRecord', {
    version: VERSION,
    messageId: uuidToBytes(record.messageId),
    exchangeId: uuidToBytes(record.exchangeId as unknown as MessageId),
    from: record.from,
    to: record.to,
    recipientClass: record.recipientClass,
    policyVersion: record.policyVersion,
    policyDigest: record.policyDigest,
    contentDigest: record.contentDigest,
    author: record.author,
    ...(record.approvedBy === undefined ? {} : { approvedBy: record.approvedBy }),
    approvalNote: record.approvalNote,
    atMs: record.at.getTime(),
    bases: record.bases,
    decisions: record.decisions.map(({ action, ...rest }) => ({ ...rest, action: filterActions.number(action) })),
    withheld: record.withheld,
  });
  return signPart(payload, 'cop-filter', key);
}

/**
 * What a recipient gets of a record: what was taken out is counted, not named, because even the path of a field tells something; and
 * nothing of what officers wrote to one another, whose reasons are the sender's own affair.
 */
export function forRecipient(record: FilterRecord): FilterRecord {
  const decisions = record.decisions.filter(({ action }) => action !== 'deny').map((decision) => ({ ...decision, reason: '' }));
  return { ...record, approvalNote: '', decisions };
}

/** Reads a record without checking its signature: one that this gateway made or verified. Throws FILTER_RECORD_INVALID. */
export function readFilterRecord(bytes: Uint8Array): FilterRecord {
  return parse(readPart(bytes, 'cop-filter', FILTER_RECORD_MAX_OCTETS, 'FILTER_RECORD_INVALID', '?').payload, '?');
}

/** Verifies a record that `unit` signed. Throws FILTER_RECORD_INVALID, SIGNER_UNKNOWN, SIGNATURE_INVALID. */
export async function verifyFilterRecord(bytes: Uint8Array, unit: UnitId, findKey: FindVerifyKey): Promise<FilterRecord> {
  const part = readPart(bytes, 'cop-filter', FILTER_RECORD_MAX_OCTETS, 'FILTER_RECORD_INVALID', unit);
  const record = parse(part.payload, unit);
  if (record.from !== unit) throw invalid(unit, 'from');
  const key = await findKey(unit, part.kid, record.at);
  if (!key) throw new CopError('SIGNER_UNKNOWN', { peer: unit, got: printable(part.kid) });
  if (!(await verifyPart(part, key))) throw new CopError('SIGNATURE_INVALID', { peer: unit });
  return record;
}

function parse(payload: Uint8Array, peer: string): FilterRecord {
  const wire = decode('FilterRecord', payload, { ...rules, peer });
  const member = <T>(field: string, read: () => T): T => {
    try {
      return read();
    } catch {
      throw invalid(peer, field);
    }
  };
  if (wire.version !== VERSION) throw invalid(peer, 'version');
  if (wire.policyDigest.length !== 32 || wire.contentDigest.length !== 32) throw invalid(peer, 'digest');
  return {
    messageId: member('message_id', () => uuidFromBytes(wire.messageId)),
    exchangeId: member('exchange_id', () => parseExchangeId(uuidFromBytes(wire.exchangeId))),
    from: member('from', () => parseUnitId(wire.from)),
    to: wire.to.map((unit) => member('to', () => parseUnitId(unit))),
    recipientClass: wire.recipientClass,
    policyVersion: wire.policyVersion,
    policyDigest: wire.policyDigest,
    contentDigest: wire.contentDigest,
    author: member('author', () => parseOfficerId(wire.author)),
    approvedBy: wire.approvedBy === '' ? undefined : member('approved_by', () => parseOfficerId(wire.approvedBy)),
    approvalNote: wire.approvalNote,
    at: instantFrom(wire.atMs) ?? member('at_ms', fail),
    bases: wire.bases,
    decisions: wire.decisions.map(({ path, action, rule, article, reason, passages }) => ({
      path: path ?? '',
      action: filterActions.word(action ?? 0) ?? member('action', fail),
      rule: rule ?? '',
      article: article ?? '',
      reason: reason ?? '',
      passages: passages ?? 0,
    })),
    withheld: wire.withheld,
  };
}

function fail(): never {
  throw new TypeError('not in the contract');
}

function invalid(peer: string, field: string): CopError {
  return new CopError('FILTER_RECORD_INVALID', { peer, field });
}
