// The logical framework with the command alone, between running gateways: what is exchanged is counted at both ends, corrected and recalled; the rest
// is declared, confirmed and rejected; targets follow one another.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeclarationList, DeclarationView, LogframeItems, LogframeView, MessageView, RectificationView, RequestList } from '#gateway/contract';
import { errorOf } from '../cli/support/run-command.ts';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { copAt, jsonAt } from '../support/live-command.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let niger: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(3);
  [mali, senegal, niger] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM'), live.of('NE-ECI')];
  for (const unit of [niger, senegal, mali]) await unit.start();
  await linked(mali, senegal);
  await linked(mali, niger);
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

const show = (at: LiveUnit, officer = 'ol-1', ...words: string[]) => jsonAt<LogframeView>(at, officer, 'logframe', 'show', ...words);
const rowOf = ({ rows }: LogframeView, code: string) => {
  const found = rows.find((row) => row.code === code);
  if (!found) throw new RangeError(code);
  return found;
};
/** The value of an indicator, and its cells by their words. */
async function counted(at: LiveUnit, code: string): Promise<[number | undefined, Record<string, number>]> {
  const { value, cells } = rowOf(await show(at), code);
  return [value, Object.fromEntries(cells.map((cell) => [Object.values(cell.at).join(' '), cell.value]))];
}
const explain = (at: LiveUnit, code: string, officer = 'ol-1') => jsonAt<LogframeItems>(at, officer, 'logframe', 'show', '--explain', code);
/** What a command that is refused says: its exit status and its code. */
async function refusal(at: LiveUnit, officer: string, ...words: string[]): Promise<[number, string]> {
  const outcome = await copAt(at, officer, ...words, '--json');
  return [outcome.exit, errorOf(outcome).code];
}
/** Applies the order that came last, once it is there. */
async function applied(at: LiveUnit, order: string): Promise<void> {
  await until(`order ${order}`, 15, async () => {
    const { requests } = await jsonAt<RequestList>(at, 'ol-1', 'rectification', 'list');
    return requests.some(({ id }) => id === order) || undefined;
  });
  await jsonAt(at, 'ol-1', 'rectification', 'deliver', order);
}

// What is exchanged now counts now.
const year = String(new Date().getUTCFullYear());
const quarter = `${year}-Q4`;

