import { type AuthenticMessage, CopError, limits, type UnitId } from '#protocol';
import type { Store } from '../store/database.ts';
import { findMessage } from '../store/messages.ts';

declare const stage: unique symbol;

/** An authentic message that this unit's policy lets in. Only `admit` makes one. */
export interface AdmittedMessage {
  readonly [stage]: 'admitted';
  message: AuthenticMessage;
}

/**
 * Decides whether an authentic message may come in: from the peer that hands it over, not expired, not from the future,
 * and with an id that names no other message here.
 * Throws SENDER_MISMATCH, MESSAGE_EXPIRED, CLOCK_AHEAD, MESSAGE_ID_REUSED.
 */
export async function admit(message: AuthenticMessage, peer: UnitId, deps: { store: Store; now: () => Date }): Promise<AdmittedMessage> {
  const { header } = message;
  const now = deps.now();
  if (header.from !== peer) throw new CopError('SENDER_MISMATCH', { expected: peer, got: header.from });
  if (header.expires < now) throw new CopError('MESSAGE_EXPIRED', { got: header.expires.toISOString() });
  if (header.created.getTime() > now.getTime() + limits.CLOCK_AHEAD_MAX_MS)
    throw new CopError('CLOCK_AHEAD', { expected: now.toISOString(), got: header.created.toISOString() });
  // Whoever sent it: an addressee of a message could otherwise send another one under its id, and officers would open the wrong one.
  const other = await deps.store.read((db) => findMessage(db, header.messageId));
  if (other) throw new CopError('MESSAGE_ID_REUSED', { got: header.messageId });
  return { message } as AdmittedMessage;
}
