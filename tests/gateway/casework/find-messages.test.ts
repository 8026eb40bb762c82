// Search in one's own messages: what is found, what is not looked into, what is kept from nobody's sight by an altered record.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditList, FoundList } from '#gateway/contract';
import { codeOf, type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
const ids: Record<string, string> = {};
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  for (const unit of [mali, senegal]) await unit.start();
  await linked(mali, senegal);
  const treaty = { kind: 'treaty', reference: 'UNTOC, art. 27(1)', kinds: ['incident'], purposes: ['EXCH'], until: '2090-12-31T00:00:00Z' };
  for (const [at, other] of [[mali, senegal], [senegal, mali]] as const) // biome-ignore format: pairs
    expect((await at.ask('POST', '/v1/legal-bases', { with: other.unit.unit, ...treaty }, 'chef-1')).status).toBe(201);
  const person = (name: object, number: string) => ({
    handling: ['H1'],
    caseData: { persons: [{ ref: 's1', categories: ['suspect'], name, communications: [{ kind: 'phone', value: number }] }] },
  });
  ids.diarra = (await mali.report(['SN-DNLTM'], person({ surname: 'Diarra', forenames: 'Aïssata' }, '+22376451200'))).id;
  ids.camara = (await mali.report(['SN-DNLTM'], person({ surname: 'Camara' }, '+224622114477'))).id;
  ids.plain = (await mali.report(['SN-DNLTM'], { caseReference: 'BRTMTH/2026/0142' })).id;
  ids.h3 = (await mali.report(['SN-DNLTM'], { ...person({ surname: 'Traoré' }, '+22366778899'), handling: ['H3'], handlingText: 'Ne pas contacter.' })).id;
  for (const id of Object.values(ids)) await mali.settled(id);
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

const search = async (at: LiveUnit, text: string, more: object = {}, officer = 'ol-1') =>
  (await at.ask<FoundList>('POST', '/v1/messages/search', { text, ...more }, officer)).body;
const names = (list: FoundList) => list.messages.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id)).sort();

describe('a search', () => {
  it.each<[string, string, string[]]>([
    ['the beginning of a name', 'diar', ['diarra']],
    ['accents and capitals left out', 'AISSATA', ['diarra']],
    ['a number without its country', '76451200', ['diarra']],
    ['a part of a number', '6221144', ['camara']],
    ['two words of one message', 'diarra gao', ['diarra']],
    ['two words of two messages', 'diarra camara', []],
    ['a file reference', '0142', ['plain']],
    ['a place that several have', 'gao', ['camara', 'diarra', 'plain']],
    ['the middle of a name', 'arra', []],
  ])('finds by %s', async (_, text, expected) => {
    expect(names(await search(senegal, text))).toEqual(expected);
  });

  it('does not look into what an officer has not acknowledged, and says so', async () => {
    expect(await search(senegal, 'traore')).toMatchObject({ messages: [], withheld: 1, searched: 3 });
    await senegal.ask('POST', `/v1/messages/${ids.h3}/acknowledge`, {});
    expect(names(await search(senegal, 'traore'))).toEqual(['h3']);
    expect(await search(senegal, 'traore', {}, 'chef-1'), 'another officer').toMatchObject({ messages: [], withheld: 1 });
  });

  it('goes as far as it is asked, and says when there is more', async () => {
    expect(await search(mali, 'gao', { limit: 2 })).toMatchObject({ more: true, messages: [{}, {}] });
    expect((await search(mali, 'gao', { since: new Date(Date.now() + 60_000).toISOString() })).searched).toBe(0);
    expect(codeOf(await mali.ask('POST', '/v1/messages/search', { text: 'ab' }))).toBe('INPUT_INVALID');
  });

  it('stands in the log with what was sought', async () => {
    await search(senegal, 'camara');
    const { entries } = (await senegal.ask<AuditList>('GET', '/v1/audit/entries?act=message.searched', undefined, 'audit-1')).body;
    expect(entries[0]).toMatchObject({ officer: 'ol-1', note: 'camara', operation: 'consult' });
  });

  it('passes over a message that was altered on the disk, and counts it', async () => {
    await senegal.stop();
    const { default: Sqlite } = await import('better-sqlite3');
    const db = new Sqlite(`${senegal.home}/data/cop.sqlite`);
    db.function('flip', (octets) => Buffer.from(octets as Buffer).map((octet, i) => (i === 5 ? octet ^ 1 : octet)));
    db.prepare('update message set sealed = flip(sealed) where message_id = ?').run(ids.camara);
    db.close();
    await senegal.start();
    const found = await search(senegal, 'gao');
    expect([names(found), found.unreadable]).toEqual([['diarra', 'h3', 'plain'], 1]);
  });
});
