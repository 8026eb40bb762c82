// One engine on one socket: carries out what the engine asks for, and tells it what came of it.

import { setTimeout as sleep } from 'node:timers/promises';
import {
  asCopError,
  type CopError,
  type Cursors,
  type DocumentFrame,
  type ErrorCode,
  encodeFrame,
  CopError as Fault,
  type Hello,
  type Lane,
  type LogFrame,
  type ParcelFrame,
  type UnitId,
} from '#protocol';
import type { SystemClock } from '../system-clock.ts';
import { type Action, type EngineStart, LinkEngine } from './engine.ts';
import type { Octets } from './meter.ts';
import type { FrameSocket } from './socket.ts';
import type { ProvenPeer, TlsFacts } from './tls.ts';

/** What came of an item; `known`: it was here already. */
export type Arrival = 'admitted' | 'repeated' | 'refused' | 'settled' | 'set aside' | 'known';

/** What a session hands to the rest of the gateway. It knows nothing of inbox and outbox. */
export interface LinkHandlers {
  /** Where the lanes stand and what is known: read when a link begins. */
  start(peer: UnitId): Promise<Omit<EngineStart, 'self' | 'peer' | 'instance' | 'profile' | 'control'>>;
  /**
   * Makes an item durable. Called in order per lane; the next call does not wait for this one's promise. Rejects with LINK_CLOSED for an item
   * that still waits to be worked when `over` aborts: the link is gone.
   */
  store(peer: UnitId, lane: Lane, number: number, item: Uint8Array, over: AbortSignal): Promise<Arrival>;
  load(peer: UnitId, lane: Lane, after: number, maxItems: number, maxOctets: number): Promise<{ number: number; item: Uint8Array }[]>;
  acknowledged(peer: UnitId, cursors: Cursors): Promise<void>;
  cursorAhead(peer: UnitId, lane: Lane, through: number): Promise<void>;
  learnKeyset(peer: UnitId, bytes: Uint8Array): Promise<void>;
  learnRoster(peer: UnitId, bytes: Uint8Array): Promise<void>;
  /** The link is up: what there is to say about logs. */
  greeted(peer: UnitId, hello: Hello): Promise<readonly LogFrame[]>;
  /** Works a frame about logs; gives what is to be said. */
  logFrame(peer: UnitId, frame: LogFrame): Promise<readonly LogFrame[]>;
  /** Works a frame about documents; 'unasked' for one that nobody waits for, or that gives nothing. */
  documentFrame(peer: UnitId, frame: DocumentFrame): Promise<'worked' | 'unasked'>;
  /** Works a frame about parcels; 'unasked' for one that was bad, or that nobody waits for. */
  parcelFrame(peer: UnitId, frame: ParcelFrame): Promise<'worked' | 'unasked'>;
  /** The encoded own keyset. */
  ownKeyset(): Uint8Array;
  /** The encoded rosters after this version, in order: somebody who was away for long needs each of them. */
  rostersAfter(version: number): Uint8Array[];
}

/** Counters of one link: frames, and their octets without WebSocket and TLS. */
export interface Traffic {
  octetsIn: number;
  octetsOut: number;
  framesIn: number;
  framesOut: number;
}

// How often it is looked whether messages still go first.
const YIELD_MS = 10;

// While the operating system does not take our octets, nothing more is taken from the peer: memory stays bounded.
const MAX_BUFFERED_OCTETS = 8 * 1_048_576;

// While so much of what the peer announces waits to be verified, nothing more is taken from it: items have a window, announcements have none.
const MAX_LEARNING_OCTETS = 1_048_576;

/** A running link. */
export class Session {
  readonly peer: UnitId;
  readonly direction: 'in' | 'out';
  readonly address: string;
  readonly tls: TlsFacts;
  readonly proven: ProvenPeer;
  readonly traffic: Traffic = { octetsIn: 0, octetsOut: 0, framesIn: 0, framesOut: 0 };
  /** Resolves, never rejects, with the reason once the link is over. */
  readonly ended: Promise<CopError>;
  readonly #engine: LinkEngine;
  readonly #socket: FrameSocket;
  readonly #handlers: LinkHandlers;
  readonly #clock: SystemClock;
  readonly #onUp: (hello: Hello) => void;
  readonly #end: (reason: CopError) => void;
  readonly #pings = new Map<number, { at: number; resolve: (ms: number) => void }>();
  readonly #over = new AbortController();
  #learning: Promise<void> = Promise.resolve();
  #learningOctets = 0;
  #timer: NodeJS.Timeout | undefined;
  #endReason: CopError | undefined;
  #hello: Hello | undefined;
  /** When the peer's Hello came, by our monotonic clock. */
  #helloAt = 0;
  #roundTripMs: number | undefined;

