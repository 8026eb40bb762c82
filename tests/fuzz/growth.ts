// Whether memory grows over a run: what is left after a collection, looked at in even distances.

/** Octets by which the end of a run may be above its beginning: caches that fill, and code that is compiled, stay below. */
export const GROWTH_OCTETS_MAX = 12_582_912;

const SAMPLES = 24;
// The first third fills corpora and caches and compiles code.
const WARM_UP = 1 / 3;

/** Samples of the memory of one loop. */
export class Growth {
  /** Heap and buffers after a collection, octets. */
  readonly samples: number[] = [];
  readonly #collect: () => Promise<void>;
  readonly #every: number;

  constructor(inputs: number, collect: () => Promise<void>) {
    this.#every = Math.max(1, Math.floor(inputs / SAMPLES));
    this.#collect = collect;
  }

  /** To be called as inputs are played. Gives what is wrong as soon as it is beyond doubt: waiting would take the machine along. */
  async after(inputs: number): Promise<string | undefined> {
    if (inputs < this.#every * (this.samples.length + 1)) return undefined;
    await this.#collect();
    const { heapUsed, external } = process.memoryUsage();
    this.samples.push(heapUsed + external);
    const [first] = this.samples;
    const isFar = first !== undefined && heapUsed + external > first + 16 * GROWTH_OCTETS_MAX;
    return isFar ? `from ${megabytes(first)} to ${megabytes(heapUsed + external)} MB` : undefined;
  }

  /** What is wrong, once the run is over: the last samples against the first after the warm-up. */
  verdict(): string | undefined {
    const settled = this.samples.slice(Math.ceil(this.samples.length * WARM_UP));
    // Too few say nothing.
    if (settled.length < 6) return undefined;
    const third = Math.floor(settled.length / 3);
    const [early, late] = [median(settled.slice(0, third)), median(settled.slice(-third))];
    return late - early > GROWTH_OCTETS_MAX ? `from ${megabytes(early)} to ${megabytes(late)} MB` : undefined;
  }
}

/** The middle one. */
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function megabytes(octets: number): string {
  return (octets / 1_048_576).toFixed(1);
}
