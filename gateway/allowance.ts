import type { UnitId } from '#protocol';

const MINUTE_MS = 60_000;

/** How much somebody may still ask for: `burst` at once, `perMinute` on average. */
export class Allowance<Key extends string = UnitId> {
  readonly #burst: number;
  readonly #perMs: number;
  /** Of whoever has not got all of it back; who used it last stands last. */
  readonly #left = new Map<Key, { tokens: number; at: number }>();

  constructor(burst: number, perMinute: number) {
    this.#burst = burst;
    this.#perMs = perMinute / MINUTE_MS;
  }

  /** Takes `cost`; false when there is not so much left, and nothing is taken. `at`: a clock of the process, not of the calendar: setting that one gives nobody more or less. */
  take(key: Key, cost = 1, at = performance.now()): boolean {
    const tokens = this.#tokens(key, at);
    if (tokens < cost) return false;
    this.#keep(key, tokens - cost, at);
    return true;
  }

  /** Takes one whether there is one or not: what is owed has to be waited for. */
  charge(key: Key, at = performance.now()): void {
    this.#keep(key, this.#tokens(key, at) - 1, at);
  }

  /** How long to wait until nothing is owed, milliseconds. */
  owedMs(key: Key, at = performance.now()): number {
    return Math.max(0, -this.#tokens(key, at) / this.#perMs);
  }

  #tokens(key: Key, at: number): number {
    const { tokens, at: since } = this.#left.get(key) ?? { tokens: this.#burst, at };
    return Math.min(tokens + (at - since) * this.#perMs, this.#burst);
  }

  #keep(key: Key, tokens: number, at: number): void {
    this.#left.delete(key);
    this.#left.set(key, { tokens, at });
    // Who has all of it again need not be remembered: addresses are without number.
    for (const oldest of this.#left.keys()) {
      if (this.#tokens(oldest, at) < this.#burst) return;
      this.#left.delete(oldest);
    }
  }
}
