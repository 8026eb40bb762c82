import { constants, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Content,
  encodeContent,
  encodeFrame,
  encodeHeader,
  encodeTerms,
  fromStandardForm,
  hex,
  messageKinds,
  parseContent,
  parseEnvelope,
  parseFrame,
  parseHeader,
  parseTerms,
  toStandardForm,
} from '#protocol';
import { pack, unpack } from '../../protocol/packing.ts';
import { pad, paddedSize, unpad } from '../../protocol/padding.ts';
import { plain } from '../vectors/plain.ts';
import * as arbitrary from './arbitraries.ts';
import { niger, receive, sealed, senegal } from './world.ts';

describe('there and back', () => {
  test('every content', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(arbitrary.content, (content) => {
        const bytes = encodeContent(content);
        const back = parseContent(bytes);
        expect(octetsAsHex(back)).toEqual(octetsAsHex(content));
        expect(hex(encodeContent(back))).toBe(hex(bytes));
        kinds.add(content.body.kind);
      }),
      { numRuns: 400 },
    );
    expect([...kinds].sort()).toEqual([...messageKinds.all].sort());
  });

  test('all terms of an agreement', () => {
    fc.assert(
      fc.property(arbitrary.terms, (terms) => {
        const bytes = encodeTerms(terms);
        expect(parseTerms(bytes)).toEqual(terms);
        expect(hex(encodeTerms(parseTerms(bytes)))).toBe(hex(bytes));
      }),
      { numRuns: 300 },
    );
  });

  test('every header', () => {
    fc.assert(
      fc.property(arbitrary.header, (header) => {
        const bytes = encodeHeader(header);
        expect(parseHeader(bytes)).toEqual(header);
        expect(hex(encodeHeader(parseHeader(bytes)))).toBe(hex(bytes));
      }),
      { numRuns: 300 },
    );
  });

  test('every frame', () => {
    fc.assert(
      fc.property(arbitrary.frame, (frame) => {
        const bytes = encodeFrame(frame);
        // Octets may come back as a view of another class over the same octets: compared in the form of the vectors.
        expect(plain(parseFrame(bytes, 'NE-ECI'))).toEqual(plain(frame));
        expect(hex(encodeFrame(parseFrame(bytes, 'NE-ECI')))).toBe(hex(bytes));
      }),
      { numRuns: 500 },
    );
  });

  test('every content, through signature, packing, padding and encryption', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary.content, async (content: Content) => {
        const envelopes = await sealed({ to: [niger, senegal] }, encodeContent(content));
        for (const [unit, bytes] of envelopes) expect(octetsAsHex((await receive(bytes, unit)).content)).toEqual(octetsAsHex(content));
      }),
      { numRuns: 60 },
    );
  });

  test('every content is packed to the same octets each time, and never to more than without the dictionary', () => {
    fc.assert(
      fc.property(arbitrary.content, (content: Content) => {
        const bytes = encodeContent(content);
        const packed = pack(bytes);
        // At the level of what is small, which all of these are.
        const params = { [constants.ZSTD_c_compressionLevel]: 6, [constants.ZSTD_c_windowLog]: 20 };
        for (let again = 0; again < 4; again++) expect(hex(pack(bytes))).toBe(hex(packed));
        expect(packed.length).toBeLessThanOrEqual(zstdCompressSync(bytes, { params }).length);
      }),
      { numRuns: 60 },
    );
  });

  test('any octets, through packing and padding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => {
        expect(hex(unpack(pack(bytes)))).toBe(hex(bytes));
        expect(hex(pack(bytes))).toBe(hex(pack(bytes)));
        expect(hex(unpad(pad(bytes)))).toBe(hex(bytes));
      }),
    );
  });
});

