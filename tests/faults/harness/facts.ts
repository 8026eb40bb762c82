// What a stopped unit's folder says, read by SQL of our own: the checker must not see the database through the eyes of the product. Signatures
// are verified by the protocol's functions, with keys that only the federation's own identity keys vouch for.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import {
  asCopError,
  commitment,
  type FindVerifyKey,
  importVerifyKey,
  leafHash,
  parseFacts,
  publicHalf,
  sha256,
  type UnitId,
  type UnitKey,
  verifyKeyset,
  verifyReceipt,
} from '#protocol';
import type { PrivateJwk } from '../../../protocol/jose.ts';
import { treeOver } from '../../protocol/naive-tree.ts';

/** A unit whose folder is read. */
export interface FactsOf {
  unit: string;
  home: string;
  keys: { identity: PrivateJwk };
}

/** An addressee of a sent message. */
export interface SentDelivery {
  to: string;
  status: string;
  reason: string | undefined;
  lane: string | undefined;
  number: number | undefined;
  /** Digest of the envelope. */
  digest: string | undefined;
}

/** A message in the outbox. */
export interface SentMessage {
  /** Its place in the order in which the database committed. */
  row: number;
  id: string;
  kind: string;
  deliveries: SentDelivery[];
}

/** A message in the inbox. */
export interface ReceivedMessage {
  row: number;
  id: string;
  from: string;
  digest: string;
  /** The envelope is there, and is not what its digest says. */
  altered: boolean;
  /** Documents that belong to it, and how far each has come. */
  documents: string[];
}

/** A receipt as it is stored. */
export interface ReceiptFacts {
  peer: string;
  status: string;
  /** Digest of the envelope that it is about, and of the receipt itself. */
  about: string;
  digest: string;
  /** Why it is not genuine. */
  fault: string | undefined;
  /** Entry of the issuer's log that it promises. */
  promised: { generation: number; size: number; leaf: string } | undefined;
}

/** An entry of the audit log. */
export interface EntryFacts {
  generation: number;
  index: number;
  act: string;
  partner: string | undefined;
  message: string | undefined;
  digest: string | undefined;
  leaf: string;
  /** It does not give the leaf that stands with it, or cannot be read. */
  altered: boolean;
}

/** What stands in a unit's database. */
export interface UnitFacts {
  unit: string;
  /** What SQLite says of the file. */
  integrity: string[];
  sent: SentMessage[];
  received: ReceivedMessage[];
  receipts: { in: ReceiptFacts[]; out: ReceiptFacts[] };
  /** Receipts that were queued for others, repeats too. */
  queuedReceipts: { to: string; number: number; digest: string; about: string }[];
  lanes: { peer: string; lane: string; sent: number; received: number; items: number }[];
  setAside: { peer: string; code: string }[];
  entries: EntryFacts[];
  /** Checkpoints whose root is not that of the entries, by size. */
  wrongRoots: { generation: number; size: number }[];
  alarms: string[];
  /** Files among the documents that no row knows. */
  strays: string[];
}

/** What a process did while the run lasted. */
export interface ProcessFacts {
  unit: string;
  kills: number;
  killsWhileStarting: number;
  starts: number;
  /** Ends that were not ours: exit status or signal. */
  ended: { status: number | string; explained: boolean }[];
  /** How often it did not serve in time. */
  notReady: number;
  errors: { event: string; code: string; text: string; explained: boolean }[];
  memory: MemorySample[];
}

/** Resident memory of one process, so long after its start. */
export interface MemorySample {
  pid: number;
  agedMs: number;
  megabytes: number;
  mostMegabytes: number;
}

/** Reads the folders of stopped units. */
export async function readFacts(units: readonly FactsOf[]): Promise<UnitFacts[]> {
  const databases = units.map((each) => ({ ...each, db: new Sqlite(join(each.home, 'data', 'cop.sqlite'), { readonly: true }) }));
  try {
    const keys = new Map<string, FindVerifyKey>();
    // A keyset that the unit signed is its own wherever it lies.
    for (const { unit, keys: own } of units) {
      const found = databases.flatMap(({ db }) => db.prepare('select bytes from keyset where unit = ? order by version').pluck().all(unit) as Buffer[]);
      keys.set(unit, await keysOf(unit as UnitId, publicHalf(own.identity), found));
    }
    return await Promise.all(databases.map((each) => unitFacts(each, each.db, keys)));
  } finally {
    for (const { db } of databases) db.close();
  }
}

/** How far every lane has come, of stopped units: true when nothing is on its way any more. */
export function isDrained(units: readonly FactsOf[]): boolean {
  const lanes = units.flatMap(({ unit, home }) => {
    using db = opened(home);
    return (db.prepare('select peer, lane, sent_through, received_through from lane').all() as LaneRow[]).map((row) => ({ unit, ...row }));
  });
  return lanes.every(({ unit, peer, lane, sent_through }) => {
    const there = lanes.find((other) => other.unit === peer && other.peer === unit && other.lane === lane);
    return sent_through === (there?.received_through ?? 0);
  });
}

