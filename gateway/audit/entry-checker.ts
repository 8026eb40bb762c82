// Checks entries, page by page: those of a large log in a thread of their own, which leaves the gateway to its links and uses a second core.
import { Worker } from 'node:worker_threads';
import { checkEntries, type StoredEntries, type Verdict } from './check-entries.ts';
import type { DetailsKeys } from './entry-details.ts';
import { packEntries, unpackVerdicts } from './packed-entries.ts';

/** From so many entries on a thread is worth its start: a fifth of a second. */
export const THREAD_FROM_ENTRIES = 20_000;

export interface EntryChecker extends AsyncDisposable {
  /** Verdicts in the order of the entries. Pages may be handed in before the one before is answered. */
  check(entries: StoredEntries): Promise<Verdict[]>;
}

/** A checker for so many entries; to be disposed of. */
export function entryChecker(entries: number, keys: DetailsKeys): EntryChecker {
  if (entries >= THREAD_FROM_ENTRIES) return new ThreadChecker(keys);
  return { check: async (page) => checkEntries(page, keys), [Symbol.asyncDispose]: async () => {} };
}

class ThreadChecker implements EntryChecker {
  readonly #thread: Worker;
  readonly #waiting: { resolve: (verdicts: Verdict[]) => void; reject: (error: Error) => void }[] = [];
  #failed: Error | undefined;

  constructor(keys: DetailsKeys) {
    this.#thread = new Worker(new URL('./check-thread.ts', import.meta.url), { workerData: keys });
    this.#thread.on('message', (packed: Uint8Array) => this.#waiting.shift()?.resolve(unpackVerdicts(packed)));
    this.#thread.on('error', (error: Error) => this.#fail(error));
    this.#thread.on('exit', (code) => this.#fail(new Error(`the thread that checks entries ended with ${code}`)));
  }

  check(entries: StoredEntries): Promise<Verdict[]> {
    const { promise, resolve, reject } = Promise.withResolvers<Verdict[]>();
    if (this.#failed) reject(this.#failed);
    else {
      this.#waiting.push({ resolve, reject });
      const page = packEntries(entries);
      this.#thread.postMessage(page, [page.numbers.buffer, page.octets.buffer, page.lengths.buffer]);
    }
    return promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#thread.terminate();
  }

  #fail(error: Error): void {
    this.#failed ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
