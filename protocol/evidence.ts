// The evidence pack: one file with which anybody who holds a roster can check, years later and without a network, what was sent, what was
// delivered, and which units witnessed the logs that say so. Specification: protocol/README.md, section 14.
import { hex, sha256 } from './digest.ts';
import type { ErrorCode } from './error-table.ts';
import { type CheckedDelivery, type CheckedExchange, checkContent, checkExchange } from './evidence-exchange.ts';
import { encodeEvidence, readEvidence, refuseEvidence } from './evidence-form.ts';
import { type CheckedEntry, type CheckedLog, checkLogs } from './evidence-logs.ts';
import { EvidenceTrust, type RosterRelation } from './evidence-trust.ts';
import type { ExchangeId, MessageId, OfficerId, UnitId } from './ids.ts';
import { CLOCK_AHEAD_MAX_MS } from './limits.ts';
import type { MemberKind, Priority, ReceiptStatus } from './vocabulary.ts';

export {
  type EvidenceContent,
  type EvidenceDelivery,
  type EvidenceFault,
  type EvidenceLog,
  type EvidencePack,
  encodeEvidence,
  readEvidence,
} from './evidence-form.ts';
export { provableNote } from './evidence-logs.ts';
export { EvidenceTrust, provableKeysets, provableRosters } from './evidence-trust.ts';

/** A place in a log. */
export interface EvidencePlace {
  generation: number;
  index: number;
  at: Date;
  /** True when enough units witnessed a checkpoint that covers it. */
  witnessed: boolean;
}

/** A receipt that holds. */
export interface EvidenceReceipt {
  status: ReceiptStatus;
  at: Date;
  officer: OfficerId | null;
  reason: ErrorCode | null;
  /** SHA-256 of the signed receipt. */
  digest: string;
  /** Where the sender's log records its arrival. */
  logged: EvidencePlace | null;
}

/** What is proven of one addressee. */
export interface EvidenceOfDelivery {
  to: UnitId;
  /** SHA-256 of the envelope. */
  envelope: string;
  octets: number;
  receipts: EvidenceReceipt[];
  /** The entry of the addressee's log that its receipt of delivery promises. */
  promise: { generation: number; size: number; leaf: string } | null;
  /** Where the sender's log names this envelope. */
  sent: EvidencePlace | null;
  /** Where the addressee's log records the arrival; it is the promised entry when there is a promise. */
  arrived: EvidencePlace | null;
}

/** What is proven of one checkpoint of one log. */
export interface EvidenceOfLog {
  unit: UnitId;
  generation: number;
  /** Number of entries. */
  size: number;
  root: string;
  entries: { index: number; act: string; at: Date; partner: UnitId }[];
  witnesses: { unit: UnitId; at: Date; counted: boolean }[];
  quorum: { needed: number; counted: number; reached: boolean };
}

/** What the pack does not hold: nothing is wrong, but less is proven. */
export type EvidenceGap =
  | { code: 'CONTENT_ABSENT' }
  /** No envelope to this addressee. */
  | { code: 'DELIVERY_ABSENT'; unit: UnitId }
  /** No receipt of this addressee. */
  | { code: 'RECEIPT_ABSENT'; unit: UnitId }
  /** The sender's log does not show the envelope to this addressee. */
  | { code: 'SENT_ENTRY_ABSENT'; unit: UnitId }
  /** The entry that this addressee's receipt promises is not shown. */
  | { code: 'ARRIVED_ENTRY_ABSENT'; unit: UnitId }
  /** A checkpoint that too few units witnessed. */
  | { code: 'NOT_WITNESSED'; unit: UnitId; generation: number; size: number };

/** What two units say and does not go together: no part of the pack is wrong, and a person must ask. */
export type EvidenceDoubt =
  /** This addressee signed that it took the message, and that it did not. */
  | { code: 'RECEIPTS_CONTRADICT'; unit: UnitId }
  /** This addressee dates the arrival well before the sending. */
  | { code: 'CLOCKS_DIFFER'; unit: UnitId };

/** A unit that the report names, as the newest roster that has it says. */
export interface EvidenceUnit {
  unit: UnitId;
  nameFr: string;
  nameEn: string;
  country: string;
  city: string;
  timeZone: string;
  kind: MemberKind;
}

