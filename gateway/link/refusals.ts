import type { CopError, UnitId } from '#protocol';

/** A link that was refused or ended because a side broke a rule, or something else that a peer did and should not. */
export interface Refusal {
  at: Date;
  direction: 'in' | 'out';
  address: string;
  error: CopError;
  /** True when a certificate named the peer and nothing proved it. */
  claimed?: boolean;
}

/** One that is kept: the same within a minute is counted. */
export interface KeptRefusal extends Refusal {
  times: number;
  /** Of the first. */
  since: Date;
}

const KEPT = 20;
const TOGETHER_MS = 60_000;

/** The latest refusals per peer and of strangers. In memory and bounded: a stranger cannot fill it, nor hide what he did behind repetitions of it. */
export class Refusals {
  readonly #byPeer = new Map<UnitId, KeptRefusal[]>();
  #strangers: KeptRefusal[] = [];

  /** Adds a refusal, to the peer's list when somebody proved or claimed with a certificate to be that peer. */
  add(peer: UnitId | undefined, refusal: Refusal): void {
    if (peer) this.#byPeer.set(peer, withRefusal(this.of(peer), refusal));
    else this.#strangers = withRefusal(this.#strangers, refusal);
  }

  /** Of one peer, newest first. */
  of(peer: UnitId): KeptRefusal[] {
    return this.#byPeer.get(peer) ?? [];
  }

  /** Of those who could not be identified, newest first. */
  get strangers(): KeptRefusal[] {
    return this.#strangers;
  }
}

function withRefusal(kept: readonly KeptRefusal[], refusal: Refusal): KeptRefusal[] {
  const same = kept.find((each) => isSame(each, refusal));
  const others = kept.filter((each) => each !== same);
  return [{ ...refusal, times: (same?.times ?? 0) + 1, since: same?.since ?? refusal.at }, ...others].slice(0, KEPT);
}

function isSame(kept: KeptRefusal, { at, direction, address, error, claimed }: Refusal): boolean {
  const recent = Math.abs(at.getTime() - kept.since.getTime()) < TOGETHER_MS;
  const reason = kept.error.code === error.code && kept.error.params.detail === error.params.detail;
  return recent && reason && kept.direction === direction && kept.claimed === claimed && hostOf(kept.address) === hostOf(address);
}

/** The address without the port, which is another one for every connection. */
function hostOf(address: string): string {
  return address.replace(/:\d+$/, '');
}
