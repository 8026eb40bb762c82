import { request } from 'node:https';
import { connect, createServer, type SecureContextOptions } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type MisfitName, makeMisfits } from '#certs-dev';
import type { PeerView } from '#gateway/contract';
import { encodeFrame, type UnitId } from '#protocol';
import { until } from '../../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let misfit: Record<MisfitName, { certificate: string; key: string }>;
beforeAll(async () => {
  live = await liveFederation(3);
  mali = live.of('ML-BRTMTH');
  senegal = live.of('SN-DNLTM');
  const { authority, officersAuthority } = senegal.unit;
  misfit = (await makeMisfits({ unit: senegal.unit.unit, other: live.of('NE-ECI').unit.unit, authority, officersAuthority, at: new Date() })) as typeof misfit;
  await mali.start();
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());
afterEach(() => senegal.stop());

/** What the gateway of Mali says of its peer Senegal. */
async function peerOfMali(unit = 'SN-DNLTM'): Promise<PeerView> {
  return (await mali.ask<PeerView>('GET', `/v1/peers/${unit}`)).body;
}

function logged(unit: LiveUnit, code: string): boolean {
  return unit.log.some((line) => line.event === 'link.refused' && line.code === code);
}

/** Asks Mali's link address for an upgrade with these TLS options. */
function knock(
  options: SecureContextOptions & { path?: string; subprotocol?: string },
): Promise<{ status: number | undefined; refusal: string | undefined } | { code: string }> {
  const { promise, resolve } = Promise.withResolvers<{ status: number | undefined; refusal: string | undefined } | { code: string }>();
  const outgoing = request({
    host: '127.0.0.1',
    port: mali.gateway?.linkPort,
    path: options.path ?? '/cop/v1',
    agent: false,
    rejectUnauthorized: false,
    ...options,
    headers: {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'MDEyMzQ1Njc4OWFiY2RlZg==',
      'Sec-WebSocket-Protocol': options.subprotocol ?? 'cop.v1',
    },
  });
  outgoing.on('response', (response) => {
    response.resume();
    resolve({ status: response.statusCode, refusal: response.headers['x-cop-refusal'] as string | undefined });
  });
  outgoing.on('upgrade', (_response, socket) => {
    socket.destroy();
    resolve({ status: 101, refusal: undefined });
  });
  outgoing.on('error', (error: NodeJS.ErrnoException) => resolve({ code: error.code ?? error.message }));
  outgoing.end();
  return promise;
}

describe('who dials in', () => {
  it.each([
    ['expired', 'TLS_CERTIFICATE_EXPIRED'],
    ['not_yet_valid', 'TLS_CERTIFICATE_NOT_YET_VALID'],
    ['wrong_usage', 'TLS_CERTIFICATE_USAGE'],
    ['server_only', 'TLS_CERTIFICATE_USAGE'],
    ['unknown_authority', 'TLS_CERTIFICATE_UNTRUSTED'],
    ['look_alike_authority', 'TLS_CERTIFICATE_UNTRUSTED'],
    ['self_signed', 'TLS_CERTIFICATE_UNTRUSTED'],
    ['wrong_unit', 'TLS_CERTIFICATE_UNTRUSTED'],
    ['no_unit', 'TLS_CERTIFICATE_WRONG_UNIT'],
    ['two_units', 'TLS_CERTIFICATE_WRONG_UNIT'],
  ] as const)('with the certificate "%s" is told %s before any WebSocket, and it is logged', async (name, code) => {
    const { certificate, key } = misfit[name];
    expect(await knock({ cert: certificate, key })).toEqual({ status: 403, refusal: code });
    expect(logged(mali, code)).toBe(true);
    const views = await Promise.all(['SN-DNLTM', 'NE-ECI'].map(peerOfMali));
    const shown = views.flatMap(({ refusals, strangers }) => [...refusals, ...strangers]);
    expect(shown.some(({ reason, direction }) => reason.code === code && direction === 'in')).toBe(true);
  });

  it('without a certificate is told so', async () => {
    expect(await knock({})).toEqual({ status: 403, refusal: 'TLS_NO_CERTIFICATE' });
    expect((await peerOfMali()).strangers[0]).toMatchObject({ direction: 'in', reason: { code: 'TLS_NO_CERTIFICATE' } });
  });

  it('with TLS 1.2 gets no handshake, and the reason is logged and shown', async () => {
    const { certificate, key } = senegal.unit.gateway;
    expect(await knock({ cert: certificate, key, maxVersion: 'TLSv1.2' })).toEqual({ code: 'EPROTO' });
    await until('log', 5, async () => (logged(mali, 'TLS_VERSION') ? true : undefined));
    expect((await peerOfMali()).strangers.map(({ reason }) => reason.code)).toContain('TLS_VERSION');
  });

  it('without the post-quantum group gets no handshake', async () => {
    const { certificate, key } = senegal.unit.gateway;
    await knock({ cert: certificate, key, ecdhCurve: 'X25519' });
    await until('log', 5, async () => (logged(mali, 'TLS_GROUP') ? true : undefined));
  });

  it('with another subprotocol or path is refused by name', async () => {
    const { certificate, key } = senegal.unit.gateway;
    expect(await knock({ cert: certificate, key, subprotocol: 'chat' })).toEqual({ status: 426, refusal: 'LINK_SUBPROTOCOL' });
    expect(await knock({ cert: certificate, key, path: '/' })).toEqual({ status: 404, refusal: 'LINK_REQUEST_INVALID' });
  });

  it('under its own certificate but with another unit in its Hello is closed with the reason', async () => {
    const { certificate, key } = senegal.unit.gateway;
    const socket = new WebSocket(`wss://127.0.0.1:${mali.gateway?.linkPort}/cop/v1`, 'cop.v1', { cert: certificate, key, rejectUnauthorized: false });
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(
      encodeFrame({
        kind: 'hello',
        versions: [1],
        unit: 'NE-ECI' as UnitId,
        instance: '00'.repeat(16),
        rosterVersion: 1,
        keysetVersion: 1,
        knownKeysetVersion: 0,
        received: {},
        windowOctets: 1,
        windowItems: 1,
        clock: new Date(),
        rosterDigest: new Uint8Array(32),
        log: { generation: 1, size: 0 },
        witnessed: { generation: 0, size: 0 },
        relayOctets: 0,
      }),
    );
    await new Promise((resolve) => socket.once('close', resolve));
    expect(logged(mali, 'LINK_UNIT_MISMATCH')).toBe(true);
    expect((await peerOfMali()).refusals[0]).toMatchObject({ reason: { code: 'LINK_UNIT_MISMATCH' } });
  });

  it('with a certificate that its unit has revoked is refused from then on', async () => {
    const revoked = misfit.revoked;
    const { X509Certificate } = await import('node:crypto');
    const fingerprint = new X509Certificate(revoked.certificate).fingerprint256.replaceAll(':', '').toLowerCase();
    await senegal.start((config) => ({ ...config, revokedCertificates: [fingerprint] }));
    await linked(mali, senegal);
    await until('keyset', 5, async () => ((await peerOfMali()).keysetVersion === 2 ? true : undefined));
    expect(await knock({ cert: revoked.certificate, key: revoked.key })).toEqual({ status: 403, refusal: 'TLS_CERTIFICATE_REVOKED' });
    expect((await peerOfMali()).refusals[0]).toMatchObject({ reason: { code: 'TLS_CERTIFICATE_REVOKED' } });
  });
});

describe('whom we dial', () => {
  it('with the certificate of another unit is refused, and both sides log why', async () => {
    const niger = live.of('NE-ECI');
    const before = mali.log.length;
    // Niger believes that Mali's address is Senegal's.
    await niger.start((config) => ({ ...config, peerUrls: new Map([['SN-DNLTM' as UnitId, [`wss://127.0.0.1:${mali.gateway?.linkPort}/cop/v1`]]]) }));
    await until('refusal', 10, async () => (logged(niger, 'TLS_CERTIFICATE_WRONG_UNIT') ? true : undefined));
    const { body } = await niger.ask<PeerView>('GET', '/v1/peers/SN-DNLTM');
    expect(body.refusals[0]).toMatchObject({ direction: 'out', reason: { code: 'TLS_CERTIFICATE_WRONG_UNIT' } });
    await until('the other log', 10, async () =>
      mali.log.slice(before).some((line) => line.code === 'LINK_REFUSED' && String(line.message).includes('TLS_CERTIFICATE_WRONG_UNIT')) ? true : undefined,
    );
    expect((await peerOfMali('NE-ECI')).refusals[0]).toMatchObject({ direction: 'in', reason: { code: 'LINK_REFUSED' } });
    await niger.stop();
  });

  it('with TLS 1.2 only is refused by name', async () => {
    const { certificate, key } = senegal.unit.gateway;
    const old = createServer({ cert: certificate, key, maxVersion: 'TLSv1.2' });
    await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve));
    old.on('tlsClientError', () => {});
    const niger = live.of('NE-ECI');
    const port = (old.address() as { port: number }).port;
    await niger.start((config) => ({ ...config, peerUrls: new Map([['SN-DNLTM' as UnitId, [`wss://127.0.0.1:${port}/cop/v1`]]]) }));
    await until('refusal', 10, async () => (logged(niger, 'TLS_VERSION') ? true : undefined));
    await niger.stop();
    await new Promise((resolve) => old.close(resolve));
  });
});

describe('a crowd of silent connections', () => {
  it('from one address is cut beyond its limit, and a partner still gets its link', async () => {
    const sockets = Array.from({ length: 40 }, () =>
      connect({ host: '127.0.0.1', port: mali.gateway?.linkPort ?? 0, rejectUnauthorized: false }).on('error', () => {}),
    );
    await until('crowded', 5, async () => (logged(mali, 'LINK_CROWDED') ? true : undefined));
    for (const socket of sockets) socket.destroy();
    await senegal.start();
    await linked(mali, senegal);
  });
});
