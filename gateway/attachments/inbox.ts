/** What came and was not taken yet; one reader waits for it. */
export class Inbox<T> {
  readonly #items: T[] = [];
  #ended = false;
  #wake: () => void = () => {};

  /** Adds something, unless the inbox has ended. */
  put(item: T): void {
    if (this.#ended) return;
    this.#items.push(item);
    this.#wake();
  }

  /** Nothing more will come. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** The next thing; `undefined` when nothing came in this time, milliseconds, or nothing more will. */
  async take(patienceMs: number): Promise<T | undefined> {
    if (this.#items.length === 0 && !this.#ended) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wake = resolve;
      const timer = setTimeout(resolve, patienceMs);
      await promise;
      clearTimeout(timer);
    }
    return this.#items.shift();
  }
}
