// Holds parcels for members that have no link with one another: takes them into custody, hands them to their addressees, says what became of them.
// What is in them is sealed to the addressee; how much of them there is, is bounded, for each sender too.
import { CopError, type ErrorCode, limits, type Parcel, type ParcelFrame, type ParcelReceipt, parcelDigest, signParcelReceipt, type UnitId } from '#protocol';
import { Allowance } from '../allowance.ts';
import { DISK_RESERVE_OCTETS } from '../attachments/vault.ts';
import type { AuditAct } from '../audit/acts.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Keyring } from '../keys/keyring.ts';
import { errorFields, type Log } from '../log.ts';
import type { Store } from '../store/database.ts';
import { roomOn } from '../store/disk.ts';
import { addHeld, endHeld, findHeld, forgetHeld, heldOctets, nextHeld, noteToldOfParcel, overdue, type ParcelHeld, untold } from '../store/parcels-held.ts';
import { Turns } from '../turns.ts';

export interface HolderDeps {
  self: UnitId;
  store: Store;
  keyring: Keyring;
  audit: AuditLog;
  now: () => Date;
  log: Log;
  /** Members between which parcels are held. */
  between: ReadonlySet<UnitId>;
  /** Octets that are held at the most, of all together. */
  capacity: number;
  /** Says it now; false without a link. */
  say: (peer: UnitId, frame: ParcelFrame) => boolean;
  /** Says it when no message waits. */
  give: (peer: UnitId, frame: ParcelFrame) => Promise<boolean>;
}

// Parcels that a member may hand over: each costs a signature and an entry of the log, however small it is.
const PARCELS_BURST = 256;
const PARCELS_PER_MINUTE = 60;
/** How long it stays known what became of a parcel: its maker may not have heard. */
const KEPT_MS = limits.PARCEL_LIFE_MAX_MS;

/** The parcels that this unit holds for others. */
export class ParcelHolder {
  readonly #deps: HolderDeps;
  readonly #allowance = new Allowance(PARCELS_BURST, PARCELS_PER_MINUTE);
  /** What each addressee was handed on the link that there is and has not answered yet. */
  readonly #handed = new Map<UnitId, Set<string>>();
  readonly #giving: Turns;
  /** What comes is taken one after the other, so that all of it is measured against the same room. */
  #taking: Promise<unknown> = Promise.resolve();

