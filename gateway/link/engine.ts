// The message engine of one link: what to send, what to store, what to acknowledge, when to give up. It knows no
// sockets, no database and no clock: events go in, actions come out, time is an argument in milliseconds.
import {
  asCopError,
  CopError,
  type Cursors,
  type DocumentFrame,
  type ErrorCode,
  encodeFrame,
  type Frame,
  type Hello,
  type Lane,
  type LogFrame,
  type LogPosition,
  lanes,
  limits,
  type ParcelFrame,
  PROTOCOL_VERSION,
  parseFrame,
  type UnitId,
} from '#protocol';
import type { Allowance } from '../allowance.ts';
import type { LinkProfile } from './profiles.ts';

/** What the engine asks its host to do, in this order. */
export type Action =
  | { do: 'send'; bytes: Uint8Array }
  /** Make `item` durable, then call `stored`. Items of one lane come in the order of their numbers. */
  | { do: 'store'; lane: Lane; number: number; item: Uint8Array }
  /** Load items of a lane, then call `loaded`. One load is asked for at a time. */
  | { do: 'load'; lane: Lane; after: number; maxItems: number; maxOctets: number }
  /** The peer has these: record it. */
  | { do: 'acknowledged'; cursors: Cursors }
  /** The peer claims more than was ever sent: record it, renumber what waits, then start the link again. */
  | { do: 'cursorAhead'; lane: Lane; through: number }
  /** Both Hellos are there: the link is up. */
  | { do: 'up'; hello: Hello }
  /** The peer's knowledge is older than ours: send it ours. */
  | { do: 'announceKeyset' }
  | { do: 'announceRosters'; after: number }
  | { do: 'learnKeyset'; bytes: Uint8Array }
  | { do: 'learnRoster'; bytes: Uint8Array }
  /** A frame about documents: work it. */
  | { do: 'documentFrame'; frame: DocumentFrame }
  /** A frame about parcels: work it, then call `relayed`. */
  | { do: 'parcelFrame'; frame: ParcelFrame }
  /** A frame about audit logs: work it, then call `answered` with what is to be said. */
  | { do: 'logFrame'; frame: LogFrame }
  | { do: 'ponged'; nonce: number }
  /** Close the socket. `error` is why; the peer was told its code when `told`. */
  | { do: 'close'; error: CopError; told: boolean };

/** A lane's state at the start of a link. */
export interface LaneStart {
  /** Highest number given to an outgoing item. */
  sentThrough: number;
  /** Highest number received and durable. */
  receivedThrough: number;
}

/** What an engine starts with. */
export interface EngineStart {
  self: UnitId;
  /** The unit that the peer's certificate names. */
  peer: UnitId;
  instance: string;
  rosterVersion: number;
  keysetVersion: number;
  knownKeysetVersion: number;
  lanes: Record<Lane, LaneStart>;
  /** SHA-256 of the roster in force. */
  rosterDigest: Uint8Array;
  /** Our own log. */
  log: LogPosition;
  /** What we have cosigned of the peer’s log. */
  witnessed: LogPosition;
  /** Octets of parcels for others that we would take from the peer now. */
  relayOctets: number;
  profile: LinkProfile;
  /** What the peer may still send that moves nothing; the same for all its links, or a new link would renew it. */
  control: Allowance;
}

interface Outgoing {
  /** Highest number handed to the socket on this link. */
  handed: number;
  acknowledged: number;
  /** Highest number ever given. */
  given: number;
  /** Sent and not acknowledged on this link, in order. */
  unacknowledged: { number: number; octets: number }[];
}

interface Incoming {
  /** Highest number taken from the socket. */
  taken: number;
  /** Everything up to here is durable. */
  durable: number;
  /** Highest number that the peer was told is durable. */
  told: number;
  /** Durable beyond `durable`, out of order. */
  early: Set<number>;
}

/** One link's engine. */
export class LinkEngine {
  readonly #start: EngineStart;
  readonly #out: Record<Lane, Outgoing>;
  readonly #in: Record<Lane, Incoming>;
  #hello: Hello | undefined;
  #loading = false;
  #closed = false;
  /** Frames about logs that are being worked. */
  #talking = 0;
  /** Frames about parcels that are being worked. */
  #relaying = 0;
  #storing = { items: 0, octets: 0 };
  #acknowledgeAt: number | undefined;
  #lastHeard: number;
  #waitingSince: number | undefined;
  /** A frame of which a part has come: since when, and how much in all. */
  #arriving: { since: number; octets: number } | undefined;
  #nonce = 0;
  readonly #startedAt: number;

