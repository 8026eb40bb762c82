// The entries of an evidence pack: each in its log, under a checkpoint that the log signed and partners cosigned, and about the exchange.
import { type AuditFacts, parseFacts, shownLeaf } from './audit-entry.ts';
import { type Checkpoint, cosignatures, readCheckpoint, verifyCheckpoint, verifyCosignature, withSignatures } from './checkpoint.ts';
import { hex, sameBytes } from './digest.ts';
import { asCopError } from './errors.ts';
import type { CheckedDelivery, CheckedExchange } from './evidence-exchange.ts';
import { type EvidenceLog, refuseEvidence } from './evidence-form.ts';
import { atField, type EvidenceTrust } from './evidence-trust.ts';
import type { UnitId } from './ids.ts';
import type { ProvenEntry } from './log-frames.ts';
import { verifyConsistency, verifyInclusion } from './merkle.ts';
import { encodeNote, type NoteSignature, noteKeyId } from './note.ts';
import type { AuditOperation } from './vocabulary.ts';

/** A witness of a checkpoint. */
export interface CheckedWitness {
  unit: UnitId;
  at: Date;
  /** True when it counts towards the quorum: a member then, not the log's own unit, under a key that no other counted. */
  counted: boolean;
}

/** An entry that is in its log. */
export interface CheckedEntry {
  index: number;
  facts: AuditFacts;
  /** The delivery that it is about; `undefined` when the pack holds none to that unit. */
  delivery: CheckedDelivery | undefined;
}

/** Entries of one log under one checkpoint. */
export interface CheckedLog {
  checkpoint: Checkpoint;
  entries: CheckedEntry[];
  witnesses: CheckedWitness[];
  /** Cosignatures that the roster asked for when the newest of these entries was made; one at the least. */
  needed: number;
}

/** Acts that a pack shows, and of which log: the sender's, or that of an addressee. */
const acts: Readonly<Record<string, { operation: AuditOperation; log: 'sender' | 'addressee' }>> = {
  'message.transferred': { operation: 'transfer', log: 'sender' },
  'message.sealed': { operation: 'transfer', log: 'sender' },
  'receipt.received': { operation: 'collect', log: 'sender' },
  'message.received': { operation: 'collect', log: 'addressee' },
  'message.refused': { operation: 'collect', log: 'addressee' },
};

/** Checks logs, proofs, cosignatures, and that every entry says what the exchange is. Throws EVIDENCE_INVALID. */
export async function checkLogs(
  logs: readonly EvidenceLog[],
  exchange: CheckedExchange,
  content: Uint8Array | undefined,
  trust: EvidenceTrust,
): Promise<CheckedLog[]> {
  const checked: CheckedLog[] = [];
  let contentDigest = content;
  for (const [i, { note, consistency, entries }] of logs.entries()) {
    const at = `logs[${i}]`;
    const checkpoint = await checkNote(note, exchange, trust, `${at}.note`);
    const before = checked.at(-1)?.checkpoint;
    if (before && !follows(before, checkpoint)) refuseEvidence(`${at}.note`, 'ORDER');
    const grown =
      before?.origin === checkpoint.origin
        ? verifyConsistency(before.size, before.root, checkpoint.size, checkpoint.root, consistency)
        : consistency.length === 0;
    if (!grown) refuseEvidence(`${at}.consistency`, 'PROOF');
    if (entries.length === 0) refuseEvidence(`${at}.entries`, 'FORM');
    const held: CheckedEntry[] = [];
    for (const [j, entry] of entries.entries()) {
      const field = `${at}.entries[${j}]`;
      const next = await checkEntry(entry, checkpoint, exchange, field);
      if (entry.index <= (held.at(-1)?.index ?? -1)) refuseEvidence(field, 'ORDER');
      const said = next.facts.contentDigest;
      if (said && contentDigest && !sameBytes(said, contentDigest)) refuseEvidence(`${field}.facts`, 'MISMATCH');
      contentDigest ??= said;
      held.push(next);
    }
    const newest = new Date(Math.max(...held.map(({ facts }) => facts.at.getTime())));
    checked.push({
      checkpoint,
      entries: held,
      witnesses: await checkWitnesses(checkpoint, trust, `${at}.note`),
      needed: Math.max(trust.rosterAt(newest).witnessQuorum, 1),
    });
  }
  return checked;
}

