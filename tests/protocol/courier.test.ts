// A courier's file: what is read is what was written, up to the first octet that is not; and it speaks for one sender to one addressee.
import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asCopError,
  type CourierKeys,
  encodeFrame,
  type Frame,
  importDecryptionKey,
  importEncryptionKey,
  importSigningKey,
  limits,
  openlyCourier,
  publicHalf,
  readCourier,
  sealCourier,
  sealCourierNote,
  signKeyset,
  signReceipt,
  type UnitId,
} from '#protocol';
import { encode } from '../../protocol/codec.ts';
import { encryptTo } from '../../protocol/jose.ts';
import { at, findVerifyKey, keysetOf, keysOf, mali, niger, receiptFor, refusal, sealed, senegal } from './world.ts';

const key = new Uint8Array(32).fill(7);
const note = { from: mali, to: niger, created: at, key };
const keyset = await signKeyset(keysetOf(mali), await importSigningKey(keysOf(mali).identity));
const signer = (unit: UnitId) => importSigningKey(keysOf(unit).sign);
const addressee = (unit: UnitId) => importEncryptionKey(publicHalf(keysOf(unit).encrypt));

/** What a unit opens files with; it learns the keysets in `learnt`. */
async function keysAt(self: UnitId, learnt: Uint8Array[] = []): Promise<CourierKeys> {
  const own = await importDecryptionKey(keysOf(self).encrypt);
  return {
    self,
    findKey: async (kid) => (kid === own.kid ? own : undefined),
    findSigner: findVerifyKey,
    learnKeyset: async (_, bytes) => void learnt.push(bytes),
  };
}

const framesOf = (count: number, octets: number): Frame[] =>
  Array.from({ length: count }, (_, i) => ({ kind: 'deliver', lane: 'routine', number: i + 1, item: new Uint8Array(octets).fill(i), received: {} }));

async function* streamOf<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function collected(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}

async function file(frames: readonly Frame[], changes: Partial<typeof note> = {}, to: UnitId = changes.to ?? niger, by: UnitId = mali): Promise<Buffer> {
  const cover = await sealCourierNote({ ...note, ...changes }, keyset, await signer(by), await addressee(to));
  return collected(sealCourier(cover, changes.key ?? key, streamOf(frames)));
}

/** What reading gives: the frames until it ends, and the code with which it ends before the end. */
async function read(pieces: readonly Uint8Array[], keys: CourierKeys): Promise<{ frames: Frame[]; code: string | undefined }> {
  const frames: Frame[] = [];
  try {
    const reading = await readCourier(streamOf(pieces), keys);
    for await (const frame of reading.frames) frames.push(frame);
    return { frames, code: undefined };
  } catch (error) {
    const fault = asCopError(error);
    if (!fault) throw error;
    return { frames, code: fault.code };
  }
}

const encoded = (frames: readonly Frame[]) => frames.map((frame) => Buffer.from(encodeFrame(frame)).toString('hex'));

describe('a file', () => {
  it('is read as it was written, however its octets come', async () => {
    const keys = await keysAt(niger);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(40_000), { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 30_000 }), { maxLength: 6 }),
        async (sizes, cuts) => {
          const frames = sizes.flatMap((octets) => framesOf(1, octets + 1));
          const octets = await file(frames);
          const pieces: Uint8Array[] = [];
          for (let from = 0, i = 0; from < octets.length; i += 1) {
            const size = cuts[i % Math.max(cuts.length, 1)] ?? octets.length;
            pieces.push(octets.subarray(from, from + size));
            from += size;
          }
          const { frames: got, code } = await read(pieces, keys);
          expect(code).toBeUndefined();
          expect(encoded(got)).toEqual(encoded(frames));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is opened by another implementation, from the words of the specification', async () => {
    const frames = framesOf(30, 1_000);
    const octets = await file(frames);
    const mark = Buffer.from('cop courier v1\n');
    expect(octets.subarray(0, mark.length)).toEqual(mark);
    let rest = octets.subarray(mark.length + 4 + octets.readUInt32BE(mark.length));
    const secret = await webcrypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
    const additionalData = new TextEncoder().encode('cop document v1');
    const plain: Buffer[] = [];
    for (let i = 0; rest.length > 0; i += 1) {
      const chunk = rest.subarray(0, limits.DOCUMENT_CHUNK_OCTETS + 16);
      rest = rest.subarray(chunk.length);
      const iv = new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, i, rest.length === 0 ? 1 : 0]);
      plain.push(Buffer.from(await webcrypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, secret, new Uint8Array(chunk))));
    }
    const whole = Buffer.concat(plain);
    const got: string[] = [];
    for (let from = 0; from < whole.length; from += 4 + whole.readUInt32BE(from))
      got.push(whole.subarray(from + 4, from + 4 + whole.readUInt32BE(from)).toString('hex'));
    expect(got).toEqual(encoded(frames));
  });

  const long = framesOf(60, 900);

  it('with any octet changed gives what stands before and no more', async () => {
    const keys = await keysAt(niger);
    const whole = await file(long);
    const all = encoded(long);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (where, change) => {
        const octets = Buffer.from(whole);
        octets[where] = (octets[where] as number) ^ change;
        const { frames, code } = await read([octets], keys);
        expect(code).toMatch(/^COURIER_(DAMAGED|MALFORMED|FOREIGN)$/);
        expect(encoded(frames)).toEqual(all.slice(0, frames.length));
        expect(frames.length).toBeLessThan(all.length);
      }),
      { numRuns: 300 },
    );
  });

  it('cut anywhere, or longer than it was, gives no more than what is whole', async () => {
    const keys = await keysAt(niger);
    const whole = await file(long);
    const all = encoded(long);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        const { frames, code } = await read([whole.subarray(0, length)], keys);
        expect(code).toMatch(/^COURIER_(DAMAGED|MALFORMED)$/);
        expect(encoded(frames)).toEqual(all.slice(0, frames.length));
        expect(frames.length).toBeLessThan(all.length);
      }),
      { numRuns: 200 },
    );
    expect((await read([whole, Buffer.from('more')], keys)).code).toBe('COURIER_DAMAGED');
  });

  it('with chunks left out, told twice, in another order or from another file is damaged there', async () => {
    const keys = await keysAt(niger);
    const whole = await file(long);
    const other = await file(long, { key: new Uint8Array(32).fill(8) });
    const slot = limits.DOCUMENT_CHUNK_OCTETS + 16;
    const begins = 15 + 4 + whole.readUInt32BE(15);
    const chunks = (octets: Buffer) =>
      Array.from({ length: Math.ceil((octets.length - begins) / slot) }, (_, i) => octets.subarray(begins + i * slot, begins + (i + 1) * slot));
    const [a, b, c, d] = chunks(whole) as [Buffer, Buffer, Buffer, Buffer];
    const [, foreign] = chunks(other) as [Buffer, Buffer];
    const head = whole.subarray(0, begins);
    expect((await read([head, a, b, c, d], keys)).code).toBeUndefined();
    for (const order of [[a, c, d], [a, b, b, c, d], [b, a, c, d], [a, foreign, c, d], [a, b, c], [d]]) // biome-ignore format: a table
      expect((await read([head, ...order], keys)).code).toBe('COURIER_DAMAGED');
  });
});

