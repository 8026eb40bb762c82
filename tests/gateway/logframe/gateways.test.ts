// Two real gateways exchange some hundred messages, sign, refuse, correct and take back; what the loader of the year writes for the same list of
// events is what they have written, and their numbers are those of the independent count.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderRectification } from '../../../gateway/casework/rectification.ts';
import { takeStep } from '../../../gateway/casework/take-step.ts';
import { countNew } from '../../../gateway/logframe/count.ts';
import { send, sentId } from '../../../gateway/outbound/send.ts';
import { getMessage, headerOf } from '../../../gateway/store/messages.ts';
import type { Body, MessageId, UnitId } from '../../../protocol/index.ts';
import { type Live, liveFederation } from '../../support/live.ts';
import { incident, introduce, type OfflineUnit, officer, openUnit } from '../inbound/offline.ts';
import { forget, linesAt, linesOf } from './counted.ts';
import { Chance, type Happening, type Message, type Says, sayingOf } from './events.ts';
import { emptyUnit, type Loaded, load, messageId, rostersOfYear } from './load.ts';
import { tally } from './tally.ts';

const EXCHANGES = 240;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
// The clock of the one runs ahead of the other's.
const skew = { 'ML-BRTMTH': 3 * MINUTE, 'SN-DNLTM': -2 * MINUTE } as const;

type Name = keyof typeof skew;
const names = Object.keys(skew) as Name[];
const otherOf = (name: string) => names.find((each) => each !== name) as Name;

let live: Live;
let units: Record<Name, OfflineUnit>;
let loaded: Record<Name, Loaded>;
let happenings: Happening[];
/** The number of each message, by its id at the gateways. */
const numbers = new Map<string, number>();
beforeAll(async () => {
  live = await liveFederation(2);
  const at = new Date();
  units = { 'ML-BRTMTH': await openUnit(live.of('ML-BRTMTH'), at), 'SN-DNLTM': await openUnit(live.of('SN-DNLTM'), at) };
  await introduce(...Object.values(units));
  happenings = await act(at.getTime());
  const rosters = await rostersOfYear();
  loaded = { 'ML-BRTMTH': await emptyUnit('ML-BRTMTH', rosters), 'SN-DNLTM': await emptyUnit('SN-DNLTM', rosters) };
  for (const unit of Object.values(loaded)) await load(unit, happenings);
}, 120_000);
afterAll(async () => {
  for (const unit of [...Object.values(units), ...Object.values(loaded)]) await unit[Symbol.asyncDispose]();
  await live[Symbol.asyncDispose]();
});

