// What was not let in, as officers see it: whose, when, why; never what stands in it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MessageView, RefusedList } from '#gateway/contract';
import { until } from '../../support/cop-process.ts';
import { codeOf, type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  for (const unit of [mali, senegal]) await unit.start();
  await linked(mali, senegal);
  // Senegal has entered nothing towards Mali.
  const basis = { kind: 'treaty', with: 'SN-DNLTM', reference: 'UNTOC, art. 27(1)', kinds: ['incident'], purposes: ['EXCH'] };
  const end = new Date(Date.now() + 90 * 86_400_000).toISOString();
  expect((await mali.ask('POST', '/v1/legal-bases', { ...basis, until: end }, 'chef-1')).status).toBe(201);
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());

const persons = [{ ref: 's1', categories: ['suspect'], name: { surname: 'Diarra' } }];
const refused = async (query = '', officer = 'dpd-1') => (await senegal.ask<RefusedList>('GET', `/v1/quarantine${query}`, undefined, officer)).body;

it('shows from whom, when and why something was refused, and the id by which its sender knows it', async () => {
  expect(await refused()).toEqual({ refused: [] });
  const sent = await mali.report(['SN-DNLTM'], { handling: ['H1'], caseData: { persons } });
  await until('the refusal', 15, async () => {
    const { body } = await mali.ask<MessageView>('GET', `/v1/messages/${sent.id}`);
    return body.status === 'refused' ? true : undefined;
  });
  const { deliveries } = (await mali.ask<MessageView>('GET', `/v1/messages/${sent.id}`)).body;
  const list = await refused();
  expect(list.refused).toMatchObject([
    {
      peer: 'ML-BRTMTH',
      messageId: sent.id,
      octets: deliveries[0]?.envelopeOctets,
      digest: deliveries[0]?.envelopeDigest,
      reason: { code: 'LEGAL_BASIS_MISSING', fr: expect.stringContaining('ML-BRTMTH'), en: expect.stringContaining('ML-BRTMTH') },
    },
  ]);
  expect(JSON.stringify(list)).not.toContain('Diarra');
  for (const officer of ['ol-1', 'chef-1', 'audit-1']) expect(await refused('', officer)).toEqual(list);
});

it('is read page by page, newest first', async () => {
  const ids: string[] = [];
  for (let i = 0; i < 2; i++) ids.unshift((await mali.report(['SN-DNLTM'], { handling: ['H1'], caseData: { persons } })).id);
  await until('the refusals', 15, async () => ((await refused()).refused.length === 3 ? true : undefined));
  const first = await refused('?limit=2');
  expect(first.refused.map(({ messageId }) => messageId)).toEqual(ids);
  const rest = await refused(`?limit=2&before=${first.next}`);
  expect([rest.refused.length, rest.next]).toEqual([1, undefined]);
  expect(codeOf(await senegal.ask('GET', '/v1/quarantine?limit=201', undefined, 'dpd-1'))).toBe('INPUT_INVALID');
});
