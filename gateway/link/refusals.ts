import type { CopError, UnitId } from '#protocol';

/** A link attempt that was refused, by this gateway or by the other. */
export interface Refusal {
  at: Date;
  direction: 'in' | 'out';
  address: string;
  error: CopError;
}

const KEPT = 20;

/** The latest refusals per peer and of strangers. In memory and bounded: the log has them all, and a stranger cannot fill a disk. */
export class Refusals {
  readonly #byPeer = new Map<UnitId, Refusal[]>();
  #strangers: Refusal[] = [];

  /** Adds a refusal, to the peer's list when somebody proved or claimed with a certificate to be that peer. */
  add(peer: UnitId | undefined, refusal: Refusal): void {
    if (peer) this.#byPeer.set(peer, [refusal, ...this.of(peer)].slice(0, KEPT));
    else this.#strangers = [refusal, ...this.#strangers].slice(0, KEPT);
  }

  /** Of one peer, newest first. */
  of(peer: UnitId): Refusal[] {
    return this.#byPeer.get(peer) ?? [];
  }

  /** Of those who could not be identified, newest first. */
  get strangers(): Refusal[] {
    return this.#strangers;
  }
}
