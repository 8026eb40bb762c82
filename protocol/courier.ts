// A courier's file: what a link would carry one way, on a disk or a stick. It is a link's session without the link: a cover that only the
// addressee can open and that only the sender can sign, and behind it frames of section 8 in sealed chunks. Specification: protocol/README.md, section 16.
import { CHUNK_TAG_OCTETS, openChunk, sealChunk } from './attachments.ts';
import { decode, encode, instantFrom } from './codec.ts';
import { asCopError, CopError, orFault } from './errors.ts';
import { encodeFrame, type Frame, parseFrame } from './frame.ts';
import { PROTOCOL_VERSION } from './header.ts';
import { parseUnitId, printable, type UnitId } from './ids.ts';
import { checkJweForm, decryptWith, type EncryptionKey, encryptTo, type JweBody, type JweEntry, type SigningKey } from './jose.ts';
import { COURIER_COVER_MAX_OCTETS, DOCUMENT_CHUNK_OCTETS, FRAME_MAX_OCTETS } from './limits.ts';
import type { FindDecryptionKey, FindVerifyKey } from './open.ts';
import { readPart, signPart, verifyPart } from './signed-part.ts';

/** What the cover says. */
export interface CourierNote {
  from: UnitId;
  to: UnitId;
  created: Date;
  /** 32 octets, of this file alone. */
  key: Uint8Array;
}

/** First octets of a file that is sealed to one unit. */
export const COURIER_SEALED = Buffer.from('cop courier v1\n');
/** First octets of a file with nothing but keysets and rosters, which are signed themselves and no secret: for a unit whose keys are not known yet. */
export const COURIER_KEYS = Buffer.from('cop courier keys v1\n');

const ASSOCIATED = Buffer.from('cop courier v1');
const KEY_OCTETS = 32;
const LENGTH_OCTETS = 4;

const ruled = { maxOctets: COURIER_COVER_MAX_OCTETS, malformed: 'COURIER_MALFORMED', tooLarge: 'COURIER_MALFORMED' } as const;

/** Signs a note and encrypts it, with the sender's encoded keyset, to its addressee (RFC 7515, RFC 7516). */
export async function sealCourierNote(
  { from, to, created, key }: CourierNote,
  keyset: Uint8Array,
  signingKey: SigningKey,
  addressee: EncryptionKey,
): Promise<Uint8Array> {
  const payload = encode('CourierNote', { version: PROTOCOL_VERSION, from, to, createdMs: created.getTime(), key });
  const inside = encode('CourierInside', { keyset, note: await signPart(payload, 'cop-courier', signingKey) });
  const { body, entry } = await encryptTo(inside, ASSOCIATED, addressee);
  return encode('CourierCover', { ...body, recipient: entry });
}

/** What opening a cover needs to know. */
export interface CourierKeys {
  self: UnitId;
  findKey: FindDecryptionKey;
  /** Takes note of a unit's keyset, which is signed itself: it may announce the key that the note is signed with. */
  learnKeyset: (unit: UnitId, bytes: Uint8Array) => Promise<void>;
  findSigner: FindVerifyKey;
}

/**
 * Opens a cover and checks who signed it. Throws COURIER_MALFORMED for what is no cover, COURIER_FOREIGN for one that this unit has no key for or that
 * names another, COURIER_DAMAGED for an altered one, SIGNER_UNKNOWN, SIGNATURE_INVALID, what `learnKeyset` throws.
 */
