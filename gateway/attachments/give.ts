// Gives documents to the units whose messages they go with, chunk by chunk, as they ask: messages go first, and no more is on its way than
// was asked for.
import { CopError, chunksOf, type DocumentFrame, type DocumentId, limits, sealedChunkOctets, type UnitId } from '#protocol';
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

/** A request that waits, or what is left of it. */
interface Asked {
  document: DocumentId;
  /** Octets of the document; `undefined` until it was looked up. */
  octets: number | undefined;
  next: number;
  end: number;
  /** It says that the asker has the whole. */
  whole: boolean;
  /** Something came of it: a chunk, or that all is there. */
  served: boolean;
  /** Told once nothing is left of it. */
  done: (served: boolean) => void;
}

/** The giving side of all links. */
export class Giver {
  readonly #deps: Deps;
  /** What peers have asked for on their link and not got yet, in the order of their requests. Each queue has one server, which ends with it. */
  readonly #queues = new Map<UnitId, Asked[]>();
  /** How far peers have said that they are, in chunks. */
  readonly #progress = new Map<string, number>();

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Chunks of a document that a peer said it has or is getting, since this gateway was started; `undefined` when it has not asked. */
  progress(document: DocumentId, peer: UnitId): number | undefined {
    return this.#progress.get(`${document} ${peer}`);
  }

  /**
   * A peer asks: in place of what it asked for before of the same document from there on. Resolves once nothing is left of the request, with false
   * when nothing came of it. Throws DELIVERY_WINDOW when it asks for more at once than a peer may.
   */
  requested(peer: UnitId, { document, first, count }: Request): Promise<boolean> {
    const before = this.#queues.get(peer);
    const queue = before ?? [];
    for (const each of queue) if (each.document === document && !each.whole) each.end = Math.min(each.end, first);
    // What is left of none would otherwise pile up behind the one that is being served.
    for (const each of queue.slice(1)) if (sizeOf(each) === 0) drop(queue, each);
    // Before anything is looked up: what a peer sends in a flood costs its own link.
    const waiting = queue.reduce((sum, each) => sum + sizeOf(each), 0);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const asked: Asked = { document, octets: undefined, next: first, end: first + count, whole: count === 0, served: false, done: resolve };
    const got = waiting + sizeOf(asked);
    if (got > limits.DOCUMENT_CHUNKS_ASKED) throw new CopError('DELIVERY_WINDOW', { expected: limits.DOCUMENT_CHUNKS_ASKED, got });
    queue.push(asked);
    if (before) return promise;
    this.#queues.set(peer, queue);
    this.#serve(peer, queue)
      .catch((error: unknown) => this.#deps.log('error', 'gateway.fault', { peer, ...errorFields(error) }))
      .finally(() => this.#end(peer, queue));
    return promise;
  }

  /** A peer says, otherwise than on a link, that it has a document up to this chunk. What it may not have is passed over. */
  async had(peer: UnitId, document: DocumentId, chunks: number): Promise<void> {
    const octets = await this.#octetsFor(peer, document);
    if (octets === undefined || chunks < chunksOf(octets)) return;
    this.#progress.set(`${document} ${peer}`, chunksOf(octets));
    await this.#given(peer, document);
  }

  /** The link with a peer is over: what it asked for there is forgotten. */
  lost(peer: UnitId): void {
    const queue = this.#queues.get(peer);
    if (queue) this.#end(peer, queue);
  }

  async #serve(peer: UnitId, queue: Asked[]): Promise<void> {
    // An old link may end late: by then the peer may have asked on a new one, which has a queue and a server of its own.
    const ended = () => this.#queues.get(peer) !== queue;
    for (let [asked] = queue; asked && !ended(); [asked] = queue) {
      const frame = await this.#answer(peer, asked, queue);
      if (sizeOf(asked) === 0) drop(queue, asked);
      if (frame && !ended() && !(await this.#deps.give(peer, frame))) return;
    }
    this.#end(peer, queue);
  }

  #end(peer: UnitId, queue: Asked[]): void {
    if (this.#queues.get(peer) === queue) this.#queues.delete(peer);
    for (const each of queue.splice(0)) each.done(true);
  }

  /** The next frame about what was asked for, when there is one to give; `asked` is then that much shorter. */
  async #answer(peer: UnitId, asked: Asked, queue: readonly Asked[]): Promise<DocumentFrame | undefined> {
    const { document } = asked;
    asked.octets ??= await this.#octetsFor(peer, document);
    if (asked.octets === undefined) return refusalOf(document, queue);
    const chunks = chunksOf(asked.octets);
    this.#progress.set(`${document} ${peer}`, Math.min(asked.next, chunks));
    if (asked.whole) {
      asked.whole = false;
      asked.served = true;
      if (asked.next >= chunks) await this.#given(peer, document);
      return undefined;
    }
    const index = asked.next;
    // It may have been asked for anew meanwhile, further on.
    if (index >= Math.min(asked.end, chunks)) {
      asked.end = index;
      return undefined;
    }
    asked.next += 1;
    asked.served = true;
    const sealed = await this.#deps.vault.chunk(document, index);
    if (sealed?.length === sealedChunkOctets(asked.octets, index)) return { kind: 'documentChunk', document, index, sealed };
    this.#deps.log('error', 'document.damaged', { peer, document, chunk: index });
    return refusalOf(document, queue);
  }

  /** Octets of a document that this peer may have; `undefined` for any other. */
  async #octetsFor(peer: UnitId, document: DocumentId): Promise<number | undefined> {
    const { store } = this.#deps;
    const row = await store.read((db) => findDocument(db, document));
    return row && (await store.read((db) => mayHave(db, document, peer))) ? row.octets : undefined;
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

/** Nothing is left of a request. */
function drop(queue: Asked[], asked: Asked): void {
  const place = queue.indexOf(asked);
  if (place >= 0) queue.splice(place, 1);
  asked.done(asked.served);
}

/** Chunks that a request still waits for; one for the word that all is there. */
function sizeOf({ next, end, whole }: Pick<Asked, 'next' | 'end' | 'whole'>): number {
  return whole ? 1 : Math.max(0, end - next);
}

/** Refuses a document, whatever else of it was asked for. */
function refusalOf(document: DocumentId, asked: readonly Asked[]): DocumentFrame {
  for (const each of asked) if (each.document === document) [each.end, each.whole] = [each.next, false];
  return { kind: 'documentRefusal', document, code: 'DOCUMENT_GONE' };
}
