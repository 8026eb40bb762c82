// The operations of node:crypto that one exchange of the gateways comes to, without formats around them (README.md lists them).
import { createCipheriv, createDecipheriv, createHash, createPublicKey, diffieHellman, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

const WRAP_IV = Buffer.alloc(8, 0xa6);
const NONCE = 12;
const TAG = 16;

/** AES-256-GCM; nonce, ciphertext and tag as one. */
export function seal(key: Uint8Array, plaintext: Uint8Array, aad: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

export function open(key: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG }).setAAD(aad);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()]);
}

/** A record at rest: a key of its own, and that key under the unit's. */
export function record(unitKey: Uint8Array, plaintext: Uint8Array, name: Uint8Array): Buffer {
  const key = randomBytes(32);
  return Buffer.concat([seal(unitKey, key, name), seal(key, plaintext, name)]);
}

/** A key of X25519 for one message: its public half, raw, and the wrapped content key (RFC 7518, section 4.6, RFC 3394). */
export function agree(to: KeyObject, contentKey: Uint8Array): { ephemeral: Buffer; wrapped: Buffer } {
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  const cipher = createCipheriv('id-aes256-wrap', derived(privateKey, to), WRAP_IV);
  return { ephemeral: rawOf(publicKey), wrapped: Buffer.concat([cipher.update(contentKey), cipher.final()]) };
}

export function agreed(own: KeyObject, ephemeral: Uint8Array, wrapped: Uint8Array): Buffer {
  const decipher = createDecipheriv('id-aes256-wrap', derived(own, publicOf('X25519', ephemeral)), WRAP_IV);
  return Buffer.concat([decipher.update(wrapped), decipher.final()]);
}

/** Concat KDF with one round of SHA-256. */
function derived(privateKey: KeyObject, publicKey: KeyObject): Buffer {
  return createHash('sha256').update('\0\0\0\x01').update(diffieHellman({ privateKey, publicKey })).update('ECDH-ES+A256KW').digest();
}

export function rawOf(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
}

export function publicOf(crv: 'Ed25519' | 'X25519', raw: Uint8Array): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv, x: Buffer.from(raw).toString('base64url') }, format: 'jwk' });
}