export async function openCourierNote(bytes: Uint8Array, { self, findKey, learnKeyset, findSigner }: CourierKeys): Promise<CourierNote> {
  const wire = decode('CourierCover', bytes, ruled);
  const body: JweBody = { jweProtected: wire.jweProtected, iv: wire.iv, ciphertext: wire.ciphertext, tag: wire.tag };
  const entry: JweEntry = { kid: wire.recipient?.kid ?? '', encryptedKey: wire.recipient?.encryptedKey ?? new Uint8Array() };
  const inside = decode('CourierInside', await decrypted(body, entry, findKey), ruled);
  const part = readPart(inside.note, 'cop-courier', COURIER_COVER_MAX_OCTETS, 'COURIER_MALFORMED', '?');
  const note = decode('CourierNote', part.payload, ruled);
  const created = instantFrom(note.createdMs);
  if (note.version !== PROTOCOL_VERSION || !created || note.key.length !== KEY_OCTETS) throw malformed('note');
  const from = unitIn(note.from);
  // Somebody who got it, and encrypted it to this unit anew, would pass off what was said to another unit as said to this one.
  if (unitIn(note.to) !== self) throw new CopError('COURIER_FOREIGN', { got: note.to });
  await learnKeyset(from, inside.keyset);
  const signer = await findSigner(from, part.kid, created);
  if (!signer) throw new CopError('SIGNER_UNKNOWN', { peer: from, got: printable(part.kid) });
  if (!(await verifyPart(part, signer))) throw new CopError('SIGNATURE_INVALID', { peer: from });
  return { from, to: self, created, key: note.key };
}

async function decrypted(body: JweBody, entry: JweEntry, findKey: FindDecryptionKey): Promise<Uint8Array> {
  try {
    checkJweForm(body, entry);
  } catch (error) {
    throw asCopError(error) ? malformed('JWE') : error;
  }
  const key = await findKey(entry.kid);
  if (!key) throw new CopError('COURIER_FOREIGN', { got: printable(entry.kid) });
  try {
    return await decryptWith(body, entry, ASSOCIATED, key);
  } catch (error) {
    throw asCopError(error) ? damaged(COURIER_SEALED.length) : error;
  }
}

/** The octets of a sealed file: its mark, the cover, and frames in sealed chunks, as they come; nothing of them is kept. */
export async function* sealCourier(cover: Uint8Array, key: Uint8Array, frames: AsyncIterable<Frame>): AsyncGenerator<Uint8Array> {
  yield COURIER_SEALED;
  yield withLength(cover);
  let index = 0;
  let waiting = Buffer.alloc(0);
  for await (const octets of framed(frames)) {
    waiting = Buffer.concat([waiting, octets]);
    let from = 0;
    // One is kept back until it is known whether it is the last.
    for (; waiting.length - from > DOCUMENT_CHUNK_OCTETS; from += DOCUMENT_CHUNK_OCTETS) {
      yield sealChunk(key, index, false, waiting.subarray(from, from + DOCUMENT_CHUNK_OCTETS));
      index += 1;
    }
    waiting = waiting.subarray(from);
  }
  yield sealChunk(key, index, true, waiting);
}

/** The octets of a file with keys alone. */
export async function* openlyCourier(frames: AsyncIterable<Frame>): AsyncGenerator<Uint8Array> {
  yield COURIER_KEYS;
  yield* framed(frames);
}

/** A file that is being read. */
export interface CourierReading {
  /** Absent for a file with keys alone. */
  note: CourierNote | undefined;
  /**
   * The frames, as they are read. Throws COURIER_DAMAGED (`detail`: the octet of the file) where the file was altered, damaged or ends early: what
   * came before is as it was written. Throws COURIER_MALFORMED for what the sender must not have written.
   */
  frames: AsyncGenerator<Frame>;
}

/** Begins to read a file. Throws what openCourierNote throws, and COURIER_MALFORMED for what is no courier's file. */
export async function readCourier(source: AsyncIterable<Uint8Array>, keys: CourierKeys): Promise<CourierReading> {
  const reader = new Reader(source);
  if (await reader.begins(COURIER_KEYS)) return { note: undefined, frames: parsed(reader.pieces(), '?') };
  if (!(await reader.begins(COURIER_SEALED))) throw malformed('cop courier v1');
  const length = (await reader.take(LENGTH_OCTETS)).readUInt32BE();
  if (length > COURIER_COVER_MAX_OCTETS) throw malformed(`> ${COURIER_COVER_MAX_OCTETS}`);
  const note = await openCourierNote(await reader.take(length), keys);
  return { note, frames: parsed(opened(reader, note.key), note.from) };
}

