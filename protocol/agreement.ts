import { type AgreementTerms, encodeTerms, parseTerms } from './agreement-terms.ts';
import type { AgreementAcceptance } from './content.ts';
import { hex, sameBytes, sha256 } from './digest.ts';
import { CopError } from './errors.ts';
import { printable, type UnitId } from './ids.ts';
import type { SigningKey } from './jose.ts';
import { AGREEMENT_MAX_OCTETS } from './limits.ts';
import type { FindVerifyKey } from './open.ts';
import { readPart, signPart, verifyPart } from './signed-part.ts';

declare const stage: unique symbol;

/** Terms that one of their two units signed. */
export interface VerifiedTerms {
  readonly [stage]: 'verified';
  terms: AgreementTerms;
  signer: UnitId;
  /** The octets that were signed: those of both signatures are the same. */
  payload: Uint8Array;
  /** Exactly what came: kept as evidence. */
  bytes: Uint8Array;
  /** SHA-256 of the bytes: what an acceptance is bound to. */
  digest: Uint8Array;
}

/** Proposes: signs terms with the unit's signing key; gives the encoded SignedPart. Throws AGREEMENT_INVALID. */
export async function signTerms(terms: AgreementTerms, key: SigningKey): Promise<Uint8Array> {
  return signPart(encodeTerms(terms), 'cop-agreement', key);
}

/** Accepts: signs exactly the octets that the other unit signed; gives the encoded SignedPart. */
export async function countersignTerms(proposal: VerifiedTerms, key: SigningKey): Promise<Uint8Array> {
  return signPart(proposal.payload, 'cop-agreement', key);
}

/**
 * Verifies that `signer` is one of the two units of these terms and had signed them by `at`, the time of the message that brought them.
 * Throws CONTENT_MALFORMED, HEADER_VERSION, AGREEMENT_INVALID, SIGNER_UNKNOWN, SIGNATURE_INVALID.
 */
export async function verifyTerms(bytes: Uint8Array, signer: UnitId, at: Date, findKey: FindVerifyKey): Promise<VerifiedTerms> {
  const part = readPart(bytes, 'cop-agreement', AGREEMENT_MAX_OCTETS, 'CONTENT_MALFORMED', signer);
  const terms = parseTerms(part.payload);
  if (signer !== terms.proposer && signer !== terms.accepter)
    throw new CopError('AGREEMENT_INVALID', { field: 'signed_terms', expected: `${terms.proposer} | ${terms.accepter}`, got: signer });
  const key = await findKey(signer, part.kid, at);
  if (!key) throw new CopError('SIGNER_UNKNOWN', { peer: signer, got: printable(part.kid) });
  if (!(await verifyPart(part, key))) throw new CopError('SIGNATURE_INVALID', { peer: signer });
  return { terms, signer, payload: part.payload, bytes, digest: sha256(bytes) } as VerifiedTerms;
}

/**
 * Verifies that `peer` accepts what this unit proposed with `proposal` (its own signed terms): bound to exactly these octets, and
 * over the same terms. Throws as verifyTerms, and AGREEMENT_INVALID.
 */
export async function verifyAcceptance(
  acceptance: AgreementAcceptance,
  proposal: Uint8Array,
  peer: UnitId,
  at: Date,
  findKey: FindVerifyKey,
): Promise<VerifiedTerms> {
  const verified = await verifyTerms(acceptance.signedTerms, peer, at, findKey);
  const proposed = readPart(proposal, 'cop-agreement', AGREEMENT_MAX_OCTETS, 'CONTENT_MALFORMED', peer).payload;
  if (verified.terms.accepter !== peer) throw new CopError('AGREEMENT_INVALID', { field: 'accepter', expected: peer, got: verified.terms.accepter });
  if (!sameBytes(acceptance.proposalDigest, sha256(proposal)))
    throw new CopError('AGREEMENT_INVALID', { field: 'proposal_digest', expected: hex(sha256(proposal)), got: hex(acceptance.proposalDigest) });
  if (!sameBytes(verified.payload, proposed))
    throw new CopError('AGREEMENT_INVALID', { field: 'signed_terms', expected: hex(sha256(proposed)), got: hex(sha256(verified.payload)) });
  return verified;
}
