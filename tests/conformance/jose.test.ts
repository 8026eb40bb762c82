// The standard form of an envelope is what the RFCs say: opened and verified, and made, by an implementation of JWS and JWE
// that is written here from their text, with the primitives of node:crypto and nothing of protocol/jose.ts; and opened by
// Python's jwcrypto where that is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodeContent, encodeHeader, fromStandardForm, hex, type PrivateJwk, parseEnvelope, type StandardForm, toStandardForm, type UnitId } from '#protocol';
import { fieldsOf, octets } from '../protocol/raw.ts';
import { content, header, keysOf, mali, niger, receive, sealed, senegal } from '../protocol/world.ts';
import { readVectors, unhex } from '../vectors/plain.ts';
import type { Envelopes, Packing } from '../vectors/shapes.ts';

interface Form {
  name: string;
  self: UnitId;
  form: StandardForm;
}

const vectors = await Promise.all(
  readVectors<Envelopes>('envelopes').valid.map(async ({ name, self, bytes }): Promise<Form> => ({ name, self, form: await standardForm(unhex(bytes), self) })),
);
const both = await sealed({ to: [niger, senegal], training: true });
const fresh = await Promise.all(
  [...both].map(async ([self, bytes]): Promise<Form> => ({ name: `fresh, for ${self}`, self, form: await standardForm(bytes, self) })),
);
const forms = [...vectors, ...fresh];
const dictionary = unhex(readVectors<Packing>('packing').dictionary.bytes);

describe.each(forms)('$name', ({ self, form }) => {
  test('is JSON of the members that the RFCs name, and no others', () => {
    expect(Object.keys(form.jwe).sort()).toEqual(['aad', 'ciphertext', 'iv', 'protected', 'recipients', 'tag']);
    expect(form.jwe.recipients.map((recipient) => Object.keys(recipient).sort())).toEqual([['encrypted_key', 'header']]);
    expect(Object.keys(form.jws).sort()).toEqual(['protected', 'signature']);
    expect(JSON.parse(JSON.stringify(form))).toEqual(form);
  });

  test('the JWE opens', () => {
    const plaintext = openJwe(form.jwe, keysOf(self).encrypt);
    const length = plaintext.readUInt32BE(0);
    const [jwsProtected, signature, packed] = fieldsOf(plaintext.subarray(4, 4 + length)).map(({ value }) => value as Uint8Array) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    expect(plaintext.subarray(4 + length).every((octet) => octet === 0)).toBe(true);
    expect(Buffer.from(jwsProtected).toString('base64url')).toBe(form.jws.protected);
    expect(Buffer.from(signature).toString('base64url')).toBe(form.jws.signature);
    expect(unpacked(packed).toString('base64url')).toBe(form.content);
    expect(form.jwe.aad).toBe(form.header);
  });

  test('the JWS verifies over the payload that header and content give', () => {
    const payload = withLengths(from(form.header), from(form.content));
    expect(payload.toString('base64url')).toBe(form.payload);
    expect(verifyJws(form.jws, payload, keysOf(mali).sign)).toBe(true);
    expect(verifyJws(form.jws, payload, keysOf(senegal).sign)).toBe(false);
    expect(verifyJws(form.jws, withLengths(from(form.content), from(form.header)), keysOf(mali).sign)).toBe(false);
  });

  test('does not open with another key, or altered', () => {
    const other = self === niger ? senegal : niger;
    expect(() => openJwe(form.jwe, keysOf(other).encrypt)).toThrow();
    for (const member of ['protected', 'aad', 'iv', 'ciphertext', 'tag'] as const) {
      const altered = from(form.jwe[member] as string);
      altered[altered.length - 8] = (altered[altered.length - 8] as number) ^ 1;
      expect(() => openJwe({ ...form.jwe, [member]: altered.toString('base64url') }, keysOf(self).encrypt), member).toThrow();
    }
  });
});

