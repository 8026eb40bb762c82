import { countedAs, sha256, signReceipt, type UnitId } from '#protocol';
import { about } from '../audit/about.ts';
import type { AuditLog } from '../audit/log.ts';
import { aboutWhich } from '../casework/about-which.ts';
import { reviewFacts } from '../casework/review-facts.ts';
import type { Directory } from '../keys/directory.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import type { Store } from '../store/database.ts';
import { addReceived, rowOfMessage } from '../store/documents.ts';
import { enqueue } from '../store/lanes.ts';
import { addMessage, findMessage, recordName } from '../store/messages.ts';
import { addReceipt } from '../store/receipts.ts';
import type { AdmittedMessage } from './admit.ts';
import { enterAgreement } from './agreements.ts';
import { learnContacts } from './contacts.ts';
import { eraseAt } from './erasure.ts';
import type { Outcome } from './outcome.ts';
import { enterStep } from './steps.ts';
import { checkSubject } from './subjects.ts';

/**
 * Signs the DELIVERED receipt and gives the outcome that stores message, receipt and answer together, and the agreement, the points of
 * contact or the step that the message holds. Throws what checkSubject, enterAgreement and enterStep throw.
 */
export async function accept(
  admitted: AdmittedMessage,
  peer: UnitId,
  deps: { self: UnitId; directory: Directory; keyring: Keyring; cipher: RecordCipher; store: Store; audit: AuditLog; now: () => Date; documentOctets: number },
): Promise<Outcome> {
  const { header, envelope, plaintext, content } = admitted.message;
  const now = deps.now();
  await checkSubject(admitted.message, deps);
  const enter = await enterAgreement(admitted.message, deps);
  const learn = learnContacts(admitted.message, deps);
  const take = await enterStep(admitted.message, deps);
  const { generation, size } = deps.audit.position;
  const counted = countedAs(content);
  const entry = deps.audit.prepare({
    act: 'message.received',
    ...about(header, content),
    counted,
    partner: peer,
    envelopeDigest: envelope.digest,
    contentDigest: sha256(admitted.message.signed.contentBytes),
    ...(content.filterRecord ? { filterRecordDigest: sha256(content.filterRecord) } : {}),
  });
  const receipt = {
    status: 'delivered',
    envelopeDigest: envelope.digest,
    message: { id: header.messageId, exchange: header.exchangeId },
    from: deps.self,
    to: peer,
    at: now,
    officer: undefined,
    reason: undefined,
    log: { leaf: entry.leaf, size, generation },
  } as const;
  // While another thread signs, this one seals.
  const [bytes, record] = await Promise.all([
    signReceipt(receipt, deps.keyring.signingKey),
    deps.cipher.seal(recordName('in', header.from, header.messageId), plaintext),
  ]);
  return {
    kind: 'admitted',
    message: header.messageId,
    code: undefined,
    record: async (tx) => {
      if ((await findMessage(tx, header.messageId)) || !(await enter(tx))) return false;
      await addMessage(tx, {
        direction: 'in',
        header,
        headerBytes: envelope.headerBytes,
        kind: content.body.kind,
        answers: content.body.kind === 'step' ? content.body.procedureId : undefined,
        about: aboutWhich(content),
        record,
        envelope: { bytes: envelope.bytes, digest: envelope.digest },
        storedAt: now,
        eraseAt: eraseAt(content.restrictions, admitted.bases, now),
        review: reviewFacts(content, now),
        counted,
      });
      if (content.attachments)
        await addReceived(tx, await rowOfMessage(tx, header.messageId, 'in', header.from), content.attachments, deps.documentOctets, now);
      await addReceipt(tx, 'out', peer, receipt, bytes);
      await enqueue(tx, peer, 'receipts', bytes, now);
      await deps.audit.append(tx, entry);
      await learn(tx);
      await take(tx);
      return true;
    },
  };
}
