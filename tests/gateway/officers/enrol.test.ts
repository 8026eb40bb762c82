// Officers come and go: enrolled by certificate, renewed, moved to another role, revoked. Real certificates, real connections.
import { Agent } from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Credential, daysAfter, issueAuthority, issueLeaf, officerProfile } from '#certs-dev';
import type { EnrolmentView, OfficerList, OfficerView, Problem, StatusView } from '#gateway/contract';
import { type OfficerId, parseUnitId } from '#protocol';
import { readOfficerCertificate } from '../../../gateway/officers/certificate.ts';
import { type Live, type LiveUnit, liveFederation } from '../../support/live.ts';
import { type Question, askWith as withCredential } from '../../support/officer-client.ts';

const mali = parseUnitId('ML-BRTMTH');
const senegal = parseUnitId('SN-DNLTM');
const sha256 = /^[0-9a-f]{64}$/;

let live: Live;
let here: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  here = live.of('ML-BRTMTH');
  await here.start();
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());

// Every test has an officer of its own.
let count = 0;
let name: string;
beforeEach(() => {
  count += 1;
  name = `essai-${count}`;
});

const profile = (officer = name, unit = mali) => officerProfile(unit, officer as OfficerId, 'Essai', new Date());
const issue = (officer = name) => issueLeaf(profile(officer), here.unit.officersAuthority);
const askWith = <T = Problem>(credential: Credential, path = '/v1/status', more: Omit<Question, 'path'> = {}) =>
  withCredential<T>(here.unit, here.gateway?.apiPort ?? 0, credential, { path, ...more });
const add = (certificate: string, role: string, by = 'admin-1') => here.ask<EnrolmentView & Problem>('POST', '/v1/officers', { certificate, role }, by);
const revoke = (officer: string, by = 'admin-1', reason: unknown = 'Mutation') =>
  here.ask<OfficerView & Problem>('POST', `/v1/officers/${officer}/revoke`, { reason }, by);
const list = async () => (await here.ask<OfficerList>('GET', '/v1/officers', undefined, 'admin-1')).body.officers;
const find = async (officer: string) => (await list()).find((candidate) => candidate.officer === officer);

describe('the first officers', () => {
  it('are those with whom the unit was made, each with one role', async () => {
    const first = (await list()).filter(({ officer }) => !officer.startsWith('essai-'));
    expect(first.map(({ officer, role, enrolledBy, revoked }) => [officer, role, enrolledBy, revoked])).toEqual(
      [
        ['admin-1', 'administrator'],
        ['audit-1', 'auditor'],
        ['chef-1', 'head'],
        ['dpd-1', 'dpo'],
        ['ol-1', 'liaison'],
        ['ol-2', 'liaison'],
      ].map((officer) => [...officer, undefined, undefined]),
    );
    for (const { fingerprint } of first) expect(fingerprint).toMatch(sha256);
  });
});

