// The whole log once more from the database: every entry, every node, every checkpoint and cosignature, and the messages and receipts that
// the entries are about. What differs is named with its place; nothing is mended.
import {
  appendLeaves,
  asCopError,
  commitment,
  cosignatures,
  emptyTree,
  parseDetails,
  parseFacts,
  readCheckpoint,
  rootOf,
  sameBytes,
  sha256,
  type Tree,
  type UnitId,
  verifyCheckpoint,
  verifyCosignature,
} from '#protocol';
import { openStored } from '../casework/opened.ts';
import type { Directory } from '../keys/directory.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import { type AuditEntryRow, type AuditLogRow, allLogs, entriesFrom, nodesFrom } from '../store/audit-entries.ts';
import { allCosignatures, checkpointsOf } from '../store/checkpoints.ts';
import type { Store } from '../store/database.ts';
import type { DetailsCipher } from './details-cipher.ts';
import { treeOf } from './log.ts';
import { leafOf, nodeId } from './nodes.ts';

/** What was altered. */
export interface AuditFinding {
  what: 'entry' | 'node' | 'tree' | 'checkpoint' | 'cosignature' | 'message' | 'receipt';
  generation: number;
  /** Place of the entry, first entry under the node, or size of the checkpoint; of a message or receipt the entry that tells of it. */
  at: number;
  how: 'missing' | 'added' | 'altered';
  /** Witness, message id or what else names it. */
  name: string;
}

/** What came of it. */
export interface AuditReport {
  entries: number;
  checkpoints: number;
  cosignatures: number;
  messages: number;
  /** Entries whose details were erased at the end of their time: their commitments still hold. */
  erased: number;
  findings: AuditFinding[];
}

export interface VerifyDeps {
  self: UnitId;
  store: Store;
  directory: Directory;
  cipher: RecordCipher;
  details: DetailsCipher;
}

const PAGE = 2_000;
// A log that was rewritten differs everywhere: the first places tell enough.
const FINDINGS_MAX = 1_000;

/** Derives the whole log again. */
export async function verifyLog(deps: VerifyDeps): Promise<AuditReport> {
  const report: AuditReport = { entries: 0, checkpoints: 0, cosignatures: 0, messages: 0, erased: 0, findings: [] };
  const logs = await deps.store.read(allLogs);
  for (const [i, log] of logs.entries()) {
    const roots = await verifyTree(log, logs[i + 1], report, deps);
    await verifyCheckpoints(log, roots, report, deps);
  }
  await verifyRecords(logs, report, deps);
  report.findings.sort((a, b) => a.generation - b.generation || a.at - b.at);
  report.findings.length = Math.min(report.findings.length, FINDINGS_MAX);
  return report;
}

type Roots = Map<number, Uint8Array>;

/** Entries and nodes of one generation; gives the roots at the sizes of its checkpoints. */
async function verifyTree(log: AuditLogRow, next: AuditLogRow | undefined, report: AuditReport, { store, details }: VerifyDeps): Promise<Roots> {
  const find = finder(report, log.generation);
  const wanted = new Set((await store.read((db) => checkpointsOf(db, log.generation))).map(({ size }) => size));
  const roots: Roots = new Map();
  let tree: Tree = emptyTree;
  const altered: AlteredNodes = new Map();
  const lastEntry = next ? next.first_entry : Number.POSITIVE_INFINITY;
  for (let from = log.first_entry; ; ) {
    const page = (await store.read((db) => entriesFrom(db, from, PAGE))).filter(({ id }) => id < lastEntry);
    const leaves: Uint8Array[] = [];
    for (const row of page) {
      const index = row.id - log.first_entry;
      if (index >= log.size) {
        find('entry', index, 'added');
        continue;
      }
      while (tree.size + leaves.length < index) {
        find('entry', tree.size + leaves.length, 'missing');
        // Whatever it was: the nodes above tell no more than that.
        leaves.push(new Uint8Array(32));
      }
      checkEntry(row, index, details, report, find);
      leaves.push(row.leaf);
    }
    const before = tree.size;
    tree = await growChecked(tree, leaves, wanted, roots, log, altered, store);
    report.entries += tree.size - before;
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    from = last.id + 1;
  }
  while (tree.size < log.size) {
    find('entry', tree.size, 'missing');
    tree = appendLeaves(tree, [new Uint8Array(32)]).tree;
  }
  nameNodes(altered, new Set(report.findings.filter(({ generation, what }) => generation === log.generation && what === 'entry').map(({ at }) => at)), find);
  const stored = treeOf(log);
  const sound = stored.peaks.length === tree.peaks.length && stored.peaks.every((peak, i) => sameBytes(peak, tree.peaks[i] as Uint8Array));
  // A peak that differs because of an entry was named there.
  if (!sound && !report.findings.some(({ generation, what }) => generation === log.generation && (what === 'entry' || what === 'node')))
    find('tree', log.size, 'altered');
  const surplus = await store.read((db) => nodesFrom(db, nodeId(log, 1, Math.floor(log.size / 2)), 1));
  if (!next && surplus.length > 0) find('node', log.size, 'added');
  return roots;
}