describe('a cover', () => {
  it('teaches the sender’s keyset before the signature is looked at', async () => {
    const learnt: Uint8Array[] = [];
    const reading = await readCourier(streamOf([await file(framesOf(1, 10))]), await keysAt(niger, learnt));
    expect(reading.note).toEqual(note);
    expect(learnt.map((bytes) => Buffer.from(bytes).equals(keyset))).toEqual([true]);
  });

  it('is opened by its addressee alone, and not when it was said to another', async () => {
    const frames = framesOf(1, 10);
    expect((await read([await file(frames)], await keysAt(senegal))).code).toBe('COURIER_FOREIGN');
    expect((await read([await file(frames)], await keysAt(mali))).code).toBe('COURIER_FOREIGN');
    // Senegal got it, and passes it on as if Mali had said it to Niger.
    expect((await read([await file(frames, { to: senegal }, niger)], await keysAt(niger))).code).toBe('COURIER_FOREIGN');
  });

  it('is signed by the unit that it names, for this purpose', async () => {
    const frames = framesOf(1, 10);
    expect((await read([await file(frames, {}, niger, senegal)], await keysAt(niger))).code).toBe('SIGNER_UNKNOWN');
    const envelope = (await sealed()).get(niger) as Uint8Array;
    const receipt = await signReceipt(receiptFor(envelope, { from: mali, to: niger }), await signer(mali));
    const { body, entry } = await encryptTo(encode('CourierInside', { keyset, note: receipt }), Buffer.from('cop courier v1'), await addressee(niger));
    const cover = encode('CourierCover', { ...body, recipient: entry });
    expect(await refusal(async () => readCourier(sealCourier(cover, key, streamOf(frames)), await keysAt(niger)))).toBe('COURIER_MALFORMED');
  });
});

describe('whatever octets come', () => {
  it('they are a file or refused by name, and a length never makes memory be taken', async () => {
    const keys = await keysAt(niger);
    const begun = [
      Buffer.alloc(0),
      Buffer.from('cop courier v1\n'),
      Buffer.from('cop courier v1\n\x00\x00\x00\x10'),
      Buffer.from('cop courier keys v1\n'),
      Buffer.from('cop courier keys v1\n\x00\x00\x00\x04'),
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...begun), fc.uint8Array({ maxLength: 300 }), async (start, octets) => {
        await read([start, octets], keys);
      }),
      { numRuns: 1_000 },
    );
    expect((await read([Buffer.from('cop courier v1\n\xff\xff\xff\xff', 'latin1')], keys)).code).toBe('COURIER_MALFORMED');
    expect((await read([Buffer.from('cop courier keys v1\n\xff\xff\xff\xff', 'latin1')], keys)).code).toBe('FRAME_TOO_LARGE');
  });

  it('a file with keys alone is read without any', async () => {
    const frames: Frame[] = [{ kind: 'keyset', bytes: keyset }];
    const octets = await collected(openlyCourier(streamOf(frames)));
    expect(encoded((await read([octets], await keysAt(niger))).frames)).toEqual(encoded(frames));
  });
});
