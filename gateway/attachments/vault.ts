// Files in which the sealed chunks of documents lie, one behind the other: the only place that reads and writes them. Without the key, which
// stands in the message, they say nothing but their length.
import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { CHUNK_TAG_OCTETS, CopError, chunksOf, type DocumentId, limits, openChunk, sealChunk, sealedOctets } from '#protocol';
import { diskError } from '../store/disk.ts';

/** Octets of the disk that documents leave to the database. */
export const DISK_RESERVE_OCTETS = 256 * 1_048_576;

const PART = '.part';
const SLOT = limits.DOCUMENT_CHUNK_OCTETS + CHUNK_TAG_OCTETS;

/** A document of this unit, or the place of one among those of a received message. */
export type FileName = { own: DocumentId } | { message: number; place: number };

/** What a document came to when it was taken in. */
export interface Sealed {
  octets: number;
  sha256: Uint8Array;
}

/** The files of one unit. */
export class Vault {
  readonly #folder: string;
  readonly #reserve: () => number;
  /** Files of documents that are being handed in: nothing knows of them yet. */
  readonly #coming = new Set<string>();

  private constructor(folder: string, reserve: () => number) {
    this.#folder = folder;
    this.#reserve = reserve;
  }

  /** Opens the folder, and makes it when it is not there; `reserve`: octets of the disk that documents leave alone. Throws STORE_FAILED. */
  static async open(folder: string, reserve: () => number = () => DISK_RESERVE_OCTETS): Promise<Vault> {
    await onDisk(folder, () => mkdir(folder, { recursive: true, mode: 0o700 }));
    return new Vault(folder, reserve);
  }

  /**
   * Seals a document as it comes, in constant memory, and has `record` note it once it is durable. Throws DOCUMENT_TOO_LARGE, DOCUMENT_EMPTY,
   * DISK_LOW, STORE_FAILED, what reading and `record` throw; then nothing is left.
   */
  async seal(id: DocumentId, key: Uint8Array, source: AsyncIterable<Uint8Array>, record: (sealed: Sealed) => Promise<void>): Promise<Sealed> {
    const path = this.#path({ own: id });
    const part = path + PART;
    this.#coming.add(nameOf({ own: id }));
    const file = await onDisk(part, () => open(part, 'wx', 0o600));
    try {
      const sealed = await this.#sealInto(file, part, key, source);
      await onDisk(part, () => file.datasync());
      await file.close();
      await onDisk(path, () => rename(part, path));
      await this.#syncFolder();
      await record(sealed);
      return sealed;
    } catch (error) {
      await file.close();
      for (const left of [part, path]) await rm(left, { force: true });
      throw error;
    } finally {
      this.#coming.delete(nameOf({ own: id }));
    }
  }

