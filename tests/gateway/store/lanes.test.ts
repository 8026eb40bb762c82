// Numbered deliveries: dense per peer and lane, cursors that only go forward, and a restored backup that renumbers.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../gateway/store/database.ts';
import { addDelivery, deliveriesOf, placeDelivery } from '../../../gateway/store/deliveries.ts';
import { advanceAcknowledged, advanceReceived, enqueue, lanePositions, loadItems, receivedThrough, renumberAfter } from '../../../gateway/store/lanes.ts';
import { type Lane, type MessageId, parseMessageId, parseUnitId, sha256 } from '../../../protocol/index.ts';
import { storeForEach } from './new-store.ts';

const mali = parseUnitId('ML-BRTMTH');
const senegal = parseUnitId('SN-DNLTM');
const at = new Date('2026-11-24T08:00:00Z');
const item = (text: string) => new Uint8Array(Buffer.from(text));

let store: Store;
storeForEach((each) => {
  store = each;
});

const position = async (lane: Lane) => (await store.read((db) => lanePositions(db, senegal))).find((candidate) => candidate.lane === lane);
const texts = async (lane: Lane, after = 0, maxItems = 100, maxOctets = 1_000_000) =>
  (await store.read((db) => loadItems(db, senegal, lane, after, maxItems, maxOctets))).map((row) => [row.number, Buffer.from(row.item).toString()]);

describe('numbers', () => {
  it('are dense per peer and lane, also when many writes come at once and some fail', async () => {
    const writes = Array.from({ length: 60 }, (_, i) =>
      store.write(async (tx) => {
        const number = await enqueue(tx, i % 2 ? senegal : mali, i % 3 ? 'routine' : 'urgent', item(`n ${i}`), at);
        if (i % 10 === 4) throw new Error('undone');
        return number;
      }),
    );
    const done = (await Promise.allSettled(writes)).filter(({ status }) => status === 'fulfilled');
    expect(done).toHaveLength(54);
    for (const peer of [senegal, mali]) {
      for (const lane of ['urgent', 'routine'] as const) {
        const items = await store.read((db) => loadItems(db, peer, lane, 0, 100, 1_000_000));
        expect(items.length).toBeGreaterThan(5);
        expect(items.map(({ number }) => number)).toEqual(items.map((_, i) => i + 1));
        const sent = (await store.read((db) => lanePositions(db, peer))).find((candidate) => candidate.lane === lane);
        expect(sent?.sentThrough).toBe(items.length);
      }
    }
  });

  it('stand at 0 in a lane that was never used', async () => {
    expect(await store.read((db) => lanePositions(db, mali))).toEqual(
      ['receipts', 'urgent', 'routine'].map((lane) => ({ lane, sentThrough: 0, acknowledgedThrough: 0, receivedThrough: 0, toldThrough: 0 })),
    );
  });
});

describe('loading', () => {
  beforeEach(() =>
    store.write(async (tx) => {
      for (const size of [100, 200, 300, 50]) await enqueue(tx, senegal, 'routine', new Uint8Array(size), at);
    }),
  );

  it.each([
    [0, 10, 650, [1, 2, 3, 4]],
    [0, 10, 649, [1, 2, 3]],
    [0, 2, 650, [1, 2]],
    // The third does not fit; the fourth would, but must not overtake it.
    [0, 10, 350, [1, 2]],
    [0, 10, 1, [1]],
    [0, 10, 0, [1]],
    [2, 10, 10, [3]],
    [4, 10, 650, []],
    [99, 10, 650, []],
  ])('after %i, at most %i items and %i octets', async (after, maxItems, maxOctets, expected) => {
    const items = await store.read((db) => loadItems(db, senegal, 'routine', after, maxItems, maxOctets));
    expect(items.map(({ number }) => number)).toEqual(expected);
  });

  it('gives nothing of another lane or peer', async () => {
    expect(await store.read((db) => loadItems(db, senegal, 'urgent', 0, 10, 1_000))).toEqual([]);
    expect(await store.read((db) => loadItems(db, mali, 'routine', 0, 10, 1_000))).toEqual([]);
  });
});

