// What is small on the wire and large in memory is refused at the limit, by a sender's own signature and encryption or not.

import { describe, expect, test } from 'vitest';
import { encodeContent, encodeFrame, limits, parseFrame } from '#protocol';
import { pack, unpack } from '../../protocol/packing.ts';
import { bomb, claimingBomb, type Forgery, forge, frameWithWindow, naming } from './forge.ts';
import { concat, edit, octets } from './raw.ts';
import { content, mali, niger, receive, refusal, refused, seal } from './world.ts';

const MEGABYTE = 1_048_576;

describe('a Zstandard frame', () => {
  test.each([
    ['of 32 KB that unpacks to 1 GiB', bomb()],
    ['of 1 KB that unpacks to 31 MiB and claims 1 GiB', claimingBomb()],
    ['of 32 KB that unpacks to 1 GiB and names the dictionary', naming(bomb(), 1)],
    ['of 1 KB that names the dictionary, unpacks to 31 MiB and claims 1 GiB', naming(claimingBomb(), 1)],
  ])('%s is refused at the limit, without taking the memory', async (_, packed) => {
    expect(await refusal(() => unpack(packed))).toBe('UNPACKED_TOO_LARGE');
    const before = process.memoryUsage();
    for (let i = 0; i < 20; i++) expect(await refusal(() => unpack(packed))).toBe('UNPACKED_TOO_LARGE');
    const after = process.memoryUsage();
    // Twenty of them would be 20 GiB. A few output buffers of the limit's size may wait for the collector.
    expect(after.rss - before.rss).toBeLessThan(64 * MEGABYTE);
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(64 * MEGABYTE);
  });

  test('signed and sealed properly, is refused all the same', async () => {
    const before = process.memoryUsage().rss;
    expect(await refused(() => sent({ pack: bomb }))).toMatchObject({ code: 'UNPACKED_TOO_LARGE', params: { expected: limits.UNPACKED_MAX_OCTETS } });
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * MEGABYTE);
  });

  test('that asks for a window above 1 MiB is refused, whatever it holds', async () => {
    expect(new TextDecoder().decode(unpack(frameWithWindow(20, 'small')))).toBe('small');
    expect(new TextDecoder().decode(unpack(naming(frameWithWindow(20, 'small'), 1)))).toBe('small');
    for (const windowLog of [21, 24, 27, 31]) {
      expect(await refusal(() => unpack(frameWithWindow(windowLog, 'small')))).toBe('CONTENT_MALFORMED');
      expect(await refusal(() => unpack(naming(frameWithWindow(windowLog, 'small'), 1)))).toBe('CONTENT_MALFORMED');
    }
  });

  test('names the dictionary of this version in any of the forms there are, or none', async () => {
    for (const octets of [1, 2, 4] as const) {
      for (const id of [0, 1]) expect(new TextDecoder().decode(unpack(naming(frameWithWindow(20, 'small'), id, octets)))).toBe('small');
      for (const id of [2, 255]) expect(await refusal(() => unpack(naming(frameWithWindow(20, 'small'), id, octets)))).toBe('CONTENT_MALFORMED');
    }
    for (const id of [0x100, 0x101, 0xffff]) expect(await refusal(() => unpack(naming(frameWithWindow(20, 'small'), id, 2)))).toBe('CONTENT_MALFORMED');
    for (const id of [0x1_0000, 0x1_0001, 0xffff_ffff])
      expect(await refusal(() => unpack(naming(frameWithWindow(20, 'small'), id, 4)))).toBe('CONTENT_MALFORMED');
    for (let length = 0; length < 10; length++)
      expect(await refusal(() => unpack(naming(frameWithWindow(20, 'small'), 1, 4).slice(0, length)))).toBe('CONTENT_MALFORMED');
  });

  test('that was packed with the dictionary does not unpack once it names none', async () => {
    const frame = pack(encodeContent(content));
    // One segment, an id and a content size of one octet each.
    expect([frame[4], frame[5]]).toEqual([0x21, 1]);
    const nameless = concat(frame.slice(0, 4), Uint8Array.of(0x20), frame.slice(6));
    expect(await refusal(() => unpack(nameless))).toBe('CONTENT_MALFORMED');
  });

  describe.each([
    ['without a dictionary', frameWithWindow(20, 'small')],
    ['with the dictionary', pack(encodeContent(content))],
  ])('%s', (_, good) => {
    test.each([
      ['a second frame', (frame: Uint8Array) => concat(frame, frame)],
      ['octets behind it', (frame: Uint8Array) => concat(frame, Uint8Array.of(0))],
      ['a skippable frame behind it', (frame: Uint8Array) => concat(frame, Uint8Array.of(0x50, 0x2a, 0x4d, 0x18, 1, 0, 0, 0, 7))],
      ['a skippable frame before it', (frame: Uint8Array) => concat(Uint8Array.of(0x50, 0x2a, 0x4d, 0x18, 1, 0, 0, 0, 7), frame)],
      ['a skippable frame in its place', () => Uint8Array.of(0x5f, 0x2a, 0x4d, 0x18, 1, 0, 0, 0, 7)],
      ['nothing in its place', () => new Uint8Array()],
      ['its last octet missing', (frame: Uint8Array) => frame.slice(0, -1)],
    ])('with %s is refused', async (_, change) => {
      expect(await refusal(() => unpack(change(good)))).toBe('CONTENT_MALFORMED');
    });
  });
});

