// Fetches the documents of received messages: one at a time from each unit, from where it stopped, in as many chunks at once as the line
// carries in about a second, so that an urgent message never waits long behind them.

import { createHash } from 'node:crypto';
import {
  type Attachment,
  asCopError,
  chunksOf,
  type DocumentFrame,
  type DocumentId,
  documentIdOf,
  type ErrorCode,
  limits,
  openChunk,
  type UnitId,
} from '#protocol';
import type { AuditLog } from '../audit/log.ts';
import { openStored } from '../casework/opened.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import { errorFields, type Log } from '../log.ts';
import type { Store } from '../store/database.ts';
import { moveReceived, nextWanted, noteChunks, type ReceivedDocumentRow } from '../store/documents.ts';
import { headerOf, type MessageRow } from '../store/messages.ts';
import { Inbox } from './inbox.ts';
import type { Vault } from './vault.ts';

interface Deps {
  store: Store;
  cipher: RecordCipher;
  audit: AuditLog;
  vault: Vault;
  now: () => Date;
  log: Log;
  /** Says something on the link; false when there is none. */
  say: (peer: UnitId, frame: DocumentFrame) => boolean;
  /** How long nothing may come of what was asked for, milliseconds. */
  patienceMs: number;
}

type Answer = Exclude<DocumentFrame, { kind: 'documentRequest' }>;

/** A document that is being fetched. */
interface Wanted {
  peer: UnitId;
  document: ReceivedDocumentRow;
  row: MessageRow;
  attachment: Attachment;
}

// What comes in this time is asked for at once; more would hold up messages, less would leave the line idle.
const ROUND_MS = 1_000;
const FIRST_WINDOW = 4;
// Half of what may be asked for: a chunk that came damaged is asked for again while others are on their way.
const WINDOW_MAX = limits.DOCUMENT_CHUNKS_ASKED / 2;
// Chunks after which what came is made durable: 1 MB.
const DURABLE_EVERY = 64;
// How often one chunk may come damaged before it counts as altered.
const DAMAGED_MAX = 3;

