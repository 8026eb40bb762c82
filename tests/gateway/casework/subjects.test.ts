// Requests of data subjects between real gateways: two clocks, a search that shows nobody else's data, and nothing in clear of who asks.
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditList, SubjectCaseView, SubjectFoundView, SubjectList } from '#gateway/contract';
import { runCommand } from '../../cli/support/run-command.ts';
import { filesBelow } from '../../support/files-below.ts';
import { codeOf, type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';
import { officerAt } from '../../support/live-command.ts';

const DAY_MS = 86_400_000;
const clock = { ahead: 0 };
const now = () => new Date(Date.now() + clock.ahead);
const today = () => now().toISOString().slice(0, 10);

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
const ids: Record<string, string> = {};
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  for (const unit of [mali, senegal]) await unit.start(undefined, now);
  await linked(mali, senegal);
  const treaty = { kind: 'treaty', reference: 'UNTOC, art. 27(1)', kinds: ['incident'], purposes: ['EXCH'], until: '2090-12-31T00:00:00Z' };
  for (const [at, other] of [[mali, senegal], [senegal, mali]] as const) // biome-ignore format: pairs
    expect((await at.ask('POST', '/v1/legal-bases', { with: other.unit.unit, ...treaty }, 'chef-1')).status).toBe(201);
  const person = (ref: string, surname: string, forenames: string, number: string) => ({
    ...{ ref, categories: ['suspect'], name: { surname, forenames }, communications: [{ kind: 'phone', value: number }] },
  });
  const sent = async (at: LiveUnit, to: string, more: object) => {
    const { id } = await at.report([to], { handling: ['H1'], ...more });
    await at.settled(id);
    return id;
  };
  const diarra = person('s1', 'Diarra', 'Aïssata', '+22376451200');
  const camara = person('s2', 'Camara', 'Moussa', '+224622114477');
  ids.came = await sent(senegal, 'ML-BRTMTH', { caseData: { persons: [diarra, camara] } });
  ids.went = await sent(mali, 'SN-DNLTM', { caseData: { persons: [diarra] } });
  ids.number = await sent(mali, 'SN-DNLTM', { caseData: { persons: [person('s1', 'Inconnu', 'Un', '+22376451200')] } });
  ids.apart = await sent(mali, 'SN-DNLTM', {
    caseData: { persons: [person('s1', 'Diarra', 'Issa', '+22366000001'), person('s2', 'Sow', 'Aïssata', '+22366000002')] },
  });
  ids.other = await sent(mali, 'SN-DNLTM', { caseData: { persons: [camara] } });
  ids.plain = await sent(mali, 'SN-DNLTM', {});
  ids.h3 = await sent(senegal, 'ML-BRTMTH', { caseData: { persons: [diarra] }, handling: ['H1', 'H3'], handlingText: 'Ne pas contacter.' });
}, 60_000);
beforeEach(() => {
  clock.ahead = 0;
});
afterAll(() => live[Symbol.asyncDispose]());

/** The same day some months later; the last one of a month that is too short. */
function monthsAfter(day: string, months: number): string {
  const later = new Date(`${day}T00:00:00Z`);
  const date = later.getUTCDate();
  later.setUTCMonth(later.getUTCMonth() + months);
  if (later.getUTCDate() !== date) later.setUTCDate(0);
  return later.toISOString().slice(0, 10);
}

const ask = <T>(method: string, path: string, body?: unknown, officer = 'dpd-1') => mali.ask<T>(method, `/v1${path}`, body, officer);
const open = async (more: object = {}) => {
  const { status, body } = await ask<SubjectCaseView>('POST', '/subjects', {
    name: 'Aïssata Diarra',
    numbers: ['00223 76 45 12 00'],
    received: today(),
    ...more,
  });
  expect([status, body]).toEqual([201, expect.anything()]);
  return body;
};
const find = async (reference: string) => (await ask<SubjectFoundView>('POST', `/subjects/${reference}/search`, {})).body;
const standing = async (reference: string) => (await ask<SubjectList>('GET', '/subjects')).body.cases.find((each) => each.reference === reference);

