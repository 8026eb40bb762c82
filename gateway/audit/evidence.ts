// Gathers the evidence about one message: what this unit holds, and what partners show of their logs. What comes out has been verified as
// a stranger would, with the roster in force.
import { setTimeout as wait } from 'node:timers/promises';
import {
  asCopError,
  type Content,
  CopError,
  consistencyProof,
  cosignatures,
  type EvidenceDelivery,
  type EvidenceLog,
  type EvidencePack,
  type EvidenceReport,
  EvidenceTrust,
  encodeEvidence,
  type Header,
  hex,
  type LogAnswer,
  type MessageId,
  parseFacts,
  parseNote,
  provableKeysets,
  provableNote,
  provableRosters,
  type Receipt,
  readCheckpoint,
  readReceipt,
  receiptStatuses,
  sameBytes,
  sealEvidence,
  sha256,
  type UnitId,
  verifyEvidence,
} from '#protocol';
import { checkExport } from '../casework/handling.ts';
import { openStored } from '../casework/opened.ts';
import { permissionsOn } from '../casework/permissions.ts';
import type { Directory } from '../keys/directory.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import { type AuditEntryRow, type AuditLogRow, allLogs, entriesOfMessage } from '../store/audit-entries.ts';
import type { CheckpointRow } from '../store/checkpoints.ts';
import type { Reader, Store } from '../store/database.ts';
import { deliveriesOf } from '../store/deliveries.ts';
import { splitRecord } from '../store/entry-record.ts';
import { itemAt } from '../store/lanes.ts';
import { headerOf, type MessageRow } from '../store/messages.ts';
import { receiptsFor } from '../store/receipts.ts';
import { storedKeysets } from '../store/trust-records.ts';
import type { AuditAct } from './acts.ts';
import { logOfEntry, provenEntry } from './answers.ts';
import type { Conversation } from './conversation.ts';
import { nodeReader } from './nodes.ts';

/** What gathering needs. */
export interface EvidenceDeps {
  self: UnitId;
  store: Store;
  directory: Directory;
  cipher: RecordCipher;
  conversation: Conversation;
  /** Peers whose links are up: without one there is nobody to wait for. */
  linked: () => readonly UnitId[];
  now: () => Date;
}

/** A pack, what it proves, and the content when it is in it. */
export interface Evidence {
  bytes: Uint8Array;
  report: EvidenceReport;
  content: Content | undefined;
}

/** How long partners are waited for: their cosignatures, and their entries. Milliseconds. */
const PATIENCE_MS = 10_000;
const POLL_MS = 200;
/** Pauses before a partner is asked again for an entry that too few have witnessed yet: it offers its log when it is asked. Milliseconds. */
const AGAIN_MS = [1_000, 2_000, 4_000];
/** Pages of common exchanges that are looked through for one entry. */
const PAGES_MAX = 4;
const HOUR_MS = 3_600_000;

const sendersActs: readonly string[] = ['message.transferred', 'message.sealed', 'receipt.received'] satisfies AuditAct[];
const addresseesActs: readonly string[] = ['message.received', 'message.refused'] satisfies AuditAct[];

/**
 * Makes the evidence pack of a message, sent or received. `content`: with the content, as far as the sender's marking lets it out.
 * Throws EXPORT_IMPOSSIBLE (nothing sealed yet, or the envelope or the content erased), HANDLING_FORBIDS, RECORD_ALTERED.
 */
export async function makeEvidence(row: MessageRow, deps: EvidenceDeps, { content: withContent }: { content: boolean }): Promise<Evidence> {
  const { store, directory } = deps;
  const opened = withContent ? await openForExport(row, deps) : undefined;
  const header = headerOf(row);
  const deliveries = await deliveriesFor(row, header, deps);
  if (deliveries.length === 0) throw new CopError('EXPORT_IMPOSSIBLE', { got: row.message_id, detail: row.direction === 'in' ? 'erased' : 'KEYSET_UNKNOWN' });
  const deadline = performance.now() + PATIENCE_MS;
  const [own, others] = await Promise.all([ownLogs(row, header, deliveries, deps, deadline), partnersLogs(row, header, deliveries, deps, deadline)]);

  const rosters = await provableRosters(directory.rostersAfter(0));
  const units = unitsIn(header, [...own, ...others]);
  const keysets = (await store.read(storedKeysets)).filter(({ unit }) => units.has(unit)).map(({ bytes }) => bytes);
  const vouched = await provableKeysets(keysets, rosters);
  const trust = await EvidenceTrust.open(rosters, vouched, directory.roster.bytes);
  let pack: EvidencePack = {
    rosters,
    keysets: vouched,
    content: opened && { ...opened.signed.signature, content: opened.signed.contentBytes },
    deliveries,
    logs: inOrder(await provable(own, trust)),
  };
  for (const log of await provable(others, trust)) pack = await withLog(pack, log, directory.roster.bytes);
  return { ...(await sealEvidence(pack, directory.roster.bytes)), content: opened?.content };
}

