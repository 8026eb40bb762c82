// The few calls of jose that the protocol is made of, on raw octets instead of base64.
// JWS: RFC 7515 with an unencoded detached payload (RFC 7797), Ed25519 (RFC 8037).
// JWE: RFC 7516, ECDH-ES+A256KW with X25519 (RFC 8037), A256GCM (RFC 7518).
import * as jose from 'jose';
import type { ErrorCode } from './error-table.ts';
import { CopError } from './errors.ts';
import { PROTECTED_HEADER_MAX_OCTETS } from './limits.ts';

/** A private JWK (RFC 7517, RFC 8037) of an Ed25519 or X25519 key. */
export interface PrivateJwk {
  kty: 'OKP';
  crv: 'Ed25519' | 'X25519';
  x: string;
  d: string;
}

/** What a signature is for: stands as `typ` in the protected header, so that none can be used for another purpose. */
export type Purpose = 'cop-content' | 'cop-receipt' | 'cop-keyset' | 'cop-roster' | 'cop-agreement' | 'cop-filter' | 'cop-courier' | 'cop-relay';

/** A private Ed25519 key with its key id. */
export interface SigningKey {
  kid: string;
  key: jose.CryptoKey;
}

/** A public Ed25519 key with its key id. */
export interface VerifyKey {
  kid: string;
  key: jose.CryptoKey;
}

/** A private X25519 key with its key id. */
export interface DecryptionKey {
  kid: string;
  key: jose.CryptoKey;
}

/** A public X25519 key with its key id. */
export interface EncryptionKey {
  kid: string;
  key: jose.CryptoKey;
}

/** A detached signature as it travels. */
export interface Signature {
  /** UTF-8 JSON. */
  jwsProtected: Uint8Array;
  /** 64 octets. */
  signature: Uint8Array;
}

/** The addressee's entry of a JWE. */
export interface JweEntry {
  kid: string;
  /** 40 octets. */
  encryptedKey: Uint8Array;
}

/** The other parts of a JWE. */
export interface JweBody {
  /** UTF-8 JSON with `enc` and the ephemeral key. */
  jweProtected: Uint8Array;
  /** 12 octets. */
  iv: Uint8Array;
  ciphertext: Uint8Array;
  /** 16 octets. */
  tag: Uint8Array;
}

const keyAgreement = 'ECDH-ES+A256KW';
const contentEncryption = 'A256GCM';
const KID_CHARACTERS = 16;
const ED25519_SIGNATURE_OCTETS = 64;

/**
 * The key id of a raw public key: the first 16 characters (96 bit) of its RFC 7638 SHA-256 thumbprint, base64url.
 * Ids are looked up within one unit's keyset, where a full thumbprint would cost 27 octets more in every message,
 * three times.
 */
export async function thumbprint(crv: PrivateJwk['crv'], raw: Uint8Array): Promise<string> {
  const full = await jose.calculateJwkThumbprint({ kty: 'OKP', crv, x: base64url(raw) }, 'sha256');
  return full.slice(0, KID_CHARACTERS);
}

/** The raw 32 octets of the public half. */
export function publicHalf(jwk: PrivateJwk): Uint8Array {
  return octets(jwk.x);
}

/** The public JWK of raw octets, with its kid. */
export async function publicJwk(crv: PrivateJwk['crv'], raw: Uint8Array): Promise<{ kty: 'OKP'; crv: string; x: string; kid: string }> {
  return { kty: 'OKP', crv, x: base64url(raw), kid: await thumbprint(crv, raw) };
}

/** A fresh private JWK. */
export async function generatePrivateJwk(crv: PrivateJwk['crv']): Promise<PrivateJwk> {
  const alg = crv === 'Ed25519' ? 'EdDSA' : keyAgreement;
  const pair = await jose.generateKeyPair(alg, { crv, extractable: true });
  const { kty, x, d } = await jose.exportJWK(pair.privateKey);
  return { kty, crv, x, d } as PrivateJwk;
}

