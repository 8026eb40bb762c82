import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFrame, type Frame, type Lane, lanes, limits, parseFrame, type UnitId } from '#protocol';
import { Allowance } from '../../../gateway/allowance.ts';
import { type Action, type EngineStart, LinkEngine } from '../../../gateway/link/engine.ts';
import { profiles } from '../../../gateway/link/profiles.ts';

const mali = 'ML-BRTMTH' as UnitId;
const niger = 'NE-ECI' as UnitId;

/** What one side keeps durably, and what its engine does with it. */
class Side {
  readonly self: UnitId;
  readonly peer: UnitId;
  /** Items queued per lane; the number is the index + 1. */
  readonly queued: Record<Lane, Uint8Array[]> = { receipts: [], urgent: [], routine: [] };
  /** What was made durable, in the order in which it was. */
  readonly stored: { lane: Lane; number: number; item: Uint8Array }[] = [];
  readonly acknowledged: Record<Lane, number> = { receipts: 0, urgent: 0, routine: 0 };
  engine!: LinkEngine;
  out: Uint8Array[] = [];
  pending: (() => Action[])[] = [];
  closed: string | undefined;
  now = 0;
  control = new Allowance(limits.CONTROL_FRAMES_BURST, limits.CONTROL_FRAMES_PER_MINUTE);

  constructor(self: UnitId, peer: UnitId) {
    this.self = self;
    this.peer = peer;
  }

  received(lane: Lane): number {
    return this.stored.filter((entry) => entry.lane === lane).length;
  }

  begin(): void {
    const start: EngineStart = {
      self: this.self,
      peer: this.peer,
      instance: '00'.repeat(16),
      rosterVersion: 1,
      keysetVersion: 1,
      knownKeysetVersion: 1,
      lanes: Object.fromEntries(
        lanes.all.map((lane) => [lane, { sentThrough: this.queued[lane].length, receivedThrough: this.received(lane) }]),
      ) as EngineStart['lanes'],
      profile: profiles.fibre,
      control: this.control,
      rosterDigest: new Uint8Array(32),
      log: { generation: 1, size: 0 },
      witnessed: { generation: 0, size: 0 },
      relayOctets: 0,
    };
    this.engine = new LinkEngine(start, this.now);
    this.out = [];
    this.pending = [];
    this.closed = undefined;
    this.run(this.engine.begin(new Date(1_800_000_000_000)));
  }

  queue(lane: Lane, item: Uint8Array): void {
    this.queued[lane].push(item);
    if (this.engine.up) this.run(this.engine.wake(lane, this.queued[lane].length));
  }

  run(actions: Action[]): void {
    for (const action of actions) {
      if (action.do === 'send') this.out.push(action.bytes);
      if (action.do === 'close') this.closed ??= action.error.code;
      if (action.do === 'acknowledged') for (const lane of lanes.all) this.acknowledged[lane] = Math.max(this.acknowledged[lane], action.cursors[lane] ?? 0);
      if (action.do === 'store') {
        const { lane, number, item } = action;
        this.pending.push(() => {
          // As the database does: a number that is there already changes nothing, the next one is recorded, no other is possible.
          if (number === this.received(lane) + 1) this.stored.push({ lane, number, item });
          else if (number > this.received(lane)) throw new Error(`stored ${number} after ${this.received(lane)}`);
          return this.engine.stored(lane, number, item.length, this.now);
        });
      }
      if (action.do === 'load') {
        const { lane, after, maxItems } = action;
        this.pending.push(() =>
          this.engine.loaded(
            lane,
            this.queued[lane].slice(after, after + maxItems).map((item, i) => ({ number: after + i + 1, item })),
            this.now,
          ),
        );
      }
    }
  }

  /** Does the next thing that waits; false when nothing does. */
  step(): boolean {
    const next = this.pending.shift();
    if (next) this.run(next());
    return next !== undefined;
  }

  tick(milliseconds: number): void {
    this.now += milliseconds;
    this.run(this.engine.tick(this.now));
  }
}

