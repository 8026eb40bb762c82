// What waits for a link is worked at the same time when it comes, and counts in its order all the same.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BasisView, MessageView } from '#gateway/contract';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  for (const unit of [mali, senegal]) await unit.start();
  await linked(mali, senegal);
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

it('a report with persons that follows the acceptance of the agreement that covers it is let in', async () => {
  const offer = { with: 'ML-BRTMTH', kinds: ['incident'], purposes: ['EXCH'], retentionMonths: 12, urgentHours: 8, routineHours: 72 };
  const instruments = [{ instrument: 'UNTOC', article: 'art. 27(1)' }];
  const lasting = new Date(Date.now() + 365 * 86_400_000).toISOString();
  const { body } = await senegal.ask<BasisView>('POST', '/v1/agreements', { ...offer, instruments, until: lasting }, 'chef-1');
  await until('the proposal', 15, async () => {
    const { entries } = (await mali.ask<{ entries: BasisView[] }>('GET', '/v1/agreements')).body;
    return entries.some(({ id }) => id === body.id) ? true : undefined;
  });
  await senegal.stop();
  expect((await mali.ask('POST', `/v1/agreements/${body.id}/accept`, {}, 'chef-1')).status).toBe(201);
  const persons = [{ ref: 's1', categories: ['suspect'], name: { surname: 'Diarra' }, birthDate: '1985-03-12' }];
  const reports: MessageView[] = [];
  for (let n = 0; n < 4; n++) reports.push(await mali.report(['SN-DNLTM'], { handling: ['H1'], caseData: { persons } }));
  await senegal.start();
  await linked(mali, senegal);
  for (const { id } of reports) expect((await mali.settled(id)).deliveries.map(({ status }) => status)).toEqual(['delivered']);
});
