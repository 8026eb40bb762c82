import type { UnitId } from '#protocol';
import { about } from '../audit/about.ts';
import type { Actor } from '../audit/actor.ts';
import type { AuditAct } from '../audit/acts.ts';
import { personalReceipt } from '../outbound/personal-receipt.ts';
import type { SendDeps } from '../outbound/send.ts';
import { headerOf, type MessageRow } from '../store/messages.ts';
import { hasIssued } from '../store/receipts.ts';
import { openStored } from './opened.ts';

/** Ways to open content. */
export const consultActs = ['message.consulted', 'message.exported', 'message.handed_off'] as const satisfies AuditAct[];

export type ConsultAct = (typeof consultActs)[number];

/**
 * An officer opens a message: the log says who and why, and the first time that a received one is opened its sender gets a READ receipt
 * with the officer's service identifier. The supervisor's reading is logged and not receipted: it is not the unit's work on the case.
 * Throws RECORD_ALTERED for a message that cannot be shown: nobody has read it then.
 */
export async function consult(row: MessageRow, by: Actor, deps: SendDeps, act: ConsultAct = 'message.consulted'): Promise<void> {
  const opened = openStored(row, deps.cipher);
  if (!opened) return;
  const entry = deps.audit.prepare({ act, ...about(headerOf(row), opened.content), partner: partnerOf(row), ...by });
  const digest = row.envelope_digest;
  const unread =
    row.direction === 'in' && by.role !== 'dpo' && !(digest && (await deps.store.read((db) => hasIssued(db, row.from_unit as UnitId, digest, 'read'))));
  const record = unread ? await personalReceipt(row, 'read', by.officer, deps) : undefined;
  await deps.store.write(async (tx) => {
    await record?.(tx);
    await deps.audit.append(tx, entry);
  });
  if (record) deps.wake([row.from_unit as UnitId]);
}

/** The other unit of a received message; of a sent one there may be several, which the transfers name. */
function partnerOf(row: MessageRow): UnitId | undefined {
  return row.direction === 'in' ? (row.from_unit as UnitId) : undefined;
}
