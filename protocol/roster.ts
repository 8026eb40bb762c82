// The membership list and the rule by which it changes: versions by one, each signed by at least `threshold`
// members of the version before and `threshold` of its own (The Update Framework, root role, section 5.3).
import { X509Certificate } from 'node:crypto';
import { decode, encode, instantFrom } from './codec.ts';
import { sameBytes, sha256 } from './digest.ts';
import { CopError } from './errors.ts';
import { parseUnitId, type UnitId } from './ids.ts';
import { importSigningKey, importVerifyKey, type PrivateJwk, readSignatureHeader, signDetached, verifyDetached } from './jose.ts';
import { ANCHORS_MAX, MEMBERS_MAX, ROSTER_MAX_OCTETS, URL_MAX_CHARACTERS, URLS_MAX } from './limits.ts';
import { type MemberKind, memberKinds } from './vocabulary.ts';

declare const stage: unique symbol;

/** A member of the federation. */
export interface Member {
  unit: UnitId;
  nameFr: string;
  nameEn: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** City of the seat, with which times are shown. */
  city: string;
  /** IANA time zone of the seat. */
  timeZone: string;
  kind: MemberKind;
  /** wss addresses; empty for a unit that only dials. */
  urls: string[];
  /** X.509 certificates, DER. */
  tlsAnchors: Uint8Array[];
  /** Ed25519 public key, 32 raw octets. */
  identityKey: Uint8Array;
}

/** The membership list. */
export interface Roster {
  version: number;
  /** SHA-256 of the previous payload; empty in version 1. */
  previousDigest: Uint8Array;
  created: Date;
  /** Warned about after this, never a hard stop. */
  expires: Date;
  threshold: number;
  /** By ascending unit id. */
  members: Member[];
  /** Cosignatures that make a checkpoint of an audit log count as witnessed; 0: the roster asks for none. */
  witnessQuorum: number;
}

/** One member's signature. */
export interface RosterSignature {
  unit: UnitId;
  jwsProtected: Uint8Array;
  signature: Uint8Array;
}

/** A roster that at least `threshold` of its own members signed. */
export interface VerifiedRoster {
  readonly [stage]: 'verified';
  roster: Roster;
  /** Exactly what came. */
  bytes: Uint8Array;
  payload: Uint8Array;
  /** SHA-256 of the payload. */
  digest: Uint8Array;
  signatures: RosterSignature[];
  /** Members whose signature verified, ascending. */
  signedBy: UnitId[];
}

/** Encodes the payload that members sign. Throws ROSTER_INVALID. */
export function encodeRoster(roster: Roster): Uint8Array {
  checkRoster(roster);
  return encode('Roster', {
    version: roster.version,
    previousDigest: roster.previousDigest,
    createdMs: roster.created.getTime(),
    expiresMs: roster.expires.getTime(),
    threshold: roster.threshold,
    members: roster.members.map((member) => ({ ...member, kind: memberKinds.number(member.kind) })),
    witnessQuorum: roster.witnessQuorum,
  });
}

/** A member's signature on a roster payload, made with its identity key. */
export async function signRoster(payload: Uint8Array, unit: UnitId, identityKey: PrivateJwk): Promise<RosterSignature> {
  return { unit, ...(await signDetached(payload, 'cop-roster', await importSigningKey(identityKey))) };
}

/** Puts a payload and its signatures together. */
export function encodeSignedRoster(signed: { payload: Uint8Array; signatures: readonly RosterSignature[] }): Uint8Array {
  return encode('SignedRoster', { payload: signed.payload, signatures: [...signed.signatures].sort((a, b) => (a.unit < b.unit ? -1 : 1)) });
}

/**
 * Verifies a roster on its own: form, rules, at least `threshold` signatures of its own members, each counted once.
 * Throws ROSTER_MALFORMED, ROSTER_INVALID, ROSTER_UNDERSIGNED. For the first roster that an operator pins;
 * a later one must also pass verifySuccession.
 */
