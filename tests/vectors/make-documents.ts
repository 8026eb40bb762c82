// documents.json: chunks of documents, made anew each time and always the same, because a key is used for one document alone and its nonces are numbers.
import { createHash } from 'node:crypto';
import { chunksOf, documentIdOf, hex, limits, sealChunk } from '#protocol';

/** A document of which octet i is i mod 251, and its sealed chunks; of a long one their SHA-256. */
export interface DocumentVector {
  name: string;
  key: string;
  octets: number;
  sha256: string;
  id: string;
  chunks: { octets: number; sealed?: string; sha256: string }[];
}

const sizes = { 'one octet': 1, 'a part of a chunk': 40, 'one whole chunk': 16_384, 'a chunk and an octet': 16_385, 'three chunks': 40_000 };

/** The octets of a document of these vectors. */
export function documentOctets(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => i % 251);
}

export function makeDocuments(): { documents: DocumentVector[] } {
  const documents = Object.entries(sizes).map(([name, octets], at): DocumentVector => {
    const key = Uint8Array.from({ length: 32 }, (_, i) => (at * 32 + i) % 256);
    const all = documentOctets(octets);
    const chunks = Array.from({ length: chunksOf(octets) }, (_, index) => {
      const begin = index * limits.DOCUMENT_CHUNK_OCTETS;
      const sealed = sealChunk(key, index, index === chunksOf(octets) - 1, all.subarray(begin, begin + limits.DOCUMENT_CHUNK_OCTETS));
      return { octets: sealed.length, ...(sealed.length > 100 ? {} : { sealed: hex(sealed) }), sha256: digestOf(sealed) };
    });
    return { name, key: hex(key), octets, sha256: digestOf(all), id: documentIdOf(key), chunks };
  });
  return { documents };
}

function digestOf(octets: Uint8Array): string {
  return createHash('sha256').update(octets).digest('hex');
}