describe('padding', () => {
  test.each<[string, (text: Uint8Array) => Uint8Array]>([
    ['an octet that is not zero at its end', (text) => text.map((octet, i) => (i === text.length - 1 ? 1 : octet))],
    ['an octet more than its bucket', (text) => concat(text, new Uint8Array(1))],
    ['a bucket more than it needs', (text) => concat(text, new Uint8Array(16))],
    ['twice its size', (text) => concat(text, new Uint8Array(text.length))],
    ['a length of 4 GiB', (text) => text.map((octet, i) => (i < 4 ? 0xff : octet))],
    ['a length that ends behind it', (text) => concat(Uint8Array.of(0, 0, text.length >> 8, (text.length & 0xff) - 3), text.slice(4))],
    ['a length of nothing', (text) => concat(new Uint8Array(4), text.slice(4))],
    ['less than the smallest size', () => new Uint8Array(255)],
    ['nothing at all', () => new Uint8Array()],
  ])('with %s is refused, signed and sealed or not', async (_, plaintext) => {
    expect(await refusal(() => sent({ plaintext }))).toBe('PADDING_INVALID');
  });

  test('of a size that the header does not state is refused before decryption', async () => {
    expect(await refused(() => sent({ fields: { paddedSize: 4_096 } }))).toMatchObject({ code: 'HEADER_INVALID', params: { field: 'padded_size' } });
  });
});

describe('a frame of the link', () => {
  test('full of empty messages is read and refused in bounded time and memory', async () => {
    const [before, start] = [process.memoryUsage().rss, performance.now()];
    const cursors = new Uint8Array(limits.FRAME_MAX_OCTETS - 8).map((_, i) => (i % 2 === 0 ? 0x0a : 0));
    expect(await refusal(() => parseFrame(octets(3, cursors), mali))).toBe('FRAME_MALFORMED');
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * MEGABYTE);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test('with messages nested in messages is refused without a stack overflow', async () => {
    let nested = new Uint8Array();
    for (let depth = 0; depth < 2_000; depth++) nested = new Uint8Array(octets(1, nested));
    expect(await refusal(() => parseFrame(nested, mali))).toBe('FRAME_MALFORMED');
    const groups = new Uint8Array(100_000).fill(0x0b);
    expect(await refusal(() => parseFrame(groups, mali))).toBe('FRAME_MALFORMED');
  });

  test('whose length claims more than there is is refused', async () => {
    const ping = encodeFrame({ kind: 'ping', nonce: 1 });
    expect(await refusal(() => parseFrame(Uint8Array.of(0x22, 0xff, 0xff, 0xff, 0xff, 0x07), mali))).toBe('FRAME_MALFORMED');
    expect(
      await refusal(() =>
        parseFrame(
          edit(ping, [], (bytes) => bytes.slice(0, -1)),
          mali,
        ),
      ),
    ).toBe('FRAME_MALFORMED');
  });
});

async function sent(forgery: Forgery): Promise<unknown> {
  return receive((await seal(await forge(forgery), [niger])).get(niger) as Uint8Array, niger);
}
