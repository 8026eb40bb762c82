// Months, quarters and years in the time of a city, by hand: where each begins and ends, also where a clock is changed in between.
import { describe, expect, it } from 'vitest';
import { lastDayOf, quarterOf, readPeriod } from '../../../gateway/logframe/period.ts';
import { refused } from '../../protocol/world.ts';

const now = new Date('2026-11-24T12:00:00Z');
const [bamako, niamey, madrid] = ['Africa/Bamako', 'Africa/Niamey', 'Europe/Madrid'];

describe('a period', () => {
  it.each([
    // In Bamako it is UTC all year; in Niamey an hour later.
    ['2026-11', bamako, '2026-11-01T00:00Z', '2026-12-01T00:00Z', '2026-11-30'],
    ['2026-11', niamey, '2026-10-31T23:00Z', '2026-11-30T23:00Z', '2026-11-30'],
    ['2026-12', bamako, '2026-12-01T00:00Z', '2027-01-01T00:00Z', '2026-12-31'],
    ['2026-12', niamey, '2026-11-30T23:00Z', '2026-12-31T23:00Z', '2026-12-31'],
    ['2026-Q1', bamako, '2026-01-01T00:00Z', '2026-04-01T00:00Z', '2026-03-31'],
    ['2026-Q1', niamey, '2025-12-31T23:00Z', '2026-03-31T23:00Z', '2026-03-31'],
    ['2026-Q2', niamey, '2026-03-31T23:00Z', '2026-06-30T23:00Z', '2026-06-30'],
    ['2026-Q3', bamako, '2026-07-01T00:00Z', '2026-10-01T00:00Z', '2026-09-30'],
    ['2026-Q4', bamako, '2026-10-01T00:00Z', '2027-01-01T00:00Z', '2026-12-31'],
    ['2026', niamey, '2025-12-31T23:00Z', '2026-12-31T23:00Z', '2026-12-31'],
    // Leap years, and one that is none.
    ['2028-02', bamako, '2028-02-01T00:00Z', '2028-03-01T00:00Z', '2028-02-29'],
    ['2027-02', niamey, '2027-01-31T23:00Z', '2027-02-28T23:00Z', '2027-02-28'],
    ['2000-02', bamako, '2000-02-01T00:00Z', '2000-03-01T00:00Z', '2000-02-29'],
    ['2099', bamako, '2099-01-01T00:00Z', '2100-01-01T00:00Z', '2099-12-31'],
    // Summer time from 29 March to 25 October 2026.
    ['2026-02', madrid, '2026-01-31T23:00Z', '2026-02-28T23:00Z', '2026-02-28'],
    ['2026-03', madrid, '2026-02-28T23:00Z', '2026-03-31T22:00Z', '2026-03-31'],
    ['2026-10', madrid, '2026-09-30T22:00Z', '2026-10-31T23:00Z', '2026-10-31'],
    ['2026-Q2', madrid, '2026-03-31T22:00Z', '2026-06-30T22:00Z', '2026-06-30'],
    ['2026-Q4', madrid, '2026-09-30T22:00Z', '2026-12-31T23:00Z', '2026-12-31'],
    ['2026', madrid, '2025-12-31T23:00Z', '2026-12-31T23:00Z', '2026-12-31'],
    // It begins on 31 March at 01:00 UTC, and ends on 31 October at 01:00 UTC.
    ['2024-04', madrid, '2024-03-31T22:00Z', '2024-04-30T22:00Z', '2024-04-30'],
    ['2027-11', madrid, '2027-10-31T23:00Z', '2027-11-30T23:00Z', '2027-11-30'],
    // A clock that is changed on the first of a month, hours after its midnight.
    ['2028-10', 'Australia/Sydney', '2028-09-30T14:00Z', '2028-10-31T13:00Z', '2028-10-31'],
    ['2026-11', 'America/New_York', '2026-11-01T04:00Z', '2026-12-01T05:00Z', '2026-11-30'],
  ])('%s in %s: from %s to before %s, its last day %s', (name, city, from, until, last) => {
    const period = readPeriod(name, city, now);
    expect([period.name, period.from, period.until, lastDayOf(period, city)]).toEqual([name, new Date(from), new Date(until), last]);
  });

  it.each([
    [bamako, '2026-11-24T12:00Z', '2026-12-01T00:00Z'],
    [bamako, '2026-11-30T23:59:59.999Z', '2026-12-01T00:00Z'],
    // There the new month has begun.
    [niamey, '2026-11-30T23:00Z', '2026-12-31T23:00Z'],
    [niamey, '2026-12-31T22:59:59.999Z', '2026-12-31T23:00Z'],
    [bamako, '2026-12-31T23:30Z', '2027-01-01T00:00Z'],
    [niamey, '2026-12-31T23:30Z', '2027-01-31T23:00Z'],
    [madrid, '2026-07-01T00:00Z', '2026-07-31T22:00Z'],
  ])('"start" in %s at %s: all there is, to before %s', (city, at, until) => {
    expect(readPeriod('start', city, new Date(at))).toEqual({ name: 'start', from: new Date(3_600_000), until: new Date(until) });
  });

  it.each([
    ...[
      '',
      '2026-Q0',
      '2026-Q5',
      '2026-q4',
      '2026-4',
      '2026-00',
      '2026-13',
      '26',
      '1999',
      '2100-Q1',
      '2026-11-24',
      '2026Q4',
      ' 2026',
      '2026\n',
      'Start',
      'début',
    ],
    '２０２６',
  ])('%j is none, and it says what is', async (name) => {
    const error = await refused(() => readPeriod(name, bamako, now));
    expect([error.code, error.params.field, error.params.expected]).toEqual(['INPUT_INVALID', 'period', '2026-Q4 | 2026-11 | 2026 | start']);
  });
});

