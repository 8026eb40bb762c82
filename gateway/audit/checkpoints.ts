// This unit's own checkpoints: made when entries wait, offered to every partner on its link, kept with the cosignatures that come back.
import {
  asCopError,
  CopError,
  consistencyProof,
  type LogFrame,
  type LogPosition,
  readCheckpoint,
  rootOf,
  sameBytes,
  signCheckpoint,
  treeAt,
  type UnitId,
  verifyCheckpoint,
  verifyCosignature,
  withSignatures,
} from '#protocol';
import type { Directory } from '../keys/directory.ts';
import type { Keyring } from '../keys/keyring.ts';
import { errorFields, type Log } from '../log.ts';
import { allLogs } from '../store/audit-entries.ts';
import {
  addCheckpoint,
  addCosignature,
  breakLog,
  type CheckpointRow,
  cosignaturesOf,
  isLogBroken,
  lastCosigned,
  latestCheckpoint,
  noteSeenGeneration,
  witnessedCheckpoint,
  witnessedThrough,
} from '../store/checkpoints.ts';
import type { Reader, Store } from '../store/database.ts';
import type { Alarms } from './alarms.ts';
import { headOf } from './log.ts';
import { nodeReader } from './nodes.ts';

/** How long an entry may wait for a checkpoint, milliseconds. */
export const CHECKPOINT_MS = 60_000;
/** How many entries may wait for one. */
export const CHECKPOINT_ENTRIES = 256;
/** How many generations beyond its own a unit takes a partner's bare word for: generations end at 999,999,999, and a liar must not use them up. */
const GENERATIONS_LOST_MAX = 1_000;

export interface CheckpointDeps {
  self: UnitId;
  store: Store;
  keyring: Keyring;
  directory: Directory;
  alarms: Alarms;
  log: Log;
  now: () => Date;
}

/** Makes checkpoints and gathers cosignatures. */
export class Checkpoints {
  readonly #deps: CheckpointDeps;
  readonly #standings = new Map<UnitId, LogPosition>();
  #making: Promise<unknown> = Promise.resolve();

  constructor(deps: CheckpointDeps) {
    this.#deps = deps;
  }

  /** A link came up: what the peer says that it has cosigned of this log. */
  async peerStands(peer: UnitId, standing: LogPosition): Promise<void> {
    this.#standings.set(peer, standing);
    const { store } = this.#deps;
    const { generation } = (await store.read(headOf)).log;
    if (standing.generation > generation && standing.generation <= generation + GENERATIONS_LOST_MAX)
      await store.write((tx) => noteSeenGeneration(tx, standing.generation));
  }

  /** Signs a checkpoint of the log as it stands, unless there is one or the log is broken. Gives the newest. */
  make(): Promise<CheckpointRow | undefined> {
    const turn = this.#making.then(() => this.#make());
    this.#making = turn.catch(() => {});
    return turn;
  }

  /** What to send to a peer for its cosignature, or `undefined` when it has the newest or the log is broken. */
  async offer(peer: UnitId): Promise<LogFrame | undefined> {
    const { store } = this.#deps;
    return store.read(async (db) => {
      const newest = await latestCheckpoint(db);
      if (!newest || (await isLogBroken(db, newest.generation))) return undefined;
      const standing = this.#standings.get(peer) ?? (await lastCosigned(db, peer)) ?? { generation: 0, size: 0 };
      if (standing.generation === newest.generation && standing.size === newest.size) return undefined;
      // A witness that is ahead of us, or stands in a later generation, answers with the checkpoint that proves it.
      const continues = standing.generation === newest.generation && standing.size < newest.size;
      const oldSize = continues ? standing.size : 0;
      const log = (await allLogs(db)).find(({ generation }) => generation === newest.generation);
      const proof = oldSize > 0 && log ? await consistencyProof(oldSize, newest.size, nodeReader(db, log)) : [];
      return { kind: 'checkpoint', note: newest.note, oldSize, proof };
    });
  }

