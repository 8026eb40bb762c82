// Which chunks of a document may come: those that were asked for.

/** Chunks that were asked for and have not come, each as often as it was asked for: after a damaged one, some are on their way twice. */
export class Awaited {
  readonly #times = new Map<number, number>();

  /** Chunks are asked for. */
  ask({ first, count }: { first: number; count: number }): void {
    for (let index = first; index < first + count; index++) this.#times.set(index, (this.#times.get(index) ?? 0) + 1);
  }

  /** A chunk comes. False when it was not asked for. */
  came(index: number): boolean {
    const times = this.#times.get(index);
    if (times === undefined) return false;
    if (times === 1) this.#times.delete(index);
    else this.#times.set(index, times - 1);
    return true;
  }
}
