// Receipts move a delivery only when the addressee signed them for exactly this envelope; all others are set aside.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { receiptsFor } from '../../../gateway/store/receipts.ts';
import {
  importSigningKey,
  type MessageId,
  parseEnvelope,
  parseExchangeId,
  parseMessageId,
  parseOfficerId,
  parseUnitId,
  type Receipt,
  type SigningKey,
  sha256,
  signReceipt,
} from '../../../protocol/index.ts';
import { type Live, liveFederation } from '../../support/live.ts';
import { introduce, type OfflineUnit, openUnit } from './offline.ts';

const mali = parseUnitId('ML-BRTMTH');
const senegal = parseUnitId('SN-DNLTM');
const niger = parseUnitId('NE-ECI');

let live: Live;
let here: OfflineUnit;
let peer: OfflineUnit;
let third: OfflineUnit;
let id: MessageId;
let envelope: Uint8Array;
beforeAll(async () => {
  live = await liveFederation(3);
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());
beforeEach(async () => {
  [here, peer, third] = [await openUnit(live.of(mali)), await openUnit(live.of(senegal)), await openUnit(live.of(niger))];
  await introduce(here, peer, third);
  id = await here.report([senegal, niger]);
  envelope = (await here.items(senegal)).at(-1) as Uint8Array;
});
afterEach(async () => {
  for (const unit of [here, peer, third]) await unit[Symbol.asyncDispose]();
});

async function receipt(changes: Partial<Receipt> = {}, key: SigningKey = peer.keyring.signingKey): Promise<Uint8Array> {
  const { header } = parseEnvelope(envelope);
  const honest: Receipt = {
    status: 'delivered',
    envelopeDigest: sha256(envelope),
    message: { id: header.messageId, exchange: header.exchangeId },
    from: senegal,
    to: mali,
    at: here.clock.at,
    officer: undefined,
    reason: undefined,
    // Only a receipt of delivery names the entry of the log.
    log: (changes.status ?? 'delivered') === 'delivered' ? { leaf: new Uint8Array(32), size: 1, generation: 1 } : undefined,
  };
  return signReceipt({ ...honest, ...changes }, key);
}
const status = async (to = senegal) => (await here.delivery(id, to))?.status;
const kept = () => here.store.read((db) => receiptsFor(db, 'in', senegal, sha256(envelope)));
const quarantine = () => here.store.read((db) => db.selectFrom('quarantine').select(['peer', 'code']).orderBy('id').execute());

describe('an honest receipt', () => {
  it('moves the delivery to its signer, and no other', async () => {
    expect(await here.settle(senegal, await receipt())).toMatchObject({ kind: 'settled', message: id });
    expect([await status(), await status(niger)]).toEqual(['delivered', 'queued']);
  });

  it('of the real inbound story settles the real outbound one', async () => {
    await peer.take(mali, envelope);
    const [signed] = (await peer.items(mali, 'receipts')).slice(-1);
    await here.settle(senegal, signed as Uint8Array);
    expect(await status()).toBe('delivered');
    expect(Buffer.from((await kept())[0]?.bytes ?? [])).toEqual(Buffer.from(signed as Uint8Array));
  });

  it('that comes again changes nothing', async () => {
    const bytes = await receipt();
    await here.settle(senegal, bytes);
    const since = (await here.delivery(id, senegal))?.since;
    here.clock.at = new Date(here.clock.at.getTime() + 60_000);
    await here.settle(senegal, bytes);
    expect((await here.delivery(id, senegal))?.since).toBe(since);
    expect(await kept()).toHaveLength(1);
  });

  it.each(['rejected', 'expired', 'undeliverable'] as const)('of a refusal (%s) keeps its reason', async (negative) => {
    await here.settle(senegal, await receipt({ status: negative, reason: 'MESSAGE_EXPIRED' }));
    expect(await here.delivery(id, senegal)).toMatchObject({ status: negative === 'expired' ? 'expired' : 'refused', reason: 'MESSAGE_EXPIRED' });
  });
});

describe('a peer that contradicts itself', () => {
  it.each(['rejected', 'expired', 'undeliverable'] as const)('delivered, then %s: the delivery stays', async (negative) => {
    await here.settle(senegal, await receipt());
    await here.settle(senegal, await receipt({ status: negative, reason: 'CONTENT_INVALID' }));
    expect(await here.delivery(id, senegal)).toMatchObject({ status: 'delivered', reason: null });
    expect(
      (await kept()).map(({ receipt: { status: word } }) => word),
      'both are evidence',
    ).toEqual(['delivered', negative]);
  });

  it('read, then delivered: read stays', async () => {
    await here.settle(senegal, await receipt({ status: 'read', officer: parseOfficerId('ol-1') }));
    await here.settle(senegal, await receipt());
    expect(await status()).toBe('read');
  });

  it('rejected, then delivered: the first answer stands', async () => {
    await here.settle(senegal, await receipt({ status: 'rejected', reason: 'CONTENT_INVALID' }));
    await here.settle(senegal, await receipt());
    expect(await status()).toBe('refused');
  });
});

describe('a receipt that does not hold', () => {
  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['altered', async () => altered(await receipt()), 'SIGNATURE_INVALID'],
    ['signed with another unit’s key', () => receipt({}, third.keyring.signingKey), 'SIGNER_UNKNOWN'],
    ['signed with the identity key', async () => receipt({}, await importSigningKey(live.of(senegal).unit.keys.identity)), 'SIGNER_UNKNOWN'],
    ['about an envelope that was never sent', () => receipt({ envelopeDigest: sha256(Buffer.from('never')) }), 'RECEIPT_UNMATCHED'],
    [
      'about the envelope to another addressee',
      async () => receipt({ envelopeDigest: sha256((await here.items(niger)).at(-1) as Uint8Array) }),
      'RECEIPT_UNMATCHED',
    ],
    [
      'naming another message',
      async () => receipt({ message: { id: parseMessageId('019aaaaa-0000-7000-8000-00000000ffff'), exchange: parseEnvelope(envelope).header.exchangeId } }),
      'RECEIPT_INVALID',
    ],
    [
      'naming another exchange',
      async () => receipt({ message: { id: parseEnvelope(envelope).header.messageId, exchange: parseExchangeId('019aaaaa-0000-7000-8000-00000000ffff') } }),
      'RECEIPT_INVALID',
    ],
    ['issued by another unit', () => receipt({ from: niger }, third.keyring.signingKey), 'RECEIPT_INVALID'],
    ['issued for another unit', () => receipt({ to: niger }), 'RECEIPT_INVALID'],
    ['dated before its key', () => receipt({ at: new Date(here.clock.at.getTime() - 2 * 86_400_000) }), 'SIGNER_UNKNOWN'],
    ['of octets that mean nothing', async () => Buffer.from('bien reçu'), 'RECEIPT_MALFORMED'],
    ['that is an envelope', async () => envelope, 'RECEIPT_MALFORMED'],
  ])('%s: set aside, and the delivery unmoved', async (_, make, code) => {
    const before = (await quarantine()).length;
    expect(await here.settle(senegal, await make())).toMatchObject({ kind: 'set aside', code });
    expect(await status()).toBe('queued');
    expect(await kept()).toEqual([]);
    expect((await quarantine()).slice(before)).toEqual([{ peer: senegal, code }]);
  });

  it('a good one of Senegal, handed over by Niger: set aside', async () => {
    expect(await here.settle(niger, await receipt())).toMatchObject({ kind: 'set aside', code: 'RECEIPT_INVALID' });
    expect([await status(), await status(niger)]).toEqual(['queued', 'queued']);
  });

  it('does not spoil the honest one that follows', async () => {
    const honest = await receipt();
    await here.settle(senegal, altered(honest));
    await here.settle(senegal, honest);
    expect(await status()).toBe('delivered');
  });
});

function altered(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const text = Buffer.from(bytes).indexOf(senegal);
  // The last letter of the unit that signs would make another unit; the one after the time is a digit of the payload.
  const index = text + senegal.length + mali.length + 6;
  copy[index] = (copy[index] as number) ^ 1;
  return copy;
}
