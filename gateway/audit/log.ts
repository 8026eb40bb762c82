// The audit log: an append-only Merkle tree (RFC 6962) over commitments to entries. Entries are worked out before a transaction
// opens and appended in the one that does what they record.
import { type AuditDetails, type AuditFacts, appendLeaves, commitment, emptyTree, encodeDetails, encodeFacts, entryLeaf, rootOf, type Tree } from '#protocol';
import { type AuditEntryRow, type AuditLogRow, addEntries, addLog, addNodes, advanceLog, currentLog } from '../store/audit-entries.ts';
import type { Reader, Store, Tx } from '../store/database.ts';
import { type AuditAct, auditActs, justified } from './acts.ts';
import type { DetailsCipher } from './details-cipher.ts';
import { nodeId } from './nodes.ts';
import { randomOctets } from './random.ts';

/** What is to be recorded. */
export type AuditEvent = Omit<AuditFacts, 'operation' | 'act' | 'at'> & AuditDetails & { act: AuditAct };

/** An entry that only needs its place. */
export interface PreparedEntry {
  /** Leaf hash: what a receipt names. */
  leaf: Uint8Array;
  row: Omit<AuditEntryRow, 'id'>;
  subjects: readonly string[];
}

const SALT_OCTETS = 32;
const HASH_OCTETS = 32;

/** The unit's own log. */
export class AuditLog {
  readonly #store: Store;
  readonly #details: DetailsCipher;
  readonly #now: () => Date;
  #size: number;
  #generation: number;
  /** Called when entries were handed to a transaction: a checkpoint is due some time later. */
  onAppend: () => void = () => {};

  private constructor(store: Store, details: DetailsCipher, now: () => Date, log: AuditLogRow) {
    this.#store = store;
    this.#details = details;
    this.#now = now;
    this.#size = log.size;
    this.#generation = log.generation;
  }

  /** Opens the log, and begins its first generation in a new database. */
  static async load(store: Store, details: DetailsCipher, now: () => Date): Promise<AuditLog> {
    const log = await store.write(async (tx) => {
      const current = await currentLog(tx);
      if (current) return current;
      const first = { generation: 1, first_entry: 0, first_node: 0, size: 0, peaks: new Uint8Array(), checkpointed: 0, started_at: now().getTime() };
      await addLog(tx, first);
      return first;
    });
    return new AuditLog(store, details, now, log);
  }

  /** Where the log stands, for what is signed before its entry has a place: the place is this one or a later one. */
  get position(): { generation: number; size: number } {
    return { generation: this.#generation, size: this.#size };
  }

  /** Works an event out: commitments, salts, sealed details. Throws TypeError for an officer's act without the justification that it needs. */
  prepare(event: AuditEvent): PreparedEntry {
    const at = this.#now();
    const { act, officer, role, justification, subjects = [], note, ...about } = event;
    const operation = auditActs[act];
    // A refused attempt is recorded as it came.
    if (officer && justified.has(operation) && !justification && !event.outcome) throw new TypeError(`${act} needs a justification`);
    const facts = encodeFacts({ ...about, operation, act, at });
    const details = encodeDetails({ officer, role, justification, subjects: [...subjects].sort(), note });
    const salts = randomOctets(2 * SALT_OCTETS);
    const [salt, detailsSalt] = [salts.subarray(0, SALT_OCTETS), salts.subarray(SALT_OCTETS)];
    const detailsCommitment = commitment(detailsSalt, details);
    const sealed = this.#details.seal(at, detailsCommitment, Buffer.concat([detailsSalt, details]));
    const leaf = entryLeaf(commitment(salt, facts), detailsCommitment);
    return {
      leaf,
      subjects: [...new Set(subjects)],
      row: {
        at: at.getTime(),
        operation,
        act,
        partner: event.partner ?? null,
        message_id: event.message ?? null,
        officer: officer ?? null,
        facts,
        salt,
        details_commitment: detailsCommitment,
        leaf,
        details_key: sealed.key,
        details: sealed.bytes,
      },
    };
  }

  /** Appends entries in the transaction of what they record. */
  async append(tx: Tx, ...entries: PreparedEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const log = await currentLog(tx);
    if (!log) throw new TypeError('the log was not opened');
    const first = log.first_entry + log.size;
    const grown = appendLeaves(
      treeOf(log),
      entries.map(({ leaf }) => leaf),
    );
    await addEntries(
      tx,
      entries.map(({ row }, i) => Object.assign(row, { id: first + i })),
      entries.flatMap(({ subjects }, i) => subjects.map((subject) => ({ subject, entry: first + i }))),
    );
    await addNodes(
      tx,
      grown.nodes.map(({ level, index, hash }) => ({ id: nodeId(log, level, index), hash })),
    );
    await advanceLog(tx, log.generation, grown.tree.size, Buffer.concat(grown.tree.peaks));
    this.#size = grown.tree.size;
    this.#generation = log.generation;
    this.onAppend();
  }

  /** Records events that accompany nothing else, in a transaction of their own. */
  async record(...events: AuditEvent[]): Promise<void> {
    const entries = events.map((event) => this.prepare(event));
    await this.#store.write((tx) => this.append(tx, ...entries));
  }

  /** Ends this generation and begins the next, whose first entry says why. */
  async restart(event: AuditEvent): Promise<number> {
    const entry = this.prepare(event);
    return this.#store.write(async (tx) => {
      const log = await currentLog(tx);
      if (!log) throw new TypeError('the log was not opened');
      const generation = log.generation + 1;
      const first_node = nodeId(log, 1, Math.floor(log.size / 2));
      await addLog(tx, {
        generation,
        first_entry: log.first_entry + log.size,
        first_node,
        size: 0,
        peaks: new Uint8Array(),
        checkpointed: 0,
        started_at: this.#now().getTime(),
      });
      await this.append(tx, entry);
      return generation;
    });
  }
}

/** The tree of a generation as far as appending needs it. */
export function treeOf({ size, peaks }: Pick<AuditLogRow, 'size' | 'peaks'>): Tree {
  if (size === 0) return emptyTree;
  const hashes: Uint8Array[] = [];
  for (let at = 0; at < peaks.length; at += HASH_OCTETS) hashes.push(peaks.subarray(at, at + HASH_OCTETS));
  return { size, peaks: hashes };
}

/** Generation, size and root of the log as it stands. */
export async function headOf(db: Reader): Promise<{ generation: number; size: number; root: Uint8Array; log: AuditLogRow }> {
  const log = await currentLog(db);
  if (!log) throw new TypeError('the log was not opened');
  return { generation: log.generation, size: log.size, root: rootOf(treeOf(log)), log };
}