/** Imports a private JWK for signing. Throws TypeError when it is not Ed25519: our caller's mistake. */
export async function importSigningKey(jwk: PrivateJwk): Promise<SigningKey> {
  if (jwk.crv !== 'Ed25519') throw new TypeError(`a signing key is Ed25519, not ${jwk.crv}`);
  return { kid: await thumbprint('Ed25519', publicHalf(jwk)), key: (await jose.importJWK({ ...jwk }, 'EdDSA')) as jose.CryptoKey };
}

/** Imports a private JWK for decryption. Throws TypeError when it is not X25519: our caller's mistake. */
export async function importDecryptionKey(jwk: PrivateJwk): Promise<DecryptionKey> {
  if (jwk.crv !== 'X25519') throw new TypeError(`a decryption key is X25519, not ${jwk.crv}`);
  return { kid: await thumbprint('X25519', publicHalf(jwk)), key: (await jose.importJWK({ ...jwk }, keyAgreement)) as jose.CryptoKey };
}

/** Imports 32 raw octets as an Ed25519 public key. */
export async function importVerifyKey(raw: Uint8Array): Promise<VerifyKey> {
  const jwk = await publicJwk('Ed25519', raw);
  return { kid: jwk.kid, key: (await jose.importJWK(jwk, 'EdDSA')) as jose.CryptoKey };
}

/** Imports 32 raw octets as an X25519 public key. */
export async function importEncryptionKey(raw: Uint8Array): Promise<EncryptionKey> {
  const jwk = await publicJwk('X25519', raw);
  return { kid: jwk.kid, key: (await jose.importJWK(jwk, keyAgreement)) as jose.CryptoKey };
}

/** The protected header that `signDetached` makes: its length is known before the signature is. */
export function protectedHeaderFor(purpose: Purpose, kid: string): Uint8Array {
  return utf8(JSON.stringify(headerFor(purpose, kid)));
}

function headerFor(purpose: Purpose, kid: string): jose.JWSHeaderParameters {
  return { alg: 'EdDSA', b64: false, crit: ['b64'], kid, typ: purpose };
}

/** Signs `payload` (RFC 7797: unencoded, detached) for one purpose. */
export async function signDetached(payload: Uint8Array, purpose: Purpose, key: SigningKey): Promise<Signature> {
  const signed = await new jose.FlattenedSign(payload).setProtectedHeader(headerFor(purpose, key.kid)).sign(key.key);
  return { jwsProtected: octets(signed.protected as string), signature: octets(signed.signature) };
}

/** The key id that a protected header names. Throws `malformed` unless the header is exactly of our form and purpose. */
export function readSignatureHeader(jwsProtected: Uint8Array, purpose: Purpose, malformed: ErrorCode, peer: string): string {
  const header = parseHeader(jwsProtected, malformed, peer);
  const fits =
    Object.keys(header).length === 5 &&
    header.alg === 'EdDSA' &&
    header.b64 === false &&
    Array.isArray(header.crit) &&
    header.crit.length === 1 &&
    header.crit[0] === 'b64' &&
    header.typ === purpose &&
    typeof header.kid === 'string';
  if (!fits) throw new CopError(malformed, { detail: `JWS header (typ ${purpose})`, field: 'jwsProtected', expected: purpose, peer });
  return header.kid as string;
}

/** True when the signature over exactly `payload` verifies with `key`. */
export async function verifyDetached(payload: Uint8Array, signature: Signature, key: VerifyKey): Promise<boolean> {
  try {
    await jose.flattenedVerify({ protected: base64url(signature.jwsProtected), payload, signature: base64url(signature.signature) }, key.key, {
      algorithms: ['EdDSA'],
    });
    return true;
  } catch (error) {
    if (isJoseError(error)) return false;
    throw error;
  }
}

/**
 * A bare Ed25519 signature (RFC 8032) of `message`, 64 octets: for formats of others that are not JWS. The message itself
 * must say what it is for, since no header does.
 */
