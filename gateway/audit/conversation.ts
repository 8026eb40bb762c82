// What two gateways say to each other about their logs, over the links that there are: offers and cosignatures, what was seen
// elsewhere, questions and their answers. Nothing here waits for anybody: without links the log goes on.
import { setTimeout as wait } from 'node:timers/promises';
import {
  asCopError,
  CopError,
  cosignatures,
  type Hello,
  type LogAnswer,
  type LogFrame,
  type LogPosition,
  type LogQuestion,
  limits,
  parseNote,
  sameBytes,
  type UnitId,
} from '#protocol';
import { Allowance } from '../allowance.ts';
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
  /** A peer does what it should not: shown to people. */
  misbehaved: (peer: UnitId, error: CopError) => void;
  /** Least time between two words about logs that a peer has not asked for, while messages pass on its line and while it is idle, milliseconds. */
  logPauses: (peer: UnitId) => { awake: number; idle: number };
  /** Counts what is new for the logical framework, before a tally is told. */
  countNew: () => Promise<void>;
}

/** How often peers are told what this unit has cosigned of others, milliseconds. */
const HEADS_MS = 15 * 60_000;
const ANSWER_MS = 30_000;
/** How long an offer may stay without an answer before the peer is offered again: what was sent may have been lost with a link. */
const OFFER_MS = 60_000;
/** How long to wait before a question that the peer was too busy for is asked again. */
const BUSY_MS = 1_000;
/** How long a line is awake after a message: the checkpoint that tells of it is made a minute later. */
const AWAKE_MS = 5 * 60_000;
/** How long what a peer is shown makes one entry, and one more that says how often. */
const SHOWN_MS = 60_000;

/** The unit's side of every conversation about logs. */
export class Conversation {
  readonly checkpoints: Checkpoints;
  readonly witness: Witness;
  readonly #deps: ConversationDeps;
  readonly #asked = new Map<number, { peer: UnitId; resolve: (answer: LogAnswer | undefined) => void }>();
  /** Peers that have an offer of ours, and since when. */
  readonly #offered = new Map<UnitId, number>();
  readonly #headsSent = new Map<UnitId, Date>();
  /** When something about logs was last said to a peer, and when a message last passed on its line. */
  readonly #spokeAt = new Map<UnitId, number>();
  readonly #passedAt = new Map<UnitId, number>();
  readonly #questions = new Allowance(limits.AUDIT_QUESTIONS_BURST, limits.AUDIT_QUESTIONS_PER_MINUTE);
  readonly #offers = new Allowance(limits.AUDIT_OFFERS_BURST, limits.AUDIT_OFFERS_PER_MINUTE);
  /** Answers to offers: each makes this unit look at its log and offer again. */
  readonly #verdicts = new Allowance(limits.AUDIT_OFFERS_BURST, limits.AUDIT_OFFERS_PER_MINUTE);
  /** Peers that were shown entries in the last minute, and how often since that was recorded. */
  readonly #shown = new Map<UnitId, { recorded: Promise<void>; more: number; due: NodeJS.Timeout }>();
  #nextId = 0;
  #due: NodeJS.Timeout | undefined;
  #dueAt = 0;
  /** Where the log stood at the last checkpoint. */
  #checkpointed: LogPosition;
  #stopped = false;

  constructor(deps: ConversationDeps) {
    this.#deps = deps;
    this.checkpoints = new Checkpoints(deps);
    this.witness = new Witness(deps);
    this.#checkpointed = deps.audit.position;
    deps.audit.onAppend = () => this.#appended();
  }