function deliverOne(from: Side, to: Side): boolean {
  const bytes = from.out.shift();
  if (bytes) to.run(to.engine.receive(bytes, to.now));
  return bytes !== undefined;
}

function settle(a: Side, b: Side): void {
  for (let quiet = 0; quiet < 4; ) {
    const moved = [deliverOne(a, b), deliverOne(b, a), a.step(), b.step()].some(Boolean);
    if (moved) quiet = 0;
    else {
      a.tick(20);
      b.tick(20);
      quiet += 1;
    }
  }
}

function pair(): [Side, Side] {
  const a = new Side(mali, niger);
  const b = new Side(niger, mali);
  a.begin();
  b.begin();
  return [a, b];
}

function item(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text));
}

function helloOf(unit: UnitId): Extract<Frame, { kind: 'hello' }> {
  return {
    kind: 'hello',
    versions: [1],
    unit,
    instance: '11'.repeat(16),
    rosterVersion: 1,
    keysetVersion: 1,
    knownKeysetVersion: 1,
    received: {},
    windowOctets: 1_000_000,
    windowItems: 10,
    clock: new Date(1_800_000_000_000),
    rosterDigest: new Uint8Array(32),
    log: { generation: 1, size: 0 },
    witnessed: { generation: 0, size: 0 },
    relayOctets: 0,
  };
}

function lastFrame(side: Side): Frame {
  return parseFrame(side.out.at(-1) ?? new Uint8Array(), side.self);
}

describe('a link', () => {
  it('delivers in the first flight what waited, and acknowledges it', () => {
    const a = new Side(mali, niger);
    const b = new Side(niger, mali);
    a.queued.routine.push(item('one'), item('two'));
    a.begin();
    b.begin();
    deliverOne(b, a);
    a.step();
    expect(a.out.map((bytes) => parseFrame(bytes, mali).kind)).toEqual(['hello', 'deliver', 'deliver']);
    settle(a, b);
    expect(b.stored.map(({ number }) => number)).toEqual([1, 2]);
    expect(a.acknowledged.routine).toBe(2);
  });

  it('sends the urgent first, whatever was queued first', () => {
    const [a, b] = pair();
    a.queued.routine.push(item('r1'), item('r2'));
    a.queued.urgent.push(item('u1'));
    a.begin();
    b.begin();
    settle(a, b);
    expect(b.stored.map((entry) => entry.lane)).toEqual(['urgent', 'routine', 'routine']);
  });

  it('lets an acknowledgement ride with a delivery', () => {
    const [a, b] = pair();
    settle(a, b);
    a.queue('routine', item('message'));
    while (deliverOne(a, b) || a.step());
    while (b.step());
    b.queue('receipts', item('receipt'));
    while (b.step());
    expect(lastFrame(b)).toMatchObject({ kind: 'deliver', lane: 'receipts', received: { routine: 1 } });
  });

  it('never has more unacknowledged than the window', () => {
    const [a, b] = pair();
    settle(a, b);
    for (let i = 0; i < limits.WINDOW_ITEMS + 50; i++) a.queued.routine.push(item(`${i}`));
    a.run(a.engine.wake('routine', a.queued.routine.length));
    while (a.step());
    expect(a.out).toHaveLength(limits.WINDOW_ITEMS);
    settle(a, b);
    expect(b.stored).toHaveLength(limits.WINDOW_ITEMS + 50);
  });

  it('nor than its own, whatever the other side says that it takes', () => {
    const [a] = pair();
    for (let i = 0; i < limits.WINDOW_ITEMS + 50; i++) a.queued.routine.push(item(`${i}`));
    a.begin();
    const everything = { windowItems: 4_294_967_295, windowOctets: 4_294_967_295 };
    a.run(a.engine.receive(encodeFrame({ ...helloOf(niger), ...everything }), a.now));
    while (a.step());
    expect(a.out.map((bytes) => parseFrame(bytes, mali).kind).filter((kind) => kind === 'deliver')).toHaveLength(limits.WINDOW_ITEMS);
  });

  it('pings when it has heard nothing, and gives up when nothing answers', () => {
    const [a, b] = pair();
    settle(a, b);
    a.tick(profiles.fibre.keepAliveMs);
    expect(lastFrame(a).kind).toBe('ping');
    a.tick(profiles.fibre.silenceMs);
    expect(a.closed).toBe('LINK_SILENT');
  });

  it('gives up when the other side never says Hello', () => {
    const [a] = pair();
    a.tick(profiles.fibre.connectMs + 1);
    expect(a.closed).toBe('LINK_SILENT');
  });
});