/** A note with only those of its lines that hold, in their one order; `undefined` when none of them is the log's. Throws CHECKPOINT_MALFORMED. */
export async function provableNote(note: string, trust: EvidenceTrust): Promise<string | undefined> {
  const checkpoint = readCheckpoint(note);
  const { unit, origin, text } = checkpoint;
  const held: NoteSignature[] = [];
  const holds = async (check: () => Promise<unknown>): Promise<boolean> => {
    try {
      await check();
      return true;
    } catch (error) {
      if (!asCopError(error)) throw error;
      return false;
    }
  };
  for (const line of checkpoint.note.signatures.filter(({ name }) => name === origin)) {
    const alone: Checkpoint = { ...checkpoint, note: { text, signatures: [line] } };
    if (
      await holds(() =>
        verifyCheckpoint(
          alone,
          unit,
          trust.logKeys(unit, undefined, () => true),
        ),
      )
    )
      held.push(line);
  }
  if (held.length === 0) return undefined;
  for (const { unit: witness, at, signature } of cosignatures(checkpoint.note))
    if (
      await holds(() =>
        verifyCosignature(
          checkpoint,
          signature,
          witness,
          trust.logKeys(witness, at, () => true),
        ),
      )
    )
      held.push(signature);
  return withSignatures(encodeNote({ text, signatures: held }), []);
}

/** The checkpoint: of the sender's or an addressee's log, in the one order of lines, each line under its name good. */
async function checkNote(note: string, { header, deliveries }: CheckedExchange, trust: EvidenceTrust, at: string): Promise<Checkpoint> {
  return checkNoteOf(note, (unit) => unit === header.from || deliveries.some(({ to }) => to === unit), trust, at);
}

/** The checkpoint of a log that is `expected`, in the one order of lines, each line under its name good. Throws EVIDENCE_INVALID. */
export async function checkNoteOf(note: string, expected: (unit: UnitId) => boolean, trust: EvidenceTrust, at: string): Promise<Checkpoint> {
  const checkpoint = await atField(at, () => readCheckpoint(note));
  const { unit, origin } = checkpoint;
  if (!expected(unit)) refuseEvidence(at, 'MISMATCH');
  if (withSignatures(note, []) !== note) refuseEvidence(at, 'ORDER');
  const witnesses = cosignatures(checkpoint.note).map(({ signature }) => signature);
  for (const line of checkpoint.note.signatures) {
    if (line.name !== origin) {
      if (!witnesses.includes(line)) refuseEvidence(at, 'FORM');
      continue;
    }
    const keys = trust.logKeys(unit, undefined, ({ publicKey }) => sameBytes(noteKeyId(origin, 'note', publicKey), line.keyId));
    if (keys.length === 0) refuseEvidence(at, 'SIGNER');
    await atField(at, () => verifyCheckpoint(checkpoint, unit, keys));
  }
  // Without a line of the log's own.
  if (checkpoint.note.signatures.length === witnesses.length) refuseEvidence(at, 'SIGNER');
  return checkpoint;
}

