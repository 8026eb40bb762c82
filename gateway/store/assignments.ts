// Who of the unit has a message. It is known in this unit alone.
import type { OfficerId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import type { MessageRow } from './messages.ts';
import type { AssignmentTable } from './schema.ts';

type Assigned = Pick<MessageRow, 'id' | 'message_id' | 'exchange_id' | 'kind'>;

/** Gives a message to an officer, or to nobody, and keeps that it was done. */
export async function assignMessage(tx: Tx, { id }: Pick<MessageRow, 'id'>, officer: OfficerId | null, by: OfficerId, at: Date): Promise<void> {
  await tx.updateTable('message').set({ assigned_to: officer }).where('id', '=', id).execute();
  await tx.insertInto('assignment').values({ message: id, officer, by_officer: by, at: at.getTime() }).execute();
}

/** Takes from an officer all that he has. Gives what that was. */
export async function releaseMessages(tx: Tx, officer: OfficerId, by: OfficerId, at: Date): Promise<Assigned[]> {
  const held = await tx.selectFrom('message').select(['id', 'message_id', 'exchange_id', 'kind']).where('assigned_to', '=', officer).orderBy('id').execute();
  for (const row of held) await assignMessage(tx, row, null, by, at);
  return held;
}

/** Every change of who has a message, oldest first. */
export function assignmentsOf(db: Reader, { id }: Pick<MessageRow, 'id'>): Promise<Pick<AssignmentTable, 'officer' | 'by_officer' | 'at'>[]> {
  return db.selectFrom('assignment').select(['officer', 'by_officer', 'at']).where('message', '=', id).orderBy('id').execute();
}
