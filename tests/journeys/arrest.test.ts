// Arrests that came of exchanges, reported with the command alone between running gateways: counts, totals, and nobody's data.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArrestList, MessageView } from '#gateway/contract';
import { errorOf } from '../cli/support/run-command.ts';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { copAt, jsonAt } from '../support/live-command.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
/** The exchange of an incident that Mali told Senegal, and of one of an exercise. */
let exchange: string;
let exercise: string;
beforeAll(async () => {
  live = await liveFederation(3);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  await mali.start();
  await senegal.start();
  await linked(mali, senegal);
  const [real, training] = [await mali.report(['SN-DNLTM']), await mali.report(['SN-DNLTM'], { training: true })];
  for (const { id } of [real, training]) await mali.settled(id);
  [exchange, exercise] = [real.exchangeId, training.exchangeId];
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

const place = ['--on', '2026-11-24', '--country', 'sn', '--subdivision', 'sn-dk'];
const report = (at: LiveUnit, to: string, ...more: string[]) => jsonAt<MessageView>(at, 'ol-1', 'arrest', 'report', '--to', to, ...place, ...more);
const arrests = (at: LiveUnit, officer = 'ol-1') => jsonAt<ArrestList>(at, officer, 'arrest', 'list');
const reaches = (at: LiveUnit, count: number) =>
  until(`${count} reports at ${at.unit.unit}`, 15, async () => {
    const list = await arrests(at);
    return list.requests.length >= count ? list : undefined;
  });

describe('arrests that resulted from an exchange', () => {
  it('are reported to the partner by the exchange that led to them, as it stands in the message', async () => {
    const { messages } = await jsonAt<{ messages: { id: string; training: boolean }[] }>(senegal, 'ol-1', 'message', 'list', '--in', '--kind', 'incident');
    const received = messages.find(({ training }) => !training)?.id as string;
    const shown = await copAt(senegal, 'ol-1', 'message', 'show', received, '--lang', 'en');
    expect(shown.out).toMatch(new RegExp(`Exchange +${exchange}\\n`));
    const sent = await report(
      senegal,
      'ML-BRTMTH',
      '--exchange',
      exchange,
      '--count',
      '08051,male,adult,2',
      '--count',
      '08051, female, minor, 1',
      '--case',
      'DIC/44',
    );
    const [there] = (await reaches(mali, 1)).requests;
    const form = {
      kind: 'arrest_report',
      form: {
        exchanges: [exchange],
        on: '2026-11-24',
        country: 'SN',
        subdivision: 'SN-DK',
        arrests: [
          { iccs: '08051', sex: 'male', age: 'adult', count: 2 },
          { iccs: '08051', sex: 'female', age: 'minor', count: 1 },
        ],
      },
    };
    expect(there).toMatchObject({ id: sent.id, direction: 'in', caseReference: 'DIC/44', form, procedures: [] });
    expect((await arrests(senegal)).requests).toMatchObject([{ id: sent.id, direction: 'out', form }]);
    expect((await senegal.settled(sent.id)).deliveries.map(({ status }) => status)).toEqual(['delivered']);
  });

  it('are totalled by crime, sex and age, own ones beside those of partners; an exercise is listed and never counted', async () => {
    await report(mali, 'SN-DNLTM', '--exchange', exchange, '--count', '08051,male,adult,5', '--count', '0204,unknown,unknown,3');
    await report(mali, 'SN-DNLTM', '--exchange', exercise, '--count', '08051,male,adult,400', '--training');
    const here = await arrests(mali);
    const there = await reaches(senegal, 3);
    expect(here.requests.map(({ training, direction }) => [training, direction])).toEqual([
      [true, 'out'],
      [false, 'out'],
      [false, 'in'],
    ]);
    const cells = [
      { iccs: '0204', sex: 'unknown', age: 'unknown', own: 3, partners: 0 },
      { iccs: '08051', sex: 'female', age: 'minor', own: 0, partners: 1 },
      { iccs: '08051', sex: 'male', age: 'adult', own: 5, partners: 2 },
    ];
    expect(here.totals).toEqual({ reports: 2, uncounted: 0, arrests: cells });
    // The other way round at the partner: nobody counts what the other does not.
    expect(there.totals).toEqual({ ...here.totals, arrests: cells.map((cell) => ({ ...cell, own: cell.partners, partners: cell.own })) });
    expect((await arrests(mali, 'dpd-1')).totals).toEqual(here.totals);
    const { out } = await copAt(mali, 'ol-1', 'arrest', 'list');
    expect(out).toContain('Totaux hors exercices, rapports\u00a0: 2\n');
    expect(out).toMatch(/^ {2}08051 +hommes +majeurs +5 +2 +7$/m);
    expect(out).toMatch(/^ {2}Total +8 +3 +11$/m);
    expect(out).toMatch(/Exercice {2,}oui\n/);
    const english = await copAt(mali, 'ol-1', 'arrest', 'list', '--lang', 'en');
    expect(english.out).toMatch(/^ {2}08051 +female +minors +0 +1 +1$/m);
  });

  it('are the same for a page as for the whole, and not told to who may not see reports', async () => {
    const { body: page } = await mali.ask<ArrestList>('GET', '/v1/arrests?limit=1');
    expect([page.requests.length, page.next, page.totals]).toEqual([1, page.requests[0]?.id, (await arrests(mali)).totals]);
    const { body: next } = await mali.ask<ArrestList>('GET', `/v1/arrests?limit=5&before=${page.next}`);
    expect([next.requests.length, next.next]).toEqual([2, undefined]);
    for (const officer of ['audit-1', 'admin-1']) {
      const refused = await copAt(mali, officer, 'arrest', 'list', '--json');
      expect([refused.exit, errorOf(refused).code]).toEqual([4, 'ROLE_REQUIRED']);
    }
  });

  it('under H3 are neither shown nor counted before this officer has taken note of its text', async () => {
    const before = (await arrests(mali)).totals;
    await report(
      senegal,
      'ML-BRTMTH',
      '--exchange',
      exchange,
      '--count',
      '02011,female,adult,6',
      '--handling',
      'H3',
      '--handling-text',
      'Avant lecture, appeler.',
    );
    const { requests, totals } = await reaches(mali, 4);
    expect([requests[0]?.form, requests[0]?.withheld?.code, totals]).toEqual([undefined, 'HANDLING_UNACKNOWLEDGED', { ...before, uncounted: 1 }]);
    const { out } = await copAt(mali, 'ol-1', 'arrest', 'list', '--lang', 'en');
    expect(out).toContain('Reports erased or not opened yet, not counted: 1\n');
    expect(out).not.toMatch(/\b02011\b/);
    await jsonAt(mali, 'ol-1', 'message', 'acknowledge', requests[0]?.id as string, '--yes');
    expect((await arrests(mali)).totals).toMatchObject({ reports: 3, uncounted: 0 });
    expect((await arrests(mali, 'ol-2')).totals.uncounted).toBe(1);
  });
});

describe('a report that cannot be', () => {
  const refused = async (code: string, ...more: string[]) => {
    const before = (await arrests(mali)).requests.length;
    const outcome = await copAt(mali, 'ol-1', 'arrest', 'report', '--to', 'SN-DNLTM', ...place, '--count', '08051,male,adult,1', ...more, '--json');
    expect(errorOf(outcome).code).toBe(code);
    expect((await arrests(mali)).requests.length).toBe(before);
    return errorOf(outcome);
  };

  it('names an exchange that this unit neither sent nor received', async () => {
    const other = '019aaaaa-0000-7000-8000-00000000ffff';
    const { exit, fr, en } = await refused('EXCHANGE_UNKNOWN', '--exchange', `${exchange},${other}`);
    expect(exit).toBe(1);
    for (const sentence of [fr, en]) expect(sentence).toContain(other);
    // One of other units is as unknown as one that there is not.
    const niger = live.of('NE-ECI');
    await niger.start();
    await linked(mali, niger);
    await linked(senegal, niger);
    const elsewhere = await senegal.report(['NE-ECI']);
    await senegal.settled(elsewhere.id);
    await refused('EXCHANGE_UNKNOWN', '--exchange', elsewhere.exchangeId);
  });

  it('is a real one of an exercise, or an exercise about what was real', async () => {
    await refused('EXCHANGE_UNKNOWN', '--exchange', exercise);
    await refused('EXCHANGE_UNKNOWN', '--exchange', exchange, '--training');
  });

  it('names no exchange as the contract writes them, a crime twice, or a field that there is not', async () => {
    expect((await refused('CONTENT_INVALID', '--exchange', 'Diallo')).params.field).toBe('arrest_report.exchanges[0]');
    expect((await refused('CONTENT_INVALID', '--exchange', exchange, '--count', '08051,male,adult,7')).params.field).toBe('arrest_report.arrests');
    expect((await refused('CONTENT_INVALID', '--exchange', exchange, '--subdivision', 'Dakar')).params.field).toBe('arrest_report.subdivision');
    const form = { exchanges: [exchange], on: '2026-11-24', country: 'SN', arrests: [{ iccs: '08051', sex: 'male', age: 'adult', count: 1 }] };
    const post = (more: object) =>
      mali.ask<{ error: { code: string; params: Record<string, string> } }>('POST', '/v1/requests', { kind: 'arrest_report', to: ['SN-DNLTM'], form, ...more });
    const named = await post({ form: { ...form, names: ['Moussa Diarra'] } });
    expect([named.status, named.body.error.code, named.body.error.params.field]).toEqual([422, 'CONTENT_INVALID', 'arrest_report.names']);
    const withPersons = await post({ caseData: { persons: [{ ref: 's1', categories: ['suspect'], name: { surname: 'Diarra' } }] } });
    expect([withPersons.status, withPersons.body.error.code, withPersons.body.error.params.field]).toEqual([422, 'CONTENT_INVALID', 'caseData']);
  });
});
