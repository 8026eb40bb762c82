import type { UnitId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import type { UnitKeyTable } from './schema.ts';

/** Every roster, oldest first, as the exact octets that were verified. */
export async function storedRosters(db: Reader): Promise<Uint8Array[]> {
  return (await db.selectFrom('roster').select('bytes').orderBy('version').execute()).map(({ bytes }) => bytes);
}

/** Keeps a roster that was verified. */
export async function addRoster(tx: Tx, version: number, bytes: Uint8Array, at: Date): Promise<void> {
  await tx.insertInto('roster').values({ version, bytes, stored_at: at.getTime() }).execute();
}

/** Every keyset of every unit, oldest version first. */
export async function storedKeysets(db: Reader): Promise<{ unit: UnitId; version: number; bytes: Uint8Array }[]> {
  const rows = await db.selectFrom('keyset').select(['unit', 'version', 'bytes']).orderBy('unit').orderBy('version').execute();
  return rows.map((row) => ({ ...row, unit: row.unit as UnitId }));
}

/** Keeps a keyset that was verified. */
export async function addKeyset(tx: Tx, unit: UnitId, version: number, bytes: Uint8Array, at: Date): Promise<void> {
  await tx.insertInto('keyset').values({ unit, version, bytes, stored_at: at.getTime() }).execute();
}

/** The unit's own keys, destroyed ones included. */
export function ownKeys(db: Reader): Promise<UnitKeyTable[]> {
  return db.selectFrom('unit_key').selectAll().orderBy('not_before').execute();
}

/** Keeps an own key. */
export async function addOwnKey(tx: Tx, key: UnitKeyTable): Promise<void> {
  await tx.insertInto('unit_key').values(key).execute();
}

/** Destroys the private half of an own key; the public half stays, to explain old messages. */
export async function destroyOwnKey(tx: Tx, kid: string): Promise<void> {
  await tx.updateTable('unit_key').set({ data_key: null, sealed: null }).where('kid', '=', kid).execute();
}

/** A named fact of this database, or `undefined`. */
export async function fact(db: Reader, name: string): Promise<Uint8Array | undefined> {
  return (await db.selectFrom('fact').select('value').where('name', '=', name).executeTakeFirst())?.value;
}

/** Records a fact once; a second value for the same name is a bug. */
export async function addFact(tx: Tx, name: string, value: Uint8Array): Promise<void> {
  await tx.insertInto('fact').values({ name, value }).execute();
}
