// Permissions that lift H2 and H1 at the receiver: asked, granted for these units and until this day, used, over, revoked.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditReport, MessageView, Problem, ProcedureView, RequestList } from '#gateway/contract';
import { until } from '../support/cop-process.ts';
import { codeOf, type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';

const DAY_MS = 86_400_000;
const suspect = { ref: 's1', categories: ['suspect'], name: { surname: 'Diarra', forenames: 'Moussa' }, birthDate: '1985-03-12' };

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let niger: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(3);
  [mali, senegal, niger] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM'), live.of('NE-ECI')];
  for (const unit of [mali, senegal, niger]) await unit.start();
  await joined();
  for (const [unit, peer] of [
    [mali, 'SN-DNLTM'],
    [senegal, 'ML-BRTMTH'],
    [senegal, 'NE-ECI'],
    [niger, 'SN-DNLTM'],
  ] as const) {
    const basis = { kind: 'treaty', with: peer, reference: 'UNTOC, art. 27(1)', kinds: ['incident'], purposes: ['EXCH'], until: instant(90) };
    expect((await unit.ask('POST', '/v1/legal-bases', basis, 'chef-1')).status).toBe(201);
  }
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

const instant = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
const day = (days: number) => instant(days).slice(0, 10);
const pairs = (): (readonly [LiveUnit, LiveUnit])[] => [
  [mali, senegal],
  [senegal, niger],
  [mali, niger],
];

async function joined(): Promise<void> {
  for (const [a, b] of pairs()) await linked(a, b);
}

/** A report of Mali with a person under these codes, arrived in Senegal. */
async function reported(handling: string[], more: object = {}): Promise<string> {
  const { id } = await mali.report(['SN-DNLTM'], { handling, caseData: { persons: [suspect] }, ...more });
  await mali.settled(id);
  return id;
}

const forward = (id: string, to = ['NE-ECI']) => senegal.ask<MessageView>('POST', `/v1/messages/${id}/forward`, { to });
const exported = (id: string) => senegal.ask('GET', `/v1/messages/${id}/jose`);
const forbids = (answer: { status: number; body: unknown }) => {
  const { code, params } = (answer.body as Problem).error ?? {};
  return [code, params?.detail];
};
const ask = (of: string, form: object, to = ['ML-BRTMTH'], unit = senegal) =>
  unit.ask<MessageView>('POST', '/v1/requests', { kind: 'permission_request', to, form: { of, until: day(1), ...form } });
const step = (unit: LiveUnit, id: string, body: object) => unit.ask<MessageView>('POST', `/v1/procedures/${id}/steps`, body);

/** Senegal asks, and Mali has the request. */
async function asked(of: string, form: object = { use: 'forward', units: ['NE-ECI'] }): Promise<string> {
  const { status, body } = await ask(of, form);
  expect(status, JSON.stringify(body)).toBe(201);
  await mali.settled(of);
  await stands(mali, body.id, 'sent');
  return body.id;
}

async function stands(unit: LiveUnit, id: string, state: string): Promise<ProcedureView> {
  return until(`permission ${state} at ${unit.unit.unit}`, 15, async () => {
    const { requests } = (await unit.ask<RequestList>('GET', '/v1/requests?kind=permission_request&limit=500')).body;
    const [procedure] = requests.find((each) => each.id === id)?.procedures ?? [];
    return procedure?.state === state ? procedure : undefined;
  });
}

/** Mali grants it through a day, and Senegal knows. */
async function granted(id: string, on = day(1)): Promise<void> {
  const answer = await step(mali, id, { act: 'grant', on });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  expect((await stands(senegal, id, 'granted')).steps.at(-1)).toMatchObject({ act: 'grant', step: { on } });
}

describe('a message under H2', () => {
  it('is passed on once its sender has granted it, to the units that were named and to no other, with its code', async () => {
    const id = await reported(['H2']);
    expect(forbids(await forward(id))).toEqual(['HANDLING_FORBIDS', 'H2']);
    const permission = await asked(id);
    expect(forbids(await forward(id)), 'asking is not having').toEqual(['HANDLING_FORBIDS', 'H2']);
    expect(codeOf(await step(mali, permission, { act: 'grant' }))).toBe('INPUT_INVALID');
    expect(codeOf(await step(senegal, permission, { act: 'grant', on: day(1) })), 'not one’s own').toBe('STEP_IMPOSSIBLE');
    await granted(permission);
    expect(forbids(await forward(id, ['ML-BRTMTH', 'NE-ECI']))).toEqual(['HANDLING_FORBIDS', 'H2']);
    const { status, body } = await forward(id);
    expect([status, body]).toMatchObject([201, { handling: ['H2'], forwarded: { messageId: id }, caseData: { persons: [{ name: suspect.name }] } }]);
    await senegal.settled(body.id);
    expect((await niger.ask<MessageView>('GET', `/v1/messages/${body.id}`)).body.caseData?.persons).toHaveLength(1);
    expect(forbids(await niger.ask('POST', `/v1/messages/${body.id}/forward`, { to: ['ML-BRTMTH'] })), 'it does not travel along').toEqual([
      'HANDLING_FORBIDS',
      'H2',
    ]);
    for (const each of [id, body.id]) expect(forbids(await exported(each)), 'passing on is not evidence').toEqual(['HANDLING_FORBIDS', 'H2']);
  }, 30_000);

  it('on one person, or restricted in its transfer, needs and gets the same', async () => {
    const marked = { handling: ['H0'], caseData: { persons: [{ ...suspect, evaluation: { handling: ['H2'] } }] } };
    const transfer = { restrictions: [{ kind: 'transfer', text: '' }] };
    for (const more of [marked, transfer]) {
      const id = await reported(['H0'], more);
      expect(codeOf(await forward(id))).toBe('HANDLING_FORBIDS');
      await granted(await asked(id));
      const { status, body } = await forward(id);
      expect([status, body.caseData?.persons?.[0]?.name]).toEqual([201, suspect.name]);
    }
  }, 30_000);

  it('stays when the permission is refused, revoked or given up', async () => {
    const id = await reported(['H2']);
    const refused = await asked(id);
    expect((await step(mali, refused, { act: 'refuse', reason: 'ongoing_proceedings' })).status).toBe(201);
    expect((await stands(senegal, refused, 'refused')).steps[0]?.step).toEqual({ reason: 'ongoing_proceedings' });
    expect(forbids(await forward(id))).toEqual(['HANDLING_FORBIDS', 'H2']);

    const revoked = await asked(id);
    await granted(revoked);
    expect((await forward(id)).status).toBe(201);
    expect((await step(mali, revoked, { act: 'refuse' })).status).toBe(201);
    await stands(senegal, revoked, 'refused');
    expect(forbids(await forward(id))).toEqual(['HANDLING_FORBIDS', 'H2']);

    const given = await asked(id);
    await granted(given);
    expect((await step(senegal, given, { act: 'withdraw' })).status).toBe(201);
    expect(forbids(await forward(id))).toEqual(['HANDLING_FORBIDS', 'H2']);
    await stands(mali, given, 'withdrawn');
  }, 40_000);

  it('stays when the day is over, of the grant or of the request, whichever is first', async () => {
    const [byGrant, byRequest] = [await reported(['H2']), await reported(['H2'])];
    await granted(await asked(byGrant, { use: 'forward', units: ['NE-ECI'], until: day(30) }), day(1));
    await granted(await asked(byRequest, { use: 'forward', units: ['NE-ECI'], until: day(1) }), day(30));
    for (const id of [byGrant, byRequest]) expect((await forward(id)).status).toBe(201);
    await senegal.stop();
    await senegal.start(undefined, () => new Date(Date.now() + DAY_MS));
    for (const id of [byGrant, byRequest]) expect((await forward(id)).status, 'through the last day').toBe(201);
    await senegal.stop();
    await senegal.start(undefined, () => new Date(Date.now() + 2 * DAY_MS));
    for (const id of [byGrant, byRequest]) expect(forbids(await forward(id))).toEqual(['HANDLING_FORBIDS', 'H2']);
    await senegal.stop();
    await senegal.start();
    await joined();
  }, 40_000);
});

describe('a message under H1', () => {
  it('is exported, and goes into an evidence pack, once its use in court is granted, and not after it is revoked', async () => {
    const id = await reported(['H1']);
    const evidence = () => senegal.ask('POST', `/v1/audit/evidence/${id}`, { content: true }, 'chef-1');
    expect([forbids(await exported(id)), forbids(await evidence())]).toEqual([
      ['HANDLING_FORBIDS', 'H1'],
      ['HANDLING_FORBIDS', 'H1'],
    ]);
    const permission = await asked(id, { use: 'court' });
    await granted(permission);
    expect([(await exported(id)).status, (await evidence()).status]).toEqual([200, 200]);
    expect((await step(mali, permission, { act: 'refuse' })).status).toBe(201);
    await stands(senegal, permission, 'refused');
    expect([forbids(await exported(id)), forbids(await evidence())]).toEqual([
      ['HANDLING_FORBIDS', 'H1'],
      ['HANDLING_FORBIDS', 'H1'],
    ]);
    const { body } = await senegal.ask<AuditReport>('POST', '/v1/audit/verify', {}, 'chef-1');
    expect(body.findings).toEqual([]);
  }, 30_000);

  it('is not lifted by a permission to pass on', async () => {
    const id = await reported(['H1']);
    await granted(await asked(id));
    expect(forbids(await exported(id))).toEqual(['HANDLING_FORBIDS', 'H1']);
  }, 30_000);
});

describe('a request for a permission', () => {
  it('goes to the sender of a received message, for known units and days to come', async () => {
    const id = await reported(['H2']);
    const form = { use: 'forward', units: ['NE-ECI'] };
    expect(codeOf(await ask(id, form, ['NE-ECI']))).toBe('PERMISSION_IMPOSSIBLE');
    expect(codeOf(await ask(id, form, ['SN-DNLTM'], mali))).toBe('PERMISSION_IMPOSSIBLE');
    expect(codeOf(await ask(id, form, ['ML-BRTMTH'], niger))).toBe('MESSAGE_UNKNOWN');
    expect(codeOf(await ask(id, { ...form, units: ['XX-NONE'] }))).toBe('MEMBER_UNKNOWN');
    expect(codeOf(await ask(id, { ...form, units: ['SN-DNLTM'] }))).toBe('ADDRESSEE_SELF');
    expect(codeOf(await ask(id, { ...form, until: day(-1) }))).toBe('INPUT_INVALID');
    expect(codeOf(await ask(id, { use: 'court', units: ['NE-ECI'] }))).toBe('CONTENT_INVALID');
    expect(codeOf(await ask(id, { use: 'forward' }))).toBe('CONTENT_INVALID');
  }, 30_000);

  it('for a message that the asker never got is refused, signed', async () => {
    const id = await reported(['H2']);
    const own = (await mali.report(['NE-ECI'])).id;
    await mali.settled(own);
    // A gateway that lies to itself: what it got now bears the id of what Senegal got.
    await niger.stop();
    const db = new Sqlite(join(niger.home, 'data', 'cop.sqlite'));
    db.prepare("update message set message_id = ? where message_id = ? and direction = 'in'").run(id, own);
    db.close();
    await niger.start();
    await joined();
    const { body } = await ask(id, { use: 'forward', units: ['SN-DNLTM'] }, ['ML-BRTMTH'], niger);
    const { deliveries } = await niger.settled(body.id);
    expect(deliveries).toMatchObject([{ status: 'refused', receipts: [{ reason: { code: 'PERMISSION_UNMATCHED' } }] }]);
  }, 30_000);
});

it('that is given up while it is granted, with no link up, was granted at both ends; one of them restarted in between', async () => {
  const of = await reported(['H2']);
  const id = await asked(of);
  // Each acts while the other is off: neither knows what the other does.
  await mali.stop();
  expect((await step(senegal, id, { act: 'withdraw' })).status).toBe(201);
  await senegal.stop();
  await mali.start();
  expect((await step(mali, id, { act: 'grant', on: day(1) })).status).toBe(201);
  await mali.stop();
  await senegal.start();
  await mali.start();
  await joined();
  for (const unit of [mali, senegal]) {
    const { steps } = await until(`both steps at ${unit.unit.unit}`, 15, async () => {
      const procedure = await stands(unit, id, 'granted').catch(() => undefined);
      return procedure?.steps.length === 2 ? procedure : undefined;
    });
    expect(steps.filter(({ counts }) => !counts).map(({ act, side }) => [act, side])).toEqual([['withdraw', 'asking']]);
  }
  expect((await forward(of)).status).toBe(201);
}, 60_000);