/** Notes with only the lines that hold; one without any, or that is no note, is left out. */
export async function provable(logs: readonly EvidenceLog[], trust: EvidenceTrust): Promise<EvidenceLog[]> {
  const held: EvidenceLog[] = [];
  for (const log of logs) {
    try {
      const note = await provableNote(log.note, trust);
      if (note !== undefined) held.push({ ...log, note });
    } catch (error) {
      if (asCopError(error)?.code !== 'CHECKPOINT_MALFORMED') throw error;
    }
  }
  return held;
}

/** The pack with what a partner showed, unless that does not hold: it must not take this unit's own evidence with it. */
async function withLog(pack: EvidencePack, log: EvidenceLog, roster: Uint8Array): Promise<EvidencePack> {
  const longer: EvidencePack = { ...pack, logs: inOrder([...pack.logs, log]) };
  try {
    await verifyEvidence(encodeEvidence(longer), roster);
    return longer;
  } catch (error) {
    if (asCopError(error)?.code !== 'EVIDENCE_INVALID') throw error;
    return pack;
  }
}

/** The content as it may leave. Throws EXPORT_IMPOSSIBLE once it is erased, what checkExport throws. */
async function openForExport(row: MessageRow, deps: EvidenceDeps): Promise<NonNullable<ReturnType<typeof openStored>>> {
  const opened = openStored(row, deps.cipher);
  if (!opened) throw new CopError('EXPORT_IMPOSSIBLE', { got: row.message_id, detail: 'erased' });
  checkExport(row, opened.content, await permissionsOn(row, opened.content, deps));
  return opened;
}

/** Envelopes with their receipts: of a sent message for every addressee whose keys were known, of a received one this unit's own. */
async function deliveriesFor(row: MessageRow, header: Header, { self, store }: EvidenceDeps): Promise<EvidenceDelivery[]> {
  return store.read(async (db) => {
    if (row.direction === 'in') {
      if (!row.envelope) return [];
      return [{ to: self, envelope: row.envelope, receipts: await receiptsOf(db, 'out', header.from, row.envelope) }];
    }
    const deliveries: EvidenceDelivery[] = [];
    for (const { to_unit, lane, number } of await deliveriesOf(db, row.message_id as MessageId)) {
      const to = to_unit as UnitId;
      const envelope = lane === null || number === null ? undefined : await itemAt(db, to, lane, number);
      if (envelope) deliveries.push({ to, envelope, receipts: await receiptsOf(db, 'in', to, envelope) });
    }
    return deliveries;
  });
}

async function receiptsOf(db: Reader, direction: 'in' | 'out', peer: UnitId, envelope: Uint8Array): Promise<Uint8Array[]> {
  const stored = await receiptsFor(db, direction, peer, sha256(envelope));
  return stored.sort((a, b) => receiptStatuses.number(a.receipt.status) - receiptStatuses.number(b.receipt.status)).map(({ bytes }) => bytes);
}

/** This unit's own entries, under a checkpoint that partners have had a moment to witness. */
async function ownLogs(row: MessageRow, header: Header, deliveries: readonly EvidenceDelivery[], deps: EvidenceDeps, deadline: number): Promise<EvidenceLog[]> {
  const { store, conversation } = deps;
  const acts = row.direction === 'out' ? sendersActs : addresseesActs;
  const [rows, logs] = await store.read(async (db) => [await entriesOfMessage(db, row.message_id as MessageId), await allLogs(db)] as const);
  const ours = rows.filter((each) => acts.includes(each.act) && isAbout(splitRecord(each).facts, row, header, deliveries));
  await conversation.checkpoint();
  const byLog = Map.groupBy(ours, ({ id }) => logOfEntry(logs, id));
  return (await Promise.all([...byLog].map(([log, entries]) => underCheckpoints(log, entries, deps, deadline)))).flat();
}

