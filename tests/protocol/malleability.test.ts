// Nobody can alter a message, a receipt, a keyset or the membership list: no octet of any of them can be changed, cut off or
// added without the whole being refused.

import { beforeAll, describe, expect, test } from 'vitest';
import {
  type ErrorCode,
  encodeRoster,
  encodeSignedRoster,
  importSigningKey,
  parseEnvelope,
  publicHalf,
  signKeyset,
  signReceipt,
  signRoster,
  signTerms,
  verifyKeyset,
  verifyReceipt,
  verifySignedRoster,
  verifyTerms,
} from '#protocol';
import { encode } from '../../protocol/codec.ts';
import { concat, edit } from './raw.ts';
import { findVerifyKey, keysetOf, keysOf, mali, niger, receiptFor, receive, refusal, rosterOf, sealed, senegal, terms } from './world.ts';

const envelopeCodes = /^(?:ENVELOPE_MALFORMED|HEADER_VERSION|HEADER_INVALID|NOT_ADDRESSED|DECRYPTION_KEY_UNKNOWN|DECRYPTION_FAILED)$/;
const receiptCodes = /^(?:RECEIPT_MALFORMED|RECEIPT_INVALID|HEADER_VERSION|SIGNER_UNKNOWN|SIGNATURE_INVALID)$/;
const termsCodes = /^(?:CONTENT_MALFORMED|HEADER_VERSION|AGREEMENT_INVALID|SIGNER_UNKNOWN|SIGNATURE_INVALID)$/;
const keysetCodes = /^(?:KEYSET_MALFORMED|KEYSET_INVALID|SIGNATURE_INVALID)$/;
const rosterCodes = /^(?:ROSTER_MALFORMED|ROSTER_INVALID|ROSTER_UNDERSIGNED)$/;

const identity = publicHalf(keysOf(mali).identity);
const subjects = [
  {
    what: 'an envelope to one addressee',
    codes: envelopeCodes,
    make: async () => (await sealed()).get(niger),
    check: (bytes: Uint8Array) => receive(bytes, niger),
  },
  {
    what: 'an envelope to two addressees',
    codes: envelopeCodes,
    make: async () => (await sealed({ to: [niger, senegal] })).get(senegal),
    check: (bytes: Uint8Array) => receive(bytes, senegal),
  },
  {
    what: 'a receipt',
    codes: receiptCodes,
    make: async () => signReceipt(receiptFor(new Uint8Array()), await importSigningKey(keysOf(niger).sign)),
    check: (bytes: Uint8Array) => verifyReceipt(bytes, niger, mali, findVerifyKey),
  },
  {
    what: 'the signed terms of an agreement',
    codes: termsCodes,
    make: async () => signTerms(terms, await importSigningKey(keysOf(mali).sign)),
    check: (bytes: Uint8Array) => verifyTerms(bytes, mali, terms.from, findVerifyKey),
  },
  {
    what: 'a signed keyset',
    codes: keysetCodes,
    make: async () => signKeyset(keysetOf(mali, { revokedCertificates: [new Uint8Array(32)] }), await importSigningKey(keysOf(mali).identity)),
    check: (bytes: Uint8Array) => verifyKeyset(bytes, mali, identity),
  },
  { what: 'a signed roster', codes: rosterCodes, make: signedRoster, check: verifySignedRoster },
];

describe.each(subjects)('$what', ({ codes, make, check }) => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = (await make()) as Uint8Array;
  });

  test('is accepted as it is', async () => {
    await expect(check(bytes)).resolves.toBeDefined();
  });

  test.each([0x01, 0x80])('no octet can be changed by ^ %i', async (mask) => {
    const wrong = await refusals(bytes.length, codes, (i) => check(bytes.map((octet, j) => (j === i ? octet ^ mask : octet))));
    expect(wrong).toEqual([]);
  });

  test('cannot be cut off at any length', async () => {
    expect(await refusals(bytes.length, codes, (length) => check(bytes.slice(0, length)))).toEqual([]);
  });

  test('no octet can be added before or behind', async () => {
    expect(await refusals(256, codes, (octet) => check(concat(bytes, Uint8Array.of(octet))))).toEqual([]);
    expect(await refusals(256, codes, (octet) => check(concat(Uint8Array.of(octet), bytes)))).toEqual([]);
  });
});

