// A member that replays, withholds, reorders, forges receipts, lies about its cursor or its clock, says one thing and then another, or stands on a
// certificate that is worth nothing any more.
import { X509Certificate } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { authorityProfile, gatewayProfile, issueAuthority, issueLeaf } from '#certs-dev';
import type { AuditStatus, MessageView, StatusView } from '#gateway/contract';
import {
  appendLeaves,
  emptyTree,
  encodeContent,
  encodeRoster,
  encodeSignedRoster,
  generatePrivateJwk,
  type Header,
  importSigningKey,
  type Keyset,
  leafHash,
  parseEnvelope,
  parseMessageId,
  publicHalf,
  type Roster,
  readReceipt,
  rootOf,
  sealMessage,
  sha256,
  signCheckpoint,
  signKeyset,
  signMessage,
  signRoster,
  thumbprint,
  type UnitKey,
  verifyKeyset,
} from '#protocol';
import { incident, openUnit } from '../../gateway/inbound/offline.ts';
import { until } from '../../support/cop-process.ts';
import { HostilePeer } from '../../support/hostile-peer.ts';
import { behaves, exchange, isReached, logged, misbehave, ml, ne, openScene, peerView, receipted, sn } from './scene.ts';

let scene: Awaited<ReturnType<typeof openScene>>;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
afterAll(() => scene[Symbol.asyncDispose]());
afterEach(() => {
  vi.useRealTimers();
});

const DAY_MS = 86_400_000;
const raw = (text: string) => new Uint8Array(Buffer.from(text));

/** Signs and seals for Mali what no composer would make. */
async function forged(peer: HostilePeer, change: Partial<Header>): Promise<Uint8Array> {
  const { parts } = peer;
  const { id } = await peer.envelope();
  const now = new Date();
  const header = {
    messageId: id,
    exchangeId: parseMessageId(id) as unknown as Header['exchangeId'],
    from: sn,
    to: [ml],
    created: now,
    expires: new Date(now.getTime() + DAY_MS),
    priority: 'routine' as const,
    training: false,
    ...change,
  };
  const content = encodeContent({ author: 'ol-1' as never, caseReference: '', handling: ['H1'], body: incident });
  const message = await signMessage(header, content, parts.keyring.signingKey);
  const key = await parts.directory.encryptionKey(ml, now);
  if (!key) throw new RangeError('no key of Mali');
  return (await sealMessage(message, [{ unit: ml, key }])).get(ml) as Uint8Array;
}

/** What Mali's status warns of. */
async function warnings(): Promise<string[]> {
  return (await scene.mali.ask<StatusView>('GET', '/v1/status')).body.health.map(({ reason }) => reason.code);
}

describe('a member that replays', () => {
  it('an old envelope, octet for octet, under a new number gets the same receipt, and nobody a second message', async () => {
    const { mali, peer } = scene;
    if (!peer.isOpen) await peer.link();
    const { id, bytes } = await peer.envelope();
    peer.say(peer.delivery(bytes));
    await peer.receipt(bytes);
    const line = mali.log.length;
    peer.say(peer.delivery(bytes), peer.delivery(bytes));
    const digest = sha256(bytes);
    const receipts = await until('three receipts', 10, async () => {
      const all = peer.heard.filter((frame) => frame.kind === 'deliver' && frame.lane === 'receipts').map((frame) => (frame as { item: Uint8Array }).item);
      const mine = all.filter((item) => Buffer.from(readReceipt(item).envelopeDigest).equals(digest));
      return mine.length === 3 ? mine : undefined;
    });
    expect(new Set(receipts.map((bytes) => Buffer.from(bytes).toString('hex'))).size).toBe(1);
    await logged(mali, line, ({ event, message }) => event === 'message.repeated' && message === id);
    const { body } = await mali.ask<{ messages: { id: string }[] }>('GET', '/v1/messages?direction=in');
    expect(body.messages.filter((message) => message.id === id)).toHaveLength(1);
    await behaves(scene);
  });

  it('an id for another envelope is refused', () =>
    misbehave(
      scene,
      async (peer) => {
        const { id, bytes } = await peer.envelope();
        const other = await forged(peer, { messageId: id });
        peer.say(peer.delivery(bytes), peer.delivery(other));
        expect(await peer.receipt(other)).toMatchObject({ status: 'rejected', reason: 'MESSAGE_ID_REUSED' });
      },
      { setAside: 'MESSAGE_ID_REUSED' },
    ));

  it('the envelope of another member is refused', () =>
    misbehave(
      scene,
      async (peer) => {
        await using niger = await openUnit(scene.live.of(ne));
        const keyset = peer.parts.directory.keyset(ml);
        await niger.directory.learnKeyset(ml, keyset?.bytes ?? raw(''), new Date());
        await niger.report([ml]);
        const bytes = (await niger.items(ml)).at(-1) as Uint8Array;
        peer.say(peer.delivery(bytes));
        expect(await peer.receipt(bytes)).toMatchObject({ status: 'rejected', reason: 'SENDER_MISMATCH' });
      },
      { setAside: 'SENDER_MISMATCH' },
    ));
});

