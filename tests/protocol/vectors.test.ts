// Every vector is read from its file: what is valid decodes to exactly the stated value and encodes to exactly the same
// octets again; what is invalid is refused with exactly the stated code.

import { describe, expect, test } from 'vitest';
import {
  authenticate,
  type CopError,
  encodeContent,
  encodeFrame,
  encodeHeader,
  encodeRoster,
  encodeTerms,
  hex,
  importDecryptionKey,
  openEnvelope,
  parseContent,
  parseEnvelope,
  parseFrame,
  parseHeader,
  publicHalf,
  readEnvelope,
  verifyKeyset,
  verifyReceipt,
  verifySignedRoster,
  verifySuccession,
  verifyTerms,
} from '#protocol';
import { plain, readVectors, unhex } from '../vectors/plain.ts';
import type { Agreements, Encodings, Envelopes, Keysets, Receipts, Rosters } from '../vectors/shapes.ts';
import { at, findVerifyKey, keysOf, receive, refused } from './world.ts';

const envelopes = readVectors<Envelopes>('envelopes');
const receipts = readVectors<Receipts>('receipts');
const agreements = readVectors<Agreements>('agreements');
const keysets = readVectors<Keysets>('keysets');
const rosters = readVectors<Rosters>('rosters');

describe.each([
  { file: 'contents', again: (bytes: Uint8Array) => [parseContent(bytes), encodeContent(parseContent(bytes))] as const },
  { file: 'headers', again: (bytes: Uint8Array) => [parseHeader(bytes), encodeHeader(parseHeader(bytes))] as const },
  { file: 'frames', again: (bytes: Uint8Array) => [parseFrame(bytes, 'SN-DNLTM'), encodeFrame(parseFrame(bytes, 'SN-DNLTM'))] as const },
])('$file', ({ file, again }) => {
  const { valid, invalid } = readVectors<Encodings>(file);

  test.each(valid)('$name', ({ bytes, value }) => {
    const [decoded, encoded] = again(unhex(bytes));
    expect(plain(decoded)).toEqual(value);
    expect(hex(encoded)).toBe(bytes);
  });

  test.each(invalid)('refused: $name', async ({ bytes, code, field }) => {
    expectRefusal(await refused(() => again(unhex(bytes))), code, field);
  });
});

describe('envelopes', () => {
  test.each(envelopes.valid)('$name', async (vector) => {
    const envelope = readEnvelope(unhex(vector.bytes), vector.self);
    expect(hex(envelope.digest)).toBe(vector.digest);
    expect(plain(envelope.header)).toEqual(vector.header);
    expect(hex(envelope.headerBytes)).toBe(vector.headerBytes);
    expect(text(envelope.body.jweProtected)).toBe(vector.jweProtected);
    expect(envelope.entry.kid).toBe(vector.kid);
    const key = await importDecryptionKey(keysOf(vector.self).encrypt);
    const opened = await openEnvelope(envelope, async () => key);
    expect(hex(opened.plaintext)).toBe(vector.plaintext);
    expect(text(opened.signed.signature.jwsProtected)).toBe(vector.jwsProtected);
    expect(hex(opened.signed.signature.signature)).toBe(vector.signature);
    expect(hex(opened.signed.contentBytes)).toBe(vector.contentBytes);
    const authentic = await authenticate(opened, findVerifyKey);
    expect(plain(authentic.content)).toEqual(vector.content);
    expect(plain(authentic.header)).toEqual(vector.header);
  });

  test.each(envelopes.invalid)('refused: $name', async ({ bytes, self, code, field }) => {
    expectRefusal(await refused(() => receive(unhex(bytes), self)), code, field);
  });

  test('what only reads the form says the same of it', async () => {
    for (const { bytes, code } of envelopes.invalid.filter((vector) => /^(?:ENVELOPE|HEADER)_/.test(vector.code))) {
      expect((await refused(() => parseEnvelope(unhex(bytes)))).code).toBe(code);
    }
  });
});

describe('receipts', () => {
  test.each(receipts.valid)('$name', async ({ bytes, peer, self, digest, value }) => {
    const verified = await verifyReceipt(unhex(bytes), peer, self, findVerifyKey);
    expect(plain(verified.receipt)).toEqual(value);
    expect(hex(verified.digest)).toBe(digest);
    expect(hex(verified.bytes)).toBe(bytes);
  });

  test.each(receipts.invalid)('refused: $name', async ({ bytes, peer, self, code, field }) => {
    expectRefusal(await refused(() => verifyReceipt(unhex(bytes), peer, self, findVerifyKey)), code, field);
  });
});

describe('agreements', () => {
  test.each(agreements.valid)('$name', async ({ bytes, signer, payload, digest, value }) => {
    const verified = await verifyTerms(unhex(bytes), signer, at, findVerifyKey);
    expect(plain(verified.terms)).toEqual(value);
    expect(hex(verified.payload)).toBe(payload);
    expect(hex(verified.digest)).toBe(digest);
    expect(hex(encodeTerms(verified.terms))).toBe(payload);
  });

  test.each(agreements.invalid)('refused: $name', async ({ bytes, signer, code, field }) => {
    expectRefusal(await refused(() => verifyTerms(unhex(bytes), signer, at, findVerifyKey)), code, field);
  });
});

describe('keysets', () => {
  test.each(keysets.valid)('$name', async ({ bytes, unit, value }) => {
    const verified = await verifyKeyset(unhex(bytes), unit, publicHalf(keysOf(unit).identity));
    expect(plain(verified.keyset)).toEqual(value);
    expect(hex(verified.bytes)).toBe(bytes);
  });

  test.each(keysets.invalid)('refused: $name', async ({ bytes, unit, code, field }) => {
    expectRefusal(await refused(() => verifyKeyset(unhex(bytes), unit, publicHalf(keysOf(unit).identity))), code, field);
  });
});

describe('rosters', () => {
  test.each(rosters.valid)('$name', async ({ bytes, payload, digest, signedBy, value }) => {
    const verified = await verifySignedRoster(unhex(bytes));
    expect(plain(verified.roster)).toEqual(value);
    expect(hex(verified.payload)).toBe(payload);
    expect(hex(encodeRoster(verified.roster))).toBe(payload);
    expect(hex(verified.digest)).toBe(digest);
    expect(verified.signedBy).toEqual(signedBy);
  });

  test.each(rosters.invalid)('refused: $name', async ({ bytes, code, field }) => {
    expectRefusal(await refused(() => verifySignedRoster(unhex(bytes))), code, field);
  });

  test.each(rosters.successions)('succession: $name', async ({ current, next, code }) => {
    const [before, after] = [await verifySignedRoster(unhex(current)), await verifySignedRoster(unhex(next))];
    if (code === undefined) expect(await verifySuccession(before, after)).toBe(after);
    else expectRefusal(await refused(() => verifySuccession(before, after)), code);
  });
});

function expectRefusal(error: CopError, code: string, field?: string): void {
  expect(error.code).toBe(code);
  if (field !== undefined) expect(error.params.field).toBe(field);
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
