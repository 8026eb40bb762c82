// How much of a document is asked for at once.
import { limits } from '#protocol';

// What comes in this time is asked for at once; more would hold up messages, less would leave the line idle.
const ROUND_MS = 1_000;
const FIRST_MAX = 4;
// Half of what may be asked for: a chunk that came damaged is asked for again while others are on their way.
const MAX = limits.DOCUMENT_CHUNKS_ASKED / 2;

/** The chunks of one document that are on their way: as many as the line carries in about a second. */
export class Window {
  readonly #chunks: number;
  #size: number;
  #askedTo: number;
  /** The chunk with which the measured round is over, and when that round began. */
  #measured: number;
  #since = 0;

  /** `next`: the first of the `chunks` that is wanted. `bitsPerSecond`: what the line is thought to carry, until it is known. */
  constructor(next: number, chunks: number, bitsPerSecond: number) {
    this.#size = Math.min(FIRST_MAX, Math.ceil((bitsPerSecond * ROUND_MS) / 8_000 / limits.DOCUMENT_CHUNK_OCTETS));
    this.#chunks = chunks;
    this.#askedTo = next;
    this.#measured = next;
  }

  /** Everything before this chunk was asked for. */
  get askedTo(): number {
    return this.#askedTo;
  }

  /** True when it is time to ask for more. `next`: the first chunk that has not come. */
  hasRoom(next: number): boolean {
    return this.#askedTo < this.#chunks && this.#askedTo - next <= this.#size / 2;
  }

  /** The next chunks: as many as the window takes, from the first that was not asked for. */
  ask(next: number, now: number): { first: number; count: number } {
    const first = this.#askedTo;
    const count = Math.min(this.#size - (first - next), this.#chunks - first);
    this.#askedTo += count;
    if (this.#measured <= next) [this.#measured, this.#since] = [this.#askedTo, now];
    return { first, count };
  }

  /** All before `next` have come. */
  came(next: number, now: number): void {
    if (next === this.#measured) this.#size = adapted(this.#size, now - this.#since);
  }

  /** From `next` on they are to be asked for again. */
  again(next: number): void {
    this.#askedTo = next;
  }
}

/** Twice as many chunks when they came fast, half as many when they came slowly. */
function adapted(size: number, tookMs: number): number {
  if (tookMs < ROUND_MS) return Math.min(MAX, size * 2);
  return tookMs > 2 * ROUND_MS ? Math.max(1, Math.floor(size / 2)) : size;
}
