// Files that nobody can read any more, because the message that held their key is erased; documents that were handed in and never sent; and
// what a power cut or a full disk has left of others.

import { type DocumentId, limits } from '#protocol';
import type { AuditEvent, AuditLog } from '../audit/log.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/database.ts';
import { eraseDocument, eraseReceived, keptDocuments, orphans, unused } from '../store/documents.ts';
import type { FileName, Vault } from './vault.ts';

/**
 * Removes them, and records it. A document waits for its message as long as a message may wait for a second officer. Destroyed first and removed
 * then: a file that a power cut spares is nobody's, and goes the next time.
 */
export async function clearDocuments({
  store,
  audit,
  vault,
  now,
  log,
}: {
  store: Store;
  audit: AuditLog;
  vault: Vault;
  now: () => Date;
  log: Log;
}): Promise<void> {
  const before = new Date(now().getTime() - limits.MESSAGE_LIFE_MAX_MS);
  const erased = await store.write(async (tx) => {
    const [came, own] = [await orphans(tx), await unused(tx, before)];
    for (const each of came) await eraseReceived(tx, each, now());
    for (const { id } of own) await eraseDocument(tx, id, now());
    const ids = [...came.map(({ document }) => document), ...own.map(({ id }) => id)];
    await audit.append(tx, audit.prepareAll(ids.map((note): AuditEvent => ({ act: 'document.erased', note }))));
    return ids.length;
  });
  const files = await vault.removeStrays(async (): Promise<FileName[]> => {
    const { own, received } = await store.read(keptDocuments);
    return [...own.map(({ id }) => ({ own: id as DocumentId })), ...received];
  });
  if (files.length > 0) log('info', 'document.cleared', { files: files.length });
  // Destroyed keys would stand in the log of the database until it comes round to them.
  if (erased > 0) await store.purge();
}
