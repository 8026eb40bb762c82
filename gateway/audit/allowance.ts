import type { UnitId } from '#protocol';

const MINUTE_MS = 60_000;

/** How much each peer may still ask for: `burst` at once, `perMinute` on average. */
export class Allowance {
  readonly #burst: number;
  readonly #perMinute: number;
  readonly #left = new Map<UnitId, { tokens: number; at: number }>();

  constructor(burst: number, perMinute: number) {
    this.#burst = burst;
    this.#perMinute = perMinute;
  }

  /** Takes one; false when there is none left. */
  take(peer: UnitId): boolean {
    // Of the process, not of the calendar: setting the clock gives nobody more or less.
    const at = performance.now();
    const before = this.#left.get(peer) ?? { tokens: this.#burst, at };
    const tokens = Math.min(before.tokens + ((at - before.at) / MINUTE_MS) * this.#perMinute, this.#burst);
    const granted = tokens >= 1;
    this.#left.set(peer, { tokens: granted ? tokens - 1 : tokens, at });
    return granted;
  }
}
