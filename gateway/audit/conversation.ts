// What two gateways say to each other about their logs, over the links that there are: offers and cosignatures, what was seen
// elsewhere, questions and their answers. Nothing here waits for anybody: without links the log goes on.
import { asCopError, CopError, cosignatures, type Hello, type LogAnswer, type LogFrame, type LogQuestion, parseNote, sameBytes, type UnitId } from '#protocol';
import { errorFields } from '../log.ts';
import { answerQuestion } from './answers.ts';
import { CHECKPOINT_ENTRIES, CHECKPOINT_MS, type CheckpointDeps, Checkpoints } from './checkpoints.ts';
import type { AuditLog } from './log.ts';
import { type AskConsistency, Witness } from './witness.ts';

/** A way to say something to a peer now; false when there is no link. */
export type Say = (peer: UnitId, frame: LogFrame) => boolean;

export interface ConversationDeps extends CheckpointDeps {
  audit: AuditLog;
  say: Say;
  /** Peers whose links are up. */
  linked: () => UnitId[];
}

/** How often peers are told what this unit has cosigned of others, milliseconds. */
const HEADS_MS = 15 * 60_000;
const ANSWER_MS = 30_000;

/** The unit's side of every conversation about logs. */
export class Conversation {
  readonly checkpoints: Checkpoints;
  readonly witness: Witness;
  readonly #deps: ConversationDeps;
  readonly #asked = new Map<number, { peer: UnitId; resolve: (answer: LogAnswer) => void }>();
  /** Peers that have an offer of ours, and what size it is of. */
  readonly #offered = new Map<UnitId, number>();
  readonly #headsSent = new Map<UnitId, Date>();
  #nextId = 0;
  #due: NodeJS.Timeout | undefined;
  #dueAt = 0;
  #waiting = 0;
  #stopped = false;

  constructor(deps: ConversationDeps) {
    this.#deps = deps;
    this.checkpoints = new Checkpoints(deps);
    this.witness = new Witness(deps);
    deps.audit.onAppend = () => this.#appended();
  }

