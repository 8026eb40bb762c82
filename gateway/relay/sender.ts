// What waits for a member without a link goes through one that is linked with both: in a courier's file that the relay cannot read. What comes of it
// is told by the addressee alone, as with any courier: the relay's word moves no message, it only says whether to make another parcel.
import { buffer } from 'node:stream/consumers';
import {
  asCopError,
  type CopError,
  type Frame,
  hex,
  type Lane,
  limits,
  openlyCourier,
  type ParcelFrame,
  parcelDigest,
  type UnitId,
  verifyParcelReceipt,
} from '#protocol';
import { courierFile, hello, keysetAlone, type Load, numbered, type PackDeps } from '../courier/pack.ts';
import { errorFields, type Log } from '../log.ts';
import { filling, lanePositions } from '../store/lanes.ts';
import { addSent, findSent, forgetSent, giveUpSent, noteParcelReceipt, type ParcelSent, sentTo, type Through } from '../store/parcels-sent.ts';
import { Turns } from '../turns.ts';

export interface SenderDeps extends PackDeps {
  log: Log;
  /** Members that may be asked, in order of preference. */
  through: readonly UnitId[];
  /** Octets that a linked member would take as a relay now; `undefined`: no link. */
  relayRoom: (relay: UnitId) => number | undefined;
  /** True while there is a link with the member. */
  isLinked: (peer: UnitId) => boolean;
  /** True when neither side can dial the other. */
  isUnreachable: (peer: UnitId) => boolean;
  /** Says it now; false without a link. */
  say: (relay: UnitId, frame: ParcelFrame) => boolean;
  /** Says it when no message waits. */
  give: (relay: UnitId, frame: ParcelFrame) => Promise<boolean>;
  misbehaved: (peer: UnitId, error: CopError) => void;
}

/** One of both kinds of parcel: what is urgent never waits behind what is not, and each keeps the order of its lanes. */
interface Kind {
  urgent: boolean;
  lanes: readonly Lane[];
}
const kinds: readonly Kind[] = [
  { urgent: true, lanes: ['receipts', 'urgent'] },
  { urgent: false, lanes: ['routine'] },
];

/** How long a link may be away before what waits takes another way, milliseconds. */
const AWAY_MS = 60_000;
/** A parcel is filled up to here: at 64 kbit/s it takes half a minute. */
const FILL_OCTETS = 262_144;
/** What stands around the lanes of a parcel: the cover with the largest keyset that is usual, the first frame. */
const AROUND_OCTETS = 8_192;
/** How long what is not urgent waits for more, milliseconds: a parcel costs its cover, however much is in it. */
const GATHER_MS = 2_000;
/** How long a relay that refused is left alone, milliseconds. */
const REFUSED_MS = 10 * 60_000;
/** How long after it was handed over the addressee has to say, by its cursors, that it has what a parcel held, milliseconds. */
const TOLD_MS = 60 * 60_000;
/** How long a relay may hold a parcel before what is in it goes again, milliseconds: the relay may have lost it, and what comes twice is known. */
const HELD_MS = 3 * 86_400_000;
/** First and longest wait after parcels that brought nothing, milliseconds. */
const [AGAIN_MS, AGAIN_MAX_MS] = [60_000, 60 * 60_000];
/** How often what there is to say about logs goes along, milliseconds: each time it takes a checkpoint. */
const PARTING_MS = 6 * 60 * 60_000;
/** How often a member whose keys are not known gets this unit's, milliseconds. */
const KEYS_MS = 6 * 60 * 60_000;
/** How long the statements of relays are kept, milliseconds. */
const KEPT_MS = 28 * 86_400_000;

const NEVER = Number.NEGATIVE_INFINITY;

/** What is known of a member while it has no link. */
interface Away {
  since: number;
  /** It should hear what this unit has, though there is nothing else to bring. */
  owed: boolean;
  /** Parcels in a row that brought nothing. */
  failures: number;
  notBefore: number;
  partedAt: number;
  keysAt: number;
  /** What is not urgent waits for more. */
  gathersUntil: number | undefined;
  /** Parcels that were made before bring nothing any more; milliseconds since 1970. */
  countsFrom: number;
}

