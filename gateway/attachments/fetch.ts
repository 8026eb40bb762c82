// Fetches the documents of received messages: one at a time from each unit, those of urgent messages first, from where it stopped, so that an
// urgent message never waits long behind them.

import { CopError, chunksOf, type DocumentFrame, type DocumentId, documentIdOf, type ErrorCode, limits, openChunk, type UnitId } from '#protocol';
import { openStored } from '../casework/opened.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import { errorFields } from '../log.ts';
import { nextWanted, noteChunks } from '../store/documents.ts';
import { type ArrivalDeps, arrived, refuseDocument, type Wanted } from './arrival.ts';
import { Awaited } from './awaited.ts';
import { Inbox } from './inbox.ts';
import type { Growing } from './vault.ts';
import { Window } from './window.ts';

interface Deps extends ArrivalDeps {
  cipher: RecordCipher;
  /** Says something on the link; false when there is none. */
  say: (peer: UnitId, frame: DocumentFrame) => boolean;
  /** How long nothing may come of what was asked for, milliseconds. */
  patienceMs: number;
  /** What the line carries, as its profile has it. */
  bitsPerSecond: number;
}

type Answer = Exclude<DocumentFrame, { kind: 'documentRequest' }>;

/** What is done for one peer. */
interface Running {
  document: DocumentId | undefined;
  inbox: Inbox<Answer>;
  awaited: Awaited;
  /** There may be more to fetch, or a new link, than it knew of when it last looked. */
  again: boolean;
  done: Promise<void>;
}

/** How far the chunks of a document came: `refused` says why no more will. */
interface Reached {
  next: number;
  /** Another document goes first now. */
  standsBack: boolean;
  refused: ErrorCode | undefined;
}

// Chunks after which what came is made durable: 1 MB.
const DURABLE_EVERY = 64;
// How often one chunk may come damaged before it counts as altered.
const DAMAGED_MAX = 3;