  constructor(deps: HolderDeps) {
    this.#deps = deps;
    this.#giving = new Turns(
      (peer) => this.#give(peer),
      (peer, error) => deps.log('error', 'gateway.fault', { peer, ...errorFields(error) }),
    );
  }

  /** Octets that this unit would take from a member now. */
  async roomFor(peer: UnitId): Promise<number> {
    const { between, capacity, store } = this.#deps;
    if (!between.has(peer)) return 0;
    const [own, all] = await store.read(async (db) => [await heldOctets(db, { from: peer }), await heldOctets(db)] as const);
    const disk = Math.max(0, (roomOn(store.file) ?? Number.POSITIVE_INFINITY) - DISK_RESERVE_OCTETS);
    return Math.max(0, Math.min(this.#share - own.octets, capacity - all.octets, disk));
  }

  /** What is held for a member, and of it. */
  async held(peer: UnitId): Promise<Record<'for' | 'of', Awaited<ReturnType<typeof heldOctets>>>> {
    return this.#deps.store.read(async (db) => ({ for: await heldOctets(db, { to: peer }), of: await heldOctets(db, { from: peer }) }));
  }

  /**
   * A member hands over a parcel. It is durable when its maker is told so; one that is not taken is refused with a signed reason, and 'unasked'. Throws
   * SENDER_MISMATCH for one that somebody else made.
   */
  take(peer: UnitId, parcel: Parcel): Promise<'worked' | 'unasked'> {
    const taken = this.#taking.then(() => this.#take(peer, parcel));
    this.#taking = taken.catch(() => {});
    return taken;
  }

  async #take(peer: UnitId, parcel: Parcel): Promise<'worked' | 'unasked'> {
    const { store, audit, now, log, between } = this.#deps;
    if (parcel.from !== peer) throw new CopError('SENDER_MISMATCH', { expected: peer, got: parcel.from });
    const digest = parcelDigest(parcel);
    const known = await store.read((db) => findHeld(db, digest));
    if (known) {
      await this.#tell(known);
      return 'unasked';
    }
    const { to } = parcel;
    const refusal = !(between.has(peer) && between.has(to)) ? 'RELAY_UNWILLING' : await this.#refusal(peer, parcel);
    if (refusal) {
      this.#deps.say(peer, { kind: 'parcelReceipt', bytes: await this.#sign({ digest, from_unit: peer, to_unit: to }, 'given_up', refusal) });
      log('warn', 'parcel.refused', { peer, addressee: to, code: refusal });
      return 'unasked';
    }
    const at = now();
    const receipt = await this.#sign({ digest, from_unit: peer, to_unit: to }, 'held');
    const entry = audit.prepare({ act: 'parcel.held', partner: peer, note: to });
    await store.write(async (tx) => {
      await addHeld(tx, digest, parcel, { at, receipt });
      await audit.append(tx, entry);
    });
    log('info', 'parcel.held', { peer, addressee: to, octets: parcel.file.length });
    await this.#tell({ digest, from_unit: peer, receipt });
    this.#giving.wake(to);
    return 'worked';
  }

  /** The addressee has dealt with a parcel; 'unasked' when it is none that this unit holds for it. */
  async taken(peer: UnitId, digest: Uint8Array, code: ErrorCode | undefined): Promise<'worked' | 'unasked'> {
    const known = await this.#deps.store.read((db) => findHeld(db, digest));
    if (known?.state !== 'held' || known.to_unit !== peer) return 'unasked';
    await this.#end(known, 'handed_over', code);
    this.#giving.wake(peer);
    return 'worked';
  }

  /** There is a link with a member: what it made was heard of, what waits for it goes on. */
  async linked(peer: UnitId): Promise<void> {
    this.#handed.delete(peer);
    for (const parcel of await this.#deps.store.read((db) => untold(db, peer))) await this.#tell(parcel);
    this.#giving.wake(peer);
  }

  /** What time brings: parcels that nobody took are given up, and what is long over is forgotten. */
  async keepUp(): Promise<void> {
    const { store, now } = this.#deps;
    for (const parcel of await store.read((db) => overdue(db, now(), limits.PARCEL_LIFE_MAX_MS))) await this.#end(parcel, 'given_up', 'PARCEL_EXPIRED');
    await store.write((tx) => forgetHeld(tx, new Date(now().getTime() - KEPT_MS)));
  }

  /** Waits for what runs. */
  async stop(): Promise<void> {
    await this.#giving.stop();
  }

  /** No sender may fill the room of the others. */
  get #share(): number {
    return Math.floor(this.#deps.capacity / Math.max(1, this.#deps.between.size));
  }

  async #refusal(peer: UnitId, { file, expires }: Parcel): Promise<ErrorCode | undefined> {
    if (expires <= this.#deps.now()) return 'PARCEL_EXPIRED';
    return this.#allowance.take(peer) && file.length <= (await this.roomFor(peer)) ? undefined : 'RELAY_FULL';
  }

  #sign(parcel: Pick<ParcelHeld, 'digest' | 'from_unit' | 'to_unit'>, state: ParcelReceipt['state'], reason?: ErrorCode): Promise<Uint8Array> {
    const { self, keyring, now } = this.#deps;
    const { digest, from_unit: to, to_unit: addressee } = parcel;
    return signParcelReceipt({ state, digest, from: self, to: to as UnitId, addressee: addressee as UnitId, at: now(), reason }, keyring.signingKey);
  }

  async #end(parcel: ParcelHeld, state: 'handed_over' | 'given_up', reason: ErrorCode | undefined): Promise<void> {
    const { store, audit, now, log } = this.#deps;
    const receipt = await this.#sign(parcel, state, reason);
    const act: AuditAct = state === 'given_up' ? 'parcel.given_up' : 'parcel.handed_over';
    const entry = audit.prepare({ act, partner: parcel.to_unit as UnitId, note: parcel.from_unit, ...(reason ? { outcome: reason } : {}) });
    await store.write(async (tx) => {
      await endHeld(tx, parcel.digest, { state, at: now(), reason, receipt });
      await audit.append(tx, entry);
    });
    log(reason ? 'warn' : 'info', act, { peer: parcel.to_unit as UnitId, from: parcel.from_unit, ...(reason ? { code: reason } : {}) });
    await this.#tell({ ...parcel, receipt });
  }

  /** Says to the maker of a parcel where it stands; without a link, when there is one again. */
  async #tell({ digest, from_unit, receipt }: Pick<ParcelHeld, 'digest' | 'from_unit' | 'receipt'>): Promise<void> {
    if (this.#deps.say(from_unit as UnitId, { kind: 'parcelReceipt', bytes: receipt })) await this.#deps.store.write((tx) => noteToldOfParcel(tx, digest));
  }

  /** Hands a member what waits for it: one parcel of each kind at a time. */
  async #give(peer: UnitId): Promise<void> {
    const { store, say, give } = this.#deps;
    for (const urgent of [true, false]) {
      const parcel = await store.read((db) => nextHeld(db, peer, urgent));
      if (!parcel?.file) continue;
      const handed = this.#handed.get(peer) ?? new Set();
      this.#handed.set(peer, handed);
      const name = Buffer.from(parcel.digest).toString('hex');
      if (handed.has(name)) continue;
      const frame: ParcelFrame = {
        kind: 'parcel',
        from: parcel.from_unit as UnitId,
        to: peer,
        expires: new Date(parcel.expires_at),
        urgent,
        file: parcel.file,
      };
      handed.add(name);
      if (!(urgent ? say(peer, frame) : await give(peer, frame))) handed.delete(name);
    }
  }
}
