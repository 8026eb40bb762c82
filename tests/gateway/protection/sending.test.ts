// Screened messages between real gateways, over the officer API: two pairs of eyes, a legal basis on both sides, and what the
// sender demands enforced at the receiver.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageList, MessageView } from '#gateway/contract';
import type { BasisView } from '../../../gateway/api/agreement-contract.ts';
import type {
  DraftList,
  DraftSummary,
  DraftView,
  ExplanationView,
  FilterLog,
  FilterRecordView,
  PreviewView,
} from '../../../gateway/api/protection-contract.ts';
import { until } from '../../support/cop-process.ts';
import { type Answer, codeOf, type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';

const DAY_MS = 86_400_000;

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let niger: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(3);
  [mali, senegal, niger] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM'), live.of('NE-ECI')];
  for (const unit of [mali, senegal, niger]) await unit.start();
  await Promise.all([linked(mali, senegal), linked(mali, niger), linked(senegal, niger)]);
  // Niger has entered nothing towards Mali.
  for (const [unit, peer] of [
    [mali, senegal],
    [senegal, mali],
    [mali, niger],
    [senegal, niger],
    [niger, senegal],
  ] as const)
    await enterBasis(unit, peer);
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

async function enterBasis(unit: LiveUnit, peer: LiveUnit): Promise<string> {
  const basis = {
    kind: 'treaty',
    with: peer.unit.unit,
    reference: 'UNTOC, art. 27(1)',
    kinds: ['incident'],
    purposes: ['XCHK', 'STRAT', 'OPAN', 'EXCH'],
    until: new Date(Date.now() + 90 * DAY_MS).toISOString(),
  };
  const { status, body } = await unit.ask<BasisView>('POST', '/v1/legal-bases', basis, 'chef-1');
  expect([unit.unit.unit, status]).toEqual([unit.unit.unit, 201]);
  return body.id;
}

const suspect = { ref: 's1', categories: ['suspect'], name: { surname: 'Diarra', forenames: 'Moussa' }, birthDate: '1985-03-12' };
const victim = { ref: 'v1', categories: ['victim'], name: { surname: 'Camara', forenames: 'Awa' }, birthDate: '1999-06-01' };
const reason = 'Retrouver la victime avant son départ.';
const released = { caseData: { persons: [suspect, victim] }, necessary: [{ field: 'persons[v1].name', reason }] };
const incident = { type: 'smuggling_land', from: '2026-11-23T05:40:00Z', place: { name: 'Gao', country: 'ML' }, headCount: { total: 23 }, means: ['pickup'] };

const post = <T>(unit: LiveUnit, path: string, body: object, officer = 'ol-1') => unit.ask<T>('POST', `/v1${path}`, body, officer);
const get = <T>(unit: LiveUnit, path: string, officer = 'ol-1') => unit.ask<T>('GET', `/v1${path}`, undefined, officer);
const send = <T>(unit: LiveUnit, to: LiveUnit, more: object, officer = 'ol-1') =>
  post<T>(unit, '/incidents', { to: [to.unit.unit], incident, handling: ['H1'], ...more }, officer);

/** A report that waits for a second officer, with what that officer sees. */
async function held(officer = 'ol-1', more: object = released): Promise<DraftView> {
  const { status, body } = await send<DraftSummary>(mali, senegal, more, officer);
  expect([status, body.status, body.approval.map(({ code }) => code)]).toEqual([202, 'to_approve', ['strictly_necessary']]);
  return (await get<DraftView>(mali, `/drafts/${body.id}`, 'chef-1')).body;
}

/** A report that Senegal has received; its id. */
async function arrived(more: object = { caseData: { persons: [suspect] } }): Promise<string> {
  const { status, body } = await send<MessageView>(mali, senegal, more);
  expect(status, JSON.stringify(body)).toBe(201);
  await mali.settled(body.id);
  return body.id;
}

function readOf<T>({ home }: LiveUnit, read: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(join(home, 'data', 'cop.sqlite'), { readonly: true });
  try {
    return read(database);
  } finally {
    database.close();
  }
}

const statusAt = async (unit: LiveUnit, id: string) =>
  (await get<MessageList>(unit, '/messages?direction=in&limit=100')).body.messages.find((message) => message.id === id)?.status;

describe('two pairs of eyes', () => {
  it('what is strictly necessary waits, is approved by another officer, and arrives with both names on record', async () => {
    const draft = await held();
    expect(draft).toMatchObject({ status: 'to_approve', author: 'ol-1', views: [{ to: ['SN-DNLTM'], recipientClass: 'PARTNER_COP' }] });
    expect((await get<DraftList>(mali, '/drafts', 'chef-1')).body.drafts.map(({ id }) => id)).toContain(draft.id);
    const { status, body: sent } = await post<MessageView>(mali, `/drafts/${draft.id}/approve`, { digest: draft.digest, note: 'Vu.' }, 'chef-1');
    expect(status).toBe(201);
    expect((await mali.settled(sent.id)).deliveries[0]?.receipts.map((receipt) => receipt.status)).toContain('delivered');
    const received = (await get<MessageView>(senegal, `/messages/${sent.id}`)).body;
    expect(received.caseData).toMatchObject({
      persons: [
        { ref: 's1', name: suspect.name, birthDate: '1985-03-12' },
        { ref: 'v1', name: victim.name, ageBand: '25_39' },
      ],
    });
    expect(JSON.stringify(received)).not.toContain('1999-06-01');
    const record = (await get<FilterRecordView>(mali, `/filter/log/${sent.id}`, 'dpd-1')).body;
    expect(record).toMatchObject({
      messageId: sent.id,
      author: 'ol-1',
      approvedBy: 'chef-1',
      approvalNote: 'Vu.',
      to: ['SN-DNLTM'],
      recipientClass: 'PARTNER_COP',
    });
    expect(record.decisions?.find(({ path }) => path === 'caseData.persons[v1].name.surname')).toMatchObject({
      action: 'necessary',
      rule: 'person.name',
      reason,
    });
    expect(record.decisions?.find(({ path }) => path === 'caseData.persons[v1].birthDate')).toMatchObject({ action: 'generalise' });
    expect(JSON.stringify(record)).not.toMatch(/Diarra|Camara|Moussa|Awa|1999-06|1985-03/);
    expect((await get<FilterLog>(mali, '/filter/log', 'dpd-1')).body.records[0]?.messageId).toBe(sent.id);
    expect(codeOf(await post(mali, `/drafts/${draft.id}/approve`, { digest: draft.digest }, 'chef-1')), 'once').toBe('DRAFT_DECIDED');
  });

  it('the author is not the second officer', async () => {
    const draft = await held('chef-1');
    expect(codeOf(await post(mali, `/drafts/${draft.id}/approve`, { digest: draft.digest }, 'chef-1'))).toBe('APPROVAL_OWN');
    expect(codeOf(await post(mali, `/drafts/${draft.id}/reject`, { reason: 'Non.' }, 'chef-1'))).toBe('APPROVAL_OWN');
    expect((await get<DraftView>(mali, `/drafts/${draft.id}`, 'chef-1')).body.status, 'it waits on').toBe('to_approve');
  });

  it('who refuses says why; nothing is sent then, and nothing can be approved', async () => {
    const before = (await get<MessageList>(mali, '/messages?direction=out')).body.messages.length;
    const draft = await held();
    expect(codeOf(await post(mali, `/drafts/${draft.id}/reject`, {}, 'chef-1'))).toBe('INPUT_INVALID');
    const { status, body } = await post<DraftSummary>(mali, `/drafts/${draft.id}/reject`, { reason: 'La victime est déjà retrouvée.' }, 'chef-1');
    expect([status, body]).toMatchObject([200, { status: 'rejected', decidedBy: 'chef-1', note: 'La victime est déjà retrouvée.' }]);
    expect(codeOf(await post(mali, `/drafts/${draft.id}/approve`, { digest: draft.digest }, 'chef-1'))).toBe('DRAFT_DECIDED');
    expect((await get<MessageList>(mali, '/messages?direction=out')).body.messages.length).toBe(before);
    expect((await get<DraftList>(mali, '/drafts', 'chef-1')).body.drafts.map(({ id }) => id)).not.toContain(draft.id);
    const rejectedOf = async (officer: string, query = '') => (await get<MessageList>(mali, `/messages${query}`, officer)).body.rejected?.map(({ id }) => id);
    expect(await rejectedOf('ol-1'), 'its author finds it in the list').toContain(draft.id);
    expect([(await rejectedOf('chef-1')) ?? [], (await rejectedOf('ol-1', '?direction=in')) ?? []].flat()).not.toContain(draft.id);
  });

  it('an approval is of what was seen: not with another digest, nor once the basis has ended', async () => {
    const draft = await held();
    expect(codeOf(await post(mali, `/drafts/${draft.id}/approve`, { digest: 'ab'.repeat(32) }, 'chef-1'))).toBe('APPROVAL_STALE');
    const bases = (await get<{ entries: BasisView[] }>(mali, '/agreements', 'chef-1')).body.entries;
    const basis = bases.find(({ state, ...entry }) => state === 'in_force' && JSON.stringify(entry).includes('SN-DNLTM'));
    expect((await post(mali, `/agreements/${basis?.id}/end`, { reason: 'dénoncée' }, 'chef-1')).status).toBe(200);
    expect(codeOf(await post(mali, `/drafts/${draft.id}/approve`, { digest: draft.digest }, 'chef-1'))).toBe('LEGAL_BASIS_MISSING');
    expect(codeOf(await send(mali, senegal, { caseData: { persons: [suspect] } }))).toBe('LEGAL_BASIS_MISSING');
    await enterBasis(mali, senegal);
    // What was seen rested on the entry that ended.
    expect(codeOf(await post(mali, `/drafts/${draft.id}/approve`, { digest: draft.digest }, 'chef-1')), 'on another basis').toBe('APPROVAL_STALE');
    const { digest } = (await get<DraftView>(mali, `/drafts/${draft.id}`, 'chef-1')).body;
    expect((await post(mali, `/drafts/${draft.id}/approve`, { digest }, 'chef-1')).status, 'seen again').toBe(201);
  });

  it('what officers write to one another names nobody in what is kept in clear', async () => {
    const draft = await held('ol-1', { ...released, necessary: [{ field: 'persons[v1].name', reason: 'Il faut retrouver Awa Camara, au +223 76 45 12 00.' }] });
    const decided = JSON.stringify(draft.views);
    expect([decided.includes('Il faut retrouver █████'), decided.includes('76 45 12 00')]).toEqual([true, false]);
    const { body } = await post<DraftSummary>(mali, `/drafts/${draft.id}/reject`, { reason: 'Awa Camara est déjà rentrée.' }, 'chef-1');
    expect(body.note).toBe('█████ est déjà rentrée.');
    const again = await held();
    const note = { digest: again.digest, note: 'Vu avec Awa Camara.' };
    const { body: sent } = await post<MessageView>(mali, `/drafts/${again.id}/approve`, note, 'chef-1');
    expect((await get<FilterRecordView>(mali, `/filter/log/${sent.id}`, 'dpd-1')).body.approvalNote).toBe('Vu avec █████.');
    const kept = await get<DraftView>(mali, `/drafts/${again.id}`, 'chef-1');
    expect(kept.body.note).toBe('Vu avec █████.');
  });
});

describe('a legal basis on both sides', () => {
  /** What was set aside there: read while its gateway, which has the database to itself, is down. */
  async function quarantineOf(unit: LiveUnit): Promise<{ peer: string; code: string }[]> {
    await unit.stop();
    const kept = readOf(unit, (database) => database.prepare('select peer, code from quarantine order by id').all()) as { peer: string; code: string }[];
    await unit.start();
    await Promise.all([linked(mali, unit), linked(senegal, unit)]);
    return kept;
  }

  it('persons for a unit that has none on its side are refused there, signed, and kept in quarantine', async () => {
    const before = (await quarantineOf(niger)).length;
    const { status, body } = await send<MessageView>(mali, niger, { caseData: { persons: [suspect] } });
    expect(status).toBe(201);
    const [delivery] = (await mali.settled(body.id)).deliveries;
    expect(delivery?.status).toBe('refused');
    expect(delivery?.receipts).toMatchObject([
      { status: 'rejected', from: 'NE-ECI', to: 'ML-BRTMTH', verified: true, reason: { code: 'LEGAL_BASIS_MISSING' } },
    ]);
    expect((await quarantineOf(niger)).slice(before)).toEqual([{ peer: 'ML-BRTMTH', code: 'LEGAL_BASIS_MISSING' }]);
    expect(codeOf(await get(niger, `/messages/${body.id}`))).toBe('MESSAGE_UNKNOWN');
    expect(JSON.stringify(niger.log)).not.toContain('Diarra');
  });

  it('and the same incident without persons is taken', async () => {
    const { body } = await send<MessageView>(mali, niger, {});
    expect((await mali.settled(body.id)).deliveries[0]?.status).toBe('delivered');
  });
});

describe('what the sender demands', () => {
  it('H3: nothing is shown, and nothing signed as read, before its text is acknowledged by that officer', async () => {
    const id = await arrived({ handling: ['H1', 'H3'], handlingText: 'Ne pas contacter la famille.', caseData: { persons: [suspect] } });
    const shown = await get<MessageView>(senegal, `/messages/${id}`);
    expect(codeOf(shown)).toBe('HANDLING_UNACKNOWLEDGED');
    expect(JSON.stringify(shown.body)).toContain('Ne pas contacter la famille.');
    expect(JSON.stringify(shown.body)).not.toContain('Diarra');
    expect(codeOf(await get(senegal, `/messages/${id}/jose`))).toBe('HANDLING_UNACKNOWLEDGED');
    expect(codeOf(await post(senegal, `/messages/${id}/forward`, { to: ['NE-ECI'] }))).toBe('HANDLING_UNACKNOWLEDGED');
    expect(await statusAt(senegal, id)).toBe('received');
    expect((await post(senegal, `/messages/${id}/acknowledge`, {})).status).toBe(200);
    expect(codeOf(await get(senegal, `/messages/${id}`, 'chef-1')), 'each officer for himself').toBe('HANDLING_UNACKNOWLEDGED');
    expect((await get<MessageView>(senegal, `/messages/${id}`)).body.caseData).toMatchObject({ persons: [{ name: suspect.name }] });
    expect(await statusAt(senegal, id)).toBe('read');
  });

  it('H2: neither passed on nor exported', async () => {
    const id = await arrived({ handling: ['H1', 'H2'], caseData: { persons: [suspect] } });
    expect((await get(senegal, `/messages/${id}`)).status).toBe(200);
    const answers: Answer<unknown>[] = [await post(senegal, `/messages/${id}/forward`, { to: ['NE-ECI'] }), await get(senegal, `/messages/${id}/jose`)];
    expect(answers.map(codeOf)).toEqual(['HANDLING_FORBIDS', 'HANDLING_FORBIDS']);
    expect((await get<MessageList>(niger, '/messages?direction=in&peer=SN-DNLTM')).body.messages).toEqual([]);
  });

  it.each([['H0'], ['H1']])('%s: may be passed on, and says whence it came', async (code) => {
    const id = await arrived({ handling: [code], caseReference: 'BRTMTH/2026/7', caseData: { persons: [suspect, victim] } });
    const { status, body } = await post<MessageView>(senegal, `/messages/${id}/forward`, { to: ['NE-ECI'] });
    expect(status, JSON.stringify(body)).toBe(201);
    await senegal.settled(body.id);
    const there = (await get<MessageView>(niger, `/messages/${body.id}`)).body;
    expect(there).toMatchObject({ from: 'SN-DNLTM', handling: [code], forwarded: { from: 'ML-BRTMTH', messageId: id } });
    expect(there.caseReference).toBeUndefined();
    expect(there.caseData?.persons).toMatchObject([
      { ref: 's1', name: suspect.name, evaluation: { origin: 'partner' } },
      { ref: 'v1', evaluation: { origin: 'partner' } },
    ]);
    expect(JSON.stringify(there)).not.toContain('Camara');
  });

  it('erasure: after the named day the content is gone, its receipts are not', async () => {
    const eraseBy = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10);
    const id = await arrived({ restrictions: [{ kind: 'erasure', eraseBy }], caseData: { persons: [suspect] } });
    expect((await get(senegal, `/messages/${id}`)).status).toBe(200);
    await senegal.stop();
    // Still that day.
    await senegal.start(undefined, () => new Date(`${eraseBy}T23:59:00Z`));
    expect((await get<MessageView>(senegal, `/messages/${id}`)).status).toBe(200);
    await senegal.stop();
    await senegal.start(undefined, () => new Date(Date.parse(`${eraseBy}T00:00:00Z`) + DAY_MS + 1_000));
    await until('erasure', 10, async () => (senegal.log.some(({ event }) => event === 'message.erased') ? true : undefined));
    expect(codeOf(await get(senegal, `/messages/${id}`))).toBe('EXPORT_IMPOSSIBLE');
    await senegal.stop();
    const row = readOf(senegal, (database) => database.prepare('select data_key, sealed, envelope from message where message_id = ?').get(id));
    expect(row).toEqual({ data_key: null, sealed: null, envelope: null });
    await senegal.start();
    await linked(mali, senegal);
    expect(await statusAt(senegal, id)).toBe('read');
  }, 40_000);
});

