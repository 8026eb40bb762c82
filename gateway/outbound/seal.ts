import {
  type Addressee,
  type ExchangeId,
  encodeContent,
  type FilterDecision,
  type FilterRecord,
  forRecipient,
  type SignedMessage,
  sealMessage,
  sha256,
  signFilterRecord,
  signMessage,
  type UnitId,
} from '#protocol';
import type { Directory } from '../keys/directory.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { ApprovedMessage } from '../protection/approve.ts';
import { POLICY_VERSION } from '../protection/policy/matrix.ts';
import type { View } from '../protection/screen.ts';
import type { FilterSettings } from '../protection/settings.ts';
import { freshIds } from './compose.ts';

declare const stage: unique symbol;

/** One view of an approved message under the unit's signature, with the signed record of its filter. */
export interface SignedView {
  readonly [stage]: 'signed';
  view: View;
  message: SignedMessage;
  /** SHA-256 of the content as it was signed. */
  contentDigest: Uint8Array;
  record: Uint8Array;
}

/** The envelopes of a message, for the addressees whose keys are known; the others wait for theirs. */
export type Envelopes = ReadonlyMap<UnitId, Uint8Array>;

/** Signs each view of an approved message with the unit's current signing key: one exchange, one message a view. */
export async function sign(
  approved: ApprovedMessage,
  { keyring, directory, filter, now }: { keyring: Keyring; directory: Directory; filter: FilterSettings; now: Date },
): Promise<SignedView[]> {
  const { draft } = approved;
  const { exchangeId } = freshIds(now);
  const signed: SignedView[] = [];
  for (const view of approved.views) {
    const header = {
      messageId: freshIds(now).messageId,
      exchangeId,
      from: keyring.unit,
      to: view.to,
      created: now,
      expires: new Date(now.getTime() + draft.lifeMs),
      priority: draft.priority,
      training: draft.training,
    };
    // Encoded once, with every rule checked; what is hashed into the record is what is signed.
    const plain = encodeContent(view.content);
    const decided = recordOf(approved, view, { ...header, exchangeId, contentDigest: sha256(plain) }, filter.policyDigest);
    // Whoever enters it into SIENA by hand must see what the sender's filter let through, and why.
    const feedsEuropol = view.decisions.length > 0 && view.to.some((unit) => directory.member(unit).kind === 'europol_channel');
    const octets = feedsEuropol ? encodeContent({ ...view.content, filterRecord: await signFilterRecord(forRecipient(decided), keyring.signingKey) }) : plain;
    // Beside one another: other threads sign.
    const [record, message] = await Promise.all([signFilterRecord(decided, keyring.signingKey), signMessage(header, octets, keyring.signingKey)]);
    signed.push({ view, message, contentDigest: sha256(octets), record } as SignedView);
  }
  return signed;
}

function recordOf(
  { draft, approval }: ApprovedMessage,
  view: View,
  header: { messageId: FilterRecord['messageId']; exchangeId: ExchangeId; from: UnitId; created: Date; contentDigest: Uint8Array },
  policyDigest: Uint8Array,
): FilterRecord {
  const decisions = view.decisions.map(
    ({ path, action, rule, article, reason, passages }): FilterDecision => ({ path, action, rule, article, reason, passages: passages.length }),
  );
  return {
    messageId: header.messageId,
    exchangeId: header.exchangeId,
    from: header.from,
    to: view.to,
    recipientClass: view.recipientClass,
    policyVersion: POLICY_VERSION,
    policyDigest,
    contentDigest: header.contentDigest,
    author: draft.content.author,
    approvedBy: approval?.officer,
    approvalNote: approval?.note ?? '',
    at: header.created,
    bases: view.bases,
    decisions,
    withheld: decisions.filter(({ action }) => action === 'deny').length,
  };
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