describe('what is exchanged', () => {
  it('is counted at both ends: a message to two partners is one exchange and two deliveries, an exercise none', async () => {
    const real = await mali.report(['SN-DNLTM', 'NE-ECI']);
    const training = await mali.report(['SN-DNLTM'], { training: true });
    for (const { id } of [real, training]) await mali.settled(id);
    expect(await counted(mali, 'IND-1')).toEqual([1, { 'sent smuggling_land 08051': 1 }]);
    expect(await counted(mali, 'IND-1R')).toEqual([2, { 'sent NE-ECI': 1, 'sent SN-DNLTM': 1 }]);
    for (const at of [senegal, niger]) {
      expect(await counted(at, 'IND-1')).toEqual([1, { 'received smuggling_land 08051': 1 }]);
      expect(await counted(at, 'IND-1R')).toEqual([1, { 'received ML-BRTMTH': 1 }]);
    }
    const { items, more } = await explain(mali, 'IND-1');
    expect([items, more]).toMatchObject([
      [{ exchange: real.exchangeId, cell: { direction: 'sent', type: 'smuggling_land', crime: '08051' }, value: 1 }],
      false,
    ]);
    expect((await explain(senegal, 'IND-1')).items.map(({ exchange }) => exchange)).toEqual([real.exchangeId]);
    // At the instant that the unit that got it first has signed.
    const { deliveries } = await mali.settled(real.id);
    const first = deliveries.flatMap(({ receipts }) => receipts.map(({ at }) => at)).sort()[0];
    expect(items[0]?.at).toBe(first);
  });

  it('is shown by its ids to those who may see them, and not to the administrator, who sees the numbers', async () => {
    const exchange = (await explain(mali, 'IND-1')).items[0]?.exchange;
    for (const officer of ['ol-2', 'chef-1', 'dpd-1', 'audit-1'])
      expect((await explain(mali, 'IND-1', officer)).items.map((each) => each.exchange)).toEqual([exchange]);
    expect(rowOf(await show(mali, 'admin-1'), 'IND-1').value).toBe(1);
    expect(await refusal(mali, 'admin-1', 'logframe', 'show', '--explain', 'IND-1')).toEqual([4, 'ROLE_REQUIRED']);
    expect(await refusal(mali, 'ol-1', 'logframe', 'show', '--explain', 'IND-99')).toEqual([2, 'INDICATOR_UNKNOWN']);
    expect(await refusal(mali, 'ol-1', 'logframe', 'show', '--period', '2026-Q5')).toEqual([2, 'INPUT_INVALID']);
  });

  it('is counted by the time of the city: in the quarter, its month, its year and since the start, and not in the year before', async () => {
    const month = new Date().getUTCMonth() + 1;
    const values = async (name: string) => {
      const row = rowOf(await show(mali, 'ol-1', '--period', name), 'IND-1');
      return [row.value, row.sinceStart];
    };
    for (const name of [`${year}-Q${Math.ceil(month / 3)}`, `${year}-${String(month).padStart(2, '0')}`, year, 'start'])
      expect(await values(name), name).toEqual([1, 1]);
    expect(await values(String(Number(year) - 1))).toEqual([0, 0]);
    expect(await values(String(Number(year) + 1))).toEqual([0, 1]);
  });

  it('and corrected counts once, as what the correction says, at the time of what it corrects', async () => {
    const first = await mali.report(['SN-DNLTM']);
    await mali.settled(first.id);
    const before = (await explain(senegal, 'IND-1')).items.find(({ exchange }) => exchange === first.exchangeId);
    const correction = { incident: { type: 'trafficking', from: '2026-11-23T05:40:00Z', place: { name: 'Kayes', country: 'ML' } } };
    const next = await mali.report(['SN-DNLTM'], correction);
    await mali.settled(next.id);
    expect((await counted(mali, 'IND-1'))[0]).toBe(3);
    const { orders } = await jsonAt<RectificationView>(mali, 'ol-1', 'message', 'correct', first.id, '--by', next.id, '--because', 'inaccurate');
    await applied(senegal, orders[0]?.id as string);
    for (const [at, direction] of [[mali, 'sent'], [senegal, 'received']] as const) {
      expect(await counted(at, 'IND-1')).toEqual([2, { [`${direction} smuggling_land 08051`]: 1, [`${direction} trafficking 0204`]: 1 }]);
      const { items } = await explain(at, 'IND-1');
      expect(items.filter(({ exchange }) => exchange === next.exchangeId)).toEqual([]);
      expect(items.find(({ exchange }) => exchange === first.exchangeId)?.at).toBe(before?.at);
    } // biome-ignore format: both ends
  });
});

describe('a report of arrests', () => {
  const report = ['arrest', 'report', '--to', 'ML-BRTMTH', '--on', '2026-11-24', '--country', 'SN'];

  it('counts by what it says, at both ends; recalled it counts no more', async () => {
    const exchange = (await explain(senegal, 'IND-1')).items[0]?.exchange as string;
    const counts = ['--count', '08051,male,adult,2', '--count', '0204,female,minor,1'];
    const kept = await jsonAt<MessageView>(senegal, 'ol-1', ...report, '--exchange', exchange, ...counts);
    const wrong = await jsonAt<MessageView>(senegal, 'ol-1', ...report, '--exchange', exchange, '--count', '08051,male,adult,40');
    for (const { id } of [kept, wrong]) await senegal.settled(id);
    for (const at of [senegal, mali]) expect(await counted(at, 'IND-2')).toEqual([43, { 'SN 0204 female minor': 1, 'SN 08051 male adult': 42 }]);
    const { orders } = await jsonAt<RectificationView>(senegal, 'ol-1', 'message', 'recall', wrong.id, '--because', 'inaccurate');
    await applied(mali, orders[0]?.id as string);
    for (const at of [senegal, mali]) expect(await counted(at, 'IND-2')).toEqual([3, { 'SN 0204 female minor': 1, 'SN 08051 male adult': 2 }]);
    expect((await explain(mali, 'IND-2')).items.map((each) => each.exchange)).toEqual([kept.exchangeId, kept.exchangeId]);
  });
});

