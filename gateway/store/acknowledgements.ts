import type { MessageId, OfficerId } from '#protocol';
import type { Reader, Tx } from './database.ts';

/** Records, once, that an officer has taken note of the restrictions of a message. */
export async function addAcknowledgement(tx: Tx, message: MessageId, officer: OfficerId, at: Date): Promise<void> {
  await tx
    .insertInto('acknowledgement')
    .values({ message_id: message, officer, at: at.getTime() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether this officer has. */
export async function hasAcknowledged(db: Reader, message: MessageId, officer: OfficerId): Promise<boolean> {
  return (
    (await db.selectFrom('acknowledgement').select('at').where('message_id', '=', message).where('officer', '=', officer).executeTakeFirst()) !== undefined
  );
}
