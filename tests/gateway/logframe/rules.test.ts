// What counts and what does not, rule by rule, with numbers by hand: Mali sends and receives, others answer, orders come and are withdrawn.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { countNew } from '../../../gateway/logframe/count.ts';
import { forget, linesAt } from './counted.ts';
import type { Happening, Kind, Message, Says } from './events.ts';
import { emptyUnit, type Loaded, load, rostersOfYear } from './load.ts';

const self = 'ML-BRTMTH';
const [senegal, niger, europol, interpol, prosecutor] = ['SN-DNLTM', 'NE-ECI', 'ES-OLI', 'SN-BCN', 'SN-PARQUET'] as const;
const START = Date.UTC(2026, 10, 30, 8);

let unit: Loaded;
beforeAll(async () => {
  unit = await emptyUnit(self, await rostersOfYear());
});
afterAll(() => unit[Symbol.asyncDispose]());
let happenings: Happening[];
let messages: number;
beforeEach(async () => {
  [happenings, messages] = [[], 0];
  await forget(unit);
  await unit.store.write(async (tx) => {
    for (const table of ['receipt', 'delivery', 'step', 'message'] as const) await tx.deleteFrom(table).execute();
  });
});

const minutes = (n: number) => START + n * 60_000;

interface More extends Partial<Message> {
  kind?: Kind;
}

function message(from: string, to: readonly string[], says: Says, more: More = {}): Message {
  const n = messages++;
  const made: Message = { n, exchange: n, from, to, kind: 'incident', training: false, made: minutes(n), says, ...more };
  const at = made.made;
  happenings.push(from === self ? { unit: self, at, what: 'sends', message: made } : { unit: self, at, what: 'gets', message: made, signed: minutes(100 + n) });
  return made;
}

const sent = (to: readonly string[], says: Says = land, more: More = {}) => message(self, to, says, more);
const got = (from: string, says: Says = land, more: More = {}) => message(from, [self], says, more);
/** A receipt of a unit, signed so many minutes after the start. */
const receipt = (of: Message, from: string, at: number, as: 'delivered' | 'rejected' | 'expired' | 'read' = 'delivered') =>
  happenings.push({ unit: self, at: minutes(500), what: 'learns', message: of, from, as, signed: minutes(at) });
const order = (
  of: Message,
  by: Message | undefined,
  to: string = of.to[0] as string,
  action: NonNullable<Message['order']>['action'] = by ? 'correct' : 'recall',
) => message(of.from, [to], {}, { kind: 'rectification_order', training: of.training, order: { of, action, ...(by ? { by } : {}) } });
const withdraw = (of: Message) => message(of.from, of.to, {}, { kind: 'step', withdraws: of });

/** What is counted then: indicator, minutes since the start, words, value. */
async function counted(): Promise<string[]> {
  await load(unit, happenings);
  await countNew(unit);
  return (await linesAt(unit)).map((line) => line.replace(/ (\S+Z) /, (_, at) => ` ${(Date.parse(at) - START) / 60_000} `));
}

const land: Says = { type: 'smuggling_land' };
const sea: Says = { type: 'smuggling_sea' };
const trafficking: Says = { type: 'trafficking' };
const two: Says = { country: 'ML', arrests: [{ iccs: '08051', sex: 'male', age: 'adult', count: 2 }] };
const five: Says = { country: 'ML', arrests: [{ iccs: '08051', sex: 'male', age: 'adult', count: 5 }] };
const report = { kind: 'arrest_report' } as const;

test('a message to four is one exchange, at the first receipt by the clock of whoever signed it, and four deliveries', async () => {
  const one = sent([senegal, niger, europol, interpol]);
  for (const [from, at] of [[senegal, 30], [niger, 12], [europol, 90], [interpol, 25]] as const) receipt(one, from, at); // biome-ignore format: one table
  expect(await counted()).toEqual([
    'IND-1 12 sent|smuggling_land|08051 1',
    'IND-1R 12 sent|NE-ECI 1',
    'IND-1R 25 sent|SN-BCN 1',
    'IND-1R 30 sent|SN-DNLTM 1',
    'IND-1R 90 sent|ES-OLI 1',
  ]);
});

