// Details of audit entries go after three years (Regulation (EU) 2018/1725, Article 88(2)), by the destruction of their month's key; what is
// under legal hold is sealed anew before. Facts and commitments stay, and with them every proof.
import { CopError, type MessageId, type OfficerId } from '#protocol';
import { auditKeys, destroyAuditKey } from '../store/audit-entries.ts';
import type { Store, Tx } from '../store/database.ts';
import type { Actor } from './actor.ts';
import { type DetailsCipher, HELD, monthOf } from './details-cipher.ts';
import type { AuditLog } from './log.ts';

/** How long details are kept, months. */
export const DETAILS_MONTHS = 36;

const PAGE = 1_000;

/** A legal hold. */
export interface Hold {
  messageId: string;
  reason: string;
  by: OfficerId;
  at: Date;
}

interface RetentionDeps {
  store: Store;
  details: DetailsCipher;
  audit: AuditLog;
  now: () => Date;
}

/** Erases the details of every month whose time is over. Gives the months. */
export async function eraseOldDetails({ store, details, audit, now }: RetentionDeps): Promise<string[]> {
  const at = now();
  const last = monthOf(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - DETAILS_MONTHS, 1)));
  const due = (await store.read(auditKeys)).filter(({ name, sealed }) => name !== HELD && name < last && sealed !== null).map(({ name }) => name);
  for (const month of due) {
    const entry = audit.prepare({ act: 'audit.erased', note: month });
    await store.write(async (tx) => {
      await keepHeld(tx, month, details);
      await forgetPeople(tx, month);
      await destroyAuditKey(tx, month);
      await audit.append(tx, entry);
    });
    details.forget(month);
  }
  await eraseLifted({ store });
  if (due.length > 0) await store.purge();
  return due;
}

/** Places a hold on the details of every entry about a message. Throws MESSAGE_UNKNOWN when no entry is about it, HOLD_STANDS. */
export async function placeHold(message: MessageId, reason: string, by: Actor, { store, audit, now }: RetentionDeps): Promise<void> {
  const entry = audit.prepare({ act: 'audit.held', ...by, message, note: reason });
  await store.write(async (tx) => {
    const known = await tx.selectFrom('audit_entry').select('id').where('message_id', '=', message).limit(1).executeTakeFirst();
    if (!known) throw new CopError('MESSAGE_UNKNOWN', { got: message });
    if (await openHold(tx, message)) throw new CopError('HOLD_STANDS', { got: message });
    await tx
      .insertInto('audit_hold')
      .values({ message_id: message, reason, placed_by: by.officer, placed_at: now().getTime(), lifted_by: null, lifted_at: null })
      .execute();
    await audit.append(tx, entry);
  });
}

/** Lifts a hold: what it kept past its time is erased at the next turn. Throws HOLD_UNKNOWN. */
export async function liftHold(message: MessageId, by: Actor, { store, audit, now }: RetentionDeps): Promise<void> {
  const entry = audit.prepare({ act: 'audit.hold_lifted', ...by, message });
  await store.write(async (tx) => {
    const hold = await openHold(tx, message);
    if (!hold) throw new CopError('HOLD_UNKNOWN', { got: message });
    await tx.updateTable('audit_hold').set({ lifted_by: by.officer, lifted_at: now().getTime() }).where('id', '=', hold.id).execute();
    await audit.append(tx, entry);
  });
}

/** Holds that stand, oldest first. */
export async function holds(store: Store): Promise<Hold[]> {
  const rows = await store.read((db) => db.selectFrom('audit_hold').selectAll().where('lifted_at', 'is', null).orderBy('id').execute());
  return rows.map(({ message_id, reason, placed_by, placed_at }) => ({
    messageId: message_id,
    reason,
    by: placed_by as OfficerId,
    at: new Date(placed_at),
  }));
}

function openHold(tx: Tx, message: MessageId): Promise<{ id: number } | undefined> {
  return tx.selectFrom('audit_hold').select('id').where('message_id', '=', message).where('lifted_at', 'is', null).executeTakeFirst();
}

/** Seals what is under hold under the key of holds, so that it outlives its month's. */
async function keepHeld(tx: Tx, month: string, details: DetailsCipher): Promise<void> {
  const held = await tx
    .selectFrom('audit_entry')
    .select(['id', 'details', 'details_commitment'])
    .where('details_key', '=', month)
    .where('message_id', 'in', (eb) => eb.selectFrom('audit_hold').select('message_id').where('lifted_at', 'is', null))
    .execute();
  for (const { id, details: sealed, details_commitment } of held) {
    const opened = sealed && details.open(month, details_commitment, sealed);
    if (!opened) continue;
    const { key, bytes } = details.sealUnder(HELD, details_commitment, opened);
    await tx.updateTable('audit_entry').set({ details_key: key, details: bytes }).where('id', '=', id).execute();
  }
}

async function forgetPeople(tx: Tx, month: string): Promise<void> {
  for (;;) {
    const rows = await tx.selectFrom('audit_entry').select('id').where('details_key', '=', month).limit(PAGE).execute();
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    await tx.deleteFrom('audit_subject').where('entry', 'in', ids).execute();
    await tx.updateTable('audit_entry').set({ details_key: null, details: null, officer: null }).where('id', 'in', ids).execute();
  }
}

/** What was kept by a hold alone goes with it. */
async function eraseLifted({ store }: { store: Store }): Promise<void> {
  await store.write(async (tx) => {
    const rows = await tx
      .selectFrom('audit_entry')
      .select('id')
      .where('details_key', '=', HELD)
      .where('message_id', 'not in', (eb) => eb.selectFrom('audit_hold').select('message_id').where('lifted_at', 'is', null))
      .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return;
    await tx.deleteFrom('audit_subject').where('entry', 'in', ids).execute();
    await tx.updateTable('audit_entry').set({ details_key: null, details: null, officer: null }).where('id', 'in', ids).execute();
  });
}
