// Whom this gateway knows: the roster in force and every member's keysets, all verified. What is asked of it is
// answered from memory; what it learns is durable before it is used.
import { X509Certificate } from 'node:crypto';
import {
  asCopError,
  CopError,
  compareKeysets,
  type EncryptionKey,
  encryptionKeyAt,
  hex,
  importEncryptionKey,
  importVerifyKey,
  type Keyset,
  type Member,
  memberOf,
  type Roster,
  sameBytes,
  type UnitId,
  type UnitKey,
  type VerifiedKeyset,
  type VerifiedRoster,
  type VerifyKey,
  verifyKeyset,
  verifySignedRoster,
  verifySuccession,
} from '#protocol';
import type { Store, Tx } from '../store/database.ts';
import { addKeyset, addRoster, storedKeysets, storedRosters } from '../store/trust-records.ts';

// A signature may be dated a little outside its key's period: cheap clocks drift.
const CLOCK_DRIFT_MS = 60 * 60_000;

/** What is recorded in the same transaction. */
export type Alongside = (tx: Tx) => Promise<void>;

/** The trust state of one gateway. */
export class Directory {
  readonly #store: Store;
  #roster: VerifiedRoster;
  /** Encoded rosters by ascending version, without a gap; the last is in force. */
  readonly #rosters: { version: number; bytes: Uint8Array }[] = [];
  readonly #keysets = new Map<UnitId, VerifiedKeyset>();
  /** The last keyset under an identity key that a later roster replaced: a bound for versions, and revocations that still hold. */
  readonly #superseded = new Map<UnitId, VerifiedKeyset>();
  readonly #signKeys = new Map<string, { key: UnitKey; verify: Promise<VerifyKey>; superseded: boolean }>();
  readonly #encryptKeys = new Map<string, Promise<EncryptionKey>>();
  /** Every log key that a unit ever announced: old checkpoints are checked with old keys. */
  readonly #logKeys = new Map<UnitId, Map<string, UnitKey>>();
  #anchors: Map<UnitId, X509Certificate[]>;
  /** What is being learnt: the same news comes over several links at once, and each is compared with what the one before left. */
  #learning: Promise<unknown> = Promise.resolve();

  private constructor(store: Store, roster: VerifiedRoster) {
    this.#store = store;
    this.#roster = roster;
    this.#anchors = parseAnchors(roster.roster);
  }

  /** Loads what the database holds, verifying all of it again. Throws STORE_CORRUPT when it does not verify. */
  static async load(store: Store): Promise<Directory> {
    const [rosters, keysets] = await store.read(async (db) => [await storedRosters(db), await storedKeysets(db)] as const);
    try {
      let roster: VerifiedRoster | undefined;
      const members: Member[] = [];
      for (const bytes of rosters) {
        const next = await verifySignedRoster(bytes);
        roster = roster ? await verifySuccession(roster, next) : next;
        members.unshift(...roster.roster.members);
      }
      if (!roster) throw new CopError('STORE_CORRUPT', { file: store.file, detail: 'roster' });
      const directory = new Directory(store, roster);
      const newest = roster.roster.version;
      directory.#rosters.push(...rosters.map((bytes, i) => ({ version: newest - rosters.length + 1 + i, bytes })));
      for (const { unit, bytes } of keysets) {
        const [current, ...earlier] = members.filter((candidate) => candidate.unit === unit);
        if (current) await directory.#recall(current, earlier, bytes);
      }
      return directory;
    } catch (error) {
      if (!asCopError(error)) throw error;
      throw new CopError('STORE_CORRUPT', { file: store.file, detail: asCopError(error)?.code ?? '' }, error);
    }
  }

  /** The roster in force. */
  get roster(): VerifiedRoster {
    return this.#roster;
  }

  /** The encoded rosters after a version, in order. */
  rostersAfter(version: number): Uint8Array[] {
    return this.#rosters.filter((roster) => roster.version > version).map(({ bytes }) => bytes);
  }