describe('a member that keeps no order', () => {
  it('leaves a gap and is cut; nothing is lost', () =>
    misbehave(
      scene,
      async (peer) => {
        const { bytes } = await peer.envelope();
        peer.next.routine += 1;
        peer.say(peer.delivery(bytes));
      },
      { end: 'DELIVERY_GAP', refusal: 'DELIVERY_GAP' },
    ));

  it('goes back: what comes under an old number is acknowledged and not looked at', async () => {
    const { mali, peer } = scene;
    if (!peer.isOpen) await peer.link();
    const { bytes } = await peer.envelope();
    const number = peer.next.routine;
    peer.say(peer.delivery(bytes));
    await peer.receipt(bytes);
    const line = mali.log.length;
    const { bytes: other } = await peer.envelope();
    const after = peer.heard.length;
    peer.say({ kind: 'deliver', lane: 'routine', number, item: other, received: {} });
    await peer.acknowledged('routine', number, after);
    expect(mali.log.slice(line).filter(({ event }) => String(event).startsWith('message.'))).toEqual([]);
    await Promise.all([exchange(scene), behaves(scene)]);
  });

  it('acknowledges what was never sent and is cut', () =>
    misbehave(scene, async (peer) => peer.say({ kind: 'acknowledge', received: { urgent: 9 } }), { end: 'CURSOR_AHEAD', refusal: 'CURSOR_AHEAD' }));
});

describe('a member that lies about its cursor', () => {
  it('ahead is believed as after a restored backup, and when it says the truth later it gets everything', async () => {
    const { mali, peer } = scene;
    await peer.leave();
    const { id } = await mali.report([sn]);
    const truth = peer.received.routine ?? 0;
    await misbehave(
      scene,
      async () => {
        await peer.leave();
        await peer.open();
        peer.say(peer.hello({ received: { ...peer.received, routine: truth + 5_000 } }));
        expect(await peer.end()).toBe('WebSocket 1008');
        await peer.link();
        await peer.arrived(id);
      },
      { refusal: 'CURSOR_AHEAD' },
    );
    await isReached(scene);
    expect(await until('its number', 5, async () => (await peerView(mali)).cursors.find(({ lane }) => lane === 'routine')?.sentThrough)).toBeLessThan(
      truth + 100,
    );
  });

  it('beyond everything that could have been lost is not believed', async () => {
    const { mali, peer } = scene;
    const sent = async () => (await peerView(mali)).cursors.find(({ lane }) => lane === 'routine')?.sentThrough;
    const before = await sent();
    await misbehave(
      scene,
      async () => {
        await peer.leave();
        await peer.open();
        peer.say(peer.hello({ received: { routine: 4_294_967_295 } }));
        await peer.end();
        expect(await sent()).toBe(before);
        await peer.link();
      },
      { refusal: 'CURSOR_AHEAD' },
    );
  });

  it('behind gets everything again, and it is said', async () => {
    const { peer } = scene;
    const { received } = peer;
    await misbehave(
      scene,
      async () => {
        await peer.leave();
        // As a process that was started on an older database: one that was heard before may only have said it before it confirmed more.
        await peer.link({ instance: '6f'.repeat(16), received: { ...received, routine: 0 } });
        await peer.hear('deliver', ({ lane, number }) => lane === 'routine' && number === 1);
      },
      { alarm: 'PEER_WENT_BACK' },
    );
  });
});

