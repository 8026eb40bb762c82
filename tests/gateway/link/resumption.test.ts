import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:https';
import { createServer, connect as dialTcp, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SecureContextOptions, TLSSocket } from 'node:tls';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { authorityProfile, type Credential, daysAfter, gatewayProfile, issueAuthority, issueLeaf } from '#certs-dev';
import { type CopError, parseUnitId, type UnitId } from '#protocol';
import { Listener } from '../../../gateway/link/listener.ts';
import { Meter } from '../../../gateway/link/meter.ts';
import { dial, type FrameSocket } from '../../../gateway/link/socket.ts';
import { Tickets } from '../../../gateway/link/tickets.ts';
import { fingerprintOf, linkTlsOptions, TICKET_SECONDS, type TlsTrust } from '../../../gateway/link/tls.ts';

const [MALI, SENEGAL, NIGER] = ['ML-BRTMTH', 'SN-DNLTM', 'NE-ECI'].map(parseUnitId) as [UnitId, UnitId, UnitId];

/** A membership list and revocations that a test can change under what runs. */
class Members implements TlsTrust {
  readonly anchors = new Map<UnitId, Credential[]>();
  readonly revoked = new Set<string>();

  has(unit: UnitId): boolean {
    return this.anchors.has(unit);
  }
  anchorsOf(unit: UnitId): X509Certificate[] {
    return (this.anchors.get(unit) ?? []).map(({ certificate }) => new X509Certificate(certificate));
  }
  allAnchors(): X509Certificate[] {
    return [...this.anchors.keys()].flatMap((unit) => this.anchorsOf(unit));
  }
  isRevoked(_unit: UnitId, fingerprint: string): boolean {
    return this.revoked.has(fingerprint);
  }
}

const at = daysAfter(new Date(), -1);
const authorities = new Map<UnitId, Credential>();
let mali: Credential;
let senegal: Credential;
beforeAll(async () => {
  for (const unit of [MALI, SENEGAL, NIGER]) authorities.set(unit, await issueAuthority(authorityProfile(unit, 'authority', at)));
  mali = await issueLeaf(gatewayProfile(MALI, at), authorityOf(MALI));
  senegal = await issueLeaf(gatewayProfile(SENEGAL, at), authorityOf(SENEGAL));
});

let members: Members;
let listener: Listener;
let port: number;
let tickets: Tickets;
const meter = new Meter(() => new Date());
/** What the listening side let in. */
let accepted: FrameSocket[];
let proxies: { close(): void }[];
beforeEach(async () => {
  members = everybody();
  tickets = new Tickets();
  accepted = [];
  proxies = [];
  ({ listener, port } = await listening(senegal, members));
});
afterEach(async () => {
  for (const socket of accepted) socket.destroy();
  for (const proxy of proxies) proxy.close();
  await listener.close();
});

function authorityOf(unit: UnitId): Credential {
  return authorities.get(unit) as Credential;
}

function everybody(): Members {
  const all = new Members();
  for (const [unit, authority] of authorities) all.anchors.set(unit, [authority]);
  return all;
}

async function listening(identity: Credential, trust: TlsTrust, on = 0): Promise<{ listener: Listener; port: number }> {
  const made = new Listener(identity, trust, 5_000, {
    connected: (socket) => {
      accepted.push(socket);
      socket.listen({ message: () => {}, arriving: () => {}, control: () => {}, closed: () => {} });
    },
    refused: () => {},
    crowded: () => undefined,
    meter,
  });
  return { listener: made, port: await made.listen('127.0.0.1', on) };
}

const urlOf = (to: number) => `wss://127.0.0.1:${to}/cop/v1`;

/** Dials as Mali, waits for what comes behind the handshake, and hangs up. */
async function link({ identity = mali, trust = members as TlsTrust, peer = SENEGAL, to = port } = {}): Promise<FrameSocket> {
  const socket = await dial(urlOf(to), peer, { identity, trust, tickets, meter }, 5_000, new AbortController().signal);
  socket.listen({ message: () => {}, arriving: () => {}, control: () => {}, closed: () => {} });
  await sleep(20);
  socket.destroy();
  return socket;
}

const failed = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'linked',
    (error: CopError) => `${error.code} ${error.params.detail ?? ''}`.trim(),
  );