/** An entry of the exchange with these units; a message id of another sender may be the same. */
function isAbout(facts: Uint8Array, row: MessageRow, header: Header, deliveries: readonly EvidenceDelivery[]): boolean {
  const { partner, envelopeDigest } = parseFacts(facts);
  if (row.direction === 'in')
    return partner === header.from && envelopeDigest !== undefined && sameBytes(envelopeDigest, row.envelope_digest ?? new Uint8Array());
  const delivery = deliveries.find(({ to }) => to === partner);
  return !envelopeDigest || (delivery !== undefined && sameBytes(envelopeDigest, sha256(delivery.envelope)));
}

/**
 * Entries of one generation: all under one witnessed checkpoint when there is one in time; otherwise those that were witnessed before
 * under the checkpoint that shows it, and the rest under the newest.
 */
export async function underCheckpoints(
  log: AuditLogRow,
  rows: readonly AuditEntryRow[],
  { store, conversation, linked }: Pick<EvidenceDeps, 'store' | 'conversation' | 'linked'>,
  deadline: number,
): Promise<EvidenceLog[]> {
  const { checkpoints } = conversation;
  const sizeFor = (entry: AuditEntryRow) => entry.id - log.first_entry + 1;
  const needed = Math.max(...rows.map(sizeFor));
  const witnessed = () => store.read(async (db) => (await checkpoints.witnessedThrough(db, log.generation)) ?? 0);
  while ((await witnessed()) < needed && performance.now() < deadline && linked().length > 0) await wait(POLL_MS);
  const through = await witnessed();
  const groups = [rows.filter((entry) => sizeFor(entry) <= through), rows.filter((entry) => sizeFor(entry) > through)].filter((group) => group.length > 0);
  const shown: EvidenceLog[] = [];
  let before: CheckpointRow | undefined;
  for (const group of groups) {
    const covering = await coveringOrNone(conversation, log.generation, Math.max(...group.map(sizeFor)));
    // A generation that ended before its last entries had a checkpoint: nothing can show them.
    if (!covering) continue;
    const { row, note } = covering;
    shown.push({
      note,
      consistency: before ? await store.read((db) => consistencyProof(before?.size ?? 0, row.size, nodeReader(db, log))) : [],
      entries: await store.read((db) => Promise.all(group.map((entry) => provenEntry(db, entry, log, row.size)))),
    });
    before = row;
  }
  return shown;
}

async function coveringOrNone(conversation: Conversation, generation: number, size: number): Promise<{ row: CheckpointRow; note: string } | undefined> {
  try {
    return await conversation.checkpoints.covering(generation, size);
  } catch (error) {
    if (asCopError(error)?.code === 'AUDIT_ENTRY_UNKNOWN') return undefined;
    throw error;
  }
}

/** What the other side's logs show, as far as it is linked and answers. */
async function partnersLogs(
  row: MessageRow,
  header: Header,
  deliveries: readonly EvidenceDelivery[],
  deps: EvidenceDeps,
  deadline: number,
): Promise<EvidenceLog[]> {
  const asked =
    row.direction === 'in'
      ? [sendersEntry(header, deliveries[0] as EvidenceDelivery, row, deps, deadline)]
      : deliveries.map((delivery) => addresseesEntry(header, delivery, deps, deadline));
  return (await Promise.all(asked)).filter((log) => log !== undefined);
}

/** The entry that an addressee's receipt names; of a refusal, which names none, the one of its moment. */
async function addresseesEntry(
  header: Header,
  { to, envelope, receipts }: EvidenceDelivery,
  deps: EvidenceDeps,
  deadline: number,
): Promise<EvidenceLog | undefined> {
  const read = receipts.map(readReceipt);
  const promised = read.find(({ log }) => log)?.log;
  if (promised) {
    const ask = async () => asLog(await inTime(deps.conversation.ask(to, { about: 'entry', leaf: promised.leaf, message: header.messageId }), deadline));
    return witnessedLog(ask, deps, deadline);
  }
  const refused = read.find(({ reason }) => reason !== undefined);
  if (!refused) return undefined;
  const wanted = { ...momentOf(refused), messageId: header.messageId, digest: sha256(envelope), acts: addresseesActs };
  return witnessedLog(() => commonEntry(to, wanted, deps, deadline), deps, deadline);
}