/** Lets both gateways work for some days; what happened. */
async function act(start: number): Promise<Happening[]> {
  const chance = new Chance(11);
  const list: Happening[] = [];
  const exchanges = new Map<string, number>();
  const own = new Map<Message, MessageId>();
  const delivered: Message[] = [];
  const orders: Message[] = [];
  const late: (() => Promise<void>)[] = [];
  let now = start;
  const turn = (ahead = 0) => {
    for (const name of names) units[name].clock.at = new Date(now + skew[name] + ahead);
  };
  const noted = async (from: Name, id: MessageId, says: Says, more: Partial<Message> = {}): Promise<Message> => {
    const row = await units[from].store.read((db) => getMessage(db, id));
    const { exchangeId, created, to, training } = headerOf(row);
    if (!exchanges.has(exchangeId)) exchanges.set(exchangeId, exchanges.size);
    const exchange = exchanges.get(exchangeId) as number;
    const message = { n: numbers.size, exchange, from, to, kind: row.kind as Message['kind'], training, made: created.getTime(), says, ...more };
    numbers.set(id, message.n);
    own.set(message, id);
    list.push({ unit: from, at: now, what: 'sends', message });
    return message;
  };
  /** Hands the newest envelope over, at a time that the addressee takes for this much later; and the receipt back, now or later. */
  const handOver = async (message: Message, ahead = 0): Promise<boolean> => {
    const [here, there] = [units[message.from as Name], units[otherOf(message.from)]];
    const envelope = (await here.items(there.self)).at(-1) as Uint8Array;
    now += chance.below(20 * MINUTE);
    turn(ahead);
    const signed = there.clock.at.getTime();
    const outcome = await there.take(here.self, envelope);
    const receipt = (await there.items(here.self, 'receipts')).at(-1) as Uint8Array;
    const as = outcome.kind === 'admitted' ? 'delivered' : outcome.code === 'MESSAGE_EXPIRED' ? 'expired' : 'rejected';
    if (as === 'delivered') list.push({ unit: there.self, at: now, what: 'gets', message, signed });
    else list.push({ unit: there.self, at: now, what: 'refuses', message, as, signed });
    turn();
    if (as === 'delivered' && chance.is(0.1)) {
      expect((await there.take(here.self, envelope)).kind).toBe('repeated');
      list.push({ unit: there.self, at: now, what: 'gets', message, signed });
    }
    const settle = async () => {
      expect((await here.settle(there.self, receipt)).kind).toBe('settled');
      list.push({ unit: here.self, at: now, what: 'learns', message, from: there.self, as, signed });
    };
    if (chance.is(0.3)) late.push(settle);
    else await settle();
    return as === 'delivered';
  };
  const tell = async (from: Name, kind: 'incident' | 'arrest_report', training: boolean): Promise<Message> => {
    const says = sayingOf(kind, chance);
    // Case data would need what both have agreed; by what it counts is for the other tests to say.
    const told: Says = kind === 'incident' ? { type: says.type } : says;
    const arrests = { exchanges: [...exchanges.keys()].slice(0, 1), on: '2026-11-24', ...told };
    const body = (kind === 'incident' ? { ...incident, type: told.type } : { kind, form: arrests }) as Body;
    const content = { author: officer.officer, caseReference: '', handling: ['H1' as const], body };
    const input = { content, to: [otherOf(from) as UnitId], priority: 'routine' as const, training, lifeMs: 7 * DAY, by: officer };
    return noted(from, sentId(await send(input, units[from])), told);
  };
  const order = async (of: Message, by: Message | undefined): Promise<void> => {
    const action = by ? ('correct' as const) : ('recall' as const);
    const request = { of: own.get(of) as MessageId, action, because: 'inaccurate' as const, persons: undefined, to: undefined };
    const [sent] = await orderRectification({ ...request, replacedBy: by && own.get(by) }, officer, units[of.from as Name]);
    const message = await noted(of.from as Name, sent.id, {}, { order: { of, action, ...(by ? { by } : {}) } });
    if (await handOver(message)) orders.push(message);
  };
  for (let i = 0; i < EXCHANGES; i++) {
    now += chance.below(30 * MINUTE);
    turn();
    const message = await tell(chance.of(names), i > 0 && chance.is(0.3) ? 'arrest_report' : 'incident', chance.is(0.08));
    const fate = chance.next();
    if (fate < 0.05) await handOver(message, -DAY);
    else if (fate < 0.1) await handOver(message, 8 * DAY);
    else if (fate < 0.95 && (await handOver(message))) delivered.push(message);
    if (chance.is(0.3)) await late.splice(chance.below(Math.max(1, late.length)), 1)[0]?.();
    const of = chance.of(delivered);
    if (of && chance.is(0.1)) {
      const next = await tell(of.from as Name, of.kind as 'incident', of.training);
      if (await handOver(next)) await order(of, next);
    } else if (of && chance.is(0.07)) await order(of, undefined);
    if (orders.length > 0 && chance.is(0.04)) {
      const [gone] = orders.splice(chance.below(orders.length), 1) as [Message];
      const step = { act: 'withdraw' as const, slots: [], slot: undefined, reason: undefined, on: undefined, outcome: undefined, caseData: undefined };
      const request = { ...step, attachments: undefined, necessary: [], nonPersonal: false, to: undefined };
      const [sent] = await takeStep(own.get(gone) as MessageId, request, officer, units[gone.from as Name]);
      await handOver(await noted(gone.from as Name, sentId(sent), {}, { withdraws: gone }));
    }
  }
  for (const settle of late) await settle();
  return list;
}

