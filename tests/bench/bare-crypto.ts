// The operations of node:crypto that a sealed message, and an exchange, come to, without formats around them (README.md lists them).
import { createCipheriv, createDecipheriv, createHash, createPublicKey, diffieHellman, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

// RFC 3394, section 2.2.3.1.
const WRAP_IV = Buffer.alloc(8, 0xa6);
// RFC 8410: what stands before the 32 octets of a key.
const spkiPrefixes = { X25519: Buffer.from('302a300506032b656e032100', 'hex'), Ed25519: Buffer.from('302a300506032b6570032100', 'hex') };
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

/** RFC 7518, section 4.6.2, for ECDH-ES+A256KW: one round of SHA-256. */
function derived(privateKey: KeyObject, publicKey: KeyObject): Buffer {
  const algorithm = Buffer.from('ECDH-ES+A256KW');
  const secret = diffieHellman({ privateKey, publicKey });
  return createHash('sha256')
    .update(Buffer.concat([uint32(1), secret, uint32(algorithm.length), algorithm, uint32(0), uint32(0), uint32(256)]))
    .digest();
}

export function rawOf(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' }).subarray(spkiPrefixes.X25519.length);
}

export function publicOf(crv: keyof typeof spkiPrefixes, raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([spkiPrefixes[crv], raw]), format: 'der', type: 'spki' });
}

function uint32(value: number): Buffer {
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(value);
  return octets;
}
