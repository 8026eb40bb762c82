// What is learnt of partners: verified first, durable before it is used, the same from however many links it comes.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Directory } from '../../../gateway/keys/directory.ts';
import {
  encodeRoster,
  encodeSignedRoster,
  generatePrivateJwk,
  importSigningKey,
  type Keyset,
  type Member,
  parseUnitId,
  publicHalf,
  signKeyset,
  signRoster,
  type UnitId,
} from '../../../protocol/index.ts';
import { refusal } from '../../protocol/world.ts';
import { type Live, liveFederation } from '../../support/live.ts';
import { introduce, type OfflineUnit, openUnit, ownKeyset } from '../inbound/offline.ts';

const mali = parseUnitId('ML-BRTMTH');
const senegal = parseUnitId('SN-DNLTM');
const niger = parseUnitId('NE-ECI');

let live: Live;
let here: OfflineUnit;
let peer: OfflineUnit;
beforeAll(async () => {
  live = await liveFederation(3);
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());
beforeEach(async () => {
  [here, peer] = [await openUnit(live.of(mali)), await openUnit(live.of(senegal))];
});
afterEach(async () => {
  await here[Symbol.asyncDispose]();
  await peer[Symbol.asyncDispose]();
});

const now = () => here.clock.at;
const versionKnown = (directory = here.directory) => directory.keyset(senegal)?.keyset.version;
/** The peer's keyset under another version, with what else changes. */
async function keyset(version: number, changes: Partial<Keyset> = {}): Promise<Uint8Array> {
  const current = peer.directory.keyset(senegal)?.keyset as Keyset;
  return signKeyset({ ...current, version, ...changes }, await importSigningKey(live.of(senegal).unit.keys.identity));
}
/** The next roster, signed by these units with the keys of the development federation. */
async function nextRoster(change: (member: Member) => Member = (member) => member, signers: readonly UnitId[] = [mali, senegal, niger]): Promise<Uint8Array> {
  const { roster, digest } = here.directory.roster;
  const payload = encodeRoster({ ...roster, version: roster.version + 1, previousDigest: digest, members: roster.members.map(change) });
  return encodeSignedRoster({ payload, signatures: await Promise.all(signers.map((unit) => signRoster(payload, unit, live.of(unit).unit.keys.identity))) });
}

describe('a keyset', () => {
  it('is learnt once, also when two links bring it in the same moment', async () => {
    const bytes = ownKeyset(peer);
    const learnt = await Promise.all([1, 2, 3].map(() => here.directory.learnKeyset(senegal, bytes, now())));
    expect(learnt.filter(Boolean)).toHaveLength(1);
    expect(await here.directory.learnKeyset(senegal, bytes, now())).toBe(false);
    expect(await here.store.read((db) => db.selectFrom('keyset').select('version').where('unit', '=', senegal).execute())).toHaveLength(1);
  });

  it('of the next version is in force, also when the one before is still being learnt', async () => {
    const [second, third] = [await keyset(2), await keyset(3)];
    await Promise.all([second, third].map((bytes) => here.directory.learnKeyset(senegal, bytes, now())));
    expect(versionKnown()).toBe(3);
    expect(versionKnown(await Directory.load(here.store)), 'after a restart').toBe(3);
  });

  it('of an older version is refused, also when it comes together with the newer', async () => {
    const [third, second] = [await keyset(3), await keyset(2)];
    const [newer, older] = await Promise.allSettled([third, second].map((bytes) => here.directory.learnKeyset(senegal, bytes, now())));
    expect(newer).toEqual({ status: 'fulfilled', value: true });
    expect(older).toMatchObject({ status: 'rejected', reason: { code: 'KEYSET_ROLLBACK' } });
    expect(versionKnown()).toBe(3);
  });

  it('of the same version and other content is refused, and the first stays', async () => {
    await here.directory.learnKeyset(senegal, await keyset(2), now());
    const other = await keyset(2, { created: new Date(now().getTime() + 1_000) });
    expect(await refusal(() => here.directory.learnKeyset(senegal, other, now()))).toBe('KEYSET_EQUIVOCATION');
    expect(versionKnown()).toBe(2);
  });

  it('after one that was refused is learnt all the same', async () => {
    const bad = Uint8Array.from(await keyset(2), (octet, i) => (i === 60 ? octet ^ 1 : octet));
    const [refused, good] = await Promise.allSettled([bad, await keyset(3)].map((bytes) => here.directory.learnKeyset(senegal, bytes, now())));
    expect([refused?.status, good?.status]).toEqual(['rejected', 'fulfilled']);
    expect(versionKnown()).toBe(3);
  });

  it.each<[string, () => Promise<[UnitId, Uint8Array]>, string]>([
    ['signed by another unit', async () => [senegal, await forged()], 'SIGNATURE_INVALID'],
    ['of another unit', async () => [niger, ownKeyset(peer)], 'KEYSET_INVALID'],
    ['of a stranger', async () => [parseUnitId('TG-XYZ'), ownKeyset(peer)], 'MEMBER_UNKNOWN'],
    ['of octets that mean nothing', async () => [senegal, Buffer.from('clés')], 'KEYSET_MALFORMED'],
  ])('%s is refused and nothing of it kept', async (_, make, code) => {
    const [unit, bytes] = await make();
    expect(await refusal(() => here.directory.learnKeyset(unit, bytes, now()))).toBe(code);
    expect(await here.store.read((db) => db.selectFrom('keyset').select('unit').where('unit', '!=', mali).execute())).toEqual([]);
  });

  it('is verified again at every start: one that was exchanged on the disk stops the gateway', async () => {
    await introduce(here, peer);
    const other = await keyset(1, { created: new Date(0 + now().getTime() + 5) });
    const forgedBytes = Uint8Array.from(other, (octet, i) => (i === other.length - 3 ? octet ^ 1 : octet));
    await here.store.write((tx) => tx.updateTable('keyset').set({ bytes: forgedBytes }).where('unit', '=', senegal).execute());
    expect(await refusal(() => Directory.load(here.store))).toBe('STORE_CORRUPT');
  });

  async function forged(): Promise<Uint8Array> {
    const current = peer.directory.keyset(senegal)?.keyset as Keyset;
    return signKeyset({ ...current, version: 2 }, await importSigningKey(live.of(niger).unit.keys.identity));
  }
});

describe('a roster', () => {
  it('is learnt once, when all partners pass it on in the same moment', async () => {
    const bytes = await nextRoster();
    const learnt = await Promise.all([1, 2, 3].map(() => here.directory.learnRoster(bytes, now())));
    expect(learnt.filter(Boolean)).toHaveLength(1);
    expect(here.directory.roster.roster.version).toBe(2);
    expect(here.directory.rostersAfter(1)).toHaveLength(1);
    expect((await Directory.load(here.store)).roster.roster.version).toBe(2);
  });

  it('without enough signatures changes nothing', async () => {
    expect(await refusal(async () => here.directory.learnRoster(await nextRoster(undefined, [mali]), now()))).toBe('ROSTER_UNDERSIGNED');
    expect(here.directory.roster.roster.version).toBe(1);
  });

  it('that gives a unit a new identity key leaves the gateway able to start, and the old keyset without use', async () => {
    await introduce(here, peer);
    const fresh = await generatePrivateJwk('Ed25519');
    const bytes = await nextRoster((member) => (member.unit === senegal ? { ...member, identityKey: publicHalf(fresh) } : member), [mali, niger]);
    const oldKid = peer.keyring.signingKey.kid;
    expect(await here.directory.learnRoster(bytes, now())).toBe(true);
    for (const directory of [here.directory, await Directory.load(here.store)]) {
      expect(await directory.encryptionKey(senegal, now()), 'nothing is sealed to keys that the new identity did not sign').toBeUndefined();
      expect(directory.announcedKey(senegal, oldKid), 'old evidence can still be checked').toBeDefined();
      expect(await refusal(() => directory.learnKeyset(senegal, ownKeyset(peer), now()))).toBe('SIGNATURE_INVALID');
    }
    const current = peer.directory.keyset(senegal)?.keyset as Keyset;
    const next = await signKeyset({ ...current, version: current.version + 1 }, await importSigningKey(fresh));
    expect(await here.directory.learnKeyset(senegal, next, now())).toBe(true);
    for (const directory of [here.directory, await Directory.load(here.store)]) expect(await directory.encryptionKey(senegal, now())).toBeDefined();
  });
});
