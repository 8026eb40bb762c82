// Files that nobody can read any more, because the message that held their key is erased, and documents that were handed in and never sent.

import type { DocumentId } from '#protocol';
import { limits } from '#protocol';
import type { AuditEvent, AuditLog } from '../audit/log.ts';
import type { Store } from '../store/database.ts';
import { eraseDocument, eraseReceived, orphans, unused } from '../store/documents.ts';
import type { Vault } from './vault.ts';

/** Removes them, and records it. A document waits for its message as long as a message may wait for a second officer. */
export async function clearDocuments({ store, audit, vault, now }: { store: Store; audit: AuditLog; vault: Vault; now: () => Date }): Promise<void> {
  const before = new Date(now().getTime() - limits.MESSAGE_LIFE_MAX_MS);
  const [came, own] = await store.read(async (db) => [await orphans(db), await unused(db, before)] as const);
  if (came.length + own.length === 0) return;
  for (const each of came) await vault.remove(each);
  for (const { id } of own) await vault.remove({ own: id as DocumentId });
  const ids = [...came.map(({ document }) => document), ...own.map(({ id }) => id)];
  const entries = audit.prepareAll(ids.map((note): AuditEvent => ({ act: 'document.erased', note })));
  await store.write(async (tx) => {
    for (const each of came) await eraseReceived(tx, each, now());
    for (const { id } of own) await eraseDocument(tx, id, now());
    await audit.append(tx, entries);
  });
  await store.purge();
}
