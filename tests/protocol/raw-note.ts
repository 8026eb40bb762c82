// Signed notes made by hand from the C2SP texts, with node:crypto alone: also such as our own code would not make.
import { createHash, createPrivateKey, sign } from 'node:crypto';
import type { PrivateJwk } from '#protocol';

/** The octet for the kind of signature in a key id. */
export const kinds = { log: 1, witness: 4 } as const;

/** The line of a log: a plain Ed25519 signature of the text. */
export function logLine(name: string, jwk: PrivateJwk, text: string): string {
  return line(name, keyId(name, kinds.log, jwk), ed25519(jwk, text));
}

/** The line of a witness at a time in seconds. */
export function witnessLine(name: string, jwk: PrivateJwk, text: string, seconds: bigint | number): string {
  return line(name, keyId(name, kinds.witness, jwk), u64be(seconds), ed25519(jwk, `cosignature/v1\ntime ${seconds}\n${text}`));
}

/** A signature line of any octets. */
export function line(name: string, ...octets: Uint8Array[]): string {
  return `— ${name} ${Buffer.concat(octets).toString('base64')}\n`;
}

/** 4 octets. */
export function keyId(name: string, kind: number, jwk: PrivateJwk): Uint8Array {
  const octets = Buffer.concat([Buffer.from(`${name}\n`), Uint8Array.of(kind), Buffer.from(jwk.x, 'base64url')]);
  return new Uint8Array(createHash('sha256').update(octets).digest().subarray(0, 4));
}

export function ed25519(jwk: PrivateJwk, message: string): Uint8Array {
  return new Uint8Array(sign(null, Buffer.from(message), createPrivateKey({ key: { ...jwk }, format: 'jwk' })));
}

export function u64be(value: bigint | number): Uint8Array {
  const octets = new Uint8Array(8);
  new DataView(octets.buffer).setBigUint64(0, BigInt(value));
  return octets;
}

/** The three lines that a log signs. */
export function checkpointText(origin: string, size: number | string, root: Uint8Array): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
}

/** The same signature with S + L for S, L the order of the group: good by the equation, refused by RFC 8032, section 5.1.7. */
export function secondForm(signature: Uint8Array): Uint8Array {
  const order = 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n;
  const s = BigInt(`0x${Buffer.from(signature.slice(32)).reverse().toString('hex')}`) + order;
  return Uint8Array.from([...signature.slice(0, 32), ...Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse()]);
}
