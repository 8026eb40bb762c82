import type { UnitId } from '#protocol';
import type { Store } from '../store/database.ts';
import { unitsWithUnsealed } from '../store/deliveries.ts';

/**
 * The units for which messages wait until their keys are known and all that waited is sealed. What is sent to one of them meanwhile waits too:
 * otherwise a step could arrive before what it is a step of. Changed in the bodies of writes alone, which run one after the other.
 */
export class Unsealed {
  readonly #units: Set<UnitId>;
  readonly #turns = new Map<UnitId, Promise<unknown>>();

  private constructor(units: readonly UnitId[]) {
    this.#units = new Set(units);
  }

  /** As the database has it. */
  static async load(store: Store): Promise<Unsealed> {
    return new Unsealed(await store.read(unitsWithUnsealed));
  }

  /** True while something waits for the keys of `unit`. */
  has(unit: UnitId): boolean {
    return this.#units.has(unit);
  }

  /** Something waits for them now. */
  add(unit: UnitId): void {
    this.#units.add(unit);
  }

  /** Nothing waits for them any more. */
  delete(unit: UnitId): void {
    this.#units.delete(unit);
  }

  /** Runs `seal` when nobody else seals for this unit: two at once would change the order. */
  inTurn<T>(unit: UnitId, seal: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(unit) ?? Promise.resolve()).then(seal);
    // Who asked is told when it fails; the next one has its turn all the same.
    const over = turn
      .catch(() => {})
      .finally(() => {
        if (this.#turns.get(unit) === over) this.#turns.delete(unit);
      });
    this.#turns.set(unit, over);
    return turn;
  }
}