  /** A link is up: compares where both logs stand, then says what there is to say. */
  async greeted(peer: UnitId, hello: Hello): Promise<LogFrame[]> {
    this.#offered.delete(peer);
    // The Hello has told where the log stands: a line that is paid by volume is then left alone until its pause is over.
    this.#spokeAt.set(peer, this.#deps.now().getTime());
    await this.heard(peer, hello);
    const frames = [await this.#offer(peer), await this.#heads(peer, new Date(0))].filter((frame) => frame !== undefined);
    // Asked once the link is known, and not waited for: whether its log is as long as it was, and what others claim of it.
    setTimeout(() => {
      void this.#quietly(peer, this.witness.compareHello(peer, hello.log, this.#askConsistency));
      void this.#quietly(peer, this.witness.settleClaims(peer, this.#askConsistency));
    }, 0).unref();
    return frames;
  }

  /** What a Hello says of both logs and of the roster, whether it came over a link or by hand. */
  async heard(peer: UnitId, hello: Hello): Promise<void> {
    const { directory, alarms } = this.#deps;
    await this.checkpoints.peerStands(peer, hello.witnessed);
    const { roster, digest } = directory.roster;
    if (hello.rosterVersion === roster.version && !sameBytes(hello.rosterDigest, digest))
      await alarms.raise(peer, roster.version, new CopError('ROSTER_EQUIVOCATION', { peer, got: roster.version }), []);
  }

  /** What to give a courier to a peer: the newest checkpoint, this unit's cosignature of the peer's log, what it cosigned of others. */
  async parting(peer: UnitId): Promise<LogFrame[]> {
    await this.checkpoint();
    const frames = [await this.checkpoints.offer(peer), await this.witness.given(peer), await this.witness.heads(peer, new Date(0))];
    return frames.filter((frame) => frame !== undefined);
  }

  /** Works a frame about logs. Throws what a frame of this kind may be refused for; the link then ends. */
  async frame(peer: UnitId, frame: LogFrame): Promise<LogFrame[]> {
    switch (frame.kind) {
      case 'checkpoint':
        return [this.#mayOffer(peer) ? await this.witness.consider(peer, frame) : { kind: 'conflict', code: 'AUDIT_BUSY', note: '' }];
      case 'cosignature':
        // Passed over: the offer that it answers is made again after a minute.
        if (!this.#granted(this.#verdicts, peer, limits.AUDIT_OFFERS_PER_MINUTE)) return [];
        if (!(await this.checkpoints.cosigned(peer, frame))) return [];
        this.#offered.delete(peer);
        return this.#mayWake(peer) ? this.#next(peer) : [];
      case 'conflict':
        if (!this.#granted(this.#verdicts, peer, limits.AUDIT_OFFERS_PER_MINUTE)) return [];
        this.#offered.delete(peer);
        return (await this.checkpoints.conflicted(peer, frame)) ? this.#next(peer) : [];
      case 'heads':
        for (const note of frame.notes) if (this.#mayOffer(peer)) await this.#quietly(peer, this.witness.hear(peer, note, this.#askConsistency));
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

  /** Asks a peer about its log, again while it is busy; `undefined` when it is not linked or does not answer in time. */
  async ask(peer: UnitId, question: LogQuestion): Promise<LogAnswer | undefined> {
    for (const end = performance.now() + ANSWER_MS; ; ) {
      const answer = await this.#askOnce(peer, question);
      const isBusy = answer?.about === 'refused' && answer.code === 'AUDIT_BUSY';
      if (!isBusy || performance.now() + BUSY_MS > end) return answer;
      await wait(BUSY_MS, undefined, { ref: false });
    }
  }

  #mayOffer(peer: UnitId): boolean {
    return this.#granted(this.#offers, peer, limits.AUDIT_OFFERS_PER_MINUTE);
  }

  /** Takes one; when there is none left, people are told who asks for so much. */
  #granted(allowance: Allowance, peer: UnitId, expected: number): boolean {
    if (allowance.take(peer)) return true;
    this.#deps.misbehaved(peer, new CopError('AUDIT_BUSY', { peer, expected }));
    return false;
  }

  async #askOnce(peer: UnitId, question: LogQuestion): Promise<LogAnswer | undefined> {
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

  /** The link with a peer is over, or another one takes its place: what was asked on it is answered no more. */
  lost(peer: UnitId): void {
    for (const { peer: asked, resolve } of this.#asked.values()) if (asked === peer) resolve(undefined);
  }

  /** A message passed on the line of a peer, in either direction: it is awake. */
  passed(peer: UnitId): void {
    this.#passedAt.set(peer, this.#deps.now().getTime());
  }

  /** Makes a checkpoint now and offers it to every peer that is linked: somebody waits for cosignatures. */
  async checkpoint(): Promise<void> {
    await this.#make();
    await this.#offerAll(this.#deps.linked());
  }

  /** As `checkpoint`, when entries have waited long enough; what wakes a line that is paid by volume waits on. */
  async #checkpointDue(): Promise<void> {
    await this.#make();
    await this.#offerAll(this.#deps.linked().filter((peer) => this.#mayWake(peer)));
  }

  async #make(): Promise<void> {
    this.#checkpointed = this.#deps.audit.position;
    clearTimeout(this.#due);
    this.#due = undefined;
    await this.checkpoints.make();
  }

  /** What time brings about: offers without an answer are made again, and peers hear what this unit has cosigned of others. */
  async keepUp(): Promise<void> {
    const awake = this.#deps.linked().filter((peer) => this.#mayWake(peer));
    await this.#offerAll(awake);
    for (const peer of awake) {
      const last = this.#headsSent.get(peer) ?? new Date(0);
      if (this.#deps.now().getTime() - last.getTime() < HEADS_MS) continue;
      const heads = await this.#heads(peer, last);
      if (heads) this.#deps.say(peer, heads);
    }
  }

  /** Makes no more checkpoints by itself, and records what was only counted so far. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#due);
    for (const peer of [...this.#shown.keys()]) await this.#quietly(peer, this.#recordCount(peer));
  }

  #appended(): void {
    if (this.#stopped) return;
    const { generation, size } = this.#deps.audit.position;
    const waiting = generation === this.#checkpointed.generation ? size - this.#checkpointed.size : size;
    const delay = waiting >= CHECKPOINT_ENTRIES ? 0 : CHECKPOINT_MS;
    const at = performance.now() + delay;
    if (this.#due && this.#dueAt <= at) return;
    clearTimeout(this.#due);
    this.#dueAt = at;
    this.#due = setTimeout(() => void this.#quietly(this.#deps.self, this.#checkpointDue()), delay);
    this.#due.unref();
  }

  /** Whether what there is to say about logs is worth the octets on a peer's line by now. */
  #mayWake(peer: UnitId): boolean {
    const { awake, idle } = this.#deps.logPauses(peer);
    const now = this.#deps.now().getTime();
    // A clock that was set back must not keep a line silent, nor awake.
    const since = (at: number | undefined) => (at === undefined ? Number.POSITIVE_INFINITY : Math.abs(now - at));
    return since(this.#spokeAt.get(peer)) >= (since(this.#passedAt.get(peer)) < AWAKE_MS ? awake : idle);
  }

  async #offerAll(peers: readonly UnitId[]): Promise<void> {
    for (const peer of peers) {
      const offer = await this.#offer(peer);
      if (offer) this.#deps.say(peer, offer);
    }
  }

  /** One offer at a time to each peer: the next one starts from what came of it. */
  async #offer(peer: UnitId): Promise<LogFrame | undefined> {
    const since = this.#offered.get(peer);
    // A clock that was set back must not keep an offer open.
    if (since !== undefined && Math.abs(this.#deps.now().getTime() - since) < OFFER_MS) return undefined;
    const offer = await this.checkpoints.offer(peer);
    if (!offer) return undefined;
    this.#offered.set(peer, this.#deps.now().getTime());
    this.#spokeAt.set(peer, this.#deps.now().getTime());
    return offer;
  }

  async #next(peer: UnitId): Promise<LogFrame[]> {
    const offer = await this.#offer(peer);
    return offer ? [offer] : [];
  }

  async #heads(peer: UnitId, since: Date): Promise<LogFrame | undefined> {
    this.#headsSent.set(peer, this.#deps.now());
    const heads = await this.witness.heads(peer, since);
    if (heads) this.#spokeAt.set(peer, this.#deps.now().getTime());
    return heads;
  }

  async #answer(peer: UnitId, question: LogQuestion): Promise<LogAnswer> {
    try {
      if (!this.#granted(this.#questions, peer, limits.AUDIT_QUESTIONS_PER_MINUTE))
        throw new CopError('AUDIT_BUSY', { peer, expected: limits.AUDIT_QUESTIONS_PER_MINUTE });
      const answer = await answerQuestion(peer, question, {
        self: this.#deps.self,
        store: this.#deps.store,
        checkpoints: this.checkpoints,
        countNew: this.#deps.countNew,
      });
      if (answer.about !== 'entries' || answer.entries.length === 0) return answer;
      await this.#recordShown(peer);
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
    if (answer?.about === 'consistency') return answer.hashes;
    // Who is busy says nothing about its log.
    return answer?.about === 'refused' && answer.code === 'AUDIT_BUSY' ? undefined : answer && 'refused';
  };

  /** Recorded before it is shown; what is shown in the minute after is counted, or a peer could make this log as long as it likes. */
  async #recordShown(peer: UnitId): Promise<void> {
    const before = this.#shown.get(peer);
    if (before) {
      before.more += 1;
      return before.recorded;
    }
    const recorded = this.#deps.audit.record({ act: 'audit.shown', partner: peer });
    const due = setTimeout(() => void this.#quietly(peer, this.#recordCount(peer)), SHOWN_MS);
    due.unref();
    this.#shown.set(peer, { recorded, more: 0, due });
    try {
      await recorded;
    } catch (error) {
      clearTimeout(due);
      this.#shown.delete(peer);
      throw error;
    }
  }

  async #recordCount(peer: UnitId): Promise<void> {
    const shown = this.#shown.get(peer);
    if (!shown) return;
    clearTimeout(shown.due);
    this.#shown.delete(peer);
    if (shown.more > 0) await this.#deps.audit.record({ act: 'audit.shown', partner: peer, note: `${shown.more} more within a minute` });
  }

  /** What fails here is logged; the link and the log go on. */
  async #quietly(peer: UnitId, work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.#deps.log('warn', 'audit.fault', { peer, ...errorFields(error) });
    }
  }
}
