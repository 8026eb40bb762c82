// What an order or a request for a permission is about: a message that has passed between the two units, the right way round.
import { type AuthenticMessage, CopError, type MessageId, type UnitId } from '#protocol';
import { isRectifiable } from '../casework/rectifiable.ts';
import type { Reader, Store } from '../store/database.ts';
import { findMessage } from '../store/messages.ts';
import { copiesOf } from '../store/rectifications.ts';

/**
 * Throws ORDER_UNMATCHED for an order about a message that did not come from whoever orders, PERMISSION_UNMATCHED for a permission that is
 * asked for what this unit has not sent to whoever asks.
 */
export async function checkSubject({ header, content }: AuthenticMessage, { store }: { store: Store }): Promise<void> {
  const { body } = content;
  if (body.kind !== 'rectification_order' && body.kind !== 'permission_request') return;
  const peer = header.from;
  const of = body.form.of as MessageId;
  const fits = await store.read((db) =>
    body.kind === 'rectification_order' ? cameFrom(db, of, peer, header.training) : wentTo(db, of, peer, header.training),
  );
  if (!fits) throw new CopError(body.kind === 'rectification_order' ? 'ORDER_UNMATCHED' : 'PERMISSION_UNMATCHED', { peer, got: of });
}

async function cameFrom(db: Reader, id: MessageId, peer: UnitId, training: boolean): Promise<boolean> {
  const row = await findMessage(db, id);
  return row?.direction === 'in' && row.from_unit === peer && isRectifiable(row.kind) && (row.training === 1) === training;
}

async function wentTo(db: Reader, id: MessageId, peer: UnitId, training: boolean): Promise<boolean> {
  const row = await findMessage(db, id);
  if (row?.direction !== 'out' || (row.training === 1) !== training) return false;
  return (await copiesOf(db, [id])).some(({ unit }) => unit === peer);
}
