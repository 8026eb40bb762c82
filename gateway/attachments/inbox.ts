/** What came and was not taken yet, up to so many; one reader waits for it. */
export class Inbox<T> {
  readonly #items: T[] = [];
  readonly #max: number;
  #ended = false;
  #wake: () => void = () => {};

  constructor(max: number) {
    this.#max = max;
  }

  /** Adds something, unless the inbox has ended or is full: then it is passed over, and false. */
  put(item: T): boolean {
    if (this.#ended || this.#items.length >= this.#max) return false;
    this.#items.push(item);
    this.#wake();
    return true;
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
