// What a peer hands over and is not let in costs this unit a signature, an entry of its log and room in its database, each time. Beyond a
// measure the rest waits: its window is then full, and it can send no more than is worked.
import { setTimeout as sleep } from 'node:timers/promises';
import { CopError, type UnitId } from '#protocol';
import { Allowance } from '../allowance.ts';
import type { Outcome } from './outcome.ts';

// A full window: a partner that was away for long may come with many that have expired.
const BURST = 256;
const PER_MINUTE = 120;

const costly: ReadonlySet<Outcome['kind']> = new Set<Outcome['kind']>(['refused', 'set aside', 'repeated']);

/** How much is worked of what is refused, set aside or handed over again, for each peer. */
export class Patience {
  readonly #allowance = new Allowance(BURST, PER_MINUTE);
  readonly #exhausted: (peer: UnitId, error: CopError) => void;

  /** `exhausted`: told whenever a peer goes beyond. */
  constructor(exhausted: (peer: UnitId, error: CopError) => void) {
    this.#exhausted = exhausted;
  }

  /** Waits until something of this peer may be worked. Throws LINK_CLOSED when `over` aborts first. */
  async wait(peer: UnitId, over: AbortSignal): Promise<void> {
    for (let owed = this.#allowance.owedMs(peer); owed > 0; owed = this.#allowance.owedMs(peer)) {
      try {
        await sleep(owed, undefined, { signal: over, ref: false });
      } catch (cause) {
        if (over.aborted) throw new CopError('LINK_CLOSED', { peer, detail: 'DELIVERY_FLOOD' }, cause);
        throw cause;
      }
    }
  }

  /** Something of this peer was worked. */
  note(peer: UnitId, outcome: Outcome): void {
    if (!costly.has(outcome.kind) && !outcome.again) return;
    const before = this.#allowance.owedMs(peer);
    this.#allowance.charge(peer);
    if (before === 0 && this.#allowance.owedMs(peer) > 0) this.#exhausted(peer, new CopError('DELIVERY_FLOOD', { peer, expected: PER_MINUTE }));
  }
}