/** What counting reads of a database, with the ids as numbers. */
async function rows({ store }: Pick<Loaded, 'store'>, numberOf: (id: string) => number | undefined) {
  const numbered = (text: string | null) => text?.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => `#${numberOf(id)}`);
  const read = await store.read(async (db) => ({
    messages: await db.selectFrom('message').selectAll().orderBy('id').execute(),
    deliveries: await db.selectFrom('delivery').selectAll().execute(),
    receipts: await db.selectFrom('receipt').selectAll().orderBy('id').execute(),
    steps: await db.selectFrom('step').selectAll().execute(),
  }));
  const { messages, deliveries, receipts, steps } = read;
  // The same digest stands with an envelope here and with its receipt.
  const receipted = (digest: Uint8Array | null) =>
    digest && receipts.filter((each) => Buffer.from(each.envelope_digest).equals(digest)).map(({ direction, status }) => `${direction} ${status}`);
  return {
    messages: messages.map((row) => ({
      ...{ direction: row.direction, from: row.from_unit, id: numbered(row.message_id), kind: row.kind, to: row.to_units, training: row.training },
      ...{ answers: numbered(row.answers_id), about: numbered(row.about_id), made: row.created_at, stored: row.stored_at, counted: numbered(row.counted) },
      receipted: receipted(row.envelope_digest),
    })),
    deliveries: deliveries.map((row) => ({ id: numbered(row.message_id), to: row.to_unit, status: row.status, receipted: receipted(row.envelope_digest) })),
    receipts: receipts.map((row) => ({ direction: row.direction, peer: row.peer, status: row.status, id: numbered(row.message_id), at: row.at })),
    steps: steps.map((row) => ({
      ...{ id: numbered(row.message_id), procedure: numbered(row.procedure_id), after: numbered(row.after_id), peer: row.peer },
      ...{ by: row.by_side, act: row.act, made: row.made_at },
    })),
  };
}

describe('two gateways', () => {
  it('had all of it', () => {
    const kinds = Map.groupBy(happenings, ({ what }) => what);
    expect(kinds.get('sends')?.length).toBeGreaterThan(EXCHANGES);
    const statuses = happenings.map((each) => (each.what === 'learns' || each.what === 'refuses' ? each.as : each.what));
    const messages = (kinds.get('sends') ?? []).map(({ message }) => message);
    const counts = {
      rejected: statuses.filter((as) => as === 'rejected').length,
      expired: statuses.filter((as) => as === 'expired').length,
      corrected: messages.filter(({ order }) => order?.by).length,
      recalled: messages.filter(({ order }) => order && !order.by).length,
      withdrawn: messages.filter(({ withdraws }) => withdraws).length,
      training: messages.filter(({ training }) => training).length,
    };
    for (const [what, count] of Object.entries(counts)) expect(count, what).toBeGreaterThanOrEqual(5);
  });

  it.each(names)('%s has written what the loader writes', async (name) => {
    const ids = new Map(happenings.flatMap(({ message }) => [[messageId(message) as string, message.n] as const]));
    const real = await rows(units[name], (id) => numbers.get(id));
    expect(real).toEqual(await rows(loaded[name], (id) => ids.get(id)));
    expect(real.messages.length).toBeGreaterThan(EXCHANGES / 2);
  });

  it.each(names)('%s counts what is counted apart, and so does the loaded one', async (name) => {
    const reckoned = linesOf(tally(name, happenings));
    expect(reckoned.length).toBeGreaterThan(EXCHANGES / 2);
    for (const unit of [units[name], loaded[name]]) {
      await countNew(unit);
      expect(await linesAt(unit)).toEqual(reckoned);
    }
  });

  it.each(names)('%s counts the same by what its messages say, where it is not kept beside them', async (name) => {
    const before = await linesAt(units[name]);
    await units[name].store.write((tx) => tx.updateTable('message').set({ counted: null }).execute());
    await forget(units[name]);
    await countNew(units[name]);
    expect(await linesAt(units[name])).toEqual(before);
  });

  it('agree on what was exchanged, once every receipt is back', async () => {
    const total = async (name: Name, direction: string) =>
      (await linesAt(units[name])).filter((line) => line.startsWith('IND-1R') && line.includes(direction)).length;
    for (const name of names) expect(await total(name, 'sent')).toBe(await total(otherOf(name), 'received'));
  });
});
