// Who is taken for whom, and how long it is known of whom an act was.
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { PersonActView, PersonFoundView } from '#gateway/contract';
import type { Person } from '#protocol';
import { isPerson } from '../../../gateway/casework/persons.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';

const DAY_MS = 86_400_000;
const person = (more: Partial<Person>): Person => ({ ref: 's1', categories: ['suspect'], ...more });
const moussa = { surname: 'Diarra', forenames: 'Moussa' };

describe('a record is that of a person', () => {
  test.each<[string, Partial<Person>]>([
    ['of that name', { name: moussa }],
    ['whatever the accents and the case', { name: { surname: 'DIARRÀ', forenames: 'moussa' } }],
    ['with more names', { name: { surname: 'Diarra', forenames: 'Moussa Ibrahim' } }],
    ['as somebody wrote it', { name: { asWritten: 'Diarra Moussa dit le Grand' } }],
    ['by another name', { name: { surname: 'Konaté' }, aliases: [{ kind: 'assumed', name: 'Moussa Diarra' }] }],
    ['by his telephone', { name: { surname: 'Inconnu' }, communications: [{ kind: 'phone', value: '+22376451200' }] }],
    ['by his passport', { documents: [{ kind: 'PP', number: 'B7645120012' }] }],
  ])('%s', (_, more) => {
    expect(isPerson({ name: 'Moussa Diarra', numbers: ['00223 76 45 12 00', 'b-7645120012'] })(person(more))).toBe(true);
  });

  test.each<[string, Partial<Person>]>([
    ['whose name merely begins like it', { name: { surname: 'Diarrassouba', forenames: 'Moussa' } }],
    ['of half of it', { name: { surname: 'Diarra', forenames: 'Issa' } }],
    ['whose father bears it', { name: { surname: 'Diarra', forenames: 'Issa' }, father: moussa }],
    ['whose record speaks of him', { name: { surname: 'Sow' }, lifestyle: 'Vit chez Moussa Diarra, joint au +22376451200' }],
    ['in whose group he is', { name: { surname: 'Sow' }, group: { group: 'Moussa Diarra' } }],
  ])('but not one %s', (_, more) => {
    expect(isPerson({ name: 'Moussa Diarra', numbers: ['76451200'] })(person(more))).toBe(false);
  });

  test('and neither a name nor a number is too short', () => {
    for (const sought of [
      { name: 'Ba', numbers: [] },
      { name: 'Moussa Diarra', numbers: ['+223'] },
    ])
      expect(() => isPerson(sought)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });
});

describe('an act', () => {
  let live: Live;
  let mali: LiveUnit;
  let senegal: LiveUnit;
  const clock = { ahead: 0 };
  const now = () => new Date(Date.now() + clock.ahead);
  beforeAll(async () => {
    live = await liveFederation(2);
    [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
    for (const unit of [mali, senegal]) await unit.start(undefined, now);
    await linked(mali, senegal);
    const basis = { kind: 'treaty', reference: 'UNTOC, art. 27(1)', kinds: ['incident'], purposes: ['EXCH'], until: '2090-12-31T00:00:00Z' };
    for (const [at, peer] of [[mali, senegal], [senegal, mali]] as const) // biome-ignore format: pairs
      expect((await at.ask('POST', '/v1/legal-bases', { ...basis, with: peer.unit.unit }, 'chef-1')).status).toBe(201);
  }, 60_000);
  afterAll(() => live[Symbol.asyncDispose]());

  const find = async () => (await mali.ask<PersonFoundView>('POST', '/v1/persons/search', { name: 'Moussa Diarra' })).body;

  it('is known by whom it was about for three years, and then by its reference alone', async () => {
    const { id } = await mali.report(['SN-DNLTM'], { caseData: { persons: [person({ name: moussa })] } });
    await mali.settled(id);
    const body = { name: 'Moussa Diarra', because: 'acquitted', messages: [{ id, persons: ['s1'] }] };
    const { reference } = (await mali.ask<PersonActView>('POST', '/v1/persons/rectify', body)).body;
    expect(await find()).toMatchObject({ acts: [{ reference }], messages: [{ id, erased: true, persons: [{ ref: 's1' }] }] });
    const restarted = async (ahead: number) => {
      await mali.stop();
      clock.ahead = ahead;
      await mali.start(undefined, now);
    };
    await restarted(1_090 * DAY_MS);
    await restarted(0);
    expect((await find()).acts).toHaveLength(1);
    await restarted(1_100 * DAY_MS);
    await restarted(0);
    expect(await find()).toMatchObject({ acts: [], messages: [] });
    const erased = await mali.ask<{ entries: { note?: string }[] }>('GET', '/v1/audit/entries?act=person.erased', undefined, 'audit-1');
    expect(erased.body.entries.map(({ note }) => note)).toEqual([reference]);
  }, 60_000);
});
