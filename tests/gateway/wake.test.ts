// What waits for a partner is not left lying where looking at it fails.
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { parseUnitId } from '#protocol';
import { Store } from '../../gateway/store/database.ts';
import { until } from '../support/cop-process.ts';
import { type Live, linked, liveFederation } from '../support/live.ts';

let live: Live;
beforeAll(async () => {
  live = await liveFederation(3);
}, 60_000);
afterEach(() => vi.restoreAllMocks());
afterAll(() => live[Symbol.asyncDispose]());

it('the link begins anew, and then it goes', async () => {
  const [mali, senegal] = [live.of(parseUnitId('ML-BRTMTH')), live.of(parseUnitId('SN-DNLTM'))];
  for (const unit of [mali, senegal]) await unit.start();
  await linked(mali, senegal);
  const read = Store.prototype.read;
  let failed = 0;
  vi.spyOn(Store.prototype, 'read').mockImplementation(async function (this: Store, work) {
    // The look at what waits, and only the first time.
    if (failed === 0 && work.toString().includes('lanePositions')) {
      failed += 1;
      throw new Error('a read that fails');
    }
    return read.call(this, work) as never;
  });
  const { id } = await mali.report([senegal.unit.unit]);
  await until('the fault', 10, async () => failed > 0 || undefined);
  expect((await mali.settled(id)).deliveries[0]?.status).toBe('delivered');
  expect(mali.log.filter(({ event }) => event === 'gateway.fault')).toMatchObject([{ level: 'error', peer: 'SN-DNLTM' }]);
  expect(mali.log.filter(({ event }) => event === 'link.down')).toHaveLength(1);
});
