// What is known of a delivery only moves forward; a receipt is kept once; what was refused is kept, so many and no more.
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../gateway/store/database.ts';
import { addDelivery, deliveriesOf, expireDeliveries, markTransmitted, moveDelivery, placeDelivery, queueState } from '../../../gateway/store/deliveries.ts';
import { setAside } from '../../../gateway/store/quarantine.ts';
import { addReceipt, firstAnswer, hasIssued, receiptsFor } from '../../../gateway/store/receipts.ts';
import { importSigningKey, parseMessageId, parseUnitId, type Receipt, sha256, signReceipt } from '../../../protocol/index.ts';
import { keysOf, mali, receiptFor, senegal } from '../../protocol/world.ts';
import { storeForEach } from './new-store.ts';

const at = new Date('2026-11-24T08:00:00Z');
const id = parseMessageId('019aaaaa-0000-7000-8000-000000000001');

let store: Store;
storeForEach((each) => {
  store = each;
});

const delivery = async (message = id) => (await store.read((db) => deliveriesOf(db, message)))[0];

describe('a delivery', () => {
  const statuses = ['queued', 'transmitted', 'delivered', 'read', 'answered', 'refused', 'expired'] as const;
  // Rows: from. Columns, in the order above: to. x: it moves.
  const table: Record<(typeof statuses)[number], string> = {
    queued: '.xxxxxx',
    transmitted: '..xxxxx',
    delivered: '...xx..',
    read: '....x..',
    answered: '.......',
    refused: '.......',
    expired: '..xxxx.',
  };
  const pairs = statuses.flatMap((from) => statuses.map((to, column) => ({ from, to, moves: table[from][column] === 'x' })));

  it.each(pairs)('$from → $to: moves $moves', async ({ from, to, moves }) => {
    await store.write(async (tx) => {
      await addDelivery(tx, id, senegal, at, undefined);
      await tx.updateTable('delivery').set({ status: from, reason: 'BEFORE' }).execute();
    });
    const later = new Date(at.getTime() + 60_000);
    const moved = await store.write((tx) => moveDelivery(tx, { message_id: id, to_unit: senegal }, to, later, 'AFTER'));
    expect(moved).toBe(moves);
    expect(await delivery()).toMatchObject(
      moves ? { status: to, since: later.getTime(), reason: 'AFTER' } : { status: from, since: at.getTime(), reason: 'BEFORE' },
    );
  });

  it('is placed once: a second envelope does not take the place of the first', async () => {
    await store.write((tx) => addDelivery(tx, id, senegal, at, undefined));
    const first = { lane: 'routine', number: 1, digest: sha256(Buffer.from('first')), octets: 5 } as const;
    expect(await store.write((tx) => placeDelivery(tx, id, senegal, first))).toBe(true);
    expect(await store.write((tx) => placeDelivery(tx, id, senegal, { ...first, number: 2, digest: sha256(Buffer.from('second')) }))).toBe(false);
    expect(await delivery()).toMatchObject({ number: 1, envelope_octets: 5, envelope_digest: Buffer.from(first.digest) });
  });

  it('is transmitted by an acknowledgement of its lane and peer that reaches its number, and by no other', async () => {
    const ids = [1, 2, 3].map((n) => parseMessageId(`019aaaaa-0000-7000-8000-00000000000${n}`));
    await store.write(async (tx) => {
      for (const [i, message] of ids.entries()) {
        await addDelivery(tx, message, senegal, at, undefined);
        await placeDelivery(tx, message, senegal, { lane: 'routine', number: i + 1, digest: sha256(Buffer.from(message)), octets: 1 });
      }
      await markTransmitted(tx, senegal, 'urgent', 3, at);
      await markTransmitted(tx, mali, 'routine', 3, at);
      await moveDelivery(tx, { message_id: ids[0] as string, to_unit: senegal }, 'read', at, null);
    });
    const all = async () => (await Promise.all(ids.map((message) => delivery(message)))).map((row) => row?.status);
    expect(await all()).toEqual(['read', 'queued', 'queued']);
    await store.write((tx) => markTransmitted(tx, senegal, 'routine', 2, at));
    expect(await all()).toEqual(['read', 'transmitted', 'queued']);
    expect(await store.read((db) => queueState(db, senegal))).toEqual({ waiting: 2, oldest: at });
    expect(await store.read((db) => queueState(db, mali))).toEqual({ waiting: 0, oldest: undefined });
  });

  it('expires only after its message did, and only without a receipt', async () => {
    await store.write(async (tx) => {
      const message = {
        direction: 'out',
        from_unit: mali,
        exchange_id: 'x',
        kind: 'incident',
        to_units: '[]',
        header: Buffer.alloc(0),
        created_at: 0,
      } as const;
      for (const n of [1, 2, 3, 4]) {
        const message_id = parseMessageId(`019aaaaa-0000-7000-8000-00000000000${n}`);
        const expires_at = at.getTime() + (n === 3 ? 1 : -1);
        await tx
          .insertInto('message')
          .values({ ...message, message_id, expires_at, stored_at: 0, priority: 'routine', training: 0 })
          .execute();
        await addDelivery(tx, message_id, senegal, at, undefined);
        if (n === 2) await moveDelivery(tx, { message_id, to_unit: senegal }, 'transmitted', at, null);
        if (n === 4) await moveDelivery(tx, { message_id, to_unit: senegal }, 'delivered', at, null);
      }
    });
    // One that the peer took and never answered has expired like one that it never took.
    expect(await store.write((tx) => expireDeliveries(tx, at))).toEqual([
      { message_id: '019aaaaa-0000-7000-8000-000000000001', to_unit: senegal },
      { message_id: '019aaaaa-0000-7000-8000-000000000002', to_unit: senegal },
    ]);
    const rows = await store.read((db) => db.selectFrom('delivery').select(['status', 'reason']).orderBy('message_id').execute());
    expect(rows).toEqual([
      { status: 'expired', reason: 'MESSAGE_EXPIRED' },
      { status: 'expired', reason: 'MESSAGE_EXPIRED' },
      { status: 'queued', reason: null },
      { status: 'delivered', reason: null },
    ]);
    expect(await store.write((tx) => expireDeliveries(tx, at))).toEqual([]);
  });
});

