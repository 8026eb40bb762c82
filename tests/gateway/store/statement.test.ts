// Statements that are put together once: their text must not be taken for another's.
import { expect, it } from 'vitest';
import type { Store } from '../../../gateway/store/database.ts';
import { changedOne, insertMany, only, statement } from '../../../gateway/store/statement.ts';
import { storeForEach } from './new-store.ts';

let store: Store;
storeForEach((each) => {
  store = each;
});

const octets = (text: string) => Buffer.from(text);
const selectFact = statement((db, { name }: { name: string }) => db.selectFrom('fact').select(['name', 'value']).where('name', '=', name));
const updateFact = statement((db, { name, value }: { name: string; value: Uint8Array }) => db.updateTable('fact').set({ value }).where('name', '=', name));

it('rows whose columns come in another order go where they belong', async () => {
  await store.write((tx) => insertMany(tx, 'fact', ['name', 'value'], [{ name: 'a', value: octets('1') }]));
  await store.write((tx) => insertMany(tx, 'fact', ['value', 'name'], [{ name: 'b', value: octets('2') }]));
  const both = await store.read((db) => Promise.all(['a', 'b'].map((name) => only(selectFact(db, { name })))));
  expect(both).toEqual([
    { name: 'a', value: octets('1') },
    { name: 'b', value: octets('2') },
  ]);
});

it('a statement runs with the values of each time, and tells what it changed', async () => {
  await store.write((tx) =>
    insertMany(
      tx,
      'fact',
      ['name', 'value'],
      ['a', 'b'].map((name) => ({ name, value: octets(name) })),
    ),
  );
  for (const name of ['a', 'b']) expect(await store.write((tx) => changedOne(updateFact(tx, { name, value: octets(`${name}${name}`) })))).toBe(true);
  expect(await store.write((tx) => changedOne(updateFact(tx, { name: 'c', value: octets('c') })))).toBe(false);
  expect(await store.read(async (db) => [(await only(selectFact(db, { name: 'a' }))).value, (await only(selectFact(db, { name: 'b' }))).value])).toEqual([
    octets('aa'),
    octets('bb'),
  ]);
  await expect(store.read((db) => only(selectFact(db, { name: 'c' })))).rejects.toThrow(TypeError);
});

it('a value that is looked into while the statement is built fails there', async () => {
  const careless = statement((db, { at }: { at: Date }) => db.selectFrom('fact').selectAll().where('name', '=', String(at.getTime())));
  await expect(store.read((db) => careless(db, { at: new Date() }))).rejects.toThrow(TypeError);
});