describe('a member that lies about its clock', () => {
  it('is shown with its offset, and the exchange goes on; its messages from the future do not come in', async () => {
    const { mali, peer } = scene;
    await peer.leave();
    await peer.link({ clock: new Date('2099-01-01T00:00:00Z') });
    expect((await peerView(mali)).session?.clockOffsetMs).toBeGreaterThan(365 * DAY_MS);
    expect(await warnings()).toContain('CLOCK_OFFSET');
    await misbehave(
      scene,
      async () => {
        const tomorrow = new Date(Date.now() + DAY_MS);
        const bytes = await forged(peer, {
          created: tomorrow,
          expires: new Date(tomorrow.getTime() + DAY_MS),
          messageId: parseMessageId('019aaaaa-0000-7000-8000-00000000c10c'),
        });
        peer.say(peer.delivery(bytes));
        expect(await peer.receipt(bytes)).toMatchObject({ status: 'rejected', reason: 'CLOCK_AHEAD' });
      },
      { setAside: 'CLOCK_AHEAD' },
    );
    await peer.leave();
  });
});

describe('a member that forges receipts', () => {
  /** A message of Mali to Senegal, as it came there. */
  async function sent(peer: HostilePeer): Promise<{ id: string; bytes: Uint8Array }> {
    const { id } = await scene.mali.report([sn]);
    return { id, bytes: await peer.arrived(id) };
  }
  const status = async (id: string, of = sn as string) =>
    (await scene.mali.ask<MessageView>('GET', `/v1/messages/${id}`)).body.deliveries.find(({ to }) => to === of)?.status;

  it.each<[string, (peer: HostilePeer, bytes: Uint8Array) => Promise<Uint8Array>, 'RECEIPT_UNMATCHED' | 'RECEIPT_INVALID' | 'SIGNER_UNKNOWN']>([
    ['with another digest', (peer, bytes) => peer.sign(bytes, { envelopeDigest: sha256(raw('another')) }), 'RECEIPT_UNMATCHED'],
    ['for a message that was never sent', async (peer) => peer.sign((await peer.envelope()).bytes), 'RECEIPT_UNMATCHED'],
    ['in the name of another unit', (peer, bytes) => peer.sign(bytes, { from: ne }), 'RECEIPT_INVALID'],
    ['with a foreign key', async (peer, bytes) => peer.sign(bytes, {}, await importSigningKey(scene.live.of(ne).unit.keys.sign)), 'SIGNER_UNKNOWN'],
    [
      'with a retired key',
      async (peer, bytes) => {
        const old = await retiredKey(peer);
        return peer.sign(bytes, {}, old);
      },
      'SIGNER_UNKNOWN',
    ],
  ])('%s: it is set aside and moves nothing', (_, make, code) =>
    misbehave(
      scene,
      async (peer) => {
        const { id, bytes } = await sent(peer);
        const line = scene.mali.log.length;
        peer.say(peer.delivery(await make(peer, bytes), 'receipts'));
        await logged(scene.mali, line, ({ event, code: why }) => event === 'receipt.set_aside' && why === code);
        expect(['queued', 'transmitted']).toContain(await status(id));
        peer.say(peer.delivery(await peer.sign(bytes), 'receipts'));
        await receipted(scene.mali, id);
      },
      { setAside: code },
    ),
  );

  it('for the delivery to another: it is set aside, and that delivery stays', () =>
    misbehave(
      scene,
      async (peer) => {
        const { id } = await scene.mali.report([sn, ne]);
        const mine = await peer.arrived(id);
        // The digest of the other envelope is not known to it: it takes the one that it has and names the other message of the exchange.
        const { id: other } = await scene.mali.report([ne]);
        const { header } = parseEnvelope(mine);
        const line = scene.mali.log.length;
        peer.say(peer.delivery(await peer.sign(mine, { message: { id: parseMessageId(other), exchange: header.exchangeId } }), 'receipts'));
        await logged(scene.mali, line, ({ event, code }) => event === 'receipt.set_aside' && code === 'RECEIPT_INVALID');
        expect(['queued', 'transmitted']).toContain(await status(id));
        peer.say(peer.delivery(await peer.sign(mine), 'receipts'));
        await receipted(scene.mali, id);
      },
      { setAside: 'RECEIPT_INVALID' },
    ));

  it('dated in the future: it counts, and people are asked to look', () =>
    misbehave(
      scene,
      async (peer) => {
        const { id, bytes } = await sent(peer);
        peer.say(peer.delivery(await peer.sign(bytes, { at: new Date(Date.now() + 30 * DAY_MS) }), 'receipts'));
        await receipted(scene.mali, id);
        expect(await status(id)).toBe('delivered');
      },
      { alarm: 'RECEIPT_MISDATED' },
    ));

  it('two of different outcome for one delivery: the first counts, and both are evidence', () =>
    misbehave(
      scene,
      async (peer) => {
        const { id, bytes } = await sent(peer);
        peer.say(peer.delivery(await peer.sign(bytes), 'receipts'));
        await receipted(scene.mali, id);
        peer.say(peer.delivery(await peer.sign(bytes, { status: 'rejected', reason: 'CONTENT_INVALID' }), 'receipts'));
        await peer.worked();
        expect(await status(id)).toBe('delivered');
      },
      { alarm: 'RECEIPT_CONTRADICTS' },
    ));
});

