// Whatever happens at a unit, and whenever it counts in between: the numbers are those of counting once at the end, and those of an independent count.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countNew } from '../../../gateway/logframe/count.ts';
import { counted, forget, linesAt, linesOf } from './counted.ts';
import { Chance, type Happening, type Kind, type Message, makeYear, sayingOf } from './events.ts';
import { emptyUnit, type Loaded, load, rostersOfYear } from './load.ts';
import { tally } from './tally.ts';

const self = 'ML-BRTMTH';
const peers = ['SN-DNLTM', 'ES-OLI', 'SN-PARQUET'] as const;
const START = Date.UTC(2026, 11, 31, 22);

let rosters: Uint8Array[];
let unit: Loaded;
beforeAll(async () => {
  rosters = await rostersOfYear();
  unit = await emptyUnit(self, rosters);
});
afterAll(() => unit[Symbol.asyncDispose]());

/** Something that is to happen; numbers say to which of the messages so far. */
const deeds = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('send' as const),
      from: fc.constantFrom(self, self, ...peers),
      to: fc.subarray([...peers], { minLength: 1 }),
      kind: fc.constantFrom<Kind>('incident', 'incident', 'arrest_report', 'arrest_report', 'assistance_request', 'extradition_request'),
      training: fc.integer({ min: 0, max: 9 }).map((n) => n === 9),
      // Another view of the exchange before, or somebody else's message under its id.
      joins: fc.integer({ min: 0, max: 4 }).map((n) => n === 4),
      seed: fc.nat(50),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      does: fc.constant('answer' as const),
      which: fc.nat(20),
      who: fc.nat(2),
      as: fc.constantFrom('delivered', 'delivered', 'delivered', 'delivered', 'rejected', 'expired', 'read'),
      minutes: fc.integer({ min: -200, max: 200 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('order' as const),
      which: fc.nat(20),
      who: fc.nat(2),
      by: fc.option(fc.nat(20), { freq: 3 }),
      // Mostly something that it can stand for.
      fits: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
      action: fc.constantFrom('correct', 'erase', 'recall', 'restrict'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('withdraw' as const), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('again' as const), which: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('count' as const) }) },
);
type Deed = typeof deeds extends fc.Arbitrary<infer T> ? T : never;

/** What happens at the unit, and after how many of it there is a count. `circles`: a message may be put in the place of a later one. */
function happen(list: readonly Deed[], circles: boolean): { happenings: Happening[]; counts: number[] } {
  const happenings: Happening[] = [];
  const counts: number[] = [];
  const messages: Message[] = [];
  const orders: Message[] = [];
  let n = 0;
  const at = () => START + happenings.length * 7 * 60_000;
  const pass = (message: Message) => {
    if (message.from === self) happenings.push({ unit: self, at: at(), what: 'sends', message });
    else happenings.push({ unit: self, at: at(), what: 'gets', message, signed: at() });
  };
  const say = (about: Message, more: Partial<Message> & Pick<Message, 'kind' | 'to'>): Message => {
    const message = { n, exchange: n++, from: about.from, training: about.training, made: at(), says: {}, ...more };
    pass(message);
    return message;
  };
  const pick = <T>(some: readonly T[], which: number) => some[which % Math.max(1, some.length)];
  for (const deed of list)
    switch (deed.does) {
      case 'send': {
        const { from, kind, training, seed } = deed;
        const before = messages.at(-1);
        const to = from === self ? deed.to : [self];
        const joined = deed.joins && before !== undefined && (before.from !== from || (from === self && !to.some((peer) => before.to.includes(peer))));
        const view = joined && before.from === from ? { kind: before.kind, training: before.training } : { kind, training };
        const place = joined ? { exchange: before.exchange, made: before.made } : { exchange: n, made: at() };
        const message: Message = { n: n++, from, to, ...view, ...place, says: sayingOf(view.kind, new Chance(seed)) };
        messages.push(message);
        pass(message);
        break;
      }
      case 'answer': {
        const own = messages.filter(({ from }) => from === self);
        const message = pick(own, deed.which);
        const from = message && pick(message.to, deed.who);
        if (message && from)
          happenings.push({ unit: self, at: at(), what: 'learns', message, from, as: deed.as as 'delivered', signed: at() + deed.minutes * 60_000 });
        break;
      }
      case 'order': {
        const of = pick(messages, deed.which);
        // A partner may name whatever it likes; this unit names its own.
        const next = messages
          .filter((each) => each.exchange !== of?.exchange && (circles || each.n > (of?.n ?? 0)) && (of?.from !== self || each.from === self))
          .filter((each) => !deed.fits || (each.from === of?.from && each.kind === of?.kind));
        const by = deed.by === null ? undefined : pick(next, deed.by);
        const to = of && pick(of.to, deed.who);
        if (!of || !to || (deed.action === 'correct' && !by)) break;
        const order = { of, action: deed.action as 'correct', ...(by ? { by } : {}) };
        orders.push(say(of, { kind: 'rectification_order', to: [to], order }));
        break;
      }
      case 'withdraw': {
        const order = pick(orders, deed.which);
        if (order) say(order, { kind: 'step', to: order.to, withdraws: order });
        break;
      }
      case 'again': {
        const before = pick(happenings, deed.which);
        if (before?.what === 'gets' || before?.what === 'learns') happenings.push(before);
        break;
      }
      case 'count':
        counts.push(happenings.length);
        break;
    }
  return { happenings, counts };
}