function opened(home: string): Sqlite.Database & Disposable {
  const db = new Sqlite(join(home, 'data', 'cop.sqlite'), { readonly: true });
  return Object.assign(db, { [Symbol.dispose]: () => void db.close() });
}

interface LaneRow {
  peer: string;
  lane: string;
  sent_through: number;
  received_through: number;
}

async function unitFacts({ unit, home }: FactsOf, db: Sqlite.Database, keys: ReadonlyMap<string, FindVerifyKey>): Promise<UnitFacts> {
  const all = <T>(sql: string, ...values: unknown[]) => db.prepare(sql).all(...values) as T[];
  const receipts = async (direction: 'in' | 'out') =>
    Promise.all(
      all<ReceiptRow>('select peer, status, envelope_digest, bytes, digest from receipt where direction = ? order by id', direction).map((row) =>
        receiptFacts(row, direction === 'in' ? [row.peer, unit] : [unit, row.peer], keys),
      ),
    );
  const received = all<InboxRow>("select id, message_id, from_unit, envelope, envelope_digest from message where direction = 'in' order by id");
  const documents = all<{ message: number; place: number; state: string }>('select message, place, state from received_document order by message, place');
  const own = all<{ id: string }>('select id from document where erased_at is null');
  return {
    unit,
    integrity: (db.pragma('integrity_check') as { integrity_check: string }[]).map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    sent: sentMessages(db),
    received: received.map((row) => ({
      row: row.id,
      id: row.message_id,
      from: row.from_unit,
      digest: hexOf(row.envelope_digest) ?? '',
      altered: row.envelope !== null && hexOf(sha256(row.envelope)) !== hexOf(row.envelope_digest),
      documents: documents.filter(({ message }) => message === row.id).map(({ state }) => state),
    })),
    receipts: { in: await receipts('in'), out: await receipts('out') },
    queuedReceipts: await queuedReceipts(unit, db, keys),
    lanes: all<LaneRow & { items: number }>(
      `select peer, lane, sent_through, received_through,
        (select count(*) from lane_item where lane_item.peer = lane.peer and lane_item.lane = lane.lane) as items from lane`,
    ).map(({ peer, lane, sent_through, received_through, items }) => ({ peer, lane, sent: sent_through, received: received_through, items })),
    setAside: all<{ peer: string; code: string }>('select peer, code from quarantine order by id'),
    ...logFacts(db),
    alarms: all<{ code: string; unit: string }>('select code, unit from alarm where closed_at is null').map(({ code, unit: of }) => `${code} ${of}`),
    strays: strays(home, [
      ...own.map(({ id }) => `own-${id}`),
      ...documents.filter(({ state }) => state !== 'refused').map(({ message, place }) => `in-${message}-${place}`),
    ]),
  };
}

interface InboxRow {
  id: number;
  message_id: string;
  from_unit: string;
  envelope: Buffer | null;
  envelope_digest: Buffer | null;
}

function sentMessages(db: Sqlite.Database): SentMessage[] {
  const deliveries = Map.groupBy(
    db.prepare('select message_id, to_unit, status, reason, lane, number, envelope_digest from delivery order by message_id, to_unit').all() as {
      message_id: string;
      to_unit: string;
      status: string;
      reason: string | null;
      lane: string | null;
      number: number | null;
      envelope_digest: Buffer | null;
    }[],
    ({ message_id }) => message_id,
  );
  const rows = db.prepare("select id, message_id, kind from message where direction = 'out' order by id").all() as {
    id: number;
    message_id: string;
    kind: string;
  }[];
  return rows.map(({ id, message_id, kind }) => ({
    row: id,
    id: message_id,
    kind,
    deliveries: (deliveries.get(message_id) ?? []).map(({ to_unit, status, reason, lane, number, envelope_digest }) => ({
      to: to_unit,
      status,
      reason: reason ?? undefined,
      lane: lane ?? undefined,
      number: number ?? undefined,
      digest: hexOf(envelope_digest),
    })),
  }));
}

interface ReceiptRow {
  peer: string;
  status: string;
  envelope_digest: Buffer;
  bytes: Buffer;
  digest: Buffer;
}

async function receiptFacts(row: ReceiptRow, [issuer, holder]: readonly string[], keys: ReadonlyMap<string, FindVerifyKey>): Promise<ReceiptFacts> {
  const stored = { peer: row.peer, status: row.status, about: hexOf(row.envelope_digest) ?? '', digest: hexOf(sha256(row.bytes)) ?? '' };
  const verified = await verifiedReceipt(row.bytes, issuer as UnitId, holder as UnitId, keys);
  if (typeof verified === 'string') return { ...stored, fault: verified, promised: undefined };
  const { status, envelopeDigest, log } = verified;
  const differs =
    status !== row.status ? 'status' : hexOf(envelopeDigest) !== stored.about ? 'envelope digest' : hexOf(row.digest) !== stored.digest ? 'digest' : undefined;
  return { ...stored, fault: differs, promised: log && { generation: log.generation, size: log.size, leaf: hexOf(log.leaf) ?? '' } };
}

