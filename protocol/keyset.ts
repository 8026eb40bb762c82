import { decode, encode, instantFrom } from './codec.ts';
import { hex, sameBytes } from './digest.ts';
import { CopError } from './errors.ts';
import { parseUnitId, type UnitId } from './ids.ts';
import { importVerifyKey, isSoundX25519, type SigningKey, thumbprint } from './jose.ts';
import { KEYS_MAX, KEYSET_MAX_OCTETS, REVOKED_MAX } from './limits.ts';
import { readPart, signPart, verifyPart } from './signed-part.ts';
import { type KeyUse, keyUses } from './vocabulary.ts';

declare const stage: unique symbol;

/** A public key with its period. */
export interface UnitKey {
  /** First 16 characters of the RFC 7638 thumbprint. */
  kid: string;
  use: KeyUse;
  /** 32 raw octets: Ed25519 (sign) or X25519 (encrypt). */
  publicKey: Uint8Array;
  notBefore: Date;
  notAfter: Date;
}

/** A unit's announcement of its own keys. */
export interface Keyset {
  unit: UnitId;
  /** From 1, one more with every change. */
  version: number;
  created: Date;
  /** By ascending kid. */
  keys: UnitKey[];
  /** SHA-256 fingerprints of revoked gateway certificates, ascending. */
  revokedCertificates: Uint8Array[];
}

/** A keyset that the unit's identity key signed. */
export interface VerifiedKeyset {
  readonly [stage]: 'verified';
  keyset: Keyset;
  /** Exactly what came. */
  bytes: Uint8Array;
}

/** Signs a keyset with the unit's identity key; gives the encoded SignedPart. */
export function signKeyset(keyset: Keyset, identity: SigningKey): Promise<Uint8Array> {
  const payload = encode('Keyset', {
    unit: keyset.unit,
    version: keyset.version,
    createdMs: keyset.created.getTime(),
    keys: keyset.keys.map((key) => ({
      kid: key.kid,
      use: keyUses.number(key.use),
      publicKey: key.publicKey,
      notBeforeMs: key.notBefore.getTime(),
      notAfterMs: key.notAfter.getTime(),
    })),
    revokedCertificates: keyset.revokedCertificates,
  });
  return signPart(payload, 'cop-keyset', identity);
}

/**
 * Verifies a keyset of `unit` with the identity key that the roster names for it (32 raw octets).
 * Throws KEYSET_MALFORMED, KEYSET_INVALID, SIGNATURE_INVALID.
 */
export async function verifyKeyset(bytes: Uint8Array, unit: UnitId, identityKey: Uint8Array): Promise<VerifiedKeyset> {
  const part = readPart(bytes, 'cop-keyset', KEYSET_MAX_OCTETS, 'KEYSET_MALFORMED', unit);
  const keyset = await parseKeyset(part.payload, unit);
  if (keyset.unit !== unit) invalid(unit, 'unit', unit);
  const key = await importVerifyKey(identityKey);
  if (key.kid !== part.kid || !(await verifyPart(part, key))) throw new CopError('SIGNATURE_INVALID', { peer: unit });
  return { keyset, bytes } as VerifiedKeyset;
}

/** Of which unit a keyset says to be, and which version: nothing of it is verified. Throws KEYSET_MALFORMED. */
export function claimOfKeyset(bytes: Uint8Array): { unit: UnitId; version: number } {
  const part = readPart(bytes, 'cop-keyset', KEYSET_MAX_OCTETS, 'KEYSET_MALFORMED', '?');
  const rules = { maxOctets: KEYSET_MAX_OCTETS, malformed: 'KEYSET_MALFORMED', tooLarge: 'KEYSET_MALFORMED' } as const;
  const { unit, version } = decode('Keyset', part.payload, rules);
  try {
    return { unit: parseUnitId(unit), version };
  } catch {
    throw new CopError('KEYSET_MALFORMED', { peer: '?', detail: 'unit' });
  }
}

/**
 * Decides whether `next` may take the place of `current` (or `undefined`): 'newer', or 'same' when it is the one we hold.
 * Throws KEYSET_ROLLBACK for an older version, KEYSET_EQUIVOCATION for another keyset of the same version.
 */
