// This unit as a witness of its partners' logs: it cosigns a checkpoint only after the consistency proof held and the new state is
// durable, and compares with other witnesses what a log has shown to each.
import {
  type Checkpoint,
  CopError,
  cosign,
  cosignatures,
  encodeNote,
  encodeSignatureLine,
  type LogFrame,
  type LogPosition,
  type NoteSignature,
  noteKeyId,
  readCheckpoint,
  sameBytes,
  type UnitId,
  type VerifiedCheckpoint,
  verifyCheckpoint,
  verifyConsistency,
  verifyCosignature,
  withSignatures,
} from '#protocol';
import { addWitnessed, claimsAbout, dropClaim, type HeadClaimRow, putClaim, type WitnessedRow, witnessedAt, witnessedOf } from '../store/checkpoints.ts';
import type { CheckpointDeps } from './checkpoints.ts';

/** Asks a log for a consistency proof; `undefined` when it gives none. */
export type AskConsistency = (unit: UnitId, generation: number, from: number, to: number) => Promise<Uint8Array[] | 'refused' | undefined>;

/** Witnesses the logs of partners. */
export class Witness {
  readonly #deps: CheckpointDeps;
  /** One checkpoint of a log at a time: each is compared with what the one before left. */
  readonly #turns = new Map<UnitId, Promise<unknown>>();

  constructor(deps: CheckpointDeps) {
    this.#deps = deps;
  }

  /** What was cosigned last of a partner's log. */
  async standing(unit: UnitId): Promise<LogPosition> {
    const row = await this.#deps.store.read((db) => witnessedOf(db, unit));
    return { generation: row?.generation ?? 0, size: row?.size ?? 0 };
  }

  /** The cosignature of what was cosigned last of a partner's log, to be told again. */
  async given(unit: UnitId): Promise<LogFrame | undefined> {
    const row = await this.#deps.store.read((db) => witnessedOf(db, unit));
    if (!row) return undefined;
    const { origin, size, note } = readCheckpoint(row.note);
    const own = cosignatures(note).find((line) => line.unit === this.#deps.self);
    return own && { kind: 'cosignature', origin, size, line: encodeSignatureLine(own.signature) };
  }

  /**
   * A link came up: a log that says itself that it is shorter than what was witnessed has lost entries. A Hello may be older than what
   * came over another link since, so the log is asked whether it still has them.
   */
  async compareHello(unit: UnitId, log: LogPosition, ask: AskConsistency): Promise<void> {
    const row = await this.#deps.store.read((db) => witnessedOf(db, unit));
    if (!row || log.generation > row.generation || (log.generation === row.generation && log.size >= row.size)) return;
    if ((await ask(unit, row.generation, row.size, row.size)) !== 'refused') return;
    await this.#alarm(unit, row.generation, new CopError('LOG_ROLLBACK', { peer: unit, expected: row.size, got: log.size }), [row.note]);
  }

  /**
   * Checks an offered checkpoint and cosigns it, or says why not. Throws CHECKPOINT_MALFORMED, CHECKPOINT_UNSIGNED, SIGNATURE_INVALID for
   * what the peer's log did not sign.
   */
  consider(unit: UnitId, offer: Extract<LogFrame, { kind: 'checkpoint' }>): Promise<LogFrame> {
    return this.#inTurn(unit, () => this.#consider(unit, offer));
  }

  /** The newest checkpoint of every other log that this unit has cosigned since `since`: for a peer to compare with its own. */
  async heads(except: UnitId, since: Date): Promise<LogFrame | undefined> {
    const { store, directory, self } = this.#deps;
    const notes: string[] = [];
    for (const { unit } of directory.roster.roster.members) {
      if (unit === except || unit === self) continue;
      const row = await store.read((db) => witnessedOf(db, unit));
      if (row && row.witnessed_at > since.getTime()) notes.push(row.note);
    }
    return notes.length > 0 ? { kind: 'heads', notes } : undefined;
  }

  /**
   * What another witness has cosigned of a log: the same as here, a contradiction, or something that the log must prove.
   * A note that does not verify is passed over; it is the other witness that would have to answer for it.
   */
  async hear(from: UnitId, note: string, ask: AskConsistency): Promise<void> {
    const { store, directory, self, now } = this.#deps;
    const read = readCheckpoint(note);
    if (read.unit === self || !directory.has(read.unit)) return;
    const claim = await verifyCheckpoint(read, read.unit, directory.logKeys(read.unit));
    const line = cosignatures(claim.note).find(({ unit }) => unit === from);
    if (!line) return;
    await verifyCosignature(claim, line.signature, from, directory.logKeys(from));
    const { unit, generation, size, root } = claim;
    const proven = noteOf(claim, line.signature);
    await store.write((tx) => putClaim(tx, { unit, generation, size, root, witness: from, note: proven, heard_at: now().getTime() }));
    await this.settleClaims(claim.unit, ask);
  }

  /** Compares what other witnesses say of a log with what this one has cosigned, and asks the log where only it can tell. */
  settleClaims(unit: UnitId, ask: AskConsistency): Promise<void> {
    return this.#inTurn(unit, async () => {
      for (const claim of await this.#deps.store.read((db) => claimsAbout(db, unit))) await this.#settle(unit, claim, ask);
    });
  }