/** The fetching side of all links. */
export class Fetcher {
  readonly #deps: Deps;
  readonly #running = new Map<UnitId, { document: DocumentId | undefined; inbox: Inbox<Answer> }>();
  #stopped = false;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** There may be something to fetch from a peer, and a link to do it. */
  wake(peer: UnitId): void {
    if (this.#stopped || this.#running.has(peer)) return;
    this.#running.set(peer, { document: undefined, inbox: new Inbox() });
    this.#run(peer)
      .catch((error: unknown) => this.#deps.log('error', 'gateway.fault', { peer, ...errorFields(error) }))
      .finally(() => this.#running.delete(peer));
  }

  /** A peer gives or refuses. What nobody waits for is passed over. */
  answered(peer: UnitId, frame: Answer): void {
    const running = this.#running.get(peer);
    if (running?.document === frame.document) running.inbox.put(frame);
  }

  /** The link with a peer is over. */
  lost(peer: UnitId): void {
    this.#running.get(peer)?.inbox.end();
  }

  /** Ends what runs; what has come stays. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const { inbox } of this.#running.values()) inbox.end();
    while (this.#running.size > 0) await new Promise((resolve) => setImmediate(resolve));
  }

  async #run(peer: UnitId): Promise<void> {
    while (!this.#stopped) {
      const next = await this.#deps.store.read((db) => nextWanted(db, peer));
      if (!next) return;
      const content = openStored(next.row, this.#deps.cipher)?.content;
      const attachment = content?.attachments?.[next.document.place];
      if (!attachment) return;
      const id = documentIdOf(attachment.key);
      const running = { document: id, inbox: new Inbox<Answer>() };
      this.#running.set(peer, running);
      if (!(await this.#fetch({ peer, ...next, attachment }, id, running.inbox))) return;
    }
  }

  /** True when the document is done with: complete, or refused for good. */
  async #fetch(wanted: Wanted, id: DocumentId, inbox: Inbox<Answer>): Promise<boolean> {
    const { vault, store, say, patienceMs, log } = this.#deps;
    const { peer, document, attachment } = wanted;
    const chunks = chunksOf(attachment.octets);
    let next = document.chunks;
    try {
      await vault.checkRoom(attachment.octets - next * limits.DOCUMENT_CHUNK_OCTETS);
    } catch (error) {
      // Tried again at the next upkeep.
      if (asCopError(error)?.code !== 'DISK_LOW') throw error;
      log('warn', 'document.waiting', { peer, document: id, ...errorFields(error) });
      return false;
    }
    const file = await vault.grow(document, next);
    let [askedTo, window, askedAt, damaged] = [next, FIRST_WINDOW, 0, 0];
    let measured = next;
    try {
      while (next < chunks) {
        if (askedTo - next <= window / 2 && askedTo < chunks) {
          const count = Math.min(window - (askedTo - next), chunks - askedTo);
          if (!say(peer, { kind: 'documentRequest', document: id, first: askedTo, count })) return false;
          if (measured <= next) [measured, askedAt] = [askedTo + count, performance.now()];
          askedTo += count;
        }
        const frame = await inbox.take(patienceMs);
        if (!frame) return false;
        if (frame.kind === 'documentRefusal') {
          await this.#refuse(wanted, id, frame.code);
          return true;
        }
        // After a damaged one, those that were on their way behind it come first.
        if (frame.index !== next) continue;
        const opened = openChunk(attachment.key, next, next === chunks - 1, frame.sealed);
        if (opened?.length !== expectedOctets(attachment, next)) {
          damaged += 1;
          if (damaged >= DAMAGED_MAX) {
            await this.#refuse(wanted, id, 'DOCUMENT_ALTERED');
            return true;
          }
          log('warn', 'document.damaged', { peer, document: id, chunk: next });
          askedTo = next;
          continue;
        }
        damaged = 0;
        await file.add(frame.sealed, next);
        next += 1;
        if (next === measured) window = adapted(window, performance.now() - askedAt);
        if (next % DURABLE_EVERY === 0 && next < chunks) {
          await file.sync();
          const reached = next;
          await store.write((tx) => noteChunks(tx, document, reached));
        }
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await store.write((tx) => noteChunks(tx, document, chunks));
    return this.#complete(wanted, id, chunks);
  }

  /** False when what came was damaged on this disk since: then it is fetched once more. */
  async #complete(wanted: Wanted, id: DocumentId, chunks: number): Promise<boolean> {
    const { vault, store, say, log } = this.#deps;
    const { peer, document, attachment } = wanted;
    const digest = createHash('sha256');
    try {
      for await (const part of vault.read(document, attachment.key, attachment.octets)) digest.update(part);
    } catch (error) {
      if (asCopError(error)?.code !== 'RECORD_ALTERED') throw error;
      await store.write((tx) => noteChunks(tx, document, 0));
      log('error', 'document.damaged', { peer, document: id, ...errorFields(error) });
      return false;
    }
    if (digest.digest().equals(attachment.sha256)) {
      await this.#move(wanted, id, 'document.received', undefined);
      say(peer, { kind: 'documentRequest', document: id, first: chunks, count: 0 });
    } else await this.#refuse(wanted, id, 'DOCUMENT_ALTERED');
    return true;
  }

  async #refuse(wanted: Wanted, id: DocumentId, code: ErrorCode): Promise<void> {
    await this.#move(wanted, id, 'document.refused', code);
    await this.#deps.vault.remove(wanted.document);
  }

  async #move(
    { peer, document, row, attachment }: Wanted,
    id: DocumentId,
    act: 'document.received' | 'document.refused',
    code: ErrorCode | undefined,
  ): Promise<void> {
    const { store, audit, now, log } = this.#deps;
    const { messageId, exchangeId, training } = headerOf(row);
    const entry = audit.prepare({
      ...{ act, message: messageId, exchange: exchangeId, training, kind: row.kind, partner: peer, contentDigest: attachment.sha256, note: id },
      ...(code === undefined ? {} : { outcome: code }),
    });
    await store.write(async (tx) => {
      await moveReceived(tx, document, code === undefined ? 'complete' : 'refused', now(), code);
      await audit.append(tx, entry);
    });
    log(code === undefined ? 'info' : 'warn', act, { peer, document: id, message: messageId, code });
  }
}

/** Twice as many chunks when they came fast, half as many when they came slowly. */
function adapted(window: number, tookMs: number): number {
  if (tookMs < ROUND_MS) return Math.min(WINDOW_MAX, window * 2);
  return tookMs > 2 * ROUND_MS ? Math.max(1, Math.floor(window / 2)) : window;
}

function expectedOctets({ octets }: Attachment, index: number): number {
  return Math.min(limits.DOCUMENT_CHUNK_OCTETS, octets - index * limits.DOCUMENT_CHUNK_OCTETS);
}
