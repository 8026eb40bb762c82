// Whom an evidence pack is checked against: its rosters, which must be connected with the one that the verifier holds, and the keysets
// that members of those rosters announced.
import type { LogPublicKey } from './checkpoint.ts';
import { decode } from './codec.ts';
import { sameBytes } from './digest.ts';
import { asCopError, type CopError } from './errors.ts';
import { type EvidenceFault, refuseEvidence } from './evidence-form.ts';
import type { UnitId } from './ids.ts';
import { importVerifyKey, readSignatureHeader, type VerifyKey, verifyDetached } from './jose.ts';
import { type UnitKey, type VerifiedKeyset, verifyKeyset } from './keyset.ts';
import { KEYSET_MAX_OCTETS } from './limits.ts';
import { encodeSignedRoster, type Member, type Roster, type RosterSignature, type VerifiedRoster, verifySignedRoster, verifySuccession } from './roster.ts';
import { readPart } from './signed-part.ts';
import type { KeyUse } from './vocabulary.ts';

/** How the verifier's roster is connected with those of the pack: one of them, the one before the first, or the one after the last. */
export type RosterRelation = 'held' | 'precedes' | 'follows';

// A signature may be dated a little outside its key's period: cheap clocks drift.
const CLOCK_DRIFT_MS = 60 * 60_000;

/** The word for an error of a part, whatever made it. */
export function faultOf({ code }: CopError): EvidenceFault {
  switch (code) {
    case 'SIGNATURE_INVALID':
      return 'SIGNATURE';
    case 'SIGNER_UNKNOWN':
    case 'CHECKPOINT_UNSIGNED':
      return 'SIGNER';
    case 'ROSTER_UNDERSIGNED':
      return 'THRESHOLD';
    case 'ROSTER_ROLLBACK':
    case 'ROSTER_DISCONTINUOUS':
      return 'SUCCESSION';
    default:
      return 'FORM';
  }
}

/** Does a step; its refusal becomes that of the part of the pack at `field`. */
export async function atField<T>(field: string, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const fault = asCopError(error);
    if (!fault || fault.code === 'EVIDENCE_INVALID') throw error;
    return refuseEvidence(field, faultOf(fault), error);
  }
}

/** Rosters and keysets of which everything was verified. */
export class EvidenceTrust {
  readonly pinned: VerifiedRoster;
  readonly relation: RosterRelation;
  /** By ascending version without a gap, the verifier's own included. */
  readonly rosters: readonly VerifiedRoster[];
  /** Versions of the first and the last roster of the pack. */
  readonly held: { first: number; last: number };
  /** Places of the keysets that were asked for a key. */
  readonly used = new Set<number>();
  readonly #keysets: readonly VerifiedKeyset[];

  private constructor(pinned: VerifiedRoster, relation: RosterRelation, rosters: readonly VerifiedRoster[], keysets: readonly VerifiedKeyset[]) {
    this.pinned = pinned;
    this.relation = relation;
    this.held = { first: rosters[0]?.roster.version ?? 0, last: rosters.at(-1)?.roster.version ?? 0 };
    this.rosters = [...(relation === 'precedes' ? [pinned] : []), ...rosters, ...(relation === 'follows' ? [pinned] : [])];
    this.#keysets = keysets;
  }

  /** Verifies all of it. Throws EVIDENCE_INVALID, and what verifySignedRoster throws for the verifier's own roster. */
  static async open(rosters: readonly Uint8Array[], keysets: readonly Uint8Array[], pinnedBytes: Uint8Array): Promise<EvidenceTrust> {
    const pinned = await verifySignedRoster(pinnedBytes);
    const { verified, relation } = await verifyRosters(rosters, pinned);
    const bare = new EvidenceTrust(pinned, relation, verified, []);
    return new EvidenceTrust(pinned, relation, verified, await verifyKeysets(keysets, bare.rosters));
  }

  /** The roster in force at an instant: the newest that was drawn up by then, or the first. */
  rosterAt(at: Date): Roster {
    return (this.rosters.findLast(({ roster }) => roster.created <= at) ?? (this.rosters[0] as VerifiedRoster)).roster;
  }

  /** What the newest roster that names the unit says of it. */
  member(unit: UnitId): Member | undefined {
    for (const { roster } of this.rosters.toReversed()) {
      const member = roster.members.find((candidate) => candidate.unit === unit);
      if (member) return member;
    }
    return undefined;
  }

  /** A signing key that the unit had announced for an instant. */
  async verifyKey(unit: UnitId, kid: string, at: Date): Promise<VerifyKey | undefined> {
    const key = this.#find(unit, 'sign', (candidate) => candidate.kid === kid && inPeriod(candidate, at))[0];
    return key && importVerifyKey(key.publicKey);
  }

  /** The log keys that the unit announced at any time, or for an instant, and that `fits` takes. */
  logKeys(unit: UnitId, at: Date | undefined, fits: (key: LogPublicKey) => boolean): UnitKey[] {
    return this.#find(unit, 'log', (key) => (!at || inPeriod(key, at)) && fits(key));
  }

  /** Keys by descending version of the keyset, each once; the keysets they stand in are marked as used. */
  #find(unit: UnitId, use: KeyUse, fits: (key: UnitKey) => boolean): UnitKey[] {
    const found = new Map<string, UnitKey>();
    for (let place = this.#keysets.length - 1; place >= 0; place--) {
      const { keyset } = this.#keysets[place] as VerifiedKeyset;
      if (keyset.unit !== unit) continue;
      for (const key of keyset.keys) {
        if (key.use !== use || found.has(key.kid) || !fits(key)) continue;
        found.set(key.kid, key);
        this.used.add(place);
      }
    }
    return [...found.values()];
  }
}

