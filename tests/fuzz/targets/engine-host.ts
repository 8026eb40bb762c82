// A host that does what an engine asks, as the gateway does, and holds it to what must always be so.
import { CopError, type Cursors, encodeFrame, type Lane, type LogFrame, lanes, limits, parseFrame, type UnitId } from '#protocol';
import { Allowance } from '../../../gateway/allowance.ts';
import type { Action, EngineStart, LinkEngine } from '../../../gateway/link/engine.ts';
import { profiles } from '../../../gateway/link/profiles.ts';
import { OracleFault } from '../target.ts';
import type { ScriptEvent } from './engine-script.ts';

/** What of an engine the host uses: another one can be put in its place, to see the host find its faults. */
export type EngineLike = Pick<LinkEngine, 'up' | 'begin' | 'receive' | 'arriving' | 'unasked' | 'stored' | 'loaded' | 'relayed' | 'wake' | 'ping' | 'answered' | 'announced' | 'tick' | 'nextTick' | 'close'>; // biome-ignore format: a list
export type MakeEngine = (start: EngineStart, now: number) => EngineLike;

type Waiting = { do: 'store'; lane: Lane; number: number; octets: number } | { do: 'load'; lane: Lane; after: number; maxItems: number; maxOctets: number };

// One event can give an answer for each lane, a load, and a farewell; a load at most as many items as it asks for.
const ACTIONS_MAX = 64;
const ITEM = new Uint8Array(40).fill(1);

/** One side of a link. */
export class EngineHost {
  readonly #make: MakeEngine;
  readonly #self: UnitId;
  readonly #peer: UnitId;
  readonly #control = new Allowance(limits.CONTROL_FRAMES_BURST, limits.CONTROL_FRAMES_PER_MINUTE);
  readonly #queued = perLane(() => 0);
  readonly #durable = perLane(() => 0);
  readonly #acknowledged = perLane(() => 0);
  #engine!: EngineLike;
  #waiting: Waiting[] = [];
  #handed = perLane(() => 0);
  #asked = perLane(() => 0);
  #isLoading = false;
  #isClosed = false;
  /** With which code a link was closed last; `undefined` when none was. */
  closedWith: string | undefined;
  #talking = 0;
  #relaying = 0;
  #storing = { items: 0, octets: 0 };
  #now = 0;

  constructor(make: MakeEngine, self: UnitId, peer: UnitId) {
    this.#make = make;
    this.#self = self;
    this.#peer = peer;
    for (const lane of lanes.all) this.#queued[lane] = 3;
    this.#link();
  }

