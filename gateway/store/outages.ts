import type { UnitId } from '#protocol';
import type { Reader, Tx } from './database.ts';

/** Notes that there is no link with a unit from then on; nothing when that is known. */
export async function beginOutage(tx: Tx, peer: UnitId, at: Date): Promise<void> {
  const open = await tx.selectFrom('outage').select('began_at').where('peer', '=', peer).where('ended_at', 'is', null).executeTakeFirst();
  if (open) return;
  await tx
    .insertInto('outage')
    .values({ peer, began_at: at.getTime(), ended_at: null })
    // A second one in the same millisecond is the same one.
    .onConflict((conflict) => conflict.columns(['peer', 'began_at']).doUpdateSet({ ended_at: null }))
    .execute();
}

/** Notes that there is a link with a unit again. */
export async function endOutage(tx: Tx, peer: UnitId, at: Date): Promise<void> {
  await tx.updateTable('outage').set({ ended_at: at.getTime() }).where('peer', '=', peer).where('ended_at', 'is', null).execute();
}

/** How long there was no link with a unit between two instants, milliseconds. */
export async function outageBetween(db: Reader, peer: UnitId, from: Date, to: Date): Promise<number> {
  const rows = await db
    .selectFrom('outage')
    .select(['began_at', 'ended_at'])
    .where('peer', '=', peer)
    .where('began_at', '<', to.getTime())
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', from.getTime())]))
    .execute();
  return rows.reduce(
    (sum, { began_at, ended_at }) => sum + Math.max(0, Math.min(ended_at ?? to.getTime(), to.getTime()) - Math.max(began_at, from.getTime())),
    0,
  );
}

const ALIVE = 'alive';

/** Notes that the gateway runs: what ends without a word, by a power cut, is known to a minute. */
export async function markAlive(tx: Tx, at: Date): Promise<void> {
  const value = Buffer.from(String(at.getTime()));
  await tx
    .insertInto('fact')
    .values({ name: ALIVE, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** When the gateway last ran; `undefined` before it first did. */
export async function lastAlive(db: Reader): Promise<Date | undefined> {
  const row = await db.selectFrom('fact').select('value').where('name', '=', ALIVE).executeTakeFirst();
  return row && new Date(Number(Buffer.from(row.value).toString()));
}
