// Acts that touch data, or try to, and must stand in the log: through the officer API of a real gateway.

import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officerOf } from '#certs-dev';
import type { AuditEntryView, AuditList } from '#gateway/contract';
import { type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';
import { codeOf } from '../../support/officer-client.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  for (const unit of [mali, senegal]) await unit.start();
  await linked(mali, senegal);
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

const entries = async (query = ''): Promise<AuditEntryView[]> =>
  (await mali.ask<AuditList>('GET', `/v1/audit/entries?limit=1000${query}`, undefined, 'audit-1')).body.entries;
describe('who reads the log', () => {
  it('stands in it, from whatever place he begins', async () => {
    const before = (await entries('&act=audit.listed')).length;
    const { body } = await mali.ask<AuditList>('GET', '/v1/audit/entries?order=asc&beyond=0&limit=1000', undefined, 'audit-1');
    expect(body.entries.length).toBeGreaterThan(0);
    // One for that reading, one for this.
    expect((await entries('&act=audit.listed')).length - before).toBe(2);
  });
});

describe('an attempt that was refused', () => {
  it('for want of a role within a route stands in the log', async () => {
    const { id } = await mali.report(['SN-DNLTM']);
    await mali.settled(id);
    const before = (await entries('&act=role.refused')).length;
    expect(codeOf(await mali.ask('POST', `/v1/audit/evidence/${id}`, { content: true }, 'audit-1'))).toBe('ROLE_REQUIRED');
    expect((await entries('&act=role.refused')).length - before).toBe(1);
  });

  it('because the sender’s codes forbid it stands in the log', async () => {
    const { id } = await senegal.report(['ML-BRTMTH'], { handling: ['H1'] });
    await senegal.settled(id);
    expect(codeOf(await mali.ask('GET', `/v1/messages/${id}/jose`))).toBe('HANDLING_FORBIDS');
    expect((await entries(`&message=${id}`)).map(({ outcome }) => outcome?.code)).toContain('HANDLING_FORBIDS');
  });

  it('for want of a justification stands in the log', async () => {
    const { id } = await mali.report(['SN-DNLTM']);
    const { body, status } = await askUnjustified(`/v1/messages/${id}`, 'ol-1');
    expect([status, body.error?.code]).toEqual([422, 'JUSTIFICATION_NEEDED']);
    expect((await entries()).some(({ outcome }) => outcome?.code === 'JUSTIFICATION_NEEDED')).toBe(true);
  });
});

describe('the list of meetings', () => {
  it('is shown, or refused with a code, to whoever gives no justification', async () => {
    const { status, body } = await askUnjustified('/v1/meetings', 'ol-1');
    expect([200, 422], body.error?.code).toContain(status);
  });
});

describe('content that leaves in an evidence pack', () => {
  it('is a disclosure of that message: of whom it speaks, and that the content was in it', async () => {
    const { id } = await senegal.report(['ML-BRTMTH'], { handling: ['H0'] });
    await senegal.settled(id);
    const { status } = await mali.ask('POST', `/v1/audit/evidence/${id}`, { content: true }, 'chef-1');
    expect(status).toBe(200);
    const [withContent] = (await entries(`&message=${id}&operation=disclose`)).filter(({ officer }) => officer === 'chef-1');
    await mali.ask('POST', `/v1/audit/evidence/${id}`, { content: false }, 'chef-1');
    const [without] = (await entries(`&message=${id}&operation=disclose`)).filter(({ officer }) => officer === 'chef-1');
    const told = ({ act, note, kind, handling, subjects }: Partial<AuditEntryView> = {}) => ({ act, note, kind, handling, subjects });
    expect(told(withContent)).not.toEqual(told(without));
  }, 60_000);

  it('has been read by the officer: its sender gets the receipt that it gets of every first reading', async () => {
    const { id } = await senegal.report(['ML-BRTMTH'], { handling: ['H0'] });
    await senegal.settled(id);
    expect((await mali.ask('POST', `/v1/audit/evidence/${id}`, { content: true }, 'chef-1')).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const { deliveries } = await senegal.settled(id);
    expect(deliveries[0]?.status).toBe('read');
  }, 60_000);
});

function askUnjustified(path: string, officer: string): Promise<{ status: number; body: { error?: { code: string } } }> {
  const { pkcs12File, passphraseFile } = officerOf(mali.unit, officer);
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: { error?: { code: string } } }>();
  const outgoing = request(
    {
      host: '127.0.0.1',
      port: mali.gateway?.apiPort,
      path,
      agent: false,
      ca: mali.unit.authority.certificate,
      pfx: readFileSync(pkcs12File),
      passphrase: readFileSync(passphraseFile, 'utf8').trim(),
    },
    async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve({ status: response.statusCode ?? 0, body: JSON.parse(Buffer.concat(chunks).toString()) });
    },
  );
  outgoing.on('error', reject);
  outgoing.end();
  return promise;
}