export async function signRaw(message: Uint8Array, { key }: SigningKey): Promise<Uint8Array> {
  return new Uint8Array(await globalThis.crypto.subtle.sign('Ed25519', key, new Uint8Array(message)));
}

/**
 * True when `signature` is the bare Ed25519 signature of exactly `message`. OpenSSL refuses a second form of a good one
 * (S beyond the order of the group) and keys of small order, which would accept anything; tests/protocol/checkpoint.test.ts holds it to that.
 */
export async function verifyRaw(message: Uint8Array, signature: Uint8Array, { key }: VerifyKey): Promise<boolean> {
  if (signature.length !== ED25519_SIGNATURE_OCTETS) return false;
  return globalThis.crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message));
}

/** Encrypts `plaintext` to one recipient, with an ephemeral key of its own. */
export async function encryptTo(plaintext: Uint8Array, aad: Uint8Array, { key, kid }: EncryptionKey): Promise<{ body: JweBody; entry: JweEntry }> {
  const jwe = await new jose.FlattenedEncrypt(plaintext)
    .setProtectedHeader({ enc: contentEncryption })
    .setUnprotectedHeader({ alg: keyAgreement, kid })
    .setAdditionalAuthenticatedData(aad)
    .encrypt(key);
  return {
    body: { jweProtected: octets(jwe.protected as string), iv: octets(jwe.iv as string), ciphertext: octets(jwe.ciphertext), tag: octets(jwe.tag as string) },
    entry: { kid, encryptedKey: octets(jwe.encrypted_key as string) },
  };
}

/** Decrypts with the entry's key. Every failure is DECRYPTION_FAILED; the cause stays inside. */
export async function decryptWith(body: JweBody, entry: JweEntry, aad: Uint8Array, key: DecryptionKey): Promise<Uint8Array> {
  try {
    const { plaintext } = await jose.flattenedDecrypt(
      { ...sharedMembers(body, aad), header: entryHeader(entry), encrypted_key: base64url(entry.encryptedKey) },
      key.key,
      {
        keyManagementAlgorithms: [keyAgreement],
        contentEncryptionAlgorithms: [contentEncryption],
      },
    );
    return plaintext;
  } catch (cause) {
    throw new CopError('DECRYPTION_FAILED', {}, cause);
  }
}

/** Refuses, with ENVELOPE_MALFORMED, a JWE whose parts are not exactly of our form: before any key is touched. */
export function checkJweForm(body: JweBody, entry: JweEntry): void {
  const malformed = (detail: string) => new CopError('ENVELOPE_MALFORMED', { detail });
  const { enc, epk, ...others } = parseHeader(body.jweProtected, 'ENVELOPE_MALFORMED', '?') as Record<string, unknown> & {
    epk?: Record<string, unknown> | null;
  };
  if (enc !== contentEncryption || Object.keys(others).length > 0) throw malformed('JWE protected header');
  const formOk =
    typeof epk === 'object' &&
    epk !== null &&
    Object.keys(epk).sort().join() === 'crv,kty,x' &&
    epk.kty === 'OKP' &&
    epk.crv === 'X25519' &&
    typeof epk.x === 'string';
  if (!formOk || !hasOneForm(strictOctets(epk.x as string, 'JWE epk'))) throw malformed('JWE epk');
  if (entry.encryptedKey.length !== 40) throw malformed('JWE encrypted_key');
  if (body.iv.length !== 12) throw malformed('JWE iv');
  if (body.tag.length !== 16) throw malformed('JWE tag');
}

/**
 * True when a raw X25519 public key has no second encoding and gives a shared secret that is not known to everybody
 * (RFC 7748, sections 5 and 6.1; RFC 8037, section 3.2).
 */
export function isSoundX25519(raw: Uint8Array): boolean {
  return hasOneForm(raw) && !smallOrder.has(Buffer.from(raw).toString('hex'));
}

