import { z } from 'zod';
import { CopError, type PrivateJwk, publicHalf } from '#protocol';
import { readSecretFile } from '../keys/secret-file.ts';

/** A private key that a unit takes over. */
export interface ImportedKey {
  use: 'identity' | 'sign' | 'encrypt';
  jwk: PrivateJwk;
}

const keySet = z.object({
  keys: z
    .array(
      z.object({ kty: z.literal('OKP'), crv: z.enum(['Ed25519', 'X25519']), x: z.string(), d: z.string(), cop_use: z.enum(['identity', 'sign', 'encrypt']) }),
    )
    .max(8),
});

/** Reads a JWK set (RFC 7517) of private keys, each with `cop_use`. Throws FILE_UNREADABLE, FILE_EXPOSED. */
export function readKeyFile(file: string): ImportedKey[] {
  const text = readSecretFile(file).toString();
  try {
    return keySet.parse(JSON.parse(text)).keys.map(({ kty, crv, x, d, cop_use: use }) => {
      const jwk: PrivateJwk = { kty, crv, x, d };
      if ((use === 'encrypt') !== (crv === 'X25519') || publicHalf(jwk).length !== 32) throw new Error(`${use}: ${crv}`);
      return { use, jwk };
    });
  } catch (cause) {
    throw new CopError('FILE_UNREADABLE', { file, detail: 'JWK set' }, cause);
  }
}