/** The entry with which the sender's log names the envelope. The sender's clock dates it, this unit's the end of the window. */
async function sendersEntry(
  header: Header,
  { envelope }: EvidenceDelivery,
  row: MessageRow,
  deps: EvidenceDeps,
  deadline: number,
): Promise<EvidenceLog | undefined> {
  const from = new Date(header.created.getTime() - 1_000);
  const to = new Date(Math.max(header.created.getTime(), row.stored_at) + HOUR_MS);
  const wanted = { from, to, messageId: header.messageId, digest: sha256(envelope), acts: sendersActs };
  return witnessedLog(() => commonEntry(header.from, wanted, deps, deadline), deps, deadline);
}

function momentOf({ at }: Receipt): { from: Date; to: Date } {
  return { from: new Date(at.getTime() - 1_000), to: new Date(at.getTime() + 1_000) };
}

interface Wanted {
  from: Date;
  to: Date;
  messageId: MessageId;
  digest: Uint8Array;
  acts: readonly string[];
}

/** Looks for an entry among those about common exchanges, page by page. */
async function commonEntry(
  peer: UnitId,
  { from, to, messageId, digest, acts }: Wanted,
  deps: EvidenceDeps,
  deadline: number,
): Promise<EvidenceLog | undefined> {
  let [after, generation] = [0, 1];
  for (let page = 0; page < PAGES_MAX; page++) {
    const answer = await inTime(deps.conversation.ask(peer, { about: 'exchanges', from, to, after, generation }), deadline);
    if (answer?.about !== 'entries') return undefined;
    const entries = answer.entries.filter(({ facts }) => {
      const read = factsIn(facts);
      return read?.message === messageId && acts.includes(read.act);
    });
    if (entries.some(({ facts }) => hex(factsIn(facts)?.envelopeDigest ?? new Uint8Array()) === hex(digest)))
      return { note: answer.note, consistency: [], entries };
    if (!answer.more) return undefined;
    after = (answer.entries.at(-1)?.index ?? after) + 1;
    // A page is of one generation, which its checkpoint names.
    ({ generation } = readCheckpoint(answer.note));
  }
  return undefined;
}

/** What a partner shows, asked for again as long as too few have witnessed it: the first that enough have, or the last. */
async function witnessedLog(
  ask: () => Promise<EvidenceLog | undefined>,
  { conversation, linked }: EvidenceDeps,
  deadline: number,
): Promise<EvidenceLog | undefined> {
  let found = await ask();
  for (const pause of AGAIN_MS) {
    if (!found || countCosignatures(found.note) >= conversation.checkpoints.quorum || linked().length === 0 || performance.now() + pause > deadline) break;
    await wait(pause);
    found = (await ask()) ?? found;
  }
  return found;
}

function asLog(answer: LogAnswer | undefined): EvidenceLog | undefined {
  return answer?.about === 'entries' && answer.entries.length > 0 ? { note: answer.note, consistency: [], entries: answer.entries } : undefined;
}

/** How many lines have the form of a cosignature; whether they hold is checked later. */
function countCosignatures(note: string): number {
  try {
    return cosignatures(parseNote(note)).length;
  } catch (error) {
    if (!asCopError(error)) throw error;
    return 0;
  }
}

function factsIn(bytes: Uint8Array): ReturnType<typeof parseFacts> | undefined {
  try {
    return parseFacts(bytes);
  } catch (error) {
    if (!asCopError(error)) throw error;
    return undefined;
  }
}

async function inTime<T>(answer: Promise<T>, deadline: number): Promise<T | undefined> {
  const ended = new AbortController();
  try {
    return await Promise.race([answer, wait(Math.max(deadline - performance.now(), 0), undefined, { signal: ended.signal }).catch(() => undefined)]);
  } finally {
    ended.abort();
  }
}

/** The units whose keys the pack may need. */
function unitsIn(header: Header, logs: readonly EvidenceLog[]): Set<string> {
  const named = logs.flatMap(({ note }) => [...note.matchAll(/^— urn:cop:unit:([^: ]+):/gmu)].map((match) => match[1] as string));
  return new Set([header.from, ...header.to, ...named]);
}

export function inOrder(logs: readonly EvidenceLog[]): EvidenceLog[] {
  const read = logs.map((log) => ({ log, at: readCheckpoint(log.note) }));
  read.sort((a, b) => (a.at.unit === b.at.unit ? a.at.generation - b.at.generation || a.at.size - b.at.size : a.at.unit < b.at.unit ? -1 : 1));
  return read.map(({ log }) => log);
}
