// The three parts a gateway can have in a relay: it makes parcels, holds them for others, takes those that are for it.
import type { ParcelFrame, UnitId } from '#protocol';
import { errorFields } from '../log.ts';
import { type HolderDeps, ParcelHolder } from './holder.ts';
import { ParcelSender, type SenderDeps } from './sender.ts';
import { ParcelTaker, type TakeDeps } from './take.ts';

export type RelayDeps = HolderDeps & SenderDeps & Omit<TakeDeps, 'owe'>;

/** What a gateway does with parcels. */
export class Relay {
  readonly holder: ParcelHolder;
  readonly sender: ParcelSender;
  readonly #taker: ParcelTaker;
  readonly #deps: RelayDeps;

  constructor(deps: RelayDeps) {
    this.#deps = deps;
    this.holder = new ParcelHolder(deps);
    this.sender = new ParcelSender(deps);
    this.#taker = new ParcelTaker({ ...deps, owe: (peer) => this.sender.owe(peer) });
  }

  /**
   * Works a frame about parcels; 'unasked' for one that was bad, brought nothing new or that nobody waits for. Throws SENDER_MISMATCH, and what is this
   * machine's fault: the link then ends, and the frame comes again on the next.
   */
  async frame(peer: UnitId, frame: ParcelFrame): Promise<'worked' | 'unasked'> {
    switch (frame.kind) {
      case 'parcel': {
        if (frame.to !== this.#deps.self) return this.holder.take(peer, frame);
        const { digest, maker, code, isNews } = await this.#taker.take(peer, frame);
        if (code === undefined) this.sender.heard(maker);
        this.#deps.say(peer, { kind: 'parcelTaken', digest, code });
        return isNews ? 'worked' : 'unasked';
      }
      case 'parcelTaken':
        return this.holder.taken(peer, frame.digest, frame.code);
      case 'parcelReceipt':
        return this.sender.stated(peer, frame.bytes);
      default:
        return frame satisfies never;
    }
  }

  /** There is a link with a member. */
  linked(peer: UnitId): void {
    this.sender.linked(peer);
    this.holder.linked(peer).catch((error: unknown) => this.#deps.log('error', 'gateway.fault', { peer, ...errorFields(error) }));
  }

  /** What time brings. */
  async keepUp(): Promise<void> {
    await this.holder.keepUp();
    await this.sender.keepUp();
  }

  /** Waits for what runs. */
  async stop(): Promise<void> {
    await Promise.all([this.holder.stop(), this.sender.stop()]);
  }
}
