// Keys grow old: successors in time, predecessors that still open what was sealed to them, and private keys that are
// gone for good once nothing can arrive any more.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownKeys } from '../../../gateway/store/trust-records.ts';
import {
  encodeContent,
  parseExchangeId,
  parseMessageId,
  parseOfficerId,
  parseUnitId,
  readReceipt,
  sealMessage,
  signMessage,
  type UnitId,
} from '../../../protocol/index.ts';
import { type Live, liveFederation } from '../../support/live.ts';
import { incident, introduce, type OfflineUnit, openUnit, ownKeyset } from '../inbound/offline.ts';

const mali = parseUnitId('ML-BRTMTH');
const senegal = parseUnitId('SN-DNLTM');
const day = 86_400_000;

let live: Live;
let here: OfflineUnit;
let peer: OfflineUnit;
let start: number;
beforeAll(async () => {
  live = await liveFederation(2);
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());
beforeEach(async () => {
  [here, peer] = [await openUnit(live.of(mali)), await openUnit(live.of(senegal))];
  await introduce(here, peer);
  start = peer.keyring.newest('encrypt').not_before;
});
afterEach(async () => {
  await here[Symbol.asyncDispose]();
  await peer[Symbol.asyncDispose]();
});

const keyset = (unit: OfflineUnit) => {
  const known = unit.directory.keyset(unit.self)?.keyset;
  if (!known) throw new TypeError('no keyset');
  return known;
};
const kids = (unit: OfflineUnit, use: 'sign' | 'encrypt') =>
  keyset(unit)
    .keys.filter((key) => key.use === use)
    .map(({ kid }) => kid);
/** The clock goes on, and what time brings about is done. */
const pass = async (unit: OfflineUnit, days: number) => {
  unit.clock.at = new Date(start + days * day);
  return unit.keyring.maintain(unit.clock.at, []);
};
/** Lets weeks pass one after the other, as they do. */
const weeks = async (unit: OfflineUnit, to: number) => {
  for (let days = 7; days <= to; days += 7) await pass(unit, days);
};

describe('an encryption key', () => {
  it('gets a successor after 7 days, not before, and both are announced in the next version', async () => {
    const first = here.keyring.newest('encrypt').kid;
    const version = keyset(here).version;
    expect(await pass(here, 6.99)).toBe(false);
    expect(here.keyring.newest('encrypt').kid).toBe(first);
    expect(await pass(here, 7)).toBe(true);
    const second = here.keyring.newest('encrypt').kid;
    expect(second).not.toBe(first);
    expect(keyset(here).version).toBe(version + 1);
    expect(kids(here, 'encrypt').sort()).toEqual([first, second].sort());
    expect(await pass(here, 7.01), 'once').toBe(false);
    expect(keyset(here).version).toBe(version + 1);
  });

  it('is the one that partners use from then on, and the one before still opens', async () => {
    await here.report([senegal]);
    const [sealedBefore] = await here.items(senegal);
    await pass(peer, 7);
    await here.directory.learnKeyset(senegal, ownKeyset(peer), peer.clock.at);
    here.clock.at = peer.clock.at;
    expect((await here.directory.encryptionKey(senegal, here.clock.at))?.kid).toBe(peer.keyring.newest('encrypt').kid);
    await here.report([senegal]);
    const sealedAfter = (await here.items(senegal))[1];
    // The last millisecond of its life: seven days and no longer.
    peer.clock.at = new Date(Date.now());
    expect(await peer.take(mali, sealedBefore as Uint8Array)).toMatchObject({ kind: 'admitted' });
    peer.clock.at = here.clock.at;
    expect(await peer.take(mali, sealedAfter as Uint8Array)).toMatchObject({ kind: 'admitted' });
  });

  it('is announced for 35 days and kept for 63, then destroyed: what comes late is refused by name', async () => {
    const first = peer.keyring.newest('encrypt');
    await weeks(peer, 35);
    expect(kids(peer, 'encrypt')).not.toContain(first.kid);
    await weeks(peer, 63);
    expect(await peer.keyring.decryptionKey(first.kid), 'still there on the last day').toBeDefined();
    // A message of the last day on which senders may use the key, of the longest life there is.
    here.clock.at = new Date(start + 35 * day);
    const sealTo = await here.directory.encryptionKey(senegal, here.clock.at);
    expect(sealTo?.kid).toBe(first.kid);
    const late = await longLived();
    peer.clock.at = new Date(start + 63 * day - 1);
    expect(await peer.take(mali, late.first)).toMatchObject({ kind: 'admitted' });

    await pass(peer, 63.01);
    expect(await peer.keyring.decryptionKey(first.kid)).toBeUndefined();
    const row = (await peer.store.read(ownKeys)).find(({ kid }) => kid === first.kid);
    expect(row).toMatchObject({ data_key: null, sealed: null });
    expect(row?.public_key, 'the public half explains old messages').toHaveLength(32);
    expect(await peer.take(mali, late.second)).toMatchObject({ kind: 'refused', code: 'DECRYPTION_KEY_UNKNOWN' });
    expect(readReceipt((await peer.items(mali, 'receipts')).at(-1) as Uint8Array)).toMatchObject({ status: 'rejected', reason: 'DECRYPTION_KEY_UNKNOWN' });
  });

  it('leaves nothing of its private half in the files once it is destroyed', async () => {
    const first = (await peer.store.read(ownKeys)).find(({ use }) => use === 'encrypt');
    const octets = [first?.data_key, first?.sealed].map((part) => Buffer.from(part ?? []));
    expect(
      octets.map((part) => disk(peer).includes(part)),
      'while it lives',
    ).toEqual([true, true]);
    await weeks(peer, 70);
    expect(octets.map((part) => part.length > 40)).toEqual([true, true]);
    expect(octets.map((part) => disk(peer).includes(part))).toEqual([false, false]);
  });

  it('of the year’s fifty is announced only while it lives: the keyset stays small', async () => {
    await weeks(peer, 420);
    expect(kids(peer, 'encrypt').length).toBeLessThanOrEqual(6);
    expect(kids(peer, 'sign')).toHaveLength(1);
    expect((await peer.store.read(ownKeys)).filter(({ use, sealed }) => use === 'encrypt' && sealed).length).toBeLessThanOrEqual(10);
  });
});

describe('a signing key', () => {
  it('gets a successor after 365 days and is announced for 400; signatures of its time stay good', async () => {
    const first = here.keyring.signingKey.kid;
    await here.report([senegal]);
    const [envelope] = await here.items(senegal);
    await pass(here, 364);
    expect(here.keyring.signingKey.kid).toBe(first);
    await pass(here, 365);
    const second = here.keyring.signingKey.kid;
    expect(second).not.toBe(first);
    expect(kids(here, 'sign').sort()).toEqual([first, second].sort());
    await pass(here, 401);
    expect(kids(here, 'sign')).toEqual([second]);
    await peer.directory.learnKeyset(mali, ownKeyset(here), here.clock.at);
    expect(await peer.take(mali, envelope as Uint8Array)).toMatchObject({ kind: 'admitted' });
    expect(await peer.directory.verifyKey(mali, second, new Date(start)), 'not for what was signed before it existed').toBeUndefined();
    expect(await peer.directory.verifyKey(mali, first, here.clock.at), 'not for what is signed after its end').toBeUndefined();
  });
});

describe('a clock that was wrong', () => {
  it('two years ahead, then corrected: the unit signs and receives with keys that hold today', async () => {
    await pass(peer, 730);
    await pass(here, 730);
    await pass(here, 1);
    await pass(peer, 1);
    await introduce(here, peer);
    expect(await here.directory.encryptionKey(senegal, here.clock.at), 'Mali can seal to Senegal').toBeDefined();
    const envelope = await reported();
    expect(await peer.take(mali, envelope)).toMatchObject({ kind: 'admitted' });
    await here.settle(senegal, (await peer.items(mali, 'receipts')).at(-1) as Uint8Array);
    expect((await here.store.read((db) => db.selectFrom('delivery').select('status').execute())).at(-1)).toEqual({ status: 'delivered' });
  });

  it('years behind, after years of work: the gateway still starts, and is right again when the clock is', async () => {
    await weeks(peer, 420);
    expect(await pass(peer, -3000)).toBeTypeOf('boolean');
    expect(keyset(peer).keys.length).toBeLessThanOrEqual(40);
    await pass(peer, 421);
    here.clock.at = peer.clock.at;
    await here.keyring.maintain(here.clock.at, []);
    await introduce(here, peer);
    expect(await peer.take(mali, await reported())).toMatchObject({ kind: 'admitted' });
  });

  it('one second behind after a rotation makes no new keys', async () => {
    await pass(peer, 7);
    const version = keyset(peer).version;
    expect(await pass(peer, 7 - 1 / 86_400)).toBe(false);
    expect(keyset(peer).version).toBe(version);
  });
});

describe('revoked certificates', () => {
  const fingerprint = 'ab'.repeat(32);

  it('are announced in the next version, once, and withdrawn with the next', async () => {
    const { version } = keyset(here);
    expect(await here.keyring.maintain(here.clock.at, [fingerprint, '01'.repeat(32), fingerprint])).toBe(true);
    expect(keyset(here).version).toBe(version + 1);
    expect(keyset(here).revokedCertificates.map((octets) => Buffer.from(octets).toString('hex'))).toEqual(['01'.repeat(32), fingerprint]);
    expect(await here.keyring.maintain(here.clock.at, ['01'.repeat(32), fingerprint])).toBe(false);
    await peer.directory.learnKeyset(mali, ownKeyset(here), here.clock.at);
    expect(peer.directory.isRevoked(mali, fingerprint)).toBe(true);
    expect(peer.directory.isRevoked(senegal, fingerprint), 'a unit revokes its own alone').toBe(false);
    expect(await here.keyring.maintain(here.clock.at, [])).toBe(true);
    await peer.directory.learnKeyset(mali, ownKeyset(here), here.clock.at);
    expect(peer.directory.isRevoked(mali, fingerprint)).toBe(false);
  });
});

/** The octets of a fresh message of Mali to Senegal. */
async function reported(): Promise<Uint8Array> {
  await here.report([senegal]);
  return (await here.items(senegal)).at(-1) as Uint8Array;
}

/** Two messages of 28 days’ life, sealed now. */
async function longLived(): Promise<{ first: Uint8Array; second: Uint8Array }> {
  const make = async (n: number) => {
    const created = here.clock.at;
    const ids = {
      messageId: parseMessageId(`019aaaaa-0000-7000-8000-00000000000${n}`),
      exchangeId: parseExchangeId(`019aaaaa-0000-7000-8000-00000000000${n}`),
    };
    const to: UnitId[] = [senegal];
    const header = { ...ids, from: mali, to, created, expires: new Date(created.getTime() + 28 * day), priority: 'routine' as const, training: false };
    const content = encodeContent({ author: parseOfficerId('ol-1'), caseReference: '', handling: ['H1'], body: incident });
    const key = await here.directory.encryptionKey(senegal, created);
    if (!key) throw new TypeError('no key');
    return (await sealMessage(await signMessage(header, content, here.keyring.signingKey), [{ unit: senegal, key }])).get(senegal) as Uint8Array;
  };
  return { first: await make(1), second: await make(2) };
}

/** Every octet of a unit's database and its log. */
function disk(unit: OfflineUnit): Buffer {
  const folder = dirname(unit.store.file);
  return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
}
