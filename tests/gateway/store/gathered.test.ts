// What writes leave to be written together at the end of their commit, and what is read meanwhile.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { DetailsCipher } from '../../../gateway/audit/details-cipher.ts';
import { AuditLog } from '../../../gateway/audit/log.ts';
import { RecordCipher } from '../../../gateway/keys/record-cipher.ts';
import { allLogs, entriesBetween } from '../../../gateway/store/audit-entries.ts';
import type { Gathered, Store, Tx } from '../../../gateway/store/database.ts';
import { first, statement } from '../../../gateway/store/statement.ts';
import { addFact } from '../../../gateway/store/trust-records.ts';
import { storeForEach } from './new-store.ts';

let store: Store;
storeForEach((each) => {
  store = each;
});

const octets = (text: string) => Buffer.from(text);
const selectFact = statement((db, { name }: { name: string }) => db.selectFrom('fact').select('value').where('name', '=', name));
const names = async () => (await store.read((db) => db.selectFrom('fact').select('name').orderBy('name').execute())).map(({ name }) => name);

it('is written once for all writes of a commit, in their order, without that of a write that was undone', async () => {
  const batches: (readonly string[])[] = [];
  const gathered: Gathered<string> = async (tx, items) => {
    batches.push(items);
    for (const item of items) await addFact(tx, `gathered ${item}`, octets(item));
  };
  const writing = ['a', 'b', 'c', 'd'].map((each) =>
    store.write(async (tx) => {
      store.gather(tx, gathered, [each, `${each}2`]);
      await addFact(tx, each, octets(each));
      if (each === 'b') throw new RangeError('not this one');
    }),
  );
  expect((await Promise.allSettled(writing)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(batches.flat()).toEqual(['a', 'a2', 'c', 'c2', 'd', 'd2']);
  expect(batches.length, 'commits').toBeLessThan(3);
  expect(await names()).toEqual(['a', 'c', 'd', ...batches.flat().map((item) => `gathered ${item}`)].sort());
});

it('leaves nothing of the commit when it fails, and whoever waited is told', async () => {
  const failing: Gathered<string> = async () => {
    throw new RangeError('no room at the end');
  };
  const [left, right] = await Promise.allSettled([
    store.write(async (tx) => {
      await addFact(tx, 'left', octets('x'));
      store.gather(tx, failing, ['x']);
    }),
    store.write((tx) => addFact(tx, 'right', octets('y'))),
  ]);
  expect(left).toMatchObject({ status: 'rejected', reason: { message: 'no room at the end' } });
  // In the same commit or in the next one: what was told is what is there.
  expect(await names()).toEqual(right.status === 'fulfilled' ? ['right'] : []);
  await store.write((tx) => addFact(tx, 'next', octets('z')));
  expect(await names()).toContain('next');
});

it('is for a write that runs alone', async () => {
  let past: Tx | undefined;
  const none: Gathered<string> = async () => {};
  await store.write(async (tx) => {
    past = tx;
    store.gather(tx, none, []);
  });
  expect(() => store.gather(past as Tx, none, ['too late'])).toThrow(TypeError);
});

it('a read does not see what another is writing', async () => {
  const { promise: isWritten, resolve: written } = Promise.withResolvers<void>();
  const writing = store.write(async (tx) => {
    await addFact(tx, 'half', octets('1'));
    written();
    await pause(20);
    throw new RangeError('undone');
  });
  await isWritten;
  const read = store.read((db) => first(selectFact(db, { name: 'half' })));
  await expect(writing).rejects.toThrow('undone');
  expect(await read).toBeUndefined();
});

it('no value stands bare in a statement, where SQLite would look into it and compile anew', async () => {
  const { sql } = await store.read(async (db) => db.selectFrom('fact').selectAll().where('name', '=', 'x').orderBy('name').limit(1).compile());
  expect(sql).toBe('select * from "fact" where "name" = +? order by "name" limit +?');
});

it('the entry that says why a generation of the audit log begins is its first, whatever else is recorded in that commit', async () => {
  const at = new Date('2026-11-24T12:00:00Z');
  const details = await DetailsCipher.load(store, new RecordCipher(new Uint8Array(32)), at);
  const audit = await AuditLog.load(store, details, () => at);
  await audit.record({ act: 'gateway.started' });
  await store.write((tx) => tx.updateTable('audit_log').set({ broken_at: 1 }).execute());
  const before = Array.from({ length: 3 }, () => audit.record({ act: 'gateway.started' }));
  await Promise.all([...before, audit.restart({ act: 'log.restarted', note: 'essai' }), audit.record({ act: 'gateway.started' })]);
  const [logs, entries] = await store.read(async (db) => [await allLogs(db), await entriesBetween(db, 0, Number.MAX_SAFE_INTEGER, 100)] as const);
  expect(logs.map(({ generation, first_entry, size }) => [generation, first_entry + size])).toEqual([
    [1, logs[1]?.first_entry],
    [2, 6],
  ]);
  expect(entries.filter(({ id }) => id === logs[1]?.first_entry).map(({ act }) => act)).toEqual(['log.restarted']);
});