/** Asks for a link with a ticket of a test's own, as a dialler that checks nothing would: whether it was resumed, how it was answered, the next ticket. */
async function knock(options: SecureContextOptions & { session?: Buffer | undefined }): Promise<{ resumed: boolean; answer: string; session?: Buffer }> {
  const headers = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'MDEyMzQ1Njc4OWFiY2RlZg==',
    'Sec-WebSocket-Protocol': 'cop.v1',
  };
  const { session: offered, ...context } = options;
  const outgoing = request({
    host: '127.0.0.1',
    port,
    path: '/cop/v1',
    agent: false,
    rejectUnauthorized: false,
    ...context,
    ...(offered && { session: offered }),
    headers,
  });
  let session: Buffer | undefined;
  outgoing.once('socket', (socket) => socket.on('session', (given: Buffer) => (session = given)));
  const { promise, resolve, reject } = Promise.withResolvers<{ resumed: boolean; answer: string; session?: Buffer }>();
  const done = async (socket: TLSSocket, answer: string) => {
    const resumed = socket.isSessionReused();
    await sleep(20);
    socket.destroy();
    resolve({ resumed, answer, ...(session && { session }) });
  };
  outgoing.on('response', (response) => void done(response.socket as TLSSocket, String(response.headers['x-cop-refusal'])));
  outgoing.on('upgrade', (_response, socket) => void done(socket as TLSSocket, 'linked'));
  outgoing.on('error', reject);
  outgoing.end();
  return promise;
}

const asMali = (): SecureContextOptions => linkTlsOptions(mali, everybody());

