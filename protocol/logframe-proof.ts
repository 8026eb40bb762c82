// The proof of a logical framework: entries of the unit's own log, witnessed by partners, and the receipts that the receiving units signed. Whoever
// holds a roster reckons every derived number anew from them, without personal data and without a gateway. Specification: protocol/README.md,
// section 15.
import { type AuditFacts, parseFacts, shownLeaf } from './audit-entry.ts';
import { type Counted, readCounted } from './counted.ts';
import { hex, sameBytes } from './digest.ts';
import { asciiLine, base64, type EvidenceLog, jsonOf, list, object, octets, readLog, unit as readUnit, refuseEvidence, writeLog } from './evidence-form.ts';
import { checkNoteOf, checkWitnesses } from './evidence-logs.ts';
import { atField, EvidenceTrust } from './evidence-trust.ts';
import type { UnitId } from './ids.ts';
import { type Change, type CountedMessage, familiesAmong, itemsOfFamily, type MessageDelivery } from './logframe-families.ts';
import { verifyInclusion } from './merkle.ts';
import { readReceipt, verifyReceipt } from './receipt.ts';
import { type MemberKind, type MessageKind, messageKinds } from './vocabulary.ts';

/** What a unit says a derived indicator comes to in a period. */
export interface LogframeClaim {
  indicator: string;
  /** Words of the dimensions separated by "|", in ascending order. */
  cells: { cell: string; value: number }[];
}

/** Everything that proves the numbers of one period, none of it checked yet. */
export interface LogframeProof {
  unit: UnitId;
  /** First instant, and the one before which the period ends: milliseconds since 1970-01-01T00:00:00Z. */
  from: number;
  until: number;
  rosters: Uint8Array[];
  keysets: Uint8Array[];
  /** Of the unit's own log. */
  logs: EvidenceLog[];
  /** Signed receipts of delivery. */
  receipts: Uint8Array[];
  claims: LogframeClaim[];
}

/** What a proof proves. */
export interface LogframeProofReport {
  format: typeof FORMAT;
  unit: UnitId;
  from: string;
  until: string;
  /** By indicator, what the entries and receipts come to: exactly what the unit says. */
  indicators: { code: string; value: number; cells: { cell: string; value: number }[] }[];
  entries: number;
  receipts: number;
  logs: { generation: number; size: number; witnesses: UnitId[]; quorum: { needed: number; counted: number; reached: boolean } }[];
  /** True when every entry stands under a checkpoint that enough units witnessed. */
  witnessed: boolean;
}

const FORMAT = 'cop-logframe-1';
const derived = ['IND-1', 'IND-1R', 'IND-2', 'IND-3', 'IND-4', 'IND-5'] as const;

/** The file: as an evidence pack in one canonical form. Throws EVIDENCE_INVALID beyond the limit. */
export function encodeLogframeProof({ unit, from, until, rosters, keysets, logs, receipts, claims }: LogframeProof): Uint8Array {
  return asciiLine(
    JSON.stringify({
      format: FORMAT,
      unit,
      from,
      until,
      rosters: rosters.map(base64),
      keysets: keysets.map(base64),
      logs: logs.map(writeLog),
      receipts: receipts.map(base64),
      claims: claims.map(({ indicator, cells }) => ({ indicator, cells: cells.map(({ cell, value }) => ({ cell, value })) })),
    }),
  );
}

/** Reads a file. Throws EVIDENCE_INVALID for every octet that encodeLogframeProof would not write. */
export function readLogframeProof(bytes: Uint8Array): LogframeProof {
  const { format, unit, from, until, rosters, keysets, logs, receipts, claims } = object(jsonOf(bytes), 'file');
  if (format !== FORMAT) refuseEvidence('format', 'FORM');
  const proof: LogframeProof = {
    unit: readUnit(unit, 'unit'),
    from: instant(from, 'from'),
    until: instant(until, 'until'),
    rosters: list(rosters, 'rosters', octets),
    keysets: list(keysets, 'keysets', octets),
    logs: list(logs, 'logs', readLog),
    receipts: list(receipts, 'receipts', octets),
    claims: list(claims, 'claims', (each, path) => {
      const { indicator, cells } = object(each, path);
      return {
        indicator: text(indicator, `${path}.indicator`),
        cells: list(cells, `${path}.cells`, (one, at) => {
          const { cell, value } = object(one, at);
          return { cell: text(cell, `${at}.cell`), value: instant(value, `${at}.value`) };
        }),
      };
    }),
  };
  if (!sameBytes(encodeLogframeProof(proof), bytes)) refuseEvidence('file', 'FORM');
  return proof;
}