/** The fetching side of all links. */
export class Fetcher {
  readonly #deps: Deps;
  readonly #running = new Map<UnitId, Running>();
  /** Peers whose documents come by hand just now: until that is over nothing is fetched from them over the link. */
  readonly #paused = new Set<UnitId>();
  #stopped = false;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** There may be something to fetch from a peer, and a link to do it. */
  wake(peer: UnitId): void {
    if (this.#stopped || this.#paused.has(peer)) return;
    const before = this.#running.get(peer);
    if (before) {
      before.again = true;
      return;
    }
    const running: Running = { document: undefined, inbox: this.#inbox(), awaited: new Awaited(), again: false, done: Promise.resolve() };
    this.#running.set(peer, running);
    running.done = this.#run(peer, running)
      .catch((error: unknown) => this.#deps.log('error', 'gateway.fault', { peer, ...errorFields(error) }))
      .finally(() => {
        this.#running.delete(peer);
        if (running.again) this.wake(peer);
      });
  }

  /** A peer gives or refuses. What nobody waits for is passed over: then false. */
  answered(peer: UnitId, frame: Answer): boolean {
    const running = this.#running.get(peer);
    if (running?.document !== frame.document) return false;
    if (frame.kind === 'documentChunk' && !running.awaited.came(frame.index)) return false;
    return running.inbox.put(frame);
  }

  /** The link with a peer is over. */
  lost(peer: UnitId): void {
    this.#running.get(peer)?.inbox.end();
  }

  /** Fetches nothing from a peer until what this gives is disposed of: meanwhile its documents come another way. One pause at a time. */
  async pause(peer: UnitId): Promise<Disposable> {
    this.#paused.add(peer);
    const running = this.#running.get(peer);
    if (running) running.again = false;
    running?.inbox.end();
    await running?.done;
    return {
      [Symbol.dispose]: () => {
        this.#paused.delete(peer);
        this.wake(peer);
      },
    };
  }

  /** Ends what runs; what has come stays. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const { inbox } of this.#running.values()) inbox.end();
    await Promise.all([...this.#running.values()].map(({ done }) => done));
  }

  /** Takes no more than may be asked for: a peer that sends more sends what nobody waits for. */
  #inbox(): Inbox<Answer> {
    return new Inbox(limits.DOCUMENT_CHUNKS_ASKED);
  }

  async #run(peer: UnitId, running: Running): Promise<void> {
    for (;;) {
      running.again = false;
      const room = await this.#deps.vault.room();
      const next = await this.#deps.store.read((db) => nextWanted(db, peer, room));
      if (this.#stopped || this.#paused.has(peer)) return;
      if (!next) return this.#tellWaiting(peer, room);
      const attachment = openStored(next.row, this.#deps.cipher)?.content.attachments?.[next.document.place];
      if (!attachment) return;
      const id = documentIdOf(attachment.key);
      const inbox = this.#inbox();
      const awaited = new Awaited();
      Object.assign(running, { document: id, inbox, awaited });
      if (!(await this.#fetch({ peer, ...next, attachment, id }, { inbox, awaited }))) return;
    }
  }

  /** Nothing is fetched from a peer; when that is for want of room, the log says so. It is looked at again at the next upkeep. */
  async #tellWaiting(peer: UnitId, got: number): Promise<void> {
    const waiting = await this.#deps.store.read((db) => nextWanted(db, peer));
    if (!waiting) return;
    const { octets, document } = waiting.document;
    this.#deps.log('warn', 'document.waiting', { peer, document, ...errorFields(new CopError('DISK_LOW', { expected: octets, got })) });
  }

  /** True when it is known what becomes of the document, or another one goes first: then there may be more to fetch. */
  async #fetch(wanted: Wanted, coming: Pick<Running, 'inbox' | 'awaited'>): Promise<boolean> {
    const { vault, say } = this.#deps;
    const { peer, document, attachment, id } = wanted;
    const file = await vault.grow(document, document.chunks);
    let reached: Reached;
    try {
      reached = await this.#take(wanted, coming, file);
      await file.sync();
    } finally {
      await file.close();
    }
    const { next, standsBack, refused } = reached;
    if (refused !== undefined) return (await refuseDocument(wanted, refused, this.#deps)) === 'refused';
    const came = await arrived(wanted, next, this.#deps, () => this.#stopped);
    if (came === 'complete') say(peer, { kind: 'documentRequest', document: id, first: next, count: 0 });
    return came === 'partly' ? standsBack && next < chunksOf(attachment.octets) : true;
  }

  /** Takes chunks until all are there, the link is over, the peer is silent or refuses, or another document goes first. */
  async #take(wanted: Wanted, { inbox, awaited }: Pick<Running, 'inbox' | 'awaited'>, file: Growing): Promise<Reached> {
    const { say, patienceMs, bitsPerSecond, log, store } = this.#deps;
    const { peer, document, attachment, id } = wanted;
    const chunks = chunksOf(attachment.octets);
    const window = new Window(file.chunks, chunks, bitsPerSecond);
    const reached: Reached = { next: file.chunks, standsBack: false, refused: undefined };
    let damaged = 0;
    while (reached.next < (reached.standsBack ? window.askedTo : chunks)) {
      const { next } = reached;
      if (!reached.standsBack && window.hasRoom(next)) {
        // What is on its way is taken, and no more is asked for.
        reached.standsBack = !(await this.#isNext(wanted, next));
        if (reached.standsBack) continue;
        const asked = window.ask(next, performance.now());
        awaited.ask(asked);
        if (!say(peer, { kind: 'documentRequest', document: id, ...asked })) return reached;
      }
      const frame = await inbox.take(patienceMs);
      if (!frame) return reached;
      if (frame.kind === 'documentRefusal') return { ...reached, refused: frame.code };
      // After a damaged one, those that were on their way behind it come first.
      if (frame.index !== next) continue;
      if (!openChunk(attachment.key, next, next === chunks - 1, frame.sealed)) {
        damaged += 1;
        if (damaged >= DAMAGED_MAX) return { ...reached, refused: 'DOCUMENT_ALTERED' };
        log('warn', 'document.damaged', { peer, document: id, chunk: next });
        if (reached.standsBack) return reached;
        window.again(next);
        continue;
      }
      damaged = 0;
      await file.add(frame.sealed, next);
      reached.next += 1;
      window.came(reached.next, performance.now());
      if (reached.next % DURABLE_EVERY === 0) {
        await file.sync();
        await store.write((tx) => noteChunks(tx, document, reached.next));
      }
    }
    return reached;
  }

  /** False once something else is to be fetched first, its message is gone, or the disk has no room for what is missing. */
  async #isNext({ peer, document }: Wanted, chunks: number): Promise<boolean> {
    const room = await this.#deps.vault.room();
    const next = await this.#deps.store.read((db) => nextWanted(db, peer, room, { ...document, chunks }));
    return next?.document.message === document.message && next.document.place === document.place;
  }
}