describe('a receipt', () => {
  const envelope = Buffer.from('an envelope');
  const signed = async (changes: Partial<Receipt> = {}) => {
    const receipt = receiptFor(envelope, { from: senegal, to: mali, ...changes });
    return { receipt, bytes: await signReceipt(receipt, await importSigningKey(keysOf(senegal).sign)) };
  };
  const add = ({ receipt, bytes }: Awaited<ReturnType<typeof signed>>, direction: 'in' | 'out' = 'in') =>
    store.write((tx) => addReceipt(tx, direction, senegal, receipt, bytes));

  it('is kept once per status, and the first one stays', async () => {
    const first = await signed();
    const second = await signed({ at: new Date(at.getTime() + 3_600_000) });
    expect(await add(first)).toBe(true);
    expect(await add(second)).toBe(false);
    expect(await add(first)).toBe(false);
    expect(await add(await signed({ status: 'read', officer: keysOfficer }))).toBe(true);
    const kept = await store.read((db) => receiptsFor(db, 'in', senegal, sha256(envelope)));
    expect(kept.map(({ receipt }) => receipt.status)).toEqual(['delivered', 'read']);
    expect(Buffer.from(kept[0]?.bytes ?? [])).toEqual(Buffer.from(first.bytes));
    expect(await store.read((db) => receiptsFor(db, 'in', mali, sha256(envelope))), 'of another peer').toEqual([]);
    expect(await store.read((db) => receiptsFor(db, 'out', senegal, sha256(envelope))), 'of the other direction').toEqual([]);
  });

  it('answers a repeated envelope with the first answer, never with a reading', async () => {
    const { receipt } = await signed();
    await add(await signed({ status: 'read', officer: keysOfficer }), 'out');
    expect(await store.read((db) => firstAnswer(db, senegal, sha256(envelope)))).toBeUndefined();
    const delivered = await signed();
    await add(delivered, 'out');
    const answer = await store.read((db) => firstAnswer(db, senegal, sha256(envelope)));
    expect(Buffer.from(answer?.bytes ?? [])).toEqual(Buffer.from(delivered.bytes));
    expect(await store.read((db) => firstAnswer(db, mali, sha256(envelope)))).toBeUndefined();
    expect(await store.read((db) => hasIssued(db, senegal, receipt.envelopeDigest, 'read'))).toBe(true);
    expect(await store.read((db) => hasIssued(db, senegal, receipt.envelopeDigest, 'answered'))).toBe(false);
    expect(await store.read((db) => hasIssued(db, senegal, sha256(Buffer.from('another')), 'read'))).toBe(false);
  });
});

const keysOfficer = 'ol-1' as Receipt['officer'];

describe('quarantine', () => {
  it('keeps the newest thousand of each peer', async () => {
    const hostile = parseUnitId('GN-SR');
    const put = (peer: typeof hostile, n: number) => store.write((tx) => setAside(tx, peer, Buffer.from(String(n)), 'ENVELOPE_MALFORMED', at));
    await put(mali, 0);
    await Promise.all(Array.from({ length: 1_003 }, (_, n) => put(hostile, n)));
    await put(mali, 1);
    const kept = await store.read((db) => db.selectFrom('quarantine').select(['peer', 'item']).orderBy('id').execute());
    const of = (peer: string) => kept.filter((row) => row.peer === peer).map((row) => Number(Buffer.from(row.item).toString()));
    expect(of(hostile)).toEqual(Array.from({ length: 1_000 }, (_, n) => n + 3));
    expect(of(mali), 'another peer’s stay').toEqual([0, 1]);
  });
});
