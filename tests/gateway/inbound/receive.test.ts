// Everything that can come over a link as an envelope: admitted once, repeated with the same octets, or refused with a
// signed reason and kept as it came.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { receive } from '../../../gateway/inbound/receive.ts';
import { findMessage } from '../../../gateway/store/messages.ts';
import {
  type Content,
  CopError,
  encodeContent,
  type FilterRecord,
  type Header,
  importSigningKey,
  limits,
  parseEnvelope,
  parseExchangeId,
  parseMessageId,
  parseOfficerId,
  parseUnitId,
  readReceipt,
  type SignedMessage,
  type SigningKey,
  sealMessage,
  sha256,
  signFilterRecord,
  signMessage,
  type UnitId,
  verifyReceipt,
} from '../../../protocol/index.ts';
import { type Live, liveFederation } from '../../support/live.ts';
import { incident, introduce, type OfflineUnit, openUnit } from './offline.ts';

const mali = parseUnitId('ML-BRTMTH');
const senegal = parseUnitId('SN-DNLTM');
const niger = parseUnitId('NE-ECI');

let live: Live;
let from: OfflineUnit;
let third: OfflineUnit;
let here: OfflineUnit;
beforeAll(async () => {
  live = await liveFederation(3);
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());
beforeEach(async () => {
  [from, here, third] = [await openUnit(live.of(mali)), await openUnit(live.of(senegal)), await openUnit(live.of(niger))];
  await introduce(from, here, third);
});
afterEach(async () => {
  for (const unit of [from, here, third]) await unit[Symbol.asyncDispose]();
});

let count = 0;
/** Signs and seals what an honest composer would not. */
async function envelope(
  fields: Partial<Header> = {},
  { key = from.keyring.signingKey, place = 'Gao', record }: { key?: SigningKey; place?: string; record?: Partial<FilterRecord> } = {},
): Promise<Uint8Array> {
  count += 1;
  const now = here.clock.at;
  const header = {
    messageId: parseMessageId(`019aaaaa-0000-7000-8000-${String(count).padStart(12, '0')}`),
    exchangeId: parseExchangeId(`019aaaaa-0000-7000-8001-${String(count).padStart(12, '0')}`),
    from: mali,
    to: [senegal],
    created: now,
    expires: new Date(now.getTime() + 86_400_000),
    priority: 'routine' as const,
    training: false,
    ...fields,
  };
  const body = incident.kind === 'incident' ? { ...incident, place: { ...incident.place, name: place } } : incident;
  const content: Content = { author: parseOfficerId('ol-1'), caseReference: '', handling: ['H1'], body };
  if (record) content.filterRecord = await signFilterRecord({ ...recordOf(header, encodeContent(content)), ...record }, key);
  return seal(await signMessage(header, encodeContent(content), key));
}

function recordOf(header: Omit<Header, 'paddedSize'>, content: Uint8Array): FilterRecord {
  const { messageId, exchangeId, to, created: at } = header;
  const policy = { recipientClass: 'EUROPOL_18_2_BCD', policyVersion: '1', policyDigest: new Uint8Array(32), bases: [], decisions: [], withheld: 0 };
  const officers = { author: parseOfficerId('ol-1'), approvedBy: undefined, approvalNote: '' };
  return { messageId, exchangeId, from: mali, to, at, contentDigest: sha256(content), ...policy, ...officers };
}

async function seal(message: Pick<SignedMessage, 'headerBytes' | 'plaintext'>): Promise<Uint8Array> {
  const key = await from.directory.encryptionKey(senegal, here.clock.at);
  if (!key) throw new TypeError('Senegal has announced no key');
  const sealed = (await sealMessage(message, [{ unit: senegal, key }])).get(senegal);
  return sealed as Uint8Array;
}

const stored = () => here.store.read((db) => db.selectFrom('message').select('message_id').where('direction', '=', 'in').execute());
const quarantine = () => here.store.read((db) => db.selectFrom('quarantine').select(['peer', 'code', 'item']).orderBy('id').execute());
const idOf = (bytes: Uint8Array) => parseEnvelope(bytes).header.messageId;

/** The newest receipt that waits for a peer, with its signature checked by that peer. */
async function answer(bytes: Uint8Array, peer = from) {
  const last = (await here.items(peer.self, 'receipts')).at(-1) as Uint8Array;
  const { receipt } = await verifyReceipt(last, senegal, peer.self, (unit, kid, at) => peer.directory.verifyKey(unit, kid, at));
  expect(Buffer.from(receipt.envelopeDigest), 'bound to the envelope').toEqual(Buffer.from(sha256(bytes)));
  return { ...receipt, bytes: last };
}

describe('an honest envelope', () => {
  it('is stored, answered by a signed receipt, and opens to what was sent', async () => {
    const bytes = await envelope();
    expect(await here.take(mali, bytes)).toMatchObject({ kind: 'admitted', message: idOf(bytes) });
    expect(await answer(bytes)).toMatchObject({ status: 'delivered', from: senegal, to: mali, message: { id: idOf(bytes) }, reason: undefined });
    const row = await here.store.read((db) => findMessage(db, idOf(bytes)));
    expect(Buffer.from(row?.envelope ?? [])).toEqual(Buffer.from(bytes));
  });

  it('handed over again gets the same stored receipt, octet for octet, and is not stored twice', async () => {
    const bytes = await envelope();
    await here.take(mali, bytes);
    const before = await stored();
    const first = await answer(bytes);
    here.clock.at = new Date(here.clock.at.getTime() + 5_000);
    for (let again = 0; again < 3; again++) {
      expect(await here.take(mali, bytes)).toMatchObject({ kind: 'repeated' });
      expect(Buffer.from((await answer(bytes)).bytes)).toEqual(Buffer.from(first.bytes));
    }
    expect(await stored()).toEqual(before);
  });

  it('handed over again after its expiry still gets the receipt of its delivery', async () => {
    const bytes = await envelope();
    await here.take(mali, bytes);
    here.clock.at = new Date(here.clock.at.getTime() + 20 * 86_400_000);
    await here.take(mali, bytes);
    expect((await answer(bytes)).status).toBe('delivered');
  });

  it('worked twice at once is stored once, and the second finding is told that it is stale', async () => {
    const bytes = await envelope();
    const [first, second] = await Promise.all([receive(mali, bytes, here), receive(mali, bytes, here)]);
    expect([first.kind, second.kind]).toEqual(['admitted', 'admitted']);
    const receipts = (await here.items(mali, 'receipts')).length;
    const recorded = await Promise.all([first, second].map((outcome) => here.store.write((tx) => outcome.record(tx))));
    expect(recorded).toEqual([true, false]);
    expect((await stored()).filter(({ message_id }) => message_id === idOf(bytes))).toHaveLength(1);
    expect(await here.items(mali, 'receipts')).toHaveLength(receipts + 1);
    expect(await here.take(mali, bytes)).toMatchObject({ kind: 'repeated' });
  });
});

describe('a filter record inside', () => {
  it('that is of this message and of what stands in it is taken', async () => {
    expect(await here.take(mali, await envelope({}, { record: {} }))).toMatchObject({ kind: 'admitted' });
  });

  it.each<[string, Partial<FilterRecord>]>([
    ['of another message', { messageId: parseMessageId('019aaaaa-0000-7000-8000-ffffffffffff') }],
    ['of another content', { contentDigest: sha256(new Uint8Array([1])) }],
  ])('%s is refused', async (_, change) => {
    expect(await here.take(mali, await envelope({}, { record: change }))).toMatchObject({ kind: 'refused', code: 'FILTER_RECORD_INVALID' });
  });
});

describe('an id that was used before', () => {
  it('names no other envelope of the same sender', async () => {
    const first = await envelope();
    await here.take(mali, first);
    const other = await envelope({ messageId: idOf(first) }, { place: 'Kidal' });
    expect(await here.take(mali, other)).toMatchObject({ kind: 'refused', code: 'MESSAGE_ID_REUSED' });
    expect(await answer(other)).toMatchObject({ status: 'rejected', reason: 'MESSAGE_ID_REUSED' });
    expect(await here.take(mali, first), 'the first stays what it was').toMatchObject({ kind: 'repeated' });
    expect((await answer(first)).status).toBe('delivered');
  });

  it('names no other envelope, when two come at once', async () => {
    const first = await envelope();
    const other = await envelope({ messageId: idOf(first) }, { place: 'Kidal' });
    const outcomes = await Promise.all([receive(mali, first, here), receive(mali, other, here)]);
    expect(await Promise.all(outcomes.map((outcome) => here.store.write((tx) => outcome.record(tx))))).toEqual([true, false]);
    expect(await here.take(mali, other)).toMatchObject({ kind: 'refused', code: 'MESSAGE_ID_REUSED' });
  });

  it('cannot be taken by another unit, to stand before the message that officers know by it', async () => {
    const first = await envelope({ to: [senegal, niger].sort() as UnitId[] });
    await here.take(mali, first);
    // Niger, who got the same message, gives the id to a message of its own.
    const shadow = await envelope({ from: niger, messageId: idOf(first) }, { key: third.keyring.signingKey, place: 'Kidal' });
    expect(await here.take(niger, shadow)).toMatchObject({ kind: 'refused', code: 'MESSAGE_ID_REUSED' });
    expect((await here.store.read((db) => findMessage(db, idOf(first))))?.from_unit).toBe(mali);
  });

  it('cannot be taken by another unit while the first is being worked', async () => {
    const first = await envelope({ to: [senegal, niger].sort() as UnitId[] });
    const shadow = await envelope({ from: niger, messageId: idOf(first) }, { key: third.keyring.signingKey, place: 'Kidal' });
    const [one, two] = [await receive(mali, first, here), await receive(niger, shadow, here)];
    expect([await here.store.write((tx) => one.record(tx)), await here.store.write((tx) => two.record(tx))]).toEqual([true, false]);
  });

  it('cannot be that of a message which this unit sent', async () => {
    const own = await here.report([mali]);
    const shadow = await envelope({ messageId: own });
    expect(await here.take(mali, shadow)).toMatchObject({ kind: 'refused', code: 'MESSAGE_ID_REUSED' });
  });
});

describe('an envelope that may not come in', () => {
  const day = 86_400_000;
  const shifted = (ms: number) => new Date(here.clock.at.getTime() + ms);

  it.each<[string, () => Promise<{ peer?: OfflineUnit; bytes: Uint8Array }>, CopError['code'], 'rejected' | 'expired']>([
    ['of another sender than who presents it', async () => ({ peer: third, bytes: await envelope() }), 'SENDER_MISMATCH', 'rejected'],
    ['expired', async () => ({ bytes: await envelope({ created: shifted(-day / 48), expires: shifted(-1) }) }), 'MESSAGE_EXPIRED', 'expired'],
    [
      'from the future',
      async () => ({ bytes: await envelope({ created: shifted(limits.CLOCK_AHEAD_MAX_MS + 1), expires: shifted(day) }) }),
      'CLOCK_AHEAD',
      'rejected',
    ],
    ['addressed to others', async () => ({ bytes: await envelope({ to: [niger] }) }), 'NOT_ADDRESSED', 'rejected'],
    [
      'signed with a key that nobody announced',
      async () => ({ bytes: await envelope({}, { key: await importSigningKey(live.of(niger).unit.keys.identity) }) }),
      'SIGNER_UNKNOWN',
      'rejected',
    ],
    ['signed with the key of another unit', async () => ({ bytes: await envelope({}, { key: third.keyring.signingKey }) }), 'SIGNER_UNKNOWN', 'rejected'],
    ['dated before its signing key existed', async () => ({ bytes: await envelope({ created: shifted(-27 * day) }) }), 'SIGNER_UNKNOWN', 'rejected'],
    ['with one bit flipped', async () => ({ bytes: flipped(await envelope(), -30) }), 'DECRYPTION_FAILED', 'rejected'],
    ['with a life of more than 28 days', async () => ({ bytes: await envelope({ expires: shifted(28 * day + 1) }) }), 'HEADER_INVALID', 'rejected'],
    ['of octets that mean nothing', async () => ({ bytes: Buffer.from('Rapport du 24 novembre') }), 'ENVELOPE_MALFORMED', 'rejected'],
    ['of no octets', async () => ({ bytes: new Uint8Array() }), 'HEADER_VERSION', 'rejected'],
    ['too large', async () => ({ bytes: new Uint8Array(limits.ENVELOPE_MAX_OCTETS + 1) }), 'ENVELOPE_TOO_LARGE', 'rejected'],
  ])('%s: refused with a signed reason, kept as it came, never shown', async (_, make, code, status) => {
    const before = await stored();
    const kept = (await quarantine()).length;
    const { peer = from, bytes } = await make();
    expect(await here.take(peer.self, bytes)).toMatchObject({ kind: 'refused', code });
    const first = await answer(bytes, peer);
    expect(first).toMatchObject({ status, reason: code, officer: undefined });
    expect(await stored()).toEqual(before);
    expect((await quarantine()).slice(kept)).toEqual([{ peer: peer.self, code, item: Buffer.from(bytes) }]);
    // Again: the same answer, and not kept twice.
    expect(await here.take(peer.self, bytes)).toMatchObject({ kind: 'repeated' });
    expect(Buffer.from((await answer(bytes, peer)).bytes)).toEqual(Buffer.from(first.bytes));
    expect(await quarantine()).toHaveLength(kept + 1);
  });

  it('is admitted at the very edge: a clock a quarter of an hour ahead, an expiry of this millisecond', async () => {
    const ahead = await envelope({ created: shifted(limits.CLOCK_AHEAD_MAX_MS), expires: shifted(day) });
    expect(await here.take(mali, ahead)).toMatchObject({ kind: 'admitted' });
    const last = await envelope({ created: shifted(-1), expires: shifted(0) });
    expect(await here.take(mali, last)).toMatchObject({ kind: 'admitted' });
  });

  it('answers octets without a readable header by their digest alone', async () => {
    const bytes = Buffer.from('x');
    await here.take(mali, bytes);
    const last = (await here.items(mali, 'receipts')).at(-1) as Uint8Array;
    expect(readReceipt(last)).toMatchObject({ status: 'rejected', message: undefined, reason: 'ENVELOPE_MALFORMED' });
  });

  it('that one peer presented wrongly may still come from its sender', async () => {
    const bytes = await envelope();
    await here.take(niger, bytes);
    expect(await here.take(mali, bytes)).toMatchObject({ kind: 'admitted' });
    expect((await answer(bytes)).status).toBe('delivered');
  });
});

it('a fault of this machine is not answered: the sender will hand the envelope over again', async () => {
  const bytes = await envelope();
  const receipts = (await here.items(mali, 'receipts')).length;
  const broken = { ...here, store: { read: () => Promise.reject(new CopError('STORE_FAILED', { file: 'x', detail: 'SQLITE_IOERR' })) } };
  await expect(receive(mali, bytes, broken as unknown as OfflineUnit)).rejects.toMatchObject({ code: 'STORE_FAILED' });
  expect(await here.items(mali, 'receipts')).toHaveLength(receipts);
  expect(await here.take(mali, bytes)).toMatchObject({ kind: 'admitted' });
});

it.each([
  ['seems expired', 0, 3],
  ['seems to come from the future', 1, 0],
])('by a clock that leapt no message is refused: one that %s waits with its sender', async (_, created, clock) => {
  const later = (days: number) => new Date(here.clock.at.getTime() + days * 86_400_000);
  const bytes = await envelope({ created: later(created), expires: later(2) });
  const doubtful = { ...here, now: () => later(clock), leap: () => new CopError('CLOCK_LEAPT', { expected: '2026', got: '2027' }) };
  const receipts = (await here.items(mali, 'receipts')).length;
  await expect(receive(mali, bytes, doubtful)).rejects.toMatchObject({ code: 'CLOCK_LEAPT' });
  expect(await here.items(mali, 'receipts')).toHaveLength(receipts);
  // What no clock decides is refused as ever.
  expect(await receive(mali, flipped(bytes, -30), doubtful)).toMatchObject({ kind: 'refused', code: 'DECRYPTION_FAILED' });
});

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const index = at < 0 ? copy.length + at : at;
  copy[index] = (copy[index] as number) ^ 1;
  return copy;
}
