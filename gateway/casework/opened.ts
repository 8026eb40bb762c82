import { asCopError, type Content, CopError, parseContent, readSignedContent, type SignedContent, type UnitId } from '#protocol';
import type { RecordCipher } from '../keys/record-cipher.ts';
import { type MessageRow, recordName } from '../store/messages.ts';

/** A stored message, opened; `undefined` once it is erased. Throws RECORD_ALTERED. */
export function openStored(row: MessageRow, cipher: RecordCipher): { signed: SignedContent; content: Content } | undefined {
  if (!row.data_key || !row.sealed) return undefined;
  const name = recordName(row.direction, row.from_unit as UnitId, row.message_id as Parameters<typeof recordName>[2]);
  const signed = readSignedContent(cipher.open(name, { dataKey: row.data_key, sealed: row.sealed }), row.from_unit as UnitId);
  const content = parseContent(signed.contentBytes);
  if (content.body.kind !== row.kind) throw new CopError('RECORD_ALTERED', { got: row.message_id });
  return { signed, content };
}

/** The content of a message beside others: `undefined` also for one that was altered, which must not hide the others. `cop audit verify` names it. */
export function readable(row: MessageRow, cipher: RecordCipher): Content | undefined {
  try {
    return openStored(row, cipher)?.content;
  } catch (error) {
    if (!asCopError(error)) throw error;
    return undefined;
  }
}

/** The content of a stored message. Throws MESSAGE_ERASED once an order has destroyed it, EXPORT_IMPOSSIBLE once it is erased, RECORD_ALTERED. */
export function contentOf(row: MessageRow, { cipher }: { cipher: RecordCipher }): Content {
  if (row.erased_by) throw new CopError('MESSAGE_ERASED', { got: row.message_id, id: row.erased_by });
  const opened = openStored(row, cipher);
  if (!opened) throw new CopError('EXPORT_IMPOSSIBLE', { got: row.message_id, detail: 'erased' });
  return opened.content;
}
