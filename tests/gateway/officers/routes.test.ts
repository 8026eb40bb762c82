// Every route of the officer API, asked by every role over a real connection: it serves the roles below and refuses the others
// before it looks at what was asked.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageList, Problem } from '#gateway/contract';
import type { ApiDeps } from '../../../gateway/api/deps.ts';
import { apiRoutes } from '../../../gateway/api/server.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';

const officerWith = { liaison: 'ol-1', head: 'chef-1', dpo: 'dpd-1', auditor: 'audit-1', administrator: 'admin-1' };
// As sentences name them.
const called = {
  liaison: ['officier de liaison', 'liaison officer'],
  head: ['chef d’unité', 'head of unit'],
  dpo: ['délégué à la protection des données', 'data-protection officer'],
  auditor: ['auditeur', 'auditor'],
  administrator: ['administrateur', 'administrator'],
};
const columns = Object.keys(officerWith) as (keyof typeof officerWith)[];

let live: Live;
let mali: LiveUnit;
let known: string;
beforeAll(async () => {
  live = await liveFederation(2);
  mali = live.of('ML-BRTMTH');
  await mali.start();
  await live.of('SN-DNLTM').start();
  await linked(mali, live.of('SN-DNLTM'));
  known = (await mali.report(['SN-DNLTM'])).id;
  await mali.settled(known);
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());

const to = ['SN-DNLTM'];
const incident = { type: 'distress', from: '2026-11-23T05:40:00Z', place: { name: 'Gao', country: 'ML' } };
const meeting = { purpose: 'procedures', mode: 'video', slots: [{ start: '2026-12-10T09:00:00Z', end: '2026-12-10T12:00:00Z' }] };
const absent = '019aaaaa-0000-7000-8000-00000000ffff';

// Route, act, who may (in the order of the columns), the path asked, the body, what those who may are answered.
const table: [string, string, string, () => string, unknown, number | string][] = [
  ['POST /incidents', 'incident.send', 'xx---', () => '/incidents', { to, incident }, 201],
  ['POST /meetings', 'meeting.send', 'xx---', () => '/meetings', { to, meeting }, 201],
  ['POST /procedures/:id/steps', 'procedure.step', 'xx---', () => `/procedures/${absent}/steps`, { act: 'decline' }, 'PROCEDURE_UNKNOWN'],
  ['POST /meetings/:id/calendar', 'meeting.list', 'xxx--', () => `/meetings/${absent}/calendar`, { language: 'fr' }, 'PROCEDURE_UNKNOWN'],
  ['POST /requests', 'request.send', 'xx---', () => '/requests', { to, kind: 'permission_request', form: {} }, 'CONTENT_INVALID'],
  ['GET /requests', 'request.list', 'xxx--', () => '/requests?kind=assistance_request', undefined, 200],
  ['GET /arrests', 'request.list', 'xxx--', () => '/arrests', undefined, 200],
  ['GET /meetings', 'meeting.list', 'xxx--', () => '/meetings', undefined, 200],
  ['GET /messages', 'message.read', 'xxxx-', () => '/messages', undefined, 200],
  ['POST /messages/search', 'message.search', 'xxx--', () => '/messages/search', { text: 'Gao' }, 200],
  ['GET /messages/:id', 'message.open', 'xxx--', () => `/messages/${known}`, undefined, 200],
  ['GET /messages/:id/story', 'message.open', 'xxx--', () => `/messages/${known}/story`, undefined, 200],
  ['GET /messages/:id/deliveries', 'message.read', 'xxxx-', () => `/messages/${known}/deliveries`, undefined, 200],
  ['GET /messages/:id/jose', 'message.export', 'xx---', () => `/messages/${known}/jose`, undefined, 200],
  ['POST /documents', 'request.send', 'xx---', () => '/documents', {}, 'INPUT_INVALID'],
  ['GET /messages/:id/documents/:number', 'message.export', 'xx---', () => `/messages/${known}/documents/1`, undefined, 'DOCUMENT_UNKNOWN'],
  ['POST /messages/:id/documents/:number/fetch', 'message.export', 'xx---', () => `/messages/${known}/documents/1/fetch`, {}, 'DOCUMENT_UNKNOWN'],
  ['GET /drafts/:id/documents/:number', 'message.export', 'xx---', () => `/drafts/${absent}/documents/1`, undefined, 'DRAFT_UNKNOWN'],
  ['POST /messages/:id/acknowledge', 'message.acknowledge', 'xxx--', () => `/messages/${absent}/acknowledge`, {}, 'MESSAGE_UNKNOWN'],
  ['POST /messages/:id/forward', 'message.forward', 'xx---', () => `/messages/${absent}/forward`, {}, 'INPUT_INVALID'],
  ['POST /messages/:id/assign', 'message.take', 'xx---', () => `/messages/${absent}/assign`, { to: 'ol-1' }, 'MESSAGE_UNKNOWN'],
  ['POST /rectifications', 'message.rectify', 'xx---', () => '/rectifications', { of: absent, action: 'recall', because: 'unlawful' }, 'MESSAGE_UNKNOWN'],
  ['GET /messages/:id/handoff', 'handoff.make', 'xx---', () => `/messages/${known}/handoff`, undefined, 'HANDOFF_IMPOSSIBLE'],
  ['GET /drafts', 'message.read', 'xxxx-', () => '/drafts', undefined, 200],
  ['GET /drafts/:id', 'message.open', 'xxx--', () => `/drafts/${absent}`, undefined, 'DRAFT_UNKNOWN'],
  ['POST /drafts/:id/approve', 'message.approve', '-x---', () => `/drafts/${absent}/approve`, {}, 'INPUT_INVALID'],
  ['POST /drafts/:id/reject', 'message.approve', '-x---', () => `/drafts/${absent}/reject`, {}, 'INPUT_INVALID'],
  ['GET /quarantine', 'quarantine.list', 'xxxx-', () => '/quarantine', undefined, 200],
  ['POST /filter/preview', 'filter.preview', 'xx---', () => '/filter/preview', { to, incident }, 200],
  ['GET /filter/explain', 'filter.explain', 'xxx--', () => '/filter/explain?for=nobody', undefined, 'INPUT_INVALID'],
  ['GET /filter/log', 'filter.log', '--xx-', () => '/filter/log', undefined, 200],
  ['GET /filter/log/:id', 'filter.log', '--xx-', () => `/filter/log/${absent}`, undefined, 'MESSAGE_UNKNOWN'],
  ['POST /agreements', 'agreement.propose', '-x---', () => '/agreements', {}, 'INPUT_INVALID'],
  ['POST /agreements/:id/accept', 'agreement.accept', '-x---', () => `/agreements/${absent}/accept`, {}, 'AGREEMENT_UNKNOWN'],
  ['POST /agreements/:id/end', 'agreement.end', '-x---', () => `/agreements/${absent}/end`, { reason: 'essai' }, 'AGREEMENT_UNKNOWN'],
  ['GET /agreements', 'agreement.list', 'xxxxx', () => '/agreements', undefined, 200],
  ['POST /legal-bases', 'basis.add', '-xx--', () => '/legal-bases', {}, 'INPUT_INVALID'],
  ['POST /contacts', 'contact.publish', '-x---', () => '/contacts', {}, 'INPUT_INVALID'],
  ['GET /contacts', 'contact.read', 'xxx-x', () => '/contacts', undefined, 200],
  ['POST /contacts/cards', 'contact.read', 'xxx-x', () => '/contacts/cards', { language: 'fr' }, 'CONTACTS_UNKNOWN'],
  ['GET /reviews', 'review.list', 'xxxx-', () => '/reviews', undefined, 200],
  ['POST /reviews/:id/keep', 'review.decide', '-xx--', () => `/reviews/${absent}/keep`, { until: '2027-01-01', reason: 'essai' }, 'MESSAGE_UNKNOWN'],
  ['POST /reviews/:id/erase', 'review.decide', '-xx--', () => `/reviews/${absent}/erase`, { reason: 'essai' }, 'MESSAGE_UNKNOWN'],
  ['GET /logframe', 'logframe.read', 'xxxxx', () => '/logframe?period=2026-Q4', undefined, 200],
  ['GET /logframe/:indicator/items', 'logframe.explain', 'xxxx-', () => '/logframe/IND-1/items', undefined, 200],
  ['GET /logframe/proof', 'logframe.explain', 'xxxx-', () => '/logframe/proof?period=2020', undefined, 200],
  ['GET /logframe/declarations', 'logframe.read', 'xxxxx', () => '/logframe/declarations', undefined, 200],
  ['POST /logframe/declarations', 'logframe.declare', 'xx---', () => '/logframe/declarations', {}, 'INPUT_INVALID'],
  ['POST /logframe/declarations/:id/confirm', 'logframe.confirm', '-x---', () => '/logframe/declarations/9/confirm', {}, 'DECLARATION_UNKNOWN'],
  ['POST /logframe/declarations/:id/reject', 'logframe.confirm', '-x---', () => '/logframe/declarations/9/reject', {}, 'DECLARATION_UNKNOWN'],
  ['POST /logframe/export', 'logframe.read', 'xxxxx', () => '/logframe/export', {}, 'INPUT_INVALID'],
  ['POST /logframe/reconcile', 'logframe.explain', 'xxxx-', () => '/logframe/reconcile', {}, 'INPUT_INVALID'],
  ['POST /logframe/targets', 'logframe.target', '-x---', () => '/logframe/targets', {}, 'INPUT_INVALID'],
  ['GET /subjects', 'subject.manage', '--x--', () => '/subjects', undefined, 200],
  ['POST /subjects', 'subject.manage', '--x--', () => '/subjects', {}, 'INPUT_INVALID'],
  ['POST /subjects/:id/search', 'subject.search', '--x--', () => '/subjects/DS-2026-222222/search', {}, 'SUBJECT_UNKNOWN'],
  ['POST /subjects/:id/forward', 'subject.manage', '--x--', () => '/subjects/DS-2026-222222/forward', {}, 'SUBJECT_UNKNOWN'],
  ['POST /subjects/:id/close', 'subject.manage', '--x--', () => '/subjects/DS-2026-222222/close', {}, 'INPUT_INVALID'],
  ['POST /persons/search', 'message.search', 'xxx--', () => '/persons/search', { name: 'Diarra' }, 200],
  [
    'POST /persons/rectify',
    'message.rectify',
    'xx---',
    () => '/persons/rectify',
    { name: 'Diarra', because: 'acquitted', messages: [{ id: absent, persons: ['s1'] }] },
    'MESSAGE_UNKNOWN',
  ],
  ['GET /audit/entries', 'audit.read', '--xx-', () => '/audit/entries?limit=1', undefined, 200],
  ['GET /audit/status', 'unit.status', 'xxxxx', () => '/audit/status', undefined, 200],
  ['POST /audit/verify', 'audit.verify', '-xxxx', () => '/audit/verify', {}, 200],
  ['POST /audit/compare', 'audit.verify', '-xxxx', () => '/audit/compare', { with: 'SN-DNLTM' }, 'INPUT_INVALID'],
  ['POST /audit/evidence/:id', 'audit.evidence', 'xxxx-', () => `/audit/evidence/${absent}`, {}, 'MESSAGE_UNKNOWN'],
  ['POST /audit/holds', 'audit.hold', '-xx--', () => '/audit/holds', {}, 'INPUT_INVALID'],
  ['POST /audit/holds/:id/lift', 'audit.hold', '-xx--', () => `/audit/holds/${absent}/lift`, {}, 'HOLD_UNKNOWN'],
  ['POST /audit/restart', 'audit.restart', '-x---', () => '/audit/restart', { reason: 'essai' }, 'LOG_SOUND'],
  ['POST /audit/alarms/:id/close', 'audit.close_alarm', '-x-x-', () => '/audit/alarms/99/close', { reason: 'essai' }, 'ALARM_UNKNOWN'],
  ['GET /status', 'unit.status', 'xxxxx', () => '/status', undefined, 200],
  ['GET /roster', 'roster.read', 'xxxxx', () => '/roster', undefined, 200],
  ['GET /peers', 'peer.read', 'xx-xx', () => '/peers', undefined, 200],
  ['GET /peers/:unit', 'peer.read', 'xx-xx', () => '/peers/SN-DNLTM', undefined, 200],
  ['POST /peers/:unit/ping', 'peer.ping', 'xx--x', () => '/peers/SN-DNLTM/ping', {}, 200],
  ['POST /peers/:unit/reconcile', 'peer.reconcile', '-x--x', () => '/peers/SN-DNLTM/reconcile', {}, 200],
  ['GET /peers/:unit/courier', 'courier.export', 'xx--x', () => '/peers/SN-DNLTM/courier', undefined, 200],
  ['POST /peers/:unit/courier', 'courier.export', 'xx--x', () => '/peers/SN-DNLTM/courier', {}, 'INPUT_INVALID'],
  ['POST /courier', 'courier.import', 'xx--x', () => '/courier', {}, 'INPUT_INVALID'],
  ['POST /officers', 'officer.add', '----x', () => '/officers', { role: 'boss' }, 'INPUT_INVALID'],
  ['GET /officers', 'officer.list', '--xxx', () => '/officers', undefined, 200],
  ['POST /officers/:id/revoke', 'officer.revoke', '----x', () => '/officers/ol-9/revoke', { reason: 'essai' }, 'OFFICER_ID_UNKNOWN'],
];

it('every route has its act, and its row here', () => {
  const { app, acts } = apiRoutes({} as ApiDeps);
  // Also one that somebody added behind the back of the list of acts would be found.
  expect([...new Set(app.routes.map(({ method, path }) => `${method} ${path}`))].sort()).toEqual([...acts.keys()].sort());
  expect(Object.fromEntries(acts)).toEqual(Object.fromEntries(table.map(([route, act]) => [route, act])));
});

describe.each(table)('%s (%s)', (route, act, row, path, body, answer) => {
  const could = columns.filter((_, column) => row[column] === 'x').join(', ');

  it.each(columns.map((role, column) => ({ role, may: row[column] === 'x' })))('$role: $may', async ({ role, may }) => {
    const before = await stored();
    const asked = await mali.ask<Problem>(route.split(' ')[0] as string, `/v1${path()}`, body, officerWith[role]);
    if (may) return expect(typeof answer === 'number' ? asked.status : asked.body.error.code).toBe(answer);
    expect([asked.status, Object.keys(asked.body), asked.body.error]).toMatchObject([403, ['error'], { code: 'ROLE_REQUIRED', exit: 4 }]);
    expect(asked.body.error.params).toEqual({ act, role, expected: could });
    for (const language of ['fr', 'en'] as const) {
      const named = columns.filter((_, column) => row[column] === 'x').map((each) => called[each][language === 'fr' ? 0 : 1]);
      expect(asked.body.error[language].endsWith(`: ${named.join(', ')}.`), asked.body.error[language]).toBe(true);
    }
    expect(await stored()).toBe(before);
  });
});

it('a refused act is in the log, with the officer and the role that could', async () => {
  await mali.ask('POST', '/v1/incidents', { to, incident }, 'audit-1');
  const line = mali.log.filter(({ event }) => event === 'api.refused').at(-1);
  expect(line).toMatchObject({ level: 'warn', officer: 'audit-1', code: 'ROLE_REQUIRED', method: 'POST', path: '/v1/incidents' });
  expect(line?.message).toContain('liaison, head');
});

it('a route that there is not is not there for any role', async () => {
  for (const officer of Object.values(officerWith)) expect((await mali.ask('GET', '/v1/nothing', undefined, officer)).status).toBe(404);
});

async function stored(): Promise<number> {
  return (await mali.ask<MessageList>('GET', '/v1/messages?limit=500')).body.messages.length;
}
