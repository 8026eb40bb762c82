// A filter record that is refused names what is wrong with it, whatever that is.
import { describe, expect, test } from 'vitest';
import { importSigningKey, readFilterRecord, verifyFilterRecord } from '#protocol';
import { decode, encode } from '../../protocol/codec.ts';
import { signPart } from '../../protocol/signed-part.ts';
import { filterRecord } from '../fuzz/targets/samples.ts';
import { findVerifyKey, keysOf, mali, refused } from './world.ts';

describe('a refused filter record', () => {
  test.each<[string, (record: Uint8Array) => Uint8Array | Promise<Uint8Array>]>([
    ['that is no protobuf', () => Uint8Array.of(0xff)],
    ['with something behind it', (record) => new Uint8Array([...record, 0])],
    ['beyond the limit', () => new Uint8Array(600_000)],
    ['without a protected header', () => encode('SignedPart', { payload: new Uint8Array(), jwsProtected: new Uint8Array(), signature: new Uint8Array(64) })],
    ['whose payload is none', async () => signPart(Uint8Array.of(0xff), 'cop-filter', await importSigningKey(keysOf(mali).sign))],
  ])('%s leaves no word of its sentence unfilled', async (_, change) => {
    const bytes = await change(await filterRecord());
    for (const read of [() => readFilterRecord(bytes), () => verifyFilterRecord(bytes, mali, findVerifyKey)]) {
      const { code, params } = await refused(read);
      expect(code).toBe('FILTER_RECORD_INVALID');
      expect(params.field).toEqual(expect.any(String));
    }
  });

  test('by an unknown key shows the id of the key in printable characters', async () => {
    const key = { ...(await importSigningKey(keysOf(mali).sign)), kid: 'x\u001b[31m' };
    const payload = decode('SignedPart', await filterRecord(), { maxOctets: 9_999, malformed: 'FILTER_RECORD_INVALID', tooLarge: 'FILTER_RECORD_INVALID' }).payload; // biome-ignore format: one line
    const { code, params } = await refused(async () => verifyFilterRecord(await signPart(payload, 'cop-filter', key), mali, findVerifyKey));
    expect(code).toBe('SIGNER_UNKNOWN');
    expect(params.got).not.toContain('\u001b');
  });
});
