import { randomBytes } from 'node:crypto';
import type { Store } from '../store/database.ts';
import { addFact, fact } from '../store/trust-records.ts';
import type { RecordCipher } from './record-cipher.ts';

const NAME = 'pseudonym-key';
// Nonce, 32 octets of wrapped key, tag: as RecordCipher makes it.
const DATA_KEY_OCTETS = 12 + 32 + 16;

/** The key of this unit's pseudonyms, made at the first start; at rest only under the master key. Throws RECORD_ALTERED. */
export async function loadPseudonymKey(store: Store, cipher: RecordCipher): Promise<Uint8Array> {
  const known = await store.read((db) => fact(db, NAME));
  if (known) return cipher.open(NAME, { dataKey: known.subarray(0, DATA_KEY_OCTETS), sealed: known.subarray(DATA_KEY_OCTETS) });
  const key = new Uint8Array(randomBytes(32));
  const { dataKey, sealed } = cipher.seal(NAME, key);
  await store.write((tx) => addFact(tx, NAME, Buffer.concat([dataKey, sealed])));
  return key;
}
