// Every limit at its edge: exactly so much is allowed, one more is refused.

import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Content,
  type CopError,
  encodeContent,
  encodeFrame,
  encodeHeader,
  encodeRoster,
  encodeSignedRoster,
  generatePrivateJwk,
  importDecryptionKey,
  importSigningKey,
  type Keyset,
  limits,
  type Member,
  openEnvelope,
  parseContent,
  parseEnvelope,
  parseFrame,
  parseHeader,
  parseUnitId,
  publicHalf,
  type Roster,
  readEnvelope,
  readReceipt,
  signKeyset,
  signMessage,
  signRoster,
  thumbprint,
  type UnitKey,
  verifyKeyset,
  verifySignedRoster,
} from '#protocol';
import { encode } from '../../protocol/codec.ts';
import { pack, unpack } from '../../protocol/packing.ts';
import { pad } from '../../protocol/padding.ts';
import { concat, octets } from './raw.ts';
import {
  at,
  content,
  contentOf,
  header,
  incident,
  keysetOf,
  keysOf,
  mali,
  meetingRequest,
  niger,
  receiptFor,
  refused,
  rosterOf,
  seal,
  sealed,
  step,
} from './world.ts';

const full = { ...header, paddedSize: 448 };
const unit = (i: number) => parseUnitId(`XX-U${String(i).padStart(4, '0')}`);
const units = (count: number) => Array.from({ length: count }, (_, i) => unit(i));

describe('ENVELOPE_MAX_OCTETS, FRAME_MAX_OCTETS', () => {
  test('an envelope of exactly so many octets is read, one more is refused before it is', async () => {
    const good = parseEnvelope((await sealed()).get(niger) as Uint8Array);
    const build = (size: number) =>
      encode('Envelope', { header: encodeHeader({ ...full, paddedSize: size }), ...good.body, ciphertext: new Uint8Array(size), recipient: good.entry });
    const overhead = build(1_000_000).length - 1_000_000;
    const largest = build(limits.ENVELOPE_MAX_OCTETS - overhead);
    expect(largest.length).toBe(limits.ENVELOPE_MAX_OCTETS);
    expect(parseEnvelope(largest).header.paddedSize).toBe(limits.ENVELOPE_MAX_OCTETS - overhead);
    expect(await refused(() => parseEnvelope(concat(largest, new Uint8Array(1))))).toMatchObject({
      code: 'ENVELOPE_TOO_LARGE',
      params: { expected: limits.ENVELOPE_MAX_OCTETS, got: limits.ENVELOPE_MAX_OCTETS + 1 },
    });
    const frame = encodeFrame({
      kind: 'deliver',
      lane: 'routine',
      number: 0xffff_ffff,
      item: largest,
      received: { receipts: 0xffff_ffff, urgent: 0xffff_ffff, routine: 0xffff_ffff },
    });
    expect(frame.length).toBeLessThanOrEqual(limits.FRAME_MAX_OCTETS);
    expect(parseFrame(frame, mali)).toMatchObject({ kind: 'deliver' });
  });

  test('a frame of exactly so many octets is read, one more is refused', async () => {
    const build = (size: number) => encodeFrame({ kind: 'keyset', bytes: new Uint8Array(size) });
    const overhead = build(1_000_000).length - 1_000_000;
    expect(parseFrame(build(limits.FRAME_MAX_OCTETS - overhead), mali)).toMatchObject({ kind: 'keyset' });
    expect(await refused(() => parseFrame(build(limits.FRAME_MAX_OCTETS - overhead + 1), mali))).toMatchObject({
      code: 'FRAME_TOO_LARGE',
      params: { expected: limits.FRAME_MAX_OCTETS, got: limits.FRAME_MAX_OCTETS + 1 },
    });
  });

  test('what signMessage lets through always becomes an envelope that fits, with every addressee there can be', async () => {
    const key = await importSigningKey(keysOf(mali).sign);
    const to = [...units(limits.ADDRESSEES_MAX - 1).map((id) => parseUnitId(`${id}ABCDEFGHI`)), niger].sort();
    let fitted = 0;
    for (const size of [900_000, 950_000, 980_000, 1_010_000, 1_047_000, limits.UNPACKED_MAX_OCTETS]) {
      try {
        const message = await signMessage({ ...header, to }, incompressible(size), key);
        const envelope = (await seal(message, [niger])).get(niger) as Uint8Array;
        expect(envelope.length).toBeLessThanOrEqual(limits.ENVELOPE_MAX_OCTETS);
        const own = await importDecryptionKey(keysOf(niger).encrypt);
        expect((await openEnvelope(readEnvelope(envelope, niger), async () => own)).signed.contentBytes.length).toBe(size);
        fitted += 1;
      } catch (error) {
        expect((error as CopError).code).toBe('ENVELOPE_TOO_LARGE');
      }
    }
    expect(fitted).toBeGreaterThan(0);
    expect(fitted).toBeLessThan(6);
  });
});

