// The gateway's clock. What time brings about is not undone: messages expire, contents and keys are destroyed. So a system clock that leaps (a
// dead battery, a wrong time server, somebody who types the wrong year) is not followed.
import { CopError, type UnitId } from '#protocol';
import type { Alarms } from './audit/alarms.ts';
import { openAlarms } from './store/checkpoints.ts';
import type { Store } from './store/database.ts';
import { lastAlive, markAlive } from './store/outages.ts';
import type { SystemClock } from './system-clock.ts';

/** By how much the system clock may differ from the time that has passed since it was last looked at: corrections by a time server are smaller. */
export const CLOCK_LEAP_MAX_MS = 2 * 3_600_000;
/** How long a gateway may have been off before its clock is doubted at the start: a power cut, a repair, a week of holidays. */
export const CLOCK_OFF_MAX_MS = 7 * 86_400_000;
/** How near a partner's clock must be to bear out a time: what the exchange itself asks of clocks. */
export const CLOCK_AGREES_MS = 15 * 60_000;

/** What a look at the clock needs. */
export interface LookDeps {
  self: UnitId;
  alarms: Alarms;
  /** The partners' clocks by the links that are up: milliseconds by which each is ahead of ours. */
  offsets: () => readonly number[];
}

/**
 * The time by which the whole gateway goes. It is the system clock's, unless that has leapt: then it is the last time that was believed, and what
 * has passed since. Nothing leaps with it, so nothing is erased, expired, rotated or refused for a leap.
 *
 * The system clock is believed when it fits what this gateway has lived through: the last time that it noted in its database, and the monotonic
 * clock since its start. It is also believed when most of the linked partners' clocks agree with it, so that a gateway that really was off for
 * long goes on by itself; and when an officer closes the alarm CLOCK_LEAPT. Until then the partners' time takes the place of the kept one where
 * it fits: it tells how long the power was off to a machine whose battery is dead.
 */
export class Clock {
  readonly #store: Store;
  readonly #system: SystemClock;
  /** The last time that was believed, and when that was by the monotonic clock. */
  #believed: { time: number; at: number };
  /** How far the system clock may be ahead: at the start nobody knows how long the gateway was off. */
  #aheadMax = CLOCK_OFF_MAX_MS;
  /** Whether the last look found a leap. */
  #doubted = false;
  #looking: Promise<void> = Promise.resolve();

  private constructor(store: Store, system: SystemClock, believed: Date) {
    this.#store = store;
    this.#system = system;
    this.#believed = { time: believed.getTime(), at: system.monotonic() };
  }

  /** Begins with the last time that the database knows. */
  static async load(store: Store, system: SystemClock): Promise<Clock> {
    return new Clock(store, system, (await store.read(lastAlive)) ?? system.wall());
  }

  /** The time. */
  readonly now = (): Date => {
    const wall = this.#system.wall();
    return this.#fits(wall.getTime()) ? wall : new Date(this.#kept());
  };

  /** Why the system clock is not followed just now; `undefined` when it is. */
  readonly leap = (): CopError | undefined => {
    const wall = this.#system.wall();
    return this.#fits(wall.getTime()) ? undefined : this.#leapTo(wall.getTime());
  };

  /**
   * Looks whether the system clock is to be believed; raises the alarm when it is not, and closes it once it is. To be called at the start, every
   * minute, when a link comes up and when an officer has closed the alarm.
   */
  look(deps: LookDeps): Promise<void> {
    this.#looking = this.#looking.then(
      () => this.#look(deps),
      () => this.#look(deps),
    );
    return this.#looking;
  }

  async #look({ self, alarms, offsets }: LookDeps): Promise<void> {
    const raised = (await this.#store.read(openAlarms)).filter(({ code, unit }) => code === 'CLOCK_LEAPT' && unit === self);
    const wall = this.#system.wall().getTime();
    const partners = offsets().map((offset) => wall + offset);
    // An officer who closes the alarm says that the clock is right.
    const confirmed = this.#doubted && raised.length === 0;
    if (this.#fits(wall) || agree(wall, partners) || confirmed) {
      this.#believe(wall);
      for (const alarm of raised) await alarms.close(alarm, stamp(wall), undefined);
      // At once, so that it holds after a power cut too.
      if (raised.length > 0 || confirmed) await this.#store.write((tx) => markAlive(tx, new Date(wall)));
      this.#doubted = false;
      return;
    }
    const told = middle(partners);
    if (told !== undefined && this.#fits(told) && agree(told, partners)) this.#believe(told);
    if (raised.length === 0) await alarms.raise(self, 0, this.#leapTo(wall), []);
    this.#doubted = true;
  }

  #kept(): number {
    return this.#believed.time + this.#system.monotonic() - this.#believed.at;
  }

  #fits(time: number): boolean {
    const kept = this.#kept();
    return time >= kept - CLOCK_LEAP_MAX_MS && time <= kept + this.#aheadMax;
  }

  #believe(time: number): void {
    this.#believed = { time, at: this.#system.monotonic() };
    this.#aheadMax = CLOCK_LEAP_MAX_MS;
  }

  #leapTo(wall: number): CopError {
    return new CopError('CLOCK_LEAPT', { expected: stamp(this.#kept()), got: stamp(wall) });
  }
}

/** Whether more of the partners' clocks bear a time out than not. */
function agree(time: number, partners: readonly number[]): boolean {
  return partners.filter((clock) => Math.abs(clock - time) <= CLOCK_AGREES_MS).length * 2 > partners.length;
}

function middle(clocks: readonly number[]): number | undefined {
  return [...clocks].sort((a, b) => a - b)[Math.floor(clocks.length / 2)];
}

function stamp(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+/, '');
}
