// Permissions that senders have granted: what lifts H1 and H2 at the receiver, for the units and until the day that both sides signed.
import type { Content, HandlingCode, MessageId, PermittedUse, UnitId } from '#protocol';
import type { RecordCipher } from '../keys/record-cipher.ts';
import type { Reader, Store } from '../store/database.ts';
import { findMessage, type MessageRow } from '../store/messages.ts';
import { ownAbout } from '../store/rectifications.ts';
import { openStored } from './opened.ts';
import { proceedingsOf } from './proceedings.ts';

/** A permission in force. */
export interface Permission {
  use: PermittedUse;
  /** With passing on: to which units. */
  units: readonly UnitId[];
}

/** What looking a permission up needs. */
export interface PermissionDeps {
  store: Store;
  cipher: RecordCipher;
  now: () => Date;
}

/** The permissions for a received message that are in force now. */
export function permissionsFor(id: MessageId, { store, cipher, now }: PermissionDeps): Promise<Permission[]> {
  return store.read(async (db) => {
    const found = await Promise.all((await ownAbout(db, id, 'permission_request')).map((row) => permissionOf(db, row, cipher, now())));
    return found.filter((each) => each !== undefined);
  });
}

/** The permissions for a stored message: for a received one, or for what came here of one that was passed on. */
export function permissionsOn(row: MessageRow, { forwarded }: Pick<Content, 'forwarded'>, deps: PermissionDeps): Promise<Permission[]> {
  return permissionsFor(row.direction === 'out' && forwarded ? forwarded.messageId : (row.message_id as MessageId), deps);
}

/** The codes that permissions lift from a message that goes to all of these units. */
export async function liftedFor(forwarded: { messageId: MessageId } | undefined, to: readonly UnitId[], deps: PermissionDeps): Promise<HandlingCode[]> {
  if (!forwarded) return [];
  const permissions = await permissionsFor(forwarded.messageId, deps);
  return [...(mayPass(permissions, to) ? (['H2'] as const) : []), ...(mayServe(permissions) ? (['H1'] as const) : [])];
}

/** True when the message may be passed on to every one of these units. */
export function mayPass(permissions: readonly Permission[], to: readonly UnitId[]): boolean {
  return to.length > 0 && to.every((unit) => permissions.some(({ use, units }) => use === 'forward' && units.includes(unit)));
}

/** True when the message may be used in court. */
export function mayServe(permissions: readonly Permission[]): boolean {
  return permissions.some(({ use }) => use === 'court');
}

/** The permission for which an own message asks, when it stands granted and neither of the two last days is over (UTC). */
async function permissionOf(db: Reader, row: MessageRow, cipher: RecordCipher, now: Date): Promise<Permission | undefined> {
  const [proceeding] = await proceedingsOf(db, row);
  const asked = openStored(row, cipher)?.content.body;
  if (proceeding?.standing.state !== 'granted' || asked?.kind !== 'permission_request') return undefined;
  const grant = proceeding.standing.counted.findLast(({ act }) => act === 'grant');
  const granted = grant && (await findMessage(db, grant.id));
  const body = granted && openStored(granted, cipher)?.content.body;
  // A grant whose content is gone grants nothing any more.
  if (body?.kind !== 'step' || body.on === undefined) return undefined;
  const today = now.toISOString().slice(0, 10);
  if (body.on < today || asked.form.until < today) return undefined;
  return { use: asked.form.use, units: (asked.form.units ?? []) as UnitId[] };
}
