// Nobody can forge a key or the membership list, take either back to an older state, or show two of them.

import { describe, expect, test } from 'vitest';
import {
  compareKeysets,
  encodeRoster,
  encodeSignedRoster,
  encryptionKeyAt,
  importSigningKey,
  type Keyset,
  type Member,
  memberOf,
  parseUnitId,
  publicHalf,
  type Roster,
  sha256,
  signKeyset,
  signRoster,
  type UnitId,
  type VerifiedRoster,
  verifyKeyset,
  verifySignedRoster,
  verifySuccession,
} from '#protocol';
import { signDetached } from '../../protocol/jose.ts';
import { at, DAY_MS, guinea, keysetOf, keysOf, mali, niger, refusal, refused, rosterOf, senegal } from './world.ts';

const ivory = parseUnitId('CI-SDPAF');
const days = (count: number) => new Date(at.getTime() + count * DAY_MS);

describe('a keyset', () => {
  const verified = async (changes: Partial<Keyset>, unit: UnitId = mali) =>
    verifyKeyset(await signKeyset(keysetOf(unit, changes), await importSigningKey(keysOf(unit).identity)), unit, publicHalf(keysOf(unit).identity));

  test('with the keys of a unit, signed by another, is refused', async () => {
    for (const other of [niger, senegal]) {
      const bytes = await signKeyset(keysetOf(mali), await importSigningKey(keysOf(other).identity));
      expect(await refusal(() => verifyKeyset(bytes, mali, publicHalf(keysOf(mali).identity)))).toBe('SIGNATURE_INVALID');
      // A unit cannot announce under its own identity that it is another.
      expect(await refusal(() => verifyKeyset(bytes, other, publicHalf(keysOf(other).identity)))).toBe('KEYSET_INVALID');
    }
  });

  test('cannot be signed with a key that it announces itself', async () => {
    const bytes = await signKeyset(keysetOf(mali), await importSigningKey(keysOf(mali).sign));
    expect(await refusal(() => verifyKeyset(bytes, mali, publicHalf(keysOf(mali).identity)))).toBe('SIGNATURE_INVALID');
  });

  test('signed with the right key under another key id is refused', async () => {
    const { key } = await importSigningKey(keysOf(mali).identity);
    const bytes = await signKeyset(keysetOf(mali), { kid: keysOf(mali).sign.kid, key });
    expect(await refusal(() => verifyKeyset(bytes, mali, publicHalf(keysOf(mali).identity)))).toBe('SIGNATURE_INVALID');
  });

  test('takes the place of an older one alone', async () => {
    const [third, fourth] = [await verified({ version: 3 }), await verified({ version: 4 })];
    expect(compareKeysets(undefined, third)).toBe('newer');
    expect(compareKeysets(third, fourth)).toBe('newer');
    expect(compareKeysets(third, await verified({ version: 9 }))).toBe('newer');
    expect(compareKeysets(third, third)).toBe('same');
    expect(await refused(() => compareKeysets(fourth, third))).toMatchObject({ code: 'KEYSET_ROLLBACK', params: { peer: mali, expected: 4, got: 3 } });
  });

  test('of the same version with other keys is a double-dealing', async () => {
    const [one, other] = [await verified({ version: 3 }), await verified({ version: 3, revokedCertificates: [new Uint8Array(32)] })];
    expect(await refused(() => compareKeysets(one, other))).toMatchObject({ code: 'KEYSET_EQUIVOCATION', params: { peer: mali, got: 3 } });
  });

  test('gives the youngest key of the instant, first and last instant included', () => {
    const { keys } = keysetOf(mali);
    const [sign, encrypt] = [keys.find(({ use }) => use === 'sign'), keys.find(({ use }) => use === 'encrypt')];
    if (!sign || !encrypt) throw new Error('both keys are there');
    const key = (kid: string, from: number, to: number) => ({ ...encrypt, kid, notBefore: days(from), notAfter: days(to) });
    const keyset = keysetOf(mali, { keys: [key('a', 0, 35), key('b', 7, 42), key('c', 60, 61), sign] });
    const chosen = (instant: Date) => encryptionKeyAt(keyset, instant)?.kid;
    expect(chosen(new Date(days(0).getTime() - 1))).toBeUndefined();
    expect(chosen(days(0))).toBe('a');
    expect(chosen(new Date(days(7).getTime() - 1))).toBe('a');
    expect(chosen(days(7))).toBe('b');
    expect(chosen(days(42))).toBe('b');
    expect(chosen(new Date(days(42).getTime() + 1))).toBeUndefined();
    expect(chosen(days(60))).toBe('c');
  });
});