export async function verifySignedRoster(bytes: Uint8Array): Promise<VerifiedRoster> {
  const wire = decode('SignedRoster', bytes, { maxOctets: ROSTER_MAX_OCTETS, malformed: 'ROSTER_MALFORMED', tooLarge: 'ROSTER_MALFORMED' });
  const roster = parseRoster(wire.payload);
  const signatures: RosterSignature[] = (wire.signatures ?? []).map(({ unit, jwsProtected, signature }) => ({
    unit: member('signatures.unit', () => parseUnitId(unit ?? '')),
    jwsProtected: jwsProtected ?? new Uint8Array(),
    signature: signature ?? new Uint8Array(),
  }));
  if (!ascending(signatures.map(({ unit }) => unit))) invalid('signatures', 'ascending unit, each once');
  const signedBy = await countSignatures(wire.payload, signatures, roster);
  if (signedBy.length < roster.threshold) throw new CopError('ROSTER_UNDERSIGNED', { expected: roster.threshold, got: signedBy.length });
  return { roster, bytes, payload: wire.payload, digest: sha256(wire.payload), signatures, signedBy } as VerifiedRoster;
}

/**
 * Decides whether `next` may follow `current`: version by one, the digest of the one before, enough signatures of the
 * members that `current` names, with their keys in `current`.
 * Throws ROSTER_ROLLBACK, ROSTER_DISCONTINUOUS, ROSTER_UNDERSIGNED.
 */
export async function verifySuccession(current: VerifiedRoster, next: VerifiedRoster): Promise<VerifiedRoster> {
  const expected = current.roster.version + 1;
  if (next.roster.version < expected) throw new CopError('ROSTER_ROLLBACK', { expected, got: next.roster.version });
  if (next.roster.version > expected) throw new CopError('ROSTER_DISCONTINUOUS', { detail: `${current.roster.version} → ${next.roster.version}` });
  if (!sameBytes(next.roster.previousDigest, current.digest)) throw new CopError('ROSTER_DISCONTINUOUS', { detail: 'previous_digest' });
  const signedBy = await countSignatures(next.payload, next.signatures, current.roster);
  if (signedBy.length < current.roster.threshold) throw new CopError('ROSTER_UNDERSIGNED', { expected: current.roster.threshold, got: signedBy.length });
  return next;
}

/** The member with this id. Throws MEMBER_UNKNOWN. */
export function memberOf(roster: Roster, unit: UnitId): Member {
  const found = roster.members.find((candidate) => candidate.unit === unit);
  if (!found) throw new CopError('MEMBER_UNKNOWN', { got: unit });
  return found;
}

/** Members of `roster` whose signature over `payload` verifies with the key that `roster` names. */
async function countSignatures(payload: Uint8Array, signatures: readonly RosterSignature[], roster: Roster): Promise<UnitId[]> {
  const valid: UnitId[] = [];
  const counted = new Set<string>();
  for (const candidate of signatures) {
    const signer = roster.members.find(({ unit }) => unit === candidate.unit);
    if (!signer) continue;
    const key = await importVerifyKey(signer.identityKey);
    const kid = readSignatureHeader(candidate.jwsProtected, 'cop-roster', 'ROSTER_MALFORMED', candidate.unit);
    // By key as well as by unit: one key under two names must not count twice toward the threshold.
    if (kid !== key.kid || counted.has(kid)) continue;
    if (await verifyDetached(payload, candidate, key)) {
      counted.add(kid);
      valid.push(candidate.unit);
    }
  }
  return valid;
}

function parseRoster(payload: Uint8Array): Roster {
  const wire = decode('Roster', payload, { maxOctets: ROSTER_MAX_OCTETS, malformed: 'ROSTER_MALFORMED', tooLarge: 'ROSTER_MALFORMED' });
  return checkRoster({
    version: wire.version,
    previousDigest: wire.previousDigest,
    created: instantFrom(wire.createdMs) ?? invalid('created_ms', 'ms > 0'),
    expires: instantFrom(wire.expiresMs) ?? invalid('expires_ms', 'ms > 0'),
    threshold: wire.threshold,
    members: (wire.members ?? []).map((entry, i) => ({
      unit: member(`members[${i}].unit`, () => parseUnitId(entry.unit ?? '')),
      nameFr: entry.nameFr ?? '',
      nameEn: entry.nameEn ?? '',
      country: entry.country ?? '',
      city: entry.city ?? '',
      timeZone: entry.timeZone ?? '',
      kind: memberKinds.word(entry.kind ?? 0) ?? invalid(`members[${i}].kind`, memberKinds.all.join(' | ')),
      urls: entry.urls ?? [],
      tlsAnchors: entry.tlsAnchors ?? [],
      identityKey: entry.identityKey ?? new Uint8Array(),
    })),
    witnessQuorum: wire.witnessQuorum,
  });
}

