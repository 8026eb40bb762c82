// Documents whose chunks come another way than over the link: they are on the disk already, so that nothing is asked for and none is too large.
import { CopError, chunksOf, type DocumentId, documentIdOf, openChunk, sealedOctets, type UnitId } from '#protocol';
import { openStored } from '../casework/opened.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import { errorFields } from '../log.ts';
import { missing } from '../store/documents.ts';
import { type ArrivalDeps, arrived, type Wanted } from './arrival.ts';
import type { Growing } from './vault.ts';

interface Deps extends ArrivalDeps {
  cipher: RecordCipher;
}

/** Takes one document at a time. */
export class DocumentsByHand {
  readonly #deps: Deps;
  readonly #peer: UnitId;
  #current: { id: DocumentId; taking: Taking | undefined } | undefined;
  /** Documents that are whole now. */
  complete = 0;

  constructor(peer: UnitId, deps: Deps) {
    this.#peer = peer;
    this.#deps = deps;
  }

  /** Takes a chunk. One of a document that is not missing here, and one that does not come in order, is passed over. Throws STORE_FAILED. */
  async take(id: DocumentId, index: number, sealed: Uint8Array): Promise<void> {
    if (this.#current?.id !== id) {
      await this.end();
      this.#current = { id, taking: await this.#begin(id) };
    }
    await this.#current.taking?.add(index, sealed);
  }

  /** No more chunks of the document that came last. */
  async end(): Promise<void> {
    const taking = this.#current?.taking;
    this.#current = undefined;
    if (taking && (await taking.end(this.#deps)) === 'complete') this.complete += 1;
  }

  async #begin(id: DocumentId): Promise<Taking | undefined> {
    const { store, cipher, vault, log } = this.#deps;
    const peer = this.#peer;
    const found = await store.read((db) => missing(db, peer, id));
    const attachment = found && openStored(found.row, cipher)?.content.attachments?.[found.document.place];
    if (!found || !attachment || documentIdOf(attachment.key) !== id) return undefined;
    const [expected, got] = [sealedOctets(attachment.octets), await vault.room()];
    if (got < expected) {
      log('warn', 'document.waiting', { peer, document: id, ...errorFields(new CopError('DISK_LOW', { expected, got })) });
      return undefined;
    }
    const wanted: Wanted = { peer, ...found, attachment, id };
    return new Taking(wanted, await vault.grow(found.document, found.document.chunks));
  }
}

/** A document of which chunks come. */
class Taking {
  readonly #wanted: Wanted;
  readonly #file: Growing;
  #next: number;

  constructor(wanted: Wanted, file: Growing) {
    this.#wanted = wanted;
    this.#file = file;
    this.#next = file.chunks;
  }

  async add(index: number, sealed: Uint8Array): Promise<void> {
    const { key, octets } = this.#wanted.attachment;
    // Altered, it would not be noted: what is missing then comes again, over the link or with the next courier.
    if (index !== this.#next || !openChunk(key, index, index === chunksOf(octets) - 1, sealed)) return;
    await this.#file.add(sealed, index);
    this.#next += 1;
  }

  async end(deps: ArrivalDeps): Promise<Awaited<ReturnType<typeof arrived>>> {
    try {
      await this.#file.sync();
    } finally {
      await this.#file.close();
    }
    return arrived(this.#wanted, this.#next, deps, () => false);
  }
}