  /** A member of the roster in force. Throws MEMBER_UNKNOWN. */
  member(unit: UnitId): Member {
    return memberOf(this.#roster.roster, unit);
  }

  /** True when the unit is in the roster in force. */
  has(unit: UnitId): boolean {
    return this.#roster.roster.members.some((member) => member.unit === unit);
  }

  /** X.509 anchors of one member. */
  anchorsOf(unit: UnitId): X509Certificate[] {
    return this.#anchors.get(unit) ?? [];
  }

  /** X.509 anchors of all members. */
  allAnchors(): X509Certificate[] {
    return [...this.#anchors.values()].flat();
  }

  /** The newest keyset of a unit, or `undefined`. */
  keyset(unit: UnitId): VerifiedKeyset | undefined {
    return this.#keysets.get(unit);
  }

  /** True when the unit's newest keyset revokes the certificate with this SHA-256 fingerprint (hex, lower case). */
  isRevoked(unit: UnitId, fingerprint: string): boolean {
    const known = this.#keysets.get(unit) ?? this.#superseded.get(unit);
    return known?.keyset.revokedCertificates.some((digest) => hex(digest) === fingerprint) ?? false;
  }

  /** A key that `unit` announced for signing at the instant `at`; keys of older keysets count. */
  async verifyKey(unit: UnitId, kid: string, at: Date): Promise<VerifyKey | undefined> {
    const known = this.#signKeys.get(`${unit} ${kid}`);
    if (!known || known.superseded) return undefined;
    const time = at.getTime();
    const inPeriod = time >= known.key.notBefore.getTime() - CLOCK_DRIFT_MS && time <= known.key.notAfter.getTime() + CLOCK_DRIFT_MS;
    return inPeriod ? known.verify : undefined;
  }

  /** The log keys that `unit` has announced. */
  logKeys(unit: UnitId): UnitKey[] {
    return [...(this.#logKeys.get(unit)?.values() ?? [])];
  }

  /** A signing key that `unit` announced at any time, or `undefined`. */
  announcedKey(unit: UnitId, kid: string): UnitKey | undefined {
    return this.#signKeys.get(`${unit} ${kid}`)?.key;
  }

  /** The key to encrypt to `unit` now, or `undefined` while none is known. */
  async encryptionKey(unit: UnitId, now: Date): Promise<EncryptionKey | undefined> {
    const keyset = this.#keysets.get(unit)?.keyset;
    const key = keyset && encryptionKeyAt(keyset, now);
    if (!key) return undefined;
    const known = this.#encryptKeys.get(key.kid) ?? importEncryptionKey(key.publicKey);
    this.#encryptKeys.set(key.kid, known);
    return known;
  }

  /**
   * Learns a keyset of `unit` that came from anywhere. True when it is new.
   * Throws MEMBER_UNKNOWN, KEYSET_MALFORMED, KEYSET_INVALID, SIGNATURE_INVALID, KEYSET_ROLLBACK, KEYSET_EQUIVOCATION.
   */
  learnKeyset(unit: UnitId, bytes: Uint8Array, now: Date, alongside: Alongside = async () => {}): Promise<boolean> {
    return this.#inTurn(async () => {
      const next = await verifyKeyset(bytes, unit, this.member(unit).identityKey);
      const { version } = next.keyset;
      const before = this.#superseded.get(unit)?.keyset.version ?? 0;
      if (version <= before) throw new CopError('KEYSET_ROLLBACK', { peer: unit, expected: before, got: version });
      if (compareKeysets(this.#keysets.get(unit), next) === 'same') return false;
      // A cosignature does not name its witness: under another unit's key it would count for both.
      const borrowed = next.keyset.keys.find(({ use, kid }) => use === 'log' && [...this.#logKeys].some(([owner, keys]) => owner !== unit && keys.has(kid)));
      if (borrowed) throw new CopError('KEYSET_INVALID', { peer: unit, field: 'keys', expected: '≠' });
      await this.#store.write(async (tx) => {
        await addKeyset(tx, unit, version, bytes, now);
        await alongside(tx);
      });
      this.#remember(next);
      return true;
    });
  }

  /**
   * Learns a roster that came from anywhere. True when it is the next version and is now in force; an older one that
   * a partner still holds is no news. Throws ROSTER_MALFORMED, ROSTER_INVALID, ROSTER_UNDERSIGNED, ROSTER_DISCONTINUOUS, and ROSTER_EQUIVOCATION
   * for another one than the one known by its version, which enough members of the one before have signed as well.
   */
  learnRoster(bytes: Uint8Array, now: Date, alongside: Alongside = async () => {}): Promise<boolean> {
    return this.#inTurn(async () => {
      if (this.#rosters.some((known) => sameBytes(known.bytes, bytes))) return false;
      const next = await verifySignedRoster(bytes);
      if (next.roster.version <= this.#roster.roster.version) {
        await this.#refuseOther(next);
        return false;
      }
      const accepted = await verifySuccession(this.#roster, next);
      await this.#store.write(async (tx) => {
        await addRoster(tx, accepted.roster.version, accepted.bytes, now);
        await alongside(tx);
      });
      const before = this.#roster.roster;
      this.#roster = accepted;
      this.#rosters.push({ version: accepted.roster.version, bytes: accepted.bytes });
      this.#anchors = parseAnchors(accepted.roster);
      for (const { unit, identityKey } of accepted.roster.members) {
        const known = before.members.find((member) => member.unit === unit);
        if (known && !sameBytes(known.identityKey, identityKey)) this.#supersede(unit);
      }
      return true;
    });
  }

  /** A roster of a version that is known: it is the known one, perhaps with other signatures, or it is named. */
  async #refuseOther(next: VerifiedRoster): Promise<void> {
    const { version } = next.roster;
    const [before, known] = await Promise.all(
      [version - 1, version].map(async (wanted) => {
        const found = this.#rosters.find((each) => each.version === wanted);
        return found && verifySignedRoster(found.bytes);
      }),
    );
    if (!known || sameBytes(known.digest, next.digest)) return;
    // Anybody can sign a list of members of his own making: only what follows the one before was signed by members.
    if (!before) throw new CopError('ROSTER_DISCONTINUOUS', { detail: String(version) });
    await verifySuccession(before, next);
    throw new CopError('ROSTER_EQUIVOCATION', { peer: '?', got: version });
  }

  #inTurn<T>(learn: () => Promise<T>): Promise<T> {
    const turn = this.#learning.then(learn);
    // Who asked is told when it fails; the next one is learnt all the same.
    this.#learning = turn.catch(() => {});
    return turn;
  }