test('to a prosecutor alone, without an answer, refused, expired or for training: none', async () => {
  receipt(sent([prosecutor]), prosecutor, 5);
  sent([senegal]);
  receipt(sent([senegal]), senegal, 5, 'rejected');
  receipt(sent([senegal]), senegal, 5, 'expired');
  receipt(sent([senegal]), senegal, 5, 'read');
  receipt(sent([senegal], land, { training: true }), senegal, 5);
  got(niger, land, { training: true });
  expect(await counted()).toEqual([]);
});

test('what a unit signed first stands: not a delivery after a refusal, but one after an expiry or before a refusal', async () => {
  const [refused, late, both] = [sent([senegal]), sent([niger]), sent([europol])];
  receipt(refused, senegal, 5, 'rejected');
  receipt(refused, senegal, 6);
  receipt(late, niger, 5, 'expired');
  receipt(late, niger, 6);
  receipt(both, europol, 7);
  receipt(both, europol, 8, 'rejected');
  expect((await counted()).filter((line) => line.startsWith('IND-1R'))).toEqual(['IND-1R 6 sent|NE-ECI 1', 'IND-1R 7 sent|ES-OLI 1']);
});

test('a corrected report counts once, as what the correction says, at the time of the first', async () => {
  const [old, next] = [sent([senegal], two, report), sent([senegal], five, report)];
  receipt(next, senegal, 20);
  // Days late, and by a clock that runs behind.
  receipt(old, senegal, 30);
  order(old, next);
  expect(await counted()).toEqual(['IND-2 30 ML|08051|male|adult 5']);
});

test('a correction that never arrived says nothing, one of what never arrived counts for itself', async () => {
  const [old, lost] = [sent([senegal], two, report), sent([senegal], five, report)];
  receipt(old, senegal, 5);
  order(old, lost);
  const [gone, next] = [sent([niger], two, report), sent([niger], five, report)];
  receipt(next, niger, 9);
  order(gone, next);
  expect(await counted()).toEqual(['IND-2 5 ML|08051|male|adult 2', 'IND-2 9 ML|08051|male|adult 5']);
});

test('of two corrections the later order stands, whichever message was made first', async () => {
  const [old, second, first] = [sent([senegal]), sent([senegal], sea), sent([senegal], trafficking)];
  for (const each of [old, second, first]) receipt(each, senegal, 5);
  order(old, first);
  order(old, second);
  expect(await counted()).toEqual(['IND-1 5 sent|smuggling_sea|08051 1', 'IND-1R 5 sent|SN-DNLTM 1']);
});

test('what is corrected for somebody else too is a delivery more, and no exchange more', async () => {
  const [old, next] = [sent([senegal]), sent([senegal, niger], sea)];
  receipt(old, senegal, 5);
  receipt(next, senegal, 1);
  receipt(next, niger, 2);
  order(old, next);
  expect(await counted()).toEqual(['IND-1 5 sent|smuggling_sea|08051 1', 'IND-1R 2 sent|NE-ECI 1', 'IND-1R 5 sent|SN-DNLTM 1']);
});

test('one message that puts two right is one', async () => {
  const [a, b, next] = [sent([senegal], two, report), sent([senegal], two, report), sent([senegal], five, report)];
  for (const [at, each] of [a, b, next].entries()) receipt(each, senegal, 5 + at);
  order(a, next);
  order(b, next);
  expect(await counted()).toEqual(['IND-2 5 ML|08051|male|adult 5']);
});

test('an order that was withdrawn has changed nothing', async () => {
  const [old, next, kept] = [sent([senegal], two, report), sent([senegal], five, report), sent([senegal], two, report)];
  for (const [at, each] of [old, next, kept].entries()) receipt(each, senegal, 5 + at);
  const orders = [order(old, next), order(kept, undefined)];
  expect(await counted()).toEqual(['IND-2 5 ML|08051|male|adult 5']);
  happenings = [];
  for (const each of orders) withdraw(each);
  expect(await counted()).toEqual(['IND-2 5 ML|08051|male|adult 2', 'IND-2 6 ML|08051|male|adult 5', 'IND-2 7 ML|08051|male|adult 2']);
});