describe('a search', () => {
  it('tells where data of somebody is held, who gave it and who got it, by name or number', async () => {
    const { reference } = await open();
    const found = await find(reference);
    const named = found.messages.map(({ id, persons }) => [Object.keys(ids).find((name) => ids[name] === id), persons.map(({ ref }) => ref)]);
    expect(Object.fromEntries(named)).toEqual({ came: ['s1'], went: ['s1'], number: ['s1'], apart: [] });
    expect(found).toMatchObject({ providers: ['SN-DNLTM'], recipients: ['SN-DNLTM'], searched: 6, withheld: 1, unreadable: 0 });
    for (const { bases } of found.messages) expect(bases).toMatchObject([{ kind: 'treaty', reference: 'UNTOC, art. 27(1)' }]);
  });

  it('shows nothing of anybody else', async () => {
    const { reference } = await open();
    const text = JSON.stringify(await find(reference));
    for (const value of ['Camara', 'Moussa', '622114477', 'Issa', 'Sow', 'Inconnu', 'Gao', '"s2"']) expect(text, value).not.toContain(value);
  });

  it('finds by name alone, and nothing for a name that nobody bears', async () => {
    const only = await find((await open({ numbers: [] })).reference);
    expect(only.messages.map(({ id }) => id).sort()).toEqual([ids.came, ids.went, ids.apart].sort());
    expect((await find((await open({ name: 'Ouattara Salif', numbers: [] })).reference)).messages).toEqual([]);
  });

  it('looks into what H3 protects once its text is acknowledged, as whoever reads does', async () => {
    const { reference } = await open();
    await ask('POST', `/messages/${ids.h3}/acknowledge`, {});
    expect(await find(reference)).toMatchObject({ withheld: 0, searched: 7 });
    expect((await find(reference)).messages.map(({ id }) => id)).toContain(ids.h3);
  });
});

