// Documents beside messages: chunks as the specification has them, opened by another implementation, and what no chunk survives.
import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Attachment,
  asCopError,
  CHUNK_TAG_OCTETS,
  type Content,
  chunksOf,
  type DocumentFrame,
  documentIdOf,
  encodeContent,
  encodeFrame,
  limits,
  openChunk,
  parseContent,
  parseFrame,
  parseOfficerId,
  sealChunk,
  sealedOctets,
} from '#protocol';
import { type DocumentVector, documentOctets, makeDocuments } from '../vectors/make-documents.ts';

const vectors = JSON.parse(readFileSync(new URL('../vectors/documents.json', import.meta.url), 'utf8')) as DocumentVector[];
/** The code of what a call throws. */
function codeOf(call: () => unknown): string | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    return asCopError(error)?.code ?? String(error);
  }
}

const size = limits.DOCUMENT_CHUNK_OCTETS;

/** Seals a whole document. */
function sealAll(key: Uint8Array, octets: Uint8Array): Uint8Array[] {
  const chunks = chunksOf(octets.length);
  return Array.from({ length: chunks }, (_, i) => sealChunk(key, i, i === chunks - 1, octets.subarray(i * size, (i + 1) * size)));
}

/** Opens a chunk from the words of protocol/README.md, with the Web Crypto API. */
async function otherwise(key: Uint8Array, index: number, last: boolean, sealed: Uint8Array): Promise<Uint8Array> {
  const iv = new Uint8Array([0, 0, 0, 0, 0, 0, 0, index >>> 24, (index >>> 16) & 255, (index >>> 8) & 255, index & 255, last ? 1 : 0]);
  const imported = await webcrypto.subtle.importKey('raw', new Uint8Array(key), 'AES-GCM', false, ['decrypt']);
  const additionalData = new TextEncoder().encode('cop document v1');
  return new Uint8Array(await webcrypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData, tagLength: 128 }, imported, new Uint8Array(sealed)));
}

describe('the vectors', () => {
  it('are what is made today', () => {
    expect(makeDocuments().documents).toEqual(vectors);
  });

  it.each(vectors)('$name: another implementation opens it', async ({ key, octets, sha256, id, chunks }) => {
    const secret = new Uint8Array(Buffer.from(key, 'hex'));
    const sealed = sealAll(secret, documentOctets(octets));
    expect(sealed.map((chunk) => createHash('sha256').update(chunk).digest('hex'))).toEqual(chunks.map((chunk) => chunk.sha256));
    const opened = await Promise.all(sealed.map((chunk, i) => otherwise(secret, i, i === sealed.length - 1, chunk)));
    expect(createHash('sha256').update(Buffer.concat(opened)).digest('hex')).toBe(sha256);
    expect(sealedOctets(octets)).toBe(sealed.reduce((sum, { length }) => sum + length, 0));
    const label = createHash('sha256').update('cop document id v1').update(secret).digest('hex');
    expect([id, documentIdOf(secret)]).toEqual([label.slice(0, 32), label.slice(0, 32)]);
  });
});

describe('a chunk', () => {
  const key = randomBytes(32);
  it('opens at its own place alone, as the last or not as it was sealed', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.nat(1e6),
        fc.boolean(),
        fc.nat(1e6),
        fc.boolean(),
        (octets, index, last, other, asLast) => {
          const opened = openChunk(key, other, asLast, sealChunk(key, index, last, octets));
          if (index === other && last === asLast) expect(opened && new Uint8Array(opened)).toEqual(octets);
          else expect(opened).toBeUndefined();
        },
      ),
    );
  });

  it('does not open once one bit of it is another', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(7), (octets, at, bit) => {
        const sealed = sealChunk(key, 3, false, octets);
        const place = at % sealed.length;
        sealed[place] = (sealed[place] as number) ^ (1 << bit);
        expect(openChunk(key, 3, false, sealed)).toBeUndefined();
      }),
    );
  });

  it.each([0, 1, CHUNK_TAG_OCTETS, size + CHUNK_TAG_OCTETS + 1])('of %i octets is none', (length) => {
    expect(openChunk(key, 0, true, new Uint8Array(length))).toBeUndefined();
  });

  it('of another document does not open', () => {
    expect(openChunk(randomBytes(32), 0, true, sealChunk(key, 0, true, new Uint8Array(5)))).toBeUndefined();
  });
});

