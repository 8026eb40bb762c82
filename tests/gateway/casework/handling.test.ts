// What the sender demands, enforced at the receiver over the officer API: nothing opens, answers or leaves behind the back of a code.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeetingList, MessageView, Problem } from '#gateway/contract';
import { checkExport, checkForward, codesOfAnswer, codesWithin } from '../../../gateway/casework/handling.ts';
import type { Permission } from '../../../gateway/casework/permissions.ts';
import type { MessageRow } from '../../../gateway/store/messages.ts';
import type { Content, UnitId } from '../../../protocol/index.ts';
import { codeOf, type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(3);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  for (const unit of [mali, senegal]) await unit.start();
  await linked(mali, senegal);
  for (const [unit, peer] of [
    [mali, 'SN-DNLTM'],
    [senegal, 'ML-BRTMTH'],
    [senegal, 'NE-ECI'],
  ] as const) {
    const basis = { kind: 'treaty', with: peer, reference: 'UNTOC, art. 27(1)', kinds: ['incident'], purposes: ['EXCH'] };
    const until = new Date(Date.now() + 90 * 86_400_000).toISOString();
    expect((await unit.ask('POST', '/v1/legal-bases', { ...basis, until }, 'chef-1')).status).toBe(201);
  }
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

const suspect = { ref: 's1', categories: ['suspect'], name: { surname: 'Diarra', forenames: 'Moussa' }, birthDate: '1985-03-12' };
const h3 = { handling: ['H1', 'H3'], handlingText: 'Ne pas parler de la source.' };
const post = <T>(unit: LiveUnit, path: string, body: object, officer = 'ol-1') => unit.ask<T>('POST', `/v1${path}`, body, officer);
const get = <T>(unit: LiveUnit, path: string, officer = 'ol-1') => unit.ask<T>('GET', `/v1${path}`, undefined, officer);

/** A meeting request under H3 that has arrived in Senegal. */
async function meeting(): Promise<string> {
  const slots = [{ start: '2027-01-10T09:00:00Z', end: '2027-01-10T11:00:00Z' }];
  const asked = { purpose: 'joint_operation', mode: 'in_person', place: { name: 'Kidira', country: 'SN' }, slots };
  const { status, body } = await post<MessageView>(mali, '/meetings', { to: ['SN-DNLTM'], meeting: asked, ...h3 });
  expect([status, body]).toEqual([201, expect.anything()]);
  await mali.settled(body.id);
  return body.id;
}

const listed = async (unit: LiveUnit, id: string, officer = 'ol-1') =>
  (await get<MeetingList>(unit, '/meetings', officer)).body.meetings.find((each) => each.id === id);

describe('a meeting request with H3', () => {
  it('is listed without its content, with the reason, until its text is acknowledged by that officer', async () => {
    const id = await meeting();
    expect(codeOf(await get(senegal, `/messages/${id}`))).toBe('HANDLING_UNACKNOWLEDGED');
    const before = await listed(senegal, id);
    expect(before).toMatchObject({ from: 'ML-BRTMTH', withheld: { code: 'HANDLING_UNACKNOWLEDGED', fr: expect.stringContaining(h3.handlingText) } });
    expect(before?.request).toBeUndefined();
    expect(JSON.stringify(before)).not.toContain('Kidira');
    await post(senegal, `/messages/${id}/acknowledge`, {});
    expect(await listed(senegal, id)).toMatchObject({ request: { place: { name: 'Kidira' } } });
    expect((await listed(senegal, id, 'chef-1'))?.request, 'each officer for himself').toBeUndefined();
    expect((await listed(mali, id))?.request, 'it is the sender’s own').toBeDefined();
  });

  it('is answered only then, and the answer demands no H3 of its own', async () => {
    const id = await meeting();
    expect(codeOf(await post(senegal, `/procedures/${id}/steps`, { act: 'accept', slot: 1 }))).toBe('HANDLING_UNACKNOWLEDGED');
    await post(senegal, `/messages/${id}/acknowledge`, {});
    const { status, body } = await post<MessageView>(senegal, `/procedures/${id}/steps`, { act: 'accept', slot: 1 });
    expect([status, body]).toMatchObject([201, { handling: ['H1'] }]);
  });
});

describe('an incident with H3', () => {
  it('is opened by the data-protection officer who has acknowledged, and its sender is not told that it was read', async () => {
    const { id } = await mali.report(['SN-DNLTM'], h3);
    await mali.settled(id);
    expect(codeOf(await get(senegal, `/messages/${id}`, 'dpd-1'))).toBe('HANDLING_UNACKNOWLEDGED');
    expect((await post(senegal, `/messages/${id}/acknowledge`, {}, 'dpd-1')).status).toBe(200);
    const { status, body } = await get<MessageView>(senegal, `/messages/${id}`, 'dpd-1');
    expect([status, body.receipts.map((receipt) => receipt.status)]).toEqual([200, ['delivered']]);
    expect(codeOf(await get(senegal, `/messages/${id}`)), 'each officer for himself').toBe('HANDLING_UNACKNOWLEDGED');
  });

  it('is passed on once its text is acknowledged, and the text goes with it', async () => {
    const { id } = await mali.report(['SN-DNLTM'], { ...h3, caseData: { persons: [suspect] } });
    await mali.settled(id);
    expect(codeOf(await post(senegal, `/messages/${id}/forward`, { to: ['NE-ECI'] }))).toBe('HANDLING_UNACKNOWLEDGED');
    await post(senegal, `/messages/${id}/acknowledge`, {});
    const { status, body } = await post<MessageView>(senegal, `/messages/${id}/forward`, { to: ['NE-ECI'] });
    expect([status, body]).toMatchObject([201, { ...h3, forwarded: { from: 'ML-BRTMTH', messageId: id }, caseData: { persons: [{ name: suspect.name }] } }]);
  });
});

describe('an item that its provider marked', () => {
  /** A report under H0 with one person under this code, arrived in Senegal. */
  async function marked(code: string): Promise<string> {
    const persons = [{ ...suspect, evaluation: { handling: [code] } }];
    const { id } = await mali.report(['SN-DNLTM'], { handling: ['H0'], caseData: { persons } });
    await mali.settled(id);
    return id;
  }

  it.each(['H1', 'H2'])('%s on one person forbids the export as on the whole', async (code) => {
    const { body } = await get<Problem>(senegal, `/messages/${await marked(code)}/jose`);
    expect(body.error).toMatchObject({ code: 'HANDLING_FORBIDS', params: { peer: 'ML-BRTMTH', detail: code } });
  });

  it.each([
    ['H2', 'HANDLING_FORBIDS'],
    ['H1', undefined],
  ])('%s on one person, passed on to a police unit: %s', async (code, refusal) => {
    const { body } = await post<Partial<Problem>>(senegal, `/messages/${await marked(code)}/forward`, { to: ['NE-ECI'] });
    expect(body.error?.code).toBe(refusal);
  });
});

describe('the codes', () => {
  const content = (handling: string[], items: string[][] = []) =>
    ({ handling, caseData: { statements: items.map((codes) => ({ text: 'Vu.', evaluation: { handling: codes } })) } }) as unknown as Content;

  it.each([
    [['H0'], [], 'H0'],
    [['H1'], [['H2'], ['H1', 'H3']], 'H1, H2, H3'],
  ])('within %j and %j are %s', (whole, items, all) => {
    expect(codesWithin(content(whole, items)).join(', ')).toBe(all);
  });

  it.each([
    [['H0'], 'partner_cop', 'H0'],
    [['H3'], 'partner_cop', 'H0'],
    [['H1', 'H3'], 'judicial', 'H1'],
    [['H1', 'H2', 'H3'], 'partner_cop', 'H1, H2'],
    [['H3'], 'non_police', 'H2'],
    [['H0'], 'non_police', 'H2'],
  ] as const)('of an answer to %j from a member of kind %s are %s', (asked, kind, answer) => {
    expect(codesOfAnswer(content([...asked]), kind).join(', ')).toBe(answer);
  });

  it.each([
    [['H0'], 'partner_cop', 'partner_cop', undefined],
    [['H0'], 'partner_cop', 'non_police', 'H0'],
    [['H1'], 'partner_cop', 'partner_cop', undefined],
    [['H1'], 'partner_cop', 'judicial', 'H1'],
    [['H1', 'H2'], 'partner_cop', 'judicial', 'H2, H1'],
    [['H1'], 'europol_channel', 'partner_cop', '(EU) 2016/794 Art 23(7)'],
  ] as const)('%j from a member of kind %s, passed on to one of kind %s: %s', (codes, from, to, forbidden) => {
    const directory = { member: (unit: string) => ({ kind: unit === 'from' ? from : to }) } as unknown as Parameters<typeof checkForward>[3];
    const row = { direction: 'in', from_unit: 'from', message_id: 'an-id' } as MessageRow;
    const pass = () => checkForward(row, content([...codes]), ['to' as UnitId], directory);
    if (forbidden === undefined) expect(pass).not.toThrow();
    else expect(pass).toThrow(expect.objectContaining({ code: 'HANDLING_FORBIDS', params: { id: 'an-id', peer: 'from', detail: forbidden } }));
  });

  it.each([
    [['H2'], ['partner_cop'], [['a']], undefined],
    [['H2'], ['partner_cop', 'partner_cop'], [['a']], 'H2'],
    [['H2'], ['partner_cop', 'partner_cop'], [['a'], ['b']], undefined],
    [['H1', 'H2'], ['judicial'], [['a']], 'H1'],
    [['H1', 'H2'], ['judicial'], [['a'], 'court'], undefined],
    [['H1', 'H2'], ['judicial'], ['court'], 'H2'],
    [['H0'], ['non_police'], [['a'], 'court'], 'H0'],
  ] as const)('%j, passed on to members of kinds %j with permissions for %j: %s', (codes, kinds, given, forbidden) => {
    const permissions = given.map((each) => (each === 'court' ? { use: 'court', units: [] } : { use: 'forward', units: each })) as unknown as Permission[];
    const to = ['a', 'b'].slice(0, kinds.length) as UnitId[];
    const directory = { member: (unit: UnitId) => ({ kind: kinds[to.indexOf(unit)] ?? 'partner_cop' }) } as unknown as Parameters<typeof checkForward>[3];
    const row = { direction: 'in', from_unit: 'from', message_id: 'an-id' } as MessageRow;
    const pass = () => checkForward(row, content([...codes]), to, directory, permissions);
    if (forbidden === undefined) expect(pass).not.toThrow();
    else expect(pass).toThrow(expect.objectContaining({ code: 'HANDLING_FORBIDS', params: { id: 'an-id', peer: 'from', detail: forbidden } }));
  });

  it('lift nothing from what the sender has restricted, or replaced', () => {
    const directory = { member: () => ({ kind: 'partner_cop' }) } as unknown as Parameters<typeof checkForward>[3];
    const permissions = [
      { use: 'forward', units: ['a'] },
      { use: 'court', units: [] },
    ] as unknown as Permission[];
    for (const [more, code] of [
      [{ restricted_by: 'an-order' }, 'MESSAGE_RESTRICTED'],
      [{ replaced_by: 'another' }, 'MESSAGE_REPLACED'],
    ] as const) {
      const row = { direction: 'in', from_unit: 'from', message_id: 'an-id', ...more } as MessageRow;
      expect(() => checkForward(row, content(['H0']), ['a' as UnitId], directory, permissions)).toThrow(expect.objectContaining({ code }));
      expect(() => checkExport(row, content(['H0']), permissions)).toThrow(expect.objectContaining({ code }));
    }
  });
});
