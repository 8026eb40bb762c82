// Whether a gateway believes the clock of its machine, and what time it keeps meanwhile. Both clocks are in the test's hand.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Alarms } from '../../gateway/audit/alarms.ts';
import { CLOCK_AGREES_MS, CLOCK_LEAP_MAX_MS, CLOCK_OFF_MAX_MS, Clock } from '../../gateway/clock.ts';
import { openAlarms } from '../../gateway/store/checkpoints.ts';
import { lastAlive, markAlive } from '../../gateway/store/outages.ts';
import { type Live, liveFederation } from '../support/live.ts';
import { type OfflineUnit, officer, openUnit } from './inbound/offline.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365 * DAY_MS;

let live: Live;
let unit: OfflineUnit;
let wall: number;
let passed: number;
let partners: number[];
/** When the gateway last noted that it ran. */
let noted: number;
beforeAll(async () => {
  live = await liveFederation(2);
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());
beforeEach(async () => {
  unit = await openUnit(live.of('ML-BRTMTH'));
  noted = Date.now();
  wall = noted;
  passed = 0;
  partners = [];
  await unit.store.write((tx) => markAlive(tx, new Date(noted)));
});
afterEach(() => unit[Symbol.asyncDispose]());

const start = async () => {
  const clock = await Clock.load(unit.store, { wall: () => new Date(wall), monotonic: () => passed });
  const alarms = new Alarms(unit.store, unit.audit, () => {}, clock.now);
  const look = () => clock.look({ self: unit.self, alarms, offsets: () => partners.map((time) => time - wall) });
  const open = async () => (await unit.store.read(openAlarms)).filter(({ code }) => code === 'CLOCK_LEAPT');
  return { clock, alarms, look, open, shows: () => clock.now().getTime() - noted };
};
/** Time that passes, on every clock. */
const pass = (ms: number) => {
  wall += ms;
  passed += ms;
  partners = partners.map((time) => time + ms);
};

describe('at the start, what the clock shows since it was last noted', () => {
  it.each([
    ['the same', 0, true],
    ['a night later', 9 * HOUR_MS, true],
    ['a week later', CLOCK_OFF_MAX_MS, true],
    ['more than a week later', CLOCK_OFF_MAX_MS + 1_000, false],
    ['a year later', YEAR_MS, false],
    ['an hour before: a time server has corrected it', -HOUR_MS, true],
    ['as much before as a correction may be', -CLOCK_LEAP_MAX_MS, true],
    ['more than that before', -CLOCK_LEAP_MAX_MS - 1_000, false],
    ['a year before', -YEAR_MS, false],
    ['the year 2000: a dead battery', Date.UTC(2000, 0, 1) - Date.now(), false],
  ])('%s', async (_, shift, believed) => {
    wall += shift;
    const { clock, look, open, shows } = await start();
    expect(shows()).toBe(believed ? shift : 0);
    await look();
    expect(shows()).toBe(believed ? shift : 0);
    expect([clock.leap()?.code, (await open()).length]).toEqual(believed ? [undefined, 0] : ['CLOCK_LEAPT', 1]);
    // From here on only the time that passes counts.
    pass(DAY_MS);
    expect(shows()).toBe((believed ? shift : 0) + DAY_MS);
    await look();
    expect(await open()).toHaveLength(believed ? 0 : 1);
  });

  it('is believed at the first start of all', async () => {
    await unit.store.write((tx) => tx.deleteFrom('fact').where('name', '=', 'alive').execute());
    wall += YEAR_MS;
    expect((await start()).shows()).toBe(YEAR_MS);
  });
});

describe('while the gateway runs', () => {
  it.each([
    ['a correction by a time server', HOUR_MS, true],
    ['back by one', -HOUR_MS, true],
    ['a year ahead', YEAR_MS, false],
    ['three hours ahead', 3 * HOUR_MS, false],
    ['a year back', -YEAR_MS, false],
  ])('%s', async (_, shift, believed) => {
    const { look, open, shows } = await start();
    await look();
    pass(30 * DAY_MS);
    // Nobody has looked for a month: the monotonic clock has.
    expect(shows()).toBe(30 * DAY_MS);
    await look();
    wall += shift;
    expect(shows()).toBe(30 * DAY_MS + (believed ? shift : 0));
    await look();
    expect(await open()).toHaveLength(believed ? 0 : 1);
    wall -= shift;
    await look();
    expect([shows(), (await open()).length]).toEqual([30 * DAY_MS, 0]);
  });
});

describe('the partners’ clocks', () => {
  it.each<[string, number[], boolean]>([
    ['one that agrees', [YEAR_MS + 20_000], true],
    ['one that agrees just so', [YEAR_MS - CLOCK_AGREES_MS], true],
    ['one that does not', [YEAR_MS - CLOCK_AGREES_MS - 1_000], false],
    ['one of two', [YEAR_MS, 0], false],
    ['two of three', [YEAR_MS, 0, YEAR_MS], true],
    ['one of three: a liar', [YEAR_MS, 0, 0], false],
    ['none', [], false],
  ])('bear out a gateway that was off for a year, or not: %s', async (_, shown, believed) => {
    wall += YEAR_MS;
    const { look, open, shows } = await start();
    await look();
    expect(await open()).toHaveLength(1);
    partners = shown.map((shift) => noted + shift);
    await look();
    expect([shows(), (await open()).length]).toEqual(believed ? [YEAR_MS, 0] : [0, 1]);
  });

  it('tell how long the power was off to a machine whose battery is dead; the alarm stays', async () => {
    wall = Date.UTC(2000, 0, 1);
    partners = [noted + 9 * HOUR_MS];
    const { look, open, shows } = await start();
    await look();
    expect([shows(), (await open()).length]).toEqual([9 * HOUR_MS, 1]);
    pass(HOUR_MS);
    expect(shows()).toBe(10 * HOUR_MS);
    // Once; whoever then goes further ahead is not followed.
    partners = [noted + 5 * DAY_MS];
    await look();
    expect(shows()).toBe(10 * HOUR_MS);
  });

  it('move nothing out of reach: neither back, nor further ahead than a gateway may have been off', async () => {
    for (const shift of [-YEAR_MS, YEAR_MS / 2]) {
      wall = noted + YEAR_MS;
      partners = [noted + shift];
      const { look, shows } = await start();
      await look();
      expect(shows()).toBe(0);
    }
  });
});

describe('the alarm', () => {
  it('is raised once, says both times and what to do, and stands in the log until it closes by itself', async () => {
    wall += YEAR_MS;
    const first = await start();
    await first.look();
    await first.look();
    const [alarm] = await first.open();
    expect(await first.open()).toHaveLength(1);
    const told = JSON.parse(alarm?.params ?? '{}') as { expected: string; got: string };
    expect([told.expected, told.got]).toEqual([noted, noted + YEAR_MS].map((time) => new Date(time).toISOString().replace(/\.\d+/, '')));
    // The next start, with the clock set right, finds it.
    wall = noted + HOUR_MS;
    const second = await start();
    await second.look();
    expect(await second.open()).toEqual([]);
    const { rows } = await entries();
    expect(rows).toEqual(['log.alarm', 'log.alarm_closed']);
  });

  it('closed by an officer: the clock is right, at once and at the next start', async () => {
    wall += YEAR_MS;
    const first = await start();
    await first.look();
    const [alarm] = await first.open();
    if (!alarm) throw new RangeError('no alarm');
    expect(await first.alarms.close(alarm, 'Éteinte depuis un an.', officer as Parameters<Alarms['close']>[2])).toBe(true);
    await first.look();
    expect(first.shows()).toBe(YEAR_MS);
    expect((await unit.store.read(lastAlive))?.getTime()).toBe(wall);
    const second = await start();
    await second.look();
    expect([second.shows(), (await second.open()).length]).toEqual([YEAR_MS, 0]);
  });

  it('closed before a power cut: the next start asks again', async () => {
    wall += YEAR_MS;
    const first = await start();
    await first.look();
    const [alarm] = await first.open();
    if (!alarm) throw new RangeError('no alarm');
    await first.alarms.close(alarm, 'Éteinte depuis un an.', officer as Parameters<Alarms['close']>[2]);
    const second = await start();
    await second.look();
    expect([second.shows(), (await second.open()).length]).toEqual([0, 1]);
  });

  const entries = async () => ({
    rows: await unit.store.read(async (db) =>
      (await db.selectFrom('audit_entry').select('act').where('act', 'like', 'log.%').orderBy('id').execute()).map(({ act }) => act),
    ),
  });
});
