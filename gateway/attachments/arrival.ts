// How the fetching of a document ends, by whatever way its chunks came: it is whole, or refused, or of no use any more.
import { createHash } from 'node:crypto';
import { type Attachment, asCopError, chunksOf, type DocumentId, type ErrorCode, type UnitId } from '#protocol';
import type { AuditLog } from '../audit/log.ts';
import { errorFields, type Log } from '../log.ts';
import type { Store } from '../store/database.ts';
import { moveReceived, noteChunks, type ReceivedDocumentRow } from '../store/documents.ts';
import { headerOf, type MessageRow } from '../store/messages.ts';
import type { Vault } from './vault.ts';

export interface ArrivalDeps {
  store: Store;
  audit: AuditLog;
  vault: Vault;
  now: () => Date;
  log: Log;
}

/** A document that comes. */
export interface Wanted {
  peer: UnitId;
  document: ReceivedDocumentRow;
  row: MessageRow;
  attachment: Attachment;
  id: DocumentId;
}

/**
 * What has come of a document up to chunk `next` is durable. `complete`: all of it, as its message names it; `refused`: it is not; `gone`: its message's
 * content was destroyed meanwhile; `partly`: some is missing, or was damaged on this disk since. `stopped` is asked while a long one is checked.
 */
export async function arrived(wanted: Wanted, next: number, deps: ArrivalDeps, stopped: () => boolean): Promise<'complete' | 'refused' | 'gone' | 'partly'> {
  const { document, attachment, peer, id } = wanted;
  // On a line that never lasts for a megabyte, too, each link brings the document forward.
  if (document.state === 'wanted' && !(await deps.store.write((tx) => noteChunks(tx, document, next)))) return leave(wanted, deps);
  if (next < chunksOf(attachment.octets)) return 'partly';
  const digest = createHash('sha256');
  try {
    for await (const part of deps.vault.read(document, attachment.key, attachment.octets)) {
      if (stopped()) return 'partly';
      digest.update(part);
    }
  } catch (error) {
    if (!asCopError(error)) throw error;
    if (document.state === 'wanted' && !(await deps.store.write((tx) => noteChunks(tx, document, 0)))) return leave(wanted, deps);
    deps.log('error', 'document.damaged', { peer, document: id, ...errorFields(error) });
    return 'partly';
  }
  if (!digest.digest().equals(attachment.sha256)) return refuseDocument(wanted, 'DOCUMENT_ALTERED', deps);
  return (await move(wanted, undefined, deps)) ? 'complete' : leave(wanted, deps);
}

/** Records that a document is not taken; nothing of it stays. */
export async function refuseDocument(wanted: Wanted, code: ErrorCode, deps: ArrivalDeps): Promise<'refused'> {
  await move(wanted, code, deps);
  await leave(wanted, deps);
  return 'refused';
}

async function leave({ document }: Wanted, { vault }: ArrivalDeps): Promise<'gone'> {
  await vault.remove(document);
  return 'gone';
}

/** Records what became of it; false when its message's content was destroyed meanwhile. */
async function move({ peer, document, row, attachment, id }: Wanted, code: ErrorCode | undefined, { store, audit, now, log }: ArrivalDeps): Promise<boolean> {
  const { messageId, exchangeId, training } = headerOf(row);
  const act = code === undefined ? 'document.received' : 'document.refused';
  const entry = audit.prepare({
    ...{ act, message: messageId, exchange: exchangeId, training, kind: row.kind, partner: peer, contentDigest: attachment.sha256, note: id },
    ...(code === undefined ? {} : { outcome: code }),
  });
  const moved = await store.write(async (tx) => {
    if (!(await moveReceived(tx, document, document.state, code === undefined ? 'complete' : 'refused', now(), code))) return false;
    await audit.append(tx, entry);
    return true;
  });
  if (moved) log(code === undefined ? 'info' : 'warn', act, { peer, document: id, message: messageId, code });
  return moved;
}