/**
 * Checks a proof with the roster that the verifier holds, and reckons every derived indicator anew.
 * Throws EVIDENCE_INVALID with the path of the first thing wrong: of a number that is not what the entries come to, that of its claim.
 */
export async function verifyLogframeProof(bytes: Uint8Array, roster: Uint8Array): Promise<LogframeProofReport> {
  const proof = readLogframeProof(bytes);
  const trust = await EvidenceTrust.open(proof.rosters, proof.keysets, roster);
  const facts: AuditFacts[] = [];
  const logs: LogframeProofReport['logs'] = [];
  const seen = new Set<string>();
  for (const [i, log] of proof.logs.entries()) {
    const at = `logs[${i}]`;
    const checkpoint = await checkNoteOf(log.note, (unit) => unit === proof.unit, trust, `${at}.note`);
    // Each checkpoint stands for itself.
    if (log.consistency.length > 0) refuseEvidence(`${at}.consistency`, 'PROOF');
    for (const [j, entry] of log.entries.entries()) {
      const field = `${at}.entries[${j}]`;
      const place = `${checkpoint.generation} ${entry.index}`;
      if (seen.has(place)) refuseEvidence(field, 'ORDER');
      seen.add(place);
      if (!verifyInclusion(entry.index, checkpoint.size, shownLeaf(entry), entry.path, checkpoint.root)) refuseEvidence(field, 'PROOF');
      facts.push(await atField(`${field}.facts`, () => parseFacts(entry.facts)));
    }
    const witnesses = await checkWitnesses(checkpoint, trust, `${at}.note`);
    const counted = witnesses.filter((each) => each.counted && each.unit !== proof.unit);
    const newest = new Date(Math.max(...facts.map((each) => each.at.getTime()), 0));
    const needed = Math.max(trust.rosterAt(newest).witnessQuorum, 1);
    logs.push({
      generation: checkpoint.generation,
      size: checkpoint.size,
      witnesses: counted.map(({ unit }) => unit),
      quorum: { needed, counted: counted.length, reached: counted.length >= needed },
    });
  }
  const delivered = await checkReceipts(proof, trust);
  const indicators = reckon(proof, facts, delivered, (unit) => trust.member(unit)?.kind ?? 'partner_cop');
  checkClaims(proof, indicators);
  return {
    format: FORMAT,
    unit: proof.unit,
    from: new Date(proof.from).toISOString(),
    until: new Date(proof.until).toISOString(),
    indicators,
    entries: facts.length,
    receipts: proof.receipts.length,
    logs,
    witnessed: logs.every(({ quorum }) => quorum.reached),
  };
}

/** A signed delivery: of an envelope, to or from another unit. */
interface Signed {
  by: UnitId;
  to: UnitId;
  message: string;
  at: number;
  digest: string;
}

/** Every receipt is one of delivery, signed by this unit or by the one to which this unit sent. By envelope and signer. */
async function checkReceipts({ receipts, unit }: LogframeProof, trust: EvidenceTrust): Promise<Map<string, Signed>> {
  const signed = new Map<string, Signed>();
  for (const [i, bytes] of receipts.entries()) {
    const field = `receipts[${i}]`;
    const { from, to } = await atField(field, () => readReceipt(bytes));
    if (from === to || (from !== unit && to !== unit)) refuseEvidence(field, 'MISMATCH');
    const { receipt, digest } = await atField(field, () => verifyReceipt(bytes, from, to, (peer, kid, at) => trust.verifyKey(peer, kid, at)));
    const key = `${hex(receipt.envelopeDigest)} ${from}`;
    if (receipt.status !== 'delivered' || !receipt.message || signed.has(key)) refuseEvidence(field, 'MISMATCH');
    signed.set(key, { by: from, to, message: receipt.message?.id ?? '', at: receipt.at.getTime(), digest: hex(digest) });
  }
  return signed;
}

/** A message of the log, with what it counts as and who signed its delivery. */
interface Message extends CountedMessage {
  counted: Counted;
  /** The other unit of each entry; the first one is whom an order was sent to, or who sent it. */
  peers: UnitId[];
  deliveries: MessageDelivery<string>[];
}