describe('a member that withholds', () => {
  it.each([
    ['acknowledges and signs no receipt', 'transmitted', true],
    ['does not even acknowledge', 'queued', false],
  ] as const)('%s: after a quarter of an hour the status warns, and an honest receipt ends it', async (_, expected, acknowledges) => {
    const { mali, peer } = scene;
    if (!peer.isOpen) await peer.link();
    peer.acknowledges = acknowledges;
    const { id } = await mali.report([sn]);
    const bytes = await peer.arrived(id);
    await exchange(scene);
    const status = async () => (await mali.ask<MessageView>('GET', `/v1/messages/${id}`)).body.status;
    await until(expected, 10, async () => ((await status()) === expected ? true : undefined));
    expect(await warnings()).not.toContain('RECEIPTS_AWAITED');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16 * 60_000 });
    expect(await warnings()).toContain('RECEIPTS_AWAITED');
    vi.useRealTimers();
    peer.say(peer.delivery(await peer.sign(bytes), 'receipts'));
    await receipted(mali, id);
    if (!acknowledges) peer.acknowledge();
    peer.acknowledges = true;
    await behaves(scene);
  });

  it('until the message expires: the sender is told that it has', async () => {
    const { mali, peer } = scene;
    if (!peer.isOpen) await peer.link();
    const { id } = await mali.report([sn], { expiresInHours: 0.01 });
    await peer.arrived(id);
    const status = async () => (await mali.ask<MessageView>('GET', `/v1/messages/${id}`)).body.status;
    await until('transmitted', 10, async () => ((await status()) === 'transmitted' ? true : undefined));
    await peer.leave();
    await mali.stop();
    // The upkeep runs at every start.
    await mali.start(undefined, () => new Date(Date.now() + 60_000));
    expect(await status()).toBe('expired');
    await behaves(scene);
  });
});

