// What Article 30 protects and left all the same: counted from the signed record, shown to the data-protection officer, told in the log.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftSummary, DraftView, FilterLog, FilterRecordView, MessageView } from '#gateway/contract';
import { article30Of } from '../../../gateway/casework/article-30.ts';
import type { FilterDecision } from '../../../protocol/index.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';

const decision = (path: string, action: FilterDecision['action'], article = '(EU) 2016/794 Art 30(1)'): FilterDecision => ({
  ...{ path: `caseData.persons[v1].${path}`, action, rule: 'r', article, reason: '', passages: 0 },
});

describe('the count', () => {
  it.each<[string, FilterDecision[], { persons: number; special: number }]>([
    ['nothing', [], { persons: 0, special: 0 }],
    ['what was denied or made a pseudonym', [decision('special.health', 'deny'), decision('name.surname', 'pseudonymise')], { persons: 0, special: 0 }],
    ['what needed no reason', [decision('sex', 'allow')], { persons: 0, special: 0 }],
    ['a victim’s name', [decision('name.surname', 'necessary')], { persons: 1, special: 0 }],
    ['a suspect’s', [decision('name.surname', 'necessary', '(EU) 2016/794 Annex II B.2')], { persons: 0, special: 0 }],
    ['health, also with a passage hidden', [decision('special.health', 'necessary'), decision('special.beliefs', 'redact')], { persons: 0, special: 2 }],
    [
      'fingerprints, DNA and drug abuse, once each',
      [decision('biometrics[0].reference', 'necessary'), decision('dnaReferences[0]', 'necessary'), decision('drugAbuse', 'necessary')],
      { persons: 0, special: 3 },
    ],
  ])('of %s', (_, decisions, expected) => {
    expect(article30Of({ decisions })).toEqual(expected);
  });
});

describe('between two units', () => {
  let live: Live;
  let mali: LiveUnit;
  beforeAll(async () => {
    live = await liveFederation(2);
    mali = live.of('ML-BRTMTH');
    for (const unit of [mali, live.of('SN-DNLTM')]) await unit.start();
    await linked(mali, live.of('SN-DNLTM'));
    const basis = { kind: 'treaty', with: 'SN-DNLTM', reference: 'UNTOC, art. 27(1)', kinds: ['incident'], purposes: ['EXCH'] };
    const until = new Date(Date.now() + 90 * 86_400_000).toISOString();
    expect((await mali.ask('POST', '/v1/legal-bases', { ...basis, until }, 'chef-1')).status).toBe(201);
  }, 40_000);
  afterAll(() => live[Symbol.asyncDispose]());

  const post = <T>(path: string, body: object, officer = 'ol-1') => mali.ask<T>('POST', `/v1${path}`, body, officer);
  const get = async <T>(path: string, officer: string) => (await mali.ask<T>('GET', `/v1${path}`, undefined, officer)).body;

  const incident = { type: 'distress', from: '2026-11-23T05:40:00Z', place: { name: 'Gao', country: 'ML' } };
  const persons = [{ ref: 'v1', categories: ['victim'], minor: 'no', name: { surname: 'Camara' }, sex: 'female', special: { health: 'Blessée à la main.' } }];

  /** A report that leaves once a second officer has agreed that this field is strictly necessary. */
  async function approved(field: string): Promise<string> {
    const necessary = [{ field, reason: 'Soins à préparer à l’arrivée.' }];
    const { status, body } = await post<DraftSummary>('/incidents', { to: ['SN-DNLTM'], incident, handling: ['H1'], caseData: { persons }, necessary });
    expect([status, body]).toEqual([202, expect.anything()]);
    const { id, digest } = await get<DraftView>(`/drafts/${body.id}`, 'chef-1');
    return (await post<MessageView>(`/drafts/${id}/approve`, { digest }, 'chef-1')).body.id;
  }

  it('a release of a special category is marked, listed alone and logged; one of a victim’s name is counted', async () => {
    const named = await approved('persons[v1].name');
    const special = await approved('persons[v1].special');
    expect((await get<FilterRecordView>(`/filter/log/${named}`, 'dpd-1')).article30).toMatchObject({ persons: 1, special: 0 });
    expect((await get<FilterRecordView>(`/filter/log/${special}`, 'dpd-1')).article30).toMatchObject({ special: 1 });
    expect((await get<FilterLog>('/filter/log', 'dpd-1')).records.map(({ messageId }) => messageId)).toEqual([special, named]);
    expect((await get<FilterLog>('/filter/log?special=1', 'dpd-1')).records.map(({ messageId }) => messageId)).toEqual([special]);
    const logged = mali.log.filter(({ event }) => event === 'message.special_released');
    expect(logged).toEqual([{ level: 'warn', event: 'message.special_released', message: special, fields: 1 }]);
  });
});
