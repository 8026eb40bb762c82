import { type Addressee, encodeContent, type SignedMessage, sealMessage, signMessage, type UnitId } from '#protocol';
import type { Directory } from '../keys/directory.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { ApprovedMessage } from '../protection/approve.ts';
import { freshIds } from './compose.ts';

declare const stage: unique symbol;

/** An approved message under the unit's signature. */
export interface SignedContent {
  readonly [stage]: 'signed';
  approved: ApprovedMessage;
  message: SignedMessage;
}

/** The envelopes of a message, for the addressees whose keys are known; the others wait for theirs. */
export type Envelopes = ReadonlyMap<UnitId, Uint8Array>;

/** Signs an approved message with the unit's current signing key. */
export async function sign(approved: ApprovedMessage, keyring: Keyring, now: Date): Promise<SignedContent> {
  const { draft } = approved;
  const header = {
    ...freshIds(now),
    from: keyring.unit,
    to: draft.to,
    created: now,
    expires: new Date(now.getTime() + draft.lifeMs),
    priority: draft.priority,
    training: draft.training,
  };
  const message = await signMessage(header, encodeContent(draft.content), keyring.signingKey);
  return { approved, message } as SignedContent;
}

/** Encrypts a signed message to those of `units` whose keys are known. */
export async function seal(
  message: Pick<SignedMessage, 'headerBytes' | 'plaintext'>,
  units: readonly UnitId[],
  directory: Directory,
  now: Date,
): Promise<Envelopes> {
  const addressees: Addressee[] = [];
  for (const unit of units) {
    const key = await directory.encryptionKey(unit, now);
    if (key) addressees.push({ unit, key });
  }
  return addressees.length === 0 ? new Map() : sealMessage(message, addressees);
}