describe('UNPACKED_MAX_OCTETS', () => {
  test('exactly so many octets unpack, one more is refused', async () => {
    expect(unpack(pack(new Uint8Array(limits.UNPACKED_MAX_OCTETS))).length).toBe(limits.UNPACKED_MAX_OCTETS);
    expect(await refused(() => unpack(pack(new Uint8Array(limits.UNPACKED_MAX_OCTETS + 1))))).toMatchObject({ code: 'UNPACKED_TOO_LARGE' });
  });

  test('a sender is told before it signs', async () => {
    const key = await importSigningKey(keysOf(mali).sign);
    await expect(signMessage(header, new Uint8Array(limits.UNPACKED_MAX_OCTETS), key)).resolves.toBeDefined();
    expect((await refused(() => signMessage(header, new Uint8Array(limits.UNPACKED_MAX_OCTETS + 1), key))).code).toBe('UNPACKED_TOO_LARGE');
  });
});

describe('a header', () => {
  test('names ADDRESSEES_MAX units, not one more; the longest ids fit HEADER_MAX_OCTETS', async () => {
    const to = units(limits.ADDRESSEES_MAX + 1).map((id) => parseUnitId(`${id}ABCDEFGHIJK`));
    expect(to[0]?.length).toBe(19);
    const largest = encodeHeader({ ...full, to: to.slice(1) });
    expect(largest.length).toBeLessThanOrEqual(limits.HEADER_MAX_OCTETS);
    expect(parseHeader(largest).to.length).toBe(limits.ADDRESSEES_MAX);
    expect(await refused(() => parseHeader(encodeHeader({ ...full, to })))).toMatchObject({ code: 'HEADER_INVALID', params: { field: 'to' } });
  });

  test('of more than HEADER_MAX_OCTETS is refused before it is read', async () => {
    const padded = (size: number) => octets(4, 'A'.repeat(size));
    expect((await refused(() => parseHeader(padded(limits.HEADER_MAX_OCTETS - 3)))).code).toBe('HEADER_VERSION');
    expect((await refused(() => parseHeader(padded(limits.HEADER_MAX_OCTETS - 2)))).code).toBe('ENVELOPE_MALFORMED');
  });

  test('lives MESSAGE_LIFE_MAX_MS, not one more', async () => {
    const living = (ms: number) => encodeHeader({ ...full, expires: new Date(at.getTime() + ms) });
    expect(parseHeader(living(limits.MESSAGE_LIFE_MAX_MS)).expires.getTime()).toBe(at.getTime() + limits.MESSAGE_LIFE_MAX_MS);
    expect(parseHeader(living(1)).expires.getTime()).toBe(at.getTime() + 1);
    for (const ms of [limits.MESSAGE_LIFE_MAX_MS + 1, 0, -1])
      expect(await refused(() => parseHeader(living(ms)))).toMatchObject({ code: 'HEADER_INVALID', params: { field: 'expires_ms' } });
  });
});

