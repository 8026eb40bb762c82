import { describe, expect, it } from 'vitest';
import { RecordCipher, type SealedRecord } from '../../../gateway/keys/record-cipher.ts';
import { refusal, refused } from '../../protocol/world.ts';

const masterKey = Buffer.alloc(32, 7);
const cipher = new RecordCipher(masterKey);
const name = 'message in ML-BRTMTH 019aaaaa-0000-7000-8000-000000000001';
const text = Buffer.from('Rendez-vous à Ansongo');
const record = cipher.seal(name, text);
const flip = (bytes: Uint8Array, index: number) => Uint8Array.from(bytes, (octet, i) => (i === index ? octet ^ 1 : octet));

describe('a record at rest', () => {
  it('opens under its name, also for a later process with the same master key', () => {
    expect(Buffer.from(new RecordCipher(Buffer.from(masterKey)).open(name, record))).toEqual(text);
  });

  it('holds nothing of what it seals, and is another one each time', () => {
    const again = cipher.seal(name, text);
    expect(Buffer.from(record.sealed).includes(text.subarray(0, 4))).toBe(false);
    expect(Buffer.from(again.sealed)).not.toEqual(Buffer.from(record.sealed));
    expect(Buffer.from(again.dataKey)).not.toEqual(Buffer.from(record.dataKey));
    expect(record.sealed).toHaveLength(12 + text.length + 16);
  });

  it('may be empty', () => {
    expect(cipher.open(name, cipher.seal(name, new Uint8Array()))).toHaveLength(0);
  });

  it.each<[string, () => Uint8Array]>([
    ['moved to another name', () => cipher.open('message in ML-BRTMTH 019aaaaa-0000-7000-8000-000000000002', record)],
    ['moved from incoming to outgoing', () => cipher.open(name.replace(' in ', ' out '), record)],
    ['with the data key of another record', () => cipher.open(name, { ...record, dataKey: cipher.seal('other', text).dataKey })],
    ['with the content of another record', () => cipher.open(name, { ...record, sealed: cipher.seal(name, text).sealed })],
    ['with data key and content exchanged', () => cipher.open(name, { dataKey: record.sealed, sealed: record.dataKey })],
    ['under another master key', () => new RecordCipher(Buffer.alloc(32, 8)).open(name, record)],
    ['cut short by one octet', () => cipher.open(name, { ...record, sealed: record.sealed.slice(0, -1) })],
    ['longer by one octet', () => cipher.open(name, { ...record, sealed: Buffer.concat([record.sealed, Buffer.alloc(1)]) })],
    ['shorter than nonce and tag', () => cipher.open(name, { ...record, sealed: record.sealed.slice(0, 20) })],
    ['without content', () => cipher.open(name, { ...record, sealed: new Uint8Array() })],
    ['without a data key', () => cipher.open(name, { ...record, dataKey: new Uint8Array() })],
  ])('%s: RECORD_ALTERED', async (_, open) => {
    expect(await refusal(open)).toBe('RECORD_ALTERED');
  });

  it.each(['dataKey', 'sealed'] as const)('with any octet of its %s flipped: RECORD_ALTERED', async (part: keyof SealedRecord) => {
    for (let index = 0; index < record[part].length; index++) {
      expect(await refusal(() => cipher.open(name, { ...record, [part]: flip(record[part], index) })), `octet ${index}`).toBe('RECORD_ALTERED');
    }
  });

  it('tells which record it was, and nothing of it', async () => {
    const error = await refused(() => cipher.open(name, { ...record, sealed: flip(record.sealed, 13) }));
    expect(error.params).toEqual({ got: name });
    expect(error.message).not.toContain('Ansongo');
  });
});

describe('the check value', () => {
  it('is of this master key alone, and tells nothing of it', () => {
    expect(new RecordCipher(masterKey).checkValue).toEqual(cipher.checkValue);
    expect(new RecordCipher(Buffer.alloc(32, 8)).checkValue).not.toEqual(cipher.checkValue);
    expect(Buffer.from(cipher.checkValue).includes(Buffer.alloc(4, 7))).toBe(false);
  });
});