  async #consider(unit: UnitId, { note, oldSize, proof }: Extract<LogFrame, { kind: 'checkpoint' }>): Promise<LogFrame> {
    const { store, directory } = this.#deps;
    const offered = await verifyCheckpoint(note, unit, directory.logKeys(unit));
    const state = await store.read((db) => witnessedOf(db, unit));
    const stale = (code: 'CHECKPOINT_STALE' | 'LOG_FORK' | 'LOG_ROLLBACK'): LogFrame => ({ kind: 'conflict', code, note: state?.note ?? '' });
    if (!state || offered.generation > state.generation) {
      if (oldSize !== 0) return stale('CHECKPOINT_STALE');
      if (state)
        await this.#alarm(unit, offered.generation, new CopError('LOG_RESTARTED', { peer: unit, expected: state.size, got: offered.generation }), [
          state.note,
          noteOf(offered),
        ]);
      return this.#keep(offered);
    }
    if (offered.generation < state.generation) return stale('LOG_ROLLBACK');
    const fork = async (): Promise<LogFrame> => {
      await this.#alarm(unit, state.generation, new CopError('LOG_FORK', { peer: unit, expected: state.size, got: offered.size }), [
        state.note,
        noteOf(offered),
      ]);
      return stale('LOG_FORK');
    };
    if (offered.size === state.size) {
      if (!sameBytes(offered.root, state.root)) return fork();
      return this.#sign(offered);
    }
    // Smaller, or from elsewhere than where we stand: the log is told where that is.
    if (offered.size < state.size || oldSize !== state.size) return stale('CHECKPOINT_STALE');
    if (!verifyConsistency(state.size, state.root, offered.size, offered.root, proof)) return fork();
    return this.#keep(offered);
  }

  /** Durable first, then the cosignature: it says that this is the newest that this witness knows. */
  async #keep(checkpoint: VerifiedCheckpoint): Promise<LogFrame> {
    const { self, store, keyring, now } = this.#deps;
    const line = await cosign(checkpoint, self, keyring.logKey, now());
    const note = withSignatures(noteOf(checkpoint), [line]);
    await store.write((tx) => addWitnessed(tx, rowOf(checkpoint, note, now())));
    return { kind: 'cosignature', origin: checkpoint.origin, size: checkpoint.size, line };
  }

  async #sign(checkpoint: VerifiedCheckpoint): Promise<LogFrame> {
    const { self, keyring, now } = this.#deps;
    return { kind: 'cosignature', origin: checkpoint.origin, size: checkpoint.size, line: await cosign(checkpoint, self, keyring.logKey, now()) };
  }

  async #settle(unit: UnitId, claim: HeadClaimRow, ask: AskConsistency): Promise<void> {
    const { store } = this.#deps;
    const { generation, size } = claim;
    const same = await store.read((db) => witnessedAt(db, unit, generation, size));
    if (same) {
      if (!sameBytes(same.root, claim.root)) await this.#split('LOG_SPLIT_VIEW', unit, claim, same);
      await store.write((tx) => dropClaim(tx, claim));
      return;
    }
    const state = await store.read((db) => witnessedOf(db, unit));
    if (!state || state.generation !== generation) return;
    const [small, large] = size < state.size ? [claim, state] : [state, claim];
    const proof = await ask(unit, generation, small.size, large.size);
    // Not linked, or no word: asked again at the next occasion.
    if (proof === undefined) return;
    const proven = proof !== 'refused' && verifyConsistency(small.size, small.root, large.size, large.root, proof);
    if (!proven) await this.#split(proof === 'refused' ? 'LOG_UNPROVEN' : 'LOG_SPLIT_VIEW', unit, claim, state);
    await store.write((tx) => dropClaim(tx, claim));
  }

  async #split(code: 'LOG_SPLIT_VIEW' | 'LOG_UNPROVEN', unit: UnitId, claim: HeadClaimRow, own: WitnessedRow): Promise<void> {
    const error = new CopError(code, { peer: unit, detail: claim.witness, expected: claim.size });
    await this.#alarm(unit, claim.generation, error, [own.note, claim.note]);
  }

  async #alarm(unit: UnitId, generation: number, error: CopError, evidence: string[]): Promise<void> {
    await this.#deps.alarms.raise(unit, generation, error, evidence);
  }

  #inTurn<T>(unit: UnitId, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(unit) ?? Promise.resolve()).then(work);
    this.#turns.set(
      unit,
      turn.catch(() => {}),
    );
    return turn;
  }
}

function rowOf({ unit, generation, size, root }: Checkpoint, note: string, at: Date): WitnessedRow {
  return { unit, generation, size, root, note, witnessed_at: at.getTime() };
}

/**
 * The note of a checkpoint with its log's verified signature and other lines that were verified, and no more. A line of a key that is not announced yet counts for nothing now,
 * and once it is announced would make others refuse the whole note.
 */
function noteOf({ text, origin, signedBy, note }: VerifiedCheckpoint, ...verified: NoteSignature[]): string {
  const keyId = noteKeyId(origin, 'note', signedBy);
  return encodeNote({ text, signatures: [...note.signatures.filter((line) => line.name === origin && sameBytes(line.keyId, keyId)), ...verified] });
}