type Find = (what: AuditFinding['what'], at: number, how: AuditFinding['how'], name?: string) => void;

function finder(report: AuditReport, generation: number): Find {
  return (what, at, how, name = '') => {
    // One place is one finding, however many ways it shows.
    if (report.findings.some((each) => each.what === what && each.at === at && each.generation === generation && each.name === name)) return;
    if (report.findings.length < FINDINGS_MAX * 2) report.findings.push({ what, generation, at, how, name });
  };
}

function checkEntry(row: AuditEntryRow, index: number, details: DetailsCipher, report: AuditReport, find: Find): void {
  if (!sameBytes(leafOf(row), row.leaf) || !columnsHold(row)) {
    find('entry', index, 'altered');
    return;
  }
  if (row.details_key === null || row.details === null) {
    report.erased += 1;
    return;
  }
  try {
    const opened = details.open(row.details_key, row.details_commitment, row.details);
    if (!opened) {
      report.erased += 1;
      return;
    }
    const [salt, part] = [opened.subarray(0, 32), opened.subarray(32)];
    if (!sameBytes(commitment(salt, part), row.details_commitment) || (parseDetails(part).officer ?? null) !== row.officer) find('entry', index, 'altered');
  } catch (error) {
    if (!asCopError(error)) throw error;
    find('entry', index, 'altered');
  }
}

/** The columns that lists search say what the committed facts say. */
function columnsHold(row: AuditEntryRow): boolean {
  try {
    const { at, operation, act, partner, message } = parseFacts(row.facts);
    return (
      at.getTime() === row.at && operation === row.operation && act === row.act && (partner ?? null) === row.partner && (message ?? null) === row.message_id
    );
  } catch (error) {
    if (!asCopError(error)) throw error;
    return false;
  }
}

/** Nodes that differ from what their leaves give, by level and index. */
type AlteredNodes = Map<string, { level: number; index: number; how: 'missing' | 'altered' }>;

async function growChecked(
  start: Tree,
  leaves: readonly Uint8Array[],
  wanted: ReadonlySet<number>,
  roots: Roots,
  log: AuditLogRow,
  altered: AlteredNodes,
  store: Store,
): Promise<Tree> {
  let tree = start;
  const firstNode = nodeId(log, 1, Math.floor(start.size / 2));
  const grown: { level: number; index: number; hash: Uint8Array }[] = [];
  // Checkpoints cut the page: the root is taken where one was made.
  const cuts = [...wanted].filter((size) => size > start.size && size <= start.size + leaves.length).sort((a, b) => a - b);
  for (const cut of [...cuts, start.size + leaves.length]) {
    const step = appendLeaves(tree, leaves.slice(tree.size - start.size, cut - start.size));
    grown.push(...step.nodes);
    tree = step.tree;
    if (wanted.has(cut)) roots.set(cut, rootOf(tree));
  }
  const stored = new Map((await store.read((db) => nodesFrom(db, firstNode, grown.length + 1))).map(({ id, hash }) => [id, hash]));
  for (const { level, index, hash } of grown) {
    const kept = stored.get(nodeId(log, level, index));
    if (!kept || !sameBytes(kept, hash)) altered.set(`${level}/${index}`, { level, index, how: kept ? 'altered' : 'missing' });
  }
  return tree;
}

/**
 * A node that differs alone was itself altered. When the nodes above it differ too, what it is made of was: for a pair of leaves, one of
 * the two entries, with its leaf made anew.
 */
function nameNodes(altered: AlteredNodes, named: ReadonlySet<number>, find: Find): void {
  for (const { level, index, how } of altered.values()) {
    const children = [`${level - 1}/${2 * index}`, `${level - 1}/${2 * index + 1}`].some((child) => altered.has(child));
    if (children && how !== 'missing') continue;
    const above = altered.has(`${level + 1}/${Math.floor(index / 2)}`);
    // A pair of which an entry is known to be gone differs for that reason.
    if (level === 1 && (named.has(2 * index) || named.has(2 * index + 1))) continue;
    if (how === 'altered' && level === 1 && above) find('entry', 2 * index, 'altered', `${2 * index}–${2 * index + 1}`);
    else find('node', index * 2 ** level, how, `${level}/${index}`);
  }
}

