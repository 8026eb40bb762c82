// Chance that a seed gives again.

/** Mulberry32: numbers in [0, 1), the same ones for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What is drawn by chance, from such numbers. */
export class Chance {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seeded(seed);
  }

  /** A number in [least, most). */
  between(least: number, most: number): number {
    return least + this.#random() * (most - least);
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return Math.floor(this.between(least, most + 1));
  }

  /** A time until something that happens once in `mean` on average, at most `most`. */
  pause(mean: number, most: number): number {
    return Math.min(-Math.log(1 - this.#random()) * mean, most);
  }

  /** True in this share of all cases. */
  in(share: number): boolean {
    return this.#random() < share;
  }

  /** One of them. Throws RangeError when there is none. */
  one<T>(of: readonly T[]): T {
    const drawn = of[Math.floor(this.#random() * of.length)];
    if (drawn === undefined) throw new RangeError('there is nothing to draw');
    return drawn;
  }

  /** So many of them, in another order. */
  some<T>(count: number, of: readonly T[]): T[] {
    const left = [...of];
    return Array.from({ length: Math.min(count, of.length) }, () => left.splice(Math.floor(this.#random() * left.length), 1)[0] as T);
  }
}