/** What a receipt says, or why it is none of this issuer to this holder. */
async function verifiedReceipt(bytes: Uint8Array, issuer: UnitId, holder: UnitId, keys: ReadonlyMap<string, FindVerifyKey>) {
  try {
    return (await verifyReceipt(bytes, issuer, holder, keys.get(issuer) ?? (async () => undefined))).receipt;
  } catch (error) {
    const code = asCopError(error)?.code;
    if (!code) throw error;
    return code;
  }
}

async function queuedReceipts(unit: string, db: Sqlite.Database, keys: ReadonlyMap<string, FindVerifyKey>): Promise<UnitFacts['queuedReceipts']> {
  const rows = db.prepare("select peer, number, item from lane_item where lane = 'receipts' order by peer, number").all() as {
    peer: string;
    number: number;
    item: Buffer;
  }[];
  return Promise.all(
    rows.map(async ({ peer, number, item }) => {
      const verified = await verifiedReceipt(item, unit as UnitId, peer as UnitId, keys);
      return { to: peer, number, digest: hexOf(sha256(item)) ?? '', about: typeof verified === 'string' ? verified : (hexOf(verified.envelopeDigest) ?? '') };
    }),
  );
}

/** The keys with which a unit has signed, from its keysets that hold; give or take the hour that a clock may be wrong. */
async function keysOf(unit: UnitId, identity: Uint8Array, keysets: readonly Uint8Array[]): Promise<FindVerifyKey> {
  const keys = new Map<string, UnitKey>();
  for (const bytes of keysets) {
    const { keyset } = await verifyKeyset(bytes, unit, identity);
    for (const key of keyset.keys) if (key.use === 'sign') keys.set(key.kid, key);
  }
  const imported = new Map<string, ReturnType<typeof importVerifyKey>>();
  return async (_, kid, at) => {
    const key = keys.get(kid);
    if (!key || Math.abs(at.getTime() - clamp(at.getTime(), key)) > 3_600_000) return undefined;
    if (!imported.has(kid)) imported.set(kid, importVerifyKey(key.publicKey));
    return imported.get(kid);
  };
}

function clamp(at: number, { notBefore, notAfter }: UnitKey): number {
  return Math.min(Math.max(at, notBefore.getTime()), notAfter.getTime());
}

// Where in a record its parts end: salt, commitment to the details, leaf; then the facts (protocol/README.md, section 13).
const [SALT, DETAILS, LEAF] = [32, 64, 96];

/** Every entry and every checkpoint, derived anew: the leaves from what the entries say, the roots by the recursion of RFC 6962. */
function logFacts(db: Sqlite.Database): Pick<UnitFacts, 'entries' | 'wrongRoots'> {
  const logs = db.prepare('select generation, first_entry, size from audit_log order by generation').all() as {
    generation: number;
    first_entry: number;
    size: number;
  }[];
  const entries: EntryFacts[] = [];
  const wrongRoots: UnitFacts['wrongRoots'] = [];
  for (const { generation, first_entry, size } of logs) {
    const rows = db
      .prepare('select id, act, partner, message_id, record from audit_entry where id >= ? and id < ? order by id')
      .all(first_entry, first_entry + size) as {
      id: number;
      act: string;
      partner: string | null;
      message_id: string | null;
      record: Buffer;
    }[];
    const leaves = rows.map(({ record }) => Buffer.concat([commitment(record.subarray(0, SALT), record.subarray(LEAF)), record.subarray(SALT, DETAILS)]));
    for (const [i, row] of rows.entries()) {
      const leaf = hexOf(row.record.subarray(DETAILS, LEAF)) ?? '';
      const facts = factsIn(row.record);
      const says = facts && facts.act === row.act && (facts.partner ?? null) === row.partner && (facts.message ?? null) === row.message_id;
      entries.push({
        generation,
        index: row.id - first_entry,
        act: row.act,
        partner: row.partner ?? undefined,
        message: row.message_id ?? undefined,
        digest: hexOf(facts?.envelopeDigest ?? null),
        leaf,
        altered: !says || row.id !== first_entry + i || hexOf(leafHash(leaves[i] as Buffer)) !== leaf,
      });
    }
    const root = treeOver(leaves);
    const checkpoints = db.prepare('select size, root from checkpoint where generation = ? order by size').all(generation) as { size: number; root: Buffer }[];
    for (const each of checkpoints) {
      if (each.size > leaves.length || hexOf(root(0, each.size)) !== hexOf(each.root)) wrongRoots.push({ generation, size: each.size });
    }
    if (rows.length !== size) wrongRoots.push({ generation, size });
  }
  return { entries, wrongRoots };
}

function factsIn(record: Buffer) {
  try {
    return parseFacts(record.subarray(LEAF));
  } catch (error) {
    if (!asCopError(error)) throw error;
    return undefined;
  }
}

/** Files that belong to no document. */
function strays(home: string, known: readonly string[]): string[] {
  const folder = join(home, 'data', 'documents');
  return readdirSync(folder).filter((name) => !known.includes(name));
}

function hexOf(octets: Uint8Array | null): string | undefined {
  return octets === null ? undefined : Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('hex');
}
