import { hash } from 'node:crypto';

const SHA256_OCTETS = 32;

/** SHA-256 (FIPS 180-4) of exactly these bytes, 32 octets. */
export function sha256(bytes: Uint8Array): Uint8Array {
  // Node makes text of a digest several times faster than a buffer of its own for each one: a log hashes millions.
  const text = hash('sha256', bytes, 'binary');
  const octets = new Uint8Array(SHA256_OCTETS);
  for (let i = 0; i < SHA256_OCTETS; i++) octets[i] = text.charCodeAt(i);
  return octets;
}

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** True when both hold the same octets. For public values; secrets are compared by the crypto library. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
