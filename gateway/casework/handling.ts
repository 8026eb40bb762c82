// What the sender demands is enforced here, at the receiver: on show, on forward, on export.
import { type Content, CopError, type MessageId, type OfficerId, type UnitId } from '#protocol';
import type { Directory } from '../keys/directory.ts';
import { hasAcknowledged } from '../store/acknowledgements.ts';
import type { Store } from '../store/database.ts';
import type { MessageRow } from '../store/messages.ts';

/** Throws HANDLING_UNACKNOWLEDGED when the text of H3 must be acknowledged first: nothing of the content is shown before. */
export async function checkShow(row: MessageRow, content: Content, officer: OfficerId, store: Store): Promise<void> {
  if (row.direction !== 'in' || !content.handling.includes('H3')) return;
  if (await store.read((db) => hasAcknowledged(db, row.message_id as MessageId, officer))) return;
  throw new CopError('HANDLING_UNACKNOWLEDGED', { id: row.message_id, peer: row.from_unit, detail: content.handlingText ?? '–' });
}

/**
 * Throws HANDLING_FORBIDS for a received message that may not be passed on: H2, a restriction on transfer, or a member that feeds
 * EUROPOL as its origin (Regulation (EU) 2016/794, Article 23(7)).
 */
export function checkForward(row: MessageRow, content: Content, directory: Directory): void {
  if (row.direction !== 'in') return;
  const reasons = [
    ...(content.handling.includes('H2') ? ['H2'] : []),
    ...(content.restrictions?.some(({ kind }) => kind === 'transfer') ? ['(EU) 2016/794 Art 19(2)'] : []),
    ...(directory.member(row.from_unit as UnitId).kind === 'europol_channel' ? ['(EU) 2016/794 Art 23(7)'] : []),
  ];
  forbid(row, reasons);
}

/** Throws HANDLING_FORBIDS for a received message whose export would leave the sender's restrictions behind: H1, H2, a restriction on transfer. */
export function checkExport(row: MessageRow, content: Content): void {
  if (row.direction !== 'in') return;
  const codes = content.handling.filter((code) => code === 'H1' || code === 'H2');
  forbid(row, [...codes, ...(content.restrictions?.some(({ kind }) => kind === 'transfer') ? ['(EU) 2016/794 Art 19(2)'] : [])]);
}

function forbid(row: MessageRow, reasons: readonly string[]): void {
  if (reasons.length > 0) throw new CopError('HANDLING_FORBIDS', { id: row.message_id, peer: row.from_unit, detail: reasons.join(', ') });
}