/** Sends parcels to members without a link. */
export class ParcelSender {
  readonly #deps: SenderDeps;
  readonly #away = new Map<UnitId, Away>();
  readonly #turns: Turns;
  /** Until when a relay is left alone: for all, or for one addressee. */
  readonly #refusedUntil = new Map<string, number>();
  /** Digests of the parcels that each relay was handed on the link that there is. */
  readonly #said = new Map<UnitId, Set<string>>();

  constructor(deps: SenderDeps) {
    this.#deps = deps;
    this.#turns = new Turns(
      (peer) => this.#run(peer),
      (peer, error) => deps.log('error', 'gateway.fault', { peer, ...errorFields(error) }),
    );
  }

  /** Something waits for a member, or a way to it may be open. */
  wake(peer: UnitId): void {
    const { isLinked, through } = this.#deps;
    if (isLinked(peer)) this.#away.delete(peer);
    else if (through.length > 0 && peer !== this.#deps.self) this.#turns.wake(peer);
  }

  /** A member is linked: what it has not taken into custody yet is handed to it again, when it is a relay. */
  linked(relay: UnitId): void {
    this.#away.delete(relay);
    for (const way of this.#refusedUntil.keys()) if (way.startsWith(relay)) this.#refusedUntil.delete(way);
    this.#said.delete(relay);
    if (this.#deps.through.includes(relay)) this.#wakeAll();
  }

  /** A member should hear what this unit has: it sent something that could not be taken, or its keys were learnt just now. */
  owe(peer: UnitId): void {
    this.#awayOf(peer).owed = true;
    this.wake(peer);
  }

  /** A parcel of a member was taken: what it has, and its keys, are known anew. */
  heard(peer: UnitId): void {
    const away = this.#away.get(peer);
    if (away) away.notBefore = 0;
    this.wake(peer);
  }

  /** An officer wants it tried now, however long the link has been away, whatever came of the parcels before and wherever they are. */
  tryNow(peer: UnitId): void {
    Object.assign(this.#awayOf(peer), { since: NEVER, notBefore: 0, gathersUntil: 0, countsFrom: this.#deps.now().getTime() });
    this.wake(peer);
  }

  /** Works what a relay states; 'unasked' when it is no statement about a parcel that this unit handed to it. */
  async stated(relay: UnitId, bytes: Uint8Array): Promise<'worked' | 'unasked'> {
    const { self, store, directory, audit, log, misbehaved } = this.#deps;
    let receipt: Awaited<ReturnType<typeof verifyParcelReceipt>>;
    try {
      receipt = await verifyParcelReceipt(bytes, relay, self, (unit, kid, at) => directory.verifyKey(unit, kid, at));
    } catch (error) {
      const fault = asCopError(error);
      if (!fault) throw error;
      misbehaved(relay, fault);
      return 'unasked';
    }
    const { state, digest, addressee: peer, reason } = receipt;
    const known = await store.read((db) => findSent(db, digest));
    if (known?.relay !== relay || known.peer !== peer || (known.state !== 'made' && (known.state !== 'held' || state === 'held'))) return 'unasked';
    const entry = audit.prepare({
      act: state === 'held' ? 'parcel.entrusted' : state === 'given_up' ? 'parcel.given_up' : 'parcel.handed_over',
      partner: peer,
      note: relay,
      ...(reason ? { outcome: reason } : {}),
    });
    await store.write(async (tx) => {
      await noteParcelReceipt(tx, receipt, bytes);
      await audit.append(tx, entry);
    });
    log(reason ? 'warn' : 'info', 'parcel.stated', { peer, relay, state, ...(reason ? { code: reason } : {}) });
    const away = this.#awayOf(peer);
    if (reason === 'RELAY_FULL' || reason === 'RELAY_UNWILLING') {
      this.#refusedUntil.set(way(relay, reason === 'RELAY_FULL' ? undefined : peer), performance.now() + REFUSED_MS);
    } else if (reason !== undefined) {
      // Whatever the relay or the addressee says: no two of them make this unit seal one parcel after the other.
      away.notBefore = performance.now() + Math.min(AGAIN_MS * 2 ** away.failures, AGAIN_MAX_MS);
      away.failures += 1;
    } else if (state === 'handed_over') away.failures = 0;
    this.wake(peer);
    return 'worked';
  }

  /** What time brings: members that have been away for long enough, parcels of which nothing is heard. */
  async keepUp(): Promise<void> {
    const { store, now } = this.#deps;
    this.#wakeAll();
    await store.write((tx) => forgetSent(tx, new Date(now().getTime() - KEPT_MS)));
  }

  /** Waits for what runs. */
  async stop(): Promise<void> {
    await this.#turns.stop();
  }

  #wakeAll(): void {
    for (const { unit } of this.#deps.directory.roster.roster.members) this.wake(unit);
  }

  #awayOf(peer: UnitId): Away {
    const away = this.#away.get(peer) ?? {
      since: performance.now(),
      owed: false,
      failures: 0,
      notBefore: 0,
      partedAt: NEVER,
      keysAt: NEVER,
      gathersUntil: undefined,
      countsFrom: 0,
    };
    this.#away.set(peer, away);
    return away;
  }

  async #run(peer: UnitId): Promise<void> {
    const away = this.#awayOf(peer);
    const { isUnreachable, isLinked } = this.#deps;
    if (performance.now() < away.notBefore) return;
    if (!isUnreachable(peer) && performance.now() - away.since < AWAY_MS) return;
    for (const kind of kinds) if (!isLinked(peer)) await this.#send(peer, kind, away);
  }

  /** Hands over the parcel of this kind that waits, or makes the next when the one before is in custody. */
  async #send(peer: UnitId, { urgent, lanes: brought }: Kind, away: Away): Promise<void> {
    const { store, now } = this.#deps;
    const sent = await store.read((db) => sentTo(db, peer, new Date(now().getTime() - TOLD_MS)));
    const waiting = sent.find((parcel) => parcel.state === 'made' && parcel.urgent === (urgent ? 1 : 0));
    if (waiting) {
      // When its relay is gone or will not, another one is asked, with what there is now.
      if ((await this.#handOver(waiting)) || this.#relay(peer) === undefined) return;
      await store.write((tx) => giveUpSent(tx, waiting.digest, 'LINK_UNREACHABLE', now()));
      return this.#send(peer, { urgent, lanes: brought }, away);
    }
    const relay = this.#relay(peer);
    if (relay === undefined) return;
    const room = Math.min(FILL_OCTETS, (this.#deps.relayRoom(relay) ?? 0) - AROUND_OCTETS);
    const parcel = await this.#next(peer, { urgent, lanes: brought }, sent, room, away);
    if (!parcel) return;
    const { file, through } = parcel;
    if (file.length > limits.PARCEL_MAX_OCTETS) throw new RangeError(`a parcel of ${file.length} octets`);
    const expires = new Date(now().getTime() + limits.PARCEL_LIFE_MAX_MS);
    const digest = parcelDigest({ from: this.#deps.self, to: peer, expires, urgent, file });
    await this.#handOver(await store.write((tx) => addSent(tx, { digest, peer, relay, urgent, file, at: now(), expires, through })));
  }

  /** The next parcel of this kind; `undefined` when there is nothing to bring. */
  async #next(
    peer: UnitId,
    { urgent, lanes: brought }: Kind,
    sent: readonly ParcelSent[],
    room: number,
    away: Away,
  ): Promise<{ file: Buffer; through: Through } | undefined> {
    const { store, now, directory } = this.#deps;
    if (!(await directory.encryptionKey(peer, now()))) {
      // Nothing can be sealed for it yet: it gets this unit's keys, and answers with its own.
      if (!urgent || performance.now() - away.keysAt < KEYS_MS) return undefined;
      away.keysAt = performance.now();
      return { file: await buffer(openlyCourier(keysetAlone(this.#deps))), through: { receipts: 0, urgent: 0, routine: 0 } };
    }
    const coming = sent.filter((parcel) => parcel.made_at >= away.countsFrom && isComing(parcel, now()));
    const load: Load['lanes'] = { receipts: { after: 0, through: 0 }, urgent: { after: 0, through: 0 }, routine: { after: 0, through: 0 } };
    let octets = 0;
    await store.read(async (db) => {
      for (const { lane, toldThrough, sentThrough } of await lanePositions(db, peer)) {
        if (!brought.includes(lane)) continue;
        const after = Math.max(toldThrough, ...coming.map((parcel) => parcel[`${lane}_through`]));
        if (after >= sentThrough) continue;
        const filled = await filling(db, peer, lane, after, room - octets, octets === 0);
        octets += filled.octets;
        load[lane] = { after, through: filled.through };
      }
    });
    if (octets === 0 && !(urgent && away.owed)) return undefined;
    if (!urgent && octets < room && this.#gathers(peer, away)) return undefined;
    if (urgent) away.owed = false;
    const file = await buffer(await courierFile(peer, this.#frames(peer, load, urgent && octets <= FILL_OCTETS, away), keysetAlone(this.#deps), this.#deps));
    return { file, through: { receipts: load.receipts.through, urgent: load.urgent.through, routine: load.routine.through } };
  }

  /** True while what is not urgent waits for more; it is looked at again when that is over. */
  #gathers(peer: UnitId, away: Away): boolean {
    const now = performance.now();
    if (away.gathersUntil === undefined) {
      away.gathersUntil = now + GATHER_MS;
      // A timer may come a moment early.
      setTimeout(() => this.wake(peer), GATHER_MS + 5).unref();
    }
    if (now < away.gathersUntil) return true;
    away.gathersUntil = undefined;
    return false;
  }

  async *#frames(peer: UnitId, load: Load['lanes'], mayPart: boolean, away: Away): AsyncGenerator<Frame> {
    yield await hello(peer, this.#deps);
    if (mayPart && performance.now() - away.partedAt > PARTING_MS) {
      away.partedAt = performance.now();
      for (const frame of await this.#deps.conversation.parting(peer)) yield frame;
    }
    yield* numbered(peer, load, this.#deps);
  }

  /** Says a parcel to its relay, once on each link; false when that is not linked or takes none. */
  async #handOver({ digest, peer, relay, urgent, file, expires_at }: ParcelSent): Promise<boolean> {
    const { self, say, give } = this.#deps;
    if (file === null || !this.#takes(relay as UnitId, peer as UnitId, file.length)) return false;
    const said = this.#said.get(relay as UnitId) ?? new Set();
    this.#said.set(relay as UnitId, said);
    if (said.has(hex(digest))) return true;
    said.add(hex(digest));
    const frame: ParcelFrame = { kind: 'parcel', from: self, to: peer as UnitId, expires: new Date(expires_at), urgent: urgent === 1, file };
    return urgent === 1 ? say(relay as UnitId, frame) : give(relay as UnitId, frame);
  }

  #relay(peer: UnitId): UnitId | undefined {
    return this.#deps.through.find((relay) => relay !== peer && this.#takes(relay, peer, 2 * AROUND_OCTETS));
  }

  #takes(relay: UnitId, peer: UnitId, octets: number): boolean {
    const isRefused = [way(relay, undefined), way(relay, peer)].some((each) => performance.now() < (this.#refusedUntil.get(each) ?? 0));
    return !isRefused && (this.#deps.relayRoom(relay) ?? 0) >= octets;
  }
}

function way(relay: UnitId, peer: UnitId | undefined): string {
  return `${relay} ${peer ?? ''}`;
}

/** True for a parcel that may still bring what it holds, or has brought it and was not told of. */
function isComing({ state, reason, at }: ParcelSent, now: Date): boolean {
  if (state === 'handed_over') return reason === null && at + TOLD_MS > now.getTime();
  return state === 'made' || at + HELD_MS > now.getTime();
}