describe('the ephemeral key of an envelope', () => {
  // On Curve25519 the point (0, 0) has order two, and adding it takes u to 1/u. A clamped private key is a multiple of
  // eight, so that both points give the same shared secret: whoever could replace the ephemeral key would give a
  // message a second form, with another digest, that opens just the same.
  test('cannot be replaced by one with the same shared secret', async () => {
    const bytes = (await sealed({ to: [niger, senegal] })).get(niger) as Uint8Array;
    const { epk, ...others } = JSON.parse(new TextDecoder().decode(parseEnvelope(bytes).body.jweProtected)) as { epk: { x: string } };
    const forged = edit(bytes, [2], () => new TextEncoder().encode(JSON.stringify({ ...others, epk: { ...epk, x: inverse(epk.x) } })));
    expect(await refusal(() => receive(forged, niger))).toBe('DECRYPTION_FAILED');
  });

  test('cannot stand beside the protected header, where nothing authenticates it', async () => {
    const bytes = (await sealed()).get(niger) as Uint8Array;
    const { body, entry, headerBytes } = parseEnvelope(bytes);
    const { epk, enc } = JSON.parse(new TextDecoder().decode(body.jweProtected)) as { epk: { x: string }; enc: string };
    const moved = encode('Envelope', { header: headerBytes, ...body, jweProtected: new TextEncoder().encode(JSON.stringify({ enc })), recipient: entry });
    expect(await refusal(() => receive(moved, niger))).toBe('ENVELOPE_MALFORMED');
    const withEpk = edit(moved, [3], (recipient) => concat(recipient, Uint8Array.of(0x1a, 32), new Uint8Array(Buffer.from(epk.x, 'base64url'))));
    expect(await refusal(() => receive(withEpk, niger))).toBe('ENVELOPE_MALFORMED');
  });

  test('is fresh for every addressee', async () => {
    const envelopes = await sealed({ to: [niger, senegal] });
    const keys = [...envelopes.values()].map((bytes) => new TextDecoder().decode(parseEnvelope(bytes).body.jweProtected));
    expect(new Set(keys).size).toBe(2);
  });
});

/** Two members, and exactly as many signatures as are asked for: with one more, a spoiled one would rightly not matter. */
async function signedRoster(): Promise<Uint8Array> {
  const members = rosterOf().members.filter(({ unit }) => unit === mali || unit === niger);
  const payload = encodeRoster(rosterOf({ members, threshold: 2 }));
  return encodeSignedRoster({ payload, signatures: await Promise.all([mali, niger].map((unit) => signRoster(payload, unit, keysOf(unit).identity))) });
}

/** The attempts that were not refused, or with a code that does not fit. */
async function refusals(attempts: number, codes: RegExp, attempt: (index: number) => Promise<unknown>): Promise<string[]> {
  const outcomes = await Promise.all(
    Array.from({ length: attempts }, async (_, i) => ({ i, code: await refusal(() => attempt(i)).catch((error: unknown) => String(error) as ErrorCode) })),
  );
  return outcomes.filter(({ code }) => !codes.test(code)).map(({ i, code }) => `${i}: ${code}`);
}

/** 1/u modulo 2^255 - 19, base64url to base64url. */
function inverse(x: string): string {
  const p = 2n ** 255n - 19n;
  let [base, exponent, result] = [BigInt(`0x${Buffer.from(x, 'base64url').reverse().toString('hex')}`), p - 2n, 1n];
  for (; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % p;
    base = (base * base) % p;
  }
  return Buffer.from(result.toString(16).padStart(64, '0'), 'hex').reverse().toString('base64url');
}