async function* framed(frames: AsyncIterable<Frame>): AsyncGenerator<Uint8Array> {
  for await (const frame of frames) yield withLength(encodeFrame(frame));
}

function withLength(octets: Uint8Array): Buffer {
  const length = Buffer.alloc(LENGTH_OCTETS);
  length.writeUInt32BE(octets.length);
  return Buffer.concat([length, octets]);
}

async function* opened(reader: Reader, key: Uint8Array): AsyncGenerator<Uint8Array> {
  const slot = DOCUMENT_CHUNK_OCTETS + CHUNK_TAG_OCTETS;
  for (let index = 0, last = false; !last; index += 1) {
    const at = reader.position;
    const sealed = await reader.upTo(slot);
    last = await reader.ended();
    const octets = openChunk(key, index, last, sealed);
    if (!octets) throw damaged(at);
    yield octets;
  }
}

/** Frames in a stream of octets that are all as they were written. */
async function* parsed(pieces: AsyncIterable<Uint8Array>, peer: string): AsyncGenerator<Frame> {
  const reader = new Reader(pieces);
  while (!(await reader.ended())) {
    const length = (await reader.take(LENGTH_OCTETS)).readUInt32BE();
    if (length > FRAME_MAX_OCTETS) throw new CopError('FRAME_TOO_LARGE', { peer, expected: FRAME_MAX_OCTETS, got: length });
    yield parseFrame(await reader.take(length), peer);
  }
}

/** Takes so many octets at a time from pieces of any length. */
class Reader {
  readonly #source: AsyncIterator<Uint8Array>;
  #waiting = Buffer.alloc(0);
  #over = false;
  /** Octets taken so far. */
  position = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Takes `mark` when it comes next; otherwise nothing. */
  async begins(mark: Uint8Array): Promise<boolean> {
    await this.#fill(mark.length);
    const fits = this.#waiting.subarray(0, mark.length).equals(mark);
    if (fits) this.#cut(mark.length);
    return fits;
  }

  /** Takes exactly so many. Throws COURIER_DAMAGED when there are fewer. */
  async take(octets: number): Promise<Buffer> {
    await this.#fill(octets);
    if (this.#waiting.length < octets) throw damaged(this.position + this.#waiting.length);
    return this.#cut(octets);
  }

  /** Takes so many, or what is left. */
  async upTo(octets: number): Promise<Buffer> {
    await this.#fill(octets);
    return this.#cut(Math.min(octets, this.#waiting.length));
  }

  async ended(): Promise<boolean> {
    await this.#fill(1);
    return this.#waiting.length === 0;
  }

  /** What is left, as it comes. */
  async *pieces(): AsyncGenerator<Uint8Array> {
    while (!(await this.ended())) yield this.#cut(this.#waiting.length);
  }

  async #fill(octets: number): Promise<void> {
    if (this.#waiting.length >= octets) return;
    const parts: Uint8Array[] = [this.#waiting];
    let length = this.#waiting.length;
    while (length < octets && !this.#over) {
      const next = await this.#source.next();
      if (next.done) this.#over = true;
      else {
        parts.push(next.value);
        length += next.value.length;
      }
    }
    this.#waiting = Buffer.concat(parts);
  }

  #cut(octets: number): Buffer {
    const taken = this.#waiting.subarray(0, octets);
    this.#waiting = this.#waiting.subarray(octets);
    this.position += octets;
    return taken;
  }
}

function damaged(octet: number): CopError {
  return new CopError('COURIER_DAMAGED', { detail: octet });
}

function malformed(detail: string): CopError {
  return new CopError('COURIER_MALFORMED', { detail });
}

function unitIn(text: string): UnitId {
  return orFault(
    () => parseUnitId(text),
    () => malformed('unit'),
  );
}
