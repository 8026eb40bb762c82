// What is kept beside messages, deliveries and the log, so that lists and counts need not go through them, says what they say.
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { Kysely, SqliteDialect } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addEntries, type EntryFilter, listEntries } from '../../../gateway/store/audit-entries.ts';
import { migrations, type Store, type Tx } from '../../../gateway/store/database.ts';
import {
  addDelivery,
  expireDeliveries,
  markTransmitted,
  moveDelivery,
  placeDelivery,
  queueState,
  unanswered,
  unitsWithUnsealed,
  unsealedFor,
} from '../../../gateway/store/deliveries.ts';
import { listMessages, type MessageFilter, messageCounts } from '../../../gateway/store/messages.ts';
import type { Schema } from '../../../gateway/store/schema.ts';
import { parseMessageId, parseUnitId, sha256 } from '../../../protocol/index.ts';
import { storeForEach } from './new-store.ts';

const self = parseUnitId('ML-BRTMTH');
const peers = ['SN-DNLTM', 'NE-ECI', 'GN-SR'].map(parseUnitId);
const kinds = ['incident', 'meeting_request', 'step'] as const;
const statuses = ['queued', 'transmitted', 'delivered', 'read', 'answered', 'refused', 'expired'] as const;
const idOf = (n: number) => parseMessageId(`019aaaaa-0000-7000-8000-${String(n).padStart(12, '0')}`);

let store: Store;
storeForEach((each) => {
  store = each;
});

type Happening =
  | { what: 'comes'; from: number; kind: number }
  | { what: 'goes'; to: number[]; kind: number; sealed: boolean }
  | { what: 'moves'; message: number; to: number; status: number }
  | { what: 'acknowledged'; to: number; through: number }
  | { what: 'expires'; at: number }
  | { what: 'lost'; message: number; delivery: boolean };

const peer = fc.nat(peers.length - 1);
const kind = fc.nat(kinds.length - 1);
const happening = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('comes' as const), from: peer, kind }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('goes' as const), to: fc.uniqueArray(peer, { minLength: 1 }), kind, sealed: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('moves' as const), message: fc.nat(20), to: peer, status: fc.nat(6) }) },
  fc.record({ what: fc.constant('acknowledged' as const), to: peer, through: fc.nat(20) }),
  fc.record({ what: fc.constant('expires' as const), at: fc.nat(20) }),
  fc.record({ what: fc.constant('lost' as const), message: fc.nat(20), delivery: fc.boolean() }),
);

async function happen(tx: Tx, each: Happening, n: number): Promise<void> {
  const at = new Date(n);
  switch (each.what) {
    case 'comes':
      return addRow(tx, 'in', peers[each.from] as string, each.kind, n);
    case 'goes':
      await addRow(tx, 'out', self, each.kind, n);
      for (const to of each.to.map((index) => peers[index] as (typeof peers)[number])) {
        await addDelivery(tx, idOf(n), to, at, undefined);
        if (each.sealed) await placeDelivery(tx, idOf(n), to, { lane: 'routine', number: n, digest: sha256(Buffer.from(`${n} ${to}`)), octets: 1 });
      }
      return;
    case 'moves':
      await moveDelivery(tx, { message_id: idOf(each.message), to_unit: peers[each.to] as string }, statuses[each.status] ?? 'read', at, null);
      return;
    case 'acknowledged':
      return markTransmitted(tx, peers[each.to] as (typeof peers)[number], 'routine', each.through, at);
    case 'expires':
      return void (await expireDeliveries(tx, new Date(each.at)));
    case 'lost':
      await tx.deleteFrom('delivery').where('message_id', '=', idOf(each.message)).execute();
      if (!each.delivery) await tx.deleteFrom('message').where('message_id', '=', idOf(each.message)).execute();
  }
}

