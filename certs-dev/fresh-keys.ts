// Fresh RSA keys: what takes most of the time when a federation is made.
import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';

/** A pair of RSA 2048 keys, PEM. */
export interface Pair {
  publicKey: string;
  privateKey: string;
}

let source: () => Promise<Pair> = generatePair;

/** A pair that nothing in this process has yet. */
export function freshKeys(): Promise<Pair> {
  return source();
}

/** Has `freshKeys` draw from `other`, which gives each pair once: tests make hundreds, a sixteenth of a second each. */
export function drawKeysFrom(other: () => Promise<Pair>): void {
  source = other;
}

/** OpenSSL makes the pair, off the main thread: forge alone would take seconds. */
export function generatePair(): Promise<Pair> {
  return promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}
