import type { UnitId } from '#protocol';

/** Work for one peer at a time: whoever wakes it while it runs has it run once more behind that, however often it was woken. */
export class Turns {
  readonly #work: (peer: UnitId) => Promise<void>;
  readonly #failed: (peer: UnitId, error: unknown) => void;
  readonly #running = new Map<UnitId, Promise<void>>();
  readonly #again = new Set<UnitId>();
  #stopped = false;

  /** `failed`: told what `work` rejects with; it is not tried again for that. */
  constructor(work: (peer: UnitId) => Promise<void>, failed: (peer: UnitId, error: unknown) => void) {
    this.#work = work;
    this.#failed = failed;
  }

  /** There may be something to do for a peer. */
  wake(peer: UnitId): void {
    if (this.#stopped) return;
    if (this.#running.has(peer)) {
      this.#again.add(peer);
      return;
    }
    const running = this.#work(peer)
      .catch((error: unknown) => this.#failed(peer, error))
      .finally(() => {
        this.#running.delete(peer);
        if (this.#again.delete(peer)) this.wake(peer);
      });
    this.#running.set(peer, running);
  }

  /** Begins nothing more, and waits for what runs. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#running.values());
  }
}
