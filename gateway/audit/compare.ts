// Two units' logs side by side: what one side has recorded of an exchange, the other must have recorded too. Every entry of the partner is
// proven to stand in a tree that the partner has signed, so that an omission can be held against it.
import {
  CopError,
  hex,
  type ProvenEntry,
  parseFacts,
  sameBytes,
  shownLeaf,
  type UnitId,
  type VerifiedCheckpoint,
  verifyCheckpoint,
  verifyInclusion,
} from '#protocol';
import type { Directory } from '../keys/directory.ts';
import type { Store } from '../store/database.ts';
import { splitRecord } from '../store/entry-record.ts';
import { receiptsFor } from '../store/receipts.ts';
import { commonEntries } from './answers.ts';
import type { Conversation } from './conversation.ts';

/** What one side lacks. */
export interface Omission {
  /** Whose log lacks it. */
  side: UnitId;
  messageId: string;
  envelopeDigest: string;
  /** What the other side has recorded, or what a signed receipt promised. */
  what: 'transfer' | 'arrival' | 'promised_entry';
  at: string;
}

/** What came of comparing. */
export interface Comparison {
  with: UnitId;
  from: string;
  to: string;
  /** Size and witnesses of the partner's checkpoint to which its entries are proven. */
  partnerLog: { generation: number; size: number };
  /** Exchanges that both logs hold. */
  agreed: number;
  /** Recorded by the sender, and not answered by the receiver yet: on the way, or expired. */
  pending: number;
  omissions: Omission[];
}

interface Passed {
  digest: string;
  messageId: string;
  at: Date;
  act: string;
  leaf: Uint8Array;
}

// What is sent on the last day of a period may arrive as late as a message lives.
const ARRIVAL_MS = 28 * 86_400_000;
const PAGE = 500;

/** Compares both logs for a period. Throws LINK_UNREACHABLE without a link, AUDIT_ENTRY_INVALID for entries that are not proven. */
export async function compareLogs(
  partner: UnitId,
  from: Date,
  to: Date,
  deps: { self: UnitId; store: Store; directory: Directory; conversation: Conversation },
): Promise<Comparison> {
  const { self, store } = deps;
  const around = { from: new Date(Math.max(from.getTime() - ARRIVAL_MS, 1)), to: new Date(to.getTime() + ARRIVAL_MS) };
  const [ours, theirs] = [await ownEntries(partner, around, deps.store), await partnersEntries(partner, around, deps)];
  const comparison: Comparison = {
    with: partner,
    from: from.toISOString(),
    to: to.toISOString(),
    partnerLog: { generation: theirs.checkpoint?.generation ?? 0, size: theirs.checkpoint?.size ?? 0 },
    agreed: 0,
    pending: 0,
    omissions: [],
  };
  const within = ({ at }: Passed) => at >= from && at <= to;
  const arrived = (entries: readonly Passed[]) => new Map(entries.filter(({ act }) => act === 'message.received').map((each) => [each.digest, each]));
  const refused = (entries: readonly Passed[]) => new Set(entries.filter(({ act }) => act === 'message.refused').map(({ digest }) => digest));
  const sent = (entries: readonly Passed[]) =>
    new Map(entries.filter(({ act }) => act === 'message.transferred' || act === 'message.sealed').map((each) => [each.digest, each]));
  const omit = (side: UnitId, { digest, messageId, at }: Passed, what: Omission['what']) =>
    comparison.omissions.push({ side, messageId, envelopeDigest: digest, what, at: at.toISOString() });

  // What this unit sent must have arrived there, exactly as the signed receipt promised.
  const [there, thereRefused] = [arrived(theirs.entries), refused(theirs.entries)];
  for (const [digest, transfer] of sent(ours)) {
    if (!within(transfer)) continue;
    const arrival = there.get(digest);
    const receipts = await store.read((db) => receiptsFor(db, 'in', partner, new Uint8Array(Buffer.from(digest, 'hex'))));
    const promised = receipts.find(({ receipt }) => receipt.status === 'delivered')?.receipt.log;
    if (arrival && (!promised || sameBytes(promised.leaf, arrival.leaf))) comparison.agreed += 1;
    else if (promised) omit(partner, transfer, 'promised_entry');
    else if (thereRefused.has(digest)) comparison.agreed += 1;
    else comparison.pending += 1;
  }
  // What came here must have been sent there, and the other way round.
  const [here, hereRefused] = [arrived(ours), refused(ours)];
  const sentThere = sent(theirs.entries);
  for (const [digest, arrival] of here) {
    if (!within(arrival)) continue;
    if (sentThere.has(digest)) comparison.agreed += 1;
    else omit(partner, arrival, 'transfer');
  }
  for (const [digest, transfer] of sentThere) {
    if (!within(transfer) || here.has(digest) || hereRefused.has(digest)) continue;
    const answered = await store.read((db) => receiptsFor(db, 'out', partner, new Uint8Array(Buffer.from(digest, 'hex'))));
    if (answered.length > 0) omit(self, transfer, 'arrival');
    else comparison.pending += 1;
  }
  for (const [digest, arrival] of there) if (within(arrival) && !sent(ours).has(digest)) omit(self, arrival, 'transfer');
  return comparison;
}