describe('a roster', () => {
  const first = rosterOf();
  const firstDigest = sha256(encodeRoster(first));
  const second = (changes: Partial<Roster> = {}) => rosterOf({ version: 2, previousDigest: firstDigest, ...changes });

  test('needs as many of its members’ signatures as it says', async () => {
    for (const threshold of [2, 3, 4, 5]) {
      const units = [ivory, guinea, mali, niger, senegal];
      const roster = rosterOf({ threshold });
      expect((await verifySignedRoster(await signed(roster, units.slice(0, threshold)))).signedBy).toEqual(units.slice(0, threshold));
      const lacking = await refused(async () => verifySignedRoster(await signed(roster, units.slice(0, threshold - 1))));
      expect(lacking).toMatchObject({ code: 'ROSTER_UNDERSIGNED', params: { expected: threshold, got: threshold - 1 } });
    }
  });

  test('counts no signature by a unit that is not in it', async () => {
    const members = first.members.filter(({ unit }) => unit !== ivory);
    const bytes = await signed(rosterOf({ members }), [mali, niger, ivory]);
    expect(await refused(() => verifySignedRoster(bytes))).toMatchObject({ code: 'ROSTER_UNDERSIGNED', params: { got: 2 } });
  });

  test('counts no signature under the name of another member', async () => {
    const payload = encodeRoster(first);
    const borrowed = { ...(await signRoster(payload, niger, keysOf(niger).identity)), unit: senegal };
    const bytes = encodeSignedRoster({
      payload,
      signatures: [await signRoster(payload, mali, keysOf(mali).identity), await signRoster(payload, niger, keysOf(niger).identity), borrowed],
    });
    expect(await refused(() => verifySignedRoster(bytes))).toMatchObject({ code: 'ROSTER_UNDERSIGNED', params: { got: 2 } });
  });

  test('counts no signature with the right key under another key id', async () => {
    const payload = encodeRoster(first);
    const { key } = await importSigningKey(keysOf(senegal).identity);
    const misnamed = { unit: senegal, ...(await signDetached(payload, 'cop-roster', { kid: keysOf(senegal).sign.kid, key })) };
    const others = await Promise.all([mali, niger].map((unit) => signRoster(payload, unit, keysOf(unit).identity)));
    expect(await refused(() => verifySignedRoster(encodeSignedRoster({ payload, signatures: [...others, misnamed] })))).toMatchObject({
      code: 'ROSTER_UNDERSIGNED',
      params: { got: 2 },
    });
  });

  test('counts one signer once', async () => {
    const payload = encodeRoster(first);
    const own = await signRoster(payload, mali, keysOf(mali).identity);
    const bytes = encodeSignedRoster({ payload, signatures: [own, own, own] });
    expect(await refused(() => verifySignedRoster(bytes))).toMatchObject({ code: 'ROSTER_INVALID', params: { field: 'signatures' } });
  });

  test('counts no signature over another payload, and none for another purpose', async () => {
    const payload = encodeRoster(first);
    const stale = await signRoster(encodeRoster(second()), mali, keysOf(mali).identity);
    const bytes = encodeSignedRoster({
      payload,
      signatures: [stale, await signRoster(payload, niger, keysOf(niger).identity), await signRoster(payload, senegal, keysOf(senegal).identity)],
    });
    expect(await refused(() => verifySignedRoster(bytes))).toMatchObject({ code: 'ROSTER_UNDERSIGNED', params: { got: 2 } });
  });

  test('more signatures than needed do no harm, nor does a spoiled one among them', async () => {
    const payload = encodeRoster(first);
    const signatures = await Promise.all([guinea, mali, niger, senegal].map((unit) => signRoster(payload, unit, keysOf(unit).identity)));
    const [spoiled, ...good] = signatures as [(typeof signatures)[0], ...typeof signatures];
    const verified = await verifySignedRoster(encodeSignedRoster({ payload, signatures: [{ ...spoiled, signature: new Uint8Array(64) }, ...good] }));
    expect(verified.signedBy).toEqual([mali, niger, senegal]);
  });

  test('follows the version before it, and no other', async () => {
    const current = await accepted(first, [mali, niger, senegal]);
    const next = await accepted(second(), [mali, niger, senegal]);
    expect(await verifySuccession(current, next)).toBe(next);
    expect(await refusal(() => verifySuccession(next, current))).toBe('ROSTER_ROLLBACK');
    expect(await refusal(() => verifySuccession(next, next))).toBe('ROSTER_ROLLBACK');
    const third = await accepted(rosterOf({ version: 3, previousDigest: firstDigest }), [mali, niger, senegal]);
    expect(await refused(() => verifySuccession(current, third))).toMatchObject({ code: 'ROSTER_DISCONTINUOUS', params: { detail: '1 → 3' } });
    const otherPast = await accepted(second({ previousDigest: sha256(new Uint8Array()) }), [mali, niger, senegal]);
    expect(await refused(() => verifySuccession(current, otherPast))).toMatchObject({ code: 'ROSTER_DISCONTINUOUS', params: { detail: 'previous_digest' } });
  });

  test('of a version that is in force already, with other members, is refused', async () => {
    const [one, other] = [await accepted(first, [mali, niger, senegal]), await accepted(rosterOf({ threshold: 2 }), [mali, niger, senegal])];
    expect(await refusal(() => verifySuccession(one, other))).toBe('ROSTER_ROLLBACK');
  });

  test('needs the threshold of the version before, though it lowers it', async () => {
    const current = await accepted(first, [mali, niger, senegal]);
    const next = await accepted(second({ threshold: 2 }), [mali, niger]);
    expect(await refused(() => verifySuccession(current, next))).toMatchObject({ code: 'ROSTER_UNDERSIGNED', params: { expected: 3, got: 2 } });
    const raised = await accepted(second({ threshold: 5 }), [ivory, guinea, mali, niger, senegal]);
    expect(await verifySuccession(current, raised)).toBe(raised);
  });

  test('signed by members that it takes in is not enough', async () => {
    // Three units, of which two are new, sign a version that the three before never saw.
    const current = await accepted(rosterOf({ members: first.members.filter(({ unit }) => unit !== guinea && unit !== ivory) }), [mali, niger, senegal]);
    const next = await accepted(rosterOf({ version: 2, previousDigest: current.digest }), [guinea, ivory, mali]);
    expect(await refused(() => verifySuccession(current, next))).toMatchObject({ code: 'ROSTER_UNDERSIGNED', params: { expected: 3, got: 1 } });
  });

  test('signed by members that it removes counts for the version before, not for its own', async () => {
    const current = await accepted(first, [mali, niger, senegal]);
    const without = second({ members: first.members.filter(({ unit }) => unit !== senegal) });
    expect(await refused(async () => verifySignedRoster(await signed(without, [mali, niger, senegal])))).toMatchObject({
      code: 'ROSTER_UNDERSIGNED',
      params: { got: 2 },
    });
    const next = await accepted(without, [guinea, mali, niger, senegal]);
    expect(next.signedBy).toEqual([guinea, mali, niger]);
    expect(await verifySuccession(current, next)).toBe(next);
  });

  test('that removed a unit hears it no more', async () => {
    const before = await accepted(second({ members: first.members.filter(({ unit }) => unit !== senegal) }), [guinea, mali, niger]);
    const next = await accepted(rosterOf({ version: 3, previousDigest: before.digest, threshold: 3 }), [mali, niger, senegal]);
    expect(await refused(() => verifySuccession(before, next))).toMatchObject({ code: 'ROSTER_UNDERSIGNED', params: { expected: 3, got: 2 } });
  });

  test('that gives a member another identity key needs signatures by the keys in force', async () => {
    const current = await accepted(first, [mali, niger, senegal]);
    const taken = (unit: UnitId): Member => ({ ...memberOf(first, unit), identityKey: publicHalf(keysOf(unit).sign) });
    const roster = second({ members: first.members.map((entry) => (entry.unit === mali || entry.unit === niger ? taken(entry.unit) : entry)) });
    const payload = encodeRoster(roster);
    const withNewKeys = [
      await signRoster(payload, mali, keysOf(mali).sign),
      await signRoster(payload, niger, keysOf(niger).sign),
      await signRoster(payload, senegal, keysOf(senegal).identity),
    ];
    const next = await verifySignedRoster(encodeSignedRoster({ payload, signatures: withNewKeys }));
    expect(await refused(() => verifySuccession(current, next))).toMatchObject({ code: 'ROSTER_UNDERSIGNED', params: { expected: 3, got: 1 } });
  });

  test('is not encoded when it breaks a rule', async () => {
    const [one, two, ...others] = first.members as [Member, Member, ...Member[]];
    const broken: Partial<Roster>[] = [
      { threshold: 1 },
      { threshold: 6 },
      { version: 0 },
      { version: 1.5 },
      { members: [two, one, ...others] },
      { members: [one, one, ...others] },
      { members: [one] },
      { members: [{ ...one, identityKey: two.identityKey }, two, ...others] },
      { expires: at },
    ];
    for (const changes of broken) expect(await refusal(() => encodeRoster(rosterOf(changes))), JSON.stringify(Object.keys(changes))).toBe('ROSTER_INVALID');
  });

  test('knows its members by their whole id', async () => {
    expect(memberOf(first, mali).city).toBe('Bamako');
    for (const other of ['ML-BRTMT', 'ML-BRTMTHX', 'ML-BRTMTK']) expect(await refusal(() => memberOf(first, parseUnitId(other)))).toBe('MEMBER_UNKNOWN');
  });
});