async function addRow(tx: Tx, direction: 'in' | 'out', from_unit: string, ofKind: number, n: number): Promise<void> {
  const fixed = { exchange_id: 'x', to_units: '[]', header: Buffer.alloc(0), created_at: n, expires_at: n + 3, stored_at: n } as const;
  await tx
    .insertInto('message')
    .values({ ...fixed, direction, from_unit, message_id: idOf(n), kind: kinds[ofKind] ?? 'incident', priority: 'routine', training: 0 })
    .execute();
}

const filters: Omit<MessageFilter, 'before' | 'limit'>[] = [undefined, ...peers].flatMap((one) =>
  ([undefined, 'in', 'out'] as const).flatMap((direction) =>
    [undefined, ...kinds].flatMap((each) => [undefined, true].map((unread) => ({ peer: one, direction, kind: each, unread }))),
  ),
);

it('lists and counts say what the tables say, whatever has happened', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 20 }), fc.nat(20), async (happenings, n) => {
      await store.write(async (tx) => {
        for (const table of ['delivery', 'message'] as const) await tx.deleteFrom(table).execute();
      });
      await store.write(async (tx) => {
        for (const [index, each] of happenings.entries()) await happen(tx, each, index);
      });
      await store.read(async (db) => {
        const messages = await db.selectFrom('message').selectAll().orderBy('id', 'desc').execute();
        const deliveries = await db.selectFrom('delivery').selectAll().execute();
        const open = deliveries.filter(({ status }) => status === 'queued' || status === 'transmitted');
        const got = deliveries.filter(({ status }) => ['delivered', 'read', 'answered'].includes(status));
        const state = (rows: typeof open) => ({
          waiting: rows.length,
          oldest: rows.length > 0 ? new Date(Math.min(...rows.map(({ since }) => since))) : undefined,
        });
        for (const one of [undefined, ...peers]) {
          const isTo = ({ to_unit }: { to_unit: string }) => one === undefined || to_unit === one;
          const came = messages.filter(({ direction, from_unit }) => direction === 'in' && (one === undefined || from_unit === one));
          expect(await messageCounts(db, one)).toEqual({ in: came.length, out: deliveries.filter(isTo).length, outDelivered: got.filter(isTo).length });
          expect(await queueState(db, one)).toEqual(state(open.filter(isTo)));
          if (one === undefined) continue;
          expect(await unanswered(db, one, new Date(n))).toEqual(state(open.filter((row) => isTo(row) && row.lane !== null && row.since < n)));
          const unsealed = deliveries.filter((row) => isTo(row) && row.status === 'queued' && row.lane === null).map(({ message_id }) => message_id);
          expect((await unsealedFor(db, one)).map(({ message_id }) => message_id)).toEqual(unsealed.sort());
          expect((await unitsWithUnsealed(db)).includes(one)).toBe(unsealed.length > 0);
        }
        const anchor = messages.find(({ message_id }) => message_id === idOf(n));
        for (const filter of filters) {
          const { direction, peer: one, kind: each, unread } = filter;
          const isWith = (row: (typeof messages)[number]) =>
            row.direction === 'in' ? row.from_unit === one : deliveries.some(({ message_id, to_unit }) => message_id === row.message_id && to_unit === one);
          const expected = messages.filter(
            (row) =>
              (!direction || row.direction === direction) &&
              (!each || row.kind === each) &&
              (!one || isWith(row)) &&
              (!anchor || row.id < anchor.id) &&
              !(unread && (row.direction === 'out' || row.data_key === null)),
          );
          const listed = await listMessages(db, { ...filter, before: anchor && idOf(n), limit: 2 });
          expect(listed.map(({ id }) => id)).toEqual(expected.slice(0, 3).map(({ id }) => id));
        }
      });
    }),
    { numRuns: 25 },
  );
}, 60_000);

