import { type AuthenticMessage, CopError, checkParticipants, holdsPersonalData, limits, type UnitId } from '#protocol';
import type { Directory } from '../keys/directory.ts';
import { basisInForce, basisKinds, type LegalBasis, loadBases } from '../protection/legal-basis.ts';
import type { Store } from '../store/database.ts';
import { findMessage } from '../store/messages.ts';

/** What admitting looks at. */
export interface AdmitDeps {
  self: UnitId;
  directory: Directory;
  store: Store;
  now: () => Date;
}

declare const stage: unique symbol;

/** An authentic message that this unit's policy lets in. Only `admit` makes one. */
export interface AdmittedMessage {
  readonly [stage]: 'admitted';
  message: AuthenticMessage;
  /** Entries of this unit's register that cover its personal data; empty when it holds none. */
  bases: readonly LegalBasis[];
}

/**
 * Decides whether an authentic message may come in: from the peer that hands it over, not expired, not from the future,
 * with an id that names no other message here, proposing no operation without its sender or one of its addressees,
 * and with personal data only where a legal basis covers it here too.
 * Throws SENDER_MISMATCH, MESSAGE_EXPIRED, CLOCK_AHEAD, MESSAGE_ID_REUSED, CONTENT_INVALID, LEGAL_BASIS_MISSING.
 */
export async function admit(message: AuthenticMessage, peer: UnitId, deps: AdmitDeps): Promise<AdmittedMessage> {
  const { header } = message;
  const now = deps.now();
  if (header.from !== peer) throw new CopError('SENDER_MISMATCH', { expected: peer, got: header.from });
  if (header.expires < now) throw new CopError('MESSAGE_EXPIRED', { got: header.expires.toISOString() });
  if (header.created.getTime() > now.getTime() + limits.CLOCK_AHEAD_MAX_MS)
    throw new CopError('CLOCK_AHEAD', { expected: now.toISOString(), got: header.created.toISOString() });
  // Whoever sent it: an addressee of a message could otherwise send another one under its id, and officers would open the wrong one.
  const other = await deps.store.read((db) => findMessage(db, header.messageId));
  if (other) throw new CopError('MESSAGE_ID_REUSED', { got: header.messageId });
  checkParticipants(message.content.body, header.from, header.to);
  return { message, bases: await basesOf(message, deps) } as Partial<AdmittedMessage> as AdmittedMessage;
}

/** An unlawful transfer must not become a lawful one by arriving: what no entry of this unit's register covers is refused, signed and named. */
async function basesOf({ header, content }: AuthenticMessage, { self, directory, store, now }: AdmitDeps): Promise<LegalBasis[]> {
  if (!holdsPersonalData(content)) return [];
  const peer = directory.member(header.from);
  const question = { self: directory.member(self), peer, kinds: basisKinds(content), purposes: [], at: now() } as const;
  const covering = basisInForce(await loadBases(store, peer.unit), question);
  if (covering.length === 0) throw new CopError('LEGAL_BASIS_MISSING', { peer: peer.unit });
  return covering;
}