async function verifyCheckpoints(log: AuditLogRow, roots: Roots, report: AuditReport, { self, store, directory }: VerifyDeps): Promise<void> {
  const find = finder(report, log.generation);
  const rows = await store.read((db) => checkpointsOf(db, log.generation));
  const lines = Map.groupBy(await store.read((db) => allCosignatures(db, log.generation)), ({ size }) => size);
  let previous = 0;
  for (const row of rows) {
    report.checkpoints += 1;
    // One that came in between names the same one before as the next does; one that went is named by its follower.
    if (row.previous_size > previous) find('checkpoint', row.previous_size, 'missing');
    else if (row.previous_size < previous) find('checkpoint', previous, 'added');
    previous = row.size;
    const root = roots.get(row.size);
    try {
      const read = await verifyCheckpoint(row.note, self, directory.logKeys(self));
      const holds = read.generation === log.generation && read.size === row.size && sameBytes(read.root, row.root) && root && sameBytes(root, row.root);
      if (!holds) find('checkpoint', row.size, 'altered');
      if (cosignatures(read.note).length > 0) find('checkpoint', row.size, 'altered');
    } catch (error) {
      if (!asCopError(error)) throw error;
      find('checkpoint', row.size, 'altered');
      continue;
    }
    const told = witnessesOf(row.witnesses);
    const kept = lines.get(row.size) ?? [];
    for (const unit of told) if (!kept.some((line) => line.unit === unit)) find('cosignature', row.size, 'missing', unit);
    for (const line of kept) {
      report.cosignatures += 1;
      if (!told.includes(line.unit)) find('cosignature', row.size, 'added', line.unit);
      try {
        const { at } = await verifyCosignature(readCheckpoint(row.note), line.line, line.unit as UnitId, directory.logKeys(line.unit as UnitId));
        if (at.getTime() !== line.signed_at) find('cosignature', row.size, 'altered', line.unit);
      } catch (error) {
        if (!asCopError(error)) throw error;
        find('cosignature', row.size, 'altered', line.unit);
      }
    }
    lines.delete(row.size);
  }
  if (log.checkpointed !== previous) find('checkpoint', Math.max(log.checkpointed, previous), log.checkpointed > previous ? 'missing' : 'added');
  for (const [size, orphans] of lines) {
    find('checkpoint', size, 'missing');
    report.cosignatures += orphans.length;
  }
}

function witnessesOf(text: string): string[] {
  try {
    const units: unknown = JSON.parse(text);
    return Array.isArray(units) ? units.map(String) : [];
  } catch {
    return [];
  }
}

/** What the entries tell of messages and receipts still stands there as it was. */
async function verifyRecords(logs: readonly AuditLogRow[], report: AuditReport, { store, cipher }: VerifyDeps): Promise<void> {
  for (let from = 0; ; ) {
    const page = await store.read((db) =>
      db
        .selectFrom('audit_entry')
        .selectAll()
        .where('act', 'in', ['message.transferred', 'message.received', 'receipt.received'])
        .where('id', '>=', from)
        .orderBy('id')
        .limit(PAGE)
        .execute(),
    );
    for (const entry of page) await checkRecord(entry, logs, report, store, cipher);
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    from = last.id + 1;
  }
}

async function checkRecord(entry: AuditEntryRow, logs: readonly AuditLogRow[], report: AuditReport, store: Store, cipher: RecordCipher): Promise<void> {
  const log = logs.findLast(({ first_entry }) => entry.id >= first_entry);
  if (!log) return;
  const find = finder(report, log.generation);
  const index = entry.id - log.first_entry;
  let facts: ReturnType<typeof parseFacts>;
  try {
    facts = parseFacts(entry.facts);
  } catch (error) {
    // Named where the entries were checked.
    if (!asCopError(error)) throw error;
    return;
  }
  const name = facts.message ?? '';
  if (entry.act === 'receipt.received') {
    const { receiptDigest } = facts;
    const kept = await store.read((db) =>
      db.selectFrom('receipt').select(['bytes', 'digest']).where('message_id', '=', name).where('direction', '=', 'in').execute(),
    );
    const own = kept.find(({ digest }) => receiptDigest && sameBytes(digest, receiptDigest));
    if (!own) find('receipt', index, 'missing', name);
    else if (!sameBytes(sha256(own.bytes), own.digest)) find('receipt', index, 'altered', name);
    return;
  }
  report.messages += 1;
  const direction = entry.act === 'message.received' ? 'in' : 'out';
  const row = await store.read((db) =>
    db.selectFrom('message').selectAll().where('message_id', '=', name).where('direction', '=', direction).executeTakeFirst(),
  );
  if (!row) {
    find('message', index, 'missing', name);
    return;
  }
  if (direction === 'in') {
    const digest = row.envelope_digest;
    const holds = digest && facts.envelopeDigest && sameBytes(digest, facts.envelopeDigest) && (!row.envelope || sameBytes(sha256(row.envelope), digest));
    if (!holds) {
      find('message', index, 'altered', name);
      return;
    }
  }
  try {
    const opened = openStored(row, cipher);
    if (opened && facts.contentDigest && !sameBytes(sha256(opened.signed.contentBytes), facts.contentDigest)) find('message', index, 'altered', name);
  } catch (error) {
    if (!asCopError(error)) throw error;
    find('message', index, 'altered', name);
  }
}