describe('what is not counted here', () => {
  const declare = (...words: string[]) => [
    'logframe',
    'declare',
    'IND-7',
    '--period',
    quarter,
    ...words,
    '--source',
    'Registre de formation',
    '--verification',
    'Listes de présence',
  ];

  it('is declared by one officer and confirmed by another, and then has a value and a progress', async () => {
    const { id, declaredBy } = await jsonAt<DeclarationView>(mali, 'ol-1', ...declare('--female', '4', '--male', '11'));
    expect(declaredBy).toBe('ol-1');
    const waiting = await show(mali, 'ol-1', '--period', quarter);
    expect([waiting.waiting, rowOf(waiting, 'IND-7').value]).toEqual([1, undefined]);
    const { out } = await copAt(mali, 'ol-1', 'logframe', 'show', '--period', quarter);
    expect(out).toContain('Déclarations qui attendent un second officier\u00a0: 1.');
    expect(await refusal(mali, 'ol-2', 'logframe', 'confirm', String(id))).toEqual([4, 'ROLE_REQUIRED']);
    expect((await copAt(mali, 'chef-1', 'logframe', 'confirm', String(id))).out).toBe(`✓ Déclaration ${id} confirmée\u00a0: IND-7, ${quarter}.\n`);
    expect(await refusal(mali, 'chef-1', 'logframe', 'reject', String(id))).toEqual([20, 'DECLARATION_DECIDED']);
    const set = (kind: string, on: string, value: string) =>
      jsonAt(mali, 'chef-1', 'logframe', 'target', 'IND-7', '--kind', kind, '--on', on, '--value', value);
    await set('target', `${year}-12-31`, '20');
    await set('target', `${year}-12-31`, '35');
    await set('baseline', `${Number(year) - 1}-12-31`, '5');
    await set('milestone', `${year}-12-31`, '10');
    const view = await show(mali, 'audit-1', '--period', quarter);
    expect([view.waiting, rowOf(view, 'IND-7')]).toMatchObject([
      0,
      {
        value: 15,
        sinceStart: 15,
        baseline: { on: `${Number(year) - 1}-12-31`, value: 5 },
        milestone: { on: `${year}-12-31`, value: 10 },
        // The one that was set last; the one before stands in the log.
        target: { on: `${year}-12-31`, value: 35 },
        declarations: [{ source: 'Registre de formation', verification: 'Listes de présence', by: 'ol-1', confirmedBy: 'chef-1' }],
      },
    ]);
    expect(rowOf(view, 'IND-7').progress).toBeCloseTo(1 / 3);
    const { body } = await mali.ask<{ entries: { act: string; note?: string }[] }>('GET', '/v1/audit/entries?act=logframe.target_set', undefined, 'audit-1');
    expect(body.entries).toHaveLength(4);
  });

  it('is not confirmed by who declared it, and rejected has no value', async () => {
    const own = await jsonAt<DeclarationView>(senegal, 'chef-1', ...declare('--female', '7'));
    const { exit, err } = await copAt(senegal, 'chef-1', 'logframe', 'confirm', String(own.id));
    expect([exit, err]).toEqual([
      20,
      `✗ La déclaration ${own.id} est de chef-1, qui ne peut pas en décider\u00a0: un autre officier est attendu. Demandez à un autre qui peut confirmer.\n  code DECLARATION_OWN\n`,
    ]);
    expect(await refusal(senegal, 'chef-1', 'logframe', 'reject', String(own.id))).toEqual([20, 'DECLARATION_OWN']);
    const other = await jsonAt<DeclarationView>(senegal, 'ol-1', ...declare('--male', '9'));
    expect((await jsonAt<DeclarationView>(senegal, 'chef-1', 'logframe', 'reject', String(other.id))).decided).toMatchObject({ by: 'chef-1', accepted: false });
    expect(rowOf(await show(senegal, 'ol-1', '--period', quarter), 'IND-7').value).toBeUndefined();
    const { declarations } = await jsonAt<DeclarationList>(senegal, 'ol-1', 'logframe', 'declarations');
    expect(declarations.map(({ id, decided }) => [id, decided?.accepted])).toEqual([
      [own.id, undefined],
      [other.id, false],
    ]);
    const { out } = await copAt(senegal, 'ol-1', 'logframe', 'declarations');
    expect(out).toContain(
      `${own.id}. IND-7, ${quarter}\u00a0: féminin 7\n  chef-1\u202f; source\u00a0: Registre de formation\u202f; vérification\u00a0: Listes de présence\u202f; attend un second officier\n`,
    );
    expect(out).toContain('refusée par chef-1');
  });

  it('is not declared of what is counted, nor in a form that does not fit, nor set by a liaison officer', async () => {
    const words = ['--period', quarter, '--source', 'x', '--verification', 'y'];
    expect(await refusal(mali, 'ol-1', 'logframe', 'declare', 'IND-1', ...words, '--male', '3')).toEqual([2, 'INDICATOR_DERIVED']);
    expect(await refusal(mali, 'ol-1', 'logframe', 'declare', 'IND-6', ...words, '--male', '3')).toEqual([2, 'INPUT_INVALID']);
    expect(await refusal(mali, 'audit-1', 'logframe', 'declare', 'IND-7', ...words, '--male', '3')).toEqual([4, 'ROLE_REQUIRED']);
    expect(await refusal(mali, 'ol-1', 'logframe', 'target', 'IND-7', '--kind', 'target', '--on', `${year}-12-31`, '--value', '3')).toEqual([
      4,
      'ROLE_REQUIRED',
    ]);
  });
});

