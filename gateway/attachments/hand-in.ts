// Documents of this unit's own: handed in by an officer, then sent with a message that holds their key.
import { randomBytes } from 'node:crypto';
import { type Attachment, CopError, type DocumentId, documentIdOf, type OfficerId, parseDocumentId } from '#protocol';
import type { Actor } from '../audit/actor.ts';
import type { AuditLog } from '../audit/log.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import type { Store } from '../store/database.ts';
import { addDocument, findDocument } from '../store/documents.ts';
import type { Vault } from './vault.ts';

/** A document as an officer names it in a message. */
export interface NamedDocument {
  /** Id of a document that the same officer handed in. */
  document: string;
  title: string;
}

interface Deps {
  store: Store;
  cipher: RecordCipher;
  audit: AuditLog;
  vault: Vault;
  now: () => Date;
}

const recordName = (id: DocumentId) => `document ${id}`;

/** Takes a document in, sealed under a key of its own. Throws DOCUMENT_TOO_LARGE, DOCUMENT_EMPTY, DISK_LOW, STORE_FAILED. */
export async function handIn(
  source: AsyncIterable<Uint8Array>,
  by: Actor,
  { store, cipher, audit, vault, now }: Deps,
): Promise<{ id: DocumentId; octets: number; sha256: Uint8Array }> {
  const key = randomBytes(32);
  const id = documentIdOf(key);
  const { octets, sha256 } = await vault.seal(id, key, source, async (sealed) => {
    const record = cipher.seal(recordName(id), key);
    const entry = audit.prepare({ act: 'document.handed_in', ...by, contentDigest: sealed.sha256, note: id });
    await store.write(async (tx) => {
      await addDocument(tx, { id, ...sealed, by: by.officer, at: now(), record });
      await audit.append(tx, entry);
    });
  });
  return { id, octets, sha256 };
}

/**
 * The documents that an officer lets go with a message, with their keys. Throws DOCUMENT_UNKNOWN for one that this officer did not hand in,
 * that was sent already, or that is gone: a document goes with one message.
 */
export async function attachmentsOf(
  named: readonly NamedDocument[],
  officer: OfficerId,
  { store, cipher }: Pick<Deps, 'store' | 'cipher'>,
): Promise<Attachment[]> {
  return Promise.all(
    named.map(async ({ document, title }) => {
      const id = parseDocumentId(document);
      const row = await store.read((db) => findDocument(db, id));
      if (!row?.data_key || !row.sealed || row.by_officer !== officer) throw new CopError('DOCUMENT_UNKNOWN', { got: id });
      const key = cipher.open(recordName(id), { dataKey: row.data_key, sealed: row.sealed });
      return { title, octets: row.octets, sha256: row.sha256, key };
    }),
  );
}