test('PROTECTED_HEADER_MAX_OCTETS: a JOSE header is read up to it', async () => {
  const good = parseEnvelope((await sealed()).get(niger) as Uint8Array);
  const json = new TextDecoder().decode(good.body.jweProtected);
  const build = (size: number) =>
    encode('Envelope', { header: good.headerBytes, ...good.body, jweProtected: new TextEncoder().encode(json.padEnd(size)), recipient: good.entry });
  expect(parseEnvelope(build(limits.PROTECTED_HEADER_MAX_OCTETS)).body.jweProtected.length).toBe(limits.PROTECTED_HEADER_MAX_OCTETS);
  expect((await refused(() => parseEnvelope(build(limits.PROTECTED_HEADER_MAX_OCTETS + 1)))).code).toBe('ENVELOPE_MALFORMED');
});

test('PADDED_MIN_OCTETS: the shortest text is padded to it', () => {
  expect(pad(new Uint8Array()).length).toBe(limits.PADDED_MIN_OCTETS);
  expect(pad(new Uint8Array(limits.PADDED_MIN_OCTETS - 4)).length).toBe(limits.PADDED_MIN_OCTETS);
  expect(pad(new Uint8Array(limits.PADDED_MIN_OCTETS - 3)).length).toBeGreaterThan(limits.PADDED_MIN_OCTETS);
});

test('RECEIPT_MAX_OCTETS: more is refused before it is read', async () => {
  const { message, envelopeDigest } = receiptFor(new Uint8Array());
  expect(message && envelopeDigest.length).toBe(32);
  const part = (size: number) => octets(2, new Uint8Array(size));
  const overhead = part(1_900).length - 1_900;
  expect((await refused(() => readReceipt(part(limits.RECEIPT_MAX_OCTETS - overhead)))).params.detail).not.toMatch(/>/);
  expect(await refused(() => readReceipt(part(limits.RECEIPT_MAX_OCTETS - overhead + 1)))).toMatchObject({
    code: 'RECEIPT_MALFORMED',
    params: { detail: `> ${limits.RECEIPT_MAX_OCTETS}` },
  });
});

describe('a keyset', () => {
  let keys: UnitKey[];
  const identity = publicHalf(keysOf(mali).identity);
  const check = async (changes: Partial<Keyset>) =>
    verifyKeyset(await signKeyset(keysetOf(mali, changes), await importSigningKey(keysOf(mali).identity)), mali, identity);
  const fingerprints = (count: number) =>
    Array.from({ length: count }, (_, i) => new Uint8Array(32).map((_, j) => (j === 30 ? i >> 8 : j === 31 ? i & 0xff : 0)));

  beforeAll(async () => {
    const made = await Promise.all(
      Array.from({ length: limits.KEYS_MAX + 1 }, async (_, i): Promise<UnitKey> => {
        const crv = i % 2 === 0 ? 'Ed25519' : 'X25519';
        const publicKey = publicHalf(await generatePrivateJwk(crv));
        return { kid: await thumbprint(crv, publicKey), use: i % 2 === 0 ? 'sign' : 'encrypt', publicKey, notBefore: at, notAfter: header.expires };
      }),
    );
    keys = made.sort((a, b) => (a.kid < b.kid ? -1 : 1));
  });

  test('holds KEYS_MAX keys and REVOKED_MAX certificates at once, within KEYSET_MAX_OCTETS', async () => {
    const largest = await check({ keys: keys.slice(1), revokedCertificates: fingerprints(limits.REVOKED_MAX) });
    expect(largest.keyset.keys.length).toBe(limits.KEYS_MAX);
    expect(largest.keyset.revokedCertificates.length).toBe(limits.REVOKED_MAX);
    expect(largest.bytes.length).toBeLessThanOrEqual(limits.KEYSET_MAX_OCTETS);
  });

  test('with one more of either is refused', async () => {
    expect(await refused(() => check({ keys }))).toMatchObject({ code: 'KEYSET_INVALID', params: { field: 'keys' } });
    expect(await refused(() => check({ revokedCertificates: fingerprints(limits.REVOKED_MAX + 1) }))).toMatchObject({
      code: 'KEYSET_INVALID',
      params: { field: 'revoked_certificates' },
    });
  });

  test('of more than KEYSET_MAX_OCTETS is refused before it is read', async () => {
    const bytes = octets(2, new Uint8Array(limits.KEYSET_MAX_OCTETS));
    expect(await refused(() => verifyKeyset(bytes, mali, identity))).toMatchObject({
      code: 'KEYSET_MALFORMED',
      params: { detail: `> ${limits.KEYSET_MAX_OCTETS}` },
    });
  });
});