/** A way to the listener that counts octets, both directions together. */
async function counted(): Promise<{ port: number; octets: () => number }> {
  let octets = 0;
  const open = new Set<Socket>();
  const proxy = createServer((near) => {
    const far = dialTcp(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('data', ({ length }) => (octets += length));
      from.on('error', () => {});
      from.on('close', () => to.destroy());
      from.pipe(to);
    }
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  proxies.push({
    close() {
      for (const socket of open) socket.destroy();
      proxy.close();
    },
  });
  return { port: (proxy.address() as { port: number }).port, octets: () => octets };
}

describe('a link that was there before', () => {
  it('is resumed without certificates, with a post-quantum key exchange of its own, and both sides know who it is', async () => {
    const [first, second] = [await link(), await link()];
    expect([first.tls.resumed, second.tls.resumed]).toEqual([false, true]);
    expect(accepted.map(({ tls }) => tls.resumed)).toEqual([false, true]);
    expect(second.tls).toEqual({ ...first.tls, resumed: true });
    expect(second.tls).toMatchObject({ group: 'X25519MLKEM768', protocol: 'TLSv1.3' });
    expect(second.proven.certificate.fingerprint256).toBe(new X509Certificate(senegal.certificate).fingerprint256);
    expect(accepted[1]?.peer).toBe(MALI);
    expect(accepted[1]?.proven.certificate.fingerprint256).toBe(new X509Certificate(mali.certificate).fingerprint256);
  });

  it('costs less than half of the octets, again and again', async () => {
    const line = await counted();
    const octets: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const before = line.octets();
      await link({ to: line.port });
      octets.push(line.octets() - before);
    }
    const [whole = 0, ...resumed] = octets;
    expect(accepted.map(({ tls }) => tls.resumed)).toEqual([false, true, true, true]);
    for (const each of resumed) expect(each).toBeLessThan(whole / 2);
  });

  it('is resumed with the post-quantum group or not at all', async () => {
    const { session } = await knock(asMali());
    await expect(knock({ ...asMali(), session, ecdhCurve: 'X25519' })).rejects.toThrow(/handshake/i);
    expect(await knock({ ...asMali(), session })).toMatchObject({ resumed: true, answer: 'linked' });
  });

  it('is made anew, at once, with a gateway that was started again', async () => {
    await link();
    await listener.close();
    ({ listener } = await listening(senegal, members, port));
    expect((await link()).tls.resumed).toBe(false);
    expect((await link()).tls.resumed).toBe(true);
  });
});

describe('the listening side, to somebody with a ticket', () => {
  it('refuses a certificate that was revoked since, which the ticket brings with it', async () => {
    const { session } = await knock(asMali());
    members.revoked.add(fingerprintOf(new X509Certificate(mali.certificate)));
    expect(await knock({ ...asMali(), session })).toMatchObject({ resumed: true, answer: 'TLS_CERTIFICATE_REVOKED' });
    expect(await failed(link())).toBe('LINK_REFUSED TLS_CERTIFICATE_REVOKED');
  });

  it('goes by the certificate that was proven, not by one that is not shown', async () => {
    const renewed = await issueLeaf(gatewayProfile(MALI, at), authorityOf(MALI));
    const { session } = await knock(asMali());
    members.revoked.add(fingerprintOf(new X509Certificate(mali.certificate)));
    expect(await knock({ ...linkTlsOptions(renewed, members), session })).toMatchObject({ resumed: true, answer: 'TLS_CERTIFICATE_REVOKED' });
    expect(await knock(linkTlsOptions(renewed, members))).toMatchObject({ resumed: false, answer: 'linked' });
  });

  it('refuses a certificate that has ended since', async () => {
    const notAfter = new Date(Math.ceil(Date.now() / 1000) * 1000 + 1_000);
    const short = linkTlsOptions(await issueLeaf({ ...gatewayProfile(MALI, at), notAfter }, authorityOf(MALI)), members);
    const { session, answer } = await knock(short);
    expect(answer).toBe('linked');
    await sleep(notAfter.getTime() - Date.now() + 50);
    expect(await knock({ ...short, session })).toMatchObject({ resumed: true, answer: 'TLS_CERTIFICATE_EXPIRED' });
  });

  it('refuses a certificate whose authority has ended since, which OpenSSL does not look at any more', async () => {
    const notAfter = new Date(Math.ceil(Date.now() / 1000) * 1000 + 1_000);
    const brief = await issueAuthority({ ...authorityProfile(MALI, 'authority', at), notAfter });
    members.anchors.set(MALI, [brief]);
    listener.refreshTrust();
    const options = linkTlsOptions(await issueLeaf(gatewayProfile(MALI, at), brief), members);
    const { session, answer } = await knock(options);
    expect(answer).toBe('linked');
    await sleep(notAfter.getTime() - Date.now() + 50);
    expect(await knock({ ...options, session })).toMatchObject({ resumed: true, answer: 'TLS_CERTIFICATE_UNTRUSTED' });
  });

  it.each([
    ['is no member any more', (changed: Members) => changed.anchors.delete(MALI)],
    ['has another authority now', (changed: Members) => changed.anchors.set(MALI, [authorityOf(NIGER)])],
  ])('refuses who %s, by the ticket even before its keys are renewed', async (_, change) => {
    const { session } = await knock(asMali());
    change(members);
    expect(await knock({ ...asMali(), session })).toMatchObject({ resumed: true, answer: 'TLS_CERTIFICATE_UNTRUSTED' });
    listener.refreshTrust();
    expect(await knock({ ...asMali(), session })).toMatchObject({ resumed: false, answer: 'TLS_CERTIFICATE_UNTRUSTED' });
  });

  it('takes no ticket from before the roster changed, from whoever stayed either', async () => {
    await link();
    const { session } = await knock(asMali());
    listener.refreshTrust();
    expect(await knock({ ...asMali(), session })).toMatchObject({ resumed: false, answer: 'linked' });
    expect((await link()).tls.resumed).toBe(false);
    expect((await link()).tls.resumed).toBe(true);
  });

  it('takes no ticket from before its keys were renewed, once a day', async () => {
    await listener.close();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      ({ listener, port } = await listening(senegal, members));
      const { session } = await knock(asMali());
      vi.advanceTimersByTime(TICKET_SECONDS * 1000 - 1);
      expect(await knock({ ...asMali(), session })).toMatchObject({ resumed: true, answer: 'linked' });
      vi.advanceTimersByTime(1);
      expect(await knock({ ...asMali(), session })).toMatchObject({ resumed: false, answer: 'linked' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('refuses with a ticket whom it refused without', async () => {
    const stranger = await issueLeaf(gatewayProfile(MALI, at), await issueAuthority(authorityProfile(MALI, 'authority', at)));
    const foreign = await issueLeaf(gatewayProfile(NIGER, at), authorityOf(MALI));
    for (const [options, code] of [
      [{ ...asMali(), ...pair(stranger) }, 'TLS_CERTIFICATE_UNTRUSTED'],
      [{ ...asMali(), ...pair(foreign) }, 'TLS_CERTIFICATE_UNTRUSTED'],
      [{ ...asMali(), cert: undefined, key: undefined }, 'TLS_NO_CERTIFICATE'],
    ] as const) {
      const { session, answer } = await knock(options as SecureContextOptions);
      expect(answer).toBe(code);
      expect(session).toBeDefined();
      // With the certificate of a member it would be let in; the ticket stands for what was shown when it was given.
      expect(await knock({ ...asMali(), session })).toMatchObject({ resumed: true, answer: code });
    }
  });

  it('takes no ticket that another gateway gave', async () => {
    const other = await listening(await issueLeaf(gatewayProfile(NIGER, at), authorityOf(NIGER)), members);
    try {
      const { session } = await knock(asMali());
      const here = port;
      port = other.port;
      expect(await knock({ ...asMali(), session })).toMatchObject({ resumed: false, answer: 'linked' });
      port = here;
    } finally {
      for (const socket of accepted) socket.destroy();
      await other.listener.close();
    }
  });
});

describe('the dialling side, with a ticket of a peer', () => {
  const served = () => fingerprintOf(new X509Certificate(senegal.certificate));
  const own = (change: (mine: Members) => void = () => {}) => {
    const mine = everybody();
    change(mine);
    return mine;
  };

  it.each([
    ['whose certificate was revoked since', (mine: Members) => mine.revoked.add(served()), 'TLS_CERTIFICATE_REVOKED'],
    ['that is no member any more', (mine: Members) => mine.anchors.delete(SENEGAL), 'TLS_CERTIFICATE_UNTRUSTED'],
    ['that has another authority now', (mine: Members) => mine.anchors.set(SENEGAL, [authorityOf(NIGER)]), 'TLS_CERTIFICATE_UNTRUSTED'],
  ])('makes the whole handshake with one %s, and refuses it', async (_, change, code) => {
    const mine = own();
    await link({ trust: mine });
    expect(tickets.of(SENEGAL, urlOf(port), mine, new Date())).toBeDefined();
    change(mine);
    expect(tickets.of(SENEGAL, urlOf(port), mine, new Date())).toBeUndefined();
    await link({ trust: own() });
    expect(await failed(link({ trust: mine }))).toContain(code);
    expect(accepted.at(-1)?.tls.resumed).toBe(false);
  });

  it('makes the whole handshake when the peer was given a further authority', async () => {
    const mine = own();
    await link({ trust: mine });
    mine.anchors.set(SENEGAL, [authorityOf(SENEGAL), authorityOf(NIGER)]);
    expect((await link({ trust: mine })).tls.resumed).toBe(false);
    expect((await link({ trust: mine })).tls.resumed).toBe(true);
  });

  it('judges the remembered certificate as it would one that is shown', async () => {
    const mine = own();
    await link({ trust: mine });
    const ticket = tickets.of(SENEGAL, urlOf(port), mine, new Date());
    // The revocation comes while the handshake is under way: what is offered already is resumed, and refused.
    const during: TlsTrust = {
      has: (unit) => mine.has(unit),
      allAnchors: () => mine.allAnchors(),
      anchorsOf: (unit) => mine.anchorsOf(unit),
      isRevoked: () => asked++ > 0,
    };
    let asked = 0;
    expect(ticket).toBeDefined();
    expect(await failed(link({ trust: during }))).toContain('TLS_CERTIFICATE_REVOKED');
    expect(accepted.at(-1)?.tls.resumed).toBe(true);
    expect(tickets.of(SENEGAL, urlOf(port), mine, new Date())).toBeUndefined();
  });

  it('offers no ticket of one unit to another, nor at another address', async () => {
    await link();
    expect(tickets.of(NIGER, urlOf(port), members, new Date())).toBeUndefined();
    expect(tickets.of(SENEGAL, urlOf(port + 1), members, new Date())).toBeUndefined();
    expect(await failed(link({ peer: NIGER }))).toContain('TLS_CERTIFICATE_WRONG_UNIT');
  });

  it('keeps none of a peer that is not whom it dialled', async () => {
    expect(await failed(link({ peer: NIGER }))).toContain('TLS_CERTIFICATE_WRONG_UNIT');
    await sleep(50);
    for (const unit of [NIGER, SENEGAL]) expect(tickets.of(unit, urlOf(port), members, new Date())).toBeUndefined();
  });

  it('offers a ticket for a day, and no longer than its certificate holds', async () => {
    let monotonic = 0;
    tickets = new Tickets(() => monotonic);
    await link();
    const { validToDate } = new X509Certificate(senegal.certificate);
    monotonic = TICKET_SECONDS * 1000 - 1;
    expect(tickets.of(SENEGAL, urlOf(port), members, new Date())).toBeDefined();
    monotonic += 1;
    expect(tickets.of(SENEGAL, urlOf(port), members, new Date())).toBeUndefined();
    monotonic = 0;
    await link();
    expect(tickets.of(SENEGAL, urlOf(port), members, validToDate)).toBeDefined();
    expect(tickets.of(SENEGAL, urlOf(port), members, new Date(validToDate.getTime() + 1))).toBeUndefined();
  });

  it('keeps its ticket while the line is down', async () => {
    await link();
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port: closed } = silent.address() as { port: number };
    silent.close();
    expect(await failed(link({ to: closed }))).toContain('LINK_UNREACHABLE');
    expect((await link()).tls.resumed).toBe(true);
  });
});

function pair({ certificate, key }: Credential): SecureContextOptions {
  return { cert: certificate, key };
}