  /** A link is up: compares where both logs stand, then says what there is to say. */
  async greeted(peer: UnitId, hello: Hello): Promise<LogFrame[]> {
    const { directory, alarms } = this.#deps;
    this.#offered.delete(peer);
    this.checkpoints.peerStands(peer, hello.witnessed);
    const { roster, digest } = directory.roster;
    if (hello.rosterVersion === roster.version && !sameBytes(hello.rosterDigest, digest))
      await alarms.raise(peer, roster.version, new CopError('ROSTER_EQUIVOCATION', { peer, got: roster.version }), []);
    await this.witness.compareHello(peer, hello.log);
    const frames = [await this.#offer(peer), await this.#heads(peer, new Date(0))].filter((frame) => frame !== undefined);
    // A claim about its log may wait for this link. Asked once the link is known, and not waited for.
    setTimeout(() => void this.#quietly(peer, this.witness.settleClaims(peer, this.#askConsistency)), 0).unref();
    return frames;
  }

  /** Works a frame about logs. Throws what a frame of this kind may be refused for; the link then ends. */
  async frame(peer: UnitId, frame: LogFrame): Promise<LogFrame[]> {
    switch (frame.kind) {
      case 'checkpoint':
        return [await this.witness.consider(peer, frame)];
      case 'cosignature':
        await this.checkpoints.cosigned(peer, frame);
        return this.#next(peer);
      case 'conflict':
        this.#offered.delete(peer);
        return (await this.checkpoints.conflicted(peer, frame)) ? this.#next(peer) : [];
      case 'heads':
        for (const note of frame.notes) await this.#quietly(peer, this.witness.hear(peer, note, this.#askConsistency));
        return [];
      case 'question':
        return [{ kind: 'answer', id: frame.id, answer: await this.#answer(peer, frame.question) }];
      case 'answer': {
        const asked = this.#asked.get(frame.id);
        if (asked?.peer === peer) asked.resolve(frame.answer);
        return [];
      }
      default:
        return frame satisfies never;
    }
  }

  /** Asks a peer about its log; `undefined` when it is not linked or does not answer in time. */
  async ask(peer: UnitId, question: LogQuestion): Promise<LogAnswer | undefined> {
    this.#nextId = (this.#nextId + 1) % 0xffff_ffff || 1;
    const id = this.#nextId;
    const { promise, resolve } = Promise.withResolvers<LogAnswer | undefined>();
    this.#asked.set(id, { peer, resolve });
    const late = setTimeout(() => resolve(undefined), ANSWER_MS);
    try {
      return this.#deps.say(peer, { kind: 'question', id, question }) ? await promise : undefined;
    } finally {
      clearTimeout(late);
      this.#asked.delete(id);
    }
  }

  /** Makes a checkpoint now and offers it to every peer that is linked. */
  async checkpoint(): Promise<void> {
    this.#waiting = 0;
    clearTimeout(this.#due);
    this.#due = undefined;
    await this.checkpoints.make();
    for (const peer of this.#deps.linked()) {
      const offer = await this.#offer(peer);
      if (offer) this.#deps.say(peer, offer);
    }
  }

  /** What time brings about: peers hear what this unit has cosigned of others. */
  async keepUp(): Promise<void> {
    for (const peer of this.#deps.linked()) {
      const last = this.#headsSent.get(peer) ?? new Date(0);
      if (this.#deps.now().getTime() - last.getTime() < HEADS_MS) continue;
      const heads = await this.#heads(peer, last);
      if (heads) this.#deps.say(peer, heads);
    }
  }

  /** Makes no more checkpoints by itself. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#due);
  }

  #appended(): void {
    if (this.#stopped) return;
    this.#waiting += 1;
    const wait = this.#waiting >= CHECKPOINT_ENTRIES ? 0 : CHECKPOINT_MS;
    const at = Date.now() + wait;
    if (this.#due && this.#dueAt <= at) return;
    clearTimeout(this.#due);
    this.#dueAt = at;
    this.#due = setTimeout(() => void this.#quietly(this.#deps.self, this.checkpoint()), wait);
    this.#due.unref();
  }

  /** One offer at a time to each peer: the next one starts from what came of it. */
  async #offer(peer: UnitId): Promise<LogFrame | undefined> {
    if (this.#offered.has(peer)) return undefined;
    const offer = await this.checkpoints.offer(peer);
    if (offer?.kind === 'checkpoint') this.#offered.set(peer, offer.oldSize);
    return offer;
  }

  async #next(peer: UnitId): Promise<LogFrame[]> {
    this.#offered.delete(peer);
    const offer = await this.#offer(peer);
    return offer ? [offer] : [];
  }

  async #heads(peer: UnitId, since: Date): Promise<LogFrame | undefined> {
    this.#headsSent.set(peer, this.#deps.now());
    return this.witness.heads(peer, since);
  }

  async #answer(peer: UnitId, question: LogQuestion): Promise<LogAnswer> {
    try {
      const answer = await answerQuestion(peer, question, { self: this.#deps.self, store: this.#deps.store, checkpoints: this.checkpoints });
      if (answer.about !== 'entries' || answer.entries.length === 0) return answer;
      await this.#deps.audit.record({ act: 'audit.shown', partner: peer });
      // Proven, but not witnessed yet: whoever asks again gets it with cosignatures.
      if (cosignatures(parseNote(answer.note)).length < this.checkpoints.quorum) void this.#quietly(peer, this.checkpoint());
      return answer;
    } catch (error) {
      const fault = asCopError(error);
      if (!fault || fault.row.fault === 'local') throw error;
      return { about: 'refused', code: fault.code };
    }
  }

  readonly #askConsistency: AskConsistency = async (unit, generation, from, to) => {
    const answer = await this.ask(unit, { about: 'consistency', generation, from, to });
    return answer?.about === 'consistency' ? answer.hashes : answer && 'refused';
  };

  /** What fails here is logged; the link and the log go on. */
  async #quietly(peer: UnitId, work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.#deps.log('warn', 'audit.fault', { peer, ...errorFields(error) });
    }
  }
}
