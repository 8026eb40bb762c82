// Details of audit entries go after three years (Regulation (EU) 2018/1725, Article 88(2)), by the destruction of their month's key; what is
// under legal hold is sealed anew before. A hold keeps the content of its message too: see eraseDue. Facts and commitments stay, and with them every proof.

import { CopError, type MessageId, type OfficerId } from '#protocol';
import { addAuditKey, announceDestruction, auditKeys, destroyAuditKey } from '../store/audit-entries.ts';
import { dropPieces, entriesUnder, forgetIn, heldUnder, moveDetails, nextPiece, standsBefore } from '../store/audit-pieces.ts';
import type { Store, Tx } from '../store/database.ts';
import type { Actor } from './actor.ts';
import { type DetailsCipher, heldName, isHeld, monthOf } from './details-cipher.ts';
import { DetailsReader } from './entry-details.ts';
import type { AuditLog } from './log.ts';

/** How long details are kept, months. */
export const DETAILS_MONTHS = 36;

const PAGE = 1_000;
const NOTICE_MS = 24 * 3_600_000;

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

/**
 * Erases the details of every month whose time is over, a day after the log has announced it: a clock that runs ahead for an hour
 * destroys nothing. Gives the months.
 */
export async function eraseOldDetails({ store, details, audit, now }: RetentionDeps): Promise<string[]> {
  const at = now();
  const over = monthsOver(at);
  const standing = (await store.read(auditKeys)).filter(({ name, sealed }) => !isHeld(name) && name < over && sealed !== null);
  const due: string[] = [];
  for (const { name: month, announced_at } of standing) {
    const waited = announced_at === null ? undefined : at.getTime() - announced_at;
    // Announced in a future that never came: that counts for nothing.
    if (waited === undefined || waited < 0) {
      const entry = audit.prepare({ act: 'audit.erasure_announced', note: month });
      await store.write(async (tx) => {
        await announceDestruction(tx, month, at);
        await audit.append(tx, entry);
      });
    } else if (waited >= NOTICE_MS && !(await stillDue(month, at, store))) due.push(month);
  }
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
  const lifted = await eraseLifted({ store, details });
  if (due.length > 0 || lifted) await store.purge();
  return due;
}

/**
 * Whether details under a month's key may be younger than their month says: an entry that is not yet over stands before one of them, so
 * that the clock was set back when it was made. What claims to come from the future proves nothing.
 */
function stillDue(month: string, at: Date, store: Store): Promise<boolean> {
  const [year, number] = monthsOver(at).split('-').map(Number) as [number, number];
  return store.read((db) => standsBefore(db, month, Date.UTC(year, number - 1, 1), at.getTime()));
}

/** The first month of which details are still kept at an instant, as 2026-11: the time of those before it is over. */
export function monthsOver(at: Date): string {
  return monthOf(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - DETAILS_MONTHS, 1)));
}

/**
 * Places a hold on a message: its content is erased neither by time nor at a review nor at its sender's order, and the details of every entry about it stay,
 * until the hold is lifted. Throws MESSAGE_UNKNOWN when no entry is about it, HOLD_STANDS.
 */
export async function placeHold(message: MessageId, reason: string, by: Actor, { store, details, audit, now }: RetentionDeps): Promise<void> {
  const entry = audit.prepare({ act: 'audit.held', ...by, message, note: reason });
  const placed_at = now().getTime();
  const key = details.newKey(heldName(message, placed_at));
  await store.write(async (tx) => {
    const known = await tx.selectFrom('audit_entry').select('id').where('message_id', '=', message).limit(1).executeTakeFirst();
    if (!known) throw new CopError('MESSAGE_UNKNOWN', { got: message });
    if (await openHold(tx, message)) throw new CopError('HOLD_STANDS', { got: message });
    await addAuditKey(tx, key);
    await tx.insertInto('audit_hold').values({ message_id: message, reason, placed_by: by.officer, placed_at, lifted_by: null, lifted_at: null }).execute();
    await audit.append(tx, entry);
    store.afterCommit(() => details.remember(key));
  });
}

/** Lifts a hold: what it kept past its time, content and details, is erased at the next turn. Throws HOLD_UNKNOWN. */
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

function openHold(tx: Tx, message: MessageId): Promise<{ id: number; placed_at: number } | undefined> {
  return tx.selectFrom('audit_hold').select(['id', 'placed_at']).where('message_id', '=', message).where('lifted_at', 'is', null).executeTakeFirst();
}

/** Seals what is under hold under the key of its hold, each by itself, so that it outlives the key under which it stands. */
async function keepHeld(tx: Tx, key: string, details: DetailsCipher): Promise<void> {
  const held = await heldUnder(tx, key);
  const reader = await DetailsReader.of(tx, held, details.keys);
  for (const entry of held) {
    const part = reader.partOf(entry);
    if (!part) continue;
    const { key: key_name, bytes } = details.sealUnder(heldName(entry.held, entry.placed_at), [[part]]);
    await moveDetails(tx, entry.id, { id: await nextPiece(tx), key_name, bytes });
  }
}

async function forgetPeople(tx: Tx, key: string): Promise<void> {
  // By id, each once: a search that begins anew for every thousand takes as long as their square.
  for (let from = 0; ; ) {
    const ids = await entriesUnder(tx, key, from, PAGE);
    const last = ids.at(-1);
    if (last === undefined) break;
    from = last + 1;
    await forgetIn(tx, ids);
  }
  await dropPieces(tx, key);
}

/** What was kept by a hold alone goes with the key of the hold, unless another hold stands. True when something went. */
async function eraseLifted({ store, details }: Pick<RetentionDeps, 'store' | 'details'>): Promise<boolean> {
  const standing = new Set(
    (await store.read((db) => db.selectFrom('audit_hold').select(['message_id', 'placed_at']).where('lifted_at', 'is', null).execute())).map((hold) =>
      heldName(hold.message_id, hold.placed_at),
    ),
  );
  const lifted = (await store.read(auditKeys)).filter(({ name, sealed }) => isHeld(name) && sealed !== null && !standing.has(name)).map(({ name }) => name);
  for (const key of lifted) {
    await store.write(async (tx) => {
      await keepHeld(tx, key, details);
      await forgetPeople(tx, key);
      await destroyAuditKey(tx, key);
    });
    details.forget(key);
  }
  return lifted.length > 0;
}
