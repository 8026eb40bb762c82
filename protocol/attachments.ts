// Documents beside a message. Each has a key of its own, which stands in the message alone: whoever cannot read the message cannot read
// its documents, wherever their octets lie, and destroying the message's content destroys them. Their octets are sealed in chunks with
// AES-256-GCM (NIST SP 800-38D) in the manner of STREAM (Hoang, Reyhanitabar, Rogaway and Vizár, 2015): the nonce says which chunk it is
// and whether it is the last, so that none can be moved, left out or added.
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { sha256 } from './digest.ts';
import { CopError } from './errors.ts';
import { printable } from './ids.ts';
import { ATTACHMENTS_MAX, DOCUMENT_CHUNK_OCTETS, DOCUMENT_MAX_OCTETS, DOCUMENT_TITLE_MAX_CHARACTERS } from './limits.ts';
import { textFormats } from './text-formats.ts';

declare const documentId: unique symbol;

/** Id of a document on links and disks, hexadecimal: what the key gives, and does not give away. */
export type DocumentId = string & { readonly [documentId]: true };

/** A document that goes with a message. */
export interface Attachment {
  title: string;
  /** Of the document itself, as is its digest. */
  octets: number;
  sha256: Uint8Array;
  /** 32 octets, for the chunks of this document alone. */
  key: Uint8Array;
}

/** Octets that sealing adds to a chunk: the tag. */
export const CHUNK_TAG_OCTETS = 16;

const ID_OCTETS = 16;
const KEY_OCTETS = 32;
const DIGEST_OCTETS = 32;
const NONCE_OCTETS = 12;
const ID_LABEL = Buffer.from('cop document id v1');
const ASSOCIATED = Buffer.from('cop document v1');
const idPattern = /^[0-9a-f]{32}$/;

/** The id of the document under this key. */
export function documentIdOf(key: Uint8Array): DocumentId {
  return Buffer.from(sha256(Buffer.concat([ID_LABEL, key])).subarray(0, ID_OCTETS)).toString('hex') as DocumentId;
}

/** Reads an id. Throws DOCUMENT_UNKNOWN for what is none. */
export function parseDocumentId(text: string): DocumentId {
  if (!idPattern.test(text)) throw new CopError('DOCUMENT_UNKNOWN', { got: printable(text) });
  return text as DocumentId;
}

/** Chunks of a document of so many octets. */
export function chunksOf(octets: number): number {
  return Math.ceil(octets / DOCUMENT_CHUNK_OCTETS);
}

/** Octets of all chunks of a document together, sealed. */
export function sealedOctets(octets: number): number {
  return octets + chunksOf(octets) * CHUNK_TAG_OCTETS;
}

/** Octets of a chunk of a document of so many octets, sealed. */
export function sealedChunkOctets(octets: number, index: number): number {
  return Math.min(DOCUMENT_CHUNK_OCTETS, octets - index * DOCUMENT_CHUNK_OCTETS) + CHUNK_TAG_OCTETS;
}

/** Seals a chunk; `last`: none comes after it. */
export function sealChunk(key: Uint8Array, index: number, last: boolean, octets: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, last)).setAAD(ASSOCIATED);
  return new Uint8Array(Buffer.concat([cipher.update(octets), cipher.final(), cipher.getAuthTag()]));
}

/** Opens a chunk; `undefined` when it is not this one as it was sealed. */
export function openChunk(key: Uint8Array, index: number, last: boolean, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.length <= CHUNK_TAG_OCTETS || sealed.length > DOCUMENT_CHUNK_OCTETS + CHUNK_TAG_OCTETS) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, last), { authTagLength: CHUNK_TAG_OCTETS }).setAAD(ASSOCIATED);
  decipher.setAuthTag(sealed.subarray(sealed.length - CHUNK_TAG_OCTETS));
  const opened = decipher.update(sealed.subarray(0, sealed.length - CHUNK_TAG_OCTETS));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return opened;
}

/** True for what may be the title of a document. */
export function isDocumentTitle(text: string): boolean {
  return text.length > 0 && text.length <= DOCUMENT_TITLE_MAX_CHARACTERS && textFormats.line.test(text);
}

/** Checks the documents of a message. Throws CONTENT_INVALID with the field's path. */
export function checkAttachments(attachments: readonly Attachment[]): void {
  if (attachments.length > ATTACHMENTS_MAX) refuse('attachments', `≤ ${ATTACHMENTS_MAX}`, String(attachments.length));
  const ids = new Set<DocumentId>();
  attachments.forEach(({ title, octets, sha256: digest, key }, index) => {
    const here = `attachments[${index}]`;
    if (!isDocumentTitle(title)) refuse(`${here}.title`, `… (≤ ${DOCUMENT_TITLE_MAX_CHARACTERS})`, title);
    if (!Number.isInteger(octets) || octets < 1 || octets > DOCUMENT_MAX_OCTETS) refuse(`${here}.octets`, `1–${DOCUMENT_MAX_OCTETS}`, String(octets));
    if (digest.length !== DIGEST_OCTETS) refuse(`${here}.sha256`, `${DIGEST_OCTETS} octets`, String(digest.length));
    if (key.length !== KEY_OCTETS) refuse(`${here}.key`, `${KEY_OCTETS} octets`, String(key.length));
    ids.add(documentIdOf(key));
  });
  // Two documents under one key would be sealed with the same nonces.
  if (ids.size !== attachments.length) refuse('attachments', 'key: each once', String(attachments.length - ids.size));
}

function nonceOf(index: number, last: boolean): Uint8Array {
  const nonce = Buffer.alloc(NONCE_OCTETS);
  nonce.writeUInt32BE(index, NONCE_OCTETS - 5);
  nonce[NONCE_OCTETS - 1] = last ? 1 : 0;
  return nonce;
}

function refuse(field: string, expected: string, got: string): never {
  throw new CopError('CONTENT_INVALID', { field, expected, got: printable(got) });
}