  /**
   * A stored keyset: signed by the unit's identity key in the roster in force, or by one of an earlier roster. That of a unit that is in
   * the roster no more is evidence only: what it signed and cosigned while it was a member still verifies.
   */
  async #recall(current: Member, earlier: readonly Member[], bytes: Uint8Array): Promise<void> {
    for (const { unit, identityKey } of [current, ...earlier]) {
      try {
        this.#remember(await verifyKeyset(bytes, unit, identityKey));
        if (!this.has(unit) || !sameBytes(identityKey, current.identityKey)) this.#supersede(unit);
        return;
      } catch (error) {
        if (asCopError(error)?.code !== 'SIGNATURE_INVALID') throw error;
      }
    }
    throw new CopError('SIGNATURE_INVALID', { peer: current.unit });
  }

  /** What the unit announced under its former identity key is evidence from here on: nothing new is sealed to it or accepted under it. */
  #supersede(unit: UnitId): void {
    const known = this.#keysets.get(unit);
    if (known) this.#superseded.set(unit, known);
    this.#keysets.delete(unit);
    for (const [name, key] of this.#signKeys) if (name.startsWith(`${unit} `)) this.#signKeys.set(name, { ...key, superseded: true });
  }

  #remember(verified: VerifiedKeyset): void {
    const { unit, keys }: Keyset = verified.keyset;
    this.#keysets.set(unit, verified);
    for (const key of keys) {
      if (key.use === 'sign') this.#signKeys.set(`${unit} ${key.kid}`, { key, verify: importVerifyKey(key.publicKey), superseded: false });
      if (key.use === 'log') this.#logKeys.set(unit, (this.#logKeys.get(unit) ?? new Map()).set(key.kid, key));
    }
  }
}

function parseAnchors(roster: Roster): Map<UnitId, X509Certificate[]> {
  try {
    return new Map(roster.members.map((member) => [member.unit, member.tlsAnchors.map((der) => new X509Certificate(der))]));
  } catch (cause) {
    throw new CopError('ROSTER_INVALID', { field: 'tls_anchors', expected: 'X.509 DER' }, cause);
  }
}