  /** Plays one event. Throws OracleFault. */
  play({ name, octets }: ScriptEvent): void {
    const [first = 0, second = 0] = octets;
    const lane = lanes.all[first % lanes.all.length] as Lane;
    switch (name) {
      case 'frame':
        this.#run(this.#engine.receive(octets, this.#now));
        return;
      case 'deliver':
        // The next number, whatever it is: a script that is bent would hardly ever count right.
        this.#run(
          this.#engine.receive(encodeFrame({ kind: 'deliver', lane, number: this.#asked[lane] + 1, item: octets.subarray(1), received: {} }), this.#now),
        );
        return;
      case 'acknowledge':
        this.#run(this.#engine.receive(encodeFrame({ kind: 'acknowledge', received: { [lane]: Math.max(0, this.#handed[lane] - (second % 4)) } }), this.#now));
        return;
      case 'hostDone':
        this.#done();
        return;
      case 'tick':
        this.#now += first * 256 + second;
        this.#run(this.#engine.tick(this.#now));
        return;
      case 'queue':
        this.#queued[lane] += 1 + (second % 80);
        this.#run(this.#engine.wake(lane, this.#queued[lane]));
        return;
      case 'ping':
        if (this.#engine.up) this.#run(this.#engine.ping(this.#now).actions);
        return;
      case 'answered': {
        if (this.#relaying > 0) {
          this.#relaying -= 1;
          this.#run(this.#engine.relayed(this.#now, first % 2 === 0 ? 'worked' : 'unasked'));
        }
        if (this.#talking === 0 || this.#isClosed) return;
        this.#talking -= 1;
        this.#run(this.#engine.answered([refusal]));
        return;
      }
      case 'announced':
        this.#run(this.#engine.announced({ kind: 'keyset', bytes: octets }));
        return;
      case 'arriving':
        this.#engine.arriving(first * 64, this.#now);
        return;
      case 'unasked':
        this.#run(this.#engine.unasked(this.#now));
        return;
      case 'relink':
        this.#link();
        return;
      case 'close':
        this.#run(this.#engine.close(new CopError('LINK_STOPPING')));
        return;
      default:
        name satisfies never;
    }
  }

  #link(): void {
    const start: EngineStart = {
      self: this.#self,
      peer: this.#peer,
      instance: '00'.repeat(16),
      rosterVersion: 2,
      keysetVersion: 2,
      knownKeysetVersion: 1,
      lanes: perLane((lane) => ({ sentThrough: this.#queued[lane], receivedThrough: this.#durable[lane] })),
      profile: profiles.fibre,
      control: this.#control,
      rosterDigest: new Uint8Array(32),
      log: { generation: 1, size: 0 },
      witnessed: { generation: 0, size: 0 },
      relayOctets: 0,
    };
    this.#engine = this.#make(start, this.#now);
    this.#waiting = [];
    this.#isClosed = false;
    this.#isLoading = false;
    this.#talking = 0;
    this.#relaying = 0;
    this.#storing = { items: 0, octets: 0 };
    this.#handed = perLane(() => 0);
    this.#asked = perLane((lane) => this.#durable[lane]);
    this.#run(this.#engine.begin(new Date(1_800_000_000_000)));
  }

  /** The first thing that waits is done. */
  #done(): void {
    const next = this.#waiting.shift();
    if (!next) return;
    if (next.do === 'store') {
      this.#durable[next.lane] = Math.max(this.#durable[next.lane], next.number);
      this.#storing.items -= 1;
      this.#storing.octets -= next.octets;
      this.#run(this.#engine.stored(next.lane, next.number, next.octets, this.#now));
      return;
    }
    this.#isLoading = false;
    const through = Math.min(this.#queued[next.lane], next.after + next.maxItems);
    const items = Array.from({ length: Math.max(0, through - next.after) }, (_, i) => ({ number: next.after + i + 1, item: ITEM }));
    // It must ask for what follows what it handed out: another gap would be seen by the peer.
    this.#handed[next.lane] = Math.max(this.#handed[next.lane], through);
    this.#run(this.#engine.loaded(next.lane, items, this.#now));
    return;
  }

  #run(actions: readonly Action[]): void {
    if (actions.length > ACTIONS_MAX) broken(`${actions.length} actions for one event`);
    for (const action of actions) {
      if (this.#isClosed) broken(`${action.do} after the link was closed`);
      this.#check(action);
    }
    const next = this.#engine.nextTick();
    if (!(next > 0)) broken(`the next tick is due at ${next}`);
  }

  #check(action: Action): void {
    switch (action.do) {
      case 'send':
        this.#checkSent(action.bytes);
        return;
      case 'store':
        this.#checkStore(action);
        return;
      case 'load':
        if (this.#isLoading) broken('a second load while one is under way');
        if (action.maxItems < 1) broken(`a load of ${action.maxItems} items`);
        this.#isLoading = true;
        this.#waiting.push(action);
        return;
      case 'acknowledged':
        this.#checkAcknowledged(action.cursors);
        return;
      case 'up':
        // What the peer says that it has counts as handed out.
        for (const lane of lanes.all) this.#handed[lane] = action.hello.received[lane] ?? 0;
        return;
      case 'cursorAhead':
        if (action.through - this.#queued[action.lane] > limits.CURSOR_AHEAD_MAX) broken(`a claim of ${action.through} is believed`);
        return;
      case 'logFrame':
        this.#talking += 1;
        if (this.#talking > limits.AUDIT_QUESTIONS_MAX) broken(`${this.#talking} words about logs at once`);
        return;
      case 'parcelFrame':
        this.#relaying += 1;
        if (this.#relaying > limits.PARCEL_FRAMES_MAX) broken(`${this.#relaying} words about parcels at once`);
        return;
      case 'close':
        this.#isClosed = true;
        this.closedWith = action.error.code;
        return;
      default:
    }
  }

  #checkStore({ lane, number, item }: Extract<Action, { do: 'store' }>): void {
    if (number !== this.#asked[lane] + 1) broken(`lane ${lane}: ${number} is to be stored after ${this.#asked[lane]}`);
    this.#asked[lane] = number;
    this.#storing = { items: this.#storing.items + 1, octets: this.#storing.octets + item.length };
    const { items, octets } = this.#storing;
    if (items > limits.WINDOW_ITEMS || (items > 1 && octets > limits.WINDOW_OCTETS)) broken(`${items} items, ${octets} octets wait to be stored`);
    this.#waiting.push({ do: 'store', lane, number, octets: item.length });
  }

  #checkAcknowledged(cursors: Cursors): void {
    for (const lane of lanes.all) {
      const through = cursors[lane];
      if (through === undefined) continue;
      if (through > this.#queued[lane]) broken(`lane ${lane}: ${through} acknowledged of ${this.#queued[lane]}`);
      // A peer may say less in a new Hello, after it lost its database; on one link it never goes back.
      this.#acknowledged[lane] = through;
    }
  }

  /** What goes out can be read by the other side, and acknowledges nothing that is not durable. */
  #checkSent(bytes: Uint8Array): void {
    const frame = parseFrame(bytes, this.#self);
    const received = frame.kind === 'deliver' || frame.kind === 'acknowledge' || frame.kind === 'hello' ? frame.received : {};
    for (const lane of lanes.all) {
      if ((received[lane] ?? 0) > this.#durable[lane]) broken(`lane ${lane}: ${received[lane]} acknowledged, ${this.#durable[lane]} durable`);
    }
    if (frame.kind !== 'deliver') return;
    if (frame.number > this.#queued[frame.lane]) broken(`lane ${frame.lane}: ${frame.number} sent of ${this.#queued[frame.lane]}`);
    const open = lanes.all.reduce((sum, lane) => sum + Math.max(0, this.#handed[lane] - this.#acknowledged[lane]), 0);
    if (open > limits.WINDOW_ITEMS) broken(`${open} items are unacknowledged`);
  }
}

const refusal: LogFrame = { kind: 'answer', id: 1, answer: { about: 'refused', code: 'AUDIT_BUSY' } };

function perLane<T>(make: (lane: Lane) => T): Record<Lane, T> {
  return Object.fromEntries(lanes.all.map((lane) => [lane, make(lane)])) as Record<Lane, T>;
}

function broken(detail: string): never {
  throw new OracleFault('invariant', detail);
}
