// What an order of its sender does to the content of a message.
import type { MessageId, UnitId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import type { MessageRow } from './messages.ts';
import type { MessageTable } from './schema.ts';

/** A copy of a message at another unit, under the id that it has there. */
export interface Copy {
  unit: UnitId;
  id: MessageId;
}

/** Own messages of a kind about `id`, oldest first: what was passed on of it, what was asked about it. */
export function ownAbout(db: Reader, id: MessageId, kind: MessageTable['kind']): Promise<MessageRow[]> {
  return db.selectFrom('message').selectAll().where('about_id', '=', id).where('direction', '=', 'out').where('kind', '=', kind).orderBy('id').execute();
}

/** Who got one of these own messages or will get it, as far as is known: not who refused it, nor for whom it expired. */
export async function copiesOf(db: Reader, ids: readonly MessageId[]): Promise<Copy[]> {
  const rows = await db
    .selectFrom('delivery')
    .select(['to_unit', 'message_id'])
    .where('message_id', 'in', ids)
    .where('status', 'not in', ['refused', 'expired'])
    .orderBy('to_unit')
    .orderBy('message_id')
    .execute();
  return rows.map(({ to_unit, message_id }) => ({ unit: to_unit as UnitId, id: message_id as MessageId }));
}

/** Destroys the content of a message: its data key, and the envelope, which the unit's encryption key could still open. False when there was none. */
export async function eraseContent(tx: Tx, { id }: Pick<MessageRow, 'id'>, order: MessageId): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('message')
    .set({ data_key: null, sealed: null, envelope: null, erased_by: order })
    .where('id', '=', id)
    .where('data_key', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Keeps the content of a message from leaving; the first order that did so stays named. */
export async function restrictContent(tx: Tx, { id }: Pick<MessageRow, 'id'>, order: MessageId): Promise<void> {
  await tx.updateTable('message').set({ restricted_by: order }).where('id', '=', id).where('restricted_by', 'is', null).execute();
}

/** Names the message that takes the place of another. */
export async function replaceContent(tx: Tx, { id }: Pick<MessageRow, 'id'>, by: MessageId): Promise<void> {
  await tx.updateTable('message').set({ replaced_by: by }).where('id', '=', id).execute();
}

/** Destroys a draft before its time. False when it holds nothing any more. */
export async function eraseDraft(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('draft')
    .set({ data_key: null, sealed: null })
    .where('id', '=', id)
    .where('data_key', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
