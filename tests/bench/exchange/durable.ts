// Records appended to a file, on the disk before they count, as many of them at once as wait: the least that a durable exchange needs.
import { type FileHandle, open } from 'node:fs/promises';

/** A file to which records are appended. */
export class Durable {
  commits = 0;
  readonly #file: FileHandle;
  #waiting: { record: Uint8Array; resolve: () => void; reject: (error: unknown) => void }[] = [];
  #running = false;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async create(file: string): Promise<Durable> {
    return new Durable(await open(file, 'ax', 0o600));
  }

  /** Resolves once the record is on the disk. */
  append(record: Uint8Array): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.push({ record, resolve, reject });
    if (!this.#running) void this.#commitAll();
    return promise;
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #commitAll(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0);
      try {
        await this.#file.writev(group.map(({ record }) => record));
        await this.#file.datasync();
        this.commits += 1;
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#running = false;
  }
}
