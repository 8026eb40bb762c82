// A machine that cannot store what comes: its link ends each time, and both sides give it time instead of dialling on and on.
import Sqlite from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { until } from '../../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await live.renew();
});

const count = (unit: LiveUnit, event: string) => unit.log.filter((line) => line.event === event).length;
const counted = (event: string, times: number) =>
  until(`${event}, ${times} times`, 30, async () => (count(mali, event) >= times ? performance.now() : undefined));

/** Both linked, and a message on its way that Mali cannot store, whatever it tries. */
async function failing(): Promise<void> {
  const db = new Sqlite(`${mali.home}/data/cop.sqlite`);
  db.pragma('user_version = 0');
  db.exec("create trigger failing before insert on message begin select raise(abort, 'the machine is at fault'); end");
  db.close();
  await mali.start();
  await senegal.start();
  await linked(mali, senegal);
  await senegal.report(['ML-BRTMTH']);
}

it('waits longer each time', { timeout: 30_000 }, async () => {
  // The longest of each wait: 0.1 s after the first fault, then 0.4 s, 0.8 s.
  vi.spyOn(Math, 'random').mockReturnValue(0.999);
  await failing();
  const from = await counted('link.down', 2);
  const to = await counted('link.up', 4);
  // Looked at every tenth of a second.
  expect(to - from).toBeGreaterThan(1_000);
  expect(mali.log.filter(({ event, level }) => event === 'link.down' && level !== 'error')).toEqual([]);
  expect(senegal.log.find(({ event }) => event === 'link.down')).toMatchObject({ level: 'info', code: 'LINK_CLOSED' });
});

it('is tried again at the upkeep, which has found that the machine can write', { timeout: 30_000 }, async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const random = vi.spyOn(Math, 'random').mockReturnValue(0);
  await failing();
  await counted('link.down', 3);
  // From here on each wait takes hours.
  random.mockReturnValue(10_000);
  const before = await until('a link that is waited for', 15, async () => {
    const { state } = mali.gateway?.links.status(senegal.gateway?.unit as NonNullable<typeof senegal.gateway>['unit']) ?? {};
    return state === 'down' ? count(mali, 'link.up') : undefined;
  });
  const settled = await until('quiet', 15, async () => {
    const ups = count(mali, 'link.up');
    await new Promise((resolve) => setTimeout(resolve, 700));
    return count(mali, 'link.up') === ups ? ups : undefined;
  });
  expect(settled).toBeGreaterThanOrEqual(before);
  vi.advanceTimersByTime(61_000);
  await counted('link.up', settled + 1);
});