describe('a member that announces', () => {
  it('two keysets of one version is cut, and both are kept as evidence that anybody can check', async () => {
    const { keyset, bytes } = ownKeyset();
    const other = await signKeyset({ ...keyset, created: new Date(keyset.created.getTime() + 1) }, await identity());
    await misbehave(scene, async (peer) => peer.say({ kind: 'keyset', bytes: other }), {
      end: 'KEYSET_EQUIVOCATION',
      refusal: 'KEYSET_EQUIVOCATION',
      alarm: 'KEYSET_EQUIVOCATION',
    });
    const proof = await evidence('KEYSET_EQUIVOCATION');
    expect(proof).toEqual([bytes, other].map(base64));
    const { identityKey } = scene.peer.parts.directory.member(sn);
    for (const each of proof) expect((await verifyKeyset(new Uint8Array(Buffer.from(each, 'base64')), sn, identityKey)).keyset.version).toBe(keyset.version);
  });

  it('an older keyset is cut', async () => {
    const { keyset, bytes: before } = ownKeyset();
    const newer = await signKeyset({ ...keyset, version: keyset.version + 1 }, await identity());
    await scene.peer.parts.directory.learnKeyset(sn, newer, new Date());
    await misbehave(
      scene,
      async (peer) => {
        const line = scene.mali.log.length;
        peer.say({ kind: 'keyset', bytes: newer });
        await logged(scene.mali, line, ({ event, peer: of }) => event === 'keyset.learned' && of === sn);
        peer.say({ kind: 'keyset', bytes: before });
      },
      { end: 'KEYSET_ROLLBACK', refusal: 'KEYSET_ROLLBACK' },
    );
  });

  it('two rosters of one version: the first stays, both are evidence', async () => {
    const { roster, digest } = scene.peer.parts.directory.roster;
    const next = async (days: number): Promise<Uint8Array> => {
      const changed: Roster = { ...roster, version: 2, previousDigest: digest, expires: new Date(roster.expires.getTime() + days * 86_400_000) };
      const payload = encodeRoster(changed);
      const signers = scene.live.federation.units.slice(0, roster.threshold);
      return encodeSignedRoster({ payload, signatures: await Promise.all(signers.map(({ unit, keys }) => signRoster(payload, unit, keys.identity))) });
    };
    const [one, other] = [await next(1), await next(2)];
    await misbehave(
      scene,
      async (peer) => {
        peer.say({ kind: 'roster', bytes: one });
        peer.say({ kind: 'roster', bytes: other });
      },
      { refusal: 'ROSTER_EQUIVOCATION', alarm: 'ROSTER_EQUIVOCATION' },
    );
    expect(await evidence('ROSTER_EQUIVOCATION')).toEqual([one, other].map(base64));
    await scene.peer.parts.directory.learnRoster(one, new Date());
  });

  it('a list of members of its own making, under a version that is in force: refused, and the list stays', async () => {
    const { roster } = scene.peer.parts.directory.roster;
    const mine = scene.live.federation.units.map(({ unit, keys }) => ({ unit, keys }));
    const forged: Roster = { ...roster, version: 2, previousDigest: new Uint8Array(32), expires: new Date(roster.expires.getTime() + 1) };
    const payload = encodeRoster(forged);
    const signatures = await Promise.all(mine.slice(0, roster.threshold).map(({ unit, keys }) => signRoster(payload, unit, keys.identity)));
    await misbehave(scene, async (peer) => peer.say({ kind: 'roster', bytes: encodeSignedRoster({ payload, signatures }) }), {
      refusal: 'ROSTER_DISCONTINUOUS',
    });
  });

  it('two checkpoints of one size is answered by the first, and both are evidence', async () => {
    const { logKey } = scene.peer.parts.keyring;
    const noteOf = (salt: number) => {
      const { tree } = appendLeaves(
        emptyTree,
        Array.from({ length: 7 }, (_, i) => leafHash(Buffer.from([salt, i]))),
      );
      return signCheckpoint({ unit: sn, generation: 9, size: 7, root: rootOf(tree) }, logKey);
    };
    const [one, other] = [await noteOf(1), await noteOf(2)];
    await misbehave(
      scene,
      async (peer) => {
        peer.say({ kind: 'checkpoint', note: one, oldSize: 0, proof: [] });
        await peer.hear('cosignature', ({ size }) => size === 7);
        peer.say({ kind: 'checkpoint', note: other, oldSize: 7, proof: [] });
        await peer.hear('conflict', ({ code }) => code === 'LOG_FORK');
      },
      { alarm: 'LOG_FORK' },
    );
    const [held = '', offered = ''] = await evidence('LOG_FORK');
    expect([held.split('\n')[2] === offered.split('\n')[2], held.startsWith(one.split('\n\n')[0] as string), offered]).toEqual([false, true, other]);
  });
});

