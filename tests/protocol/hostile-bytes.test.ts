// Whatever octets come, what reads them gives a value or a CopError: never another exception, never a crash.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CopError,
  encodeContent,
  encodeFrame,
  encodeHeader,
  importSigningKey,
  parseContent,
  parseEnvelope,
  parseFrame,
  parseHeader,
  publicHalf,
  readEnvelope,
  readReceipt,
  readSignedContent,
  readTerms,
  signKeyset,
  signReceipt,
  signTerms,
  verifyKeyset,
  verifyReceipt,
  verifySignedRoster,
  verifyTerms,
} from '#protocol';
import { unpack } from '../../protocol/packing.ts';
import { unpad } from '../../protocol/padding.ts';
import { readVectors, unhex } from '../vectors/plain.ts';
import type { Rosters } from '../vectors/shapes.ts';
import { forge } from './forge.ts';
import { content, findVerifyKey, header, keysetOf, keysOf, mali, niger, receiptFor, sealed, terms } from './world.ts';

const envelope = (await sealed()).get(niger) as Uint8Array;
const receipt = await signReceipt(receiptFor(envelope), await importSigningKey(keysOf(niger).sign));
const keyset = await signKeyset(keysetOf(mali), await importSigningKey(keysOf(mali).identity));
const signedTerms = await signTerms(terms, await importSigningKey(keysOf(mali).sign));
const roster = unhex(readVectors<Rosters>('rosters').valid[0]?.bytes as string);
const { plaintext } = await forge({});

const readers: { reader: string; good: Uint8Array; read: (bytes: Uint8Array) => unknown }[] = [
  {
    reader: 'parseFrame',
    good: encodeFrame({ kind: 'deliver', lane: 'urgent', number: 3, item: envelope, received: { receipts: 2 } }),
    read: (bytes) => parseFrame(bytes, '?'),
  },
  { reader: 'readEnvelope', good: envelope, read: (bytes) => readEnvelope(bytes, niger) },
  { reader: 'parseEnvelope', good: envelope, read: parseEnvelope },
  { reader: 'parseHeader', good: encodeHeader({ ...header, paddedSize: 448 }), read: parseHeader },
  { reader: 'readSignedContent', good: plaintext, read: (bytes) => readSignedContent(bytes, mali) },
  { reader: 'parseContent', good: encodeContent(content), read: parseContent },
  { reader: 'verifyReceipt', good: receipt, read: (bytes) => verifyReceipt(bytes, niger, mali, findVerifyKey) },
  { reader: 'readReceipt', good: receipt, read: readReceipt },
  { reader: 'verifyTerms', good: signedTerms, read: (bytes) => verifyTerms(bytes, mali, terms.from, findVerifyKey) },
  { reader: 'readTerms', good: signedTerms, read: readTerms },
  { reader: 'verifyKeyset', good: keyset, read: (bytes) => verifyKeyset(bytes, mali, publicHalf(keysOf(mali).identity)) },
  { reader: 'verifySignedRoster', good: roster, read: verifySignedRoster },
  { reader: 'unpad', good: plaintext, read: unpad },
  { reader: 'unpack', good: unhex('28b52ffd0458210000616161617fdc0b7c'), read: unpack },
];

describe.each(readers)('$reader', ({ good, read }) => {
  test('arbitrary octets', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        await neverCrashes(() => read(bytes));
      }),
      { numRuns: 400 },
    );
  });

  test('good octets with a stretch replaced', async () => {
    const changes = fc.tuple(fc.nat(good.length), fc.nat(40), fc.uint8Array({ maxLength: 40 }));
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(changes, async ([start, length, inserted]) => {
        const bytes = new Uint8Array(Buffer.concat([good.subarray(0, start), inserted, good.subarray(start + length)]));
        if (await neverCrashes(() => read(bytes))) accepted += 1;
      }),
      { numRuns: 250 },
    );
    expect(accepted).toBeLessThan(250);
  });
});

/** True when it gave a value; fails when it threw anything but a CopError. */
async function neverCrashes(act: () => unknown): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(CopError);
    return false;
  }
}