function checkRoster(roster: Roster): Roster {
  if (!Number.isInteger(roster.version) || roster.version < 1) invalid('version', '≥ 1');
  if (roster.previousDigest.length !== (roster.version === 1 ? 0 : 32)) invalid('previous_digest', roster.version === 1 ? '–' : '32 octets');
  if (roster.expires <= roster.created) invalid('expires_ms', '> created_ms');
  if (roster.members.length < 2 || roster.members.length > MEMBERS_MAX) invalid('members', `2–${MEMBERS_MAX}`);
  if (roster.threshold < 2 || roster.threshold > roster.members.length) invalid('threshold', `2–${roster.members.length}`);
  // A log cannot be witnessed by its own unit.
  if (!Number.isInteger(roster.witnessQuorum) || roster.witnessQuorum < 0 || roster.witnessQuorum >= roster.members.length)
    invalid('witness_quorum', `0–${roster.members.length - 1}`);
  if (!ascending(roster.members.map(({ unit }) => unit))) invalid('members', 'ascending unit, each once');
  for (const entry of roster.members) checkMember(entry);
  const keys = new Set(roster.members.map(({ identityKey }) => Buffer.from(identityKey).toString('hex')));
  if (keys.size !== roster.members.length) invalid('identity_key', 'each key once');
  return roster;
}

function checkMember(entry: Member): void {
  const at = `members[${entry.unit}]`;
  const name = /^[\p{L}\p{M}\p{N} .,'’()/&-]{1,120}$/u;
  if (!name.test(entry.nameFr)) invalid(`${at}.name_fr`, '1–120');
  if (!name.test(entry.nameEn)) invalid(`${at}.name_en`, '1–120');
  if (!/^[A-Z]{2}$/.test(entry.country) || !entry.unit.startsWith(`${entry.country}-`)) invalid(`${at}.country`, entry.unit.slice(0, 2));
  if (!/^[\p{L} .'’-]{1,60}$/u.test(entry.city)) invalid(`${at}.city`, '1–60');
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/.test(entry.timeZone) || entry.timeZone.length > 40) invalid(`${at}.time_zone`, 'IANA');
  if (entry.urls.length > URLS_MAX) invalid(`${at}.urls`, `≤ ${URLS_MAX}`);
  for (const url of entry.urls) if (url.length > URL_MAX_CHARACTERS || !isWss(url)) invalid(`${at}.urls`, 'wss://…');
  if (entry.tlsAnchors.length < 1 || entry.tlsAnchors.length > ANCHORS_MAX) invalid(`${at}.tls_anchors`, `1–${ANCHORS_MAX}`);
  if (!entry.tlsAnchors.every(isCertificate)) invalid(`${at}.tls_anchors`, 'X.509 DER');
  if (entry.identityKey.length !== 32) invalid(`${at}.identity_key`, '32 octets');
}

/** True when OpenSSL reads exactly these octets as one certificate: a roster that every gateway would stumble over is refused. */
function isCertificate(der: Uint8Array): boolean {
  try {
    return sameBytes(new X509Certificate(der).raw, der);
  } catch {
    return false;
  }
}

function isWss(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.protocol === 'wss:' && url.username === '' && url.password === '' && url.hash === '';
}

function ascending(values: string[]): boolean {
  return values.every((value, i) => i === 0 || value > (values[i - 1] as string));
}

function member<T>(field: string, parse: () => T): T {
  try {
    return parse();
  } catch {
    return invalid(field, 'unit id');
  }
}

function invalid(field: string, expected: string): never {
  throw new CopError('ROSTER_INVALID', { field, expected });
}