/**
 * The same rosters with only the signatures that a pack can show to hold: the first may bear one of a member that had left before, whose
 * key no roster here names. Throws what verifySignedRoster throws.
 */
export async function provableRosters(rosters: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const provable: Uint8Array[] = [];
  let before: VerifiedRoster | undefined;
  for (const bytes of rosters) {
    const roster = await verifySignedRoster(bytes);
    const held: RosterSignature[] = [];
    for (const signature of roster.signatures)
      if (roster.signedBy.includes(signature.unit) || (await signedAs(roster, signature, before, 'rosters'))) held.push(signature);
    provable.push(held.length === roster.signatures.length ? bytes : encodeSignedRoster({ payload: roster.payload, signatures: held }));
    before = roster;
  }
  return provable;
}

/** Those of the keysets that one of these rosters vouches for. */
export async function provableKeysets(keysets: readonly Uint8Array[], rosters: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const verified = await Promise.all(rosters.map(verifySignedRoster));
  const held: Uint8Array[] = [];
  for (const bytes of keysets) {
    try {
      await verifyKeysets([bytes], verified);
      held.push(bytes);
    } catch (error) {
      if (!asCopError(error)) throw error;
    }
  }
  return held;
}

async function verifyRosters(rosters: readonly Uint8Array[], pinned: VerifiedRoster): Promise<{ verified: VerifiedRoster[]; relation: RosterRelation }> {
  const verified: VerifiedRoster[] = [];
  for (const [i, bytes] of rosters.entries()) {
    const field = `rosters[${i}]`;
    const next = await atField(field, () => verifySignedRoster(bytes));
    const before = verified.at(-1) ?? (pinned.roster.version === next.roster.version - 1 ? pinned : undefined);
    if (before) await atField(field, () => verifySuccession(before, next));
    await checkEverySignature(next, before, field);
    verified.push(next);
  }
  const [first, last] = [verified[0], verified.at(-1)];
  if (!first || !last) return refuseEvidence('rosters', 'FORM');
  const { version } = pinned.roster;
  if (version === first.roster.version - 1) return { verified, relation: 'precedes' };
  if (version === last.roster.version + 1) {
    await atField('rosters', () => verifySuccession(last, pinned));
    return { verified, relation: 'follows' };
  }
  const same = verified.find(({ roster }) => roster.version === version) ?? refuseEvidence('rosters', 'SUCCESSION');
  return sameBytes(same.digest, pinned.digest) ? { verified, relation: 'held' } : refuseEvidence('rosters', 'ROSTER_OTHER');
}

/** In a pack every signature holds: one that counts for nothing could be changed unnoticed. */
async function checkEverySignature(roster: VerifiedRoster, before: VerifiedRoster | undefined, field: string): Promise<void> {
  for (const signature of roster.signatures) {
    if (roster.signedBy.includes(signature.unit)) continue;
    if (!(await signedAs(roster, signature, before, field))) refuseEvidence(field, 'SIGNATURE');
  }
}

/** True when the signature holds under the key that the roster before names: of a member that left, or under a key that it replaced. */
async function signedAs({ payload }: VerifiedRoster, signature: RosterSignature, before: VerifiedRoster | undefined, field: string): Promise<boolean> {
  const signer = before?.roster.members.find(({ unit }) => unit === signature.unit);
  if (!signer) return false;
  const kid = await atField(field, () => readSignatureHeader(signature.jwsProtected, 'cop-roster', 'ROSTER_MALFORMED', signature.unit));
  const key = await importVerifyKey(signer.identityKey);
  return kid === key.kid && verifyDetached(payload, signature, key);
}

async function verifyKeysets(keysets: readonly Uint8Array[], rosters: readonly VerifiedRoster[]): Promise<VerifiedKeyset[]> {
  const verified: VerifiedKeyset[] = [];
  for (const [i, bytes] of keysets.entries()) {
    const field = `keysets[${i}]`;
    const unit = await atField(field, () => unitOf(bytes));
    const members = rosters.flatMap(({ roster }) => roster.members).filter((member) => member.unit === unit);
    if (members.length === 0) refuseEvidence(field, 'SIGNER');
    const next = await atField(field, () => verifyWithAny(bytes, unit as UnitId, members));
    const before = verified.at(-1)?.keyset;
    const ascending = !before || before.unit < next.keyset.unit || (before.unit === next.keyset.unit && before.version < next.keyset.version);
    if (!ascending) refuseEvidence(field, 'ORDER');
    verified.push(next);
  }
  return verified;
}

/** The unit that a keyset says it is of. */
function unitOf(bytes: Uint8Array): string {
  const { payload } = readPart(bytes, 'cop-keyset', KEYSET_MAX_OCTETS, 'KEYSET_MALFORMED', '?');
  return decode('Keyset', payload, { maxOctets: KEYSET_MAX_OCTETS, malformed: 'KEYSET_MALFORMED', tooLarge: 'KEYSET_MALFORMED' }).unit;
}

/** Under any identity key that a roster names for the unit: what it announced before a change of that key stays evidence. */
async function verifyWithAny(bytes: Uint8Array, unit: UnitId, members: readonly Member[]): Promise<VerifiedKeyset> {
  let refusal: unknown;
  for (const { identityKey } of members.toReversed()) {
    try {
      return await verifyKeyset(bytes, unit, identityKey);
    } catch (error) {
      if (asCopError(error)?.code !== 'SIGNATURE_INVALID') throw error;
      refusal = error;
    }
  }
  throw refusal;
}

function inPeriod({ notBefore, notAfter }: UnitKey, at: Date): boolean {
  return at.getTime() >= notBefore.getTime() - CLOCK_DRIFT_MS && at.getTime() <= notAfter.getTime() + CLOCK_DRIFT_MS;
}
