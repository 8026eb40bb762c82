// A member that misuses a relay, or passes itself off as one.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PeerView } from '#gateway/contract';
import { type Parcel, type ParcelFrame, type ParcelReceipt, parcelDigest, signParcelReceipt, type UnitId, verifyParcelReceipt } from '#protocol';
import { until } from '../../support/cop-process.ts';
import type { Heard, HostilePeer } from '../../support/hostile-peer.ts';
import { logged, misbehave, ml, ne, openScene, sn } from './scene.ts';

// A unit that is away: what is for it stays where it is.
const gn = 'GN-SR' as UnitId;
const SHARE = 100_000;
let scene: Awaited<ReturnType<typeof openScene>>;
beforeAll(async () => {
  scene = await openScene((config) => ({ ...config, relay: { between: new Set([sn, ne, gn]), capacity: 3 * SHARE, through: [] } }));
}, 60_000);
afterAll(() => scene[Symbol.asyncDispose]());

const parcel = (octets = 100, change: Partial<Parcel> = {}): { kind: 'parcel' } & Parcel => ({
  kind: 'parcel',
  from: sn,
  to: ne,
  expires: new Date(Date.now() + 86_400_000),
  urgent: false,
  file: new Uint8Array(randomBytes(octets)),
  ...change,
});

/** What Mali states about a parcel. */
async function stated(peer: HostilePeer, about: Parcel, after: number): Promise<ParcelReceipt> {
  const digest = Buffer.from(parcelDigest(about));
  return until('a statement', 15, async () => {
    for (const frame of peer.heard.slice(after)) {
      if (frame.kind !== 'parcelReceipt') continue;
      const receipt = await verifyParcelReceipt(frame.bytes, ml, sn, (unit, kid, at) => peer.parts.directory.verifyKey(unit, kid, at));
      if (digest.equals(receipt.digest)) return receipt;
    }
    return undefined;
  });
}

const taken = (peer: HostilePeer, about: Parcel, after: number): Promise<Heard<'parcelTaken'>> =>
  peer.hear('parcelTaken', ({ digest }) => Buffer.from(parcelDigest(about)).equals(digest), after);
const answers = (peer: HostilePeer) => peer.heard.filter(({ kind }) => kind === 'parcelTaken').length;
const held = async () => (await scene.mali.ask<PeerView>('GET', `/v1/peers/${sn}`)).body.holds?.of;

describe('a member that misuses a relay', () => {
  it('hands over what somebody else has made, and is cut', () =>
    misbehave(scene, async (peer) => peer.say(parcel(100, { from: ne, to: sn })), { end: 'SENDER_MISMATCH', refusal: 'SENDER_MISMATCH' }));

  it('hands over nine at once, and is cut', () =>
    misbehave(scene, async (peer) => peer.sayTogether(...Array.from({ length: 9 }, () => parcel())), { end: 'DELIVERY_WINDOW', refusal: 'DELIVERY_WINDOW' }));

  it('hands over what is past its time, or for who is no member: refused with a signature', () =>
    misbehave(
      scene,
      async (peer) => {
        const [old, foreign] = [parcel(100, { expires: new Date(1) }), parcel(100, { to: 'BF-XX' as never })];
        const before = peer.heard.length;
        peer.say(old, foreign);
        expect(await stated(peer, old, before)).toMatchObject({ state: 'given_up', reason: 'PARCEL_EXPIRED' });
        expect(await stated(peer, foreign, before)).toMatchObject({ state: 'given_up', reason: 'RELAY_UNWILLING' });
      },
      {},
    ));

  it('says that it took what is held for another: it stays', () =>
    misbehave(
      scene,
      async (peer) => {
        const [each, before] = [parcel(100, { to: gn }), peer.heard.length];
        peer.say(each);
        await stated(peer, each, before);
        const parcels = (await held())?.parcels;
        peer.say({ kind: 'parcelTaken', digest: parcelDigest(each), code: undefined });
        await peer.worked();
        expect((await held())?.parcels).toBe(parcels);
      },
      {},
    ));

  it('fills its share and no more; the others have theirs', () =>
    misbehave(
      scene,
      async (peer) => {
        const before = peer.heard.length;
        const large = parcel(SHARE + 1);
        peer.say(large);
        expect(await stated(peer, large, before)).toMatchObject({ state: 'given_up', reason: 'RELAY_FULL' });
        const room = SHARE - ((await held())?.octets ?? 0);
        for (let said = 0; said < 8; said += 1) {
          const each = parcel(20_000, { to: gn });
          const after = peer.heard.length;
          peer.say(each);
          expect((await stated(peer, each, after)).state, `the parcel ${said}`).toBe((said + 1) * 20_000 <= room ? 'held' : 'given_up');
        }
        expect((await held())?.octets).toBeLessThanOrEqual(SHARE);
        // Several at once are measured against the same room, and one that is said twice is held once.
        const [room2, twice] = [SHARE - ((await held())?.octets ?? 0), parcel(1_000, { to: gn })];
        const [after, more] = [peer.heard.length, Array.from({ length: 5 }, () => parcel(Math.floor(room2 / 3), { to: gn }))];
        peer.sayTogether(...more, twice, twice);
        const states = await Promise.all(more.map(async (each) => (await stated(peer, each, after)).state));
        expect(states.filter((state) => state === 'held').length).toBeLessThanOrEqual(3);
        expect((await held())?.octets).toBeLessThanOrEqual(SHARE);
      },
      {},
    ));
});

describe('a member that passes itself off as a relay', () => {
  it('brings what is no file: said so, and nothing comes of it', () =>
    misbehave(
      scene,
      async (peer) => {
        const [junk, before] = [parcel(500, { from: ne, to: ml }), peer.heard.length];
        peer.say(junk);
        expect((await taken(peer, junk, before)).code).toBe('COURIER_MALFORMED');
        await logged(scene.mali, 0, ({ event, code }) => event === 'parcel.taken' && code === 'COURIER_MALFORMED');
      },
      {},
    ));

  it('states something about parcels that it was never given: passed over', () =>
    misbehave(
      scene,
      async (peer) => {
        const said: ParcelFrame = {
          kind: 'parcelReceipt',
          bytes: await signParcelReceipt(
            { state: 'handed_over', digest: new Uint8Array(randomBytes(32)), from: sn, to: ml, addressee: ne, at: new Date(), reason: undefined },
            peer.parts.keyring.signingKey,
          ),
        };
        peer.say(said);
        await peer.worked();
      },
      {},
    ));

  it('brings it without end, and is cut', () =>
    misbehave(
      scene,
      async (peer) => {
        for (let said = 0; said < 2_000 && peer.isOpen; said += 4) {
          const before = answers(peer);
          peer.sayTogether(...Array.from({ length: 4 }, () => parcel(20, { from: ne, to: ml })));
          await Promise.race([until('four answers', 15, async () => (answers(peer) >= before + 4 ? true : undefined), 2), peer.end()]);
        }
      },
      { end: 'FRAME_FLOOD', refusal: 'FRAME_FLOOD' },
    ));
});