describe('a roster', () => {
  const [model] = rosterOf().members as [Member];
  const anchor = model.tlsAnchors[0] as Uint8Array;
  const membersOf = (count: number, changes: Partial<Member> = {}): Member[] =>
    units(count).map((id, i) => ({ ...model, unit: id, country: 'XX', identityKey: new Uint8Array(32).fill(i + 1), ...changes }));
  const encodes = (changes: Partial<Member>) => encodeRoster(rosterOf({ members: membersOf(2, changes), threshold: 2 }));

  test('names MEMBERS_MAX units with everything that they may have, within ROSTER_MAX_OCTETS; not one more', async () => {
    const url = `wss://${'a'.repeat(limits.URL_MAX_CHARACTERS - 6)}`;
    const changes = {
      urls: Array.from({ length: limits.URLS_MAX }, () => url),
      tlsAnchors: [anchor, anchor],
      nameFr: 'é'.repeat(120),
      nameEn: 'é'.repeat(120),
    };
    const people = await Promise.all(membersOf(limits.MEMBERS_MAX, changes).map(async (entry) => ({ entry, jwk: await generatePrivateJwk('Ed25519') })));
    const members = people.map(({ entry, jwk }) => ({ ...entry, identityKey: publicHalf(jwk) }));
    const payload = encodeRoster(rosterOf({ members, threshold: limits.MEMBERS_MAX }));
    const bytes = encodeSignedRoster({ payload, signatures: await Promise.all(people.map(({ entry, jwk }) => signRoster(payload, entry.unit, jwk))) });
    expect(bytes.length).toBeLessThanOrEqual(limits.ROSTER_MAX_OCTETS);
    expect((await verifySignedRoster(bytes)).signedBy.length).toBe(limits.MEMBERS_MAX);
    expect(await refused(() => encodeRoster(rosterOf({ members: membersOf(limits.MEMBERS_MAX + 1) })))).toMatchObject({
      code: 'ROSTER_INVALID',
      params: { field: 'members' },
    });
  });

  const edges: [string, Partial<Member>, Partial<Member>, string][] = [
    ['URLS_MAX', { urls: Array(limits.URLS_MAX).fill('wss://a') }, { urls: Array(limits.URLS_MAX + 1).fill('wss://a') }, 'urls'],
    ['no address', { urls: [] }, { urls: ['https://a'] }, 'urls'],
    [
      'URL_MAX_CHARACTERS',
      { urls: [`wss://${'a'.repeat(limits.URL_MAX_CHARACTERS - 6)}`] },
      { urls: [`wss://${'a'.repeat(limits.URL_MAX_CHARACTERS - 5)}`] },
      'urls',
    ],
    ['ANCHORS_MAX', { tlsAnchors: Array(limits.ANCHORS_MAX).fill(anchor) }, { tlsAnchors: Array(limits.ANCHORS_MAX + 1).fill(anchor) }, 'tls_anchors'],
    ['an anchor with nothing behind it', { tlsAnchors: [anchor] }, { tlsAnchors: [concat(anchor, new Uint8Array(1))] }, 'tls_anchors'],
    ['a name of 120 characters', { nameFr: 'a'.repeat(120) }, { nameFr: 'a'.repeat(121) }, 'name_fr'],
    ['an English name of 120 characters', { nameEn: 'a'.repeat(120) }, { nameEn: 'a'.repeat(121) }, 'name_en'],
    ['a city of 60 characters', { city: 'a'.repeat(60) }, { city: 'a'.repeat(61) }, 'city'],
    ['a time zone', { timeZone: 'America/Argentina/Buenos_Aires' }, { timeZone: 'Africa/' }, 'time_zone'],
  ];
  test.each(edges)('%s', async (_, allowed, tooMuch, field) => {
    expect(encodes(allowed).length).toBeGreaterThan(0);
    expect(await refused(() => encodes(tooMuch))).toMatchObject({ code: 'ROSTER_INVALID', params: { field: `members[XX-U0000].${field}` } });
  });

  test('of more than ROSTER_MAX_OCTETS is refused before it is read', async () => {
    expect(await refused(() => verifySignedRoster(octets(1, new Uint8Array(limits.ROSTER_MAX_OCTETS))))).toMatchObject({
      code: 'ROSTER_MALFORMED',
      params: { detail: `> ${limits.ROSTER_MAX_OCTETS}` },
    });
  });

  test('of one member is none', async () => {
    expect(await refused(() => encodeRoster(rosterOf({ members: membersOf(1) } satisfies Partial<Roster>)))).toMatchObject({
      code: 'ROSTER_INVALID',
      params: { field: 'members' },
    });
  });
});