export function compareKeysets(current: VerifiedKeyset | undefined, next: VerifiedKeyset): 'newer' | 'same' {
  const { unit, version } = next.keyset;
  if (!current || version > current.keyset.version) return 'newer';
  if (version < current.keyset.version) throw new CopError('KEYSET_ROLLBACK', { peer: unit, expected: current.keyset.version, got: version });
  if (!sameBytes(current.bytes, next.bytes)) throw new CopError('KEYSET_EQUIVOCATION', { peer: unit, got: version });
  return 'same';
}

/** The youngest encryption key that may be used at `at`, or `undefined`. */
export function encryptionKeyAt(keyset: Keyset, at: Date): UnitKey | undefined {
  return keyset.keys
    .filter((key) => key.use === 'encrypt' && key.notBefore <= at && at <= key.notAfter)
    .sort((a, b) => b.notBefore.getTime() - a.notBefore.getTime())[0];
}

async function parseKeyset(payload: Uint8Array, peer: UnitId): Promise<Keyset> {
  const wire = decode('Keyset', payload, { maxOctets: KEYSET_MAX_OCTETS, malformed: 'KEYSET_MALFORMED', tooLarge: 'KEYSET_MALFORMED', peer });
  if (wire.version < 1) invalid(peer, 'version', '≥ 1');
  const keys = wire.keys ?? [];
  if (keys.length < 1 || keys.length > KEYS_MAX) invalid(peer, 'keys', `1–${KEYS_MAX}`);
  const revoked = wire.revokedCertificates ?? [];
  if (revoked.length > REVOKED_MAX || revoked.some((digest) => digest.length !== 32)) invalid(peer, 'revoked_certificates', `≤ ${REVOKED_MAX} × 32 octets`);
  const keyset: Keyset = {
    unit: unitId(wire.unit, peer),
    version: wire.version,
    created: instantFrom(wire.createdMs) ?? invalid(peer, 'created_ms', 'ms > 0'),
    keys: await Promise.all(keys.map((key) => parseKey(key, peer))),
    revokedCertificates: revoked,
  };
  ascending(keyset.keys.map((key) => key.kid)) || invalid(peer, 'keys', 'ascending kid, each once');
  ascending(revoked.map(hex)) || invalid(peer, 'revoked_certificates', 'ascending, each once');
  return keyset;
}

async function parseKey(
  wire: { kid?: string | null; use?: number | null; publicKey?: Uint8Array | null; notBeforeMs?: number | null; notAfterMs?: number | null },
  peer: UnitId,
): Promise<UnitKey> {
  const use = keyUses.word(wire.use ?? 0) ?? invalid(peer, 'use', keyUses.all.join(' | '));
  const publicKey = wire.publicKey ?? new Uint8Array();
  if (publicKey.length !== 32) invalid(peer, 'public_key', '32 octets');
  // Whatever is encrypted to such a key fails at the sender, or can be read by everybody.
  if (use === 'encrypt' && !isSoundX25519(publicKey)) invalid(peer, 'public_key', 'RFC 7748');
  const kid = wire.kid ?? '';
  if (kid !== (await thumbprint(use === 'encrypt' ? 'X25519' : 'Ed25519', publicKey))) invalid(peer, 'kid', 'RFC 7638');
  const notBefore = instantFrom(wire.notBeforeMs) ?? invalid(peer, 'not_before_ms', 'ms > 0');
  const notAfter = instantFrom(wire.notAfterMs) ?? invalid(peer, 'not_after_ms', 'ms > 0');
  if (notAfter <= notBefore) invalid(peer, 'not_after_ms', '> not_before_ms');
  return { kid, use, publicKey, notBefore, notAfter };
}

function ascending(values: string[]): boolean {
  return values.every((value, i) => i === 0 || value > (values[i - 1] as string));
}

function unitId(text: string, peer: UnitId): UnitId {
  try {
    return parseUnitId(text);
  } catch {
    return invalid(peer, 'unit', 'unit id');
  }
}

function invalid(peer: UnitId, field: string, expected: string): never {
  throw new CopError('KEYSET_INVALID', { peer, field, expected });
}
