// What comes through a relay is a courier's file, and is worked like one. The relay is told that it was dealt with, so that it need not hold it longer.
import { asCopError, CopError, type ErrorCode, type Parcel, parcelDigest, type UnitId } from '#protocol';
import { type UnpackDeps, type Unpacked, unpack } from '../courier/unpack.ts';

export interface TakeDeps extends UnpackDeps {
  /** The member should hear what this unit has. */
  owe: (peer: UnitId) => void;
  misbehaved: (relay: UnitId, error: CopError) => void;
}

/** What came of a parcel. */
export interface Taken {
  digest: Uint8Array;
  /** Who made it, as far as that is known. */
  maker: UnitId;
  /** Why it could not be taken to its end. */
  code: ErrorCode | undefined;
  /** True when it brought something that was not here. */
  isNews: boolean;
}

/** Works the parcels of one member one after the other, whichever relays bring them. */
export class ParcelTaker {
  readonly #deps: TakeDeps;
  readonly #last = new Map<UnitId, Promise<unknown>>();
  /** When the newest parcel of each member was made, by its own clock: a relay could hand over an old one to have everything since sent once more. */
  readonly #newest = new Map<UnitId, number>();

  constructor(deps: TakeDeps) {
    this.#deps = { ...deps, isLatest: (peer, made) => this.#isLatest(peer, made) };
  }

  /** Takes a parcel that a relay brings. Throws for what is this machine's fault: the relay then goes on holding it. */
  async take(relay: UnitId, parcel: Parcel): Promise<Taken> {
    const before = this.#last.get(parcel.from);
    const work = (async () => {
      await before?.catch(() => {});
      return this.#work(relay, parcel);
    })();
    this.#last.set(parcel.from, work);
    try {
      return await work;
    } finally {
      if (this.#last.get(parcel.from) === work) this.#last.delete(parcel.from);
    }
  }

  #isLatest(peer: UnitId, made: Date): boolean {
    if (made.getTime() < (this.#newest.get(peer) ?? 0)) return false;
    this.#newest.set(peer, made.getTime());
    return true;
  }

  async #work(relay: UnitId, parcel: Parcel): Promise<Taken> {
    const { self, directory, audit, log, owe, misbehaved } = this.#deps;
    const { from, file } = parcel;
    const digest = parcelDigest(parcel);
    let fault: CopError | undefined;
    let unpacked: Unpacked | undefined;
    try {
      if (directory.member(from).unit === self) throw new CopError('ADDRESSEE_SELF', { got: from });
      unpacked = await unpack(once(file), this.#deps);
      fault = unpacked.stopped;
      // Who made it stands inside, signed; what the relay writes on it is its word alone.
      const maker = unpacked.from ?? (unpacked.keys[0] === undefined ? from : unpacked.keys[0]);
      if (maker !== from) misbehaved(relay, new CopError('SENDER_MISMATCH', { expected: relay, got: maker }));
    } catch (error) {
      fault = asCopError(error);
      if (!fault || fault.row.fault === 'local') throw error;
    }
    const { items, keys = [] } = unpacked ?? {};
    const maker = unpacked?.from ?? from;
    const outcome = fault ? { outcome: fault.code } : {};
    await audit.record({ act: 'parcel.taken', partner: maker, note: relay, ...outcome });
    log(fault ? 'warn' : 'info', 'parcel.taken', { peer: maker, relay, ...items, ...(fault ? { code: fault.code } : {}) });
    // It does not know what this unit has, or which keys: the next parcel would be the same.
    if (fault || keys.length > 0) owe(maker);
    const isNews = keys.length > 0 || (items !== undefined && items.admitted + items.settled > 0);
    return { digest, maker, code: fault?.code, isNews };
  }
}

async function* once(file: Uint8Array): AsyncGenerator<Uint8Array> {
  yield file;
}