  /** Makes durable which files there are: a power cut may otherwise take back their names. */
  async #syncFolder(): Promise<void> {
    await onDisk(this.#folder, async () => {
      await using folder = await open(this.#folder, 'r');
      await folder.sync();
    });
  }

  async #sealInto(file: FileHandle, path: string, key: Uint8Array, source: AsyncIterable<Uint8Array>): Promise<Sealed> {
    const digest = createHash('sha256');
    let octets = 0;
    let index = 0;
    let waiting = Buffer.alloc(0);
    const put = async (last: boolean, chunk: Uint8Array) => {
      await onDisk(path, () => file.write(sealChunk(key, index, last, chunk)));
      index += 1;
    };
    for await (const piece of source) {
      octets += piece.length;
      if (octets > limits.DOCUMENT_MAX_OCTETS) throw new CopError('DOCUMENT_TOO_LARGE', { expected: limits.DOCUMENT_MAX_OCTETS });
      digest.update(piece);
      waiting = Buffer.concat([waiting, piece]);
      // One chunk is kept back until it is known whether it is the last.
      while (waiting.length > limits.DOCUMENT_CHUNK_OCTETS) {
        if (index % CHUNKS_PER_LOOK === 0) await this.#checkRoom();
        await put(false, waiting.subarray(0, limits.DOCUMENT_CHUNK_OCTETS));
        waiting = waiting.subarray(limits.DOCUMENT_CHUNK_OCTETS);
      }
    }
    if (octets === 0) throw new CopError('DOCUMENT_EMPTY');
    await put(true, waiting);
    return { octets, sha256: new Uint8Array(digest.digest()) };
  }

  /** Octets that documents may still take of the disk. Throws STORE_FAILED. */
  async room(): Promise<number> {
    const { bavail, bsize } = await onDisk(this.#folder, () => statfs(this.#folder));
    return Math.max(0, bavail * bsize - this.#reserve());
  }

  async #checkRoom(): Promise<void> {
    const got = await this.room();
    if (got < SLOT) throw new CopError('DISK_LOW', { expected: SLOT, got });
  }

  /**
   * Opens a file that grows with what comes, cut to so many chunks, or to what is there of them: a disk may have lost some, or all.
   * Throws STORE_FAILED.
   */
  async grow(name: FileName, chunks: number): Promise<Growing> {
    const path = this.#path(name);
    const file = await onDisk(path, () => open(path, constants.O_RDWR | constants.O_CREAT, 0o600));
    const { size } = await onDisk(path, () => file.stat());
    const kept = Math.min(chunks, Math.ceil(size / SLOT));
    await onDisk(path, () => file.truncate(Math.min(size, kept * SLOT)));
    if (kept === 0) await this.#syncFolder();
    return {
      chunks: kept,
      add: (sealed, index) => onDisk(path, async () => void (await file.write(sealed, 0, sealed.length, index * SLOT))),
      sync: () => onDisk(path, () => file.datasync()),
      close: () => file.close(),
    };
  }

  /** One sealed chunk of an own document; `undefined` when the file has none. */
  async chunk(id: DocumentId, index: number): Promise<Uint8Array | undefined> {
    const path = this.#path({ own: id });
    try {
      const file = await open(path, 'r');
      try {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(SLOT), 0, SLOT, index * SLOT);
        return bytesRead > CHUNK_TAG_OCTETS ? buffer.subarray(0, bytesRead) : undefined;
      } finally {
        await file.close();
      }
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw diskError(path, codeOf(cause), cause);
    }
  }

  /** Throws RECORD_ALTERED for a file that is not there, or shorter than the document, STORE_FAILED. */
  async check(name: FileName, octets: number): Promise<void> {
    const path = this.#path(name);
    const file = await onDisk(path, () => stat(path).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? undefined : Promise.reject(error))));
    if ((file?.size ?? 0) < sealedOctets(octets)) throw new CopError('RECORD_ALTERED', { got: nameOf(name) });
  }

  /** The octets of a document, chunk by chunk, each checked before it is given. Throws RECORD_ALTERED for the first that is not as it was sealed, STORE_FAILED. */
  async *read(name: FileName, key: Uint8Array, octets: number): AsyncGenerator<Uint8Array> {
    const path = this.#path(name);
    const chunks = chunksOf(octets);
    let index = 0;
    let waiting: Buffer = Buffer.alloc(0);
    const opened = (sealed: Uint8Array) => {
      const chunk = openChunk(key, index, index === chunks - 1, sealed);
      if (!chunk) throw new CopError('RECORD_ALTERED', { got: nameOf(name) });
      index += 1;
      return chunk;
    };
    const stream = createReadStream(path, { highWaterMark: SLOT * CHUNKS_PER_READ, end: sealedOctets(octets) - 1 });
    try {
      for await (const piece of stream as AsyncIterable<Buffer>) {
        waiting = waiting.length === 0 ? piece : Buffer.concat([waiting, piece]);
        for (; waiting.length >= SLOT && index < chunks - 1; waiting = waiting.subarray(SLOT)) yield opened(waiting.subarray(0, SLOT));
      }
    } catch (cause) {
      if (cause instanceof CopError) throw cause;
      throw diskError(path, codeOf(cause), cause);
    }
    // Fewer or more octets than were announced do not open as the last chunk either.
    if (index !== chunks - 1) throw new CopError('RECORD_ALTERED', { got: nameOf(name) });
    yield opened(waiting);
  }

  /** Removes every file but those that `known` gives when it is asked, and those of documents that are being handed in; the names of those removed. Throws STORE_FAILED. */
  async removeStrays(known: () => Promise<FileName[]>): Promise<string[]> {
    const there = (await onDisk(this.#folder, () => readdir(this.#folder))).filter((name) => !this.#coming.has(name.replace(PART, '')));
    // Asked after it was looked what there is: what is new since has a file that is not among them.
    const kept = new Set((await known()).map(nameOf));
    const strays = there.filter((name) => !kept.has(name));
    for (const name of strays) await onDisk(name, () => rm(join(this.#folder, name), { force: true }));
    return strays;
  }

  /** Removes a file; nothing when there is none. Throws STORE_FAILED. */
  async remove(name: FileName): Promise<void> {
    const path = this.#path(name);
    await onDisk(path, () => rm(path, { force: true }));
  }

  #path(name: FileName): string {
    return join(this.#folder, nameOf(name));
  }
}

/** A file that chunks are added to. */
export interface Growing {
  /** Those that it holds when it is opened. */
  readonly chunks: number;
  add(sealed: Uint8Array, index: number): Promise<void>;
  /** Makes durable what was added. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

// How often the room on the disk is looked at while a document comes in: every 16 MB.
const CHUNKS_PER_LOOK = 1_024;
const CHUNKS_PER_READ = 16;

function nameOf(name: FileName): string {
  return 'own' in name ? `own-${name.own}` : `in-${name.message}-${name.place}`;
}

async function onDisk<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw diskError(file, codeOf(cause), cause);
  }
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code ?? error).slice(0, 60);
}
