// What this unit has ordered about one of its own messages, and where each order stands.
import type { MessageId, RectificationOrder, State, UnitId } from '#protocol';
import type { RecordCipher } from '../keys/record-cipher.ts';
import type { Reader } from '../store/database.ts';
import { type MessageRow, messagesAbout } from '../store/messages.ts';
import { readable } from './opened.ts';
import { proceedingsOf } from './proceedings.ts';

/** An order to one unit about the copy that it got. */
export interface OrderAbout {
  row: MessageRow;
  form: RectificationOrder;
  unit: UnitId;
  state: State;
}

/** The orders of this unit about a message of its own, oldest first. */
export async function ordersAbout(db: Reader, id: MessageId, cipher: RecordCipher): Promise<OrderAbout[]> {
  const rows = (await messagesAbout(db, [id], 'rectification_order')).filter(({ direction }) => direction === 'out');
  const orders: OrderAbout[] = [];
  for (const row of rows) {
    const body = readable(row, cipher)?.body;
    if (body?.kind !== 'rectification_order') continue;
    for (const { peer, standing } of await proceedingsOf(db, row)) orders.push({ row, form: body.form, unit: peer, state: standing.state });
  }
  return orders;
}

/** True for an order that takes the content away and was neither refused nor withdrawn: the holder has it before him, or has answered. */
export function takesAway({ form: { action }, state }: OrderAbout): boolean {
  return (action === 'erase' || action === 'recall') && (state === 'sent' || state === 'executed' || state === 'partly_executed');
}
