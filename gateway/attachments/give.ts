// Gives documents to the units whose messages they go with, chunk by chunk, as they ask: messages go first, and no more is on its way than
// was asked for.
import { CopError, chunksOf, type DocumentFrame, type DocumentId, limits, type UnitId } from '#protocol';
import type { AuditLog } from '../audit/log.ts';
import { errorFields, type Log } from '../log.ts';
import type { Store } from '../store/database.ts';
import { findDocument, mayHave, messageWith, noteGiven } from '../store/documents.ts';
import { headerOf } from '../store/messages.ts';
import type { Vault } from './vault.ts';

interface Deps {
  store: Store;
  audit: AuditLog;
  vault: Vault;
  now: () => Date;
  log: Log;
  /** Sends a frame once no message waits on the link; resolves when the operating system has it, with false when there is no link. */
  give: (peer: UnitId, frame: DocumentFrame) => Promise<boolean>;
}

type Request = Extract<DocumentFrame, { kind: 'documentRequest' }>;

/** The giving side of all links. */
export class Giver {
  readonly #deps: Deps;
  /** Chunks that peers have asked for and not got yet, in the order of their requests. */
  readonly #asked = new Map<UnitId, { document: DocumentId; next: number; end: number }[]>();
  readonly #serving = new Set<UnitId>();
  /** How far peers have said that they are, in chunks. */
  readonly #progress = new Map<string, number>();

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Chunks of a document that a peer said it has, since this gateway was started; `undefined` when it has not asked. */
  progress(document: DocumentId, peer: UnitId): number | undefined {
    return this.#progress.get(`${document} ${peer}`);
  }

  /** A peer asks. Throws DELIVERY_WINDOW when it asks for more at once than a peer may. */
  async requested(peer: UnitId, { document, first, count }: Request): Promise<void> {
    const { store } = this.#deps;
    const row = await store.read((db) => findDocument(db, document));
    if (!row || !(await store.read((db) => mayHave(db, document, peer)))) return this.#refuse(peer, document);
    const chunks = chunksOf(row.octets);
    this.#progress.set(`${document} ${peer}`, Math.min(first, chunks));
    if (count === 0) return first >= chunks ? this.#given(peer, document) : undefined;
    const asked = this.#asked.get(peer) ?? [];
    const waiting = asked.reduce((sum, { next, end }) => sum + end - next, 0);
    if (waiting + count > limits.DOCUMENT_CHUNKS_ASKED) throw new CopError('DELIVERY_WINDOW', { expected: limits.DOCUMENT_CHUNKS_ASKED, got: waiting + count });
    const end = Math.min(first + count, chunks);
    if (first < end) asked.push({ document, next: first, end });
    this.#asked.set(peer, asked);
    if (this.#serving.has(peer)) return;
    this.#serving.add(peer);
    this.#serve(peer).catch((error: unknown) => this.#deps.log('error', 'gateway.fault', { peer, ...errorFields(error) }));
  }

  /** The link with a peer is over: what it asked for there is forgotten. */
  lost(peer: UnitId): void {
    this.#asked.delete(peer);
  }

  async #serve(peer: UnitId): Promise<void> {
    try {
      for (;;) {
        const [range] = this.#asked.get(peer) ?? [];
        if (!range) return;
        const { document } = range;
        const index = range.next;
        range.next += 1;
        if (range.next >= range.end) this.#asked.get(peer)?.shift();
        const sealed = await this.#deps.vault.chunk(document, index);
        if (!sealed) {
          this.#asked.set(
            peer,
            (this.#asked.get(peer) ?? []).filter((each) => each.document !== document),
          );
          await this.#refuse(peer, document);
          this.#deps.log('error', 'document.damaged', { peer, document });
          continue;
        }
        if (!(await this.#deps.give(peer, { kind: 'documentChunk', document, index, sealed }))) return this.lost(peer);
      }
    } finally {
      this.#serving.delete(peer);
    }
  }

  async #refuse(peer: UnitId, document: DocumentId): Promise<void> {
    await this.#deps.give(peer, { kind: 'documentRefusal', document, code: 'DOCUMENT_GONE' });
  }

  /** The peer has the whole of it: recorded once. */
  async #given(peer: UnitId, document: DocumentId): Promise<void> {
    const { store, audit, now, log } = this.#deps;
    const message = await store.read((db) => messageWith(db, document, peer));
    if (!message) return;
    const { messageId, exchangeId, training } = headerOf(message);
    const entry = audit.prepare({
      act: 'document.given',
      message: messageId,
      exchange: exchangeId,
      training,
      kind: message.kind,
      partner: peer,
      note: document,
    });
    const fresh = await store.write(async (tx) => {
      if (!(await noteGiven(tx, document, peer, now()))) return false;
      await audit.append(tx, entry);
      return true;
    });
    if (fresh) log('info', 'document.given', { peer, document, message: messageId });
  }
}
