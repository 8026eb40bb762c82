// The story of a message at both ends, and who of the unit has it: what is told, in which order, to whom, and what stays inside the unit.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officerOf } from '#certs-dev';
import type { AuditList, AuditReport, MessageList, MessageView, RectificationView, StoryItem, StoryView } from '#gateway/contract';
import { until } from '../support/cop-process.ts';
import { codeOf, type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { copAt } from '../support/live-command.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let niger: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(3);
  [mali, senegal, niger] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM'), live.of('NE-ECI')];
  for (const unit of [mali, senegal, niger]) await unit.start();
  await linked(mali, senegal);
  await linked(senegal, niger);
  await linked(mali, niger);
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

const step = (unit: LiveUnit, id: string, body: object) => unit.ask<MessageView>('POST', `/v1/procedures/${id}/steps`, body);
const open = (unit: LiveUnit, id: string, officer?: string) => unit.ask<MessageView>('GET', `/v1/messages/${id}`, undefined, officer);
const story = async (unit: LiveUnit, id: string) => (await unit.ask<StoryView>('GET', `/v1/messages/${id}/story`)).body.story;
const assign = (unit: LiveUnit, id: string, body: object, officer: string) => unit.ask('POST', `/v1/messages/${id}/assign`, body, officer);
const listed = async (unit: LiveUnit, query: string, officer = 'ol-1') =>
  (await unit.ask<MessageList>('GET', `/v1/messages?limit=500${query}`, undefined, officer)).body.messages;
const ids = async (unit: LiveUnit, query: string, officer?: string) => (await listed(unit, query, officer)).map(({ id }) => id);

/** Lines of a story without their times: whoever did it, what, and the rest that matters. */
function lines(items: readonly StoryItem[]): string[] {
  return items.map((item) => {
    const { what, unit } = item;
    const more = { receipt: 'status', step: 'act', order: 'action', permission: 'use', forward: 'to', sent: 'to', assigned: 'officer' }[what as 'sent'];
    const value = more && (item as unknown as Record<string, unknown>)[more];
    return [unit.slice(0, 2), what, ...(value === undefined ? [] : [String(value)])].join(' ');
  });
}

/** The story at a unit, once it has as many lines. */
const told = (unit: LiveUnit, id: string, count: number) =>
  until(`${count} lines at ${unit.unit.unit}`, 15, async () => {
    const items = await story(unit, id);
    return items.length >= count ? items : undefined;
  });

/** A message that a unit has. */
const has = (unit: LiveUnit, id: string) => until(`${id} at ${unit.unit.unit}`, 15, async () => ((await ids(unit, '')).includes(id) ? true : undefined));

const persons = [{ ref: 's1', categories: ['suspect'], name: { surname: 'Diarra' } }];
const until2090 = '2090-12-31T00:00:00Z';
const treatyWith = (peer: string) => ({
  kind: 'treaty',
  with: peer,
  reference: 'UNTOC, art. 27(1)',
  kinds: ['incident'],
  purposes: ['EXCH'],
  until: until2090,
});

async function reported(more: object = {}): Promise<string> {
  const { id } = await mali.report(['SN-DNLTM'], more);
  await mali.settled(id);
  return id;
}

async function cop(at: LiveUnit, words: string, officer = 'ol-1') {
  const outcome = await copAt(at, officer, ...words.split(' '));
  // To be read by eye.
  if (process.env.COP_SHOW) process.stdout.write(`$ cop ${words}\n${outcome.out}${outcome.err}\n`);
  return outcome;
}

describe('the story of an incident', () => {
  it('that is read, asked about, passed on, corrected and recalled is told at both ends, in the same order', async () => {
    const id = await reported({ handling: ['H2'] });
    await open(senegal, id, 'chef-1');
    await told(mali, id, 3);
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const form = { of: id, use: 'forward', units: ['NE-ECI'], until: day };
    const permission = (await senegal.ask<MessageView>('POST', '/v1/requests', { kind: 'permission_request', to: ['ML-BRTMTH'], form })).body.id;
    await has(mali, permission);
    const grant = (await step(mali, permission, { act: 'grant', on: day })).body.id;
    await told(senegal, id, 5);
    const forward = (await senegal.ask<MessageView>('POST', `/v1/messages/${id}/forward`, { to: ['NE-ECI'] })).body;
    await senegal.settled(forward.id);
    const better = await reported({ handling: ['H2'], caseReference: 'BRTMTH/2026/0143' });
    const ordered = await mali.ask<RectificationView>('POST', '/v1/rectifications', { of: id, action: 'correct', because: 'inaccurate', replacedBy: better });
    const correct = ordered.body.orders[0]?.id as string;
    await has(senegal, correct);
    expect((await step(senegal, correct, { act: 'deliver' })).status).toBe(201);
    const before = [
      ...['ML sent SN-DNLTM', 'SN receipt delivered', 'SN receipt read', 'SN permission forward', 'ML step grant'],
      ...['ML replacement', 'ML order correct', 'SN step deliver'],
    ];
    const there = (all: readonly string[]) => all.toSpliced(5, 0, 'SN forward NE-ECI');
    const atMali = await told(mali, id, before.length);
    const atSenegal = await told(senegal, id, before.length + 1);
    expect(lines(atMali)).toEqual(before);
    expect(lines(atSenegal)).toEqual(there(before));
    // Nothing but what only one of them knows differs: the same instants, the same ids.
    expect(atSenegal.filter(({ what }) => what !== 'forward')).toEqual(atMali);
    expect(atMali.map((item) => item.id).filter((each) => each !== undefined)).toEqual([permission, grant, better, correct, expect.any(String)]);
    for (const [unit, items] of [[mali, atMali], [senegal, atSenegal]] as const) // biome-ignore format: pairs
      for (const item of items) if (item.id) expect((await open(unit, item.id)).status, `${item.what} opens`).toBe(200);
    const first = atSenegal.find(({ what }) => what === 'permission');
    expect(first).toMatchObject({ to: 'ML-BRTMTH', state: 'granted' });
    // Whoever got it from there cannot open what it was made of; whoever made it can.
    expect(lines(await told(niger, forward.id, 3)).slice(0, 2)).toEqual(['ML source', 'SN sent NE-ECI']);
    expect((await story(niger, forward.id))[0]).not.toHaveProperty('id');
    expect((await story(senegal, forward.id))[0]).toMatchObject({ what: 'source', unit: 'ML-BRTMTH', id });
    await cop(senegal, `message show ${id}`);
    await cop(senegal, `message show ${id} --lang en`);

    const recall = (await mali.ask<RectificationView>('POST', '/v1/rectifications', { of: id, action: 'recall', because: 'unlawful' })).body.orders[0]?.id;
    await has(senegal, recall as string);
    expect((await step(senegal, recall as string, { act: 'deliver' })).status).toBe(201);
    const after = [...before, 'ML order recall', 'SN step deliver'];
    expect(lines(await told(mali, id, after.length))).toEqual(after);
    // The content is gone; that it was here, and what became of it, is not. An act and its step are of the same moment, whichever is first.
    const gone = lines(await told(senegal, id, after.length + 2));
    expect(gone.filter((line) => line !== 'SN erased')).toEqual(there(after));
    expect(gone.slice(-2).sort()).toEqual(['SN erased', 'SN step deliver']);
    expect(codeOf(await open(senegal, id))).toBe('MESSAGE_ERASED');
    const shown = await cop(senegal, `message show ${id}`);
    expect([shown.exit, shown.err]).toEqual([1, expect.stringContaining('code MESSAGE_ERASED')]);
    expect(shown.out).toMatch(new RegExp(`ML-BRTMTH +rappelle le message auprès de SN-DNLTM \\(exécutée\\) {2}${recall}`));
    expect(shown.out).toMatch(/SN-DNLTM {3}détruit le contenu/);
    const mine = await cop(mali, `message show ${id} --lang en`);
    expect(mine.out).toMatch(new RegExp(`ML-BRTMTH +asks SN-DNLTM to correct the message \\(executed\\) {2}${correct}`));
    expect(mine.out).toContain('SN-DNLTM   reads the message, officer chef-1');
  }, 60_000);

  it('is told to nobody before he has taken note of H3, and not to a role that opens nothing', async () => {
    const id = await reported({ handling: ['H3'], handlingText: 'Ne pas contacter.' });
    for (const path of ['', '/story']) {
      expect(codeOf(await senegal.ask('GET', `/v1/messages/${id}${path}`))).toBe('HANDLING_UNACKNOWLEDGED');
      expect(codeOf(await senegal.ask('GET', `/v1/messages/${id}${path}`, undefined, 'audit-1'))).toBe('ROLE_REQUIRED');
    }
    expect((await listed(senegal, '&unread=1')).find((each) => each.id === id)).toMatchObject({ status: 'received', unopened: true });
    await senegal.ask('POST', `/v1/messages/${id}/acknowledge`, {});
    expect(lines(await story(senegal, id))).toContain('SN receipt read');
  });

  it('has the orders to everybody who got it, in whatever view; at each of them its own', async () => {
    for (const [unit, peer] of [[mali, 'SN-DNLTM'], [senegal, 'ML-BRTMTH']] as const) // biome-ignore format: pairs
      expect((await unit.ask('POST', '/v1/legal-bases', treatyWith(peer), 'chef-1')).status).toBe(201);
    const views = await mali.report(['SN-DNLTM', 'NE-ECI'], { caseData: { persons }, nonPersonal: true });
    const other = views.alsoSent?.[0]?.id as string;
    for (const id of [views.id, other]) await mali.settled(id);
    const { orders } = (await mali.ask<RectificationView>('POST', '/v1/rectifications', { of: views.id, action: 'recall', because: 'unlawful' })).body;
    for (const id of [views.id, other]) {
      const ordered = (await story(mali, id)).filter(({ what }) => what === 'order');
      expect(ordered.map((item) => [item.id, 'to' in item && item.to]).sort()).toEqual(orders.map((each) => [each.id, each.to]).sort());
    }
    for (const { id, to, of } of orders) {
      await has(live.of(to), id);
      expect((await story(live.of(to), of)).filter(({ what }) => what === 'order').map((item) => item.id)).toEqual([id]);
    }
  }, 30_000);

  it('does not say what is asked about it under H3 before that is acknowledged', async () => {
    const id = await reported({ handling: ['H2'] });
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const form = { of: id, use: 'court', until: day };
    const asked = { kind: 'permission_request', to: ['ML-BRTMTH'], form, handling: ['H3'], handlingText: 'Ne pas contacter.' };
    const permission = (await senegal.ask<MessageView>('POST', '/v1/requests', asked)).body.id;
    await has(mali, permission);
    const known = { what: 'permission', id: permission, unit: 'SN-DNLTM', to: 'ML-BRTMTH', state: 'sent', at: expect.any(String) };
    const told = async () => (await open(mali, id)).body.story.find(({ what }) => what === 'permission');
    expect(await told()).toEqual({ ...known, withheld: expect.objectContaining({ code: 'HANDLING_UNACKNOWLEDGED' }) });
    await mali.ask('POST', `/v1/messages/${permission}/acknowledge`, {});
    expect(await told()).toEqual({ ...known, use: 'court' });
  });

  it('is told although an order about it was altered on the disk', async () => {
    const id = await reported();
    const { orders } = (await mali.ask<RectificationView>('POST', '/v1/rectifications', { of: id, action: 'restrict', because: 'contested' })).body;
    await has(senegal, orders[0]?.id as string);
    await mali.stop();
    const db = new Sqlite(join(mali.home, 'data', 'cop.sqlite'));
    db.prepare('update message set sealed = ? where message_id = ?').run(Buffer.from('other'), orders[0]?.id);
    db.close();
    await mali.start();
    await linked(mali, senegal);
    await linked(mali, niger);
    const order = (await open(mali, id)).body.story.find(({ what }) => what === 'order');
    expect(order).toMatchObject({ id: orders[0]?.id, to: 'SN-DNLTM' });
    expect(order).not.toHaveProperty('action');
  }, 30_000);

  it('tells at the sender that the other unit refused it, and why', async () => {
    expect((await mali.ask('POST', '/v1/legal-bases', treatyWith('NE-ECI'), 'chef-1')).status).toBe(201);
    const { id } = await mali.report(['NE-ECI'], { caseData: { persons } });
    const items = await told(mali, id, 2);
    expect(items[1]).toMatchObject({ what: 'receipt', status: 'rejected', unit: 'NE-ECI', reason: { code: expect.any(String) } });
    expect((await cop(mali, `message show ${id}`)).out).toMatch(/NE-ECI +refuse le message \(LEGAL_BASIS_MISSING\)\n/);
  });
});

describe('the story of a meeting', () => {
  it('has the steps of both sides, and each step leads back to it', async () => {
    const [from, to] = ['2026-12-10T09:00:00Z', '2026-12-10T12:00:00Z'];
    const meeting = { purpose: 'procedures', mode: 'video', slots: [{ start: from, end: to }] };
    const { id } = (await mali.ask<MessageView>('POST', '/v1/meetings', { to: ['SN-DNLTM'], meeting })).body;
    await mali.settled(id);
    const counter = { act: 'counter', slots: [{ start: '2026-12-11T09:00:00Z', end: '2026-12-11T12:00:00Z' }] };
    const countered = (await step(senegal, id, counter)).body.id;
    await has(mali, countered);
    expect((await step(mali, id, { act: 'accept', slot: 1 })).status).toBe(201);
    // Senegal opens it only now, to tell the story: the receipts are of the answer and of that.
    const expected = ['ML sent SN-DNLTM', 'SN receipt delivered', 'SN receipt answered', 'SN step counter', 'ML step accept', 'SN receipt read'];
    const [here, there] = [await told(senegal, id, 6), await told(mali, id, 6)];
    expect(lines(here).sort()).toEqual([...expected].sort());
    expect(there).toEqual(here);
    expect(lines(here).filter((line) => /sent|step/.test(line))).toEqual(['ML sent SN-DNLTM', 'SN step counter', 'ML step accept']);
    expect((await story(mali, countered))[0]).toMatchObject({ what: 'opening', kind: 'meeting_request', unit: 'ML-BRTMTH', id });
    expect((await cop(mali, `message show ${id}`)).out).toMatch(new RegExp(`SN-DNLTM +contre-propose {2}${countered}`));
  }, 30_000);
});

describe('assignment', () => {
  it('is the head’s; a liaison officer takes what nobody has, and no more', async () => {
    const id = await reported();
    const other = await reported();
    expect(await ids(senegal, '&unassigned=1')).toEqual(expect.arrayContaining([id, other]));
    expect(codeOf(await assign(senegal, id, { to: 'ol-2' }, 'ol-1'))).toBe('ROLE_REQUIRED');
    expect(codeOf(await assign(senegal, id, {}, 'ol-1'))).toBe('ROLE_REQUIRED');
    expect((await assign(senegal, id, { to: 'ol-1' }, 'ol-1')).body).toEqual({ messageId: id, officer: 'ol-1' });
    expect((await assign(senegal, id, { to: 'ol-1' }, 'ol-1')).status, 'again').toBe(200);
    expect((await assign(senegal, other, { to: 'chef-1' }, 'chef-1')).status).toBe(200);
    const taken = await assign(senegal, other, { to: 'ol-1' }, 'ol-1');
    expect([taken.status, codeOf(taken)]).toEqual([422, 'MESSAGE_TAKEN']);
    expect([await ids(senegal, '&mine=1'), await ids(senegal, '&mine=1', 'chef-1')]).toEqual([[id], [other]]);
    expect(await ids(senegal, '&unassigned=1')).not.toEqual(expect.arrayContaining([id]));
    expect(await ids(mali, '&unassigned=1'), 'what was sent is nobody’s to take up').not.toContain(id);

    expect((await assign(senegal, id, {}, 'chef-1')).body).toEqual({ messageId: id });
    expect(await ids(senegal, '&mine=1')).toEqual([]);
    expect((await open(senegal, other)).body.assignedTo).toBe('chef-1');
    expect(lines(await story(senegal, id)).filter((line) => line.includes('assigned'))).toEqual(['SN assigned ol-1', 'SN assigned']);
    const entries = (await senegal.ask<AuditList>('GET', `/v1/audit/entries?act=message.assigned&message=${id}`, undefined, 'audit-1')).body.entries;
    expect(entries.map(({ officer, note }) => [officer, note])).toEqual([['chef-1', '–'], ['ol-1', 'ol-1']]); // biome-ignore format: pairs
    // It stays inside the unit.
    expect(lines(await story(mali, id)).join()).not.toContain('assigned');
    expect((await open(mali, other)).body).not.toHaveProperty('assignedTo');
    expect((await senegal.ask<AuditReport>('POST', '/v1/audit/verify', {}, 'chef-1')).body.findings).toEqual([]);
  }, 30_000);

  it('is to an officer of the unit who may open messages, until he no longer may', async () => {
    const id = await reported();
    expect(codeOf(await assign(senegal, id, { to: 'ol-99' }, 'chef-1'))).toBe('OFFICER_ID_UNKNOWN');
    expect(codeOf(await assign(senegal, id, { to: 'Mme Ba' }, 'chef-1'))).toBe('OFFICER_ID_INVALID');
    for (const to of ['audit-1', 'admin-1']) expect(codeOf(await assign(senegal, id, { to }, 'chef-1'))).toBe('ASSIGNEE_ROLE');
    expect(codeOf(await assign(senegal, id, { to: 'ol-1' }, 'audit-1'))).toBe('ROLE_REQUIRED');
    expect((await assign(senegal, id, { to: 'dpd-1' }, 'chef-1')).status).toBe(200);
    expect((await senegal.ask('POST', '/v1/officers/dpd-1/revoke', { reason: 'Mutation' }, 'admin-1')).status).toBe(200);
    expect(await ids(senegal, '&unassigned=1'), 'what he had is nobody’s again').toContain(id);
    expect(codeOf(await assign(senegal, id, { to: 'dpd-1' }, 'chef-1'))).toBe('ASSIGNEE_REVOKED');
    expect(lines(await story(senegal, id)).slice(-3)).toEqual(['SN assigned dpd-1', 'SN assigned', 'SN receipt read']);

    // Another role does the same, when it opens nothing.
    expect((await assign(senegal, id, { to: 'ol-2' }, 'chef-1')).status).toBe(200);
    const certificate = readFileSync(officerOf(senegal.unit, 'ol-2').certificateFile, 'utf8');
    const become = async (role: string) => (await senegal.ask('POST', '/v1/officers', { certificate, role }, 'admin-1')).status;
    expect(await become('head')).toBe(201);
    expect((await open(senegal, id)).body.assignedTo).toBe('ol-2');
    expect(await become('auditor')).toBe(201);
    expect((await open(senegal, id)).body).not.toHaveProperty('assignedTo');
    expect(codeOf(await assign(senegal, id, { to: 'ol-2' }, 'chef-1'))).toBe('ASSIGNEE_ROLE');
    expect(await become('liaison')).toBe(201);
    const query = `/v1/audit/entries?act=message.assigned&message=${id}`;
    const { entries } = (await senegal.ask<AuditList>('GET', query, undefined, 'audit-1')).body;
    expect(entries.map(({ officer, note }) => `${officer} ${note}`)).toEqual(['admin-1 –', 'chef-1 ol-2', 'admin-1 –', 'chef-1 dpd-1']);
  }, 30_000);

  it('is one officer’s when two take it at once', async () => {
    const id = await reported();
    const both = await Promise.all(['ol-1', 'ol-2'].map((officer) => assign(senegal, id, { to: officer }, officer)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    const winner = both[0]?.status === 200 ? 'ol-1' : 'ol-2';
    expect((await open(senegal, id)).body.assignedTo).toBe(winner);
    expect(lines(await story(senegal, id)).filter((line) => line.includes('assigned'))).toEqual([`SN assigned ${winner}`]);
  });

  it('is given and listed by the command', async () => {
    const id = await reported();
    expect((await cop(senegal, `message assign ${id} --to ol-1 --lang en`)).out).toBe(
      `✓ Message ${id} is assigned to ol-1.\n  Follow: cop message show ${id}\n`,
    );
    expect((await cop(senegal, 'message list --mine')).out).toMatch(new RegExp(`${id}.*pas encore ouvert par vous, confié à ol-1`));
    expect((await cop(senegal, `message show ${id}`)).out).toMatch(/Confié à +ol-1\n/);
    expect((await cop(senegal, `message assign ${id} --nobody`)).err).toContain('code ROLE_REQUIRED');
    expect((await cop(senegal, `message assign ${id} --nobody`, 'chef-1')).out).toContain(`✓ Le message ${id} n’est plus confié à personne.`);
    expect((await cop(senegal, `message show ${id}`)).out).toMatch(/SN-DNLTM +ne confie plus le message à personne \(officier chef-1\)/);
    expect((await cop(senegal, 'message list --mine --lang en')).out).not.toContain(id);
  }, 30_000);
});

describe('what is unread', () => {
  it('is what nobody of the unit has opened; each officer sees what he has not', async () => {
    const id = await reported();
    const unread = () => ids(senegal, '&unread=1');
    const mark = async (officer: string) => (await listed(senegal, '', officer)).find((each) => each.id === id)?.unopened;
    expect(await unread()).toContain(id);
    expect([await mark('ol-1'), await mark('chef-1'), await mark('audit-1')]).toEqual([true, true, undefined]);
    await open(senegal, id, 'chef-1');
    expect(await unread()).not.toContain(id);
    expect([await mark('ol-1'), await mark('chef-1')]).toEqual([true, undefined]);
    await open(senegal, id);
    expect(await mark('ol-1')).toBeUndefined();
    expect((await listed(mali, '')).some(({ direction, unopened }) => direction === 'out' && unopened)).toBe(false);
    // The narrowed lists are of messages alone.
    const { body } = await senegal.ask<MessageList>('GET', '/v1/messages?unread=1&limit=1');
    expect(Object.keys(body).filter((key) => key !== 'next')).toEqual(['messages']);
  });
});