describe('before sending', () => {
  it('a preview shows what each would get and why, and stores nothing', async () => {
    const before = [(await get<MessageList>(mali, '/messages?limit=200')).body, (await get<DraftList>(mali, '/drafts', 'chef-1')).body];
    const marking = { handling: ['H1', 'H3'], handlingText: 'Ne pas nommer Awa Camara.', purposes: ['OPAN'], caseReference: 'BRTMTH/2026/0142' };
    const body = { to: ['SN-DNLTM', 'NE-ECI'], incident, ...marking, caseData: { persons: [suspect, victim] } };
    const { status, body: preview } = await post<PreviewView>(mali, '/filter/preview', body);
    expect(status).toBe(200);
    expect(preview.written.caseData).toMatchObject({ persons: [{ name: suspect.name }, { name: victim.name }] });
    expect(preview.views.flatMap(({ to }) => to).sort()).toEqual(['NE-ECI', 'SN-DNLTM']);
    const [view] = preview.views;
    expect(JSON.stringify(view?.caseData)).not.toContain('Camara');
    const decision = view?.decisions.find(({ path }) => path === 'caseData.persons[v1].name.surname');
    expect(decision).toMatchObject({ action: 'deny', rule: 'person.name', releasable: true, why: { fr: expect.any(String), en: expect.any(String) } });
    expect(preview.approval).toEqual([]);
    // What the recipient is told of the message itself, and has to respect, as it was written and as it would leave.
    expect(preview.written).toMatchObject(marking);
    expect(view).toMatchObject({ ...marking, handlingText: 'Ne pas nommer █████.' });
    expect(view?.decisions.find(({ path }) => path === 'handlingText')).toMatchObject({ action: 'redact', passages: [{ start: 14, end: 24 }] });
    expect(preview.refusedFor).toEqual([]);
    expect([(await get<MessageList>(mali, '/messages?limit=200')).body, (await get<DraftList>(mali, '/drafts', 'chef-1')).body]).toEqual(before);
  });

  it('a preview says to whom sending would be refused for want of a legal basis', async () => {
    const body = { to: ['ML-BRTMTH'], incident, handling: ['H1'], caseData: { persons: [suspect] } };
    const { body: preview } = await post<PreviewView>(niger, '/filter/preview', body);
    expect([preview.refusedFor, preview.approval]).toEqual([['ML-BRTMTH'], []]);
    expect(codeOf(await post(niger, '/incidents', body))).toBe('LEGAL_BASIS_MISSING');
    expect((await post<PreviewView>(niger, '/filter/preview', { ...body, nonPersonal: true })).body.refusedFor).toEqual([]);
    // A vehicle of no account needs none; one with a number does.
    const vehicle = (more: object) => post<PreviewView>(niger, '/filter/preview', { ...body, caseData: { transports: [{ kind: 'pickup', ...more }] } });
    expect((await vehicle({})).body.refusedFor).toEqual([]);
    expect((await vehicle({ registration: 'AB1234MD' })).body.refusedFor).toEqual(['ML-BRTMTH']);
  });

  it('a day of erasure that is over is refused', async () => {
    const restrictions = [{ kind: 'erasure', eraseBy: '2020-01-01' }];
    expect(codeOf(await send(mali, senegal, { restrictions }))).toBe('CONTENT_INVALID');
    const today = [{ kind: 'erasure', eraseBy: new Date().toISOString().slice(0, 10) }];
    expect((await send(mali, senegal, { restrictions: today })).status).toBe(201);
  });

  it('the place of a meeting that may be a person’s name is seen by a second officer', async () => {
    const slots = [{ start: '2026-12-08T08:00:00Z', end: '2026-12-08T10:00:00Z' }];
    const meet = (name: string) =>
      post<DraftSummary>(mali, '/meetings', {
        to: ['SN-DNLTM'],
        handling: ['H1'],
        meeting: { purpose: 'case_coordination', mode: 'in_person', place: { name, country: 'SN' }, slots },
      });
    const heldMeeting = await meet('Chez Awa Camara');
    expect([heldMeeting.status, heldMeeting.body.approval?.map(({ code }) => code)]).toEqual([202, ['place_like_name']]);
    expect((await meet('Dakar')).status).toBe(201);
  });

  it('the policy explains itself without a message', async () => {
    const ask = async (query: string) => (await get<ExplanationView>(mali, `/filter/explain?${query}`)).body;
    expect(await ask('field=persons[v1].name.surname&for=victim&to=SN-DNLTM')).toMatchObject({
      row: 'person.name',
      subject: 'victim',
      recipientClass: 'PARTNER_COP',
      rule: 'person.name',
      basis: true,
    });
    expect(await ask('field=migration.asylumClaim&for=suspect&to=SN-DNLTM')).toMatchObject({ action: 'deny', why: { fr: expect.stringMatching(/.{20}/) } });
    for (const [field, row] of [
      ['caseReference', 'case'],
      ['handling', 'structure'],
      ['restrictions[0].text', 'structure'],
      ['incident', 'incident'],
      ['incident.from', 'incident'],
      ['incident.route[1].name', 'incident'],
      ['meeting.slots', 'meeting'],
    ])
      expect(await ask(`field=${field}&to=SN-DNLTM`), field).toMatchObject({ row, action: 'allow' });
    for (const field of ['shoeSize', 'incident.shoeSize', 'incident.place.shoeSize', 'handling.shoeSize', 'caseReference.name', 'constructor'])
      expect(codeOf(await get(mali, `/filter/explain?field=${field}&to=SN-DNLTM`)), field).toBe('FIELD_UNKNOWN');
    expect(codeOf(await get(mali, '/filter/explain?field=person.name&to=SN-DNLTM&for=accomplice'))).toBe('INPUT_INVALID');
  });
});