test('a report that was taken back from everybody counts no more; an exchange of information has taken place all the same', async () => {
  const [one, some] = [sent([senegal, niger], two, report), sent([senegal, niger], five, report)];
  const told = sent([senegal], { ...land, victims: [{ sex: 'female', minor: 'no' }] });
  for (const each of [one, some]) for (const from of [senegal, niger]) receipt(each, from, 5);
  receipt(told, senegal, 8);
  for (const to of [senegal, niger]) order(one, undefined, to, 'erase');
  // From one alone: with the other it stands.
  order(some, undefined, senegal);
  order(told, undefined);
  expect(await counted()).toEqual([
    'IND-1 8 sent|smuggling_land|08051 1',
    'IND-1R 8 sent|SN-DNLTM 1',
    'IND-2 5 ML|08051|male|adult 5',
    'IND-5 8 08051|female|adult 1',
  ]);
});

test('a restriction takes nothing back', async () => {
  const one = sent([senegal], two, report);
  receipt(one, senegal, 5);
  order(one, undefined, senegal, 'restrict');
  expect(await counted()).toEqual(['IND-2 5 ML|08051|male|adult 2']);
});

test('nobody puts somebody else’s message, or something else, in the place of his own', async () => {
  const [mine, theirs, other] = [got(senegal), got(niger, sea), got(senegal, two, report)];
  order(mine, theirs, self);
  order(mine, other, self);
  expect(await counted()).toEqual([
    'IND-1 100 received|smuggling_land|08051 1',
    'IND-1 101 received|smuggling_sea|08051 1',
    'IND-1R 100 received|SN-DNLTM 1',
    'IND-1R 101 received|NE-ECI 1',
    'IND-2 102 ML|08051|male|adult 2',
  ]);
});

test('a partner that uses the id of somebody else’s exchange hides nothing', async () => {
  const first = got(senegal, two, report);
  const same = { exchange: first.exchange, made: first.made };
  got(niger, sea, same);
  got(senegal, land, same);
  expect(await counted()).toEqual([
    'IND-1 101 received|smuggling_sea|08051 1',
    'IND-1 102 received|smuggling_land|08051 1',
    'IND-1R 101 received|NE-ECI 1',
    'IND-1R 102 received|SN-DNLTM 1',
    'IND-2 100 ML|08051|male|adult 2',
  ]);
});

test('of several views the one that tells of victims says what the exchange is, once it has arrived with a partner', async () => {
  const reduced = sent([europol], { ...land, victims: [] });
  const whole = sent([senegal], { ...land, victims: [{ sex: 'female', minor: 'yes' }, { sex: 'male', minor: 'yes' }] }, { exchange: reduced.exchange, made: reduced.made }); // biome-ignore format: one message
  receipt(reduced, europol, 5);
  expect(await counted()).toEqual(['IND-1 5 sent|smuggling_land|08051 1', 'IND-1R 5 sent|ES-OLI 1']);
  happenings = [];
  receipt(whole, senegal, 9);
  expect(await counted()).toEqual(['IND-1 5 sent|smuggling_land|08051 1', 'IND-1R 5 sent|ES-OLI 1', 'IND-1R 9 sent|SN-DNLTM 1', 'IND-5 5 08051|mixed|minor 1']);
});

test('a request for assistance counts where it came, one for extradition at both ends, with each unit that is asked', async () => {
  got(senegal, {}, { kind: 'assistance_request' });
  got(prosecutor, {}, { kind: 'assistance_request' });
  receipt(sent([niger], {}, { kind: 'assistance_request' }), niger, 5);
  got(niger, { offence: '0204' }, { kind: 'extradition_request' });
  const asked = sent([niger, prosecutor], { offence: '080511' }, { kind: 'extradition_request' });
  receipt(asked, niger, 7);
  receipt(asked, prosecutor, 6);
  expect(await counted()).toEqual([
    'IND-3 100 SN-DNLTM 1',
    'IND-3 101 SN-PARQUET 1',
    'IND-4 6 sent|SN-PARQUET|08051 1',
    'IND-4 7 sent|NE-ECI|08051 1',
    'IND-4 103 received|NE-ECI|0204 1',
  ]);
});

test('what was erased before it was kept what it counts as is counted, and said to be unknown', async () => {
  got(senegal);
  await load(unit, happenings);
  await unit.store.write((tx) => tx.updateTable('message').set({ counted: null, data_key: null, sealed: null }).execute());
  happenings = [];
  expect(await counted()).toEqual(['IND-1 100 received|unknown|unknown 1', 'IND-1R 100 received|SN-DNLTM 1']);
});