describe('enrolling', () => {
  it('lets an officer in, with the role and no other', async () => {
    const credential = await issue();
    const before = await askWith(credential);
    expect([before.status, before.body.error]).toMatchObject([401, { code: 'OFFICER_UNKNOWN', exit: 4, params: { got: name } }]);

    const { status, body } = await add(credential.certificate, 'dpo');
    expect([status, body]).toMatchObject([201, { officer: name, role: 'dpo', enrolledBy: 'admin-1', fingerprint: expect.stringMatching(sha256) }]);
    expect(body).not.toHaveProperty('replaced');
    expect(await find(name)).toEqual(body);
    expect((await askWith<StatusView>(credential)).body).toMatchObject({ officer: name, role: 'dpo' });
    expect((await askWith(credential, '/v1/messages')).status).toBe(200);
    expect((await askWith(credential, '/v1/officers', { method: 'POST', body: {} })).body.error).toMatchObject({ code: 'ROLE_REQUIRED' });
    expect(here.log.filter(({ event }) => event === 'officer.enrolled').at(-1)).toMatchObject({ officer: name, role: 'dpo', by: 'admin-1' });
  });

  it('takes an officer whom a second authority in the file issued, while authorities change hands', async () => {
    const next = await issueAuthority({ commonName: 'COP ML-BRTMTH new officers’ authority', notBefore: new Date(), notAfter: daysAfter(new Date(), 9) });
    const { certificate } = await issueLeaf(profile(), next);
    const both = here.unit.officersAuthority.certificate + next.certificate;
    expect(readOfficerCertificate(certificate, both, mali, new Date()).officer).toBe(name);
    expect(() => readOfficerCertificate(certificate, here.unit.officersAuthority.certificate, mali, new Date())).toThrow('OFFICER_CERTIFICATE_INVALID');
  });

  it('again with the same certificate changes nothing', async () => {
    const { certificate } = await issue();
    const [first, second] = [await add(certificate, 'auditor'), await add(certificate, 'auditor')];
    expect(second.body.replaced).toEqual({ role: 'auditor', fingerprint: first.body.fingerprint });
    expect(second.body.fingerprint).toBe(first.body.fingerprint);
  });

  it('is for an administrator alone, who says who it is', async () => {
    const { certificate } = await issue();
    for (const officer of ['ol-1', 'chef-1', 'dpd-1', 'audit-1']) {
      const { status, body } = await add(certificate, 'administrator', officer);
      expect([status, body.error.code, body.error.params.expected]).toEqual([403, 'ROLE_REQUIRED', 'administrator']);
    }
    expect(await find(name)).toBeUndefined();
  });

  const bad = (make: () => Promise<Credential>) => async () => (await make()).certificate;
  const authority = () => here.unit.officersAuthority;
  it.each<[string, () => Promise<string>, string]>([
    ['another unit’s officer', async () => live.of('SN-DNLTM').unit.officers[0]?.credential.certificate ?? '', 'issuer'],
    ['another unit’s name from this unit’s authority', bad(() => issueLeaf(profile(name, senegal), authority())), 'urn:cop:officer'],
    ['this unit’s name from another unit’s authority', bad(() => issueLeaf(profile(), live.of('SN-DNLTM').unit.officersAuthority)), 'issuer'],
    ['this unit’s name from the gateway’s authority', bad(() => issueLeaf(profile(), here.unit.authority)), 'issuer'],
    ['this unit’s name from nobody but itself', bad(() => issueLeaf(profile(), 'itself')), 'issuer'],
    [
      'an authority that calls itself as ours does',
      bad(async () => {
        const { certificate } = authority();
        const twin = await issueAuthority({
          commonName: `COP ${mali} officers’ authority`,
          notBefore: new Date(),
          notAfter: daysAfter(new Date(), 9),
          impersonates: certificate,
        });
        return issueLeaf(profile(), twin);
      }),
      'issuer',
    ],
    ['the gateway itself', async () => here.unit.gateway.certificate, 'issuer'],
    ['the officers’ authority itself', async () => authority().certificate, 'clientAuth'],
    [
      'one that ended yesterday',
      bad(() => issueLeaf({ ...profile(), notBefore: daysAfter(new Date(), -9), notAfter: daysAfter(new Date(), -1) }, authority())),
      'expired',
    ],
    ['one that begins tomorrow', bad(() => issueLeaf({ ...profile(), notBefore: daysAfter(new Date(), 1) }, authority())), 'not before'],
    ['one that is not for clients', bad(() => issueLeaf({ ...profile(), usages: ['serverAuth'] }, authority())), 'clientAuth'],
    ['one that names nobody', bad(() => issueLeaf({ ...profile(), alternativeNames: [] }, authority())), 'urn:cop:officer'],
    [
      'one that names two officers',
      bad(() => issueLeaf({ ...profile(), alternativeNames: [...profile().alternativeNames, ...profile('chef-1').alternativeNames] }, authority())),
      'urn:cop:officer',
    ],
    ['an identifier that is none', bad(() => issueLeaf(profile('Essai 1'), authority())), 'urn:cop:officer'],
    ['a key', async () => (await issue()).key, 'PEM'],
    ['half a certificate', async () => (await issue()).certificate.slice(0, 400), 'PEM'],
    ['no certificate', async () => 'essai', 'PEM'],
  ])('%s is refused, and nobody is enrolled', async (_, make, detail) => {
    const before = await list();
    const { status, body } = await add(await make(), 'liaison');
    expect([status, body.error]).toMatchObject([422, { code: 'OFFICER_CERTIFICATE_INVALID', exit: 23, params: { expected: mali } }]);
    expect(body.error.params.detail).toContain(detail);
    expect(await list()).toEqual(before);
  });

  it.each([
    [{ certificate: 'x' }, 'role'],
    [{ certificate: 'x', role: 'boss' }, 'role'],
    [{ certificate: 'x', role: ['head'] }, 'role'],
    [{ role: 'head' }, 'certificate'],
    [{ certificate: 'x'.repeat(16_385), role: 'head' }, 'certificate'],
    [{ certificate: 'x', role: 'head', officer: 'ol-1' }, 'officer'],
  ])('%j is refused', async (body, field) => {
    const answer = await here.ask<Problem>('POST', '/v1/officers', body, 'admin-1');
    expect([answer.status, answer.body.error]).toMatchObject([422, { code: 'INPUT_INVALID', params: { field } }]);
  });
});