describe('a content', () => {
  const place = (length: number) => ({ ...incident.place, name: 'a'.repeat(length) });
  const slots = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ start: new Date(at.getTime() + i * 10), end: new Date(at.getTime() + i * 10 + 1) }));
  const edges: [string, Content['body'], Content['body'], string][] = [
    [
      'ROUTE_MAX_PLACES',
      { ...incident, route: Array(limits.ROUTE_MAX_PLACES).fill(place(3)) },
      { ...incident, route: Array(limits.ROUTE_MAX_PLACES + 1).fill(place(3)) },
      'incident.route',
    ],
    [
      'PLACE_NAME_MAX_CHARACTERS',
      { ...incident, place: place(limits.PLACE_NAME_MAX_CHARACTERS) },
      { ...incident, place: place(limits.PLACE_NAME_MAX_CHARACTERS + 1) },
      'incident.place.name',
    ],
    [
      'HEAD_COUNT_MAX',
      { ...incident, headCount: { total: limits.HEAD_COUNT_MAX, women: limits.HEAD_COUNT_MAX, men: 0, minors: undefined } },
      { ...incident, headCount: { total: limits.HEAD_COUNT_MAX + 1, women: undefined, men: undefined, minors: undefined } },
      'incident.headCount.total',
    ],
    ['SLOTS_MAX', { ...meetingRequest, slots: slots(limits.SLOTS_MAX) }, { ...meetingRequest, slots: slots(limits.SLOTS_MAX + 1) }, 'meeting.slots'],
    ['one slot', { ...meetingRequest, slots: slots(1) }, { ...meetingRequest, slots: [] }, 'meeting.slots'],
    ['the last slot', { ...step, slot: limits.SLOTS_MAX - 1 }, { ...step, slot: limits.SLOTS_MAX }, 'step.slot'],
  ];
  test.each(edges)('%s', async (_, allowed, tooMuch, field) => {
    expect(parseContent(encodeContent(contentOf(allowed))).body).toEqual(allowed);
    expect(await refused(() => encodeContent(contentOf(tooMuch)))).toMatchObject({ code: 'CONTENT_INVALID', params: { field } });
  });

  test('of more than UNPACKED_MAX_OCTETS is refused before it is read', async () => {
    const bytes = concat(encodeContent(content), new Uint8Array(limits.UNPACKED_MAX_OCTETS));
    expect(await refused(() => parseContent(bytes))).toMatchObject({ code: 'CONTENT_MALFORMED', params: { detail: `> ${limits.UNPACKED_MAX_OCTETS}` } });
  });
});

/** Octets that no compression shortens, the same in every run. */
function incompressible(length: number): Uint8Array {
  let state = 0x2545f491;
  return new Uint8Array(length).map(() => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  });
}