describe('a unit id', () => {
  test.each(['ML-BRTMTH', 'SN-DNLTM', 'NE-ECI', 'GN-SR', 'CI-SDPAF', 'XX-A0', `XX-${'A'.repeat(16)}`])('%s is one', (text) => {
    expect(parseUnitId(text)).toBe(text);
  });

  test.each([
    ['nothing', ''],
    ['lower case', 'ml-brtmth'],
    ['Cyrillic capital Em', 'М\u004C-BRTMTH'],
    ['Greek capital Beta', 'ML-ΒRTMTH'],
    ['full-width letters', 'ＭＬ-BRTMTH'],
    ['another hyphen', 'ML‐BRTMTH'],
    ['a soft hyphen inside', 'ML-BRT\u00ADMTH'],
    ['a zero-width space', 'ML-BRTMTH\u200B'],
    ['a combining accent', 'ML-BRTMTH\u0301'],
    ['a line break behind', 'ML-BRTMTH\n'],
    ['a space in front', ' ML-BRTMTH'],
    ['a digit first', 'ML-1BRT'],
    ['one character', 'ML-B'],
    ['seventeen characters', `ML-${'A'.repeat(17)}`],
    ['three letters of country', 'MLI-BRTMTH'],
    ['a name of every object', '__proto__'],
  ])('%s makes it none', async (_, text) => {
    expect(await refusal(() => parseUnitId(text))).toBe('UNIT_ID_INVALID');
  });
});

async function signed(roster: Roster, units: readonly UnitId[]): Promise<Uint8Array> {
  const payload = encodeRoster(roster);
  return encodeSignedRoster({ payload, signatures: await Promise.all(units.map((unit) => signRoster(payload, unit, keysOf(unit).identity))) });
}

async function accepted(roster: Roster, units: readonly UnitId[]): Promise<VerifiedRoster> {
  return verifySignedRoster(await signed(roster, units));
}