describe('a new certificate for an officer', () => {
  it('opens nothing until it is enrolled, and then the old one opens nothing', async () => {
    const [old, fresh] = [await issue(), await issue()];
    const first = await add(old.certificate, 'auditor');
    expect((await askWith(fresh)).body.error).toMatchObject({ code: 'OFFICER_UNKNOWN', params: { got: name } });

    const { body } = await add(fresh.certificate, 'auditor');
    expect(body.replaced).toEqual({ role: 'auditor', fingerprint: first.body.fingerprint });
    expect((await askWith<StatusView>(fresh)).body.officer).toBe(name);
    expect((await askWith(old)).body.error).toMatchObject({ code: 'OFFICER_UNKNOWN', exit: 4 });
  });

  it('can bring another role, which holds for what was open before', async () => {
    const credential = await issue();
    await add(credential.certificate, 'liaison');
    using agent = keptOpen();
    const body = { to: [senegal], incident: { type: 'distress', from: '2026-11-23T05:40:00Z', place: { name: 'Gao', country: 'ML' } } };
    const report = () => askWith(credential, '/v1/incidents', { method: 'POST', body, agent: agent.agent });
    expect((await report()).status).toBe(201);
    expect((await add(credential.certificate, 'auditor')).body.replaced?.role).toBe('liaison');
    const { status, body: refused } = await report();
    expect([status, refused.error]).toMatchObject([
      403,
      { code: 'ROLE_REQUIRED', params: { act: 'incident.send', role: 'auditor', expected: 'liaison, head' } },
    ]);
    expect(agent.sockets()).toBe(1);
  });
});

