// The unit's own keys: identity, signing, encryption. Private halves are at rest only encrypted under the master key.
import {
  CopError,
  type DecryptionKey,
  generatePrivateJwk,
  hex,
  importDecryptionKey,
  importLogKey,
  importSigningKey,
  type KeyUse,
  type LogKey,
  limits,
  type PrivateJwk,
  publicHalf,
  type SigningKey,
  signKeyset,
  thumbprint,
  type UnitId,
  type UnitKey,
} from '#protocol';
import type { Store } from '../store/database.ts';
import type { UnitKeyTable } from '../store/schema.ts';
import { addOwnKey, destroyOwnKey, ownKeys } from '../store/trust-records.ts';
import type { Alongside, Directory } from './directory.ts';
import type { RecordCipher } from './record-cipher.ts';

const DAY_MS = 86_400_000;

/** Age at which an encryption key gets a successor. */
export const ENCRYPTION_KEY_ROTATION_MS = 7 * DAY_MS;
/** Age until which senders may still use an encryption key: covers a month's outage of the keyset exchange. */
export const ENCRYPTION_KEY_LIFE_MS = 35 * DAY_MS;
/** After its last use nothing sealed to a key can arrive any more once the longest message life has passed. */
export const ENCRYPTION_KEY_DESTRUCTION_MS = ENCRYPTION_KEY_LIFE_MS + 28 * DAY_MS;
/** Life of a signing key. It is not secret from a thief for ever, but evidence must name it for years. */
export const SIGNING_KEY_LIFE_MS = 400 * DAY_MS;
/** Age at which a signing key gets a successor. */
export const SIGNING_KEY_ROTATION_MS = 365 * DAY_MS;

/** Own keys in memory, and the keyset that announces them. */
export class Keyring {
  readonly unit: UnitId;
  readonly #store: Store;
  readonly #cipher: RecordCipher;
  readonly #directory: Directory;
  #rows: UnitKeyTable[] = [];
  #inForce: Partial<Record<KeyUse, UnitKeyTable>> = {};
  #signing: SigningKey | undefined;
  #logging: LogKey | undefined;
  readonly #decryption = new Map<string, Promise<DecryptionKey>>();

  constructor(unit: UnitId, store: Store, cipher: RecordCipher, directory: Directory) {
    this.unit = unit;
    this.#store = store;
    this.#cipher = cipher;
    this.#directory = directory;
  }

  /** Loads the keys, makes what is missing or due, and announces what changed. */
  async load(now: Date, revokedCertificates: readonly string[], alongside?: Alongside): Promise<void> {
    await this.#reload(now);
    await this.maintain(now, revokedCertificates, alongside);
  }