/** What the entries and receipts come to in the period. */
function reckon(
  { unit, from, until }: LogframeProof,
  entries: readonly AuditFacts[],
  receipts: ReadonlyMap<string, Signed>,
  kindOf: (unit: UnitId) => MemberKind,
): LogframeProofReport['indicators'] {
  const messages = messagesOf(unit, entries, receipts);
  const sums = new Map<string, Map<string, number>>(derived.map((code) => [code, new Map()]));
  for (const family of familiesAmong(messages, changesOf(messages)))
    for (const { indicator, at, words, value } of itemsOfFamily(
      family,
      ({ deliveries }) => deliveries,
      kindOf,
      ({ counted }) => counted,
    )) {
      if (at < from || at >= until) continue;
      const cells = sums.get(indicator) as Map<string, number>;
      const cell = words.join('|');
      cells.set(cell, (cells.get(cell) ?? 0) + value);
    }
  return [...sums].map(([code, cells]) => {
    const inOrder = [...cells].map(([cell, value]) => ({ cell, value })).sort((a, b) => (a.cell < b.cell ? -1 : 1));
    return { code, value: inOrder.reduce((sum, { value }) => sum + value, 0), cells: inOrder };
  });
}

/** The messages of the entries in their order, none of an exercise, each with the deliveries that receipts prove. */
function messagesOf(unit: UnitId, entries: readonly AuditFacts[], receipts: ReadonlyMap<string, Signed>): Message[] {
  const messages = new Map<string, Message>();
  // A message that waited for keys was sealed later: another entry names its envelope.
  const sealed = Map.groupBy(
    entries.filter(({ act }) => act === 'message.sealed'),
    ({ message, partner }) => `${message} ${partner}`,
  );
  for (const { act, message: id, exchange, kind, partner, training, envelopeDigest, counted = [] } of entries) {
    const sent = act === 'message.transferred';
    if ((!sent && act !== 'message.received') || !id || !exchange || !partner || training || !isKind(kind)) continue;
    const from = sent ? unit : partner;
    const key = `${from} ${id}`;
    const known = messages.get(key) ?? { id, exchange, kind, from, counted: readCounted(counted), peers: [], deliveries: [] };
    messages.set(key, known);
    known.peers.push(partner);
    const later = sent ? (sealed.get(`${id} ${partner}`) ?? []).map((entry) => entry.envelopeDigest) : [];
    for (const digest of [envelopeDigest, ...later]) {
      const receipt = digest && receipts.get(`${hex(digest)} ${sent ? partner : unit}`);
      if (!receipt || receipt.message !== id || receipt.to !== from) continue;
      known.deliveries.push({ message: id, peer: partner, direction: sent ? 'sent' : 'received', at: receipt.at, receipt: receipt.digest });
    }
  }
  return [...messages.values()];
}

/** What orders make of messages, in the order of the log; none that its sender has withdrawn. */
function changesOf(messages: readonly Message[]): Change[] {
  const withdrawn = new Set(messages.flatMap(({ kind, from, counted }) => (kind === 'step' && counted.withdraws ? [`${from} ${counted.withdraws}`] : [])));
  return messages.flatMap(({ id, kind, from, counted: { replaces, takesBack }, peers: [peer = ''] }) => {
    const of = replaces?.of ?? takesBack;
    if (kind !== 'rectification_order' || of === undefined || withdrawn.has(`${from} ${id}`)) return [];
    return [{ of, by: replaces?.by ?? null, from, peer }];
  });
}

/** Every derived indicator is claimed, in its order, and is what was reckoned. */
function checkClaims({ claims }: LogframeProof, indicators: LogframeProofReport['indicators']): void {
  indicators.forEach(({ code, cells }, i) => {
    const claim = claims[i];
    if (claim?.indicator !== code || JSON.stringify(claim.cells) !== JSON.stringify(cells)) refuseEvidence(`claims[${i}]`, 'MISMATCH');
  });
  if (claims.length !== indicators.length) refuseEvidence('claims', 'FORM');
}

function isKind(kind: string | undefined): kind is MessageKind {
  return (messageKinds.all as readonly (string | undefined)[]).includes(kind);
}

function instant(value: unknown, path: string): number {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : refuseEvidence(path, 'FORM');
}

function text(value: unknown, path: string): string {
  return typeof value === 'string' ? value : refuseEvidence(path, 'FORM');
}
