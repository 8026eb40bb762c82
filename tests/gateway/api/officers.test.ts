// Who may ask: an officer of this unit with a certificate that holds now, and nobody else. Each refusal says why.
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Credential, issueLeaf, officerProfile } from '#certs-dev';
import type { MessageList, Problem, StatusView } from '#gateway/contract';
import { type OfficerId, parseUnitId } from '#protocol';
import { type Live, type LiveUnit, liveFederation } from '../../support/live.ts';
import { askWith } from '../../support/officer-client.ts';

const mali = parseUnitId('ML-BRTMTH');
const senegal = parseUnitId('SN-DNLTM');

let live: Live;
let here: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  here = live.of('ML-BRTMTH');
  await here.start();
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());

const askAs = (credential: Credential | undefined, path = '/v1/status') => askWith<Problem>(here.unit, here.gateway?.apiPort ?? 0, credential, { path });

const day = 86_400_000;
const officers = () => here.unit.officersAuthority;
const profile = (officer: string, unit = mali) => officerProfile(unit, officer as OfficerId, 'Essai', new Date());

describe('is refused with 401, its reason, and exit status 4 for the command', () => {
  it.each<[string, () => Promise<Credential>, string]>([
    ['an officer of another unit', async () => live.of('SN-DNLTM').unit.officers[0]?.credential as Credential, ''],
    ['another unit’s name from this unit’s authority', () => issueLeaf(profile('ol-1', senegal), officers()), 'urn:cop:officer'],
    ['this unit’s name from another unit’s authority', () => issueLeaf(profile('ol-1'), live.of('SN-DNLTM').unit.officersAuthority), ''],
    ['this unit’s name from the gateway’s authority', () => issueLeaf(profile('ol-1'), here.unit.authority), ''],
    ['this unit’s name from nobody but itself', () => issueLeaf(profile('ol-1'), 'itself'), ''],
    ['the gateway itself', async () => here.unit.gateway, ''],
    [
      'a certificate that ended yesterday',
      () => issueLeaf({ ...profile('ol-1'), notBefore: new Date(Date.now() - 9 * day), notAfter: new Date(Date.now() - day) }, officers()),
      'expired',
    ],
    ['a certificate that begins tomorrow', () => issueLeaf({ ...profile('ol-1'), notBefore: new Date(Date.now() + day) }, officers()), 'not before'],
    ['a certificate that is not for clients', () => issueLeaf({ ...profile('ol-1'), usages: ['serverAuth'] }, officers()), ''],
    ['a certificate that names nobody', () => issueLeaf({ ...profile('ol-1'), alternativeNames: [{ dns: 'ol-1' }] }, officers()), 'urn:cop:officer'],
    [
      'a certificate that names two officers',
      () => issueLeaf({ ...profile('ol-1'), alternativeNames: [...profile('ol-1').alternativeNames, ...profile('chef-1').alternativeNames] }, officers()),
      'urn:cop:officer',
    ],
    [
      'a certificate that names an officer and a gateway',
      () => issueLeaf({ ...profile('ol-1'), alternativeNames: [...profile('ol-1').alternativeNames, { uri: 'urn:cop:unit:ML-BRTMTH' }] }, officers()),
      'urn:cop:officer',
    ],
    ['an officer without an identifier', () => issueLeaf(profile(''), officers()), 'urn:cop:officer'],
    ['an identifier that is none', () => issueLeaf(profile('OL 1;--'), officers()), 'urn:cop:officer'],
    [
      'a name hidden inside another',
      () => issueLeaf({ ...profile('ol-1'), alternativeNames: [{ dns: 'x, URI:urn:cop:officer:ML-BRTMTH:chef-1, y' }] }, officers()),
      'urn:cop:officer',
    ],
  ])('%s', async (_, make, detail) => {
    const { status, body } = await askAs(await make());
    expect([status, body.error]).toMatchObject([401, { code: 'OFFICER_REFUSED', exit: 4, params: { expected: mali } }]);
    expect(String(body.error.params.detail)).toContain(detail);
    expect(Object.keys(body)).toEqual(['error']);
  });

  it('nobody at all', async () => {
    const { status, body } = await askAs(undefined);
    expect([status, body.error.code]).toEqual([401, 'TLS_NO_CERTIFICATE']);
  });

  it('before anything is told: also on a route that there is not', async () => {
    expect((await askAs(undefined, '/v1/nothing')).status).toBe(401);
    expect((await askAs(undefined, '/v1/messages')).body).not.toHaveProperty('messages');
  });
});

it('an enrolled officer of this unit is served, under the name in the certificate and the role that the unit gave', async () => {
  for (const { officer, role } of here.unit.officers)
    expect((await here.ask<StatusView>('GET', '/v1/status', undefined, officer)).body).toMatchObject({ officer, role });
});

it('an officer of this unit who is not enrolled is told whom to ask', async () => {
  const { status, body } = await askAs(await issueLeaf(profile('ol-7'), officers()));
  expect([status, body.error]).toMatchObject([401, { code: 'OFFICER_UNKNOWN', exit: 4, params: { got: 'ol-7' } }]);
  expect(body.error.fr).toContain('`cop officer add`');
});

it('another certificate for an enrolled officer, from the same authority, is not the enrolled one', async () => {
  const { status, body } = await askAs(await issueLeaf(profile('ol-1'), officers()));
  expect([status, body.error]).toMatchObject([401, { code: 'OFFICER_UNKNOWN', exit: 4, params: { got: 'ol-1' } }]);
});

it('TLS 1.2 is not spoken', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connect({ host: '127.0.0.1', port: here.gateway?.apiPort as number, maxVersion: 'TLSv1.2', ca: here.unit.authority.certificate });
  socket.on('error', (error: NodeJS.ErrnoException) => resolve(String(error.code)));
  socket.on('secureConnect', () => resolve('connected'));
  expect(await promise).toMatch(/PROTOCOL_VERSION/);
});

it('a refused officer stores nothing and is in the log without content', async () => {
  const before = (await here.ask<MessageList>('GET', '/v1/messages')).body.messages.length;
  await askAs(live.of('SN-DNLTM').unit.officers[0]?.credential);
  expect((await here.ask<MessageList>('GET', '/v1/messages')).body.messages).toHaveLength(before);
  expect(here.log.filter(({ event }) => event === 'api.refused').at(-1)).toMatchObject({ level: 'warn', code: 'OFFICER_REFUSED' });
});
