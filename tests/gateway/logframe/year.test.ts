// A year of five units, whose numbers must be those of an independent count from the list of what happened.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Member, parseUnitId } from '#protocol';
import { countNew } from '../../../gateway/logframe/count.ts';
import { indicators } from '../../../gateway/logframe/indicators.ts';
import { readTable } from '../../../gateway/logframe/read.ts';
import type { LogframeTable } from '../../../gateway/logframe/table.ts';
import type { Store } from '../../../gateway/store/database.ts';
import { counted, forget, linesAt, linesOf } from './counted.ts';
import { gateways, type Happening, makeYear } from './events.ts';
import { emptyUnit, type Loaded, load, rostersOfYear } from './load.ts';
import { type Thing, tally } from './tally.ts';

const STORIES = 17_700;
const HOUR = 3_600_000;

let rosters: Uint8Array[];
beforeAll(async () => {
  rosters = await rostersOfYear();
});

/** The months, quarters and years that a clock so many hours ahead of UTC has around the year, by hand. */
function periodsAt(ahead: number) {
  const midnight = (month: number) => new Date(Date.UTC(2026, month, 1) - ahead * HOUR);
  const period = (name: string, from: number, months: number) => ({ name, from: midnight(from), until: midnight(from + months) });
  const two = (n: number) => String(n).padStart(2, '0');
  return [
    period('2025-12', -1, 1),
    ...Array.from({ length: 12 }, (_, month) => period(`2026-${two(month + 1)}`, month, 1)),
    period('2027-01', 12, 1),
    ...[1, 2, 3, 4].map((quarter) => period(`2026-Q${quarter}`, quarter * 3 - 3, 3)),
    period('2025', -12, 12),
    period('2026', 0, 12),
    period('2027', 12, 12),
  ];
}

/** What the table of a period shows of what is counted: value, value since the start, cells in the order of their words. */
function shown({ rows }: LogframeTable) {
  const derived = rows.filter(({ indicator }) => indicator.origin === 'derived');
  return derived.map(({ indicator, value, sinceStart, cells }) => ({
    ...{ indicator: indicator.code, value, sinceStart },
    cells: cells.map((cell) => `${indicator.dimensions.map((name) => cell.at[name]).join('|')} ${cell.value}`).sort(),
  }));
}

/** The same from what was counted apart. */
function reckoned(things: readonly Thing[], { from, until }: { from: Date; until: Date }) {
  const sum = (some: readonly Thing[]) => some.reduce((total, { value }) => total + value, 0);
  const before = things.filter(({ at }) => at < until.getTime());
  return indicators
    .filter(({ origin }) => origin === 'derived')
    .map(({ code }) => {
      const since = before.filter(({ indicator }) => indicator === code);
      const within = since.filter(({ at }) => at >= from.getTime());
      const cells = [...Map.groupBy(within, ({ words }) => words.join('|'))].map(([cell, some]) => `${cell} ${sum(some)}`).sort();
      return { indicator: code, value: sum(within), sinceStart: sum(since), cells };
    });
}

/** A store that dies with the write of this number: nothing of that one stays. */
function dying({ store }: Loaded, at: number): Store {
  let writes = 0;
  const write: Store['write'] = (work) =>
    store.write(async (tx) => {
      const result = await work(tx);
      if (++writes === at) throw new Error('power cut');
      return result;
    });
  return { read: store.read.bind(store), write } as unknown as Store;
}

describe('a year of five units', () => {
  let year: Happening[];
  let units: Loaded[];
  beforeAll(async () => {
    year = makeYear(20_261_231, STORIES);
    units = await Promise.all(gateways.map((unit) => emptyUnit(unit, rosters)));
    // In portions: each unit counts in between, once it is interrupted, and goes on.
    const size = Math.ceil(year.length / 3);
    for (let from = 0; from < year.length; from += size)
      for (const unit of units) {
        await load(unit, year.slice(from, from + size));
        await expect(countNew({ ...unit, store: dying(unit, 2) })).rejects.toThrow('power cut');
        await countNew(unit);
      }
  }, 300_000);
  afterAll(() => Promise.all(units.map((unit) => unit[Symbol.asyncDispose]())));

  it('has all that makes counting hard', () => {
    const sent = new Map(year.flatMap((each) => (each.what === 'sends' ? [[each.message.n, each.message] as const] : [])));
    const exchanges = new Set([...sent.values()].filter(({ kind }) => kind !== 'rectification_order' && kind !== 'step').map(({ exchange }) => exchange));
    expect(exchanges.size).toBeGreaterThanOrEqual(20_000);
    const many = (what: string, count: number, least: number) => expect(count, what).toBeGreaterThanOrEqual(least);
    const messages = [...sent.values()];
    many('training', messages.filter(({ training }) => training).length, 1_000);
    many('views', messages.length - new Set(messages.map(({ exchange }) => exchange)).size, 1_000);
    many('rejected', year.filter((each) => each.what === 'learns' && each.as === 'rejected').length, 500);
    many('expired', year.filter((each) => each.what === 'learns' && each.as === 'expired').length, 500);
    many('corrected', messages.filter(({ order }) => order?.by).length, 1_000);
    many('taken back', messages.filter(({ order }) => order && !order.by).length, 300);
    many('withdrawn', messages.filter(({ withdraws }) => withdraws).length, 200);
    const got = year.flatMap((each) => (each.what === 'gets' ? [`${each.unit} ${each.message.n}`] : []));
    many('resent', got.length - new Set(got).size, 1_000);
    const late = year.filter((each) => each.what === 'learns' && each.at - each.signed > 24 * HOUR);
    many('late by days', late.length, 500);
    const early = year.filter((each) => each.what === 'gets' && each.signed < each.message.made);
    many('received before it was made, by the clocks', early.length, 500);
  });

  it.each(gateways)('counts at %s what counts there, each thing at its time and as what it is', async (name) => {
    const unit = units.find((each) => each.unit === name) as Loaded;
    const things = tally(name, year);
    expect(things.length).toBeGreaterThan(5_000);
    expect(await linesAt(unit)).toEqual(linesOf(things));
  });

  it.each(gateways)('shows it at %s for every month, quarter and year, of UTC and of Niamey', async (name) => {
    const { store } = units.find((each) => each.unit === name) as Loaded;
    const things = tally(name, year);
    for (const [timeZone, ahead] of [
      ['Africa/Bamako', 0],
      ['Africa/Niamey', 1],
    ] as const)
      for (const period of periodsAt(ahead)) {
        const member = { unit: parseUnitId(name), city: '', timeZone, nameFr: '', nameEn: '' } as Member;
        const table = await store.read((db) => readTable(db, member, period, 'fr', new Date()));
        expect(shown(table), `${period.name} ${timeZone}`).toEqual(reckoned(things, period));
      }
  });

  it('comes to the same when it is counted anew from the beginning', async () => {
    // One of each time zone.
    for (const unit of units.filter(({ unit: name }) => name === 'ML-BRTMTH' || name === 'NE-ECI')) {
      const before = await counted(unit);
      await forget(unit);
      await countNew(unit);
      expect(await counted(unit)).toEqual(before);
    }
  });
});
