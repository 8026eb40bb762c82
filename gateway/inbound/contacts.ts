import type { AuthenticMessage } from '#protocol';
import type { AuditLog } from '../audit/log.ts';
import { sealContacts } from '../casework/contacts.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import { keepDirectory } from '../store/contact-directories.ts';
import type { Tx } from '../store/database.ts';

/** What learning a directory needs. */
export interface LearnDeps {
  cipher: RecordCipher;
  audit: AuditLog;
  now: () => Date;
}

/**
 * Works the directory in an authentic message, if there is one, and gives the statement that keeps it. An older one than this unit holds, or
 * the same, changes nothing; nor does one of an exercise.
 */
export function learnContacts({ header, content }: AuthenticMessage, { cipher, audit, now }: LearnDeps): (tx: Tx) => Promise<void> {
  const { body } = content;
  if (body.kind !== 'contact_directory' || header.training) return async () => {};
  const directory = {
    unit: header.from,
    version: body.version,
    message: header.messageId,
    publishedAt: header.created,
    storedAt: now(),
    record: sealContacts(header.from, body, cipher),
  };
  const { messageId: message, exchangeId: exchange } = header;
  const entry = audit.prepare({ act: 'contacts.learned', message, exchange, partner: header.from, kind: body.kind, note: String(body.version) });
  return async (tx) => {
    if (await keepDirectory(tx, directory)) await audit.append(tx, entry);
  };
}