/** All that a pack proves. Digests are lower-case hexadecimal. */
export interface EvidenceReport {
  format: 'cop-evidence-1';
  /** SHA-256 of the file. */
  pack: string;
  roster: { relation: RosterRelation; version: number; digest: string; first: number; last: number };
  message: {
    id: MessageId;
    exchange: ExchangeId;
    from: UnitId;
    to: UnitId[];
    created: Date;
    expires: Date;
    priority: Priority;
    training: boolean;
    /** As the logs have it; null when none says so, or they say different things. */
    kind: string | null;
    /** SHA-256 of the content: of that in the pack, or as the logs have it. */
    content: string | null;
  };
  /** The content that the sender signed; null when it is not in the pack. */
  content: { digest: string; octets: number; kid: string } | null;
  deliveries: EvidenceOfDelivery[];
  logs: EvidenceOfLog[];
  missing: EvidenceGap[];
  doubts: EvidenceDoubt[];
  units: EvidenceUnit[];
}

/**
 * Verifies a pack with the encoded SignedRoster that the verifier trusts. Throws EVIDENCE_INVALID with the path of what is wrong and an
 * EvidenceFault, and what verifySignedRoster throws for the verifier's own roster.
 */
export async function verifyEvidence(bytes: Uint8Array, pinnedRoster: Uint8Array): Promise<EvidenceReport> {
  return (await check(bytes, pinnedRoster)).report;
}

/** Writes a pack with only those of its keysets that something in it needs. Throws as verifyEvidence: what is given out was verified. */
export async function sealEvidence(
  pack: Parameters<typeof encodeEvidence>[0],
  pinnedRoster: Uint8Array,
): Promise<{ bytes: Uint8Array; report: EvidenceReport }> {
  const { used } = await check(encodeEvidence(pack), pinnedRoster);
  const bytes = encodeEvidence({ ...pack, keysets: pack.keysets.filter((_, place) => used.has(place)) });
  return { bytes, report: await verifyEvidence(bytes, pinnedRoster) };
}

async function check(bytes: Uint8Array, pinnedRoster: Uint8Array): Promise<{ report: EvidenceReport; used: ReadonlySet<number> }> {
  const pack = readEvidence(bytes);
  const trust = await EvidenceTrust.open(pack.rosters, pack.keysets, pinnedRoster);
  const exchange = await checkExchange(pack.deliveries, trust);
  const content = pack.content && (await checkContent(pack.content, exchange, trust));
  const logs = await checkLogs(pack.logs, exchange, content?.digest, trust);
  checkCovered(exchange, logs);
  const { header } = exchange;
  const deliveries = exchange.deliveries.map((delivery) => deliveryOf(delivery, logs));
  const facts = logs.flatMap(({ entries }) => entries.map((entry) => entry.facts));
  const contentDigest = content?.digest ?? facts.find((each) => each.contentDigest)?.contentDigest;
  const report: EvidenceReport = {
    format: 'cop-evidence-1',
    pack: hex(sha256(bytes)),
    roster: { relation: trust.relation, version: trust.pinned.roster.version, digest: hex(trust.pinned.digest), ...trust.held },
    message: {
      id: header.messageId,
      exchange: header.exchangeId,
      from: header.from,
      to: header.to,
      created: header.created,
      expires: header.expires,
      priority: header.priority,
      training: header.training,
      kind: onlyOne(facts.flatMap(({ kind }) => kind ?? [])),
      content: contentDigest ? hex(contentDigest) : null,
    },
    content: content ? { digest: hex(content.digest), octets: content.octets, kid: content.kid } : null,
    deliveries,
    logs: logs.map(logOf),
    missing: gaps(exchange, deliveries, logs, content !== undefined),
    doubts: exchange.deliveries.flatMap((delivery) => doubtsAbout(delivery, header.created)),
    units: unitsNamed(exchange, logs, trust),
  };
  return { report, used: trust.used };
}

/** Nothing in an envelope is signed where a reader without its key can see it: something signed must name its digest. */
function checkCovered({ deliveries }: CheckedExchange, logs: readonly CheckedLog[]): void {
  const named = new Set(logs.flatMap(({ entries }) => entries.filter(({ facts }) => facts.envelopeDigest).map(({ delivery }) => delivery)));
  for (const [i, delivery] of deliveries.entries())
    if (delivery.receipts.length === 0 && !named.has(delivery)) refuseEvidence(`deliveries[${i}].envelope`, 'UNCOVERED');
}

