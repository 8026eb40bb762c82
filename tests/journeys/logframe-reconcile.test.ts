// Two units compare what each counts as exchanged with the other: equal tallies in one question, others down to the exchange and its reason.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReconciliationView } from '#gateway/contract';
import { errorOf } from '../cli/support/run-command.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { copAt } from '../support/live-command.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
const ids: { id: string; exchangeId: string }[] = [];
beforeAll(async () => {
  live = await liveFederation(3);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  for (const unit of [mali, senegal]) await unit.start();
  await linked(mali, senegal);
  for (let i = 0; i < 40; i++) {
    ids.push(await mali.report(['SN-DNLTM']));
    ids.push(await senegal.report(['ML-BRTMTH']));
  }
  for (const [i, { id }] of ids.entries()) await (i % 2 === 0 ? mali : senegal).settled(id);
}, 90_000);
afterAll(() => live[Symbol.asyncDispose]());

async function reconciled(at: LiveUnit, unit: string): Promise<{ exit: number; view: ReconciliationView }> {
  const { exit, out } = await copAt(at, 'ol-1', 'logframe', 'reconcile', '--with', unit, '--period', 'start', '--json');
  return { exit: exit ?? -1, view: JSON.parse(out) as ReconciliationView };
}

it('of equal tallies it takes one question, from either side', async () => {
  await mali.settled((await mali.report(['SN-DNLTM'], { training: true })).id);
  for (const [at, other] of [
    [mali, 'SN-DNLTM'],
    [senegal, 'ML-BRTMTH'],
  ] as const) {
    const { exit, view } = await reconciled(at, other);
    expect([exit, view]).toMatchObject([0, { own: 80, partners: 80, differences: [], questions: 1 }]);
  }
  expect((await copAt(mali, 'ol-1', 'logframe', 'reconcile', '--with', 'SN-DNLTM')).out).toContain('Les deux unités comptent les mêmes échanges.');
});

it('names what one side lacks, and why', async () => {
  const [lost, moved] = [ids[7], ids[20]].map((each) => each?.exchangeId) as [string, string];
  await senegal.stop();
  const db = new Sqlite(join(senegal.home, 'data', 'cop.sqlite'));
  db.prepare('delete from logframe_item where exchange = ?').run(lost);
  db.prepare('delete from message where exchange_id = ?').run(lost);
  db.prepare("update logframe_item set at = at + 5000 where exchange = ? and indicator = 'IND-1R'").run(moved);
  db.close();
  await senegal.start();
  await linked(mali, senegal);
  const { exit, view } = await reconciled(mali, 'SN-DNLTM');
  expect([exit, view.own, view.partners]).toEqual([3, 80, 79]);
  expect(view.differences).toHaveLength(3);
  expect(view.differences.find(({ exchange }) => exchange === lost)).toMatchObject({ countedBy: 'ML-BRTMTH', standing: 'unknown' });
  const both = view.differences.filter(({ exchange }) => exchange === moved);
  expect(both.map(({ countedBy, standing }) => [countedBy, standing]).sort()).toEqual([
    ['ML-BRTMTH', 'counted'],
    ['SN-DNLTM', 'counted'],
  ]);
  // Digit by digit, not one by one.
  expect(view.questions).toBeLessThan(12);
  const said = await copAt(mali, 'ol-1', 'logframe', 'reconcile', '--with', 'SN-DNLTM', '--period', 'start');
  expect([said.exit, said.out.replaceAll('\u00a0', ' ')]).toEqual([3, expect.stringContaining('inconnu de l’autre unité')]);
  expect(said.err).toContain('LOGFRAME_DIFFERS');
});

it('is refused with oneself, with nobody, and without a link', async () => {
  const code = async (unit: string) => errorOf(await copAt(mali, 'ol-1', 'logframe', 'reconcile', '--with', unit, '--json')).code;
  expect(await code('ML-BRTMTH')).toBe('ADDRESSEE_SELF');
  expect(await code('FR-OLI')).toBe('MEMBER_UNKNOWN');
  expect(await code('NE-ECI')).toBe('LINK_UNREACHABLE');
});