async function ownEntries(partner: UnitId, period: { from: Date; to: Date }, store: Store): Promise<Passed[]> {
  const passed: Passed[] = [];
  for (let first = 0; ; ) {
    const rows = await store.read((db) => commonEntries(db, partner, period, { first, end: Number.MAX_SAFE_INTEGER }, PAGE));
    for (const { facts, leaf } of rows.map(splitRecord)) passed.push(...passedOf(parseFacts(facts), leaf));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return passed;
    first = last.id + 1;
  }
}

async function partnersEntries(
  partner: UnitId,
  period: { from: Date; to: Date },
  { self, directory, conversation }: { self: UnitId; directory: Directory; conversation: Conversation },
): Promise<{ entries: Passed[]; checkpoint: VerifiedCheckpoint | undefined }> {
  const entries: Passed[] = [];
  let checkpoint: VerifiedCheckpoint | undefined;
  // Of all generations: a restart loses nothing of what passed before.
  for (let [generation, after] = [1, 0]; ; ) {
    const answer = await conversation.ask(partner, { about: 'exchanges', ...period, after, generation });
    if (!answer) throw new CopError('LINK_UNREACHABLE', { peer: partner, url: '–', detail: '–' });
    if (answer.about === 'refused') throw new CopError(answer.code, { peer: partner, detail: '–' });
    if (answer.about !== 'entries') throw new CopError('AUDIT_ENTRY_INVALID', { peer: partner, detail: answer.about });
    if (answer.entries.length === 0) return { entries, checkpoint };
    checkpoint = await verifyCheckpoint(answer.note, partner, directory.logKeys(partner));
    if (checkpoint.generation < generation) throw new CopError('AUDIT_ENTRY_INVALID', { peer: partner, detail: `generation ${checkpoint.generation}` });
    let place = checkpoint.generation === generation ? after - 1 : -1;
    for (const entry of answer.entries) {
      if (entry.index <= place) throw new CopError('AUDIT_ENTRY_INVALID', { peer: partner, detail: 'index' });
      place = entry.index;
      entries.push(...provenFacts(partner, self, entry, checkpoint));
    }
    if (!answer.more) return { entries, checkpoint };
    [generation, after] = [checkpoint.generation, place + 1];
  }
}

/** What an entry of a partner says, once it is proven to stand in the log. Throws AUDIT_ENTRY_INVALID. */
function provenFacts(partner: UnitId, self: UnitId, entry: ProvenEntry, checkpoint: VerifiedCheckpoint): Passed[] {
  const leaf = shownLeaf(entry);
  if (!verifyInclusion(entry.index, checkpoint.size, leaf, entry.path, checkpoint.root))
    throw new CopError('AUDIT_ENTRY_INVALID', { peer: partner, detail: `inclusion ${entry.index}` });
  const facts = parseFacts(entry.facts, partner);
  if (facts.partner !== self) throw new CopError('AUDIT_ENTRY_INVALID', { peer: partner, detail: 'partner' });
  return passedOf(facts, leaf);
}

/** An envelope that passed; a message that still waits for keys has none. */
function passedOf({ act, at, message, envelopeDigest }: ReturnType<typeof parseFacts>, leaf: Uint8Array): Passed[] {
  return envelopeDigest ? [{ act, at, leaf, messageId: message ?? '', digest: hex(envelopeDigest) }] : [];
}