describe('entries of the log', () => {
  const acts = ['message.received', 'message.consulted', 'message.erased', 'gateway.started'];
  const entry = fc.record({ step: fc.integer({ min: -3, max: 9 }), act: fc.nat(3), operation: fc.nat(1), partner: peer });
  const filter = fc.record({
    act: fc.option(fc.constantFrom(...acts, 'never.logged'), { nil: undefined }),
    operation: fc.option(fc.constantFrom('collect', 'erase', 'combine'), { nil: undefined }),
    partner: fc.option(fc.constantFrom(...peers), { nil: undefined, freq: 1 }),
    from: fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: undefined }),
    to: fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: undefined }),
    beyond: fc.option(fc.nat(4_000), { nil: undefined }),
    order: fc.constantFrom('asc' as const, 'desc' as const),
  });

  it('are found by act, operation and time, also where the clock was set back', async () => {
    const steps = fc.sample(entry, { numRuns: 3_000, seed: 16 });
    let at = 1_000;
    const rows = steps.map(({ step, act, operation, partner }, id) => {
      // Set back by an hour, in these units, and put right again.
      at += step + (id === 1_500 ? -3_000 : id === 2_000 ? 3_000 : 0);
      const fixed = { message_id: null, officer: null, record: Buffer.alloc(1), piece: null, part: null };
      return { id, at, operation: ['collect', 'erase'][operation] ?? '', act: acts[act] ?? '', partner: peers[partner] ?? null, ...fixed };
    });
    await store.write((tx) => addEntries(tx, rows, []));
    await fc.assert(
      fc.asyncProperty(filter, async ({ from, to, ...given }) => {
        const asked: EntryFilter = { ...given, from: from === undefined ? from : new Date(from), to: to === undefined ? to : new Date(to), limit: 10 };
        const expected = rows.filter(
          (row) =>
            (given.act === undefined || row.act === given.act) &&
            (given.operation === undefined || row.operation === given.operation) &&
            (given.partner === undefined || row.partner === given.partner) &&
            (from === undefined || row.at >= from) &&
            (to === undefined || row.at <= to) &&
            (given.beyond === undefined || (given.order === 'desc' ? row.id < given.beyond : row.id > given.beyond)),
        );
        if (given.order === 'desc') expected.reverse();
        const found = await store.read((db) => listEntries(db, asked));
        expect(found.map(({ id }) => id)).toEqual(expected.slice(0, 10).map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

it('a database from before is counted when it is brought up to date', async () => {
  const sqlite = new Sqlite(':memory:');
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
  const [last, ...before] = Object.entries(migrations).toReversed();
  expect(last?.[0]).toBe('016-many-messages');
  for (const [, migration] of before.toReversed()) await migration.up(db as Kysely<unknown>);
  const happenings = fc.sample(happening, { numRuns: 200, seed: 16 }).filter(({ what }) => what === 'comes' || what === 'goes');
  await db.transaction().execute(async (tx) => {
    for (const [index, each] of happenings.entries()) await happen(tx, each, index);
    await sqlEntries(tx);
  });
  await last?.[1].up(db as Kysely<unknown>);
  const kept = (text: string) => sqlite.prepare(text).raw().all();
  expect(kept('select * from received_count')).toEqual(kept("select from_unit, count(*) from message where direction = 'in' group by 1 order by 1"));
  expect(kept('select * from delivery_count')).toEqual(kept('select to_unit, status, count(*) from delivery group by 1, 2 order by 1, 2'));
  expect(kept('select message from message_peer order by 1')).toHaveLength(
    (kept("select (select count(*) from message where direction = 'in') + (select count(*) from delivery)") as [[number]])[0][0],
  );
  expect(kept('select * from audit_span')).toEqual([
    [0, 1, 1_024],
    [1, 1_025, 1_500],
  ]);
  await db.destroy();
});

function sqlEntries(tx: Tx): Promise<void> {
  const fixed = { operation: 'collect', act: 'message.received', partner: null, message_id: null, officer: null, record: Buffer.alloc(1) };
  const rows = Array.from({ length: 1_500 }, (_, id) => ({ id, at: id + 1, ...fixed, piece: null, part: null }));
  return addEntries(tx, rows, []);
}
