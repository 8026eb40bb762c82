// From proposal to agreement with the command alone, between two running gateways.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AgreementList, BasisView } from '#gateway/contract';
import { errorOf } from '../cli/support/run-command.ts';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { copAt as cop, jsonAt as json } from '../support/live-command.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  await mali.start();
  await senegal.start();
  await linked(mali, senegal);
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());

const stateAt = async (at: LiveUnit, id: string) =>
  (await json<AgreementList>(at, 'dpd-1', 'agreement', 'list')).entries.find((entry) => entry.id === id)?.state;
const reaches = (at: LiveUnit, id: string, state: BasisView['state']) =>
  until(`${id} ${state}`, 15, async () => ((await stateAt(at, id)) === state ? true : undefined));

it('two heads of unit agree, a head ends it, and the list says what may go at every step', async () => {
  const scope = ['--with', 'SN-DNLTM', '--kinds', 'incident,arrest', '--purposes', 'XCHK,EXCH', '--until', '2090-12-31'];
  const terms = ['--retention', '24', '--urgent-hours', '24', '--routine-hours', '120', '--instrument', 'UNTOC, art. 27(1)'];
  expect((await cop(mali, 'dpd-1', 'agreement', 'list')).out).toContain('Aucune entrée au registre.');
  const refused = await cop(mali, 'ol-1', 'agreement', 'propose', ...scope, ...terms, '--json');
  expect([refused.exit, errorOf(refused).code]).toEqual([4, 'ROLE_REQUIRED']);

  const { id } = await json<BasisView>(mali, 'chef-1', 'agreement', 'propose', ...scope, ...terms);
  await reaches(senegal, id, 'proposed_there');
  expect((await cop(senegal, 'dpd-1', 'agreement', 'list')).out).toContain(`cop agreement accept ${id}`);
  const accepted = await cop(senegal, 'chef-1', 'agreement', 'accept', id);
  expect([accepted.exit, accepted.out]).toEqual([0, expect.stringContaining(`✓ Accord ${id} avec ML-BRTMTH accepté et signé`)]);
  await reaches(mali, id, 'in_force');
  const shown = (await cop(mali, 'dpd-1', 'agreement', 'list', '--lang', 'en')).out;
  for (const part of [`Agreement ${id} with SN-DNLTM: in force`, 'ML-BRTMTH, on', 'SN-DNLTM, on', 'UNTOC, art. 27(1)']) expect(shown).toContain(part);
  expect(shown).toMatch(/Covers +incidents, arrests\n +No basis in force +meetings, judicial assistance, extradition\n/);

  const again = await cop(senegal, 'chef-1', 'agreement', 'accept', id, '--json');
  expect([again.exit, errorOf(again).code]).toEqual([1, 'AGREEMENT_STATE']);
  const ended = await cop(mali, 'chef-1', 'agreement', 'end', id, '--reason', 'Décision du chef', '--lang', 'en');
  expect(ended.out).toContain(
    `✓ Entry ${id} has ended: it covers nothing sent to SN-DNLTM any more.\n  Tell SN-DNLTM: its register is not changed by this act.`,
  );
  expect([await stateAt(mali, id), await stateAt(senegal, id)]).toEqual(['ended', 'in_force']);
});

it('shows both messages, and lists them by kind', async () => {
  for (const [at, kind, title] of [
    [senegal, 'agreement_proposal', 'agreement proposal'],
    [mali, 'agreement_acceptance', 'agreement acceptance'],
  ] as const) {
    const { messages } = await json<{ messages: { id: string }[] }>(at, 'ol-1', 'message', 'list', '--in', '--kind', kind);
    expect(messages).toHaveLength(1);
    const { exit, out } = await cop(at, 'ol-1', 'message', 'show', messages[0]?.id as string, '--lang', 'en');
    expect(exit).toBe(0);
    for (const part of [title, 'ML-BRTMTH, SN-DNLTM', 'XCHK (cross-checking)', '24 months']) expect(out).toContain(part);
  }
});
