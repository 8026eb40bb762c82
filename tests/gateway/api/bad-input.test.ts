// Promise 8: every route answers bad input with a stable code, the right HTTP status and the exit status for the command,
// in both languages, and nothing of it is stored.
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officerOf } from '#certs-dev';
import type { MessageList, MessageView, Problem } from '#gateway/contract';
import { errorTable } from '#protocol';
import { type Live, type LiveUnit, liveFederation } from '../../support/live.ts';

let live: Live;
let mali: LiveUnit;
let known: string;
beforeAll(async () => {
  live = await liveFederation(2);
  mali = live.of('ML-BRTMTH');
  await mali.start();
  known = (await mali.report(['SN-DNLTM'])).id;
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());

const place = { name: 'Gao', country: 'ML' };
const incident = { type: 'distress', from: '2026-11-23T05:40:00Z', place };
const slot = { start: '2026-12-10T09:00:00Z', end: '2026-12-10T12:00:00Z' };
const meeting = { purpose: 'procedures', mode: 'video', slots: [slot] };
const to = ['SN-DNLTM'];
const absent = '019aaaaa-0000-7000-8000-00000000ffff';

const ids = async () => (await mali.ask<MessageList>('GET', '/v1/messages?limit=500')).body.messages.map(({ id }) => id);

/** Asks, and checks all that every refusal has in common. */
async function refused(method: string, path: string, body: unknown, status: number, code: keyof typeof errorTable, field?: string): Promise<Problem['error']> {
  const before = await ids();
  const answer = await mali.ask<Problem>(method, path, body);
  const { error } = answer.body;
  expect([answer.status, error.code, error.params.field]).toEqual([status, code, field]);
  expect(Object.keys(answer.body)).toEqual(['error']);
  expect(Object.keys(error).sort()).toEqual(['code', 'en', 'exit', 'fr', 'params']);
  expect(error.exit).toBe(errorTable[code].exit);
  for (const sentence of [error.fr, error.en]) {
    expect(sentence).not.toMatch(/\bat .*:\d+|node:|\.ts\b|\{\w+\}|undefined|\[object/);
    expect(sentence.length).toBeGreaterThan(20);
  }
  expect(await ids(), 'nothing is stored').toEqual(before);
  return error;
}

describe('POST /v1/incidents', () => {
  const post = (body: unknown, status: number, code: keyof typeof errorTable, field?: string) => refused('POST', '/v1/incidents', body, status, code, field);
  const with_ = (changes: object) => ({ to, incident: { ...incident, ...changes } });

  it.each<[string, unknown, string]>([
    ['text that is no JSON', '{"to":', 'JSON'],
    ['no body', '', 'JSON'],
    ['octets that are no text', '\u0000\u0001', 'JSON'],
    ['null', 'null', '–'],
    ['a list', '[]', '–'],
    ['a number', '7', '–'],
    ['an empty object', {}, 'to'],
    ['no addressee', { to: [], incident }, 'to'],
    ['one addressee as a text', { to: 'SN-DNLTM', incident }, 'to'],
    ['too many addressees', { to: Array.from({ length: 65 }, () => 'SN-DNLTM'), incident }, 'to'],
    ['an addressee of endless length', { to: ['S'.repeat(65)], incident }, 'to.0'],
    ['an addressee that is a number', { to: [7], incident }, 'to.0'],
    ['no incident', { to }, 'incident'],
    ['an unknown key', { to, incident, urgent: true }, 'urgent'],
    ['an unknown key inside', with_({ suspect: 'x' }), 'incident.suspect'],
    ['an unknown key in the place', with_({ place: { ...place, street: 'x' } }), 'incident.place.street'],
    ['a key of the language', '{"to":["SN-DNLTM"],"incident":{},"__proto__":{"x":1}}', 'incident.type'],
    ['an unknown type', with_({ type: 'theft' }), 'incident.type'],
    ['a type that is a number', with_({ type: 1 }), 'incident.type'],
    ['no time', with_({ from: undefined }), 'incident.from'],
    ['a time without a zone', with_({ from: '2026-11-23T05:40:00' }), 'incident.from'],
    ['a day that does not exist', with_({ from: '2026-02-31T05:40:00Z' }), 'incident.from'],
    ['a date alone', with_({ from: '2026-11-23' }), 'incident.from'],
    ['a time in French', with_({ from: '23/11/2026 05:40' }), 'incident.from'],
    ['no place', with_({ place: undefined }), 'incident.place'],
    ['a place as a text', with_({ place: 'Gao, ML' }), 'incident.place'],
    ['coordinates as text', with_({ place: { ...place, latitude: '16.27', longitude: '0' } }), 'incident.place.latitude'],
    ['a route that is no list', with_({ route: place }), 'incident.route'],
    ['a route of 21 stages', with_({ route: Array.from({ length: 21 }, () => place) }), 'incident.route'],
    ['a head-count as a number', with_({ headCount: 23 }), 'incident.headCount'],
    ['a head-count in words', with_({ headCount: { total: 'vingt' } }), 'incident.headCount.total'],
    ['an unknown means', with_({ means: ['camel'] }), 'incident.means.0'],
    ['an unknown priority', { to, incident, priority: 'high' }, 'priority'],
    ['a training flag as text', { to, incident, training: 'yes' }, 'training'],
    ['an expiry beyond 28 days', { to, incident, expiresInHours: 672.01 }, 'expiresInHours'],
    ['an expiry of nothing', { to, incident, expiresInHours: 0 }, 'expiresInHours'],
    ['an expiry in the past', { to, incident, expiresInHours: -1 }, 'expiresInHours'],
    ['an endless expiry', `{"to":["SN-DNLTM"],"incident":${JSON.stringify(incident)},"expiresInHours":1e999}`, 'expiresInHours'],
    ['an unknown handling code', { to, incident, handling: ['H4'] }, 'handling.0'],
    ['no handling code', { to, incident, handling: [] }, 'handling'],
    ['a case reference of endless length', { to, incident, caseReference: 'A'.repeat(81) }, 'caseReference'],
  ])('%s: INPUT_INVALID', async (_, body, field) => {
    await post(body, 422, 'INPUT_INVALID', field);
  });

  it.each<[string, unknown, string]>([
    ['a case reference with a name', { to, incident, caseReference: 'Diallo Mamadou' }, 'caseReference'],
    ['H0 beside H1', { to, incident, handling: ['H1', 'H0'] }, 'handling'],
    ['a telephone number in the place', with_({ place: { name: 'Gao 76123456', country: 'ML' } }), 'incident.place.name'],
    ['a place of no name', with_({ place: { name: '', country: 'ML' } }), 'incident.place.name'],
    ['a place with a line break', with_({ place: { name: 'Gao\nKidal', country: 'ML' } }), 'incident.place.name'],
    ['a place of 61 letters', with_({ place: { name: 'G'.repeat(61), country: 'ML' } }), 'incident.place.name'],
    ['a country in words', with_({ place: { name: 'Gao', country: 'Mali' } }), 'incident.place.country'],
    ['half of the coordinates', with_({ place: { ...place, latitude: 16.27 } }), 'incident.place'],
    ['coordinates to the metre', with_({ place: { ...place, latitude: 16.27123, longitude: 0 } }), 'incident.place.latitude'],
    ['coordinates off the earth', with_({ place: { ...place, latitude: 91, longitude: 0 } }), 'incident.place.latitude'],
    ['a time in another century', with_({ from: '1926-11-23T05:40:00Z' }), 'incident.occurredFrom'],
    ['an end before its beginning', with_({ until: '2026-11-23T05:39:59Z' }), 'incident.occurredTo'],
    ['a route of 13 stages', with_({ route: Array.from({ length: 13 }, () => place) }), 'incident.route'],
    ['a wrong stage', with_({ route: [place, { name: '12', country: 'ML' }] }), 'incident.route[1].name'],
    ['half a person', with_({ headCount: { total: 1.5 } }), 'incident.headCount.total'],
    ['minus one person', with_({ headCount: { women: -1 } }), 'incident.headCount.women'],
    ['too many persons', with_({ headCount: { total: 10_001 } }), 'incident.headCount.total'],
    ['more parts than the whole', with_({ headCount: { total: 3, women: 2, men: 2 } }), 'incident.headCount.total'],
  ])('%s: CONTENT_INVALID', async (_, body, field) => {
    await post(body, 422, 'CONTENT_INVALID', field);
  });

  it.each<[string, string[], number, keyof typeof errorTable]>([
    ['to a unit that is none', ['SENEGAL'], 422, 'UNIT_ID_INVALID'],
    ['to a unit in small letters', ['sn-dnltm'], 422, 'UNIT_ID_INVALID'],
    ['to a unit that is no member', ['TG-XYZ'], 404, 'MEMBER_UNKNOWN'],
    ['to itself', ['ML-BRTMTH'], 422, 'ADDRESSEE_SELF'],
    ['to a partner and itself', ['SN-DNLTM', 'ML-BRTMTH'], 422, 'ADDRESSEE_SELF'],
    ['to a partner and a stranger', ['SN-DNLTM', 'TG-XYZ'], 404, 'MEMBER_UNKNOWN'],
  ])('%s', async (_, addressees, status, code) => {
    await post({ to: addressees, incident }, status, code);
  });

  it('more than it reads', async () => {
    const error = await post(JSON.stringify({ to, incident, filler: 'x'.repeat(1_048_576) }), 413, 'INPUT_TOO_LARGE');
    expect(error.params).toEqual({ expected: 1_048_576 });
    expect((await mali.ask('POST', '/v1/incidents', `${' '.repeat(1_040_000)}${JSON.stringify({ to, incident })}`)).status, 'just below').toBe(201);
  });

  it('a few megabytes, without taking them all', async () => {
    const sent = mali.ask<Problem>('POST', '/v1/incidents', 'x'.repeat(8_000_000)).then(
      ({ status, body }) => [status, body.error.code],
      // Who goes on sending after the answer may be cut off before reading it.
      (error: NodeJS.ErrnoException) => (/ECONNRESET|EPIPE/.test(String(error.code)) ? [413, 'INPUT_TOO_LARGE'] : Promise.reject(error)),
    );
    expect(await sent).toEqual([413, 'INPUT_TOO_LARGE']);
    expect((await mali.ask('GET', '/v1/status')).status, 'and serves on').toBe(200);
  });

  it('a body of another type, as the page of another site could make a browser send it', async () => {
    const before = await ids();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', undefined]) {
      const { status, body } = await post_(type, JSON.stringify({ to, incident }));
      expect([status, body], String(type)).toMatchObject([422, { error: { code: 'INPUT_INVALID', params: { field: 'Content-Type' } } }]);
    }
    expect(await ids()).toEqual(before);
    expect((await post_('application/json; charset=utf-8', JSON.stringify({ to, incident }))).status).toBe(201);
  });
});

describe('POST /v1/meetings', () => {
  const post = (body: unknown, code: keyof typeof errorTable, field?: string) => refused('POST', '/v1/meetings', body, 422, code, field);
  const with_ = (changes: object) => ({ to, meeting: { ...meeting, ...changes } });

  it.each<[string, unknown, 'INPUT_INVALID' | 'CONTENT_INVALID', string]>([
    ['no meeting', { to }, 'INPUT_INVALID', 'meeting'],
    ['an unknown purpose', with_({ purpose: 'lunch' }), 'INPUT_INVALID', 'meeting.purpose'],
    ['an unknown mode', with_({ mode: 'fax' }), 'INPUT_INVALID', 'meeting.mode'],
    ['no slot', with_({ slots: [] }), 'INPUT_INVALID', 'meeting.slots'],
    ['eleven slots', with_({ slots: Array.from({ length: 11 }, () => slot) }), 'INPUT_INVALID', 'meeting.slots'],
    ['a slot without an end', with_({ slots: [{ start: slot.start }] }), 'INPUT_INVALID', 'meeting.slots.0.end'],
    ['an agenda', with_({ agenda: 'x' }), 'INPUT_INVALID', 'meeting.agenda'],
    [
      'six slots',
      with_({ slots: Array.from({ length: 6 }, (_, i) => ({ start: `2026-12-1${i}T09:00:00Z`, end: slot.end })) }),
      'CONTENT_INVALID',
      'meeting.slots',
    ],
    ['a slot that ends as it starts', with_({ slots: [{ start: slot.start, end: slot.start }] }), 'CONTENT_INVALID', 'meeting.slots[0].end'],
    ['the same slot twice', with_({ slots: [slot, slot] }), 'CONTENT_INVALID', 'meeting.slots[1].start'],
    ['in person, nowhere', with_({ mode: 'in_person' }), 'CONTENT_INVALID', 'meeting.place'],
    ['a video call in Dakar', with_({ place: { name: 'Dakar', country: 'SN' } }), 'CONTENT_INVALID', 'meeting.place'],
  ])('%s', async (_, body, code, field) => {
    await post(body, code, field);
  });
});

describe('POST /v1/procedures/:id/steps', () => {
  const path = (id: string) => `/v1/procedures/${id}/steps`;

  it.each<[string, unknown, string]>([
    ['no act', {}, 'act'],
    ['another act', { act: 'maybe' }, 'act'],
    ['slot 0', { act: 'accept', slot: 0 }, 'slot'],
    ['slot 6', { act: 'accept', slot: 6 }, 'slot'],
    ['slot one and a half', { act: 'accept', slot: 1.5 }, 'slot'],
    ['another reason', { act: 'decline', reason: 'tired' }, 'reason'],
    ['a comment', { act: 'decline', comment: 'x' }, 'comment'],
  ])('%s: INPUT_INVALID', async (_, body, field) => {
    await refused('POST', path(absent), body, 422, 'INPUT_INVALID', field);
  });

  it.each<[string, string, number, keyof typeof errorTable]>([
    ['an id that is none', 'x', 422, 'MESSAGE_ID_INVALID'],
    ['an id of nothing', absent, 404, 'PROCEDURE_UNKNOWN'],
  ])('%s', async (_, id, status, code) => {
    await refused('POST', path(id), { act: 'decline' }, status, code);
  });

  it('a message that opened no procedure', async () => {
    await refused('POST', path(known), { act: 'decline' }, 404, 'PROCEDURE_UNKNOWN');
  });
});

describe('questions', () => {
  it.each<[string, number, keyof typeof errorTable, string?]>([
    ['/v1/messages?direction=up', 422, 'INPUT_INVALID', 'direction'],
    ['/v1/messages?kind=gossip', 422, 'INPUT_INVALID', 'kind'],
    ['/v1/messages?limit=0', 422, 'INPUT_INVALID', 'limit'],
    ['/v1/messages?limit=501', 422, 'INPUT_INVALID', 'limit'],
    ['/v1/messages?limit=ten', 422, 'INPUT_INVALID', 'limit'],
    ['/v1/messages?limit=1.5', 422, 'INPUT_INVALID', 'limit'],
    ['/v1/messages?limit=', 422, 'INPUT_INVALID', 'limit'],
    ['/v1/messages?page=2', 422, 'INPUT_INVALID', 'page'],
    ['/v1/messages?peer=Dakar', 422, 'UNIT_ID_INVALID'],
    ['/v1/messages?peer=TG-XYZ', 404, 'MEMBER_UNKNOWN'],
    ['/v1/messages?before=yesterday', 422, 'MESSAGE_ID_INVALID'],
    [`/v1/messages?before=${absent}`, 404, 'MESSAGE_UNKNOWN'],
    ['/v1/messages/x', 422, 'MESSAGE_ID_INVALID'],
    ["/v1/messages/'%20or%20'1'='1", 422, 'MESSAGE_ID_INVALID'],
    ['/v1/messages/%2e%2e%2fstatus', 422, 'MESSAGE_ID_INVALID'],
    [`/v1/messages/${absent}`, 404, 'MESSAGE_UNKNOWN'],
    [`/v1/messages/${absent}/deliveries?waitSeconds=x`, 422, 'INPUT_INVALID', 'waitSeconds'],
    [`/v1/messages/${absent}/deliveries?waitSeconds=-1`, 422, 'INPUT_INVALID', 'waitSeconds'],
    [`/v1/messages/${absent}/jose`, 404, 'MESSAGE_UNKNOWN'],
    [`/v1/messages/${absent}/jose?to=x`, 422, 'UNIT_ID_INVALID'],
    ['/v1/peers/Dakar', 422, 'UNIT_ID_INVALID'],
    ['/v1/peers/TG-XYZ', 404, 'MEMBER_UNKNOWN'],
    ['/v1/peers/ML-BRTMTH', 422, 'ADDRESSEE_SELF'],
    ['/v1/nothing', 404, 'ROUTE_UNKNOWN'],
    ['/', 404, 'ROUTE_UNKNOWN'],
    ['/v1/../etc/passwd', 404, 'ROUTE_UNKNOWN'],
    [`/v1/${'x'.repeat(2_000)}`, 404, 'ROUTE_UNKNOWN'],
    // Refused before any route is looked for.
    ['/v1/\\status', 422, 'INPUT_INVALID', 'URL'],
    ['/\\', 422, 'INPUT_INVALID', 'URL'],
  ])('GET %s', async (path, status, code, field) => {
    await refused('GET', path, undefined, status, code, field);
  });

  it.each([
    ['DELETE', '/v1/messages'],
    ['PUT', '/v1/incidents'],
    ['PATCH', '/v1/status'],
    ['OPTIONS', '/v1/incidents'],
    ['GET', '/v1/incidents'],
    ['POST', '/v1/status'],
  ])('%s %s', async (method, path) => {
    await refused(method, path, undefined, 404, 'ROUTE_UNKNOWN');
  });

  it('the export of a message that is not sealed yet, or was not sent there', async () => {
    expect((await refused('GET', `/v1/messages/${known}/jose`, undefined, 422, 'EXPORT_IMPOSSIBLE')).params.detail).toBe('KEYSET_UNKNOWN');
    expect((await refused('GET', `/v1/messages/${known}/jose?to=NE-ECI`, undefined, 422, 'EXPORT_IMPOSSIBLE')).params.detail).toContain('SN-DNLTM');
  });

  it.each(['Dakar', 'TG-XYZ', 'ML-BRTMTH'])('a ping of %s', async (unit) => {
    const code = { Dakar: 'UNIT_ID_INVALID', 'TG-XYZ': 'MEMBER_UNKNOWN', 'ML-BRTMTH': 'ADDRESSEE_SELF' } as const;
    await refused('POST', `/v1/peers/${unit}/ping`, undefined, unit === 'TG-XYZ' ? 404 : 422, code[unit as keyof typeof code]);
  });
});

it('octets that are no HTTP do not stop the API', async () => {
  const officer = officerOf(mali.unit, 'ol-1');
  for (const words of ['\r\n\r\n', 'HELO gateway\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', `GET / HTTP/1.1\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`]) {
    const { promise, resolve } = Promise.withResolvers<string>();
    const pfx = readFileSync(officer.pkcs12File);
    const passphrase = readFileSync(officer.passphraseFile, 'utf8').trim();
    const socket = connect({ host: '127.0.0.1', port: mali.gateway?.apiPort as number, pfx, passphrase, ca: mali.unit.authority.certificate });
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(said));
    socket.end(words);
    expect(await promise).not.toContain('200 OK');
  }
  expect((await mali.ask<MessageView>('GET', `/v1/messages/${known}`)).status).toBe(200);
});

/** Posts a body under another content type, or under none. */
function post_(type: string | undefined, body: string): Promise<{ status: number; body: unknown }> {
  const officer = officerOf(mali.unit, 'ol-1');
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: unknown }>();
  const outgoing = request(
    {
      host: '127.0.0.1',
      port: mali.gateway?.apiPort,
      method: 'POST',
      path: '/v1/incidents',
      agent: false,
      pfx: readFileSync(officer.pkcs12File),
      passphrase: readFileSync(officer.passphraseFile, 'utf8').trim(),
      ca: mali.unit.authority.certificate,
      headers: { 'content-length': Buffer.byteLength(body), 'cop-justification': 'essai', ...(type === undefined ? {} : { 'content-type': type }) },
    },
    async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve({ status: response.statusCode ?? 0, body: JSON.parse(Buffer.concat(chunks).toString()) });
    },
  );
  outgoing.on('error', reject);
  outgoing.end(body);
  return promise;
}
