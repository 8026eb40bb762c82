// Joint operations with the command alone, between running gateways: proposed, agreed, carried out with a result on both sides, declined, and
// cancelled while the other unit accepts.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MessageView, ProcedureView, RequestList } from '#gateway/contract';
import { errorOf } from '../cli/support/run-command.ts';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { copAt, jsonAt } from '../support/live-command.ts';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
}, 40_000);
beforeEach(joined);
afterAll(() => live[Symbol.asyncDispose]());

const proposal = ['--kind', 'rescue,checks', '--from', '2026-12-08', '--until', '2026-12-10', '--country', 'ML,sn', '--to', 'SN-DNLTM'];

/** Both run, with a link between them. */
async function joined(): Promise<void> {
  if (!senegal.gateway) await senegal.start();
  // Only Mali dials: it is started last, and so knows where the other listens.
  await mali.stop();
  await mali.start();
  await linked(mali, senegal);
}

/** Both run, and neither knows an address of the other. */
async function cut(): Promise<void> {
  await Promise.all([mali.stop(), senegal.stop()]);
  for (const unit of [mali, senegal]) await unit.start((config) => ({ ...config, peerUrls: new Map() }));
}

/** Mali has proposed an operation, and Senegal has the proposal. */
async function proposed(): Promise<string> {
  const { id } = await jsonAt<MessageView>(mali, 'ol-1', 'operation', 'propose', ...proposal);
  await mali.settled(id);
  return id;
}

async function listed(unit: LiveUnit, id: string): Promise<RequestList['requests'][number] | undefined> {
  const { requests } = await jsonAt<RequestList>(unit, 'ol-1', 'operation', 'list');
  return requests.find((each) => each.id === id);
}

/** The procedure as both units see it alike, once both have so many steps. */
async function agreed(id: string, count: number): Promise<Pick<ProcedureView, 'state' | 'steps'>> {
  const [here, there] = await Promise.all(
    [mali, senegal].map((unit) =>
      until(`${count} steps at ${unit.unit.unit}`, 15, async () => {
        const [procedure] = (await listed(unit, id))?.procedures ?? [];
        return procedure && procedure.steps.length >= count ? procedure : undefined;
      }),
    ),
  );
  expect([here?.side, there?.side]).toEqual(['asking', 'asked']);
  const { state, steps } = here as ProcedureView;
  expect({ state: there?.state, steps: there?.steps }).toEqual({ state, steps });
  expect(steps).toHaveLength(count);
  return { state, steps };
}

describe('from the proposal to its result', () => {
  it('the gateway names who takes part, and both see the operation with what can be done', async () => {
    const id = await proposed();
    for (const [unit, possible] of [
      [mali, ['cancel']],
      [senegal, ['accept', 'decline']],
    ] as const) {
      const operation = await listed(unit, id);
      expect(operation?.form).toEqual({
        kind: 'operation_proposal',
        form: { kinds: ['checks', 'rescue'], from: '2026-12-08', until: '2026-12-10', countries: ['ML', 'SN'], units: ['ML-BRTMTH', 'SN-DNLTM'] },
      });
      expect(operation?.procedures.map((procedure) => [procedure.state, procedure.possible])).toEqual([['proposed', possible]]);
    }
    const french = await copAt(senegal, 'ol-1', 'operation', 'list');
    expect(french.out).toContain('Unités participantes   ML-BRTMTH, SN-DNLTM\n');
    expect(french.out).toContain(`Suite possible\u00a0: cop operation accept ${id} | cop operation decline ${id}`);
  });

  it('accepted, and each side records what it came to: the other sees it, also after a restart', async () => {
    const id = await proposed();
    await jsonAt(senegal, 'ol-1', 'operation', 'accept', id);
    expect((await agreed(id, 1)).state).toBe('agreed');
    await jsonAt(mali, 'ol-1', 'operation', 'record', id, '--victims', '12', '--arrests', '3');
    await agreed(id, 2);
    await jsonAt(senegal, 'chef-1', 'operation', 'record', id, '--seizures', '0', '--arrests', '1');
    await agreed(id, 3);
    await senegal.stop();
    await senegal.start();
    const { state, steps } = await agreed(id, 3);
    expect([state, steps.map(({ unit, act, counts, step }) => [unit, act, counts, step])]).toEqual([
      'held',
      [
        ['SN-DNLTM', 'accept', true, {}],
        ['ML-BRTMTH', 'record', true, { outcome: { victimsAssisted: 12, arrests: 3 } }],
        ['SN-DNLTM', 'record', true, { outcome: { arrests: 1, seizures: 0 } }],
      ],
    ]);
    const shown = await copAt(senegal, 'ol-1', 'message', 'show', id, '--lang', 'en');
    for (const part of ['With ML-BRTMTH', 'took place', 'records the result', ': victims assisted: 12, arrests: 3', ': arrests: 1, seizures: 0'])
      expect(shown.out).toContain(part);
    // What a step says stands in its own message too.
    const step = await copAt(senegal, 'ol-1', 'message', 'show', steps[1]?.messageId as string);
    expect(step.out).toMatch(/Résultat {2,}victimes assistées\u00a0: 12, arrestations\u00a0: 3\n/);
  }, 40_000);

  it('a text of the result leaves on a legal basis, once a second officer has seen it', async () => {
    const id = await proposed();
    await jsonAt(senegal, 'ol-1', 'operation', 'accept', id);
    await agreed(id, 1);
    const text = 'Quatre personnes secourues près de la gare.';
    const record = () => copAt(mali, 'ol-1', 'operation', 'record', id, '--victims', '4', '--text', text, '--json');
    const refused = await record();
    expect([refused.exit, errorOf(refused).code]).toEqual([20, 'LEGAL_BASIS_MISSING']);
    for (const [unit, peer] of [
      [mali, senegal],
      [senegal, mali],
    ] as const) {
      const basis = { kind: 'treaty', with: peer.unit.unit, reference: 'UNTOC, art. 27(1)', kinds: ['incident'], purposes: ['EXCH'], until: inDays(90) };
      expect((await unit.ask('POST', '/v1/legal-bases', basis, 'chef-1')).status).toBe(201);
    }
    const held = await record();
    expect([held.exit, errorOf(held).code]).toEqual([21, 'APPROVAL_REQUIRED']);
    expect((await agreed(id, 1)).state).toBe('agreed');
    const step = await jsonAt<MessageView>(mali, 'chef-1', 'message', 'approve', String(errorOf(held).params.id), '--yes');
    const { state, steps } = await agreed(id, 2);
    expect([state, steps[1]?.messageId, steps[1]?.step]).toEqual(['held', step.id, { outcome: { victimsAssisted: 4 } }]);
    const { out } = await copAt(senegal, 'ol-1', 'message', 'show', step.id);
    expect(out).toContain(text);
  }, 40_000);

  it('declined with a reason; then nothing can be recorded', async () => {
    const id = await proposed();
    await jsonAt(senegal, 'ol-1', 'operation', 'decline', id, '--reason', 'ongoing_proceedings');
    const { state, steps } = await agreed(id, 1);
    expect([state, steps.map(({ act, step }) => [act, step])]).toEqual(['declined', [['decline', { reason: 'ongoing_proceedings' }]]]);
    const { out } = await copAt(mali, 'ol-1', 'operation', 'list');
    expect(out).toContain('SN-DNLTM (unité requise) décline, ');
    expect(out).toContain('\u00a0: une enquête ou une procédure est en cours');
    const late = await copAt(mali, 'ol-1', 'operation', 'record', id, '--arrests', '1', '--json');
    expect([late.exit, errorOf(late).code]).toEqual([1, 'STEP_IMPOSSIBLE']);
    expect(errorOf(late).fr).toContain('(déclinée)\u00a0: consigne le résultat. Cette unité peut\u00a0: annule.');
  });
});