  /** The key that signs content and receipts now. */
  get signingKey(): SigningKey {
    if (!this.#signing) throw new TypeError('the keyring was not loaded');
    return this.#signing;
  }

  /** The key that signs checkpoints of this unit's log now, and cosigns those of partners. */
  get logKey(): LogKey {
    if (!this.#logging) throw new TypeError('the keyring was not loaded');
    return this.#logging;
  }

  /** The private key with this id, or `undefined` when this unit never had it or has destroyed it. */
  async decryptionKey(kid: string): Promise<DecryptionKey | undefined> {
    const row = this.#rows.find((candidate) => candidate.kid === kid && candidate.use === 'encrypt');
    if (!row?.sealed) return undefined;
    const known = this.#decryption.get(kid) ?? importDecryptionKey(this.#openPrivate(row));
    this.#decryption.set(kid, known);
    return known;
  }

  /** The youngest own key of a use that has begun. */
  newest(use: KeyUse): UnitKeyTable {
    const row = this.#inForce[use];
    if (!row) throw new TypeError(`the keyring has no ${use} key`);
    return row;
  }

  /**
   * Rotates what is old enough, destroys private keys to which nothing can arrive any more, and issues a new keyset when
   * the keys or the revoked certificates (SHA-256 fingerprints, hex) changed. True when there is a new keyset.
   */
  async maintain(now: Date, revokedCertificates: readonly string[], alongside?: Alongside): Promise<boolean> {
    const time = now.getTime();
    const fresh: UnitKeyTable[] = [];
    for (const [use, rotation] of [
      ['sign', SIGNING_KEY_ROTATION_MS],
      ['encrypt', ENCRYPTION_KEY_ROTATION_MS],
      ['log', SIGNING_KEY_ROTATION_MS],
    ] as const) {
      const newest = inForce(this.#rows, use, time);
      if (!newest || time - newest.not_before >= rotation)
        fresh.push(await newKey(this.#cipher, use, await generatePrivateJwk(use === 'encrypt' ? 'X25519' : 'Ed25519'), now));
    }
    const dead = this.#rows.filter((row) => row.use === 'encrypt' && row.sealed && time - row.not_before > ENCRYPTION_KEY_DESTRUCTION_MS);
    // A destroyed key opens nothing, whatever a clock that was reset to its time says.
    const living = [...this.#rows, ...fresh].filter((row) => row.use !== 'identity' && row.sealed && row.not_after > time);
    const announced = living.sort((a, b) => a.not_before - b.not_before).slice(-limits.KEYS_MAX);
    const current = this.#directory.keyset(this.unit)?.keyset;
    const revoked = [...new Set(revokedCertificates)].sort();
    const sameKeys =
      current &&
      announced
        .map((row) => row.kid)
        .sort()
        .join() === current.keys.map((key) => key.kid).join();
    const sameRevoked = current && revoked.join() === current.revokedCertificates.map(hex).join();
    if (sameKeys && sameRevoked && dead.length === 0) {
      await this.#choose(now);
      return false;
    }

    const version = (current?.version ?? 0) + 1;
    const bytes = sameKeys && sameRevoked ? undefined : await this.#sign(version, announced, revoked, now);
    await this.#store.write(async (tx) => {
      for (const row of fresh) await addOwnKey(tx, row);
      for (const { kid } of dead) await destroyOwnKey(tx, kid);
    });
    if (dead.length > 0) await this.#store.purge();
    if (bytes) await this.#directory.learnKeyset(this.unit, bytes, now, alongside);
    await this.#reload(now);
    return bytes !== undefined;
  }

  async #sign(version: number, rows: UnitKeyTable[], revoked: string[], now: Date): Promise<Uint8Array> {
    const identity = this.#rows.find((row) => row.use === 'identity');
    if (!identity) throw new CopError('STORE_CORRUPT', { file: this.#store.file, detail: 'identity key' });
    const keys = rows
      .map(
        (row): UnitKey => ({
          kid: row.kid,
          use: row.use as KeyUse,
          publicKey: row.public_key,
          notBefore: new Date(row.not_before),
          notAfter: new Date(row.not_after),
        }),
      )
      .sort((a, b) => (a.kid < b.kid ? -1 : 1));
    const revokedCertificates = revoked.map((fingerprint) => new Uint8Array(Buffer.from(fingerprint, 'hex')));
    return signKeyset({ unit: this.unit, version, created: now, keys, revokedCertificates }, await importSigningKey(this.#openPrivate(identity)));
  }

  async #reload(now: Date): Promise<void> {
    this.#rows = await this.#store.read(ownKeys);
    await this.#choose(now);
    for (const kid of this.#decryption.keys()) if (!this.#rows.some((row) => row.kid === kid && row.sealed)) this.#decryption.delete(kid);
  }

  async #choose(now: Date): Promise<void> {
    const [sign, encrypt, log] = (['sign', 'encrypt', 'log'] as const).map((use) => inForce(this.#rows, use, now.getTime()));
    if (sign && sign.kid !== this.#signing?.kid) this.#signing = await importSigningKey(this.#openPrivate(sign));
    if (log && log.kid !== this.#logging?.kid) this.#logging = await importLogKey(this.#openPrivate(log));
    this.#inForce = { ...(sign ? { sign } : {}), ...(encrypt ? { encrypt } : {}), ...(log ? { log } : {}) };
  }

  #openPrivate(row: UnitKeyTable): PrivateJwk {
    if (!row.data_key || !row.sealed) throw new TypeError(`the key ${row.kid} was destroyed`);
    const json = Buffer.from(this.#cipher.open(keyRecordName(row.use, row.kid), { dataKey: row.data_key, sealed: row.sealed })).toString();
    return JSON.parse(json) as PrivateJwk;
  }
}

/** A row for a private key of this unit, sealed under the master key. */
export async function newKey(cipher: RecordCipher, use: UnitKeyTable['use'], jwk: PrivateJwk, now: Date): Promise<UnitKeyTable> {
  const publicKey = publicHalf(jwk);
  const kid = await thumbprint(jwk.crv, publicKey);
  const life = use === 'encrypt' ? ENCRYPTION_KEY_LIFE_MS : use === 'identity' ? 100 * 365 * DAY_MS : SIGNING_KEY_LIFE_MS;
  const { dataKey, sealed } = cipher.seal(keyRecordName(use, kid), Buffer.from(JSON.stringify(jwk)));
  return { kid, use, public_key: publicKey, not_before: now.getTime(), not_after: now.getTime() + life, data_key: dataKey, sealed };
}

/** The youngest living key that has begun: a clock that ran ahead leaves keys that partners will not take for years. */
function inForce(rows: readonly UnitKeyTable[], use: KeyUse, time: number): UnitKeyTable | undefined {
  return rows.filter((row) => row.use === use && row.sealed && row.not_before <= time && time < row.not_after).at(-1);
}

function keyRecordName(use: string, kid: string): string {
  return `key ${use} ${kid}`;
}
