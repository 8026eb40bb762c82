// The audit log: an append-only Merkle tree (RFC 6962) over commitments to entries. Entries are worked out before a transaction
// opens and appended in the one that does what they record.
import {
  AUDIT_SALT_OCTETS,
  type AuditDetails,
  type AuditFacts,
  appendLeaves,
  CopError,
  commitment,
  emptyTree,
  encodeDetails,
  encodeFacts,
  entryLeaf,
  limits,
  rootOf,
  type Tree,
} from '#protocol';
import { randomOctets } from '../random.ts';
import { type AuditEntryRow, type AuditLogRow, addEntries, addLog, addNodes, advanceLog, currentLog, endOfLog } from '../store/audit-entries.ts';
import { type AuditPieceRow, addPieces } from '../store/audit-pieces.ts';
import type { Reader, Store, Tx } from '../store/database.ts';
import { joinRecord } from '../store/entry-record.ts';
import { type AuditAct, auditActs, justified } from './acts.ts';
import { type DetailsCipher, PIECE_PARTS, type SealedPiece } from './details-cipher.ts';
import { nodeId } from './nodes.ts';

/** What is to be recorded. */
export type AuditEvent = Omit<AuditFacts, 'operation' | 'act' | 'at'> & AuditDetails & { act: AuditAct };

/** Entries that only need their places, with their details, which are sealed together. */
export interface PreparedEntries {
  entries: readonly { leaf: Uint8Array; row: Omit<AuditEntryRow, 'id' | 'piece' | 'part'>; subjects: readonly string[] }[];
  /** Each has the details of as many entries as fit, in their order. */
  pieces: readonly SealedPiece[];
}

/** One such entry. */
export interface PreparedEntry extends PreparedEntries {
  /** Leaf hash: what a receipt names. */
  leaf: Uint8Array;
}

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
      const first = {
        generation: 1,
        first_entry: 0,
        first_node: 0,
        size: 0,
        peaks: new Uint8Array(),
        checkpointed: 0,
        started_at: now().getTime(),
        broken_at: null,
        seen_generation: 1,
      };
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
    const prepared = this.prepareAll([event]);
    return { ...prepared, leaf: (prepared.entries[0] as PreparedEntries['entries'][number]).leaf };
  }

  /** Works out events that are appended together; their details are sealed together, which takes a fraction of the time. Throws as `prepare`. */
  prepareAll(events: readonly AuditEvent[]): PreparedEntries {
    const at = this.#now();
    const worked = events.map((event) => workOut(event, at));
    const pieces: SealedPiece[] = [];
    for (let from = 0; from < worked.length; from += PIECE_PARTS) {
      pieces.push(
        this.#details.seal(
          at,
          worked.slice(from, from + PIECE_PARTS).map(({ part }) => part),
        ),
      );
    }
    return { entries: worked, pieces };
  }

  /** Appends entries in the transaction of what they record: at its end, with those of whatever else shares the commit. */
  async append(tx: Tx, ...prepared: PreparedEntries[]): Promise<void> {
    this.#store.gather(tx, this.#grow, prepared);
  }

  /** Puts entries at the end of the log. */
  readonly #grow = async (tx: Tx, prepared: readonly PreparedEntries[]): Promise<void> => {
    const leaves = prepared.flatMap(({ entries }) => entries.map(({ leaf }) => leaf));
    if (leaves.length === 0) return;
    const log = await endOfLog(tx);
    if (!log) throw new TypeError('the log was not opened');
    const first = log.first_entry + log.size;
    const grown = appendLeaves(treeOf(log), leaves);
    const rows: AuditEntryRow[] = [];
    const pieces: AuditPieceRow[] = [];
    const subjects: { subject: string; entry: number }[] = [];
    const firstPiece = (log.last_piece ?? 0) + 1;
    for (const group of prepared) {
      const piece = firstPiece + pieces.length;
      for (const [i, entry] of group.entries.entries()) {
        const id = first + rows.length;
        rows.push(Object.assign(entry.row, { id, piece: piece + Math.floor(i / PIECE_PARTS), part: i % PIECE_PARTS }));
        for (const subject of entry.subjects) subjects.push({ subject, entry: id });
      }
      for (const { key, bytes } of group.pieces) pieces.push({ id: firstPiece + pieces.length, key_name: key, bytes });
    }
    await addPieces(tx, pieces);
    await addEntries(tx, rows, subjects);
    await addNodes(
      tx,
      grown.nodes.map(({ level, index, hash }) => ({ id: nodeId(log, level, index), hash })),
    );
    await advanceLog(tx, log.generation, grown.tree.size, Buffer.concat(grown.tree.peaks));
    this.#store.afterCommit(() => {
      this.#size = grown.tree.size;
      this.#generation = log.generation;
      this.onAppend();
    });
  };

  /** Records events that accompany nothing else, in a transaction of their own. */
  async record(...events: AuditEvent[]): Promise<void> {
    const entries = this.prepareAll(events);
    await this.#store.write((tx) => this.append(tx, entries));
  }

  /** Ends this generation, which is broken, and begins one that nobody has seen yet, whose first entry says why. Throws LOG_SOUND. */
  async restart(event: AuditEvent): Promise<number> {
    const entry = this.prepare(event);
    return this.#store.write(async (tx) => {
      const log = await currentLog(tx);
      if (!log) throw new TypeError('the log was not opened');
      if (log.broken_at === null) throw new CopError('LOG_SOUND');
      // A backup may be older than the last restart: what partners hold of a generation that this database never knew stays a log of its own.
      const generation = Math.max(log.generation, log.seen_generation) + 1;
      const first_node = nodeId(log, 1, Math.floor(log.size / 2));
      await addLog(tx, {
        generation,
        first_entry: log.first_entry + log.size,
        first_node,
        size: 0,
        peaks: new Uint8Array(),
        checkpointed: 0,
        started_at: this.#now().getTime(),
        broken_at: null,
        seen_generation: generation,
      });
      // At once: what others have gathered comes after the entry that says why.
      await this.#grow(tx, [entry]);
      return generation;
    });
  }
}

