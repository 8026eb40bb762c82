import type { Chance } from '../support/seeded.ts';
import { randomOctets } from './mutate-octets.ts';
import type { Input, Target } from './target.ts';

// Kept inputs of one door, and their length: enough to go on from, too little to be taken for growth.
const KEPT_MAX = 200;
const KEPT_MAX_OCTETS = 8_192;

/** The inputs that others are made from: the samples, and those that reached what none had reached before. */
export class Corpus {
  readonly #target: Target;
  /** Every door as often as it is taken. */
  readonly #doors: string[];
  readonly #kept = new Map<string, Uint8Array[]>();

  constructor(target: Target) {
    this.#target = target;
    this.#doors = Object.entries(target.doors).flatMap(([name, { weight }]) => Array.from({ length: weight }, () => name));
  }

  /** Inputs kept so far. */
  get size(): number {
    return [...this.#kept.values()].reduce((sum, list) => sum + list.length, 0);
  }

  /** All that was kept. */
  get kept(): Input[] {
    return [...this.#kept].flatMap(([door, list]) => list.map((octets) => ({ door, octets })));
  }

  /** The next input. */
  draw(chance: Chance): Input {
    const door = chance.one(this.#doors);
    const { samples, mutate } = this.#doorOf(door);
    const shape = chance.between(0, 1);
    // Some untouched, so that what is valid is tried among all the rest; some of pure chance.
    if (shape < 0.02) return { door, octets: chance.one(samples) };
    if (shape < 0.03) return { door, octets: randomOctets(chance.whole(0, 64), chance) };
    return { door, octets: mutate(this.#base(door, samples, chance), this.#base(door, samples, chance), chance) };
  }

  /** Keeps an input that reached something new. */
  keep({ door, octets }: Input, chance: Chance): void {
    if (octets.length > KEPT_MAX_OCTETS) return;
    const kept = this.#kept.get(door) ?? [];
    this.#kept.set(door, kept);
    if (kept.length < KEPT_MAX) kept.push(octets.slice());
    else kept[chance.whole(0, KEPT_MAX - 1)] = octets.slice();
  }

  #base(door: string, samples: readonly Uint8Array[], chance: Chance): Uint8Array {
    const kept = this.#kept.get(door);
    return chance.one(kept && chance.in(0.6) ? kept : samples);
  }

  #doorOf(name: string) {
    const door = this.#target.doors[name];
    if (!door) throw new RangeError(`no door ${name}`);
    return door;
  }
}