it('of a cancelling and an accepting that cross the cancelling counts, at both ends; one of them restarted in between', async () => {
  const id = await proposed();
  await cut();
  const accepted = await jsonAt<MessageView>(senegal, 'ol-1', 'operation', 'accept', id);
  const recorded = await jsonAt<MessageView>(senegal, 'ol-1', 'operation', 'record', id, '--arrests', '2');
  const cancelled = await jsonAt<MessageView>(mali, 'ol-1', 'operation', 'cancel', id);
  expect([(await listed(senegal, id))?.procedures[0]?.state, (await listed(mali, id))?.procedures[0]?.state]).toEqual(['held', 'cancelled']);
  // What Senegal has done waits on its disk alone.
  await senegal.stop();
  await senegal.start((config) => ({ ...config, peerUrls: new Map() }));
  await joined();
  const { state, steps } = await agreed(id, 3);
  expect([state, steps.map(({ messageId, unit, act, counts }) => [messageId, unit, act, counts])]).toEqual([
    'cancelled',
    [
      [accepted.id, 'SN-DNLTM', 'accept', false],
      [recorded.id, 'SN-DNLTM', 'record', false],
      [cancelled.id, 'ML-BRTMTH', 'cancel', true],
    ],
  ]);
  for (const unit of [mali, senegal]) {
    expect((await listed(unit, id))?.procedures[0]?.possible).toEqual([]);
    const { out } = await copAt(unit, 'ol-1', 'operation', 'list');
    expect(out).toMatch(/accepte, .+\u00a0: sans effet, l’autre unité avait déjà agi\n/);
  }
}, 60_000);

describe('who takes part', () => {
  const form = { kinds: ['checks'], from: '2026-12-08', until: '2026-12-10', countries: ['ML'] };
  const post = (more: object) =>
    mali.ask<{ error: { code: string; params: Record<string, string> } }>('POST', '/v1/requests', {
      kind: 'operation_proposal',
      to: ['SN-DNLTM'],
      ...more,
    });

  it.each([
    ['without the unit that is asked', ['ML-BRTMTH'], 'CONTENT_INVALID', 'operation_proposal.units'],
    ['without the unit that proposes', ['SN-DNLTM'], 'CONTENT_INVALID', 'operation_proposal.units'],
    ['with a unit that is no member', ['ML-BRTMTH', 'SN-DNLTM', 'TG-NONE'], 'MEMBER_UNKNOWN', undefined],
  ])('is refused at sending %s', async (_, units, code, field) => {
    const before = (await listedAll()).length;
    const { status, body } = await post({ form: { ...form, units } });
    expect([status, body.error.code, body.error.params.field]).toEqual([code === 'MEMBER_UNKNOWN' ? 404 : 422, code, field]);
    expect((await listedAll()).length).toBe(before);
  });

  it('is refused at sending when the operation ends before it begins, or does nothing', async () => {
    expect((await post({ form: { ...form, until: '2026-12-07' } })).body.error.params.field).toBe('operation_proposal.until');
    expect((await post({ form: { ...form, kinds: [] } })).body.error.params.field).toBe('operation_proposal.kinds');
    expect((await post({ form: 'checks' })).body.error.code).toBe('CONTENT_INVALID');
  });

  async function listedAll(): Promise<RequestList['requests']> {
    return (await jsonAt<RequestList>(mali, 'ol-1', 'operation', 'list')).requests;
  }
});