describe('the table', () => {
  it('is written in French, each number with what it is made of', async () => {
    const { out } = await copAt(mali, 'ol-1', 'logframe', 'show', '--period', year);
    expect(out).toMatch(/^Cadre logique de l’unité ML-BRTMTH \(Brigade de répression .*\), \d{4}\n/);
    expect(out).toMatch(/^ +Code +Indicateur +Valeur +Depuis le début +Référence +Jalon +Cible +Avancement$/m);
    expect(out).toMatch(/^ +IND-7 +Officiers formés +15 +15 +5 \(\d{4}-12-31\) +10 \(\d{4}-12-31\) +35 \(\d{4}-12-31\) +33,3\u00a0%$/m);
    expect(out).toMatch(/^IND-2\u00a0: Arrestations résultant des échanges$/m);
    expect(out).toMatch(/^ +Sexe +masculin +2$/m);
    expect(out).toMatch(/^ +Infraction +trafic illicite de migrants \(ICCS 08051\) +\d$/m);
    expect(out).not.toMatch(/undefined|NaN| [:;?!»]/);
  });

  it('explains a number in French and in English', async () => {
    const french = await copAt(mali, 'ol-1', 'logframe', 'show', '--explain', 'IND-2');
    expect(french.out).toMatch(/Compte pour un +une personne arrêtée/);
    expect(french.out).toContain('une communication retirée à tous ses destinataires');
    expect(french.out).toContain('2 au total.');
    expect(french.out).not.toMatch(/ [:;?!»]/);
    const english = await copAt(mali, 'ol-1', 'logframe', 'show', '--explain', 'IND-2', '--lang', 'en');
    expect(english.out).toMatch(/Counts as one +one person arrested/);
  });
});