/** RFC 7516 general JSON serialisation with `aad`. */
export function jweToJson(body: JweBody, entry: JweEntry, aad: Uint8Array): jose.GeneralJWE {
  return { ...sharedMembers(body, aad), recipients: [{ header: entryHeader(entry), encrypted_key: base64url(entry.encryptedKey) }] };
}

/** The inverse of jweToJson. Throws ENVELOPE_MALFORMED. */
export function jweFromJson(jwe: jose.GeneralJWE): { body: JweBody; entry: JweEntry; aad: Uint8Array } {
  const [recipient, ...more] = Array.isArray(jwe.recipients) ? jwe.recipients : [];
  if (!recipient || more.length > 0 || jwe.unprotected !== undefined) throw new CopError('ENVELOPE_MALFORMED', { detail: 'JWE recipients' });
  const { alg, kid, ...others } = (recipient.header ?? {}) as Record<string, unknown>;
  if (Object.keys(others).length > 0 || alg !== keyAgreement || typeof kid !== 'string') throw new CopError('ENVELOPE_MALFORMED', { detail: 'JWE header' });
  return {
    body: {
      jweProtected: strictOctets(jwe.protected, 'JWE protected'),
      iv: strictOctets(jwe.iv, 'JWE iv'),
      ciphertext: strictOctets(jwe.ciphertext, 'JWE ciphertext'),
      tag: strictOctets(jwe.tag, 'JWE tag'),
    },
    entry: { kid, encryptedKey: strictOctets(recipient.encrypted_key, 'JWE encrypted_key') },
    aad: strictOctets(jwe.aad, 'JWE aad'),
  };
}

/** RFC 7515 flattened JSON serialisation with detached, unencoded payload (RFC 7797, section 4). */
export function jwsToJson(signature: Signature): { protected: string; signature: string } {
  return { protected: base64url(signature.jwsProtected), signature: base64url(signature.signature) };
}

/** The inverse of jwsToJson. Throws ENVELOPE_MALFORMED. */
export function jwsFromJson(jws: { protected: string; signature: string }): Signature {
  return { jwsProtected: strictOctets(jws.protected, 'JWS protected'), signature: strictOctets(jws.signature, 'JWS signature') };
}

/** Base64url without padding (RFC 4648, section 5). */
export function base64url(bytes: Uint8Array): string {
  // Node's own: jose goes octet by octet where the runtime has no toBase64.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64url');
}

function sharedMembers(body: JweBody, aad: Uint8Array) {
  return {
    protected: base64url(body.jweProtected),
    aad: base64url(aad),
    iv: base64url(body.iv),
    ciphertext: base64url(body.ciphertext),
    tag: base64url(body.tag),
  };
}

function entryHeader({ kid }: JweEntry) {
  return { alg: keyAgreement, kid };
}

// u = 0, 1, p - 1, p, p + 1 and the two of order 8: multiplied by any private key they give zero.
const smallOrder = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
]);

/** X25519 ignores the highest bit (RFC 7748, section 5): with that bit set it would be a second encoding of the same key. */
function hasOneForm(raw: Uint8Array): boolean {
  return raw.length === 32 && (raw[31] as number) <= 0x7f;
}

function parseHeader(bytes: Uint8Array, malformed: ErrorCode, peer: string): Record<string, unknown> {
  const refuse = (cause?: unknown) => new CopError(malformed, { detail: 'JOSE header', field: 'protected', expected: 'JSON', peer }, cause);
  if (bytes.length > PROTECTED_HEADER_MAX_OCTETS) throw refuse();
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw refuse(cause);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse();
  return value as Record<string, unknown>;
}

function strictOctets(text: unknown, what: string): Uint8Array {
  const bytes = octets(typeof text === 'string' ? text : '\0');
  if (base64url(bytes) !== text) throw new CopError('ENVELOPE_MALFORMED', { detail: `${what}, base64url` });
  return bytes;
}

function octets(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64url'));
}

function utf8(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf8'));
}

function isJoseError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && error.code.startsWith('ERR_J');
}
