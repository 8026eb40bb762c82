// Details of audit entries at rest: AES-256-GCM (NIST SP 800-38D) under one key a month, which the master key wraps. When a month's
// time is over its key is destroyed: the details are gone, from every backup too, and the commitments stay.
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { CopError } from '#protocol';
import type { RecordCipher } from '../keys/record-cipher.ts';
import { addAuditKey, auditKeys } from '../store/audit-entries.ts';
import type { Store } from '../store/database.ts';
import type { AuditKeyTable } from '../store/schema.ts';
import { randomOctets } from './random.ts';

const NONCE = 12;
const TAG = 16;
/** Name of the key of details under legal hold: it has no month. */
export const HELD = 'held';

/** Seals and opens details. */
export class DetailsCipher {
  readonly #store: Store;
  readonly #cipher: RecordCipher;
  readonly #keys = new Map<string, KeyObject>();

  private constructor(store: Store, cipher: RecordCipher) {
    this.#store = store;
    this.#cipher = cipher;
  }

  /** Loads the keys, and makes those of this month and the next. Throws RECORD_ALTERED. */
  static async load(store: Store, cipher: RecordCipher, now: Date): Promise<DetailsCipher> {
    const details = new DetailsCipher(store, cipher);
    for (const row of await store.read(auditKeys)) details.#remember(row);
    await details.maintain(now);
    return details;
  }

  /** Makes the keys of this month and the next, when they are missing: whatever is recorded finds its key without waiting. */
  async maintain(now: Date): Promise<void> {
    const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
    for (const name of [monthOf(now), monthOf(next), HELD]) {
      if (this.#keys.has(name)) continue;
      const { dataKey, sealed } = this.#cipher.seal(keyName(name), randomBytes(32));
      const row = { name, data_key: dataKey, sealed };
      if (await this.#store.write((tx) => addAuditKey(tx, row))) this.#remember(row);
    }
  }

  /** Seals details of an instant; `bound` is what they belong to. */
  seal(at: Date, bound: Uint8Array, plaintext: Uint8Array): { key: string; bytes: Uint8Array } {
    const month = monthOf(at);
    // A clock that jumped is in a month that has no key yet: the newest serves until the upkeep has made it.
    const name = this.#keys.has(month)
      ? month
      : [...this.#keys.keys()]
          .filter((each) => each !== HELD)
          .sort()
          .at(-1);
    return this.sealUnder(name ?? HELD, bound, plaintext);
  }

  /** Seals details under a named key. */
  sealUnder(name: string, bound: Uint8Array, plaintext: Uint8Array): { key: string; bytes: Uint8Array } {
    const nonce = randomOctets(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#key(name), nonce).setAAD(bound);
    const ciphertext = cipher.update(plaintext);
    // GCM has nothing left at the end but the tag.
    cipher.final();
    return { key: name, bytes: Buffer.concat([nonce, ciphertext, cipher.getAuthTag()]) };
  }

  /** Opens details; `undefined` once their key is destroyed. Throws RECORD_ALTERED. */
  open(name: string, bound: Uint8Array, bytes: Uint8Array): Uint8Array | undefined {
    const key = this.#keys.get(name);
    if (!key) return undefined;
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG }).setAAD(bound);
      decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
      const plaintext = decipher.update(bytes.subarray(NONCE, bytes.length - TAG));
      decipher.final();
      return plaintext;
    } catch (cause) {
      throw new CopError('RECORD_ALTERED', { got: `audit ${name}` }, cause);
    }
  }

  /** Forgets a key that was destroyed in the database. */
  forget(name: string): void {
    this.#keys.delete(name);
  }

  #key(name: string): KeyObject {
    const key = this.#keys.get(name);
    if (!key) throw new TypeError(`no key of details ${name}`);
    return key;
  }

  #remember({ name, data_key, sealed }: AuditKeyTable): void {
    if (data_key && sealed) this.#keys.set(name, createSecretKey(this.#cipher.open(keyName(name), { dataKey: data_key, sealed })));
  }
}

/** The month of an instant, UTC, as 2026-11. */
export function monthOf(at: Date): string {
  return `${at.getUTCFullYear()}-${String(at.getUTCMonth() + 1).padStart(2, '0')}`;
}

function keyName(name: string): string {
  return `audit details ${name}`;
}