function deliveryOf(delivery: CheckedDelivery, logs: readonly CheckedLog[]): EvidenceOfDelivery {
  const { to, envelope, receipts } = delivery;
  const log = receipts.find(({ receipt }) => receipt.status === 'delivered')?.receipt.log;
  const place = (fits: (entry: CheckedEntry) => boolean): EvidencePlace | null => placeOf(logs, (entry) => entry.delivery === delivery && fits(entry));
  return {
    to,
    envelope: hex(envelope.digest),
    octets: envelope.bytes.length,
    receipts: receipts.map(({ receipt, digest }) => ({
      status: receipt.status,
      at: receipt.at,
      officer: receipt.officer ?? null,
      reason: receipt.reason ?? null,
      digest: hex(digest),
      logged: place(({ facts }) => facts.act === 'receipt.received' && facts.receiptDigest !== undefined && hex(facts.receiptDigest) === hex(digest)),
    })),
    promise: log ? { generation: log.generation, size: log.size, leaf: hex(log.leaf) } : null,
    sent: place(({ facts }) => (facts.act === 'message.transferred' || facts.act === 'message.sealed') && facts.envelopeDigest !== undefined),
    arrived: place(({ facts }) => facts.act === 'message.received'),
  };
}

/** The first entry that fits, under a witnessed checkpoint when there is one. */
function placeOf(logs: readonly CheckedLog[], fits: (entry: CheckedEntry) => boolean): EvidencePlace | null {
  const found = logs.flatMap((log) =>
    log.entries.filter(fits).map(({ index, facts }) => ({ generation: log.checkpoint.generation, index, at: facts.at, witnessed: countOf(log) >= log.needed })),
  );
  return found.find(({ witnessed }) => witnessed) ?? found[0] ?? null;
}

function logOf(log: CheckedLog): EvidenceOfLog {
  const { unit, generation, size, root } = log.checkpoint;
  const counted = countOf(log);
  return {
    unit,
    generation,
    size,
    root: hex(root),
    entries: log.entries.map(({ index, facts }) => ({ index, act: facts.act, at: facts.at, partner: facts.partner as UnitId })),
    witnesses: log.witnesses,
    quorum: { needed: log.needed, counted, reached: counted >= log.needed },
  };
}

function countOf({ witnesses }: CheckedLog): number {
  return witnesses.filter(({ counted }) => counted).length;
}

function gaps(exchange: CheckedExchange, deliveries: readonly EvidenceOfDelivery[], logs: readonly CheckedLog[], content: boolean): EvidenceGap[] {
  const missing: EvidenceGap[] = content ? [] : [{ code: 'CONTENT_ABSENT' }];
  for (const unit of exchange.header.to) {
    const delivery = deliveries.find(({ to }) => to === unit);
    if (!delivery) {
      missing.push({ code: 'DELIVERY_ABSENT', unit });
      continue;
    }
    if (delivery.receipts.length === 0) missing.push({ code: 'RECEIPT_ABSENT', unit });
    if (!delivery.sent) missing.push({ code: 'SENT_ENTRY_ABSENT', unit });
    if (delivery.promise && !delivery.arrived) missing.push({ code: 'ARRIVED_ENTRY_ABSENT', unit });
  }
  for (const log of logs) {
    const { unit, generation, size } = log.checkpoint;
    if (countOf(log) < log.needed) missing.push({ code: 'NOT_WITNESSED', unit, generation, size });
  }
  return missing;
}

function doubtsAbout({ to, receipts }: CheckedDelivery, created: Date): EvidenceDoubt[] {
  const taken = receipts.filter(({ receipt }) => receipt.reason === undefined);
  const delivered = receipts.find(({ receipt }) => receipt.status === 'delivered')?.receipt;
  return [
    ...(taken.length > 0 && taken.length < receipts.length ? [{ code: 'RECEIPTS_CONTRADICT', unit: to } as const] : []),
    ...(delivered && delivered.at.getTime() < created.getTime() - CLOCK_AHEAD_MAX_MS ? [{ code: 'CLOCKS_DIFFER', unit: to } as const] : []),
  ];
}

function unitsNamed({ header }: CheckedExchange, logs: readonly CheckedLog[], trust: EvidenceTrust): EvidenceUnit[] {
  const named = new Set([header.from, ...header.to, ...logs.flatMap(({ witnesses }) => witnesses.map(({ unit }) => unit))]);
  return [...named].sort().flatMap((unit) => {
    const member = trust.member(unit);
    if (!member) return [];
    const { nameFr, nameEn, country, city, timeZone, kind } = member;
    return [{ unit, nameFr, nameEn, country, city, timeZone, kind }];
  });
}

function onlyOne(words: readonly string[]): string | null {
  return new Set(words).size === 1 ? (words[0] ?? null) : null;
}