test.each([
  ['without the dictionary', undefined],
  ['with the dictionary', dictionary],
])('an envelope that the other implementation makes is received, %s', async (_, dictionary) => {
  const contentBytes = encodeContent(content);
  const packed = octets(3, zstdCompressSync(contentBytes, { dictionary } as object));
  const jwsProtected = JSON.stringify({ alg: 'EdDSA', b64: false, crit: ['b64'], kid: keysOf(mali).sign.kid, typ: 'cop-content' });
  const signedContent = (signature: Uint8Array) => Buffer.concat([octets(1, jwsProtected), octets(2, signature), packed]);
  const paddedSize = padme(signedContent(new Uint8Array(64)).length + 4);
  const headerBytes = encodeHeader({ ...header, paddedSize });
  const jws = signJws(jwsProtected, withLengths(headerBytes, contentBytes), keysOf(mali).sign);
  const part = signedContent(from(jws.signature));
  const plaintext = Buffer.alloc(paddedSize);
  plaintext.writeUInt32BE(part.length);
  plaintext.set(part, 4);
  const jwe = makeJwe(plaintext, headerBytes, keysOf(niger).encrypt, keysOf(niger).encrypt.kid);
  const { envelopeBytes, signature } = fromStandardForm({ jwe, jws });
  const received = await receive(envelopeBytes, niger);
  expect(received.content).toEqual(content);
  expect(hex(received.signed.signature.signature)).toBe(hex(signature.signature));
});

const python = ['/usr/bin/python3', 'python3'].find((candidate) => spawnSync(candidate, ['-c', 'import jwcrypto']).status === 0);
if (!python) console.warn('tests/conformance/jose: jwcrypto skipped, because no python3 here has that module (Debian: python3-jwcrypto).');

