import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { CopError } from '#protocol';
import { randomOctets } from '../random.ts';

/** A record at rest: its own data key, wrapped by the master key, and what that key seals. */
export interface SealedRecord {
  /** Nonce, wrapped key, tag. Destroying it makes the record unreadable for ever, in backups too. */
  dataKey: Uint8Array;
  /** Nonce, ciphertext, tag. */
  sealed: Uint8Array;
}

const NONCE = 12;
const TAG = 16;

/** Encryption at rest: AES-256-GCM (NIST SP 800-38D), one data key per record, bound to the record's name. */
export class RecordCipher {
  readonly #wrappingKey: Uint8Array;
  /** A value that only this master key gives: tells the wrong key before anything is opened. */
  readonly checkValue: Uint8Array;

  /** `masterKey`: 32 octets. */
  constructor(masterKey: Uint8Array) {
    this.#wrappingKey = new Uint8Array(hkdfSync('sha256', masterKey, '', 'cop record wrapping v1', 32));
    this.checkValue = new Uint8Array(hkdfSync('sha256', masterKey, '', 'cop master key check v1', 16));
  }

  /** Seals `plaintext` as the record `name`; a record moved to another name does not open. */
  seal(name: string, plaintext: Uint8Array): SealedRecord {
    const key = randomOctets(32);
    return { dataKey: encrypt(this.#wrappingKey, `key ${name}`, key), sealed: encrypt(key, `record ${name}`, plaintext) };
  }

  /** Opens a record. Throws RECORD_ALTERED when it is not the record `name` as it was sealed. */
  open(name: string, record: SealedRecord): Uint8Array {
    try {
      return decrypt(decrypt(this.#wrappingKey, `key ${name}`, record.dataKey), `record ${name}`, record.sealed);
    } catch (cause) {
      throw new CopError('RECORD_ALTERED', { got: name }, cause);
    }
  }
}

function encrypt(key: Uint8Array, name: string, plaintext: Uint8Array): Uint8Array {
  const nonce = randomOctets(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
  return new Uint8Array(Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]));
}

function decrypt(key: Uint8Array, name: string, bytes: Uint8Array): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG }).setAAD(Buffer.from(name));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
  return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(NONCE, bytes.length - TAG)), decipher.final()]));
}