/** Begins with nothing, and counts after each part. */
async function live(happenings: readonly Happening[], counts: readonly number[]): Promise<void> {
  await forget(unit);
  await unit.store.write(async (tx) => {
    for (const table of ['receipt', 'delivery', 'step', 'message'] as const) await tx.deleteFrom(table).execute();
  });
  let from = 0;
  for (const until of [...counts, happenings.length]) {
    await load(unit, happenings.slice(from, until));
    await countNew(unit);
    from = until;
  }
}

/** Counts all of it once more, from nothing. */
async function anew() {
  await forget(unit);
  await countNew(unit);
  return counted(unit);
}

const lists = fc.array(deeds, { minLength: 1, maxLength: 40, size: 'max' });

test('counting in portions comes to what counting once does, and to what is counted apart', async () => {
  await fc.assert(
    fc.asyncProperty(lists, async (list) => {
      const { happenings, counts } = happen(list, false);
      await live(happenings, counts);
      const portions = await counted(unit);
      expect(await linesAt(unit)).toEqual(linesOf(tally(self, happenings)));
      expect(await anew()).toEqual(portions);
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('also where a partner puts messages in the place of one another in a circle', async () => {
  await fc.assert(
    fc.asyncProperty(lists, async (list) => {
      const { happenings, counts } = happen(list, true);
      await live(happenings, counts);
      const portions = await counted(unit);
      expect(await anew()).toEqual(portions);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('the order in which messages and receipts come changes nothing', async () => {
  const year = makeYear(7, 1_200).filter((each) => each.unit === self);
  const numbers = linesOf(tally(self, year));
  expect(numbers.length).toBeGreaterThan(400);
  for (const seed of [1, 2, 3]) {
    const chance = new Chance(seed);
    const order = shuffled(year, chance);
    const moved = order.filter((each, index) => each !== year[index]).length;
    expect(moved).toBeGreaterThan(year.length / 2);
    const counts = Array.from({ length: 9 }, () => chance.below(order.length)).sort((a, b) => a - b);
    await live(order, counts);
    expect(await linesAt(unit)).toEqual(numbers);
  }
}, 120_000);

/** The same in another order, as far as it could have been another: nothing comes before what it is about, and one answers and orders in turn. */
function shuffled(happenings: readonly Happening[], chance: Chance): Happening[] {
  const places = new Map<string, number>();
  const keyed = happenings.map((each): [number, Happening] => {
    const { message } = each;
    const came = `message ${message.n}`;
    const after = [
      ...(each.what === 'learns' ? [came, `${came} ${each.from}`] : []),
      ...(message.order ? [`message ${message.order.of.n}`, `orders ${message.from}`] : []),
      ...(message.withdraws ? [`message ${message.withdraws.n}`] : []),
    ];
    const place = chance.next() + Math.max(0, ...after.map((name) => places.get(name) ?? 0));
    if (each.what === 'learns') places.set(`${came} ${each.from}`, place);
    else if (!places.has(came)) places.set(came, place);
    if (message.order) places.set(`orders ${message.from}`, place);
    return [place, each];
  });
  return keyed.sort(([a], [b]) => a - b).map(([, each]) => each);
}
