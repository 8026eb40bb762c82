// When to compare what was delivered: a peer says less or more than it had said, or a log went back or was begun anew, here or there.
import { asCopError, CopError, type ErrorCode, type Hello, type UnitId } from '#protocol';
import { errorFields, type Log } from '../log.ts';
import { isUnreceipted } from '../store/handed-over.ts';
import { lanePositions } from '../store/lanes.ts';
import { type ReconcileDeps, type Reconciled, reconcileDeliveries } from './reconcile.ts';

interface Deps extends ReconcileDeps {
  self: UnitId;
  log: Log;
  /** Peers whose links are up. */
  linked: () => UnitId[];
}

const tellLoss: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['LOG_ROLLBACK', 'LOG_FORK', 'LOG_RESTARTED']);

/** How long a receipt may take after the message was confirmed, milliseconds. */
const RECEIPT_MS = 10 * 60_000;
/** How often a peer that gives no receipts is compared with, milliseconds. */
const AGAIN_MS = 60 * 60_000;

/** Looks after losses on either side. */
export class AfterLoss {
  readonly #deps: Deps;
  /** Peers to compare with as soon as there is a link. */
  readonly #suspects = new Set<UnitId>();
  /** One comparison with a peer at a time. */
  readonly #running = new Map<UnitId, Promise<Reconciled>>();
  /** The process of each peer that was heard last. */
  readonly #instances = new Map<UnitId, string>();
  /** When each peer was compared with last. */
  readonly #comparedAt = new Map<UnitId, number>();
  #stopped = false;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /**
   * What a peer says on a link that it has, before it is recorded. Raises PEER_WENT_BACK when that is less than it had confirmed, unless the same
   * process of it was heard before: while it runs its database goes on, and a Hello may be older than what it has confirmed on another link since.
   */
  async heard(peer: UnitId, { received, instance }: Hello): Promise<void> {
    const { store, alarms } = this.#deps;
    const known = this.#instances.get(peer) === instance;
    this.#instances.set(peer, instance);
    if (known) return;
    const positions = await store.read((db) => lanePositions(db, peer));
    const back = positions.reduce((sum, { lane, acknowledgedThrough }) => sum + Math.max(0, acknowledgedThrough - (received[lane] ?? 0)), 0);
    if (back === 0) return;
    this.#suspects.add(peer);
    await alarms.raise(peer, 1, new CopError('PEER_WENT_BACK', { peer, got: back }), []);
  }

  /** A peer has more than this unit remembers having sent. */
  suspect(peer: UnitId): void {
    this.#suspects.add(peer);
  }

  /**
   * There is a link: compares when there is reason to. Whoever takes a message signs its receipt in the same transaction; one that was confirmed and
   * has no receipt long after may stand under a number that had been given before a loss.
   */
  async linked(peer: UnitId): Promise<void> {
    const { store, now, log } = this.#deps;
    try {
      const before = new Date(now().getTime() - RECEIPT_MS);
      const isDue = Math.abs(now().getTime() - (this.#comparedAt.get(peer) ?? 0)) > AGAIN_MS;
      if (isDue && (await store.read((db) => isUnreceipted(db, peer, before)))) this.#suspects.add(peer);
      if (this.#suspects.has(peer)) await this.#quietly(peer);
    } catch (error) {
      log('error', 'gateway.fault', { peer, ...errorFields(error) });
    }
  }

  /** An alarm about a log is new: of a partner's, or of this unit's own, which every partner may have to make good. */
  alarmed(unit: UnitId, code: ErrorCode): void {
    const { self, linked } = this.#deps;
    if (!tellLoss.has(code)) return;
    for (const peer of unit === self ? linked() : [unit]) {
      this.#suspects.add(peer);
      if (linked().includes(peer)) void this.#quietly(peer);
    }
  }

  /** Compares with a peer now. Throws LINK_UNREACHABLE, what the peer refuses. */
  compare(peer: UnitId): Promise<Reconciled> {
    const running = this.#running.get(peer) ?? reconcileDeliveries(peer, this.#deps).finally(() => this.#running.delete(peer));
    this.#running.set(peer, running);
    return running.then((result) => {
      this.#suspects.delete(peer);
      this.#comparedAt.set(peer, this.#deps.now().getTime());
      return result;
    });
  }

  /** Waits for what runs. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.allSettled(this.#running.values());
  }

  /** What fails is tried again with the next link. */
  async #quietly(peer: UnitId): Promise<void> {
    if (this.#stopped) return;
    try {
      const { again, lost, questions } = await this.compare(peer);
      this.#deps.log('info', 'deliveries.reconciled', { peer, again: again.length, lost: lost.length, questions });
    } catch (error) {
      const level = asCopError(error) ? 'warn' : 'error';
      this.#deps.log(level, 'gateway.fault', { peer, ...errorFields(error) });
    }
  }
}