  /** A peer cosigned one of our checkpoints; false when there is none that it could mean. Throws CHECKPOINT_MALFORMED, SIGNATURE_INVALID for a line that does not verify. */
  async cosigned(peer: UnitId, frame: Extract<LogFrame, { kind: 'cosignature' }>): Promise<boolean> {
    const { store, directory } = this.#deps;
    const row = await store.read((db) => this.#checkpointFor(db, frame));
    if (!row) return false;
    const { at } = await verifyCosignature(readCheckpoint(row.note), frame.line, peer, directory.logKeys(peer));
    await store.write((tx) => addCosignature(tx, { generation: row.generation, size: row.size, unit: peer, line: frame.line, signed_at: at.getTime() }));
    this.#standings.set(peer, { generation: row.generation, size: row.size });
    return true;
  }

  /**
   * A peer does not cosign. When it stands elsewhere the next offer starts from there; when it holds a checkpoint under this unit's own
   * signature that this log does not lead to, that is an alarm here too. True when an offer makes sense again.
   */
  async conflicted(peer: UnitId, { code, note }: Extract<LogFrame, { kind: 'conflict' }>): Promise<boolean> {
    const { self, store, directory, alarms, log, now } = this.#deps;
    if (code === 'AUDIT_BUSY') return false;
    // Somebody who says the same again would be offered the same again, without end.
    const before = this.#standings.get(peer);
    const stands = (standing: LogPosition): boolean => {
      this.#standings.set(peer, standing);
      return code === 'CHECKPOINT_STALE' && (before?.generation !== standing.generation || before.size !== standing.size);
    };
    if (note === '') return stands({ generation: 0, size: 0 });
    let seen: Awaited<ReturnType<typeof verifyCheckpoint>>;
    try {
      seen = await verifyCheckpoint(note, self, directory.logKeys(self));
    } catch (error) {
      // Whoever complains without our own signature proves nothing.
      if (!asCopError(error)) throw error;
      log('warn', 'audit.conflict', { peer, ...errorFields(error) });
      return false;
    }
    const own = await store.read(async (db) => {
      const [head, logs, newest] = [await headOf(db), await allLogs(db), await latestCheckpoint(db)];
      const rootAt = async (generation: number, size: number) => {
        const log = logs.find((each) => each.generation === generation);
        return log && size <= log.size ? rootOf(await treeAt(size, nodeReader(db, log))) : undefined;
      };
      return { head, newest, root: await rootAt(seen.generation, seen.size), newestRoot: newest && (await rootAt(newest.generation, newest.size)) };
    });
    // What a generation that was given up did not lead to is why it was given up: the peer has yet to see the next one.
    if (seen.generation < own.head.generation) {
      stands({ generation: seen.generation, size: seen.size });
      return false;
    }
    // What was witnessed is still there, and what we offered is what our nodes give: then it is the peer that errs, or stands elsewhere.
    const sound = own.newest !== undefined && own.newestRoot !== undefined && sameBytes(own.newest.root, own.newestRoot);
    if (own.root && sameBytes(own.root, seen.root) && sound) return stands({ generation: seen.generation, size: seen.size });
    const lost = seen.generation > own.head.generation || !own.root;
    const params = { peer: self, expected: seen.size, got: own.head.size, detail: peer };
    await alarms.raise(self, own.head.generation, new CopError(lost ? 'LOG_ROLLBACK' : 'LOG_FORK', params), [note], async (tx) => {
      await breakLog(tx, own.head.generation, now());
      await noteSeenGeneration(tx, seen.generation);
    });
    return false;
  }

  /** The newest checkpoint that covers `size` entries of a generation, with its cosignatures; made now when there is none. */
  async covering(generation: number, size: number): Promise<{ row: CheckpointRow; note: string }> {
    const { store } = this.#deps;
    const witnessed = await store.read((db) => witnessedCheckpoint(db, generation, size, this.#witnesses(), this.quorum));
    const row = witnessed ?? (await this.#newestCovering(generation, size));
    return { row, note: await store.read((db) => noteOf(db, row)) };
  }

  /** How many of the entries of the current generation enough partners have witnessed. */
  async witnessed(): Promise<{ generation: number; size: number; witnessed: number; quorum: number }> {
    return this.#deps.store.read(async (db) => {
      const { generation, size } = await headOf(db);
      return { generation, size, witnessed: (await this.witnessedThrough(db, generation)) ?? 0, quorum: this.quorum };
    });
  }

  /** The size of a generation up to which enough partners have witnessed, or `undefined`. */
  witnessedThrough(db: Reader, generation: number): Promise<number | undefined> {
    return witnessedThrough(db, generation, this.#witnesses(), this.quorum);
  }

  /** How many cosignatures the roster asks for; one at the least. */
  get quorum(): number {
    return Math.max(this.#deps.directory.roster.roster.witnessQuorum, 1);
  }

  #witnesses(): UnitId[] {
    return this.#deps.directory.roster.roster.members.map(({ unit }) => unit).filter((unit) => unit !== this.#deps.self);
  }

  async #newestCovering(generation: number, size: number): Promise<CheckpointRow> {
    const made = await this.make();
    if (made && made.generation === generation && made.size >= size) return made;
    const last = await this.#deps.store.read((db) =>
      db.selectFrom('checkpoint').selectAll().where('generation', '=', generation).where('size', '>=', size).orderBy('size').limit(1).executeTakeFirst(),
    );
    if (!last) throw new CopError('AUDIT_ENTRY_UNKNOWN', { peer: this.#deps.self });
    return last;
  }

  async #checkpointFor(db: Reader, { origin, size }: { origin: string; size: number }): Promise<CheckpointRow | undefined> {
    const rows = await db.selectFrom('checkpoint').selectAll().where('size', '=', size).execute();
    return rows.find((row) => readCheckpoint(row.note).origin === origin);
  }

  async #make(): Promise<CheckpointRow | undefined> {
    const { self, store, keyring, now } = this.#deps;
    const { head, newest } = await store.read(async (db) => ({ head: await headOf(db), newest: await latestCheckpoint(db) }));
    if (head.size === 0) return newest;
    if (newest && newest.generation === head.generation && newest.size >= head.size) return newest;
    if (head.log.broken_at !== null) return newest;
    const { generation, size, root } = head;
    const row: CheckpointRow = {
      generation,
      size,
      root,
      note: await signCheckpoint({ unit: self, generation, size, root }, keyring.logKey),
      previous_size: newest?.generation === generation ? newest.size : 0,
      witnesses: '[]',
      made_at: now().getTime(),
    };
    // In turn, so that none stands between this and the one before. Broken meanwhile: what was signed is not kept and goes to nobody.
    return store.write(async (tx) => {
      if (await isLogBroken(tx, generation)) return newest;
      await addCheckpoint(tx, row);
      return row;
    });
  }
}

/** A checkpoint's note with every cosignature that came for it. */
export async function noteOf(db: Reader, { generation, size, note }: CheckpointRow): Promise<string> {
  const lines = (await cosignaturesOf(db, generation, size)).map(({ line }) => line);
  return withSignatures(note, lines);
}
