// Details of audit entries at rest: AES-256-GCM (NIST SP 800-38D) under one key a month, which the master key wraps. When a month's
// time is over its key is destroyed: the details are gone, from every backup too, and the commitments stay. Those of entries that are
// appended together are sealed as one piece: setting the cipher up costs more than all the rest of an entry. What binds a part to its
// entry is the entry's commitment.
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { CopError } from '#protocol';
import type { RecordCipher } from '../keys/record-cipher.ts';
import { randomOctets } from '../random.ts';
import { addAuditKey, auditKeys } from '../store/audit-entries.ts';
import type { Store } from '../store/database.ts';
import type { AuditKeyTable } from '../store/schema.ts';

const NONCE = 12;
const TAG = 16;
const HELD = 'held ';
const LENGTH_OCTETS = 4;

/** How many parts one piece has at most: whoever wants one opens them all. */
export const PIECE_PARTS = 64;

/** Parts, sealed as one. */
export interface SealedPiece {
  key: string;
  bytes: Uint8Array;
}

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
    for (const row of await store.read(auditKeys)) details.remember(row);
    await details.maintain(now);
    return details;
  }

  /** Makes the keys of this month and the next, when they are missing: whatever is recorded finds its key without waiting. */
  async maintain(now: Date): Promise<void> {
    const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
    for (const name of [monthOf(now), monthOf(next)]) {
      if (this.#keys.has(name)) continue;
      const row = this.newKey(name);
      if (await this.#store.write((tx) => addAuditKey(tx, row))) this.remember(row);
    }
  }

  /** A new key of this name, wrapped, to be stored and then remembered. */
  newKey(name: string): AuditKeyTable {
    const { dataKey, sealed } = this.#cipher.seal(keyName(name), randomBytes(32));
    return { name, data_key: dataKey, sealed, announced_at: null };
  }

  /** Seals parts, each of one or more pieces of memory, of an instant. */
  seal(at: Date, parts: readonly (readonly Uint8Array[])[]): SealedPiece {
    const month = monthOf(at);
    // A clock that jumped is in a month that has no key yet: the newest serves until the upkeep has made it.
    const name = this.#keys.has(month)
      ? month
      : [...this.#keys.keys()]
          .filter((each) => !isHeld(each))
          .sort()
          .at(-1);
    if (name === undefined) throw new TypeError('the keys of details were not loaded');
    return this.sealUnder(name, parts);
  }

  /** Seals parts under a named key. */
  sealUnder(name: string, parts: readonly (readonly Uint8Array[])[]): SealedPiece {
    const nonce = randomOctets(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#key(name), nonce);
    const ciphertext = cipher.update(joinParts(parts));
    // GCM has nothing left at the end but the tag.
    cipher.final();
    return { key: name, bytes: Buffer.concat([nonce, ciphertext, cipher.getAuthTag()]) };
  }

  /** The keys that there are, for whoever opens many. */
  get keys(): ReadonlyMap<string, KeyObject> {
    return this.#keys;
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

  /** Uses a key that was stored. */
  remember({ name, data_key, sealed }: AuditKeyTable): void {
    if (data_key && sealed) this.#keys.set(name, createSecretKey(this.#cipher.open(keyName(name), { dataKey: data_key, sealed })));
  }
}

/** Name of the key of a legal hold: what it keeps has no month, and goes when the hold is lifted. */
export function heldName(message: string, placedAt: number): string {
  return `${HELD}${message} ${placedAt}`;
}

/** True for the name of a hold's key. */
export function isHeld(name: string): boolean {
  return name.startsWith(HELD);
}

/** Opens a piece under the key of its name; gives its parts, as views. Throws RECORD_ALTERED. */
export function openPiece(name: string, key: KeyObject, bytes: Uint8Array): Uint8Array[] {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
    const plaintext = decipher.update(bytes.subarray(NONCE, bytes.length - TAG));
    // GCM has nothing left at the end but to check the tag.
    decipher.final();
    return splitParts(plaintext);
  } catch (cause) {
    throw new CopError('RECORD_ALTERED', { got: `audit ${name}` }, cause);
  }
}

/** Each part behind the number of its octets. */
function joinParts(parts: readonly (readonly Uint8Array[])[]): Buffer {
  const joined = Buffer.allocUnsafe(parts.reduce((total, part) => total + LENGTH_OCTETS + lengthOf(part), 0));
  let at = 0;
  for (const part of parts) {
    at = joined.writeUInt32BE(lengthOf(part), at);
    for (const some of part) {
      joined.set(some, at);
      at += some.length;
    }
  }
  return joined;
}

function splitParts(joined: Buffer): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < joined.length; ) {
    const from = at + LENGTH_OCTETS;
    at = from + joined.readUInt32BE(at);
    parts.push(joined.subarray(from, at));
  }
  return parts;
}

function lengthOf(part: readonly Uint8Array[]): number {
  return part.reduce((total, { length }) => total + length, 0);
}

/** The month of an instant, UTC, as 2026-11. */
export function monthOf(at: Date): string {
  return `${at.getUTCFullYear()}-${String(at.getUTCMonth() + 1).padStart(2, '0')}`;
}

function keyName(name: string): string {
  return `audit details ${name}`;
}