/** Every cosignature must hold; which of them count is another matter. */
export async function checkWitnesses(checkpoint: Checkpoint, trust: EvidenceTrust, at: string): Promise<CheckedWitness[]> {
  const witnesses: CheckedWitness[] = [];
  const counted = new Set<string>();
  for (const { unit, at: time, signature } of cosignatures(checkpoint.note)) {
    const keys = trust.logKeys(unit, time, ({ publicKey }) => sameBytes(noteKeyId(signature.name, 'cosignature', publicKey), signature.keyId));
    await atField(at, () => verifyCosignature(checkpoint, signature, unit, keys));
    const member = trust.rosterAt(time).members.some((candidate) => candidate.unit === unit);
    // What is cosigned does not hold the name of the witness: the same key under two names has seen it once.
    const names = [unit, ...keys.map(({ publicKey }) => hex(publicKey))];
    const counts = member && !names.some((name) => counted.has(name));
    if (counts) for (const name of names) counted.add(name);
    witnesses.push({ unit, at: time, counted: counts });
  }
  return witnesses;
}

/** The entry is the leaf at its place in the tree, and what it says is so. */
async function checkEntry(entry: ProvenEntry, checkpoint: Checkpoint, exchange: CheckedExchange, at: string): Promise<CheckedEntry> {
  const facts = await atField(`${at}.facts`, () => parseFacts(entry.facts));
  const leaf = shownLeaf(entry);
  if (!verifyInclusion(entry.index, checkpoint.size, leaf, entry.path, checkpoint.root)) refuseEvidence(at, 'PROOF');
  const { header, deliveries } = exchange;
  const act = acts[facts.act];
  const sender = checkpoint.unit === header.from;
  const partner = facts.partner;
  const fits =
    act?.operation === facts.operation &&
    act.log === (sender ? 'sender' : 'addressee') &&
    facts.message === header.messageId &&
    facts.exchange === header.exchangeId &&
    // A refusal may come before anything else of the header is believed.
    (facts.act === 'message.refused' || (facts.training === true) === header.training) &&
    partner !== undefined &&
    (sender ? header.to.includes(partner) : partner === header.from);
  if (!fits) return refuseEvidence(`${at}.facts`, 'MISMATCH');
  const delivery = deliveries.find(({ to }) => to === (sender ? partner : checkpoint.unit));
  if (!saysDelivery(facts, delivery)) refuseEvidence(`${at}.facts`, 'MISMATCH');
  if (facts.act === 'message.received' && !isPromised(leaf, entry.index, checkpoint, delivery)) refuseEvidence(at, 'PROMISE');
  return { index: entry.index, facts, delivery };
}

/** True when an entry names the envelope and the receipt that the pack holds, as far as its act names them. */
function saysDelivery({ act, envelopeDigest, contentDigest, receiptDigest, outcome }: AuditFacts, delivery: CheckedDelivery | undefined): boolean {
  const envelope = envelopeDigest !== undefined && delivery !== undefined && sameBytes(envelopeDigest, delivery.envelope.digest);
  const receipt = receiptDigest && delivery?.receipts.find(({ digest }) => sameBytes(digest, receiptDigest))?.receipt;
  switch (act) {
    case 'message.transferred':
      // Not sealed yet when it was recorded: another entry then names the envelope.
      return contentDigest !== undefined && (envelope || envelopeDigest === undefined);
    case 'message.received':
      return envelope && contentDigest !== undefined && outcome === undefined;
    case 'receipt.received':
      return envelope && receipt !== undefined && receipt.reason === outcome;
    case 'message.refused':
      return envelope && receipt !== undefined && outcome !== undefined && receipt.reason === outcome;
    default:
      return envelope && outcome === undefined;
  }
}

/** True unless the addressee's receipt of delivery names another entry than this one. */
function isPromised(leaf: Uint8Array, index: number, { generation }: Checkpoint, delivery: CheckedDelivery | undefined): boolean {
  const log = delivery?.receipts.find(({ receipt }) => receipt.status === 'delivered')?.receipt.log;
  return !log || (sameBytes(leaf, log.leaf) && generation === log.generation && index >= log.size);
}

/** Ascending unit, generation, size. */
function follows(before: Checkpoint, next: Checkpoint): boolean {
  if (before.unit !== next.unit) return before.unit < next.unit;
  if (before.generation !== next.generation) return before.generation < next.generation;
  return before.size < next.size;
}
