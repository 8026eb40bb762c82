// An agreement is what both units signed, octet for octet: nobody accepts for another, and nobody changes what was proposed.

import { beforeAll, describe, expect, test } from 'vitest';
import { type AgreementTerms, countersignTerms, encodeTerms, importSigningKey, signTerms, type UnitId, verifyAcceptance, verifyTerms } from '#protocol';
import { at, findVerifyKey, keysOf, mali, niger, refused, senegal, terms } from './world.ts';

const keyOf = (unit: UnitId) => importSigningKey(keysOf(unit).sign);

let proposal: Uint8Array;
let proposed: Awaited<ReturnType<typeof verifyTerms>>;
beforeAll(async () => {
  proposal = await signTerms(terms, await keyOf(mali));
  proposed = await verifyTerms(proposal, mali, at, findVerifyKey);
});

const acceptance = async (signed: Uint8Array, proposalDigest = proposed.digest, from = niger) =>
  verifyAcceptance({ kind: 'agreement_acceptance', proposalDigest, signedTerms: signed }, proposal, from, at, findVerifyKey);
const changed = async (changes: Partial<AgreementTerms>) => signTerms({ ...terms, ...changes }, await keyOf(niger));

describe('an acceptance', () => {
  test('is over exactly the octets of the proposal', async () => {
    const accepted = await acceptance(await countersignTerms(proposed, await keyOf(niger)));
    expect(accepted.terms).toEqual(terms);
    expect([...accepted.payload]).toEqual([...encodeTerms(terms)]);
    expect(accepted.signer).toBe(niger);
  });

  test.each<[string, Partial<AgreementTerms>]>([
    ['other kinds', { kinds: ['incident'] }],
    ['another purpose', { purposes: ['XCHK'] }],
    ['another end', { until: new Date(terms.until.getTime() + 1) }],
    ['another retention', { retentionMonths: 36 }],
    ['another answer time', { routineHours: 121 }],
    ['no instrument', { instruments: [] }],
  ])('of %s is refused', async (_, changes) => {
    const signed = await changed(changes);
    expect((await refused(() => acceptance(signed))).params.field).toBe('signed_terms');
  });

  test('bound to another proposal is refused', async () => {
    const signed = await countersignTerms(proposed, await keyOf(niger));
    expect(
      (
        await refused(() =>
          acceptance(
            signed,
            proposed.digest.map((octet) => octet ^ 1),
          ),
        )
      ).params.field,
    ).toBe('proposal_digest');
  });

  test('by the proposer itself is refused', async () => {
    const error = await refused(() => acceptance(proposal, proposed.digest, mali));
    expect([error.code, error.params.field]).toEqual(['AGREEMENT_INVALID', 'accepter']);
  });

  test('by a unit that is no party is refused, even over the same octets', async () => {
    const signed = await countersignTerms(proposed, await keyOf(senegal));
    expect((await refused(() => acceptance(signed, proposed.digest, senegal))).code).toBe('AGREEMENT_INVALID');
    expect((await refused(() => acceptance(signed))).code, 'in the accepter’s name').toBe('SIGNER_UNKNOWN');
    const renamed = await countersignTerms(proposed, { ...(await keyOf(senegal)), kid: keysOf(niger).sign.kid });
    expect((await refused(() => acceptance(renamed))).code, 'under its key id').toBe('SIGNATURE_INVALID');
  });
});

test('the key must have been announced for the time of the message', async () => {
  const seen: Date[] = [];
  const error = await refused(() =>
    verifyTerms(proposal, mali, at, async (_, __, when) => {
      seen.push(when);
      return undefined;
    }),
  );
  expect([error.code, seen]).toEqual(['SIGNER_UNKNOWN', [at]]);
});

test('terms that break a rule cannot be signed', async () => {
  const error = await refused(async () => signTerms({ ...terms, retentionMonths: 37 }, await keyOf(mali)));
  expect([error.code, error.params]).toEqual(['AGREEMENT_INVALID', { field: 'retention_months', expected: '1–36', got: '37' }]);
});
