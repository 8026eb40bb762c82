import { createHash } from 'node:crypto';

/** SHA-256 (FIPS 180-4) of exactly these bytes, 32 octets. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** True when both hold the same octets. For public values; secrets are compared by the crypto library. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
