// Who of the unit has a message: a matter of this unit alone, of which no partner hears.
import { CopError, type MessageId, type OfficerId, type UnitId } from '#protocol';
import type { Actor } from '../audit/actor.ts';
import type { AuditLog } from '../audit/log.ts';
import { permissions, type Role, requireRole } from '../officers/roles.ts';
import { assignMessage } from '../store/assignments.ts';
import type { Store, Tx } from '../store/database.ts';
import { getMessage, headerOf, type MessageRow } from '../store/messages.ts';
import { findOfficer } from '../store/officers.ts';

/** What assigning needs of the gateway. */
export interface AssignDeps {
  store: Store;
  audit: AuditLog;
  now: () => Date;
}

/**
 * Gives a message to an officer, or to nobody. The head of unit gives any to anybody; another officer takes for himself what nobody has. Giving
 * it again to whoever has it changes nothing. Throws MESSAGE_UNKNOWN, ROLE_REQUIRED, MESSAGE_TAKEN, OFFICER_ID_UNKNOWN, ASSIGNEE_REVOKED, ASSIGNEE_ROLE.
 */
export async function assign(id: MessageId, to: OfficerId | undefined, by: Actor & { role: Role }, { store, audit, now }: AssignDeps): Promise<void> {
  const { officer, role } = by;
  const { messageId, exchangeId } = headerOf(await store.read((db) => getMessage(db, id)));
  if (to !== officer) requireRole('message.assign', { id: officer, role });
  const at = now();
  // Two officers may take it at once: what holds is looked up in the transaction that changes it.
  await store.write(async (tx) => {
    const row = await getMessage(tx, id);
    if (to !== undefined) await checkAssignee(tx, to);
    if ((row.assigned_to ?? undefined) === to) return;
    if (row.assigned_to !== null && !permissions['message.assign'].includes(role)) throw new CopError('MESSAGE_TAKEN', { got: id, detail: row.assigned_to });
    await assignMessage(tx, row, to ?? null, officer, at);
    const { kind } = row;
    const entry = audit.prepare({ act: 'message.assigned', ...by, message: messageId, exchange: exchangeId, partner: senderOf(row), kind, note: to ?? '–' });
    await audit.append(tx, entry);
  });
}

async function checkAssignee(tx: Tx, officer: OfficerId): Promise<void> {
  const row = await findOfficer(tx, officer);
  if (!row) throw new CopError('OFFICER_ID_UNKNOWN', { got: officer });
  if (row.revoked_at) throw new CopError('ASSIGNEE_REVOKED', { got: officer, since: new Date(row.revoked_at).toISOString() });
  const openers = permissions['message.open'];
  if (!openers.includes(row.role)) throw new CopError('ASSIGNEE_ROLE', { got: officer, role: row.role, expected: openers.join(', ') });
}

function senderOf(row: MessageRow): UnitId | undefined {
  return row.direction === 'in' ? (row.from_unit as UnitId) : undefined;
}