describe('what a message says of its documents', () => {
  const attachment: Attachment = { title: 'Procès-verbal', octets: 40_000, sha256: new Uint8Array(32).fill(7), key: new Uint8Array(32).fill(9) };
  const step = (attachments: Attachment[] | undefined): Content => ({
    author: parseOfficerId('ol-1'),
    caseReference: '',
    handling: ['H0'],
    ...(attachments ? { attachments } : {}),
    body: {
      kind: 'step',
      procedureId: '019aaaaa-0000-7000-8000-000000000000' as never,
      afterId: '019aaaaa-0000-7000-8000-000000000000' as never,
      act: 'deliver',
      slots: [],
      slot: undefined,
      reason: undefined,
      on: undefined,
      outcome: undefined,
    },
  });

  it('is read back as it was written', () => {
    const two = [attachment, { ...attachment, title: 'Annexe', octets: limits.DOCUMENT_MAX_OCTETS, key: new Uint8Array(32).fill(8) }];
    expect(parseContent(encodeContent(step(two)))).toEqual(step(two));
    expect(parseContent(encodeContent(step(undefined)))).toEqual(step(undefined));
  });

  const cases: [string, Partial<Attachment>, string][] = [
    ['no title', { title: '' }, 'attachments[0].title'],
    ['a title of two lines', { title: 'a\nb' }, 'attachments[0].title'],
    ['a title that is too long', { title: 'a'.repeat(161) }, 'attachments[0].title'],
    ['nothing', { octets: 0 }, 'attachments[0].octets'],
    ['too much', { octets: limits.DOCUMENT_MAX_OCTETS + 1 }, 'attachments[0].octets'],
    ['half an octet', { octets: 1.5 }, 'attachments[0].octets'],
    ['a short digest', { sha256: new Uint8Array(31) }, 'attachments[0].sha256'],
    ['a short key', { key: new Uint8Array(16) }, 'attachments[0].key'],
  ];
  it.each(cases)('%s is refused', (_, change, field) => {
    const attempt = () => encodeContent(step([{ ...attachment, ...change }]));
    expect(codeOf(attempt)).toBe('CONTENT_INVALID');
    expect(attempt).toThrow(expect.objectContaining({ params: expect.objectContaining({ field }) }));
  });

  it('two under one key, and more than there may be, are refused', () => {
    expect(codeOf(() => encodeContent(step([attachment, { ...attachment, title: 'la même' }])))).toBe('CONTENT_INVALID');
    const many = Array.from({ length: limits.ATTACHMENTS_MAX + 1 }, (_, i) => ({ ...attachment, key: new Uint8Array(32).fill(i) }));
    expect(codeOf(() => encodeContent(step(many)))).toBe('CONTENT_INVALID');
    expect(codeOf(() => encodeContent(step(many.slice(1))))).toBeUndefined();
  });

  it('belongs to requests and steps alone', () => {
    const incident = {
      ...step([attachment]),
      body: {
        kind: 'incident' as const,
        type: 'distress' as const,
        occurredFrom: new Date('2026-01-01'),
        occurredTo: undefined,
        place: { name: 'Gao', country: 'ML', latitude: undefined, longitude: undefined },
        route: [],
        headCount: { total: undefined, women: undefined, men: undefined, minors: undefined },
        means: [],
      },
    };
    expect(codeOf(() => encodeContent(incident))).toBe('CONTENT_INVALID');
  });
});

describe('a frame about a document', () => {
  const document = documentIdOf(randomBytes(32));
  const again = (frame: DocumentFrame) => parseFrame(encodeFrame(frame), 'SN-DNLTM');
  const chunk = (octets: number): DocumentFrame => ({ kind: 'documentChunk', document, index: 7, sealed: new Uint8Array(octets).fill(1) });

  it('is read back as it was written', () => {
    const frames: DocumentFrame[] = [
      { kind: 'documentRequest', document, first: 3, count: limits.DOCUMENT_CHUNKS_ASKED },
      chunk(CHUNK_TAG_OCTETS + 1),
      chunk(size + CHUNK_TAG_OCTETS),
      { kind: 'documentRefusal', document, code: 'DOCUMENT_GONE' },
    ];
    for (const frame of frames) {
      const read = again(frame);
      expect(read.kind === 'documentChunk' ? { ...read, sealed: new Uint8Array(read.sealed) } : read).toEqual(frame);
    }
  });

  // Its officers would be told of it in this unit's own words.
  it('cannot put words about something else into the mouth of the other side', () => {
    for (const code of ['MASTER_KEY_WRONG', 'DOCUMENT_ALTERED', 'nonsense'])
      expect(codeOf(() => again({ kind: 'documentRefusal', document, code } as unknown as DocumentFrame))).toBe('FRAME_MALFORMED');
  });

  it('holds no more than a chunk, and no less', () => {
    for (const octets of [0, CHUNK_TAG_OCTETS, size + CHUNK_TAG_OCTETS + 1, 1_000_000]) expect(codeOf(() => again(chunk(octets)))).toBe('FRAME_MALFORMED');
  });

  it('asks for no more than may be asked for', () => {
    const count = limits.DOCUMENT_CHUNKS_ASKED + 1;
    expect(codeOf(() => again({ kind: 'documentRequest', document, first: 0, count }))).toBe('FRAME_MALFORMED');
  });
});