  constructor(start: EngineStart, now: number) {
    this.#start = start;
    this.#startedAt = now;
    this.#lastHeard = now;
    this.#out = eachLane((lane) => ({ handed: 0, acknowledged: 0, given: start.lanes[lane].sentThrough, unacknowledged: [] }));
    this.#in = eachLane((lane) => ({
      taken: start.lanes[lane].receivedThrough,
      durable: start.lanes[lane].receivedThrough,
      told: start.lanes[lane].receivedThrough,
      early: new Set<number>(),
    }));
  }

  /** True once both sides have said Hello, until the link is closed. */
  get up(): boolean {
    return this.#hello !== undefined && !this.#closed;
  }

  /** True while no message waits to be handed to the socket: the time for what may wait. */
  get idle(): boolean {
    return this.up && !this.#loading && lanes.all.every((lane) => this.#out[lane].given <= this.#out[lane].handed);
  }

  /** The first actions: our Hello, which waits for nothing. `clock` is wall time. */
  begin(clock: Date): Action[] {
    const { self, instance, rosterVersion, keysetVersion, knownKeysetVersion, rosterDigest, log, witnessed, relayOctets } = this.#start;
    const received: Cursors = {};
    for (const lane of lanes.all) if (this.#in[lane].durable > 0) received[lane] = this.#in[lane].durable;
    return [
      this.#frame({
        kind: 'hello',
        versions: [PROTOCOL_VERSION],
        unit: self,
        instance,
        rosterVersion,
        keysetVersion,
        knownKeysetVersion,
        received,
        windowOctets: limits.WINDOW_OCTETS,
        windowItems: limits.WINDOW_ITEMS,
        clock,
        rosterDigest,
        log,
        witnessed,
        relayOctets,
      }),
    ];
  }

  /** A binary WebSocket message came. Never throws for what a peer sent: the answer to it is a close action. */
  receive(bytes: Uint8Array, now: number): Action[] {
    if (this.#closed) return [];
    this.#heard(now);
    this.#arriving = undefined;
    return this.#guarded(() => this.#take(parseFrame(bytes, this.#start.peer), now));
  }

  /** Octets of a frame came that is not whole yet: a sign of life too, as long as it comes fast enough to be one. */
  arriving(octets: number, now: number): void {
    if (this.#closed) return;
    this.#heard(now);
    this.#arriving = { since: this.#arriving?.since ?? now, octets: (this.#arriving?.octets ?? 0) + octets };
  }

  /** The peer sent something that nobody asked for and that moves nothing. */
  unasked(now: number): Action[] {
    if (this.#closed) return [];
    this.#arriving = undefined;
    return this.#guarded(() => {
      this.#spend(1, now);
      return [];
    });
  }

  /** An item that the engine asked to store is durable. */
  stored(lane: Lane, number: number, octets: number, now: number): Action[] {
    if (this.#closed) return [];
    const incoming = this.#in[lane];
    this.#storing.items -= 1;
    this.#storing.octets -= octets;
    incoming.early.add(number);
    while (incoming.early.delete(incoming.durable + 1)) incoming.durable += 1;
    // Half a window without a word could stall the peer; otherwise a moment's patience saves a frame.
    if (incoming.durable - incoming.told >= limits.WINDOW_ITEMS / 2) return this.#acknowledge();
    this.#acknowledgeAt ??= now + this.#start.profile.acknowledgeMs;
    return [];
  }

  /** Items that the engine asked for. None means that the lane is empty beyond what was handed out. */
  loaded(lane: Lane, items: readonly { number: number; item: Uint8Array }[], now: number): Action[] {
    this.#loading = false;
    if (this.#closed) return [];
    const out = this.#out[lane];
    const actions: Action[] = [];
    for (const { number, item } of items) {
      if (number !== out.handed + 1) throw new RangeError(`lane ${lane}: item ${number} after ${out.handed}`);
      out.handed = number;
      out.given = Math.max(out.given, number);
      out.unacknowledged.push({ number, octets: item.length });
      actions.push(this.#frame({ kind: 'deliver', lane, number, item, received: this.#ride() }));
      this.#waitingSince ??= now;
    }
    if (items.length === 0) out.given = out.handed;
    return [...actions, ...this.#pump()];
  }

  /** Something new waits in a lane, up to this number. */
  wake(lane: Lane, through: number): Action[] {
    this.#out[lane].given = Math.max(this.#out[lane].given, through);
    return this.#pump();
  }

  /** Asks the peer for a sign of life; gives the nonce that `ponged` will carry. */
  ping(now: number): { nonce: number; actions: Action[] } {
    this.#nonce = (this.#nonce + 1) % 0xffff_ffff || 1;
    this.#waitingSince ??= now;
    return { nonce: this.#nonce, actions: [this.#frame({ kind: 'ping', nonce: this.#nonce })] };
  }

  /** A frame about logs has been worked; these are to be sent. */
  answered(frames: readonly LogFrame[]): Action[] {
    this.#talking -= 1;
    return this.up ? frames.map((frame) => this.#frame(frame)) : [];
  }

  /** A frame about parcels has been worked. */
  relayed(now: number, outcome: 'worked' | 'unasked'): Action[] {
    this.#relaying -= 1;
    if (outcome === 'worked' || this.#closed) return [];
    return this.#guarded(() => {
      this.#spend(PARCEL_COST, now);
      return [];
    });
  }

  /** Our keyset or roster changed, or there is something to say about logs, documents or parcels. */
  announced(frame: Extract<Frame, { kind: 'keyset' | 'roster' }> | LogFrame | DocumentFrame | ParcelFrame): Action[] {
    return this.up ? [this.#frame(frame)] : [];
  }

  /** Time passed: due acknowledgements, keep-alive, dead links. To be called when `nextTick` says, or later. */
  tick(now: number): Action[] {
    if (this.#closed) return [];
    const { profile, peer } = this.#start;
    if (!this.#hello) return now - this.#startedAt > profile.connectMs ? this.close(this.#silent(now - this.#startedAt, profile.connectMs)) : [];
    if (this.#arriving && now >= this.#slowAt(this.#arriving)) {
      const { since, octets } = this.#arriving;
      return this.close(new CopError('FRAME_SLOW', { peer, got: octets, expected: limits.FRAME_OCTETS_PER_SECOND, since: Math.round((now - since) / 1000) }));
    }
    if (this.#waitingSince !== undefined && now - this.#waitingSince >= profile.silenceMs)
      return this.close(this.#silent(now - this.#waitingSince, profile.silenceMs));
    const actions: Action[] = [];
    if (this.#acknowledgeAt !== undefined && now >= this.#acknowledgeAt) actions.push(...this.#acknowledge());
    if (profile.keepAliveMs > 0 && this.#waitingSince === undefined && now - this.#lastHeard >= profile.keepAliveMs) actions.push(...this.ping(now).actions);
    return actions;
  }

  /** When `tick` has something to do next. */
  nextTick(): number {
    const { profile } = this.#start;
    if (!this.#hello) return this.#startedAt + profile.connectMs + 1;
    const due = [
      this.#acknowledgeAt,
      this.#waitingSince === undefined ? undefined : this.#waitingSince + profile.silenceMs,
      this.#arriving && this.#slowAt(this.#arriving),
    ];
    if (profile.keepAliveMs > 0 && this.#waitingSince === undefined) due.push(this.#lastHeard + profile.keepAliveMs);
    return Math.min(...due.filter((at) => at !== undefined), Number.MAX_SAFE_INTEGER);
  }

  /** Ends the link: says why when that helps the peer, then closes. */
  close(error: CopError): Action[] {
    if (this.#closed) return [];
    const told = error.code !== 'LINK_SILENT' && error.code !== 'LINK_CLOSED';
    const farewell: Action[] = told ? [this.#frame({ kind: 'farewell', code: whatThePeerIsTold(error) })] : [];
    this.#closed = true;
    return [...farewell, { do: 'close', error, told }];
  }

  /** What a peer sent must never end more than its own link. */
  #guarded(work: () => Action[]): Action[] {
    try {
      return work();
    } catch (error) {
      const fault = asCopError(error);
      if (!fault) throw error;
      return this.close(fault);
    }
  }

  #heard(now: number): void {
    this.#lastHeard = now;
    this.#waitingSince = undefined;
  }

  /** When a frame that goes on like this is too slow: nothing is said before the silence that a line may have anyway. */
  #slowAt({ since, octets }: { since: number; octets: number }): number {
    return since + Math.max(this.#start.profile.silenceMs, (octets / limits.FRAME_OCTETS_PER_SECOND) * 1000);
  }

  /** Throws FRAME_FLOOD when the peer has sent more that moves nothing than it may. */
  #spend(cost: number, now: number): void {
    const { control, peer } = this.#start;
    if (!control.take(peer, cost, now)) throw new CopError('FRAME_FLOOD', { peer, expected: limits.CONTROL_FRAMES_PER_MINUTE });
  }

  #take(frame: Frame, now: number): Action[] {
    if (!this.#hello && frame.kind !== 'hello' && frame.kind !== 'farewell') throw new CopError('FRAME_UNEXPECTED', { expected: 'hello', got: frame.kind });
    switch (frame.kind) {
      case 'hello':
        return this.#greet(frame);
      case 'deliver':
        return [...this.#acknowledged(frame.received), ...this.#deliver(frame, now), ...this.#pump()];
      case 'acknowledge': {
        const moved = this.#acknowledged(frame.received);
        if (moved.length === 0) this.#spend(1, now);
        return [...moved, ...this.#pump()];
      }
      case 'ping':
        this.#spend(1, now);
        return [this.#frame({ kind: 'pong', nonce: frame.nonce })];
      case 'pong':
        this.#spend(1, now);
        return [{ do: 'ponged', nonce: frame.nonce }];
      case 'keyset':
        this.#spend(KEYSET_COST, now);
        return [{ do: 'learnKeyset', bytes: frame.bytes }];
      case 'roster':
        this.#spend(ROSTER_COST, now);
        return [{ do: 'learnRoster', bytes: frame.bytes }];
      case 'farewell':
        this.#closed = true;
        // Before its Hello, the peer refuses us; afterwards it only takes its leave.
        return [{ do: 'close', error: new CopError(this.#hello ? 'LINK_CLOSED' : 'LINK_REFUSED', { peer: this.#start.peer, detail: frame.code }), told: true }];
      case 'documentRequest':
      case 'documentChunk':
      case 'documentRefusal':
        return [{ do: 'documentFrame', frame }];
      case 'parcel':
      case 'parcelTaken':
      case 'parcelReceipt':
        this.#relaying += 1;
        // Nobody hands over the next before the one before was answered: memory holds one, and its answer.
        if (this.#relaying > limits.PARCEL_FRAMES_MAX) throw new CopError('DELIVERY_WINDOW', { expected: limits.PARCEL_FRAMES_MAX, got: this.#relaying });
        return [{ do: 'parcelFrame', frame }];
      default:
        this.#spend(1, now);
        return this.#logFrame(frame);
    }
  }

  #greet(hello: Hello): Action[] {
    const { peer, rosterVersion, keysetVersion } = this.#start;
    if (this.#hello) throw new CopError('FRAME_UNEXPECTED', { expected: 'deliver', got: 'hello' });
    if (hello.unit !== peer) throw new CopError('LINK_UNIT_MISMATCH', { expected: peer, got: hello.unit });
    if (!hello.versions.includes(PROTOCOL_VERSION)) throw new CopError('LINK_VERSION', { expected: PROTOCOL_VERSION, got: hello.versions.join(', ') || '–' });
    for (const lane of lanes.all) {
      const through = hello.received[lane] ?? 0;
      if (through > this.#out[lane].given) {
        this.#closed = true;
        const error = new CopError('CURSOR_AHEAD', { expected: this.#out[lane].given, got: through });
        // No backup is so old: nothing is renumbered for a lie, or the numbers would be used up.
        const believed = through - this.#out[lane].given <= limits.CURSOR_AHEAD_MAX;
        return [...(believed ? [{ do: 'cursorAhead', lane, through } as const] : []), { do: 'close', error, told: false }];
      }
    }
    this.#hello = hello;
    for (const lane of lanes.all) {
      this.#out[lane].handed = hello.received[lane] ?? 0;
      this.#out[lane].acknowledged = hello.received[lane] ?? 0;
    }
    const actions: Action[] = [
      { do: 'up', hello },
      { do: 'acknowledged', cursors: hello.received },
    ];
    // Before any delivery, so that the peer can check what follows.
    if (hello.rosterVersion < rosterVersion) actions.push({ do: 'announceRosters', after: hello.rosterVersion });
    if (hello.knownKeysetVersion < keysetVersion) actions.push({ do: 'announceKeyset' });
    return [...actions, ...this.#pump()];
  }

  #deliver(frame: Extract<Frame, { kind: 'deliver' }>, now: number): Action[] {
    const incoming = this.#in[frame.lane];
    if (frame.number <= incoming.taken) {
      this.#spend(1, now);
      // Again what is durable or on its way there: saying so once more is all the peer needs.
      this.#acknowledgeAt ??= now;
      incoming.told = Math.min(incoming.told, incoming.durable - 1);
      return [];
    }
    if (frame.number !== incoming.taken + 1) throw new CopError('DELIVERY_GAP', { expected: incoming.taken + 1, got: frame.number });
    const items = this.#storing.items + 1;
    const octets = this.#storing.octets + frame.item.length;
    // One item is always allowed, so that the largest can pass whatever the window.
    if (items > limits.WINDOW_ITEMS || (items > 1 && octets > limits.WINDOW_OCTETS))
      throw new CopError('DELIVERY_WINDOW', { expected: limits.WINDOW_ITEMS, got: items });
    this.#storing = { items, octets };
    incoming.taken = frame.number;
    return [{ do: 'store', lane: frame.lane, number: frame.number, item: frame.item }];
  }

  #logFrame(frame: LogFrame): Action[] {
    this.#talking += 1;
    if (this.#talking > limits.AUDIT_QUESTIONS_MAX) throw new CopError('DELIVERY_WINDOW', { expected: limits.AUDIT_QUESTIONS_MAX, got: this.#talking });
    return [{ do: 'logFrame', frame }];
  }

  #acknowledged(cursors: Cursors): Action[] {
    const moved: Cursors = {};
    for (const lane of lanes.all) {
      const through = cursors[lane];
      const out = this.#out[lane];
      if (through === undefined || through <= out.acknowledged) continue;
      if (through > out.handed) throw new CopError('CURSOR_AHEAD', { expected: out.handed, got: through });
      out.acknowledged = through;
      while ((out.unacknowledged[0]?.number ?? Number.POSITIVE_INFINITY) <= through) out.unacknowledged.shift();
      moved[lane] = through;
    }
    return Object.keys(moved).length === 0 ? [] : [{ do: 'acknowledged', cursors: moved }];
  }

  /** Asks for what the window has room for, lanes in order: what is urgent overtakes at every load. */
  #pump(): Action[] {
    if (!this.up || this.#loading || !this.#hello) return [];
    const unacknowledged = lanes.all.flatMap((lane) => this.#out[lane].unacknowledged);
    // What the peer would take, and what it may: who says that it takes everything would make us load everything.
    const maxItems = Math.min(Math.min(this.#hello.windowItems, limits.WINDOW_ITEMS) - unacknowledged.length, ITEMS_PER_LOAD);
    const maxOctets = Math.min(this.#hello.windowOctets, limits.WINDOW_OCTETS) - unacknowledged.reduce((sum, { octets }) => sum + octets, 0);
    if (maxItems <= 0 || (maxOctets <= 0 && unacknowledged.length > 0)) return [];
    const lane = lanes.all.find((candidate) => this.#out[candidate].given > this.#out[candidate].handed);
    if (!lane) return [];
    this.#loading = true;
    return [{ do: 'load', lane, after: this.#out[lane].handed, maxItems, maxOctets }];
  }

  #acknowledge(): Action[] {
    const received = this.#ride();
    return Object.keys(received).length === 0 ? [] : [this.#frame({ kind: 'acknowledge', received })];
  }

  /** What the peer was not told yet is durable; counts as told from here on. */
  #ride(): Cursors {
    const received: Cursors = {};
    for (const lane of lanes.all) {
      const incoming = this.#in[lane];
      if (incoming.durable > incoming.told) received[lane] = incoming.durable;
      incoming.told = incoming.durable;
    }
    this.#acknowledgeAt = undefined;
    return received;
  }

  #frame(frame: Frame): Action {
    return { do: 'send', bytes: encodeFrame(frame) };
  }

  #silent(silence: number, allowed: number): CopError {
    return new CopError('LINK_SILENT', { peer: this.#start.peer, got: Math.round(silence / 1000), expected: Math.round(allowed / 1000) });
  }
}

// One load is what an urgent message may have to wait for.
const ITEMS_PER_LOAD = 32;

// What working them takes, measured in frames that only move a counter: a signature and the ids of forty keys; sixty signatures.
const KEYSET_COST = 8;
const ROSTER_COST = 16;
// A parcel that brought nothing: a key agreement, a signature, an entry of the log.
const PARCEL_COST = 8;

/** The one place that decides what a peer learns of an error: what it can act on, never our local troubles. */
export function whatThePeerIsTold(error: CopError): ErrorCode {
  return error.row.fault === 'local' ? 'LINK_STOPPING' : error.code;
}

function eachLane<T>(make: (lane: Lane) => T): Record<Lane, T> {
  return Object.fromEntries(lanes.all.map((lane) => [lane, make(lane)])) as Record<Lane, T>;
}