describe('revoking', () => {
  it('ends the access of a connection that is open, says since when, and outlives a restart', async () => {
    const credential = await issue();
    await add(credential.certificate, 'head');
    using agent = keptOpen();
    const status = () => askWith(credential, '/v1/status', { agent: agent.agent });
    expect((await status()).status).toBe(200);

    const { status: code, body } = await revoke(name, 'admin-1', '  Mutation à Kayes ');
    expect([code, body.revoked]).toMatchObject([200, { by: 'admin-1', reason: 'Mutation à Kayes' }]);
    const refused = await status();
    expect([refused.status, refused.body.error]).toMatchObject([401, { code: 'OFFICER_REVOKED', exit: 4, params: { got: name, since: body.revoked?.at } }]);
    expect(agent.sockets(), 'over the same connection').toBe(1);

    await here.stop();
    await here.start();
    expect((await askWith(credential)).body.error.code).toBe('OFFICER_REVOKED');
    expect((await find(name))?.revoked).toEqual(body.revoked);
    const logged = here.log.filter(({ event }) => event === 'officer.revoked');
    expect(logged.at(-1)).toMatchObject({ level: 'warn', officer: name, by: 'admin-1' });
    expect(JSON.stringify(here.log), 'a reason can name a person').not.toContain('Kayes');
  });

  it('is for good: neither the same certificate nor another one brings the identifier back', async () => {
    const [old, fresh] = [await issue(), await issue()];
    await add(old.certificate, 'auditor');
    const { body } = await revoke(name);
    for (const { certificate } of [old, fresh]) {
      const again = await add(certificate, 'auditor');
      expect([again.status, again.body.error]).toMatchObject([422, { code: 'OFFICER_ID_REVOKED', params: { got: name, since: body.revoked?.at } }]);
    }
    const twice = await revoke(name, 'admin-1', 'Encore');
    expect([twice.status, twice.body.error.code]).toEqual([422, 'OFFICER_ID_REVOKED']);
    expect((await askWith(fresh)).body.error.code).toBe('OFFICER_REVOKED');
    expect((await find(name))?.revoked?.reason).toBe('Mutation');
  });

  it.each<[string, unknown, number, string]>([
    ['nobody', 'Mutation', 404, 'OFFICER_ID_UNKNOWN'],
    ['OL%201', 'Mutation', 422, 'OFFICER_ID_INVALID'],
    ['ol-2', '', 422, 'INPUT_INVALID'],
    ['ol-2', '   ', 422, 'INPUT_INVALID'],
    ['ol-2', 'x'.repeat(201), 422, 'INPUT_INVALID'],
    ['ol-2', 7, 422, 'INPUT_INVALID'],
  ])('%s with the reason %j is refused', async (officer, reason, status, code) => {
    const answer = await revoke(officer, 'admin-1', reason);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect((await find('ol-2'))?.revoked).toBeUndefined();
  });
});

describe('administrators', () => {
  const own = () => here.unit.officers.find(({ officer }) => officer === 'admin-1')?.credential.certificate ?? '';

  it('the last one can neither be revoked nor get another role', async () => {
    for (const { status, body } of [await revoke('admin-1'), await add(own(), 'head')])
      expect([status, body.error]).toMatchObject([403, { code: 'LAST_ADMINISTRATOR', exit: 20, params: { got: 'admin-1' } }]);
    expect(await find('admin-1')).toMatchObject({ role: 'administrator' });
  });

  it('nobody revokes himself or changes his own role, but everybody can renew himself', async () => {
    const second = await issue();
    await add(second.certificate, 'administrator');
    for (const { status, body } of [await revoke('admin-1'), await add(own(), 'head')])
      expect([status, body.error]).toMatchObject([403, { code: 'OFFICER_SELF', exit: 20, params: { got: 'admin-1' } }]);

    const renewed = await issue();
    const answer = await askWith<EnrolmentView>(second, '/v1/officers', { method: 'POST', body: { certificate: renewed.certificate, role: 'administrator' } });
    expect(answer.status).toBe(201);
    expect((await askWith<StatusView>(renewed)).body.role).toBe('administrator');
    expect((await revoke(name)).status).toBe(200);
    expect((await revoke('admin-1')).body.error.code).toBe('LAST_ADMINISTRATOR');
  });
});

/** One connection that is kept open between questions, and how many were made. */
function keptOpen(): { agent: Agent; sockets: () => number } & Disposable {
  let made = 0;
  class Counting extends Agent {
    override createConnection(...args: Parameters<Agent['createConnection']>) {
      made += 1;
      return super.createConnection(...args);
    }
  }
  const agent = new Counting({ keepAlive: true, maxSockets: 1 });
  return { agent, sockets: () => made, [Symbol.dispose]: () => agent.destroy() };
}