describe('a certificate', () => {
  it('that is revoked ends its link as soon as that is known, also one that has said no Hello; the next certificate is taken', async () => {
    const { unit } = scene.live.of(sn);
    const stolen = scene.peer.credential;
    await using thief = await HostilePeer.of(scene.live.of(sn), scene.peer.target);
    const next = await issueLeaf(gatewayProfile(unit.unit, new Date()), unit.authority);
    await misbehave(
      scene,
      async (peer) => {
        await thief.open();
        const keyset = peer.parts.directory.keyset(sn)?.keyset;
        if (!keyset) throw new RangeError('no keyset');
        const revokedCertificates = [new Uint8Array(Buffer.from(new X509Certificate(stolen.certificate).fingerprint256.replaceAll(':', ''), 'hex'))];
        const bytes = await signKeyset({ ...keyset, version: keyset.version + 1, revokedCertificates }, await importSigningKey(unit.keys.identity));
        await peer.parts.directory.learnKeyset(sn, bytes, new Date());
        peer.say({ kind: 'keyset', bytes });
        expect(await peer.end()).toBe('TLS_CERTIFICATE_REVOKED');
        expect(await thief.end()).toBe('TLS_CERTIFICATE_REVOKED');
        await expect(thief.open()).rejects.toThrow('403 TLS_CERTIFICATE_REVOKED');
        peer.credential = next;
      },
      { end: 'TLS_CERTIFICATE_REVOKED', refusal: 'TLS_CERTIFICATE_REVOKED' },
    );
  });

  it('whose authority a new roster no longer names ends its link', async () => {
    const { unit } = scene.live.of(sn);
    const authority = await issueAuthority(authorityProfile(unit.unit, 'authority', new Date()));
    const next = await issueLeaf(gatewayProfile(unit.unit, new Date()), authority);
    await misbehave(
      scene,
      async (peer) => {
        const { roster, digest } = peer.parts.directory.roster;
        const members = roster.members.map((member) =>
          member.unit === sn ? { ...member, tlsAnchors: [new Uint8Array(new X509Certificate(authority.certificate).raw)] } : member,
        );
        const payload = encodeRoster({ ...roster, version: roster.version + 1, previousDigest: digest, members } satisfies Roster);
        const signers = scene.live.federation.units.slice(0, roster.threshold);
        const bytes = encodeSignedRoster({ payload, signatures: await Promise.all(signers.map((each) => signRoster(payload, each.unit, each.keys.identity))) });
        await peer.parts.directory.learnRoster(bytes, new Date());
        peer.say({ kind: 'roster', bytes });
        expect(await peer.end()).toBe('TLS_CERTIFICATE_UNTRUSTED');
        await expect(peer.open()).rejects.toThrow('403 TLS_CERTIFICATE_UNTRUSTED');
        peer.credential = next;
      },
      { end: 'TLS_CERTIFICATE_UNTRUSTED', refusal: 'TLS_CERTIFICATE_UNTRUSTED' },
    );
  });
});

/** A signing key that Senegal announced, and whose time is over. */
async function retiredKey(peer: HostilePeer) {
  const { parts } = peer;
  const jwk = await generatePrivateJwk('Ed25519');
  const now = Date.now();
  const retired: UnitKey = {
    kid: await thumbprint('Ed25519', publicHalf(jwk)),
    use: 'sign',
    publicKey: publicHalf(jwk),
    notBefore: new Date(now - 10 * DAY_MS),
    notAfter: new Date(now - DAY_MS),
  };
  const known = parts.directory.keyset(sn)?.keyset;
  if (!known) throw new RangeError('no keyset');
  const keys = [...known.keys, retired].sort((a, b) => (a.kid < b.kid ? -1 : 1));
  const identity = await importSigningKey(scene.live.of(sn).unit.keys.identity);
  const bytes = await signKeyset({ ...known, version: known.version + 1, keys }, identity);
  await parts.directory.learnKeyset(sn, bytes, new Date());
  peer.say({ kind: 'keyset', bytes });
  return importSigningKey(jwk);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function identity() {
  return importSigningKey(scene.live.of(sn).unit.keys.identity);
}

/** What proves the alarm of this code about Senegal. */
async function evidence(code: string): Promise<string[]> {
  const { alarms } = (await scene.mali.ask<AuditStatus>('GET', '/v1/audit/status')).body;
  return alarms.find(({ unit, reason }) => unit === sn && reason.code === code)?.evidence ?? [];
}

function ownKeyset(): { keyset: Keyset; bytes: Uint8Array } {
  const known = scene.peer.parts.directory.keyset(sn);
  if (!known) throw new RangeError('no keyset');
  return known;
}
