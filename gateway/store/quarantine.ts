import type { ErrorCode, UnitId } from '#protocol';
import type { Tx } from './database.ts';

// A hostile member can fill this table only so far; the newest items tell what it is doing.
const KEPT_PER_PEER = 1_000;

/** Keeps an item that was not let in, as it came, with the reason. */
export async function setAside(tx: Tx, peer: UnitId, item: Uint8Array, code: ErrorCode, at: Date): Promise<void> {
  const { id } = await tx.insertInto('quarantine').values({ peer, item, code, stored_at: at.getTime() }).returning('id').executeTakeFirstOrThrow();
  const oldest = await tx
    .selectFrom('quarantine')
    .select('id')
    .where('peer', '=', peer)
    .where('id', '<=', id)
    .orderBy('id', 'desc')
    .offset(KEPT_PER_PEER)
    .limit(1)
    .executeTakeFirst();
  if (oldest) await tx.deleteFrom('quarantine').where('peer', '=', peer).where('id', '<=', oldest.id).execute();
}