describe('padding', () => {
  test('costs 12 % at most above the smallest size, and shorter texts never take more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 0, max: 2_000_000 }), (a, b) => {
        const [shorter, longer] = [Math.min(a, b), Math.max(a, b)];
        expect(paddedSize(shorter)).toBeLessThanOrEqual(paddedSize(longer));
        expect(paddedSize(longer)).toBeGreaterThanOrEqual(longer + 4);
        if (longer + 4 >= 256) expect(paddedSize(longer)).toBeLessThanOrEqual((longer + 4) * 1.12);
        else expect(paddedSize(longer)).toBe(256);
      }),
      { numRuns: 2_000 },
    );
  });

  test('leaves few sizes to tell messages apart', () => {
    const sizes = new Set(Array.from({ length: 4_000 }, (_, length) => paddedSize(length)));
    expect(sizes.size).toBeLessThan(70);
  });

  test('has one form: neither other lengths nor other sizes nor octets behind the text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1_000 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, position, mask) => {
        const padded = pad(bytes);
        const behind = 4 + bytes.length + (position % (padded.length - bytes.length - 4 || 1));
        if (behind < padded.length) expect(() => unpad(padded.map((octet, i) => (i === behind ? octet ^ mask : octet)))).toThrow(/PADDING_INVALID/);
        expect(() => unpad(padded.slice(0, -1))).toThrow(/PADDING_INVALID/);
        expect(() => unpad(new Uint8Array([...padded, 0]))).toThrow(/PADDING_INVALID/);
      }),
    );
  });
});

describe('the standard JOSE forms', () => {
  test('lose nothing', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary.content, fc.boolean(), async (content, urgent) => {
        for (const [unit, bytes] of await sealed({ to: [niger, senegal], priority: urgent ? 'urgent' : 'routine' }, encodeContent(content))) {
          const { signed } = await receive(bytes, unit);
          const form = JSON.parse(JSON.stringify(toStandardForm(parseEnvelope(bytes), signed))) as ReturnType<typeof toStandardForm>;
          const back = fromStandardForm(form);
          expect(hex(back.envelopeBytes)).toBe(hex(bytes));
          expect(plain(back.signature)).toEqual(plain(signed.signature));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('are refused when they are not exactly of our form', async () => {
    const [bytes] = [...(await sealed()).values()] as [Uint8Array];
    const { signed } = await receive(bytes, niger);
    const form = toStandardForm(parseEnvelope(bytes), signed);
    const [recipient] = form.jwe.recipients;
    const wrong: [string, unknown][] = [
      ['no recipient', { ...form, jwe: { ...form.jwe, recipients: [] } }],
      ['recipients that are no list', { ...form, jwe: { ...form.jwe, recipients: recipient } }],
      ['two recipients', { ...form, jwe: { ...form.jwe, recipients: [recipient, recipient] } }],
      ['a shared unprotected header', { ...form, jwe: { ...form.jwe, unprotected: {} } }],
      ['another algorithm', { ...form, jwe: { ...form.jwe, recipients: [{ ...recipient, header: { ...recipient?.header, alg: 'dir' } }] } }],
      ['a member more', { ...form, jwe: { ...form.jwe, recipients: [{ ...recipient, header: { ...recipient?.header, apu: 'AA' } }] } }],
      ['base64 with padding', { ...form, jwe: { ...form.jwe, tag: `${form.jwe.tag}==` } }],
      ['base64 with stray bits', { ...form, jwe: { ...form.jwe, tag: `${form.jwe.tag?.slice(0, -1)}_` } }],
      ['no tag', { ...form, jwe: { ...form.jwe, tag: undefined } }],
      ['a number as signature', { ...form, jws: { ...form.jws, signature: 7 } }],
    ];
    for (const [name, value] of wrong) expect(() => fromStandardForm(value as typeof form), name).toThrow(/ENVELOPE_MALFORMED/);
  });
});

/** The same value with octets as hex: whether they came in a Buffer or in a Uint8Array is no difference. */
function octetsAsHex(value: unknown): unknown {
  if (value instanceof Uint8Array) return hex(value);
  if (Array.isArray(value)) return value.map(octetsAsHex);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, octetsAsHex(member)]));
}