describe('who asks', () => {
  it('stands in clear nowhere: the log knows the reference alone', async () => {
    const { reference } = await open({ name: 'Zoumana Traoré', numbers: ['+22370010203'] });
    await find(reference);
    await ask('POST', `/subjects/${reference}/close`, { outcome: 'partial', reason: 'Zoumana : une enquête est en cours.' });
    const { entries } = (await ask<AuditList>('GET', '/audit/entries?limit=40')).body;
    const own = entries.filter(({ act }) => act.startsWith('subject.'));
    expect(own.slice(0, 3).map(({ act, note }) => [act, note])).toEqual([
      ['subject.closed', reference],
      ['subject.searched', reference],
      ['subject.opened', reference],
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Zoumana|Traor|70010203/);
    expect(JSON.stringify(mali.log)).not.toMatch(/Zoumana|Traor|70010203/);
    await mali.stop();
    for (const [name, octets] of filesBelow(join(mali.home, 'data'))) expect(octets.toString('latin1'), name).not.toMatch(/Zoumana|70010203/);
    await mali.start(undefined, now);
  });

  it('is for the data-protection officer alone', async () => {
    const { reference } = await open();
    for (const officer of ['ol-1', 'chef-1', 'audit-1', 'admin-1'])
      expect(codeOf(await ask('POST', `/subjects/${reference}/search`, {}, officer)), officer).toBe('ROLE_REQUIRED');
  });
});

describe('a case', () => {
  it('has one month to be passed on or first answered, and three to be answered', async () => {
    const received = new Date(Date.now() - 2 * DAY_MS).toISOString().slice(0, 10);
    const { reference, firstBy, answerBy } = await open({ received });
    expect([firstBy, answerBy]).toEqual([`${monthsAfter(received, 1)}T23:59:59.999Z`, `${monthsAfter(received, 3)}T23:59:59.999Z`]);
    const upTo = (instant: string, seconds: number) => {
      clock.ahead = Date.parse(instant) + seconds * 1000 - Date.now();
    };
    upTo(firstBy, -3_600);
    expect((await standing(reference))?.late).toEqual([]);
    upTo(firstBy, 1);
    expect((await standing(reference))?.late).toEqual(['first']);
    upTo(firstBy, -86_400);
    expect((await ask('POST', `/subjects/${reference}/forward`, {})).status).toBe(200);
    upTo(answerBy, -3_600);
    expect((await standing(reference))?.late).toEqual([]);
    upTo(answerBy, 1);
    expect((await standing(reference))?.late).toEqual(['answer']);
    expect((await ask('POST', `/subjects/${reference}/close`, { outcome: 'refused', reason: 'Enquête.' })).status).toBe(200);
    upTo(answerBy, 90 * 86_400);
    expect(await standing(reference)).toMatchObject({ late: ['answer'], closed: { outcome: 'refused', by: 'dpd-1' } });
  });

  it('is closed once; a wrong one, a day to come and a name too short are refused', async () => {
    const { reference } = await open();
    const close = () => ask('POST', `/subjects/${reference}/close`, { outcome: 'granted', reason: 'Rien à cacher.' });
    expect((await close()).status).toBe(200);
    expect(codeOf(await close())).toBe('SUBJECT_CLOSED');
    expect(codeOf(await ask('POST', `/subjects/${reference}/forward`, {}))).toBe('SUBJECT_CLOSED');
    expect(codeOf(await ask('POST', '/subjects/DS-2026-222222/search', {}))).toBe('SUBJECT_UNKNOWN');
    const tomorrow = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10);
    for (const wrong of [{ received: tomorrow }, { received: '2026-02-30' }, { name: 'Ba' }, { numbers: ['1'] }])
      expect(codeOf(await ask('POST', '/subjects', { name: 'Diarra', received: today(), ...wrong })), JSON.stringify(wrong)).toBe('INPUT_INVALID');
  });

  it('forgets who had asked three years after it was closed', async () => {
    const { reference } = await open();
    expect((await ask('POST', `/subjects/${reference}/close`, { outcome: 'granted', reason: 'x' })).status).toBe(200);
    expect((await find(reference)).name).toBe('Aïssata Diarra');
    await mali.stop();
    clock.ahead = 1_097 * DAY_MS;
    await mali.start(undefined, now);
    await mali.stop();
    clock.ahead = 0;
    await mali.start(undefined, now);
    expect(codeOf(await ask('POST', `/subjects/${reference}/search`, {}))).toBe('SUBJECT_CLOSED');
    expect(await standing(reference)).toMatchObject({ closed: { outcome: 'granted' } });
  });
});

it('is led with the command, in both languages', async () => {
  const env = officerAt(mali, 'dpd-1');
  const said = async (...argv: string[]) => {
    const { exit, out, err } = await runCommand(argv, { env: { ...env, COP_JUSTIFICATION: 'Demande d’accès' } });
    expect([exit, err], argv.join(' ')).toEqual([0, '']);
    return out;
  };
  const opened = await said('subject', 'open', '--name', 'Aïssata Diarra', '--number', '+223 76 45 12 00', '--received', today());
  const [, reference = ''] = /^✓ Dossier (DS-\d{4}-\w{6}) ouvert\.\n/.exec(opened) ?? [];
  expect(opened).toContain(`cop subject search ${reference}`);
  const french = await said('subject', 'search', reference);
  const english = await said('subject', 'search', reference, '--lang', 'en');
  expect(french).toMatch(/Aïssata Diarra, \+223 76 45 12 00\n/);
  expect(french).toContain('traité UNTOC, art. 27(1)');
  expect(english).toContain('outside the records of persons, to be checked');
  for (const text of [french, english]) expect(text).not.toMatch(/Camara|Gao/);
  expect(await said('subject', 'forward', reference)).toContain('fait le');
  expect(await said('subject', 'close', reference, '--outcome', 'partial', '--reason', 'Une enquête est en cours.', '--lang', 'en')).toContain(
    'granted in part, by dpd-1',
  );
  expect(await said('subject', 'list')).toContain(reference);
  expect(await said('subject', 'list', '--lang', 'en')).toMatch(
    new RegExp(`${reference}\\n  Received +\\d+ \\w+ \\d{4}\\n  Pass on or answer +until .*, done on `),
  );
});