/** An entry without its place, and the part of it that is to be sealed. */
function workOut(event: AuditEvent, at: Date): PreparedEntries['entries'][number] & { part: readonly Uint8Array[] } {
  const { act, officer, role, justification, subjects = [], note } = event;
  const operation = auditActs[act];
  // A refused attempt is recorded as it came.
  if (officer && justified.has(operation) && !justification && !event.outcome) throw new TypeError(`${act} needs a justification`);
  const facts = encodeFacts(factsOf(event, operation, at));
  if (facts.length > limits.AUDIT_FACTS_MAX_OCTETS) throw new RangeError(`${act}: facts of ${facts.length} octets could not be read again`);
  const details = encodeDetails({ officer, role, justification, subjects: [...subjects].sort(), note });
  const salts = randomOctets(2 * AUDIT_SALT_OCTETS);
  const [salt, detailsSalt] = [salts.subarray(0, AUDIT_SALT_OCTETS), salts.subarray(AUDIT_SALT_OCTETS)];
  const detailsCommitment = commitment(detailsSalt, details);
  const leaf = entryLeaf(commitment(salt, facts), detailsCommitment);
  return {
    leaf,
    subjects: [...new Set(subjects)],
    part: [detailsSalt, details],
    row: {
      at: at.getTime(),
      operation,
      act,
      partner: event.partner ?? null,
      message_id: event.message ?? null,
      officer: officer ?? null,
      record: joinRecord({ salt, detailsCommitment, leaf, facts }),
    },
  };
}

/** The facts of an event. Field by field: copying what is left of an event costs more than encoding it. */
function factsOf(event: AuditEvent, operation: AuditFacts['operation'], at: Date): AuditFacts {
  const { act, message, exchange, partner, kind, training, outcome, envelopeDigest, contentDigest, filterRecordDigest, receiptDigest } = event;
  const { handling, bases, categories, counted } = event;
  const what = { message, exchange, partner, kind, training, outcome, envelopeDigest, contentDigest, filterRecordDigest, receiptDigest };
  return Object.assign(what, { operation, act, at, handling, bases, categories, counted }) as AuditFacts;
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