describe('cursors', () => {
  beforeEach(() =>
    store.write(async (tx) => {
      for (let i = 1; i <= 5; i++) await enqueue(tx, senegal, 'routine', item(`n ${i}`), at);
    }),
  );

  it('an acknowledgement goes forward, never back, never beyond what was sent', async () => {
    for (const [through, then] of [
      [2, 2],
      [4, 4],
      [3, 4],
      [0, 4],
      [6, 4],
      [Number.MAX_SAFE_INTEGER, 4],
      [5, 5],
    ] as const) {
      await store.write((tx) => advanceAcknowledged(tx, senegal, 'routine', through));
      expect((await position('routine'))?.acknowledgedThrough, `after ${through}`).toBe(then);
    }
    expect(await texts('routine'), 'kept after acknowledgement').toHaveLength(5);
  });

  it('an acknowledgement of a lane that was never used changes nothing', async () => {
    await store.write((tx) => advanceAcknowledged(tx, senegal, 'urgent', 3));
    expect(await position('urgent')).toMatchObject({ sentThrough: 0, acknowledgedThrough: 0 });
  });

  it('what was received does not disturb what was sent', async () => {
    await store.write((tx) => advanceReceived(tx, senegal, 'routine', 9));
    expect(await position('routine')).toEqual({ lane: 'routine', sentThrough: 5, acknowledgedThrough: 0, receivedThrough: 9, toldThrough: 0 });
    expect(await store.read((db) => receivedThrough(db, senegal, 'routine'))).toBe(9);
    expect(await store.read((db) => receivedThrough(db, mali, 'routine'))).toBe(0);
  });
});

describe('after a restored backup', () => {
  const ids = Array.from({ length: 5 }, (_, i) => parseMessageId(`019aaaaa-0000-7000-8000-00000000000${i + 1}`));
  beforeEach(() =>
    store.write(async (tx) => {
      for (const id of ids) {
        const number = await enqueue(tx, senegal, 'routine', item(id), at);
        await addDelivery(tx, id, senegal, at, undefined);
        await placeDelivery(tx, id, senegal, { lane: 'routine', number, digest: sha256(item(id)), octets: 36 });
      }
      await advanceAcknowledged(tx, senegal, 'routine', 2);
      await advanceReceived(tx, senegal, 'routine', 7);
    }),
  );
  const numberOf = async (id: MessageId) => (await store.read((db) => deliveriesOf(db, id)))[0]?.number;

  it('what waits keeps its order under numbers that the peer has not seen', async () => {
    await store.write((tx) => renumberAfter(tx, senegal, 'routine', 9));
    expect(await position('routine')).toEqual({ lane: 'routine', sentThrough: 12, acknowledgedThrough: 9, receivedThrough: 7, toldThrough: 9 });
    expect(await texts('routine', 9)).toEqual([
      [10, ids[2]],
      [11, ids[3]],
      [12, ids[4]],
    ]);
    expect(await Promise.all(ids.map(numberOf)), 'deliveries follow').toEqual([1, 2, 10, 11, 12]);
    expect(await store.write((tx) => enqueue(tx, senegal, 'routine', item('next'), at))).toBe(13);
  });

  it('nothing waits: numbering goes on after what the peer has seen', async () => {
    await store.write((tx) => advanceAcknowledged(tx, senegal, 'routine', 5));
    await store.write((tx) => renumberAfter(tx, senegal, 'routine', 30));
    expect(await position('routine')).toMatchObject({ sentThrough: 30, acknowledgedThrough: 30 });
    expect(await store.write((tx) => enqueue(tx, senegal, 'routine', item('next'), at))).toBe(31);
  });

  it('a lane that this database never used goes on after what the peer has seen', async () => {
    await store.write((tx) => renumberAfter(tx, senegal, 'urgent', 4));
    expect(await position('urgent')).toEqual({ lane: 'urgent', sentThrough: 4, acknowledgedThrough: 4, receivedThrough: 0, toldThrough: 4 });
    expect(await store.write((tx) => enqueue(tx, senegal, 'urgent', item('next'), at))).toBe(5);
    expect(await texts('routine'), 'other lanes stay').toHaveLength(5);
  });

  it('happens twice without harm', async () => {
    await store.write((tx) => renumberAfter(tx, senegal, 'routine', 9));
    await store.write((tx) => renumberAfter(tx, senegal, 'routine', 20));
    expect((await texts('routine', 20)).map(([, text]) => text)).toEqual(ids.slice(2));
    expect(await Promise.all(ids.map(numberOf))).toEqual([1, 2, 21, 22, 23]);
  });
});