describe('the quarter of an instant', () => {
  it.each([
    ['2026-03-31T22:59:59.999Z', '2026-Q1', '2026-Q1'],
    ['2026-03-31T23:00Z', '2026-Q1', '2026-Q2'],
    ['2026-04-01T00:00Z', '2026-Q2', '2026-Q2'],
    ['2026-12-31T23:30Z', '2026-Q4', '2027-Q1'],
    ['2027-01-01T00:00Z', '2027-Q1', '2027-Q1'],
  ])('%s: %s in Bamako, %s in Niamey', (at, here, there) => {
    expect([quarterOf(new Date(at), bamako), quarterOf(new Date(at), niamey)]).toEqual([here, there]);
  });
});

describe.each([bamako, niamey, madrid, 'Australia/Sydney', 'America/New_York'])('in %s', (city) => {
  const read = (name: string) => readPeriod(name, city, now);
  const two = (n: number) => String(n).padStart(2, '0');

  it.each([2000, 2024, 2026, 2027, 2028, 2099])('months and quarters of %i touch and cover the year, each in whole hours', (year) => {
    const months = Array.from({ length: 12 }, (_, at) => read(`${year}-${two(at + 1)}`));
    const quarters = [1, 2, 3, 4].map((n) => read(`${year}-Q${n}`));
    const whole = read(String(year));
    for (const parts of [months, quarters]) {
      expect([parts[0]?.from, parts.at(-1)?.until]).toEqual([whole.from, whole.until]);
      for (const [at, part] of parts.slice(1).entries()) expect(part.from).toEqual(parts[at]?.until);
    }
    for (const { from, until } of [...months, ...quarters, whole]) for (const at of [from, until]) expect(at.getTime() % 3_600_000).toBe(0);
    if (year < 2099) expect(read(String(year + 1)).from).toEqual(whole.until);
  });

  it('the instant at which a period begins is in it by name, and the one before is not', () => {
    for (const quarter of [1, 2, 3, 4]) {
      const { name, from } = read(`2026-Q${quarter}`);
      expect(quarterOf(from, city)).toBe(name);
      expect(quarterOf(new Date(from.getTime() - 1), city)).toBe(quarter === 1 ? '2025-Q4' : `2026-Q${quarter - 1}`);
    }
  });
});