describe('a peer that breaks the rules', () => {
  const hello = (change: object): Frame => ({ ...helloOf(niger), ...change });
  const deliver = (number: number, lane: Lane = 'routine'): Frame => ({ kind: 'deliver', lane, number, item: item('x'), received: {} });

  it.each<[string, Frame[], string]>([
    ['delivers before its Hello', [deliver(1)], 'FRAME_UNEXPECTED'],
    ['says Hello twice', [hello({}), hello({})], 'FRAME_UNEXPECTED'],
    ['says Hello for another unit', [hello({ unit: 'SN-DNLTM' as UnitId })], 'LINK_UNIT_MISMATCH'],
    ['speaks no common version', [hello({ versions: [7] })], 'LINK_VERSION'],
    ['leaves a gap', [hello({}), deliver(2)], 'DELIVERY_GAP'],
    ['leaves a gap in one lane', [hello({}), deliver(1), deliver(1, 'urgent'), deliver(3, 'urgent')], 'DELIVERY_GAP'],
    ['claims to have received what was never sent', [hello({ received: { routine: 5 } })], 'CURSOR_AHEAD'],
    ['acknowledges what was never sent', [hello({}), { kind: 'acknowledge', received: { urgent: 1 } }], 'CURSOR_AHEAD'],
    ['floods beyond the window', [hello({}), ...Array.from({ length: limits.WINDOW_ITEMS + 1 }, (_, i) => deliver(i + 1))], 'DELIVERY_WINDOW'],
    ['refuses us', [{ kind: 'farewell', code: 'TLS_CERTIFICATE_REVOKED' }], 'LINK_REFUSED'],
    ['takes its leave', [hello({}), { kind: 'farewell', code: 'LINK_STOPPING' }], 'LINK_CLOSED'],
  ])('%#: %s → closed', (_, frames, code) => {
    const a = new Side(mali, niger);
    a.begin();
    for (const frame of frames) a.run(a.engine.receive(encodeFrame(frame), a.now));
    expect(a.closed).toBe(code);
  });

  it('claims to have received more than could have been lost: nothing is numbered anew for it', () => {
    for (const [received, believed] of [
      [limits.CURSOR_AHEAD_MAX, true],
      [limits.CURSOR_AHEAD_MAX + 1, false],
      [4_294_967_295, false],
    ] as const) {
      const a = new Side(mali, niger);
      a.begin();
      const actions = a.engine.receive(encodeFrame(hello({ received: { routine: received } })), a.now);
      expect(actions.map((action) => action.do)).toEqual(believed ? ['cursorAhead', 'close'] : ['close']);
    }
  });

  it('sends more that moves nothing than it may is cut; on a new link it has no more than before, and with time it has', () => {
    const a = new Side(mali, niger);
    const ping: Frame = { kind: 'ping', nonce: 1 };
    const pings = (): number => {
      a.begin();
      a.run(a.engine.receive(encodeFrame(hello({})), a.now));
      let answered = 0;
      for (; a.closed === undefined && answered < 100_000; answered++) a.run(a.engine.receive(encodeFrame(ping), a.now));
      return answered - 1;
    };
    expect([pings(), a.closed]).toEqual([limits.CONTROL_FRAMES_BURST, 'FRAME_FLOOD']);
    expect(pings()).toBe(0);
    a.now += 60_000;
    expect(pings()).toBe(Math.min(limits.CONTROL_FRAMES_BURST, limits.CONTROL_FRAMES_PER_MINUTE));
  });

  it('sends a frame so slowly that it never comes is cut; one that comes slowly is waited for', () => {
    for (const [octetsPerSecond, end] of [
      [1, 'FRAME_SLOW'],
      [limits.FRAME_OCTETS_PER_SECOND * 2, undefined],
    ] as const) {
      const a = new Side(mali, niger);
      a.begin();
      a.run(a.engine.receive(encodeFrame(hello({})), a.now));
      for (let second = 0; second < 300 && !a.closed; second++) {
        a.engine.arriving(octetsPerSecond, a.now);
        a.tick(1_000);
      }
      expect(a.closed, `${octetsPerSecond} octets a second`).toBe(end);
      if (end) expect(a.now).toBeLessThanOrEqual(profiles.fibre.silenceMs + 1_000);
    }
  });

  it('repeats a delivery: it is acknowledged again and stored once', () => {
    const a = new Side(mali, niger);
    a.begin();
    for (const frame of [hello({}), deliver(1)]) a.run(a.engine.receive(encodeFrame(frame), a.now));
    while (a.step());
    a.tick(50);
    a.run(a.engine.receive(encodeFrame(deliver(1)), a.now));
    a.tick(50);
    expect(a.stored).toHaveLength(1);
    expect(lastFrame(a)).toEqual({ kind: 'acknowledge', received: { routine: 1 } });
  });

  it('sends anything at all: the engine closes or goes on, and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }), (messages) => {
        const a = new Side(mali, niger);
        a.begin();
        a.run(a.engine.receive(encodeFrame(hello({})), a.now));
        for (const bytes of messages) a.run(a.engine.receive(bytes, a.now));
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever happens to the line', () => {
  // What an adversary of the line can do at each step; a cut loses everything that is under way and not durable.
  const event = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('a→b', 'b→a', 'a step', 'b step') },
    { weight: 3, arbitrary: fc.constantFrom('a queues urgent', 'a queues routine', 'b queues routine', 'b queues receipts') },
    { weight: 1, arbitrary: fc.constantFrom('tick', 'cut') },
    // A frame again, or out of its order: TLS forbids it, a hostile peer does not care.
    { weight: 1, arbitrary: fc.constantFrom('repeat', 'swap') },
  );

  it('everything queued is stored exactly once and in the order of its lane', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 120 }), (events) => {
        const [a, b] = pair();
        let n = 0;
        const relink = () => {
          a.begin();
          b.begin();
        };
        for (const what of events) {
          if (what === 'a→b') deliverOne(a, b);
          if (what === 'b→a') deliverOne(b, a);
          if (what === 'a step') a.step();
          if (what === 'b step') b.step();
          if (what === 'a queues urgent') a.queue('urgent', item(`${n++}`));
          if (what === 'a queues routine') a.queue('routine', item(`${n++}`));
          if (what === 'b queues routine') b.queue('routine', item(`${n++}`));
          if (what === 'b queues receipts') b.queue('receipts', item(`${n++}`));
          if (what === 'tick') for (const side of [a, b]) side.tick(100);
          if (what === 'repeat' && a.out[0]) a.out.unshift(a.out[0]);
          if (what === 'swap' && a.out.length > 1) a.out.push(a.out.shift() as Uint8Array);
          if (what === 'cut' || a.closed || b.closed) relink();
        }
        relink();
        settle(a, b);
        for (const [from, to] of [
          [a, b],
          [b, a],
        ] as const) {
          for (const lane of lanes.all) {
            expect(to.stored.filter((entry) => entry.lane === lane).map(({ item: bytes }) => Buffer.from(bytes).toString())).toEqual(
              from.queued[lane].map((bytes) => Buffer.from(bytes).toString()),
            );
            expect(from.acknowledged[lane]).toBe(from.queued[lane].length);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
