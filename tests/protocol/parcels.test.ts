// What a relay signs, and what it may not say.
import { describe, expect, it } from 'vitest';
import { encode } from '../../protocol/codec.ts';
import { hex, importSigningKey, type ParcelReceipt, parcelDigest, sha256, signParcelReceipt, signReceipt, verifyParcelReceipt } from '../../protocol/index.ts';
import { signPart } from '../../protocol/signed-part.ts';
import { findVerifyKey, keysOf, mali, niger, receiptFor, refused, senegal } from './world.ts';

const at = new Date('2026-03-02T10:00:00Z');
const parcel = { from: mali, to: senegal, expires: at, urgent: false, file: Uint8Array.of(1, 2, 3) };
const held: ParcelReceipt = { state: 'held', digest: parcelDigest(parcel), from: niger, to: mali, addressee: senegal, at, reason: undefined };
const key = (unit = niger) => importSigningKey(keysOf(unit).sign);
const verify = (bytes: Uint8Array, relay = niger, self = mali) => verifyParcelReceipt(bytes, relay, self, findVerifyKey);

describe('the digest of a parcel', () => {
  it.each([{ from: niger }, { to: niger }, { expires: new Date(at.getTime() + 1) }, { urgent: true }, { file: Uint8Array.of(1, 2) }])(
    'is another one with %o',
    (change) => {
      expect(parcelDigest({ ...parcel, ...change })).not.toEqual(parcelDigest(parcel));
    },
  );
});

describe('a statement about a parcel', () => {
  it.each<Partial<ParcelReceipt>>([
    {},
    { state: 'handed_over' },
    { state: 'handed_over', reason: 'COURIER_DAMAGED' },
    { state: 'given_up', reason: 'RELAY_FULL' },
  ])('says what was signed: %o', async (change) => {
    const said = await verify(await signParcelReceipt({ ...held, ...change }, await key()));
    expect({ ...said, digest: hex(said.digest) }).toEqual({ ...held, ...change, digest: hex(held.digest) });
  });

  it.each<[string, Partial<ParcelReceipt>]>([
    ['given up without a reason', { state: 'given_up' }],
    ['held with a reason', { reason: 'RELAY_FULL' }],
    ['of another relay', { from: senegal }],
    ['to another unit', { to: senegal }],
    ['about a digest of 31 octets', { digest: sha256(Uint8Array.of()).slice(1) }],
  ])('%s is refused', async (_, change) => {
    const error = await refused(async () => verify(await signParcelReceipt({ ...held, ...change }, await key())));
    expect(error).toMatchObject({ code: 'PARCEL_RECEIPT_INVALID', params: { peer: niger } });
  });

  it('of another version, with another key, changed, or that is a receipt of delivery is refused', async () => {
    const bytes = await signParcelReceipt(held, await key());
    const code = async (made: () => Promise<Uint8Array>) => (await refused(async () => verify(await made()))).code;
    expect(await code(async () => signParcelReceipt(held, await key(senegal)))).toBe('SIGNER_UNKNOWN');
    expect(await code(async () => bytes.map((octet, i) => (i === bytes.length - 1 ? octet ^ 1 : octet)))).toBe('SIGNATURE_INVALID');
    expect(await code(async () => signReceipt(receiptFor(Uint8Array.of(1), { from: niger, to: mali }), await key()))).toBe('PARCEL_RECEIPT_INVALID');
    const wire = { state: 1, digest: held.digest, from: niger, to: mali, addressee: senegal, atMs: at.getTime() };
    expect(await code(async () => signPart(encode('ParcelReceipt', { ...wire, version: 2 }), 'cop-relay', await key()))).toBe('HEADER_VERSION');
    expect(await code(async () => signPart(encode('ParcelReceipt', { ...wire, version: 1, state: 4 as never }), 'cop-relay', await key()))).toBe(
      'PARCEL_RECEIPT_INVALID',
    );
    expect(await code(async () => signPart(encode('ParcelReceipt', { ...wire, version: 1, reason: 'toString' }), 'cop-relay', await key()))).toBe(
      'PARCEL_RECEIPT_INVALID',
    );
    expect(await code(async () => signPart(encode('ParcelReceipt', { ...wire, version: 1, addressee: 'mali' }), 'cop-relay', await key()))).toBe(
      'PARCEL_RECEIPT_INVALID',
    );
  });
});
