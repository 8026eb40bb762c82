// Corrections, recalls, erasure and restriction between three running gateways: what is ordered, applied, kept, refused and passed on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditList, AuditReport, DraftView, MessageList, MessageView, Problem, ProcedureView, RectificationView, RequestList } from '#gateway/contract';
import { encodeHeader, parseHeader, parseMessageId } from '../../protocol/index.ts';
import { until } from '../support/cop-process.ts';
import { codeOf, type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let niger: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(3);
  [mali, senegal, niger] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM'), live.of('NE-ECI')];
  for (const unit of [mali, senegal, niger]) await unit.start();
  for (const [a, b] of pairs()) await linked(a, b);
  // Nothing covers persons between Mali and Niger: what goes to both has two views.
  for (const [unit, peer] of [
    [mali, senegal],
    [senegal, mali],
    [senegal, niger],
    [niger, senegal],
  ] as const)
    await covered(unit, peer.unit.unit);
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

const pairs = (): (readonly [LiveUnit, LiveUnit])[] => [
  [mali, senegal],
  [senegal, niger],
  [mali, niger],
];
const suspect = { ref: 's1', categories: ['suspect'], name: { surname: 'Diarra', forenames: 'Moussa' }, birthDate: '1985-03-12' };
const second = { ref: 's2', categories: ['suspect'], name: { surname: 'Keïta', forenames: 'Issa' }, birthDate: '1979-08-30' };
const withPersons = { caseData: { persons: [suspect, second] } };

async function covered(unit: LiveUnit, peer: string): Promise<void> {
  const basis = { kind: 'treaty', with: peer, reference: 'UNTOC, art. 27(1)', kinds: ['incident'], purposes: ['EXCH'] };
  const until = new Date(Date.now() + 90 * 86_400_000).toISOString();
  expect((await unit.ask('POST', '/v1/legal-bases', { ...basis, until }, 'chef-1')).status).toBe(201);
}

/** A report with persons that has arrived in Senegal. */
async function reported(to = ['SN-DNLTM'], more: object = {}): Promise<string> {
  const { id } = await mali.report(to, { ...withPersons, ...more });
  await mali.settled(id);
  return id;
}

const rescue = { type: 'distress', from: '2026-11-23T05:40:00Z', place: { name: 'Gao', country: 'ML' } };
const released = {
  caseData: { persons: [{ ref: 'v1', categories: ['victim'], name: { surname: 'Sow', forenames: 'Awa' } }] },
  necessary: [{ field: 'persons[v1].name', reason: 'À mettre à l’abri sans délai.' }],
};

/** Sends what needs a second officer; the id of its message. */
async function approved(unit: LiveUnit, path: string, body: object): Promise<string> {
  const held = await unit.ask<DraftView>('POST', path, body);
  expect(held.status, JSON.stringify(held.body)).toBe(202);
  const { digest } = (await unit.ask<DraftView>('GET', `/v1/drafts/${held.body.id}`, undefined, 'chef-1')).body;
  const sent = await unit.ask<MessageView>('POST', `/v1/drafts/${held.body.id}/approve`, { digest }, 'chef-1');
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  return sent.body.id;
}

const rectify = (unit: LiveUnit, body: object) => unit.ask<RectificationView>('POST', '/v1/rectifications', body);

/** Orders of Mali about a message, one for each unit that got it. */
async function ordered(of: string, body: object = { action: 'recall', because: 'unlawful' }): Promise<RectificationView['orders']> {
  const { status, body: view } = await rectify(mali, { of, ...body });
  expect(status, JSON.stringify(view)).toBe(201);
  return view.orders;
}

/** The only order of Mali about a message. */
async function order(of: string, body?: object): Promise<string> {
  const [only, ...more] = await ordered(of, body);
  expect(more).toEqual([]);
  return only?.id as string;
}

const step = (unit: LiveUnit, id: string, body: object) => unit.ask<MessageView>('POST', `/v1/procedures/${id}/steps`, body);
const open = (unit: LiveUnit, id: string) => unit.ask<MessageView>('GET', `/v1/messages/${id}`);
const listed = async (unit: LiveUnit, id: string) =>
  (await unit.ask<MessageList>('GET', '/v1/messages?limit=500')).body.messages.find((each) => each.id === id);

async function orders(unit: LiveUnit): Promise<RequestList['requests']> {
  return (await unit.ask<RequestList>('GET', '/v1/requests?kind=rectification_order&limit=500')).body.requests;
}

const aboutOf = (form: RequestList['requests'][number]['form']) => (form?.kind === 'rectification_order' ? form.form.of : undefined);

/** The procedure of an order at a unit, once it stands in this state. */
async function stands(unit: LiveUnit, id: string, state: string): Promise<ProcedureView> {
  return until(`order ${state} at ${unit.unit.unit}`, 15, async () => {
    const [procedure] = (await orders(unit)).find((each) => each.id === id)?.procedures ?? [];
    return procedure?.state === state ? procedure : undefined;
  });
}

async function applied(unit: LiveUnit, id: string, body: object = { act: 'deliver' }): Promise<void> {
  await stands(unit, id, 'sent');
  const answer = await step(unit, id, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
}

async function sound(unit: LiveUnit): Promise<void> {
  const { body } = await unit.ask<AuditReport>('POST', '/v1/audit/verify', {}, 'chef-1');
  expect([unit.unit.unit, body.findings]).toEqual([unit.unit.unit, []]);
}

const acts = async (unit: LiveUnit, message: string) =>
  (await unit.ask<AuditList>('GET', `/v1/audit/entries?limit=500&message=${message}`, undefined, 'audit-1')).body.entries;

/** Restarts a unit with something done to its database meanwhile. */
async function whileStopped<T>(unit: LiveUnit, work: (db: Sqlite.Database) => T): Promise<T> {
  await unit.stop();
  const db = new Sqlite(join(unit.home, 'data', 'cop.sqlite'));
  try {
    return work(db);
  } finally {
    db.close();
    await unit.start();
    for (const [a, b] of pairs()) if ((a === unit || b === unit) && a.gateway && b.gateway) await linked(a, b);
  }
}

/** Both run, and neither knows an address of the other. */
async function cut(): Promise<void> {
  await Promise.all([mali, senegal].map((unit) => unit.stop()));
  for (const unit of [mali, senegal]) await unit.start((config) => ({ ...config, peerUrls: new Map() }));
}

async function joined(): Promise<void> {
  await mali.stop();
  await mali.start();
  await linked(mali, senegal);
  await senegal.stop();
  await senegal.start();
  for (const [a, b] of pairs()) await linked(a, b);
}

describe('a recall', () => {
  it('is applied: the content is gone from what is shown and from the disk, the evidence stays, and both logs are sound', async () => {
    const id = await reported();
    expect((await open(senegal, id)).status).toBe(200);
    const sealed = await whileStopped(senegal, (db) => db.prepare("select envelope, sealed from message where message_id = ? and direction = 'in'").get(id));
    const { envelope, sealed: record } = sealed as { envelope: Buffer; sealed: Buffer };
    expect([envelope.length > 500, record.length > 200]).toEqual([true, true]);
    const recall = await order(id);
    await applied(senegal, recall);
    const there = await stands(mali, recall, 'executed');
    expect(there.steps).toMatchObject([{ unit: 'SN-DNLTM', side: 'asked', act: 'deliver', counts: true }]);
    expect(there.steps[0]?.step?.reason).toBeUndefined();

    const { status, body } = await open(senegal, id);
    expect([status, (body as unknown as Problem).error]).toMatchObject([422, { code: 'MESSAGE_ERASED', params: { got: id, id: recall } }]);
    for (const path of ['jose', 'handoff']) expect(codeOf(await senegal.ask('GET', `/v1/messages/${id}/${path}`))).toBe('MESSAGE_ERASED');
    expect(codeOf(await senegal.ask('POST', `/v1/messages/${id}/forward`, { to: ['NE-ECI'] }))).toBe('FORWARD_IMPOSSIBLE');
    expect(await listed(senegal, id)).toMatchObject({ id, erasedBy: recall });
    expect((await open(mali, id)).status, 'the sender keeps its own').toBe(200);

    const [erased] = (await acts(senegal, id)).filter(({ act }) => act === 'message.erased');
    expect(erased).toMatchObject({ operation: 'erase', partner: 'ML-BRTMTH', officer: 'ol-1', note: recall });
    const left = await whileStopped(senegal, (db) => {
      const files = [db.name, `${db.name}-wal`].flatMap((file) => {
        try {
          return [readFileSync(file)];
        } catch {
          return [];
        }
      });
      const row = db.prepare('select data_key, sealed, envelope, envelope_digest is not null as digest from message where message_id = ?').get(id);
      return { row, found: [envelope, record].map((bytes) => files.some((file) => file.includes(bytes.subarray(100, 164)))) };
    });
    expect(left).toEqual({ row: { data_key: null, sealed: null, envelope: null, digest: 1 }, found: [false, false] });
    for (const unit of [mali, senegal]) await sound(unit);
  }, 60_000);

  it('goes to whoever has not got the message yet too, after it, and one that restarts between is not lost', async () => {
    await senegal.stop();
    const { id } = await mali.report(['SN-DNLTM'], withPersons);
    const recall = await order(id);
    await mali.stop();
    await mali.start();
    await senegal.start();
    for (const [a, b] of pairs()) await linked(a, b);
    await mali.settled(id);
    await stands(senegal, recall, 'sent');
    // Gone again before it has answered.
    await senegal.stop();
    await senegal.start();
    for (const [a, b] of pairs()) await linked(a, b);
    await applied(senegal, recall);
    await stands(mali, recall, 'executed');
    expect(codeOf(await open(senegal, id))).toBe('MESSAGE_ERASED');
  }, 60_000);

  it('that is withdrawn while the holder applies it, with no link up, was applied, at both ends', async () => {
    const id = await reported();
    const recall = await order(id);
    await stands(senegal, recall, 'sent');
    await cut();
    expect((await step(mali, recall, { act: 'withdraw' })).status).toBe(201);
    await applied(senegal, recall);
    expect([(await stands(mali, recall, 'withdrawn')).state, (await stands(senegal, recall, 'executed')).state]).toEqual(['withdrawn', 'executed']);
    await joined();
    for (const unit of [mali, senegal]) {
      const { steps } = await until('both steps', 15, async () => {
        const procedure = await stands(unit, recall, 'executed');
        return procedure.steps.length === 2 ? procedure : undefined;
      });
      expect(steps.map(({ act, counts }) => [act, counts]).sort()).toEqual([
        ['deliver', true],
        ['withdraw', false],
      ]);
    }
    expect(codeOf(await open(senegal, id))).toBe('MESSAGE_ERASED');
  }, 60_000);

  it('of a meeting that is accepted meanwhile, with no link up, takes the invitation and leaves the steps', async () => {
    const meeting = { purpose: 'procedures', mode: 'video', slots: [{ start: '2027-05-10T09:00:00Z', end: '2027-05-10T10:00:00Z' }] };
    const { id } = (await mali.ask<MessageView>('POST', '/v1/meetings', { to: ['SN-DNLTM'], meeting })).body;
    await mali.settled(id);
    await cut();
    const recall = await order(id, { action: 'recall', because: 'wrong_recipient' });
    const accepted = (await step(senegal, id, { act: 'accept', slot: 1 })).body.id;
    await joined();
    expect((await senegal.settled(accepted)).status).toBe('delivered');
    await applied(senegal, recall);
    await stands(mali, recall, 'executed');
    expect((await open(mali, id)).body.procedures).toMatchObject([{ state: 'agreed', steps: [{ messageId: accepted, counts: true }] }]);
    expect(codeOf(await open(senegal, id))).toBe('MESSAGE_ERASED');
    for (const unit of [mali, senegal]) await sound(unit);
  }, 60_000);

  it('of a message in several views names to each unit the one that it got, and a person only to who got the person', async () => {
    const seen = await reported(['SN-DNLTM', 'NE-ECI'], { nonPersonal: true });
    const { alsoSent = [], to } = (await open(mali, seen)).body;
    expect([to, alsoSent.map((other) => other.to)].flat(2).sort()).toEqual(['NE-ECI', 'SN-DNLTM']);
    const got = new Map([
      ...to.map((unit): [string, string] => [unit, seen]),
      ...alsoSent.flatMap((each) => each.to.map((unit): [string, string] => [unit, each.id])),
    ]);
    const named = await ordered(seen, { action: 'erase', because: 'dropped', persons: ['s1'] });
    expect(named.map((each) => [each.to, each.of])).toEqual([['SN-DNLTM', got.get('SN-DNLTM')]]);
    const recalled = await ordered(alsoSent[0]?.id as string);
    expect(new Map(recalled.map((each) => [each.to, each.of]))).toEqual(got);
    for (const each of recalled) {
      const unit = each.to === 'NE-ECI' ? niger : senegal;
      await applied(unit, each.id);
      await stands(mali, each.id, 'executed');
      expect(codeOf(await open(unit, each.of))).toBe('MESSAGE_ERASED');
    }
  }, 60_000);
});

describe('an order that is not applied whole', () => {
  it('keeps the content for what is under way, and it does not leave any more', async () => {
    const id = await reported();
    const recall = await order(id);
    await stands(senegal, recall, 'sent');
    expect(codeOf(await step(senegal, recall, { act: 'deliver_part' }))).toBe('INPUT_INVALID');
    expect(codeOf(await step(senegal, recall, { act: 'deliver', reason: 'in_proceedings' }))).toBe('INPUT_INVALID');
    await applied(senegal, recall, { act: 'deliver_part', reason: 'in_proceedings' });
    expect((await stands(mali, recall, 'partly_executed')).steps[0]?.step).toEqual({ reason: 'in_proceedings' });
    await keptHere(id, recall);
  }, 30_000);

  it('is refused with a reason, and nothing changes', async () => {
    const id = await reported();
    const recall = await order(id);
    await stands(senegal, recall, 'sent');
    expect(codeOf(await step(senegal, recall, { act: 'refuse' }))).toBe('INPUT_INVALID');
    await applied(senegal, recall, { act: 'refuse', reason: 'domestic_law' });
    expect((await stands(mali, recall, 'refused')).steps[0]?.step).toEqual({ reason: 'domestic_law' });
    const { status, body } = await open(senegal, id);
    expect([status, body.restrictedBy]).toEqual([200, undefined]);
    expect(codeOf(await step(senegal, recall, { act: 'deliver' }))).toBe('STEP_IMPOSSIBLE');
    expect((await senegal.ask('GET', `/v1/messages/${id}/jose`)).status).toBe(200);
  }, 30_000);
});

it('a restriction keeps the content and holds it here: no passing on, no export, no evidence with content', async () => {
  const id = await reported();
  const restriction = await order(id, { action: 'restrict', because: 'contested', persons: ['s1'] });
  expect((await senegal.ask('GET', `/v1/messages/${id}/jose`)).status, 'not before it is applied').toBe(200);
  await applied(senegal, restriction);
  await stands(mali, restriction, 'executed');
  await keptHere(id, restriction);
  expect((await acts(senegal, id)).map(({ act }) => act)).toContain('message.restricted');
  await sound(senegal);
}, 30_000);

/** The content is shown in Senegal, and does not leave. */
async function keptHere(id: string, by: string): Promise<void> {
  const { status, body } = await open(senegal, id);
  expect([status, body]).toMatchObject([200, { restrictedBy: by, caseData: { persons: [{ ref: 's1' }, { ref: 's2' }] } }]);
  expect(codeOf(await senegal.ask('POST', `/v1/messages/${id}/forward`, { to: ['NE-ECI'] }))).toBe('MESSAGE_RESTRICTED');
  expect(codeOf(await senegal.ask('GET', `/v1/messages/${id}/jose`))).toBe('MESSAGE_RESTRICTED');
  expect(codeOf(await senegal.ask('POST', `/v1/audit/evidence/${id}`, { content: true }, 'chef-1'))).toBe('MESSAGE_RESTRICTED');
  expect((await acts(senegal, id)).map(({ outcome }) => outcome?.code)).toContain('MESSAGE_RESTRICTED');
}

describe('a correction', () => {
  it('needs the message that takes its place, at the sender as at the holder; the old one then names it and stays here', async () => {
    const id = await reported(['SN-DNLTM', 'NE-ECI'], { nonPersonal: true });
    const replacement = await reported(['SN-DNLTM']);
    const correct = { action: 'correct', because: 'inaccurate' };
    expect(codeOf(await rectify(mali, { of: id, ...correct }))).toBe('CONTENT_INVALID');
    const { body } = await rectify(mali, { of: id, ...correct, replacedBy: replacement });
    expect((body as unknown as Problem).error).toMatchObject({ code: 'REPLACEMENT_UNSENT', params: { peer: 'NE-ECI', got: replacement } });
    const [only] = await ordered(id, { ...correct, replacedBy: replacement, to: ['SN-DNLTM'] });
    await applied(senegal, only?.id as string);
    await stands(mali, only?.id as string, 'executed');
    const old = only?.of as string;
    const shown = await open(senegal, old);
    expect([shown.status, shown.body.replacedBy]).toEqual([200, replacement]);
    expect(await listed(senegal, old)).toMatchObject({ replacedBy: replacement });
    expect(codeOf(await senegal.ask('POST', `/v1/messages/${old}/forward`, { to: ['NE-ECI'] }))).toBe('MESSAGE_REPLACED');
    expect((await senegal.ask('POST', `/v1/messages/${replacement}/forward`, { to: ['NE-ECI'] })).status).toBe(201);
    expect((await acts(senegal, old)).map(({ act }) => act)).toContain('message.replaced');
  }, 30_000);
});

describe('what was passed on', () => {
  it('is ordered back from whoever got it, and the originator reads so in the step', async () => {
    const id = await reported();
    const copy = (await senegal.ask<MessageView>('POST', `/v1/messages/${id}/forward`, { to: ['NE-ECI'] })).body.id;
    await senegal.settled(copy);
    expect((await open(niger, copy)).body.caseData?.persons).toHaveLength(2);
    const erasure = await order(id, { action: 'erase', because: 'acquitted', persons: ['s2'] });
    await applied(senegal, erasure);
    expect((await stands(mali, erasure, 'executed')).steps[0]?.step).toEqual({ reason: 'passed_on' });
    expect(codeOf(await open(senegal, copy)), 'this unit’s own copy of it goes too').toBe('MESSAGE_ERASED');

    const chase = await until('the order in Niger', 15, async () => (await orders(niger)).find(({ form }) => aboutOf(form) === copy));
    expect([chase.from, chase.form]).toMatchObject(['SN-DNLTM', { form: { of: copy, action: 'erase', because: 'acquitted', persons: ['s2'] } }]);
    await applied(niger, chase.id);
    await stands(senegal, chase.id, 'executed');
    expect(codeOf(await open(niger, copy))).toBe('MESSAGE_ERASED');
    for (const unit of [mali, senegal, niger]) await sound(unit);
  }, 60_000);

  it('is corrected there too where the corrected message was passed on, and restricted where it was not', async () => {
    const [id, replacement] = [await reported(), await reported()];
    const pass = async (of: string) => {
      const { status, body } = await senegal.ask<MessageView>('POST', `/v1/messages/${of}/forward`, { to: ['NE-ECI'] });
      expect(status).toBe(201);
      await senegal.settled(body.id);
      return body.id;
    };
    const old = await pass(id);
    const correct = { action: 'correct', because: 'inaccurate', replacedBy: replacement };
    const chased = (order: string) =>
      until(`order ${order}`, 15, async () => (await orders(niger)).find(({ form }) => aboutOf(form) === old && JSON.stringify(form).includes(order)));
    await applied(senegal, await order(id, correct));
    await applied(niger, (await chased('restrict')).id);
    expect(codeOf(await niger.ask('GET', `/v1/messages/${old}/jose`))).toBe('MESSAGE_RESTRICTED');
    const again = await senegal.ask<Problem>('GET', `/v1/messages/${old}/jose`);
    expect(again.body.error, 'the copy that was passed on is no way around').toMatchObject({ code: 'MESSAGE_RESTRICTED', params: { id, peer: 'ML-BRTMTH' } });

    const next = await pass(replacement);
    await applied(senegal, await order(id, correct));
    const corrected = await chased('correct');
    expect(corrected.form).toMatchObject({ form: { of: old, action: 'correct', replacedBy: next } });
    await applied(niger, corrected.id);
    expect((await open(niger, old)).body.replacedBy).toBe(next);
  }, 40_000);

  it('and waits for a second officer: gone with a recall, and held back by a restriction', async () => {
    for (const [action, code] of [
      ['recall', 'DRAFT_DECIDED'],
      ['restrict', 'MESSAGE_RESTRICTED'],
    ] as const) {
      const id = await approved(mali, '/v1/incidents', { ...released, to: ['SN-DNLTM'], incident: rescue });
      await mali.settled(id);
      const held = await senegal.ask<DraftView>('POST', `/v1/messages/${id}/forward`, { to: ['NE-ECI'], necessary: released.necessary });
      expect(held.status).toBe(202);
      const { digest } = (await senegal.ask<DraftView>('GET', `/v1/drafts/${held.body.id}`, undefined, 'chef-1')).body;
      await applied(senegal, await order(id, { action, because: 'unlawful' }));
      expect(codeOf(await senegal.ask('POST', `/v1/drafts/${held.body.id}/approve`, { digest }, 'chef-1'))).toBe(code);
      const [sealed] = await whileStopped(senegal, (db) => db.prepare('select sealed from draft where id = ?').pluck().all(held.body.id));
      expect(sealed === null).toBe(action === 'recall');
    }
    await sound(senegal);
  }, 40_000);
});

describe('somebody else’s message', () => {
  it('is not this unit’s to order back, nor one that the named unit never got', async () => {
    const id = await reported();
    const recall = { action: 'recall', because: 'unlawful' };
    const { body } = await rectify(senegal, { of: id, ...recall });
    expect((body as unknown as Problem).error).toMatchObject({ code: 'RECTIFICATION_IMPOSSIBLE', params: { got: id, detail: 'ML-BRTMTH' } });
    expect(codeOf(await rectify(mali, { of: id, ...recall, to: ['NE-ECI'] }))).toBe('RECTIFICATION_IMPOSSIBLE');
    expect(codeOf(await rectify(mali, { of: id, ...recall, persons: ['s9'] }))).toBe('RECTIFICATION_IMPOSSIBLE');
    expect(codeOf(await rectify(mali, { of: id, action: 'recall', because: 'acquitted' }))).toBe('CONTENT_INVALID');
    expect(codeOf(await rectify(mali, { of: id, action: 'erase', because: 'recategorised' }))).toBe('CONTENT_INVALID');
    const generic = { kind: 'rectification_order', to: ['SN-DNLTM'], form: { of: id, ...recall } };
    expect(codeOf(await mali.ask('POST', '/v1/requests', generic))).toBe('INPUT_INVALID');
    expect((await orders(senegal)).some(({ form }) => aboutOf(form) === id)).toBe(false);
  }, 30_000);

  it('a unit that orders it back all the same is refused, signed, and nothing happens', async () => {
    const id = await reported();
    const own = (await niger.report(['SN-DNLTM'])).id;
    await niger.settled(own);
    // A gateway that lies to itself: its own message now bears the id of Mali's, in its header too.
    await whileStopped(niger, (db) => {
      const header = db.prepare("select header from message where message_id = ? and direction = 'out'").pluck().get(own) as Buffer;
      const forged = encodeHeader({ ...parseHeader(header), messageId: parseMessageId(id) });
      db.prepare("update message set header = ? where message_id = ? and direction = 'out'").run(Buffer.from(forged), own);
      for (const table of ['message', 'delivery']) db.prepare(`update ${table} set message_id = ? where message_id = ?`).run(id, own);
    });
    const [forged] = (await rectify(niger, { of: id, action: 'recall', because: 'unlawful' })).body.orders;
    const { deliveries } = await niger.settled(forged?.id as string);
    expect(deliveries).toMatchObject([{ status: 'refused', receipts: [{ status: 'rejected', reason: { code: 'ORDER_UNMATCHED' } }] }]);
    expect((await open(senegal, id)).status).toBe(200);
    expect((await orders(senegal)).some((each) => each.id === forged?.id)).toBe(false);
  }, 30_000);
});

it('a correction waits for the message that takes its place, and changes nothing before', async () => {
  const { id } = await mali.report(['NE-ECI']);
  await mali.settled(id);
  // Mali may send persons to Niger now, Niger may not take them: the corrected message is refused there.
  await covered(mali, 'NE-ECI');
  await niger.stop();
  const replacement = (await mali.report(['NE-ECI'], withPersons)).id;
  const correction = await order(id, { action: 'correct', because: 'inaccurate', replacedBy: replacement });
  await niger.start();
  for (const [a, b] of pairs()) await linked(a, b);
  expect((await mali.settled(replacement)).status).toBe('refused');
  await stands(niger, correction, 'sent');
  const { body } = await step(niger, correction, { act: 'deliver' });
  expect((body as unknown as Problem).error).toMatchObject({ code: 'REPLACEMENT_AWAITED', params: { peer: 'ML-BRTMTH', got: replacement } });
  expect((await stands(niger, correction, 'sent')).steps).toEqual([]);
  expect((await open(niger, id)).body.replacedBy).toBeUndefined();
}, 30_000);