  constructor(socket: FrameSocket, start: EngineStart, handlers: LinkHandlers, clock: SystemClock, onUp: (hello: Hello) => void) {
    const { promise, resolve } = Promise.withResolvers<CopError>();
    this.peer = socket.peer;
    this.direction = socket.direction;
    this.address = socket.address;
    this.tls = socket.tls;
    this.proven = socket.proven;
    this.ended = promise;
    this.#end = resolve;
    this.#socket = socket;
    this.#handlers = handlers;
    this.#clock = clock;
    this.#onUp = onUp;
    this.#engine = new LinkEngine(start, this.#now());
    socket.listen({
      message: (bytes) => this.#received(bytes),
      arriving: (octets) => this.#arriving(octets),
      control: () => this.#run(this.#engine.unasked(this.#now())),
      closed: (reason) => this.#finished(reason),
    });
    this.#run(this.#engine.begin(clock.wall()));
  }

  /** The peer's Hello once the link is up. */
  get hello(): Hello | undefined {
    return this.#hello;
  }

  /** True once it is ending: only the socket has to be closed yet. */
  get ending(): boolean {
    return this.#endReason !== undefined;
  }

  /** Peer's clock minus ours, milliseconds, give or take the way here. What its Hello told has gone on since, whatever was done to ours. */
  get clockOffsetMs(): number {
    if (!this.#hello) return 0;
    const { wall, monotonic } = this.#clock;
    return Math.round(this.#hello.clock.getTime() + monotonic() - this.#helloAt - wall().getTime());
  }

  /** Last measured round trip, milliseconds. */
  get roundTripMs(): number | undefined {
    return this.#roundTripMs;
  }

  /** What TCP has carried of this link so far, its handshake included. */
  get line(): Octets {
    return this.#socket.line;
  }

  /** Something waits in a lane up to this number. */
  wake(lane: Lane, through: number): void {
    this.#run(this.#engine.wake(lane, through));
  }

  /** Measures the round trip, milliseconds. Rejects with the reason when the link ends first. */
  ping(): Promise<number> {
    const { promise, resolve } = Promise.withResolvers<number>();
    const { nonce, actions } = this.#engine.ping(this.#now());
    this.#pings.set(nonce, { at: performance.now(), resolve });
    this.#run(actions);
    return Promise.race([promise, this.ended.then((reason) => Promise.reject(reason))]);
  }

  /** Tells the peer our new keyset. */
  announceKeyset(): void {
    this.#run(this.#engine.announced({ kind: 'keyset', bytes: this.#handlers.ownKeyset() }));
  }

  /** Tells the peer our newest roster. */
  announceRoster(version: number): void {
    for (const bytes of this.#handlers.rostersAfter(version - 1)) this.#run(this.#engine.announced({ kind: 'roster', bytes }));
  }

  /** Says something about logs. */
  say(frame: LogFrame): void {
    this.#run(this.#engine.announced(frame));
  }

  /** Says something about documents, or about parcels without waiting for messages to go first. */
  sayOf(frame: DocumentFrame | ParcelFrame): void {
    this.#run(this.#engine.announced(frame));
  }

  /** Sends a frame once no message waits and the operating system takes octets; resolves when it has them, with false when the link is over. */
  async give(frame: DocumentFrame | ParcelFrame): Promise<boolean> {
    while (!this.#endReason && (!this.#engine.idle || this.#socket.buffered > 0)) await sleep(YIELD_MS);
    if (this.#endReason) return false;
    await this.#send(encodeFrame(frame));
    return !this.#endReason;
  }

  /** Ends the link for this reason; the peer is told what it can act on. */
  close(reason: CopError): void {
    this.#run(this.#engine.close(reason));
  }

  #arriving(octets: number): void {
    this.#engine.arriving(octets, this.#now());
    this.#schedule();
  }

  /** The time of the engine, which no clock that is set touches. */
  #now(): number {
    return performance.now();
  }

  #received(bytes: Uint8Array): void {
    this.traffic.octetsIn += bytes.length;
    this.traffic.framesIn += 1;
    if (this.#socket.buffered > MAX_BUFFERED_OCTETS) {
      this.close(new Fault('DELIVERY_WINDOW', { expected: MAX_BUFFERED_OCTETS, got: this.#socket.buffered }));
      return;
    }
    this.#run(this.#engine.receive(bytes, this.#now()));
  }

  #run(actions: readonly Action[]): void {
    for (const action of actions) this.#carryOut(action);
    this.#schedule();
  }

  #carryOut(action: Action): void {
    const { peer } = this;
    switch (action.do) {
      case 'send':
        void this.#send(action.bytes);
        break;
      case 'store': {
        const { lane, number, item } = action;
        const stored = this.#learning.then(() => this.#handlers.store(peer, lane, number, item, this.#over.signal));
        this.#after(stored, () => this.#engine.stored(lane, number, item.length, this.#now()));
        break;
      }
      case 'load': {
        const { lane, after, maxItems, maxOctets } = action;
        this.#after(this.#handlers.load(peer, lane, after, maxItems, maxOctets), (items) => this.#engine.loaded(lane, items, this.#now()));
        break;
      }
      case 'acknowledged':
        this.#after(this.#handlers.acknowledged(peer, action.cursors), () => []);
        break;
      case 'cursorAhead':
        this.#after(this.#handlers.cursorAhead(peer, action.lane, action.through), () => []);
        break;
      case 'learnKeyset':
        this.#learn(this.#handlers.learnKeyset(peer, action.bytes), action.bytes.length);
        break;
      case 'learnRoster':
        this.#learn(this.#handlers.learnRoster(peer, action.bytes), action.bytes.length);
        break;
      case 'announceKeyset':
        void this.#send(encodeFrame({ kind: 'keyset', bytes: this.#handlers.ownKeyset() }));
        break;
      case 'announceRosters':
        for (const bytes of this.#handlers.rostersAfter(action.after)) void this.#send(encodeFrame({ kind: 'roster', bytes }));
        break;
      case 'up':
        this.#hello = action.hello;
        this.#helloAt = this.#clock.monotonic();
        this.#onUp(action.hello);
        // Closed as a duplicate: what there is to say is said on the link that stays.
        if (this.#endReason) break;
        this.#after(this.#handlers.greeted(peer, action.hello), (frames) => frames.flatMap((frame) => this.#engine.announced(frame)));
        break;
      case 'logFrame': {
        const { frame } = action;
        this.#after(
          this.#learning.then(() => this.#handlers.logFrame(peer, frame)),
          (frames) => this.#engine.answered(frames),
        );
        break;
      }
      case 'documentFrame':
        this.#after(this.#handlers.documentFrame(peer, action.frame), (what) => (what === 'unasked' ? this.#engine.unasked(this.#now()) : []));
        break;
      case 'parcelFrame':
        this.#after(
          this.#learning.then(() => this.#handlers.parcelFrame(peer, action.frame)),
          (what) => this.#engine.relayed(this.#now(), what),
        );
        break;
      case 'ponged': {
        const ping = this.#pings.get(action.nonce);
        this.#pings.delete(action.nonce);
        if (!ping) break;
        this.#roundTripMs = performance.now() - ping.at;
        ping.resolve(this.#roundTripMs);
        break;
      }
      case 'close':
        this.#endReason ??= action.error;
        this.#over.abort();
        this.#socket.close(closeCode(action.error.code));
        break;
      default:
        action satisfies never;
    }
  }

  #send(bytes: Uint8Array): Promise<void> {
    this.traffic.octetsOut += bytes.length;
    this.traffic.framesOut += 1;
    return this.#socket
      .send(bytes)
      .catch((error: unknown) => this.#finished(asCopError(error) ?? new Fault('LINK_CLOSED', { peer: this.peer, detail: String(error).slice(0, 60) }, error)));
  }

  /** What comes after new keys may be signed with them: it is worked only when they are known. */
  #learn(learnt: Promise<void>, octets: number): void {
    this.#learningOctets += octets;
    if (this.#learningOctets > MAX_LEARNING_OCTETS) this.#socket.pause();
    this.#learning = Promise.all([this.#learning, learnt]).then(() => {});
    this.#after(this.#learning, () => {
      this.#learningOctets -= octets;
      if (this.#learningOctets <= MAX_LEARNING_OCTETS) this.#socket.resume();
      return [];
    });
  }

  #after<T>(promise: Promise<T>, next: (value: T) => Action[]): void {
    promise.then(
      (value) => this.#run(next(value)),
      // A local fault, or a peer's keyset that does not verify: the link ends, the item was not acknowledged.
      (error: unknown) => this.close(asCopError(error) ?? new Fault('INTERNAL', { ref: this.peer }, error)),
    );
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#endReason) return;
    const wait = Math.min(Math.max(this.#engine.nextTick() - this.#now(), 1), 60_000);
    this.#timer = setTimeout(() => this.#run(this.#engine.tick(this.#now())), wait);
    this.#timer.unref();
  }

  #finished(reason: CopError): void {
    this.#endReason ??= reason;
    this.#over.abort();
    clearTimeout(this.#timer);
    this.#engine.close(new Fault('LINK_CLOSED', { peer: this.peer, detail: this.#endReason.code }));
    this.#socket.destroy();
    this.#end(this.#endReason);
  }
}

// RFC 6455, section 7.4: what a network tool sees; the code itself is in the Farewell frame.
function closeCode(code: ErrorCode): number {
  if (code === 'LINK_STOPPING') return 1001;
  if (code === 'FRAME_MALFORMED' || code === 'FRAME_UNEXPECTED') return 1002;
  if (code === 'FRAME_TOO_LARGE' || code === 'DELIVERY_WINDOW') return 1009;
  return 1008;
}