describe.skipIf(!python)('jwcrypto', () => {
  test.each(vectors)('opens and verifies: $name', ({ self, form }) => {
    const folder = mkdtempSync(join(tmpdir(), 'cop-jose-'));
    try {
      const [exported, keys] = [join(folder, 'export.json'), join(folder, 'keys.json')];
      const { d, ...signerKey } = keysOf(mali).sign;
      writeFileSync(exported, JSON.stringify({ ...form, signerKey }));
      writeFileSync(keys, JSON.stringify({ keys: [keysOf(self).encrypt] }));
      const opened = execFileSync(python as string, [join(import.meta.dirname, 'open_export.py'), exported, keys], { encoding: 'utf8' });
      expect(opened.trim()).toBe(form.content);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

async function standardForm(bytes: Uint8Array, self: UnitId): Promise<StandardForm> {
  const { signed } = await receive(bytes, self);
  return toStandardForm(parseEnvelope(bytes), signed);
}

/** RFC 8878, section 3.1.1.1: the last two bits of the Frame_Header_Descriptor say whether the frame names a dictionary. */
function unpacked(frame: Uint8Array): Buffer {
  const named = ((frame[4] as number) & 3) !== 0;
  return zstdDecompressSync(frame, (named ? { dictionary } : {}) as object);
}

/** RFC 7516, section 5.2, for one recipient with ECDH-ES+A256KW and A256GCM. */
function openJwe(jwe: StandardForm['jwe'], recipientKey: PrivateJwk): Buffer {
  const [recipient] = jwe.recipients;
  const joined = { ...(JSON.parse(from(jwe.protected).toString()) as object), ...(recipient?.header as object) } as {
    alg: string;
    enc: string;
    epk: { crv: string; x: string };
  };
  expect(joined).toMatchObject({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', epk: { kty: 'OKP', crv: 'X25519' } });
  const kek = keyEncryptionKey(privateKey(recipientKey), createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: joined.epk.x }, format: 'jwk' }));
  const unwrap = createDecipheriv('id-aes256-wrap', kek, Buffer.alloc(8, 0xa6));
  const cek = Buffer.concat([unwrap.update(from(recipient?.encrypted_key)), unwrap.final()]);
  const decipher = createDecipheriv('aes-256-gcm', cek, from(jwe.iv));
  decipher.setAAD(Buffer.from(`${jwe.protected}.${jwe.aad}`, 'ascii')).setAuthTag(from(jwe.tag));
  return Buffer.concat([decipher.update(from(jwe.ciphertext)), decipher.final()]);
}

/** RFC 7516, section 5.1. */
function makeJwe(plaintext: Buffer, aad: Uint8Array, recipientKey: PrivateJwk, kid: string): StandardForm['jwe'] {
  const ephemeral = generateKeyPairSync('x25519');
  const { x } = ephemeral.publicKey.export({ format: 'jwk' });
  const protectedHeader = Buffer.from(JSON.stringify({ enc: 'A256GCM', epk: { kty: 'OKP', crv: 'X25519', x } })).toString('base64url');
  const [cek, iv] = [randomBytes(32), randomBytes(12)];
  const wrap = createCipheriv('id-aes256-wrap', keyEncryptionKey(ephemeral.privateKey, createPublicKey(privateKey(recipientKey))), Buffer.alloc(8, 0xa6));
  const encryptedKey = Buffer.concat([wrap.update(cek), wrap.final()]);
  const cipher = createCipheriv('aes-256-gcm', cek, iv);
  const encodedAad = Buffer.from(aad).toString('base64url');
  cipher.setAAD(Buffer.from(`${protectedHeader}.${encodedAad}`, 'ascii'));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return {
    protected: protectedHeader,
    aad: encodedAad,
    iv: iv.toString('base64url'),
    ciphertext: ciphertext.toString('base64url'),
    tag: cipher.getAuthTag().toString('base64url'),
    recipients: [{ header: { alg: 'ECDH-ES+A256KW', kid }, encrypted_key: encryptedKey.toString('base64url') }],
  };
}

/** RFC 7518, sections 4.6 and 4.6.2: one round of the Concat KDF gives 256 bits. */
function keyEncryptionKey(own: KeyObject, theirs: KeyObject): Buffer {
  const shared = diffieHellman({ privateKey: own, publicKey: theirs });
  const algorithm = Buffer.from('ECDH-ES+A256KW', 'ascii');
  const otherInfo = Buffer.concat([uint32(algorithm.length), algorithm, uint32(0), uint32(0), uint32(256)]);
  return createHash('sha256')
    .update(Buffer.concat([uint32(1), shared, otherInfo]))
    .digest();
}

/** RFC 7515, section 5.2, with RFC 7797 (b64 false, detached payload) and RFC 8037. */
function verifyJws(jws: StandardForm['jws'], payload: Buffer, signer: PrivateJwk): boolean {
  expect(JSON.parse(from(jws.protected).toString())).toEqual({ alg: 'EdDSA', b64: false, crit: ['b64'], kid: expect.any(String), typ: 'cop-content' });
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: signer.x }, format: 'jwk' });
  return verify(null, Buffer.concat([Buffer.from(`${jws.protected}.`, 'ascii'), payload]), key, from(jws.signature));
}

function signJws(protectedHeader: string, payload: Buffer, signer: PrivateJwk): StandardForm['jws'] {
  const encoded = Buffer.from(protectedHeader).toString('base64url');
  return { protected: encoded, signature: sign(null, Buffer.concat([Buffer.from(`${encoded}.`, 'ascii'), payload]), privateKey(signer)).toString('base64url') };
}

/** Padmé, as its authors write it. */
function padme(length: number): number {
  const l = Math.max(length, 256);
  const e = Math.floor(Math.log2(l));
  const s = Math.floor(Math.log2(e)) + 1;
  const mask = (1 << (e - s)) - 1;
  return (l + mask) & ~mask;
}

function withLengths(...parts: Uint8Array[]): Buffer {
  return Buffer.concat(parts.flatMap((part) => [uint32(part.length), part]));
}

function privateKey({ kty, crv, x, d }: PrivateJwk): KeyObject {
  return createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' });
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function from(base64url: string | undefined): Buffer {
  return Buffer.from(base64url ?? '', 'base64url');
}
